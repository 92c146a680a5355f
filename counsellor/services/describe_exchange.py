# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What waits, what went, what the office holds: told in values, said by ``wording``."""

from __future__ import annotations

from datetime import datetime
from itertools import chain
from typing import Final

from counsellor.domain.exchange_state import ExchangeState, NotHeld
from counsellor.domain.word import NEWER, PENDING, REFUSED, StreamWord
from counsellor.services.dismiss_exchange_notice import STRANGE_READ, refused_read
from counsellor.services.office_roster import current_roster
from counsellor.services.seal_outbox import strange_bundles
from counsellor.services.send_outbox import unsent_files
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
    return ExchangeState(
        office=vault.membership.office_name or None,
        unsealed=unsealed,
        staying=vault.queue.clients_staying(),
        bundles=tuple(vault.bundles.newest()),
        missing=tuple(_missing(vault, ours)[:MOST_MISSING]),
        refused=_settled(vault, ours, REFUSED),
        last_receipt=max((one.said_at for one in heard), default=None),
        pending=(*_settled(vault, ours, PENDING), *_settled(vault, ours, NEWER)),
        too_new=vault.queue.above(current_roster(vault).level) if vault.membership.office else {},
        twin=datetime.fromisoformat(twin) if isinstance(twin, str) else None,
        strange=tuple(strange_bundles(vault)),
        read=refused_read(vault),
        strange_read=vault.settings.names(STRANGE_READ),
        receipts_owed=receipts_owed(vault),
        is_office=vault.membership.is_office,
    )


def receipts_owed(vault: Vault) -> int:
    """Count the people to whom an office owes a receipt: not said yet, or said and not sent."""
    if not (vault.membership.office and vault.membership.is_office):
        return 0
    unsent = unsent_files(vault.folder.outbox)
    owed = {reader for name, reader in vault.words.names().items() if name in unsent}
    roster = current_roster(vault)
    said = {
        (one.reader, stream.stream): stream.number
        for one in vault.words.said()
        if one.said is not None
        for stream in one.said.streams
    }
    for device in roster.devices:
        if device.id == vault.membership.device:
            continue
        held = vault.inbox.streams_of(device.id)
        if any(one.number > said.get((device.staff, one.stream), 0) for one in held):
            owed.add(device.staff)
    return len(owed)


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
