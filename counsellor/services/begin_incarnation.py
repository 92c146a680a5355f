# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A new life of a device, after a restore or beside a twin: what is not held goes out anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counsellor.domain.change import Entry
from counsellor.domain.ids import new_incarnation
from counsellor.domain.roster_form import MOST_LIVES
from counsellor.services.name_anew import name_anew
from counsellor.services.office_roster import current_roster, issue_roster
from counsellor.storage.vault import Vault


def begin_incarnation(vault: Vault) -> None:
    """Start a new incarnation.

    Bundles of the old one that nobody holds are given up; their changes are queued again and
    travel in streams of the new one. What the office has of them already changes nothing there,
    since versions are unique. What is to become a record yet gets a new id: the old life may have
    recorded and sent it since, and one id is one record. An office has its root vouch for the
    new life at once, so that its word counts however little it knows.
    """
    with vault.transaction():
        vault.settle_membership(replace(vault.membership, incarnation=new_incarnation()))
        who, today = vault.membership, vault.clock.now().date().isoformat()
        vault.words.add_life(who.device, who.incarnation, today)
        # Whoever heard the life before must hear from this one, though it says the same.
        for said in vault.words.said():
            vault.words.ask(said.reader)
        if vault.membership.is_office:
            _vouch(vault)
        name_anew(vault)
        queue_again(vault, vault.bundles.abandon_unheld())


def queue_again(vault: Vault, given_up: Sequence[tuple[bytes, str]]) -> None:
    """Queue what was given up, by version and reader group, inside the caller's transaction."""
    entries = []
    for version, reader_group in given_up:
        entry = vault.journal.entry(version)
        if isinstance(entry, Entry):
            entries.append((vault.journal.position_of(version), entry, reader_group))
    vault.queue.fill(entries)
    clients = {entry.change.client for _position, entry, _group in entries}
    for client in sorted(filter(None, clients)):
        vault.queue.release(client)


def _vouch(vault: Vault) -> None:
    roster, who = current_roster(vault), vault.membership
    own = roster.device(who.device)
    lives = (*own.incarnations, who.incarnation)[-MOST_LIVES:]
    devices = [replace(own, incarnations=lives) if one is own else one for one in roster.devices]
    issue_roster(vault, replace(roster, devices=tuple(devices)))
