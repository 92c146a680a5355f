# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Look at what lies in a drop, and fetch what was not seen as it lies there now.

Names are display text. A file is known by its size and stamp under its name, and in the end by
its content: what was damaged is looked at again when it may have changed, what is settled never.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from counsellor.domain.coded import RefusalReason
from counsellor.domain.exchange_state import ImportedFile
from counsellor.domain.road_errors import RoadForbidden
from counsellor.domain.roster import Roster, mailbox_of
from counsellor.services.errand import Errand
from counsellor.services.import_bundles import import_sources
from counsellor.services.judged_file import judged_by
from counsellor.services.office_roster import current_roster
from counsellor.services.read_again import may_differ
from counsellor.services.receive_file import LyingFile, Source, shown
from counsellor.services.stage_files import (
    Arrived,
    ArrivedFile,
    batches,
    bring,
    can_be_brought,
    clear_arrived,
)
from counsellor.services.take_outbox import LyingOutbox, take_outbox
from counsellor.storage.received import COMING_BACK, ReceivedFile, Seen
from counsellor.storage.vault import Vault
from counsellor.sync.drop import Drop
from counsellor.sync.drop_place import UNWATCHED, DropPlace, Transit
from counsellor.sync.lying import Lying, may_be_outbox

LOOK_AGAIN: Final = 4 << 20
"""Bytes up to which a damaged file is looked at again though size and stamp are the same."""

LOOK_AGAIN_ALL: Final = 64 << 20
"""Bytes of such files that are looked at in one run."""

_MAY_HEAL: Final = frozenset({RefusalReason.DAMAGED.value, RefusalReason.READER_DIED.value})


@dataclass(frozen=True, slots=True)
class Looked:
    """What lies in a place and what of it is to be fetched.

    Attributes:
        place, drop: where; the place by what it is noted as.
        is_remote: whether files are brought here before they are looked into.
        fetch: what is to be fetched.
        vanished: names that were seen there and lie there no longer.
        told: names as they are shown, and reasons, that need not be told again.
    """

    place: str
    drop: Drop
    is_remote: bool
    fetch: tuple[Lying, ...]
    vanished: tuple[str, ...]
    told: frozenset[tuple[str, str]]


def own_mailbox(vault: Vault) -> str | None:
    """Name the box of a drop in which files for this vault lie; None for the office's."""
    who = vault.membership
    return None if who.is_office else mailbox_of(who.device)


def choose_files(vault: Vault, place: DropPlace, drop: Drop, lying: Sequence[Lying]) -> Looked:
    """Choose what is to be fetched of what lies in the box of this vault in a place."""
    return _chosen(vault, place.id, place, drop, lying)


def choose_outboxes(vault: Vault, place: DropPlace, drop: Drop, lying: Sequence[Lying]) -> Looked:
    """The same of the outboxes at the top of a place, for whose box is another."""
    return _chosen(vault, f"{place.id}:top", place, drop, lying)


def _chosen(
    vault: Vault, seen_as: str, place: DropPlace, drop: Drop, lying: Sequence[Lying]
) -> Looked:
    quiet = vault.inbox.settled_names(seen_as)
    seen = vault.inbox.unsettled_names(seen_as)
    chosen = [one for one in lying if one[:3] not in quiet]
    fetch, budget, roster = [], LOOK_AGAIN_ALL, current_roster(vault)
    today = vault.clock.now().date().isoformat()
    ours = vault.bundles.names() | vault.words.names().keys() if chosen else set()
    for one in chosen:
        known = seen.get(one.name)
        if one.name in ours or (known is not None and not _again(one, *known, roster, today)):
            continue
        if known is not None and _as_before(one, known[0]):
            budget -= one.size
            if budget < 0:
                continue
        fetch.append(one)
    gone = quiet.difference(one[:3] for one in lying)
    vanished = {name for name, _size, _stamp in gone} | seen.keys()
    if vanished:
        vanished -= {one.name for one in lying}
    told = {(shown(name), one[1].reason) for name, one in seen.items() if one[1] is not None}
    is_remote = place.address.is_remote
    return Looked(seen_as, drop, is_remote, tuple(fetch), tuple(vanished), frozenset(told))


def fetch_files(
    vault: Vault, looked: Looked | None, transit: Transit = UNWATCHED
) -> Iterator[ImportedFile | Errand[Arrived]]:
    """Fetch and import each file by itself, one a step; raises as ``import_bundles``.

    Where nothing could be looked at, what waits here is judged again all the same. From a server
    files are brought first, which are errands; what could not be brought is raised at the end.
    """
    if looked is None:
        yield from import_sources(vault, (), transit.cancelled)
    elif not looked.is_remote:
        found = [one for one in looked.fetch if not may_be_outbox(one.name)]
        sources = [LyingFile(looked.drop, lying) for lying in found]
        yield from _imported(vault, looked, sources, transit)
        outboxes = [one for one in looked.fetch if may_be_outbox(one.name)]
        lying_here = [LyingOutbox(one, looked.drop.path_here(one.name)) for one in outboxes]
        yield from _taken_out(vault, looked, lying_here, transit)
    else:
        yield from _fetched(vault, looked, transit)


def _fetched(
    vault: Vault, looked: Looked, transit: Transit
) -> Iterator[ImportedFile | Errand[Arrived]]:
    inbox, failure, withheld = vault.folder.inbox, None, None
    transit.ahead(0, sum(one.size for one in looked.fetch if can_be_brought(one)))
    try:
        for batch in batches(looked.fetch) if looked.fetch else [[]]:
            clear_arrived(inbox)
            bringing = Errand(partial(bring, inbox, looked.drop, batch))
            if batch:
                yield bringing
                failure = bringing.result().failure
            files = bringing.result().files if batch else ()
            bundles = [one for one in files if not may_be_outbox(one.lying.name)]
            yield from _imported(vault, looked, bundles, transit)
            yield from _taken_out(vault, looked, _outboxes_of(batch, files), transit)
            if isinstance(failure, RoadForbidden) and files:
                failure, withheld = None, failure
            if failure is not None:
                raise failure
        if withheld is not None:
            raise withheld
    finally:
        clear_arrived(inbox)


def _imported(
    vault: Vault, looked: Looked, sources: Iterable[Source], transit: Transit
) -> Iterator[ImportedFile]:
    noted: dict[str, Seen] = {}

    def taken(source: Source, sha256: str, reason: str) -> None:
        if isinstance(source, LyingFile | ArrivedFile):
            lying = source.lying
            noted[lying.name] = Seen(lying.size, lying.stamp, sha256, reason)

    try:
        for told in import_sources(vault, sources, transit.cancelled, taken):
            if (told.path, told.reason) not in looked.told:
                yield told
    finally:
        if noted or looked.vanished:
            with vault.transaction():
                vault.inbox.note_seen(looked.place, noted)
                vault.inbox.forget_seen(looked.place, looked.vanished)


def _outboxes_of(batch: Sequence[Lying], files: Sequence[ArrivedFile]) -> list[LyingOutbox]:
    """Return the outboxes that were brought, and those that cannot be."""
    brought = {one.lying: one.place for one in files}
    outboxes = [one for one in batch if may_be_outbox(one.name)]
    settled = [one for one in outboxes if one in brought or not can_be_brought(one)]
    return [LyingOutbox(one, brought.get(one)) for one in settled]


def _taken_out(
    vault: Vault, looked: Looked, outboxes: Sequence[LyingOutbox], transit: Transit
) -> Iterator[ImportedFile]:
    for outbox in outboxes:

        def note(seen: Seen, name: str = outbox.lying.name) -> None:
            with vault.transaction():
                vault.inbox.note_seen(looked.place, {name: seen})

        yield from take_outbox(vault, outbox, note, transit.cancelled)


def _as_before(lying: Lying, seen: Seen) -> bool:
    return (lying.size, lying.stamp) == (seen.size, seen.stamp)


def _again(
    lying: Lying, seen: Seen, known: ReceivedFile | None, roster: Roster, today: str
) -> bool:
    """Tell whether a file that was seen before is to be looked at again."""
    if not _as_before(lying, seen):
        return True
    if known is None:
        # Of an outbox it is noted who judged its parts: another may judge otherwise.
        return seen.reason in COMING_BACK and seen.sha256 != judged_by(roster)
    if may_differ(known, roster, today):
        return True
    return known.reason in _MAY_HEAL and lying.size <= LOOK_AGAIN
