# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Bound what one device has others keep, and decide: the rest is refused, and named."""

from __future__ import annotations

from collections import Counter
from typing import Final

from counsellor.domain.change import Entry
from counsellor.domain.permission import NOT_YET_NAMED, RETURNED
from counsellor.domain.records.requests import ASKING
from counsellor.services.check_permission import Permitted
from counsellor.storage.pending import REQUEST
from counsellor.storage.vault import Vault

MOST_UNNAMED: Final = 2_000
"""Changes of one device that wait here for its user to be named: as many as one bundle has."""

MOST_UNNAMED_BYTES: Final = 8 << 20

MOST_ASKED: Final = 200
"""Decisions that one device, or one person, may have others owe: more than anybody reads."""

MANY_REQUESTS: Final = "many_requests"
"""The code of why what is beyond that is refused."""

_FOR_A_DECISION: Final = frozenset({REQUEST, RETURNED})


def bound_waiting(vault: Vault, parted: Permitted, bundle: int) -> Permitted:
    """Refuse what of one device would wait in too great a number.

    Everybody of the office may write in any case so, and ask for anything: they would fill this
    vault with it, and bury in it what others ask for. What is kept already stays: a new life of the
    device sends it again.

    Args:
        vault: of whoever receives.
        parted: what may be applied, asked for, and neither.
        bundle: the row of the bundle that brought it.
    """
    kept = vault.pending.are_kept([entry.version.packed for entry, _ in parted.requests])
    unnamed, asked = _Unnamed(vault, bundle), _Asked(vault, bundle)
    lines, requests, refused = [], [], [*parted.refused]
    for line in parted.lines:
        if isinstance(line, Entry) and _asks(line) and asked.is_too_many_of(line.change.author):
            refused.append((line, MANY_REQUESTS))
        else:
            lines.append(line)
    for entry, reason in parted.requests:
        if entry.version.packed in kept:
            requests.append((entry, reason))
        elif reason == NOT_YET_NAMED and unnamed.is_too_much(entry):
            refused.append((entry, "not_in_case"))
        elif reason in _FOR_A_DECISION and asked.is_too_many_of_device():
            refused.append((entry, MANY_REQUESTS))
        else:
            requests.append((entry, reason))
    return Permitted(lines, requests, refused)


def _asks(entry: Entry) -> bool:
    return entry.change.kind == "request" and not entry.change.fields.keys().isdisjoint(ASKING)


class _Unnamed:
    """Counts what waits for the user of a device to be named; looked up when something does."""

    def __init__(self, vault: Vault, bundle: int) -> None:
        self._vault, self._bundle = vault, bundle
        self._weight: tuple[int, int] | None = None

    def is_too_much(self, entry: Entry) -> bool:
        """Count one more, and tell whether that is beyond the bound."""
        if self._weight is None:
            self._weight = self._vault.pending.weight(NOT_YET_NAMED, self._bundle)
        count, size = self._weight
        self._weight = count + 1, size + len(entry.payload)
        return self._weight[0] > MOST_UNNAMED or self._weight[1] > MOST_UNNAMED_BYTES


class _Asked:
    """Counts what waits for a decision; looked up when something is asked."""

    def __init__(self, vault: Vault, bundle: int) -> None:
        self._vault, self._bundle = vault, bundle
        self._of_device: int | None = None
        self._by_author: Counter[str] | None = None

    def is_too_many_of_device(self) -> bool:
        """Count one more of the device, and tell whether that is beyond the bound."""
        if self._of_device is None:
            self._of_device = self._vault.pending.undecided_of(_FOR_A_DECISION, self._bundle)
        self._of_device += 1
        return self._of_device > MOST_ASKED

    def is_too_many_of(self, author: str) -> bool:
        """Count one more question of a person, and tell whether that is beyond the bound."""
        if self._by_author is None:
            self._by_author = Counter(row.author for row in self._vault.requests.undecided())
        self._by_author[author] += 1
        return self._by_author[author] > MOST_ASKED
