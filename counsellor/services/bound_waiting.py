# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Bound what one device has others keep, and decide: the rest is refused, and named."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import Final, TypeGuard

from counsellor.domain.change import Entry, ErasedEntry
from counsellor.domain.permission import NOT_YET_NAMED
from counsellor.domain.records.requests import is_asking
from counsellor.services.check_permission import Permitted
from counsellor.storage.pending import ASKED
from counsellor.storage.vault import Vault

MOST_UNNAMED: Final = 2_000
"""Changes of one device that wait here for its user to be named: as many as one bundle has."""

MOST_UNNAMED_BYTES: Final = 8 << 20

MOST_ASKED: Final = 200
"""Decisions that one device, or one person, may have others owe: more than anybody reads."""

MANY_REQUESTS: Final = "many_requests"
"""The code of why what is beyond that is refused."""


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
    if not parted.requests and not any(map(_asks, parted.lines)):
        return parted
    kept = vault.pending.are_kept([entry.version.packed for entry, _ in parted.requests])
    waiting = _Waiting(vault, bundle)
    lines, requests, refused = [], [], [*parted.refused]
    for line in parted.lines:
        if _asks(line) and waiting.is_one_too_many_of(line.change.author):
            refused.append((line, MANY_REQUESTS))
        else:
            lines.append(line)
    for entry, reason in parted.requests:
        if entry.version.packed in kept:
            requests.append((entry, reason))
        elif reason == NOT_YET_NAMED and waiting.is_too_much_unnamed(entry):
            refused.append((entry, "not_in_case"))
        elif reason in ASKED and waiting.is_one_too_many():
            refused.append((entry, MANY_REQUESTS))
        else:
            requests.append((entry, reason))
    return Permitted(lines, requests, refused)


def _asks(line: Entry | ErasedEntry) -> TypeGuard[Entry]:
    if not isinstance(line, Entry) or line.change.kind != "request":
        return False
    return is_asking(line.change.fields)


class _Waiting:
    """Counts what waits here of one sender; what is there already is looked up when it matters."""

    def __init__(self, vault: Vault, bundle: int) -> None:
        self._vault, self._bundle = vault, bundle

    def is_too_much_unnamed(self, entry: Entry) -> bool:
        """Count a change whose author is not named yet, and tell whether that is too much."""
        count, size = self._unnamed
        self._unnamed = count + 1, size + len(entry.payload)
        return count + 1 > MOST_UNNAMED or size + len(entry.payload) > MOST_UNNAMED_BYTES

    def is_one_too_many(self) -> bool:
        """Count a decision that the device asks for, and tell whether that is beyond the bound."""
        self._asked += 1
        return self._asked > MOST_ASKED

    def is_one_too_many_of(self, author: str) -> bool:
        """Count a question of a person, and tell whether that is beyond the bound."""
        self._by_author[author] += 1
        return self._by_author[author] > MOST_ASKED

    @cached_property
    def _unnamed(self) -> tuple[int, int]:
        return self._vault.pending.weight(NOT_YET_NAMED, self._bundle)

    @cached_property
    def _asked(self) -> int:
        return self._vault.pending.asked_of(self._bundle)

    @cached_property
    def _by_author(self) -> Counter[str]:
        return Counter(row.author for row in self._vault.requests.undecided())
