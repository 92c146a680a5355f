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
    """

    vault: OpenVault
    told: dict[str, Any] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)


def new_vault_options(command: Command) -> Command:
    """Add the options of commands that may make a vault."""
    for option in (
        click.option(
            "--generate", is_flag=True, help="Propose a passphrase of six words and print it."
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
        PassphraseTooWeak, DiskFull, ReadOnlyPlace, Refusal: nothing was made.
    """
    from counsellor.services.create_vault import (
        NewVault,
        create_vault,
        propose_passphrase,
        propose_recovery_words,
    )

    if call.has_vault:
        raise VaultExists(folder=str(call.vault))
    proposed = propose_passphrase() if generate else ""
    passphrase = proposed or call.new_passphrase(call.passphrase_file, "--passphrase-file")
    words = propose_recovery_words()
    with ExitStack() as writing:
        if recovery_file is not None:
            writing.enter_context(secret_file(recovery_file)).write(f"{words}\n")
        vault = create_vault(NewVault(call.vault, passphrase, words, name), call.clock)
    made = MadeVault(vault, {"vault": str(call.vault)})
    made.lines.append(call.say("CommandLine", "The vault was made: {file}").format(file=call.vault))
    if proposed:
        made.told["passphrase"] = proposed
        made.lines += [call.say("CommandLine", "Its passphrase:"), f"  {proposed}"]
    told, lines = kit_answer(call, words, recovery_file)
    made.told.update(told)
    made.lines += lines
    return made


def kit_answer(
    call: Call, words: str, recovery_file: Path | None
) -> tuple[dict[str, str], list[str]]:
    """Return what JSON and people are told of a new recovery kit."""
    if recovery_file is not None:
        return {"recovery_file": str(recovery_file.absolute())}, []
    said = call.say(
        "CommandLine",
        "Write these twelve words down by hand; they open the vault when the passphrase"
        " is lost, and are shown only now:",
    )
    return {"recovery_words": words}, [said, f"  {words}"]
