# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The people of a client's cases: asked by the rule of who may write, and of who reads, alike."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from counsellor.storage.driver import Connection


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


def _people(said: dict[str, list[Any]]) -> CasePeople:
    return CasePeople(
        frozenset(str(lead) for lead in said["lead"] if lead),
        frozenset(str(member) for named in said["members"] for member in named if member),
        frozenset(str(team) for team in said["group"] if team),
        bool(said["lead"]),
    )
