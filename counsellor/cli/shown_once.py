# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What is shown once on the terminal: it is written down, wiped, and a part of it asked back."""

from __future__ import annotations

import secrets
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import click

from counsellor.cli.secret_input import ask
from counsellor.cli.terminal import ask_line, pause, wipe
from counsellor.domain.errors import CounsellorError

if TYPE_CHECKING:
    from counsellor.cli.call import Call


@dataclass(frozen=True, slots=True)
class Once:
    """Something that is shown only now.

    Attributes:
        key: its name in JSON.
        heading: what people are told above it.
        secret: it.
        ask_back: asks for a part of it; raises CounsellorError for another answer.
        language: of its words; empty where it has none.
    """

    key: str
    heading: str
    secret: str = field(repr=False)
    ask_back: Callable[[Call], None] = field(repr=False)
    language: str = ""

    @property
    def told(self) -> dict[str, str]:
        """What JSON says of it."""
        beside = {"words_language": self.language} if self.language else {}
        return {self.key: self.secret, **beside}


def words_once(call: Call, key: str, heading: str, words: str, count: int) -> Once:
    """Return words in the language of the call, of which so many are asked back."""
    from counsellor.services.spell_words import in_language

    def ask_back(call: Call) -> None:
        from counsellor.services.create_vault import check_words_back

        places = secrets.SystemRandom().sample(range(len(words.split())), count)
        label = call.say("CommandLine", "Word {number}")
        typed = {place: ask_line(label.format(number=place + 1)) for place in sorted(places)}
        check_words_back(words, typed)

    return Once(key, heading, in_language(words, call.language), ask_back, call.language)


def kit_once(call: Call, words: str) -> Once:
    """Return the words of a recovery kit."""
    from counsellor.services.create_vault import ASKED_BACK

    heading = call.say(
        "CommandLine",
        "Write these seven words down by hand; they open the vault when the passphrase"
        " is lost, and are shown only now:",
    )
    return words_once(call, "recovery_words", heading, words, ASKED_BACK)


def passphrase_once(call: Call, passphrase: str) -> Once:
    """Return a passphrase that was proposed; all of it is asked back, unseen."""

    def ask_back(call: Call) -> None:
        from counsellor.domain.errors import WrongPassphrase

        typed = ask(call.say("CommandLine", "Passphrase"), "--passphrase-file")
        if typed.split() != passphrase.split():
            raise WrongPassphrase

    heading = call.say("CommandLine", "Its passphrase:")
    return Once("passphrase", heading, passphrase, ask_back, call.language)


def office_key_once(call: Call, identity: str) -> Once:
    """Return the office's recovery key; its end is asked back."""

    def ask_back(call: Call) -> None:
        from counsellor.services.replace_recovery_key import check_key_back

        check_key_back(identity, ask_line(call.say("CommandLine", "The last six signs of the key")))

    heading = call.say(
        "CommandLine", "Keep this recovery key of the office offline; it is shown only now:"
    )
    return Once("recovery_identity", heading, identity, ask_back)


def is_asked_back(call: Call) -> bool:
    """Tell whether somebody sits at the terminal who can be asked."""
    if call.as_json or call.asks_nothing or sys.stdin is None or sys.stdout is None:
        return False
    return sys.stdin.isatty() and sys.stdout.isatty()


def show_once(call: Call, once: Once) -> bool:
    """Show it, and return whether it is known to be written down.

    Raises:
        click.Abort: the person leaves instead of answering.
    """
    from counsellor.wording.words_language import say_words_language

    asked = is_asked_back(call)
    while True:
        call.tell(once.heading)
        call.tell(f"  {once.secret}")
        if once.language:
            call.tell(f"  {say_words_language(once.language, call.speaker)}")
        if not asked:
            return False
        pause(call.say("CommandLine", "When you have written it down, press Enter."))
        wipe()
        try:
            once.ask_back(call)
        except CounsellorError as error:
            from counsellor.wording.errors import say_error

            call.warn(say_error(error, call.speaker).line)
        else:
            return True


def show_what_counts_already(call: Call, shown: Mapping[str, Once]) -> frozenset[str]:
    """Show what holds whether or not it is written down; return the names of what is."""
    kept: set[str] = set()
    try:
        for name, once in shown.items():
            if show_once(call, once):
                kept.add(name)
    except click.Abort:
        call.warn("")
    if kept != set(shown) and not call.as_json:
        call.warn(
            call.say(
                "CommandLine", "It is not yet known to be written down: Today will remind you."
            )
        )
    return frozenset(kept)


def _ask_nothing(context: click.Context, _parameter: click.Parameter, value: bool) -> None:
    from counsellor.cli.call import Call

    if value and (call := context.find_object(Call)) is not None:
        call.asks_nothing = True


ask_nothing = click.option(
    "--yes",
    is_flag=True,
    expose_value=False,
    callback=_ask_nothing,
    help="Ask nothing back of what is shown once; the window reminds of it.",
)
