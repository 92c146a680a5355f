# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The command line: exit 0 when all is well, 1 with one sentence when not, 2 for wrong usage."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

import click

from counsellor import __version__, paths
from counsellor.cli.bundle_commands import bundle
from counsellor.cli.call import Call
from counsellor.cli.command import SharedGroup, pass_call
from counsellor.cli.demo_command import demo
from counsellor.cli.doctor_command import doctor
from counsellor.cli.drop_commands import drop
from counsellor.cli.exchange_commands import join, sync
from counsellor.cli.host import LoadOutside
from counsellor.cli.invitation_commands import INVITATIONS
from counsellor.cli.key_commands import keys, kit, passphrase, recover
from counsellor.cli.meet_command import meet
from counsellor.cli.office_commands import office
from counsellor.cli.refusal import Failed, Refusal
from counsellor.cli.terminal import show, show_usage
from counsellor.cli.vault_commands import vault
from counsellor.cli.voice_commands import voice
from counsellor.domain.errors import CounsellorError
from counsellor.files import system_failure

WELL: Final = 0
REFUSED: Final = 1
WRONG_USAGE: Final = 2

_PACKAGE: Final = Path(__file__).resolve().parents[1]


@click.group("counsellor", cls=SharedGroup, invoke_without_command=True)
@click.version_option(__version__, prog_name="counsellor")
@pass_call
@click.pass_context
def counsellor(context: click.Context, call: Call) -> None:
    """Encrypted case notes that work offline. Without a command it opens the window.

    Exit codes: 0 well, 1 refused or failed (with one sentence on standard error), 2 wrong usage.
    """
    if context.invoked_subcommand is None:
        file = Path(call.passphrase_file) if call.passphrase_file else None
        context.exit(call.outside.open_window(call.vault, passphrase_file=file))


for of_keys in (passphrase, recover, kit, keys):
    vault.add_command(of_keys)
for of_invitations in INVITATIONS:
    office.add_command(of_invitations)
for command in (demo, doctor, join, meet, sync):
    counsellor.add_command(command)
for group in (vault, office, bundle, drop, voice):
    counsellor.add_command(group)


def main(argv: Sequence[str] | None, load_outside: LoadOutside) -> int:
    """Run one command and give its exit code; nothing is raised.

    Args:
        argv: the arguments after the program's name; None takes this process's own.
        load_outside: gives clock and windows, once they are needed.
    """
    _agree_on_letters()
    call = Call(load_outside)
    given = list(sys.argv[1:] if argv is None else argv)
    try:
        if files := files_opened(given):
            return call.outside.open_window(paths.default_vault(), files=files)
        done = counsellor.main(
            args=given,
            prog_name="counsellor",
            standalone_mode=False,
            obj=call,
        )
        return done if isinstance(done, int) else WELL
    except click.UsageError as error:
        show_usage(error)
        return WRONG_USAGE
    except Failed:
        return REFUSED
    except BrokenPipeError:
        # Who read our output has stopped; Python would complain once more while it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return REFUSED
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 -- the outermost edge
        show(_sentence(error, call), err=True)
        return REFUSED


def files_opened(given: Sequence[str]) -> list[Path]:
    """Give the files that a double click opens with the program, if nothing else was given.

    What is a command is one, whatever lies in the folder that one is in; the rest have to be there.
    """
    if not given or any(one.startswith("-") for one in given) or given[0] in counsellor.commands:
        return []
    files = [Path(one).absolute() for one in given]
    with suppress(OSError, ValueError):
        return files if all(one.exists() for one in files) else []
    return []


def _agree_on_letters() -> None:
    """Let every letter come in and go out, whatever this machine's own code page is.

    On Windows what is piped would be cp1251 or the like, which has no Kazakh letters, and a
    passphrase would not be the one that lies in a file. So there it is UTF-8, as files are.
    """
    coming, going = ("utf-8-sig", "utf-8") if sys.platform == "win32" else (None, None)
    with suppress(AttributeError):
        sys.stdin.reconfigure(encoding=coming)  # type: ignore[union-attr]
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError):
            # A console that lacks a letter shows a mark for it instead of stopping.
            stream.reconfigure(encoding=going, errors="replace")  # type: ignore[union-attr]


def _sentence(error: BaseException, call: Call) -> str:
    """Say what went wrong in one line that holds no value of anything."""
    try:
        error = system_failure(error, call.vault) or error
        if isinstance(error, CounsellorError):
            from counsellor.wording.errors import say_error

            return say_error(error, call.speaker).line
        if isinstance(error, Refusal):
            return call.say("CommandLine", error.text).format(**error.fields)
        if isinstance(error, click.Abort | KeyboardInterrupt | EOFError):
            return call.say("CommandLine", "Stopped. What was saved before stays.")
        return call.say(
            "CommandLine",
            "Something went wrong that should not have: this is a bug ({kind} in {place}).",
        ).format(kind=type(error).__name__, place=_place(error))
    except ImportError as missing:
        return (
            f"A part of this program cannot be loaded ({missing.name}):"
            ' run "counsellor doctor" to see what this machine lacks.'
        )


def _place(error: BaseException) -> str:
    """Give the innermost line of ours that it came through."""
    ours = [
        f"{Path(frame.filename).relative_to(_PACKAGE).as_posix()}:{frame.lineno}"
        for frame in traceback.extract_tb(error.__traceback__)
        if Path(frame.filename).is_relative_to(_PACKAGE)
    ]
    return ours[-1] if ours else "?"
