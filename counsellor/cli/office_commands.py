# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""`counsellor office`: found an office, invite, import, confirm devices."""

from __future__ import annotations

from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from counsellor.cli.call import Call
from counsellor.cli.command import A_NAME, A_PATH, SharedGroup, pass_call
from counsellor.cli.new_vault import MadeVault, make_vault, new_vault_options, tell_made
from counsellor.cli.refusal import Failed
from counsellor.cli.secret_input import secret_file
from counsellor.cli.shown_once import ask_nothing, office_key_once, show_once
from counsellor.cli.spoken_words import lines_of_words, told_words

if TYPE_CHECKING:
    from counsellor.services.confirm_device import DeviceToConfirm


@click.group("office", cls=SharedGroup)
def office() -> None:
    """The office: found it, invite counsellors, import what they send."""


@office.command("create")
@click.option("--name", type=A_NAME, required=True, help="Name of the office.")
@click.option("--supervisor", type=A_NAME, required=True, help="Name of its first supervisor.")
@click.option(
    "--suite",
    type=click.Choice(["age1pq", "x25519"]),
    default="age1pq",
    show_default=True,
    help="What bundles are sealed to; x25519 is for old tools.",
)
@click.option(
    "--drop",
    default="",
    metavar="DIR",
    help="Where bundles are left and fetched; a folder is made.",
)
@click.option(
    "--office-key-file",
    type=A_PATH,
    metavar="FILE",
    help="Write the office's recovery key into this new file instead of printing it.",
)
@new_vault_options
@pass_call
def create(
    call: Call,
    name: str,
    supervisor: str,
    suite: str,
    drop: str,
    office_key_file: Path | None,
    recovery_file: Path | None,
    generate: bool,
) -> None:
    """Make this vault an office's own; the vault is made too if there is none.

    The office's recovery key is shown once: keep it offline, on paper or on a stick in a safe.
    """
    from counsellor.domain.roster import Suite
    from counsellor.services.create_office import OfficeDetails, create_office
    from counsellor.services.note_written_down import OFFICE_KEY, note_written_down

    with ExitStack() as closing:
        made = _made_or_opened(call, closing, supervisor, recovery_file, generate=generate)
        key_file = closing.enter_context(secret_file(office_key_file)) if office_key_file else None
        details = OfficeDetails(name, supervisor, Suite(suite), _place(drop))
        created = create_office(made.vault, details)
        if key_file is not None:
            key_file.write(f"{created.recovery_identity}\n")
            note_written_down(made.vault, OFFICE_KEY)
        else:
            made.once[OFFICE_KEY] = office_key_once(call, created.recovery_identity)
        told: dict[str, object] = {"office": name, "suite": suite}
        told |= told_words(call, "root_words", created.root_words)
        lines = [
            call.say("CommandLine", "The office was founded. Its fingerprint in words:"),
            *lines_of_words(call, created.root_words),
        ]
        tell_made(call, made, told, lines)


@office.command("recovery-key")
@click.option(
    "--office-key-file",
    type=A_PATH,
    metavar="FILE",
    help="Write the new recovery key into this new file instead of printing it.",
)
@ask_nothing
@pass_call
def recovery_key(call: Call, office_key_file: Path | None) -> None:
    """Replace the office's recovery key; what is sealed from now on opens with the new one.

    Keep the old key as long as older bundles may be needed: only it opens them.
    """
    from counsellor.services.note_written_down import OFFICE_KEY, note_not_written_down
    from counsellor.services.replace_recovery_key import propose_recovery_key, replace_recovery_key

    with call.opened() as vault, ExitStack() as closing:
        key_file = closing.enter_context(secret_file(office_key_file)) if office_key_file else None
        key = propose_recovery_key(vault)
        if key_file is not None:
            key_file.write(f"{key.identity}\n")
        once = office_key_once(call, key.identity)
        kept = key_file is not None or show_once(call, once)
        replace_recovery_key(vault, key.recipient)
        if not kept:
            note_not_written_down(vault, OFFICE_KEY)
    call.warn(
        call.say(
            "CommandLine",
            "What was sealed before opens with the old key alone: keep it as well.",
        )
    )
    if office_key_file is not None:
        call.answer({"office_key_file": str(office_key_file.absolute())}, [])
    else:
        call.answer(once.told, [])


@office.command("import")
@click.argument(
    "files",
    nargs=-1,
    required=True,
    type=A_PATH,
    metavar="FILE_OR_FOLDER…",
)
@pass_call
def import_(call: Call, files: tuple[Path, ...]) -> None:
    """Import bundles; of a folder, every .age and every .outbox file in it.

    Receipts are left in the same folders.

    Prints what became of each file: imported, already, waiting (for a gap), pending or quarantined,
    with the reason; with --json one object a line. Exits with 0 when every file was dealt with,
    quarantined ones included: they are an answer, not a failure; with 1 when one is not there.
    """
    from counsellor.cli.import_report import Report, those_there
    from counsellor.services.import_and_answer import Answered, import_and_answer
    from counsellor.services.import_bundles import files_of
    from counsellor.wording.receipts import say_answered

    there = those_there(call, files)
    with call.opened() as vault:
        named, answered = [one.absolute() for one in there], Answered()
        report = Report(call, files_of(named))
        for file in import_and_answer(vault, named, answered):
            report.note(file)
        report.close()
    said = say_answered(answered.places, answered.report.failure, call.speaker)
    if answered.is_left:
        call.tell(said)
    elif said:
        call.warn(said)
    if len(there) < len(files):
        raise Failed


@office.command("enrol")
@click.argument("device", required=False)
@pass_call
def enrol(call: Call, device: str | None) -> None:
    """List the devices that wait to be confirmed, or confirm one.

    Compare the words with those on the counsellor's own screen first.
    """
    from counsellor.domain.errors import NotTheOffice
    from counsellor.services.confirm_device import confirm_device, devices_to_confirm

    with call.opened() as vault:
        if not vault.membership.is_office:
            raise NotTheOffice
        if device is not None:
            confirm_device(vault, device)
            said = call.say("CommandLine", "The device is confirmed.")
            call.answer({"confirmed": device}, [said])
            return
        waiting = devices_to_confirm(vault)
    told = [
        {"device": one.device, "staff": one.staff_name, **told_words(call, "words", one.words)}
        for one in waiting
    ]
    call.answer({"devices": told}, _lines(call, waiting))


def _lines(call: Call, waiting: list[DeviceToConfirm]) -> list[str]:
    if not waiting:
        return [call.say("CommandLine", "No device waits to be confirmed.")]
    return [
        line
        for one in waiting
        for line in (f"{one.device}  {one.staff_name}", *lines_of_words(call, one.words))
    ]


def _made_or_opened(
    call: Call, closing: ExitStack, name: str, recovery_file: Path | None, *, generate: bool
) -> MadeVault:
    if call.has_vault:
        return MadeVault(closing.enter_context(call.opened()), {"vault": str(call.vault)})
    made = make_vault(call, name, recovery_file, generate=generate)
    closing.callback(made.vault.close)
    return made


def _place(drop: str) -> str:
    """Make a folder's path hold wherever the program is started from; URLs stay."""
    if not drop or "://" in drop:
        return drop
    folder = Path(drop).absolute()
    with suppress(OSError):
        # One that cannot be made now may be a stick that is not there yet. Others leave their
        # bundles there too, so that the session's umask says for whom it is.
        folder.mkdir(exist_ok=True)
    return str(folder)
