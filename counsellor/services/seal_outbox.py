# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Seal what waits into the outbox: number, link and list are committed before a file is named.

A crash leaves either nothing, or a bundle that the database knows and whose file is missing;
that one is sealed anew from its list, under the same link. Of what the database does not know in
the outbox, only unfinished files of ours are deleted: a finished one may be the only copy of
what a vault that was put back has forgotten.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counsellor.domain.change import Entry, ErasedEntry
from counsellor.domain.coded import Audience
from counsellor.domain.errors import NotInAnOffice
from counsellor.domain.reader_set import ReaderSet
from counsellor.domain.roster import Roster
from counsellor.domain.stream import StreamKey
from counsellor.domain.word import OFFICE
from counsellor.services.compose_word import Reader, readers_named, readers_of
from counsellor.services.hear_stream import hear_stream
from counsellor.services.office_roster import current_roster
from counsellor.services.outbox_state import forget_files, plan_outbox, planned_files, withdraw
from counsellor.services.outbox_state_file import STATE
from counsellor.services.sound_files import SoundFiles
from counsellor.services.undo_act import carry_out_due
from counsellor.services.write_sealed import PART, ToSeal, give_name, note_said, write_part
from counsellor.storage.bundles import SealedRow
from counsellor.storage.connection import translating
from counsellor.storage.queue import Lane
from counsellor.storage.vault import Vault
from counsellor.sync.bundle import BUNDLE_SUFFIX, name_by_content
from counsellor.sync.limits import MAX_CHANGES, MAX_CHANGES_BYTES


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a bundle belongs: its lane, stream and readers, and the level that all of them read."""

    lane: Lane
    key: StreamKey
    recipients: tuple[str, ...]
    boxes: tuple[str, ...]
    level: int


def seal_outbox(vault: Vault) -> int:
    """Seal everything that may leave, and mend the outbox; gives how many files were written.

    Raises:
        NotInAnOffice: there is nobody to seal to.
        DiskFull, ReadOnlyPlace, StorageFailed: what waits stays waiting.
    """
    return sum(1 for _name in seal_steps(vault))


def seal_steps(vault: Vault) -> Iterator[str]:
    """Seal one bundle a step, giving its file name; raises as ``seal_outbox``."""
    if not vault.membership.office:
        raise NotInAnOffice
    roster = current_roster(vault)
    carry_out_due(vault)
    mend_outbox(vault)
    for lane in vault.queue.lanes():
        place = _place_of(vault, lane, roster)
        # What nobody else works on stays: at the office, its own people's clients.
        while place.boxes:
            taken = vault.queue.take(lane, MAX_CHANGES, MAX_CHANGES_BYTES, level=place.level)
            if not taken:
                break
            yield _seal(vault, place, roster, [one.version for one in taken])


def strange_bundles(vault: Vault) -> list[str]:
    """Return the names of finished bundles in the outbox that the database does not know.

    They are kept: they may hold what an older copy of this vault no longer has.
    """
    with translating(vault.folder.outbox):
        present = {entry.name for entry in os.scandir(vault.folder.outbox)}
    strange = present - _known_names(vault) - {STATE}
    return sorted(name for name in strange if name.endswith(BUNDLE_SUFFIX) and name[0] != ".")


def mend_outbox(vault: Vault) -> None:
    """Delete unfinished files of ours; plan what lies there; seal anew what has no whole file."""
    outbox = vault.folder.outbox
    known = _known_names(vault)
    with translating(outbox):
        vault.folder.refuse_links()
        present = {entry.name for entry in os.scandir(outbox)}
        for name in present:
            if name.startswith(PART):
                (outbox / name).unlink()
    planned, unheld, lacked = planned_files(outbox), vault.bundles.unheld(), _lacked(vault)
    # What all hold may be much, and nobody waits for it.
    owed = {bundle.name for bundle in unheld} | vault.words.names().keys() | set(lacked.values())
    sound, sizes = vault.companions.of(SoundFiles), vault.bundles.sizes()
    whole = sound.among(outbox, present & known, sizes, read=owed)
    given_up = vault.bundles.abandoned_names()
    withdraw(outbox, (planned - known) | (planned & given_up))
    for bundle in unheld:
        if bundle.name not in whole:
            reissue(vault, bundle.stream, bundle.number)
        elif bundle.name not in planned:
            plan_outbox(outbox, {bundle.name: _boxes_of(vault, bundle.stream)})
    for (stream, number), name in lacked.items():
        if name not in whole:
            reissue(vault, stream, number)
    _plan_words(vault, whole, planned)


def _known_names(vault: Vault) -> set[str]:
    return vault.bundles.names() | vault.words.names().keys()


def _lacked(vault: Vault) -> dict[tuple[str, int], str]:
    """Return what the office holds, and another reader has lost, or never said to have, by place.

    Not everybody speaks to us before something came from here; and of a vault that was put back
    no sealed file is left.
    """
    roster, lacked = current_roster(vault), {}
    for stream in vault.bundles.streams():
        hearing = hear_stream(vault, stream, roster)
        if not hearing.words:
            continue
        for number, name in vault.bundles.held_above(stream, hearing.held_by_all):
            lacked[stream, number] = name
    return lacked


def _plan_words(vault: Vault, present: set[str], planned: set[str]) -> None:
    """Plan the files with our word alone; one whose file is missing is said again."""
    by_reader = {one.name: one for one in readers_of(vault, current_roster(vault))}
    for name, reader in vault.words.names().items():
        if name in present and name not in planned and reader in by_reader:
            plan_outbox(vault.folder.outbox, {name: by_reader[reader].boxes})
        if name not in present:
            with vault.transaction():
                vault.words.ask(reader)


def _boxes_of(vault: Vault, stream: str) -> tuple[str, ...]:
    audience, group, generation = vault.bundles.place_of_stream(stream)
    lane = Lane(Audience(audience), group)
    return _place_of(vault, lane, current_roster(vault), generation).boxes


def reissue(vault: Vault, stream: str, number: int) -> str:
    """Seal a bundle anew for today's readers, without erased payloads; its link stays.

    Where it is held already its file may go before anybody looks at it, so our word is not in it,
    and is said again in a file of its own: the one that the bundle was sealed with may have gone.
    """
    audience, group, generation = vault.bundles.place_of_stream(stream)
    lane, roster = Lane(Audience(audience), group), current_roster(vault)
    place = _place_of(vault, lane, roster, generation)
    entries = _entries(vault, vault.bundles.versions(stream, number))
    reader = _reader_of(vault, lane, roster)
    what = ToSeal(
        key=vault.bundles.key_of(stream, vault.membership.office),
        recipients=place.recipients,
        boxes=place.boxes,
        number=number,
        previous=vault.bundles.previous_of(stream, number),
        entries=entries,
    )
    part = write_part(vault, what, roster)
    name = name_by_content(part.sealed.sha256)
    with vault.transaction():
        old = vault.bundles.rename(stream, number, name, part.sealed.size)
        if reader is not None:
            vault.words.ask(reader.name)
        # Before the commit: a bundle whose file is missing is sealed anew, but a file whose name
        # nobody knows any more would stay for ever, and may hold what was erased.
        forget_files(vault.folder.outbox, {old}, wherever=True)
    give_name(vault, part, name, place.boxes)
    return name


def reissue_after_erasure(vault: Vault, client: str) -> int:
    """Seal anew what lies here or in a drop and holds this client's content."""
    if not vault.membership.office:
        return 0
    places = vault.bundles.with_client(client)
    for stream, number in places:
        reissue(vault, stream, number)
    given_up = vault.bundles.abandoned_names_with(client)
    forget_files(vault.folder.outbox, given_up, wherever=True)
    return len(places)


def _seal(vault: Vault, place: _Place, roster: Roster, versions: Sequence[bytes]) -> str:
    end, lane = vault.bundles.end_of(place.key.id), place.lane
    what = ToSeal(
        key=place.key,
        recipients=place.recipients,
        boxes=place.boxes,
        number=end.number + 1,
        previous=end.link,
        entries=_entries(vault, versions),
        reader=_reader_of(vault, lane, roster),
    )
    part, now = write_part(vault, what, roster), vault.clock.now()
    name = name_by_content(part.sealed.sha256)
    row = SealedRow(
        stream=place.key.id,
        number=what.number,
        previous=what.previous,
        link=part.sealed.link,
        name=name,
        size=part.sealed.size,
        sealed_at=now,
        closes=False,
        versions=tuple(versions),
    )
    with vault.transaction():
        vault.bundles.note_stream(place.key)
        vault.bundles.add(row)
        vault.queue.remove(versions)
        if what.reader is not None and part.word is not None:
            note_said(vault, what.reader, part.word, None)
    give_name(vault, part, name, place.boxes)
    return name


def _entries(vault: Vault, versions: Sequence[bytes]) -> list[Entry | ErasedEntry]:
    return [vault.journal.entry(version) for version in versions]


def _reader_of(vault: Vault, lane: Lane, roster: Roster) -> Reader | None:
    """Give to whom a lane's bundles carry our word: to one reader, or to nobody.

    An office's case bundles may have several readers; it speaks to each apart.
    """
    name = lane.reader_group if vault.membership.is_office else OFFICE
    return next((one for one in readers_of(vault, roster) if one.name == name), None)


def _place_of(vault: Vault, lane: Lane, roster: Roster, generation: int | None = None) -> _Place:
    who = vault.membership
    number = generation
    if number is None:
        number = vault.bundles.generation(lane.audience.value, lane.reader_group)
    key = StreamKey(who.office, who.incarnation, lane.audience.value, lane.reader_group, number)
    if lane.audience is Audience.REPLY:
        boxes = tuple(one.mailbox for one in roster.devices if one.staff == lane.reader_group)
        return _Place(lane, key, roster.readers_of_reply(lane.reader_group), boxes, roster.level)
    readers = readers_named(vault, lane.reader_group)
    return _Place(
        lane,
        key,
        roster.readers_of(readers, who.device),
        roster.boxes_of(readers, who.device),
        _level_for(vault, roster, readers),
    )


def _level_for(vault: Vault, roster: Roster, readers: ReaderSet) -> int:
    """Return the level that the office and all who read a case can read."""
    devices = roster.reading_devices(readers, vault.membership.device)
    return min((roster.level, *(vault.levels.of(one.id, roster.level) for one in devices)))
