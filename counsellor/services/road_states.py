# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What became of each road the last time it was gone: each has its own state."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from counsellor.domain.canonical import Value
from counsellor.domain.clock import stamp
from counsellor.domain.errors import CounsellorError, DropUnreachable
from counsellor.services.read_drops import kept_drops
from counsellor.storage.vault import Vault

ROAD_STATES: Final = "road_states"
"""Setting with the state of each road that is kept, by its address."""

_SHOWN: Final = ("place", "reason")
"""Fields of a failure that are kept: what is shown of it, and why."""


@dataclass(frozen=True, slots=True)
class RoadState:
    """The last time that a road was gone.

    Attributes:
        tried_at: when.
        went_at: when it last went well, or None.
        failure: what went wrong the last time, or None.
    """

    tried_at: datetime
    went_at: datetime | None
    failure: CounsellorError | None


def road_states(vault: Vault) -> dict[str, RoadState]:
    """Return the states by address; a road that was never gone has none."""
    kept = vault.settings.get(ROAD_STATES)
    found = {}
    for address, value in kept.items() if isinstance(kept, dict) else ():
        state = _read(value)
        if state is not None:
            found[address] = state
    return found


def note_roads(vault: Vault, gone: Iterable[tuple[str, CounsellorError | None]]) -> None:
    """Note what became of roads now; of roads that are not kept nothing is.

    Args:
        vault: whose.
        gone: addresses, each with the first thing that went wrong there, or None.
    """
    lasting = {one.address for one in kept_drops(vault)}
    gone = [(address, failure) for address, failure in gone if address in lasting]
    if not gone:
        return
    kept = vault.settings.get(ROAD_STATES)
    states = {a: s for a, s in kept.items() if a in lasting} if isinstance(kept, dict) else {}
    now = stamp(vault.clock.now())
    for address, failure in gone:
        before = states.get(address)
        went = before.get("went_at") if isinstance(before, dict) else None
        states[address] = {
            "tried_at": now,
            "went_at": now if failure is None else went,
            "failure": None if failure is None else _to_value(failure),
        }
    with vault.transaction():
        vault.settings.put(ROAD_STATES, states)


def _to_value(failure: CounsellorError) -> dict[str, Value]:
    said: dict[str, Value] = {"code": failure.code}
    said.update({name: str(failure.fields[name]) for name in _SHOWN if name in failure.fields})
    return said


def _read(value: Value) -> RoadState | None:
    """Read a state; one of another form is none."""
    if not isinstance(value, dict):
        return None
    try:
        went, failed = value["went_at"], value["failure"]
        return RoadState(
            datetime.fromisoformat(str(value["tried_at"])),
            datetime.fromisoformat(went) if isinstance(went, str) else None,
            _failure(failed) if isinstance(failed, dict) else None,
        )
    except (LookupError, ValueError):
        return None


def _failure(value: Mapping[str, Value]) -> CounsellorError:
    kind = _by_code(CounsellorError).get(str(value["code"]), DropUnreachable)
    return kind(**{name: value[name] for name in _SHOWN if name in value})


def _by_code(above: type[CounsellorError]) -> dict[str, type[CounsellorError]]:
    found = {above.code: above}
    for kind in above.__subclasses__():
        found |= _by_code(kind)
    return found
