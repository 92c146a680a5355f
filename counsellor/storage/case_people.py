# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The people of a client's cases: asked by the rule of who may write, and of who reads, alike."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from counsellor.storage.driver import Connection

_HEADS = """
SELECT field, value FROM heads
WHERE client = ? AND kind = 'case' AND field IN ('lead', 'members', 'group')
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


def case_people(connection: Connection, client: str) -> CasePeople:
    """Return those of all heads of all cases of a client; nobody before there is a case."""
    said: dict[str, list[Any]] = {"lead": [], "members": [], "group": []}
    for field, value in connection.execute(_HEADS, (client,)):
        said[field].append(json.loads(value))
    return CasePeople(
        frozenset(str(lead) for lead in said["lead"] if lead),
        frozenset(str(member) for named in said["members"] for member in named if member),
        frozenset(str(team) for team in said["group"] if team),
        bool(said["lead"]),
    )
