# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Seal what waits into the outbox: number, link and list are committed before a file is named.

A crash leaves either nothing, or a bundle that the database knows and whose file is missing;
that one is sealed anew from its list, under the same link. A file in the outbox that the
database does not know is deleted.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from counsellor.domain.change import Entry, ErasedEntry
from counsellor.domain.clock import stamp
from counsellor.domain.coded import Audience
from counsellor.domain.errors import NotInAnOffice
from counsellor.domain.reader_set import ReaderSet
from counsellor.domain.roster import Roster
from counsellor.domain.stream import StreamKey
from counsellor.services.device_keys import TOKEN, age_identity, signing_key
from counsellor.services.office_roster import current_roster
from counsellor.services.send_outbox import STATE, plan_outbox, read_state, withdraw
from counsellor.storage.bundles import SealedRow, StreamEnd
from counsellor.storage.connection import translating
from counsellor.storage.queue import Lane
from counsellor.storage.vault import Vault
from counsellor.sync.bundle import BundleContent, SealedBundle, bundle_name, seal_bundle
from counsellor.sync.enrolment import enrol_section
from counsellor.sync.limits import MAX_CHANGES, MAX_CHANGES_BYTES
from counsellor.sync.manifest import EnrolSection

_PART = ".part-"


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a bundle belongs: its lane, stream and readers."""

    lane: Lane
    key: StreamKey
    recipients: tuple[str, ...]
    boxes: tuple[str, ...]


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
    mend_outbox(vault)
    for lane in vault.queue.lanes():
        # What nobody else works on stays: at the office, its own people's clients.
        while _place_of(vault, lane, roster).boxes:
            taken = vault.queue.take(lane, MAX_CHANGES, MAX_CHANGES_BYTES)
            if not taken:
                break
            yield _seal(vault, _place_of(vault, lane, roster), [one.version for one in taken])


def mend_outbox(vault: Vault) -> None:
    """Delete files that the database does not know; seal anew what lacks its file."""
    outbox, known = vault.folder.outbox, vault.bundles.names()
    with translating(outbox):
        present = {entry.name for entry in os.scandir(outbox)}
        for name in present - known - {STATE}:
            (outbox / name).unlink()
    planned = read_state(outbox).keys()
    withdraw(outbox, planned - known)
    unplanned = known - planned
    for bundle in vault.bundles.unheld():
        if bundle.name not in present:
            reissue(vault, bundle.stream, bundle.number)
        elif bundle.name in unplanned:
            plan_outbox(outbox, {bundle.name: _boxes_of(vault, bundle.stream)})


def _boxes_of(vault: Vault, stream: str) -> tuple[str, ...]:
    audience, group, generation = vault.bundles.place_of_stream(stream)
    lane = Lane(Audience(audience), group)
    return _place_of(vault, lane, current_roster(vault), generation).boxes


def reissue(vault: Vault, stream: str, number: int) -> str:
    """Seal a bundle anew for today's readers, without erased payloads; its link stays."""
    audience, group, generation = vault.bundles.place_of_stream(stream)
    lane = Lane(Audience(audience), group)
    place = _place_of(vault, lane, current_roster(vault), generation)
    entries = _entries(vault, vault.bundles.versions(stream, number))
    end = StreamEnd(stream, number - 1, vault.bundles.previous_of(stream, number))
    name = bundle_name()
    part, sealed = _write_part(vault, place, end, entries)
    with vault.transaction():
        old = vault.bundles.rename(stream, number, name, sealed.size)
    _give_name(vault, part, name, place)
    (vault.folder.outbox / old).unlink(missing_ok=True)
    withdraw(vault.folder.outbox, [old])
    return name


def reissue_after_erasure(vault: Vault, client: str) -> int:
    """Seal anew what the office does not hold yet and what held this client's content."""
    if not vault.membership.office:
        return 0
    places = vault.bundles.unheld_with_client(client)
    for stream, number in places:
        reissue(vault, stream, number)
    return len(places)


def _seal(vault: Vault, place: _Place, versions: Sequence[bytes]) -> str:
    end = vault.bundles.end_of(place.key.id)
    entries = _entries(vault, versions)
    name, now = bundle_name(), vault.clock.now()
    part, sealed = _write_part(vault, place, end, entries)
    row = SealedRow(
        stream=place.key.id,
        number=end.number + 1,
        previous=end.link,
        link=sealed.link,
        name=name,
        size=sealed.size,
        sealed_at=now,
        closes=False,
        versions=tuple(versions),
    )
    lane = place.lane
    with vault.transaction():
        vault.bundles.note_stream(
            place.key.id, lane.audience.value, lane.reader_group, place.key.generation
        )
        vault.bundles.add(row)
        vault.queue.remove(versions)
    _give_name(vault, part, name, place)
    return name


def _write_part(
    vault: Vault, place: _Place, end: StreamEnd, entries: Sequence[Entry | ErasedEntry]
) -> tuple[Path, SealedBundle]:
    """Write the sealed file under a temporary name and flush it."""
    content = BundleContent(
        stream=place.key,
        number=end.number + 1,
        previous=end.link,
        device=vault.membership.device,
        roster=current_roster(vault).version,
        sealed_at=stamp(vault.clock.now()),
        entries=entries,
        enrol=_enrolment(vault),
    )
    part = vault.folder.outbox / (_PART + bundle_name())
    with translating(part), part.open("xb") as file, signing_key(vault) as signer:
        sealed = seal_bundle(content, signer, place.recipients, file)
        file.flush()
        os.fsync(file.fileno())
    return part, sealed


def _give_name(vault: Vault, part: Path, name: str, place: _Place) -> None:
    with translating(part):
        part.replace(vault.folder.outbox / name)
    plan_outbox(vault.folder.outbox, {name: place.boxes})


def _entries(vault: Vault, versions: Sequence[bytes]) -> list[Entry | ErasedEntry]:
    return [vault.journal.entry(version) for version in versions]


def _place_of(vault: Vault, lane: Lane, roster: Roster, generation: int | None = None) -> _Place:
    who = vault.membership
    number = generation
    if number is None:
        number = vault.bundles.generation(lane.audience.value, lane.reader_group)
    key = StreamKey(who.office, who.incarnation, lane.audience.value, lane.reader_group, number)
    if lane.audience is Audience.REPLY:
        boxes = tuple(one.mailbox for one in roster.devices if one.staff == lane.reader_group)
        return _Place(lane, key, roster.readers_of_reply(lane.reader_group), boxes)
    readers = vault.queue.reader_sets.get(lane.reader_group) or ReaderSet(who.group, frozenset())
    return _Place(
        lane,
        key,
        roster.readers_of(readers, who.device),
        roster.boxes_of(readers, who.device),
    )


def _enrolment(vault: Vault) -> EnrolSection | None:
    """Carry this device's keys until the office's receipt shows that it knows them."""
    who, token = vault.membership, vault.secrets.get(TOKEN)
    if who.enrolled or token is None:
        return None
    with signing_key(vault) as key:
        signing = key.public_line
    return enrol_section(
        who, bytes(token), signing=signing, recipient=age_identity(vault).recipient
    )
