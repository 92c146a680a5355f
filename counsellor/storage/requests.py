# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Reading requests: the heads of their fields hold all there is, so they need no table."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from counsellor.domain.plain_text import plain_line
from counsellor.domain.records import KINDS
from counsellor.domain.records.requests import DECLINED, DeclinedRow, RequestRow
from counsellor.storage.driver import Connection

_HEADS = """
SELECT h.client, h.record, h.field, h.value, CAST(j.payload AS TEXT) ->> 'author',
    CAST(j.payload AS TEXT) ->> 'at'
FROM heads AS h JOIN journal AS j ON j.version = h.version
WHERE h.kind = 'request' ORDER BY h.client, h.record, h.field, h.version
"""
_Fields = dict[str, tuple[Any, str, str]]
"""By name: the value, who wrote it, and when."""
_WHOLE = frozenset({"asks", "about", "wanted", "reason"})


class RequestStore:
    """What was asked for and not decided yet."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def undecided(self) -> list[RequestRow]:
        """Return every open request, oldest first."""
        requests = [
            _request(client, record, fields)
            for client, record, fields in self._asked()
            if "decision" not in fields
        ]
        return sorted(requests, key=lambda request: (request.at, request.id))

    def declined(self, client: str | None = None) -> list[DeclinedRow]:
        """Return what was declined about a client, or at all, the newest decision first."""
        rows = [
            _declined(_request(whose, record, fields), fields)
            for whose, record, fields in self._asked()
            if client in {None, whose} and fields.get("decision", ("",))[0] == DECLINED
        ]
        return sorted(rows, key=lambda row: (row.at, row.request.id), reverse=True)

    def _asked(self) -> Iterator[tuple[str, str, _Fields]]:
        """Go through the requests whose question is known, with client and id."""
        found: dict[tuple[str, str], _Fields] = defaultdict(dict)
        for client, record, name, value, author, at in self._connection.execute(_HEADS):
            found[client, record][name] = (json.loads(value), author, at)
        for (client, record), fields in found.items():
            if fields.keys() >= _WHOLE:
                yield client, record, fields


def _request(client: str, record: str, fields: _Fields) -> RequestRow:
    asks, author, at = fields["asks"]
    return RequestRow(
        id=record,
        client=client,
        asks=asks,
        about=fields["about"][0],
        wanted=_shown(asks, fields["wanted"][0]),
        reason=plain_line(fields["reason"][0]),
        author=author,
        at=datetime.fromisoformat(at),
    )


def _shown(asks: str, wanted: Mapping[str, Any]) -> Mapping[str, Any]:
    return KINDS[asks].plain(wanted) if asks in KINDS else wanted


def _declined(request: RequestRow, fields: _Fields) -> DeclinedRow:
    _decision, author, at = fields["decision"]
    because = plain_line(str(fields["because"][0])) if "because" in fields else ""
    return DeclinedRow(request, because, author, datetime.fromisoformat(at))
