# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Reading requests: the heads of their fields hold all there is, so they need no table."""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import datetime
from typing import Any

from counsellor.domain.errors import UnknownRecord
from counsellor.domain.records.requests import RequestRow
from counsellor.storage.driver import Connection

_HEADS = """
SELECT h.client, h.record, h.field, h.value, CAST(j.payload AS TEXT) ->> 'author',
    CAST(j.payload AS TEXT) ->> 'at'
FROM heads AS h JOIN journal AS j ON j.version = h.version
WHERE h.kind = 'request' ORDER BY h.client, h.record, h.field, h.version
"""
_WHOLE = frozenset({"asks", "about", "wanted", "reason"})


class RequestStore:
    """What was asked for and not decided yet."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def undecided(self) -> list[RequestRow]:
        """Return every open request, oldest first."""
        found: dict[tuple[str, str], dict[str, tuple[Any, str, str]]] = defaultdict(dict)
        for client, record, name, value, author, at in self._connection.execute(_HEADS):
            found[client, record][name] = (json.loads(value), author, at)
        requests = [
            _request(client, record, fields)
            for (client, record), fields in found.items()
            if fields.keys() >= _WHOLE and "decision" not in fields
        ]
        return sorted(requests, key=lambda request: (request.at, request.id))

    def get(self, request: str) -> RequestRow:
        """Return one open request.

        Raises:
            UnknownRecord: there is none with this id, or it was decided.
        """
        for row in self.undecided():
            if row.id == request:
                return row
        raise UnknownRecord(kind="request", record=request)


def _request(client: str, record: str, fields: dict[str, tuple[Any, str, str]]) -> RequestRow:
    asks, author, at = fields["asks"]
    return RequestRow(
        id=record,
        client=client,
        asks=asks,
        about=fields["about"][0],
        wanted=fields["wanted"][0],
        reason=fields["reason"][0],
        author=author,
        at=datetime.fromisoformat(at),
    )
