# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What this vault holds of others' streams, and to whom it says so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final, NamedTuple

from counsellor.domain.canonical import Value, canonical_bytes
from counsellor.domain.coded import Audience, ImportOutcome, RefusalReason
from counsellor.domain.reader_set import ReaderSet
from counsellor.domain.roster import MAIN_BOX, Device, Roster
from counsellor.domain.word import (
    FORK,
    MOST_HEARD,
    MOST_INTERVALS,
    MOST_PLACES,
    MOST_SETTLED,
    MOST_STREAMS,
    NEWER,
    OFFICE,
    PENDING,
    REFUSED,
    Intervals,
    Settled,
    StreamWord,
    Word,
    intervals_of,
)
from counsellor.storage.inbox import IncomingStream
from counsellor.storage.pending import BroughtChange
from counsellor.storage.vault import Vault

KEPT = "kept"
"""Setting: how far a verified backup holds others' streams, by stream."""

MOST_WORD_BYTES: Final = 300 << 10
"""Of a manifest's 512 KiB; the rest is for attachments, recipients and keys."""

READ_LATER: Final = frozenset({RefusalReason.NEWER_FORMAT.value, RefusalReason.FAILED.value})
"""Why a bundle is kept and read again after the program's next update."""

_WAITING = "waiting"


class _Exception(NamedTuple):
    """What came in a bundle and is not imported: as in ``Settled``, with the outcome of here."""

    number: int
    outcome: str
    reason: str
    changes: int = 0
    places: Intervals = ()


@dataclass(frozen=True, slots=True)
class Reader:
    """Whom a word is for.

    Attributes:
        name: ``office``, or the id of a member of staff.
        devices: ids of the devices whose streams are spoken of.
        recipients: what a word alone is sealed to.
        boxes: where it is left.
    """

    name: str
    devices: tuple[str, ...]
    recipients: tuple[str, ...]
    boxes: tuple[str, ...]

    @property
    def audience(self) -> Audience:
        """The audience of the words to this reader."""
        return Audience.OFFICE if self.name == OFFICE else Audience.REPLY


def readers_of(vault: Vault, roster: Roster) -> list[Reader]:
    """Give whom this vault speaks to.

    An office speaks to everybody; all others to the office, and to those from whom something
    came, as it does between people who are named in one case.
    """
    who = vault.membership
    came_from = set(vault.inbox.devices())
    by_name: dict[str, list[Device]] = defaultdict(list)
    for device in roster.devices:
        if device.id == who.device or roster.revocation(device.id) is not None:
            continue
        name = reader_for(vault, device.id, roster)
        if who.is_office or name == OFFICE or device.id in came_from:
            by_name[name].append(device)
    return [_reader(name, devices, roster) for name, devices in sorted(by_name.items())]


def reader_for(vault: Vault, device: str, roster: Roster) -> str:
    """Name the reader that a device is, as ``readers_of`` names it."""
    known = roster.device(device)
    of_office = not vault.membership.is_office and roster.speaks(known)
    return OFFICE if of_office else known.staff


def is_spoken_to(vault: Vault, roster: Roster) -> bool:
    """Tell whether everybody's word is for this vault: the office's, or another of its machines."""
    who = vault.membership
    return who.is_office or any(
        one.id == who.device and roster.speaks(one) for one in roster.devices
    )


def readers_named(vault: Vault, key: str) -> ReaderSet:
    """Give the people whom a stream of case changes is for."""
    return vault.queue.reader_sets.get(key) or ReaderSet(vault.membership.group, frozenset())


def compose_word(vault: Vault, reader: Reader, roster: Roster) -> Word:
    """Give the present word to a reader; its serial and news are those of the last one."""
    said = vault.words.said_to(reader.name)
    return Word(
        to=reader.name,
        serial=1 if said.said is None else said.said.serial,
        news=said.news,
        roster=roster.version,
        heard=_heard(vault, reader),
        streams=_streams(vault, reader),
    )


def same_word(one: Word, other: Word | None) -> bool:
    """Tell whether two words say the same; serial and news say nothing of their own."""
    return other is not None and replace(one, serial=1, news=0) == replace(other, serial=1, news=0)


def _reader(name: str, devices: Sequence[Device], roster: Roster) -> Reader:
    boxes = {MAIN_BOX if one.id == roster.seat else one.mailbox for one in devices}
    recipients = (*(device.recipient for device in devices), roster.recovery)
    return Reader(name, tuple(one.id for one in devices), recipients, tuple(sorted(boxes)))


def _heard(vault: Vault, reader: Reader) -> tuple[tuple[str, int], ...]:
    heard = [one for device in reader.devices for one in vault.words.heard_of(device)]
    return tuple((one.incarnation, one.word.news) for one in heard)[-MOST_HEARD:]


def _streams(vault: Vault, reader: Reader) -> tuple[StreamWord, ...]:
    kept = vault.settings.get(KEPT)
    backed_up = kept if isinstance(kept, Mapping) else {}
    exceptions: dict[str, list[_Exception]] = defaultdict(list)
    for stream, number, outcome, reason in vault.inbox.exceptions():
        exceptions[stream].append(_Exception(number, outcome, reason))
    for device in reader.devices:
        for stream, one in _of_changes(vault, device):
            exceptions[stream].append(one)
    said: list[StreamWord] = []
    for device in reader.devices:
        said += [
            _spoken(vault, known, exceptions[known.stream], backed_up)
            for known in vault.inbox.streams_of(device)
        ]
        said += [
            _with_exceptions(StreamWord(stream), exceptions[stream])
            for stream in vault.inbox.streams_aside(device)
        ]
    return _fitting(said[-MOST_STREAMS:])


def _fitting(said: list[StreamWord]) -> tuple[StreamWord, ...]:
    """Say less in a word that would not fit a manifest.

    First no change is named any more, they are only counted; then the oldest streams are left out.
    """
    if not _fits(said):
        said = [replace(one, settled=_counted(one.settled)) for one in said]
    while said and not _fits(said):
        said = said[len(said) // 8 + 1 :]
    return tuple(said)


def _fits(said: Sequence[StreamWord]) -> bool:
    return len(canonical_bytes([one.to_value() for one in said])) <= MOST_WORD_BYTES


def _counted(settled: Sequence[Settled]) -> tuple[Settled, ...]:
    return tuple(replace(one, places=()) for one in settled)


def _of_changes(vault: Vault, device: str) -> Iterator[tuple[str, _Exception]]:
    """Return what a device's bundles brought and is not applied: each reason of a bundle once."""
    brought = vault.pending.brought_by(device)
    for sort, changes in groupby(sorted(brought, key=_sort_of), key=_sort_of):
        stream, number, outcome, reason = sort
        places = [one.place for one in changes]
        known = intervals_of([place for place in places if place is not None])
        yield stream, _Exception(number, outcome, reason, len(places), known[:MOST_PLACES])


def _sort_of(brought: BroughtChange) -> tuple[str, int, str, str]:
    return brought.stream, brought.number, brought.outcome, brought.reason


def _spoken(
    vault: Vault,
    stream: IncomingStream,
    exceptions: Sequence[_Exception],
    kept: Mapping[str, Value],
) -> StreamWord:
    number, link, settled = stream.number, stream.link, _settled(exceptions)
    if len(settled) > MOST_SETTLED:
        # What cannot be named as an exception must not be called held.
        number = min(number, settled[MOST_SETTLED].number - 1)
        link = vault.inbox.link_at(stream.stream, number) or link
    upper = min(int(str(kept.get(stream.stream, 0))), number)
    word = StreamWord(stream.stream, number, link, upper, stream.sealed_at, life=stream.incarnation)
    return _with_exceptions(word, exceptions)


def _with_exceptions(word: StreamWord, exceptions: Sequence[_Exception]) -> StreamWord:
    waiting = [
        one.number for one in exceptions if one.outcome == _WAITING and one.number > word.number
    ]
    settled = tuple(_settled(exceptions)[:MOST_SETTLED])
    return replace(word, waiting=intervals_of(waiting)[:MOST_INTERVALS], settled=settled)


def _settled(exceptions: Sequence[_Exception]) -> list[Settled]:
    """Give the exceptions in the order of their numbers.

    Where there are more than can be said, each outcome of a bundle has one reason and no names.
    """
    found: dict[tuple[int, str, str], Settled] = {}
    for one in exceptions:
        if one.outcome != _WAITING:
            outcome = _outcome(one.outcome, one.reason)
            settled = Settled(one.number, outcome, one.reason, one.changes, one.places)
            # A bundle as a whole has one reason, each of its changes its own.
            found.setdefault((one.number, outcome, one.reason if one.changes else ""), settled)
    said = [found[key] for key in sorted(found)]
    if len(said) <= MOST_SETTLED:
        return said
    once = {(one.number, one.outcome): one for one in reversed(said)}
    return list(_counted([once[key] for key in sorted(once)]))


def _outcome(outcome: str, reason: str) -> str:
    if reason == RefusalReason.FORK.value:
        return FORK
    if reason in READ_LATER:
        return NEWER
    return PENDING if outcome == ImportOutcome.PENDING else REFUSED
