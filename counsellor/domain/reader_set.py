# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Who reads a case: those who lead or are named in it, and the supervisors of its team."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from counsellor.domain.canonical import Value, canonical_bytes, sha256

_KEY_BYTES: Final = 16


@dataclass(frozen=True, slots=True)
class ReaderSet:
    """The people whom a stream of case changes is sealed to.

    Attributes:
        team: id of the team whose supervisors read too; empty before joining an office.
        staff: ids of those who lead or are named in the case.
    """

    team: str
    staff: frozenset[str]

    @property
    def key(self) -> str:
        """32 hex digits that name the set in streams and tell nobody who is in it."""
        named: list[Value] = ["counsellor.readers.v1", self.team, *sorted(self.staff)]
        return sha256(canonical_bytes(named))[:_KEY_BYTES].hex()
