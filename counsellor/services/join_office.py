# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Join an office with its invitation; work can begin at once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from counsellor.crypto.word_reading import read_words
from counsellor.domain.errors import AlreadyInAnOffice, InvitationInvalid
from counsellor.domain.membership import Membership
from counsellor.domain.plain_text import plain_line
from counsellor.domain.roster import Suite
from counsellor.plain_file import chosen_opener
from counsellor.services.device_keys import TOKEN, make_age_identity, make_device_keys
from counsellor.services.give_team import give_team
from counsellor.services.keep_drops import keep_drop
from counsellor.services.office_roster import keep_roster
from counsellor.services.read_drops import KeptDrop
from counsellor.services.spell_words import words_of_key
from counsellor.storage.vault import Vault
from counsellor.sync.invitation import Invitation, check_form, open_invitation

_MOST_BYTES = 4 << 20


def check_invitation(path: Path) -> None:
    """Look whether a file can be an invitation, before its words are asked; only they open it.

    Raises:
        InvitationInvalid: ``no invitation``, ``changed``, ``newer`` or ``unreadable``.
    """
    check_form(_content(path))


def read_invitation(path: Path, words: str) -> Invitation:
    """Open an invitation.

    Raises:
        InvitationInvalid: the file is not readable, no invitation, damaged, or the words are
            others than its own.
        WordsUnknown, WordsTooFew: what is wrong with the words.
    """
    data = _content(path)
    check_form(data)
    with read_words(words) as secret:
        return open_invitation(data, secret)


def words_of_office(invitation: Invitation) -> tuple[str, ...]:
    """Return the fingerprint of the office that invites, in words, as the office shows it."""
    return words_of_key(invitation.root_public)


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise InvitationInvalid(reason="no invitation")
        with open(path, "rb", opener=chosen_opener) as file:
            return file.read()
    except OSError as error:
        raise InvitationInvalid(reason="unreadable") from error


def join_office(vault: Vault, invitation: Invitation) -> Membership:
    """Take the office over into this vault.

    Raises:
        AlreadyInAnOffice: it belongs to one.
        RosterInvalid: the roster in the invitation is not signed by its root.
    """
    who = vault.membership
    if who.office:
        waits = not who.enrolled and who.root == invitation.root_public
        reason = "other invitation" if waits and who.token != invitation.token_id else ""
        raise AlreadyInAnOffice(office=who.office_name, reason=reason)
    with vault.transaction():
        make_device_keys(vault)
        give_team(vault, invitation.team)
        joined = replace(
            vault.membership,
            staff=invitation.staff_id,
            staff_name=plain_line(invitation.staff_name),
            group=invitation.team,
            office=invitation.office,
            office_name=plain_line(invitation.office_name),
            root=invitation.root_public,
            token=invitation.token_id,
            before=vault.membership.staff,
        )
        vault.settle_membership(joined)
        roster = keep_roster(vault, invitation.roster_document, invitation.roster_signature)
        vault.settle_membership(replace(vault.membership, suite=roster.suite.value))
        make_age_identity(vault, Suite(roster.suite))
        vault.secrets.put(TOKEN, invitation.token)
        for road in invitation.drops:
            keep_drop(vault, KeptDrop(road.address, road.authority), road.credentials.encode())
        vault.queue.move(invitation.team, invitation.staff_id)
    return vault.membership
