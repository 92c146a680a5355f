# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Who leads the cases of a client, who is named in them, and which teams they belong to.

Every head of every case counts: of two who both lead for now, both work in the case.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from counsellor.storage.driver import Connection

_HEADS = "SELECT field, value FROM heads WHERE client = ? AND kind = 'case' ORDER BY version"


@dataclass(frozen=True, slots=True)
class CaseHeads:
    """The staff ids of leads and members, and the ids of teams."""

    leads: frozenset[str]
    members: frozenset[str]
    teams: frozenset[str]


def read_case_heads(connection: Connection, client: str) -> CaseHeads:
    """Read what the heads of a client's cases say; nothing where there is no case."""
    shown: dict[str, set[str]] = {"lead": set(), "members": set(), "group": set()}
    for name, value in connection.execute(_HEADS, (client,)):
        if name in shown:
            said = json.loads(value)
            shown[name].update(map(str, filter(None, said if isinstance(said, list) else [said])))
    return CaseHeads(*(frozenset(shown[name]) for name in ("lead", "members", "group")))
