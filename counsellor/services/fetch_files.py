# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Look at what lies in a drop, and fetch what was not seen as it lies there now.

Names are display text. A file is known by its size and stamp under its name, and in the end by
its content: what was damaged is looked at again when it may have changed, what is settled never.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from counsellor.domain.coded import RefusalReason
from counsellor.domain.exchange_state import ImportedFile
from counsellor.domain.roster import Roster, mailbox_of
from counsellor.services.import_bundles import import_sources
from counsellor.services.office_roster import current_roster
from counsellor.services.read_again import may_differ
from counsellor.services.receive_file import LyingFile, Source
from counsellor.storage.received import ReceivedFile, Seen
from counsellor.storage.vault import Vault
from counsellor.sync.drop import Drop, drop_for
from counsellor.sync.lying import Lying

LOOK_AGAIN: Final = 4 << 20
"""Bytes up to which a damaged file is looked at again though size and stamp are the same."""

LOOK_AGAIN_ALL: Final = 64 << 20
"""Bytes of such files that are looked at in one run."""

_MAY_HEAL: Final = frozenset({RefusalReason.DAMAGED.value, RefusalReason.READER_DIED.value})
_COMES_BACK: Final = frozenset({RefusalReason.UNREADABLE.value, RefusalReason.NO_ROOM.value})


@dataclass(frozen=True, slots=True)
class Looked:
    """What lies in a place and what of it is to be fetched."""

    place: str
    drop: Drop
    fetch: tuple[Lying, ...]
    vanished: tuple[str, ...]


def own_box(vault: Vault, url: str) -> Drop:
    """Give the box of a drop in which files for this vault lie."""
    who = vault.membership
    return drop_for(url, None if who.is_office else mailbox_of(who.device))


def look(vault: Vault, url: str) -> Looked:
    """List a place once, and choose what is to be fetched.

    Raises:
        DropUnreachable, UnknownDrop: nothing can be listed there.
    """
    drop = own_box(vault, url)
    lying, seen = drop.entries(), vault.inbox.seen(url)
    ours = vault.bundles.names() | vault.words.names().keys()
    roster = current_roster(vault)
    fetch, budget = [], LOOK_AGAIN_ALL
    for one in lying:
        known = seen.get(one.name)
        if one.name in ours or (known is not None and not _again(one, *known, roster)):
            continue
        if known is not None and _as_before(one, known[0]):
            budget -= one.size
            if budget < 0:
                continue
        fetch.append(one)
    vanished = seen.keys() - {one.name for one in lying}
    return Looked(url, drop, tuple(fetch), tuple(vanished))


def fetch_files(
    vault: Vault, looked: Looked | None, cancelled: Callable[[], bool] = lambda: False
) -> Iterator[ImportedFile]:
    """Fetch and import each file by itself, one a step; raises as ``import_bundles``.

    Where nothing could be looked at, what waits here is judged again all the same.
    """
    if looked is None:
        yield from import_sources(vault, (), cancelled)
        return
    noted: dict[str, Seen] = {}

    def taken(source: Source, sha256: str, reason: str) -> None:
        if isinstance(source, LyingFile):
            lying = source.lying
            noted[lying.name] = Seen(lying.size, lying.stamp, sha256, reason)

    sources = [LyingFile(looked.drop, lying) for lying in looked.fetch]
    again = _known_damage(vault, looked)
    try:
        for told in import_sources(vault, sources, cancelled, taken):
            if (told.path, told.reason) not in again:
                yield told
    finally:
        if noted or looked.vanished:
            with vault.transaction():
                vault.inbox.note_seen(looked.place, noted)
                vault.inbox.forget_seen(looked.place, looked.vanished)


def _known_damage(vault: Vault, looked: Looked) -> set[tuple[str, str]]:
    """Give what need not be told again: files that are still as bad as they were."""
    seen = vault.inbox.seen(looked.place)
    files = ((LyingFile(looked.drop, one).name, seen.get(one.name)) for one in looked.fetch)
    return {
        (name, known[1].reason)
        for name, known in files
        if known is not None and known[1] is not None
    }


def _as_before(lying: Lying, seen: Seen) -> bool:
    return (lying.size, lying.stamp) == (seen.size, seen.stamp)


def _again(lying: Lying, seen: Seen, known: ReceivedFile | None, roster: Roster) -> bool:
    """Tell whether a file that was seen before is to be looked at again."""
    if not _as_before(lying, seen):
        return True
    if known is None:
        return not seen.reason or seen.reason in _COMES_BACK
    if may_differ(known.outcome, known.reason, known.judged, roster):
        return True
    return known.reason in _MAY_HEAL and lying.size <= LOOK_AGAIN
