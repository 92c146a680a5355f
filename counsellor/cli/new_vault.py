# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Making a vault from the command line, with its passphrase and its recovery words."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from counsellor.cli.call import Call
from counsellor.cli.command import A_PATH
from counsellor.cli.secret_input import secret_file
from counsellor.cli.shown_once import (
    Once,
    ask_nothing,
    kit_once,
    passphrase_once,
    show_what_counts_already,
)
from counsellor.domain.errors import VaultExists

if TYPE_CHECKING:
    from counsellor.services.vault_types import OpenVault

Command = TypeVar("Command", bound=Callable[..., Any])


@dataclass(slots=True)
class MadeVault:
    """A new vault, still open.

    Attributes:
        vault: it.
        told: what JSON says of it.
        lines: what people are told.
        once: what is shown once, by the name that is remembered until it is written down.
    """

    vault: OpenVault
    told: dict[str, Any] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)
    once: dict[str, Once] = field(default_factory=dict)


def new_vault_options(command: Command) -> Command:
    """Add the options of commands that may make a vault."""
    for option in (
        ask_nothing,
        click.option(
            "--generate", is_flag=True, help="Propose a passphrase of seven words and print it."
        ),
        click.option(
            "--recovery-file",
            type=A_PATH,
            metavar="FILE",
            help="Write the recovery words into this new file instead of printing them.",
        ),
    ):
        command = option(command)
    return command


def make_vault(
    call: Call, name: str, recovery_file: Path | None, *, generate: bool = False
) -> MadeVault:
    """Make a vault where the call says.

    The recovery words are in their file before there is a vault that could need them.

    Raises:
        VaultExists: something lies there.
        PassphraseTooWeak, RecordInvalid, DiskFull, ReadOnlyPlace, Refusal: nothing was made.
    """
    from counsellor.services.create_vault import (
        NewVault,
        create_vault,
        propose_passphrase,
        propose_recovery_words,
    )
    from counsellor.services.note_written_down import KIT, note_not_written_down
    from counsellor.services.spell_words import in_language

    if call.has_vault:
        raise VaultExists(folder=str(call.vault))
    proposed = propose_passphrase(call.language) if generate else ""
    passphrase = proposed or call.new_passphrase(call.passphrase_file, "--passphrase-file")
    words = propose_recovery_words()
    with ExitStack() as writing:
        if recovery_file is not None:
            writing.enter_context(secret_file(recovery_file)).write(
                f"{in_language(words, call.language)}\n"
            )
        vault = create_vault(NewVault(call.vault, passphrase, words, name), call.clock)
    made = MadeVault(vault, {"vault": str(call.vault)})
    made.lines.append(call.say("CommandLine", "The vault was made: {file}").format(file=call.vault))
    if proposed:
        made.once["passphrase"] = passphrase_once(call, proposed)
    if recovery_file is not None:
        made.told["recovery_file"] = str(recovery_file.absolute())
    else:
        note_not_written_down(vault, KIT)
        made.once[KIT] = kit_once(call, words)
    return made


def tell_made(call: Call, made: MadeVault, more: dict[str, Any], lines: list[str]) -> None:
    """Tell what was made; what is shown once is asked back, or remembered as not written down."""
    from counsellor.services.note_written_down import note_written_down

    for line in made.lines:
        call.tell(line)
    for name in show_what_counts_already(call, made.once):
        note_written_down(made.vault, name)
    told = dict(made.told)
    for once in made.once.values():
        told.update(once.told)
    call.answer({**told, **more}, lines)
