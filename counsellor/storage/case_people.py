# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The people of a client's cases: asked by the rule of who may write, and of who reads, alike."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from counsellor.domain.records.cases import people_in
from counsellor.storage.driver import Connection

_KNOWN_TO = """
SELECT CAST(payload AS TEXT) ->> 'author', iif(bundle IS NOT NULL AND CAST(payload AS TEXT)
    ->> 'kind' = 'case', CAST(payload AS TEXT) -> 'fields', '{}')
FROM journal WHERE client = ? AND payload IS NOT NULL
"""
_WAITING_OF = """
SELECT CAST(payload AS TEXT) ->> 'author', iif(kind = 'case', CAST(payload AS TEXT) -> 'fields',
    '{}')
FROM pending_changes WHERE client = ? AND length(payload) > 0
"""
_SEALED_TO = """
SELECT DISTINCT r.staff FROM journal AS j JOIN bundle_changes AS c ON c.version = j.version
JOIN bundles_out AS b ON b.id = c.bundle JOIN streams_out AS s ON s.id = b.stream
JOIN reader_sets AS r ON r.key = s.reader_group
WHERE j.client = ?
"""

_WORKED_IN = """
SELECT DISTINCT s.client FROM superseded AS s
JOIN journal AS j ON j.version = s.version AND j.client = s.client
WHERE s.kind = 'case' AND s.field IN ('lead', 'members') AND s.client IN (SELECT id FROM clients)
    AND CAST(j.payload AS TEXT) ->> 'kind' = 'case'
    AND (CAST(j.payload AS TEXT) -> 'fields' ->> 'lead' IN ({marks}) OR EXISTS (
        SELECT 1 FROM json_each(CAST(j.payload AS TEXT) -> 'fields' -> 'members')
        WHERE value IN ({marks})))
"""


class CasePeople(NamedTuple):
    """Of two who both lead for now, or of two cases, all count.

    Attributes:
        leads: staff ids.
        members: staff ids of those who are named beside them.
        teams: team ids.
        is_said: whether any case says who leads it, be it nobody.
    """

    leads: frozenset[str]
    members: frozenset[str]
    teams: frozenset[str]
    is_said: bool


def case_people(connection: Connection, clients: Sequence[str]) -> dict[str, CasePeople]:
    """Return those of all heads of all cases, for each client; nobody before there is a case."""
    marks = ", ".join("?" for _ in clients)
    rows = connection.execute(
        "SELECT client, field, value FROM heads"  # noqa: S608
        f" WHERE client IN ({marks}) AND kind = 'case' AND field IN ('lead', 'members', 'group')",
        tuple(clients),
    )
    said: dict[str, dict[str, list[Any]]] = {
        client: {"lead": [], "members": [], "group": []} for client in clients
    }
    # Hundreds of cases name the same few people.
    read = lru_cache(maxsize=None)(json.loads)
    for client, field, value in rows:
        said[client][field].append(read(value))
    return {client: _people(found) for client, found in said.items()}


def who_knows(connection: Connection, client: str) -> frozenset[str]:
    """Return the staff who have, or will have, something of a client's case.

    They wrote in it, another machine named them in it, or something of it was sealed here to them.
    That what they wrote waits here, for their own naming it may be, makes no difference.
    """
    found: set[str] = set()
    for told in (_KNOWN_TO, _WAITING_OF):
        for author, fields in connection.execute(told, (client,)):
            found |= {str(author), *people_in(json.loads(fields))}
    for (staff,) in connection.execute(_SEALED_TO, (client,)):
        found.update(json.loads(staff))
    return frozenset(found)


def left_by(connection: Connection, authors: frozenset[str]) -> frozenset[str]:
    """Return the clients in whose case one of these was the lead or named, and none is now.

    Clients of whom nothing but the naming came are not among them: no list shows them.
    """
    marks = ", ".join("?" for _ in authors)
    asked = (*sorted(authors), *sorted(authors))
    clients = [row[0] for row in connection.execute(_WORKED_IN.format(marks=marks), asked)]
    return frozenset(
        client
        for client, now in case_people(connection, clients).items()
        if authors.isdisjoint(now.leads | now.members)
    )


def _people(said: dict[str, list[Any]]) -> CasePeople:
    return CasePeople(
        frozenset(str(lead) for lead in said["lead"] if lead),
        frozenset(str(member) for named in said["members"] for member in named if member),
        frozenset(str(team) for team in said["group"] if team),
        bool(said["lead"]),
    )
