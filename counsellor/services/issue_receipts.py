# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The office's signed word on what it holds, one receipt for every device it heard from."""

from __future__ import annotations

from collections.abc import Mapping

from counsellor.domain.canonical import Value
from counsellor.domain.clock import stamp
from counsellor.domain.coded import ImportOutcome
from counsellor.domain.errors import NotTheOffice, UnknownRecord
from counsellor.domain.ids import new_id
from counsellor.services.office_roster import current_roster, roster_change
from counsellor.storage.inbox import IncomingStream
from counsellor.storage.journal import DraftedChange
from counsellor.storage.vault import Vault

LAST, KEPT = "receipts_issued", "kept"
"""Settings: what was last said to each device, and how far a verified backup holds streams."""

_MOST_MISSING = 1_000


def issue_receipts(vault: Vault) -> int:
    """Queue a receipt and the roster for every device to which there is news.

    Returns:
        how many devices get one.

    Raises:
        NotTheOffice: only an office gives receipts.
    """
    if not vault.membership.is_office:
        raise NotTheOffice
    roster = current_roster(vault)
    said = _mapping(vault.settings.get(LAST))
    news: dict[str, Value] = {}
    drafted: list[DraftedChange] = []
    for device in vault.inbox.devices():
        streams: list[Value] = [_receipt(vault, one) for one in vault.inbox.streams_of(device)]
        word: Value = {"streams": streams, "roster": roster.version}
        if said.get(device) == word:
            continue
        try:
            staff = roster.device(device).staff
        except UnknownRecord:
            continue
        news[device] = word
        drafted += [_change(vault, device, staff, streams), roster_change(vault, staff)]
    if drafted:
        with vault.transaction():
            vault.journal.commit(drafted)
            vault.settings.put(LAST, {**said, **news})
    return len(news)


def _change(vault: Vault, device: str, staff: str, streams: list[Value]) -> DraftedChange:
    fields: dict[str, Value] = {
        "device": device,
        "streams": streams,
        "received_at": stamp(vault.clock.now()),
    }
    return DraftedChange("receipt", new_id(), None, fields, reader_group=staff)


def _receipt(vault: Vault, stream: IncomingStream) -> Value:
    kept = _mapping(vault.settings.get(KEPT)).get(stream.stream, 0)
    return {
        "stream": stream.stream,
        "number": stream.number,
        "link": stream.link,
        "missing": _missing(vault, stream),
        "quarantined": [
            {"number": number, "reason": reason}
            for number, reason in vault.inbox.refused(stream.stream)
        ],
        "kept": min(int(str(kept)), stream.number),
        "sealed_at": stream.sealed_at,
    }


def _missing(vault: Vault, stream: IncomingStream) -> list[Value]:
    """Name the gaps below what waits in the inbox."""
    waiting = [
        file.number
        for file in vault.inbox.files(ImportOutcome.WAITING)
        if file.stream == stream.stream and file.number is not None
    ]
    if not waiting:
        return []
    gap = set(range(stream.number + 1, max(waiting))) - set(waiting)
    return list(sorted(gap)[:_MOST_MISSING])


def _mapping(value: Value) -> Mapping[str, Value]:
    return value if isinstance(value, Mapping) else {}
