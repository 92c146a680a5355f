# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""`counsellor voice`: a receipt by telephone, four words to and four words fro."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from counsellor.cli.call import Call
from counsellor.cli.command import A_NAME, SharedGroup, pass_call
from counsellor.cli.refusal import Refusal
from counsellor.cli.spoken_words import lines_of_words, told_words
from counsellor.wording.marked import marked

if TYPE_CHECKING:
    from counsellor.services.answer_by_voice import Caller
    from counsellor.services.vault_types import OpenVault

WORDS_FILE = click.option(
    "--words-file",
    metavar="FILE",
    help="File with the four words that were heard; - is standard input.",
)


@click.group("voice", cls=SharedGroup)
def voice() -> None:
    """A receipt by telephone, where there is no network: what the office holds is proved."""


@voice.command("ask")
@pass_call
def ask(call: Call) -> None:
    """Show the four words that are read out to the office; they count for an hour."""
    from counsellor.services.ask_by_voice import ask_by_voice
    from counsellor.wording.voice_words import say_asked

    with call.opened() as vault:
        asked, now = ask_by_voice(vault), vault.clock.now()
    words = asked.words.split()
    call.answer(
        {**told_words(call, "words", words), "up_to": asked.up_to.isoformat()},
        [
            call.say("CommandLine", "Read these four words out to the office:"),
            *lines_of_words(call, words),
            say_asked(asked, now, call.speaker),
        ],
    )


@voice.command("hear")
@WORDS_FILE
@pass_call
def hear(call: Call, words_file: str | None) -> None:
    """Judge the four words that the office has answered, and keep what they prove."""
    from counsellor.services.hear_by_voice import hear_by_voice
    from counsellor.wording.voice_words import say_heard

    passphrase = call.passphrase()
    words = _heard(call, words_file)
    with call.opened_with(passphrase) as vault:
        heard = hear_by_voice(vault, words)
        now = vault.clock.now()
    told = {
        "meaning": heard.meaning.value,
        "number": heard.number,
        "up_to": heard.up_to.isoformat(),
    }
    call.answer(told, [say_heard(heard, now, call.speaker)])


@voice.command("answer")
@click.option(
    "--staff", type=A_NAME, metavar="NAME", help="Who is calling; without it all are listed."
)
@WORDS_FILE
@pass_call
def answer(call: Call, staff: str | None, words_file: str | None) -> None:
    """Answer at the office the four words that a counsellor reads out."""
    from counsellor.services.answer_by_voice import answer_by_voice, possible_callers
    from counsellor.wording.voice_words import say_answered

    passphrase = call.passphrase()
    words = "" if staff is None else _heard(call, words_file)
    with call.opened_with(passphrase) as vault:
        if staff is None:
            _list(call, possible_callers(vault))
            return
        answers, now = answer_by_voice(vault, _named(vault, staff), words), vault.clock.now()
    told = [
        {
            "meaning": one.meaning.value,
            "number": one.number,
            "up_to": one.up_to.isoformat(),
            **told_words(call, "words", one.words.split()),
        }
        for one in answers
    ]
    lines = [
        line
        for one in answers
        for line in (
            say_answered(one, now, call.speaker),
            *lines_of_words(call, one.words.split()),
        )
    ]
    call.answer({"answers": told}, lines)


def _heard(call: Call, words_file: str | None) -> str:
    return call.secret(words_file, call.say("CommandLine", "The four words"), "--words-file")


def _list(call: Call, callers: list[Caller]) -> None:
    told = [{"staff": one.staff, "name": one.name} for one in callers]
    none = [call.say("CommandLine", "Nobody else belongs to this office yet.")]
    call.answer({"callers": told}, [f"{one.staff}  {one.name}" for one in callers] or none)


def _named(vault: OpenVault, staff: str) -> str:
    """Return the id of whoever has this id or name.

    Raises:
        Refusal: nobody has it, or several do.
    """
    from counsellor.services.answer_by_voice import possible_callers

    wanted = staff.casefold()
    found = [
        one.staff
        for one in possible_callers(vault)
        if wanted in {one.staff.casefold(), one.name.casefold()}
    ]
    if len(found) == 1:
        return found[0]
    text = (
        marked("CommandLine", "Several people here have this name: give the id of one.")
        if found
        else marked("CommandLine", "Nobody at this office has this name.")
    )
    raise Refusal(text)
