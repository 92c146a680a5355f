# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What waits, what went, what the office holds: told in values, said by ``wording``."""

from __future__ import annotations

from datetime import datetime
from itertools import chain
from typing import Final

from counsellor.domain.exchange_state import ExchangeState, NotHeld
from counsellor.domain.roster import Device
from counsellor.domain.word import NEWER, PENDING, REFUSED, StreamWord
from counsellor.services.dismiss_exchange_notice import STRANGE_READ, refused_read
from counsellor.services.heard_by_voice import as_voiced, heard_by_voice
from counsellor.services.office_roster import current_roster
from counsellor.services.outbox_state import unsent_files
from counsellor.services.seal_outbox import strange_bundles
from counsellor.services.twin_signs import TWIN
from counsellor.storage.vault import Vault
from counsellor.storage.words import HeardWord

MOST_MISSING: Final = 1_000
"""Numbers that are named one by one."""


def describe_exchange(vault: Vault) -> ExchangeState:
    """Give the state of the exchange with the office."""
    heard = [one for one in map(vault.words.newest, _office(vault)) if one is not None]
    ours = [said for said in _said(heard) if _is_ours(vault, said)]
    unsealed, _staying = vault.queue.counts()
    twin = vault.settings.get(TWIN)
    owed, voiced = _owed_receipts(vault), heard_by_voice(vault)
    return ExchangeState(
        office=vault.membership.office_name or None,
        unsealed=unsealed,
        staying=vault.queue.clients_staying(),
        bundles=tuple(as_voiced(vault.bundles.newest(), voiced)),
        missing=tuple(_missing(vault, ours)[:MOST_MISSING]),
        refused=_settled(vault, ours, REFUSED),
        last_receipt=max((one.said_at for one in heard), default=None),
        pending=(*_settled(vault, ours, PENDING), *_settled(vault, ours, NEWER)),
        too_new=vault.queue.above(current_roster(vault).level) if vault.membership.office else {},
        twin=datetime.fromisoformat(twin) if isinstance(twin, str) else None,
        strange=tuple(strange_bundles(vault)),
        read=refused_read(vault),
        strange_read=vault.settings.names(STRANGE_READ),
        receipts_owed=len(owed),
        untold=len(_untold(vault) - owed),
        is_office=vault.membership.is_office,
        voiced=tuple(voiced),
    )


def _owed_receipts(vault: Vault) -> set[str]:
    """Return to whom an office owes a receipt: not said yet, or said and not sent."""
    if not (vault.membership.office and vault.membership.is_office):
        return set()
    unsent = unsent_files(vault.folder.outbox)
    owed = {reader for name, reader in vault.words.names().items() if name in unsent}
    said = {
        (one.reader, stream.stream): stream.number
        for one in vault.words.said()
        if one.said is not None
        for stream in one.said.streams
    }
    for device in _others(vault):
        held = vault.inbox.streams_of(device.id)
        if any(one.number > said.get((device.staff, one.stream), 0) for one in held):
            owed.add(device.staff)
    return owed


def _untold(vault: Vault) -> set[str]:
    """Return to whom an office has not said the roster in force: it goes with its word."""
    if not (vault.membership.office and vault.membership.is_office):
        return set()
    version = current_roster(vault).version
    told = {
        one.reader
        for one in vault.words.said()
        if one.said is not None and one.said.roster >= version
    }
    return {device.staff for device in _others(vault)} - told


def _others(vault: Vault) -> list[Device]:
    """Return the devices that an office speaks to."""
    roster = current_roster(vault)
    ours = vault.membership.device
    return [one for one in roster.devices if one.id != ours and roster.revocation(one.id) is None]


def _office(vault: Vault) -> list[str]:
    """Give the devices whose word is the office's; at the office, everybody's counts."""
    if not vault.membership.office:
        return []
    roster = current_roster(vault)
    spoke = set(vault.words.speakers())
    known = [one for one in roster.devices if one.id in spoke]
    return [one.id for one in known if vault.membership.is_office or roster.speaks(one)]


def _said(heard: list[HeardWord]) -> list[StreamWord]:
    return list(chain.from_iterable(one.word.streams for one in heard))


def _is_ours(vault: Vault, said: StreamWord) -> bool:
    """Tell whether a word speaks of our content: a twin's has another link."""
    return vault.bundles.link_at(said.stream, said.number) == said.link


def _missing(vault: Vault, ours: list[StreamWord]) -> list[tuple[str, int]]:
    """Return what is lacked and not given up: of a life before, it travels under another number."""
    found = []
    for said in ours:
        still_open = vault.bundles.open_numbers(said.stream)
        for first, last in said.missing:
            named = range(first, min(last, first + MOST_MISSING) + 1)
            found += [(said.stream, number) for number in named if number in still_open]
    return found


def _settled(vault: Vault, ours: list[StreamWord], outcome: str) -> tuple[NotHeld, ...]:
    found = []
    for said in ours:
        still_open = vault.bundles.open_numbers(said.stream)
        found += [
            NotHeld(said.stream, one.number, one.reason, one.changes, one.places)
            for one in said.settled
            if one.outcome == outcome and one.number in still_open
        ]
    return tuple(found)
