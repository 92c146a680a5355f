# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""`counsellor vault`: make, look at, check, rebuild, back up and restore one vault."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from counsellor.cli.call import Call
from counsellor.cli.command import A_NAME, A_PATH, SharedGroup, pass_call
from counsellor.cli.new_vault import make_vault, new_vault_options, tell_made
from counsellor.cli.refusal import Failed

if TYPE_CHECKING:
    from counsellor.services.check_vault import Finding


@click.group("vault", cls=SharedGroup)
def vault() -> None:
    """One vault and its keys."""


@vault.command("create")
@click.option(
    "--name", type=A_NAME, default="", help="Name of the member of staff whose laptop this is."
)
@new_vault_options
@pass_call
def create(call: Call, name: str, recovery_file: Path | None, generate: bool) -> None:
    """Make a vault. Its recovery words are shown once: write them down."""
    made = make_vault(call, name, recovery_file, generate=generate)
    with closing(made.vault):
        tell_made(call, made, {}, [])


@vault.command("info")
@pass_call
def info(call: Call) -> None:
    """Say what a vault is and what it holds, in numbers."""
    from counsellor.cli.vault_facts import lines_of, vault_facts

    with call.opened() as opened:
        facts = vault_facts(opened, call)
        call.answer(facts, lines_of(facts, call))


@vault.command("check")
@pass_call
def check(call: Call) -> None:
    """Check everything.

    Exits with 1 for any damage, loss, rollback or replacement, and says which.
    """
    from counsellor.services.check_vault import check_vault

    findings = check_vault(call.vault, call.passphrase(), call.clock)
    sentences = [_sentence(call, one) for one in findings]
    if call.as_json:
        call.give(
            {
                "ok": not findings,
                "findings": [
                    {"part": one.part, "code": one.code, "sentence": sentence}
                    for one, sentence in zip(findings, sentences, strict=True)
                ],
            }
        )
    if findings:
        for sentence in sentences:
            call.warn(sentence)
        raise Failed
    call.tell(call.say("CommandLine", "The vault is whole and in order."))


@vault.command("rebuild")
@pass_call
def rebuild(call: Call) -> None:
    """Fold the journal into the record tables anew, and compare.

    Exits with 1 if they differed; they are mended then.
    """
    from counsellor.services.rebuild_vault import rebuild_vault

    with call.opened() as opened:
        rows = rebuild_vault(opened)
    said = call.say("CommandLine", "The records are what the journal says.")
    call.answer({"ok": True, "tables": rows}, [said])


@vault.command("backup")
@click.argument("folder", type=A_PATH)
@pass_call
def backup(call: Call, folder: Path) -> None:
    """Write a verified backup into FOLDER."""
    from counsellor.services.back_up_vault import back_up_vault

    with call.opened() as opened:
        path = back_up_vault(opened, folder.absolute())
    said = call.say("CommandLine", "The backup was read back and is good: {file}")
    call.answer({"backup": str(path)}, [said.format(file=path)])


@vault.command("restore")
@click.argument("backup", type=A_PATH)
@click.option(
    "--to",
    "target",
    required=True,
    type=A_PATH,
    help="Folder to be made.",
)
@pass_call
def restore(call: Call, backup: Path, target: Path) -> None:
    """Make a vault of a backup; it opens with the passphrase that held when it was made."""
    from counsellor.services.back_up_vault import restore_vault
    from counsellor.services.keep_erasures import erasures_unread

    call.vault = backup.absolute()
    typed = call.passphrase()
    with closing(
        restore_vault(backup.absolute(), target.absolute(), typed, call.clock)
    ) as restored:
        unread = erasures_unread(restored)
    said = [call.say("CommandLine", "The vault was restored: {file}").format(file=target)]
    if unread:
        said += [
            call.say(
                "CommandLine",
                "The list of erased clients beside the backup is missing or cannot be read: "
                "whoever was erased since then is here again.",
            ),
            call.say("CommandLine", "Sync with the office, and erase again who is still here."),
        ]
    call.answer({"vault": str(target.absolute()), "erasures_unread": unread}, said)


@vault.command("accept-loss")
@click.option("--yes", "decided", is_flag=True, help="Do it; without this it is only looked at.")
@pass_call
def accept_loss(call: Call, decided: bool) -> None:
    """Go on after an alarm with what is there; what is lost stays lost.

    The files as they were are kept. Restore a newer backup instead, if there is one.
    """
    from counsellor.domain.errors import CounsellorError
    from counsellor.services.accept_loss import accept_vault_loss, can_be_accepted
    from counsellor.services.unlock_vault import unlock_vault

    typed = call.passphrase()
    try:
        unlock_vault(call.vault, typed, call.clock).close()
    except CounsellorError as error:
        if not (decided and can_be_accepted(error)):
            if can_be_accepted(error):
                call.tell(call.say("CommandLine", "Nothing was changed. With --yes it goes on."))
            raise
    else:
        call.warn(call.say("CommandLine", "The vault opens as it is; there is nothing to accept."))
        raise Failed
    accepted = accept_vault_loss(call.vault, typed, call.clock)
    accepted.vault.close()
    told = {"missing": accepted.missing, "copies": str(accepted.copies)}
    lines = [call.say("CommandLine", "The vault goes on with what was there.")]
    lines.append(
        call.say("CommandLine", "The files as they were: {file}").format(file=accepted.copies)
    )
    call.answer(told, lines)


def _sentence(call: Call, finding: Finding) -> str:
    from counsellor.domain import errors
    from counsellor.wording.errors import say_error

    kind: Any = getattr(errors, finding.code)
    return say_error(kind(**finding.fields), call.speaker).line
