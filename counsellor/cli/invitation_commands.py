# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The commands of `counsellor office` that are about invitations."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import click

from counsellor.cli.call import Call
from counsellor.cli.command import A_NAME, A_PATH, SharedCommand, pass_call
from counsellor.cli.secret_input import secret_file
from counsellor.cli.shown_once import ask_nothing, show_what_counts_already, words_once
from counsellor.domain.coded import Role

if TYPE_CHECKING:
    from collections.abc import Callable

    from counsellor.services.invite_counsellor import InvitationMade
    from counsellor.services.vault_types import OpenVault

_OUT = click.option("--out", "target", required=True, type=A_PATH, help="File to be written.")
_ASKED_BACK = 2
_WORDS = click.option(
    "--words-file",
    type=A_PATH,
    metavar="FILE",
    help="Write the seven words into this new file instead of printing them.",
)


@click.command("invite", cls=SharedCommand)
@click.option("--name", type=A_NAME, required=True, help="Name of the counsellor.")
@click.option(
    "--role", type=click.Choice([role.value for role in Role]), required=True, help="Their role."
)
@_OUT
@_WORDS
@ask_nothing
@pass_call
def invite(call: Call, name: str, role: str, target: Path, words_file: Path | None) -> None:
    """Write an invitation. Tell its seven words by another way than the file goes."""
    from counsellor.services.invite_counsellor import Invitee, invite_counsellor

    invitee = Invitee(name, Role(role))
    _give(call, lambda vault: invite_counsellor(vault, invitee, target.absolute()), words_file)


@click.command("renew", cls=SharedCommand)
@click.argument("staff")
@_OUT
@_WORDS
@ask_nothing
@pass_call
def renew(call: Call, staff: str, target: Path, words_file: Path | None) -> None:
    """Write another invitation, with other words, for one who has not come yet.

    STAFF is the id that "office invitations" lists. The old file and its words are void.
    """
    from counsellor.services.invite_counsellor import renew_invitation

    _give(call, lambda vault: renew_invitation(vault, staff, target.absolute()), words_file)


@click.command("withdraw", cls=SharedCommand)
@click.argument("staff")
@pass_call
def withdraw(call: Call, staff: str) -> None:
    """Withdraw an invitation that nobody has used; STAFF as "office invitations" lists it."""
    from counsellor.services.withdraw_invitation import withdraw_invitation

    with call.opened() as vault:
        withdraw_invitation(vault, staff)
    said = call.say("CommandLine", "The invitation is withdrawn.")
    call.answer({"withdrawn": staff}, [said])


@click.command("invitations", cls=SharedCommand)
@pass_call
def invitations(call: Call) -> None:
    """List the invitations that can still be used."""
    from counsellor.domain.errors import NotTheOffice
    from counsellor.services.open_invitations import open_invitations

    with call.opened() as vault:
        if not vault.membership.is_office:
            raise NotTheOffice
        waiting = open_invitations(vault)
    told = [
        {"staff": one.staff, "name": one.name, "issued_at": one.issued_at, "told": one.told}
        for one in waiting
    ]
    lines = [f"{one.staff}  {one.name}  {one.issued_at:%d.%m.%Y}" for one in waiting]
    call.answer({"invitations": told}, lines or [call.say("CommandLine", "No invitation is open.")])


INVITATIONS = (invite, renew, withdraw, invitations)


def _give(call: Call, make: Callable[[OpenVault], InvitationMade], words_file: Path | None) -> None:
    from counsellor.services.note_written_down import note_written_down
    from counsellor.services.spell_words import in_language

    with call.opened() as vault, ExitStack() as writing:
        file = writing.enter_context(secret_file(words_file)) if words_file else None
        made = make(vault)
        if file is not None:
            file.write(f"{in_language(made.words, call.language)}\n")
        told = {"file": str(made.path), "staff": made.staff}
        call.tell(call.say("CommandLine", "The invitation: {file}").format(file=made.path))
        heading = call.say("CommandLine", "Its seven words:")
        once = words_once(call, "words", heading, made.words, _ASKED_BACK)
        if words_file is not None:
            note_written_down(vault, made.token)
        else:
            told |= once.told
            if show_what_counts_already(call, {made.token: once}):
                note_written_down(vault, made.token)
        call.answer(told, [])
