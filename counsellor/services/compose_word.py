# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What this vault holds of others' streams, and to whom it says so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from counsellor.domain.canonical import Value, canonical_bytes
from counsellor.domain.coded import Audience, ImportOutcome, RefusalReason
from counsellor.domain.reader_set import ReaderSet
from counsellor.domain.roster import MAIN_BOX, Device, Roster
from counsellor.domain.word import (
    FORK,
    MOST_HEARD,
    MOST_INTERVALS,
    MOST_SETTLED,
    MOST_STREAMS,
    NEWER,
    OFFICE,
    PENDING,
    REFUSED,
    Settled,
    StreamWord,
    Word,
    intervals_of,
)
from counsellor.storage.inbox import IncomingStream
from counsellor.storage.vault import Vault

KEPT = "kept"
"""Setting: how far a verified backup holds others' streams, by stream."""

MOST_WORD_BYTES: Final = 300 << 10
"""Of a manifest's 512 KiB; the rest is for attachments, recipients and keys."""

READ_LATER: Final = frozenset({RefusalReason.NEWER_FORMAT.value, RefusalReason.FAILED.value})
"""Why a bundle is kept and read again after the program's next update."""

_WAITING = "waiting"


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
    exceptions: dict[str, list[tuple[int, str, str]]] = defaultdict(list)
    for stream, number, outcome, reason in vault.inbox.exceptions():
        exceptions[stream].append((number, outcome, reason))
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
    """Leave out the oldest streams of a word that would not fit a manifest: all else is said."""
    while said and len(canonical_bytes([one.to_value() for one in said])) > MOST_WORD_BYTES:
        said = said[len(said) // 8 + 1 :]
    return tuple(said)


def _spoken(
    vault: Vault,
    stream: IncomingStream,
    exceptions: Sequence[tuple[int, str, str]],
    kept: Mapping[str, Value],
) -> StreamWord:
    number, link, settled = stream.number, stream.link, _settled(exceptions)
    if len(settled) > MOST_SETTLED:
        # What cannot be named as an exception must not be called held.
        number = min(number, settled[MOST_SETTLED].number - 1)
        link = vault.inbox.link_at(stream.stream, number) or link
    upper = min(int(str(kept.get(stream.stream, 0))), number)
    word = StreamWord(stream.stream, number, link, upper, stream.sealed_at)
    return _with_exceptions(word, exceptions)


def _with_exceptions(word: StreamWord, exceptions: Sequence[tuple[int, str, str]]) -> StreamWord:
    waiting = [n for n, outcome, _reason in exceptions if outcome == _WAITING and n > word.number]
    settled = tuple(_settled(exceptions)[:MOST_SETTLED])
    return replace(word, waiting=intervals_of(waiting)[:MOST_INTERVALS], settled=settled)


def _settled(exceptions: Sequence[tuple[int, str, str]]) -> list[Settled]:
    """Give the exceptions in the order of their numbers, one reason for each outcome."""
    found: dict[tuple[int, str], Settled] = {}
    for number, outcome, reason in exceptions:
        if outcome != _WAITING:
            named = _outcome(outcome, reason)
            found.setdefault((number, named), Settled(number, named, reason))
    return [found[key] for key in sorted(found)]


def _outcome(outcome: str, reason: str) -> str:
    if reason == RefusalReason.FORK.value:
        return FORK
    if reason in READ_LATER:
        return NEWER
    return PENDING if outcome == ImportOutcome.PENDING else REFUSED
