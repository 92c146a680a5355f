# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Hear of late work that the office let in: nobody writes that to an author who left the case.

The office's word names what waits for a decision. What it named so, and names no more, neither as
waiting nor as turned away, while it holds the bundle, was let in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import chain
from typing import Final

from counsellor.domain.change import Entry
from counsellor.domain.clock import stamp
from counsellor.domain.exchange_state import NamedChange
from counsellor.domain.permission import LEFT_CASE
from counsellor.domain.word import PENDING, Settled, StreamWord
from counsellor.storage.vault import Vault

WAITING: Final = "late_waiting"
"""Setting: late work of ours that waits at the office, by packed version in hex."""

LET_IN: Final = "late_let_in"
"""Setting: late work of ours that was let in, by packed version in hex: when we were told so, and
whether it was read."""

NEWS: Final = timedelta(days=14)
"""How long it is said on a client's page that something was let in."""

MOST_NOTED: Final = 2_000
"""Changes that are noted as waiting, and as let in; what is beyond is told by nobody."""


@dataclass(frozen=True, slots=True)
class LetIn:
    """A change that was written late, and counts.

    Attributes:
        change: as people know it.
        told_at: when the office wrote the word that told it.
    """

    change: NamedChange
    told_at: datetime


def note_late_work(vault: Vault, entries: Iterable[Entry]) -> None:
    """Note late work that is being saved, inside the caller's transaction.

    It may be let in before the office says for the first time that it has it.
    """
    late = vault.settings.names(WAITING) | {entry.version.packed.hex() for entry in entries}
    vault.settings.put(WAITING, [*sorted(late)[-MOST_NOTED:]])


def hear_of_late_work(vault: Vault, words: Sequence[StreamWord], seat: str) -> None:
    """Note what of ours waits at the office as late work, and what of it was let in.

    What was turned away stays noted: another supervisor may still let it in. An office itself
    waits for nobody.

    Args:
        vault: ours, in a transaction in which the words were settled.
        words: what is said of our streams and decides, by their links.
        seat: the office's own device.
    """
    if vault.membership.is_office:
        return
    before = vault.settings.names(WAITING)
    said = {one.stream: one for one in words}
    excepted = {one.stream: _excepted(vault, one) for one in words} if before else {}
    vague = {one.stream: _vague(one) for one in words} if before else {}
    let_in = {
        version
        for version, stream, number in vault.bundles.places_of(before)
        if stream in said
        and number <= said[stream].number
        and number not in vague[stream]
        and version not in excepted[stream]
    }
    late = {version for one in words for version in _late(vault, one)}
    waiting = (before | late) - (let_in - late)
    if let_in - late:
        _note_let_in(vault, let_in - late, seat)
    if waiting != before:
        vault.settings.put(WAITING, [*sorted(waiting)[-MOST_NOTED:]])


def let_in_unread(vault: Vault) -> list[LetIn]:
    """Return what was let in and not yet dismissed, oldest first."""
    return _named(vault, {key: at for key, (at, read) in _noted_let_in(vault).items() if not read})


def let_in_lately(vault: Vault, client: str) -> list[LetIn]:
    """Return what was let in about a client not long ago, oldest first."""
    since = vault.clock.now() - NEWS
    noted = {key: at for key, (at, _read) in _noted_let_in(vault).items()}
    return [one for one in _named(vault, noted, client) if one.told_at >= since]


def dismiss_let_in(vault: Vault) -> None:
    """Say no longer on the page of the exchange what was let in; a client's page still does.

    Raises:
        DiskFull, ReadOnlyPlace, StorageFailed: it is said again.
    """
    noted = _noted_let_in(vault)
    with vault.transaction():
        vault.settings.put(LET_IN, {key: [at, True] for key, (at, _read) in noted.items()})


def _named(vault: Vault, noted: Mapping[str, str], client: str | None = None) -> list[LetIn]:
    named = vault.bundles.changes_named([bytes.fromhex(key) for key in noted], client)
    found = [LetIn(one, datetime.fromisoformat(noted[one.key])) for one in named]
    return sorted(found, key=lambda one: (one.told_at, one.change.key))


def _late(vault: Vault, said: StreamWord) -> Iterator[str]:
    """Return what a word names as waiting for a person; what waits for a naming comes by itself."""
    for one in said.settled:
        if one.outcome == PENDING and one.reason == LEFT_CASE:
            yield from _named_by(vault, said.stream, one)


def _excepted(vault: Vault, said: StreamWord) -> frozenset[str]:
    """Return all that a word names as not held."""
    return frozenset(
        chain.from_iterable(_named_by(vault, said.stream, one) for one in said.settled)
    )


def _named_by(vault: Vault, stream: str, settled: Settled) -> Iterator[str]:
    if settled.places:
        versions = vault.bundles.versions(stream, settled.number)
        for first, last in settled.places:
            yield from (version.hex() for version in versions[first : last + 1])


def _vague(said: StreamWord) -> frozenset[int]:
    """Return the bundles of which a word says, but does not name, that something is not held."""
    return frozenset(
        one.number
        for one in said.settled
        if sum(last - first + 1 for first, last in one.places) < max(one.changes, 1)
    )


def _note_let_in(vault: Vault, let_in: set[str], seat: str) -> None:
    told = vault.words.newest(seat)
    at = stamp(vault.clock.now() if told is None else told.said_at)
    known = {**_noted_let_in(vault), **dict.fromkeys(let_in, (at, False))}
    newest = sorted(known.items(), key=lambda one: one[1])[-MOST_NOTED:]
    vault.settings.put(LET_IN, {key: list(value) for key, value in newest})


def _noted_let_in(vault: Vault) -> dict[str, tuple[str, bool]]:
    noted = vault.settings.get(LET_IN)
    if not isinstance(noted, Mapping):
        return {}
    pairs = ((key, value) for key, value in noted.items() if isinstance(value, Sequence))
    return {key: (str(value[0]), bool(value[1])) for key, value in pairs}
