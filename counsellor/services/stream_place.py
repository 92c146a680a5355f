# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The place of a bundle in its stream: the next one, known, early, or not to be believed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

from counsellor.domain.coded import RefusalReason
from counsellor.domain.stream import NO_LINK
from counsellor.services.compose_word import READ_LATER
from counsellor.storage.vault import Vault
from counsellor.sync.manifest import Manifest

FURTHEST: Final = 10_000
"""How far above what is held a number may be: nobody loses so many bundles on the way."""

MOST_STREAMS: Final = 256
"""Streams that one life of a device may begin; each takes room in every word to it."""


class Place(Enum):
    """Where a bundle stands."""

    NEXT = "next"
    LATE = "late"
    """It has its place already, and its content is taken now."""
    KNOWN = "known"
    EARLY = "early"
    STRANGE = "strange"


@dataclass(frozen=True, slots=True)
class Standing:
    """A place, with the reason of a strange one, and what to look at for the log."""

    place: Place
    reason: str = ""
    detail: str = ""


def stand_of(vault: Vault, manifest: Manifest) -> Standing:
    """Tell where a bundle stands in its stream."""
    inbox, stream = vault.inbox, manifest.stream.id
    if manifest.is_word_alone:
        return Standing(Place.NEXT)
    known = inbox.link_at(stream, manifest.number)
    if known is not None:
        return _known(vault, manifest, known)
    return _new(vault, manifest)


def _known(vault: Vault, manifest: Manifest, link: str) -> Standing:
    if link != manifest.link:
        return _strange(RefusalReason.FORK, "link")
    late = vault.inbox.reason_at(manifest.stream.id, manifest.number) in READ_LATER
    return Standing(Place.LATE if late else Place.KNOWN)


def _new(vault: Vault, manifest: Manifest) -> Standing:
    inbox, stream = vault.inbox, manifest.stream.id
    state = inbox.stream(stream)
    number, link = (state.number, state.link) if state is not None else (0, NO_LINK)
    if manifest.number > number + FURTHEST:
        return _strange(RefusalReason.NUMBER, str(number))
    if manifest.number > number + 1:
        return Standing(Place.EARLY, "gap", f"{number + 1}")
    if manifest.previous != link:
        return _strange(RefusalReason.FORK, "previous")
    if state is None and inbox.count_streams(manifest.stream.incarnation) >= MOST_STREAMS:
        return _strange(RefusalReason.MANY_STREAMS, "streams")
    return Standing(Place.NEXT)


def _strange(reason: RefusalReason, detail: str) -> Standing:
    return Standing(Place.STRANGE, reason.value, detail)
