# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Reading receipts and rosters, which the fold keeps."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from counsellor.storage.driver import Connection

_MOST_ROSTERS = 20


@dataclass(frozen=True, slots=True)
class StreamReceipt:
    """The office's newest word on one of our streams.

    Attributes:
        stream: its id.
        number, link: contiguously held up to here.
        missing: numbers that it lacks below what it has seen.
        quarantined: (number, reason code).
        kept: held by a second reader or a verified backup up to here.
        sealed_at: when bundle ``number`` was sealed.
        received_at: when the office wrote the receipt.
    """

    stream: str
    number: int
    link: str
    missing: tuple[int, ...]
    quarantined: tuple[tuple[int, str], ...]
    kept: int
    sealed_at: datetime | None
    received_at: datetime


class ReceiptStore:
    """Receipts by device, and rosters by version."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_device(self, device: str) -> list[StreamReceipt]:
        """Give the newest receipt of every stream of a device."""
        rows = self._connection.execute(
            "SELECT stream, number, link, missing, quarantined, kept, sealed_at, received_at"
            " FROM receipts WHERE device = ? ORDER BY stream",
            (device,),
        )
        return [
            StreamReceipt(
                stream=row[0],
                number=row[1],
                link=row[2],
                missing=tuple(json.loads(row[3])),
                quarantined=tuple((item["number"], item["reason"]) for item in json.loads(row[4])),
                kept=row[5],
                sealed_at=datetime.fromisoformat(row[6]) if row[6] else None,
                received_at=datetime.fromisoformat(row[7]),
            )
            for row in rows
        ]

    def rosters_above(self, number: int) -> list[tuple[str, str]]:
        """Give document and signature of rosters that claim a higher version, highest first.

        Nobody has verified them yet.
        """
        rows = self._connection.execute(
            "SELECT payload FROM rosters JOIN journal USING (version)"
            " WHERE number > ? AND payload IS NOT NULL ORDER BY number DESC, version LIMIT ?",
            (number, _MOST_ROSTERS),
        )
        fields = [json.loads(payload)["fields"] for (payload,) in rows]
        return [(str(one["document"]), str(one["signature"])) for one in fields]
