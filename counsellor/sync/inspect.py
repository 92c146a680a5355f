# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What a bundle says of itself: without a key its outside, with one what is in it."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO

from counsellor.crypto.age import BUNDLE_LIMITS, Identity, authenticate, open_sealed
from counsellor.crypto.age_header import read_header
from counsellor.domain.change import Entry
from counsellor.domain.errors import BundleRefused, StorageFailed
from counsellor.domain.roster_form import MAX_ROSTER_BYTES
from counsellor.files import name_error
from counsellor.plain_file import NO_FILE, chosen_opener
from counsellor.sync.changes_file import read_lines, unpack
from counsellor.sync.limits import MAX_MANIFEST_BYTES, MAX_PACKED_BYTES, MAX_SIGNATURE_BYTES
from counsellor.sync.manifest import Manifest
from counsellor.sync.padding import BLOCK, padded_tar_size
from counsellor.sync.reading import open_bundle
from counsellor.sync.refusal import malformed, refusing_age
from counsellor.sync.tar import (
    CHANGES,
    MANIFEST,
    ROSTER,
    ROSTER_SIGNATURE,
    SIGNATURE,
    TarReader,
)
from counsellor.sync.trust import Trust

ERASED = "erased"
"""Stands among the kinds for changes whose content was erased."""

_NONCE, _CHUNK, _TAG = 16, 64 << 10, 16


@dataclass(frozen=True, slots=True)
class BundleFacts:
    """What could be learned of one file.

    Attributes:
        size: of the file, in bytes.
        stanzas: how each recipient is addressed, such as ``mlkem768x25519`` or ``X25519``.
        padded: whether the size inside is one that padding gives.
        manifest: what it says, if a key opened it; not believed before ``verified``.
        kinds: how many changes of each kind.
        refusal: why it would not be imported, as far as this could be judged.
        verified: whether every check passed; None if it was not asked whom to believe.
    """

    size: int
    stanzas: tuple[str, ...]
    padded: bool
    manifest: Manifest | None = None
    kinds: Mapping[str, int] = field(default_factory=dict)
    refusal: BundleRefused | None = None
    verified: bool | None = None


def inspect_bundle(
    path: Path, identities: Sequence[Identity] = (), trust: Trust | None = None
) -> BundleFacts:
    """Look at a bundle without importing it.

    Args:
        path: the sealed file.
        identities: our keys; without any only the outside is told.
        trust: whom we believe; without it nothing is verified.

    Raises:
        BundleRefused: it is no sealed file, or its header is too large.
        AccessDenied: it is another user's.
        StorageFailed: it cannot be read.
    """
    try:
        with open(path, "rb", opener=chosen_opener) as source:
            facts = _outside(source)
            if identities:
                facts = _inside(facts, source, identities)
            if identities and trust is not None:
                facts = _verified(facts, source, identities, trust)
    except OSError as error:
        # Of a folder Windows says that access is denied.
        if path.is_dir() or error.strerror == NO_FILE:
            raise StorageFailed(place=str(path), reason=NO_FILE) from error
        raise name_error(error, path) from error
    return facts


def _outside(source: BinaryIO) -> BundleFacts:
    size = source.seek(0, io.SEEK_END)
    source.seek(0)
    with refusing_age():
        header = read_header(source, BUNDLE_LIMITS)
    sealed = size - source.tell() - _NONCE
    chunks = -(-sealed // (_CHUNK + _TAG))
    plain = sealed - chunks * _TAG
    padded = plain > 0 and plain % BLOCK == 0 and padded_tar_size(plain) == plain
    return BundleFacts(size, tuple(stanza.kind for stanza in header.stanzas), padded)


def _inside(facts: BundleFacts, source: BinaryIO, identities: Sequence[Identity]) -> BundleFacts:
    try:
        with refusing_age():
            source.seek(0)
            authenticate(source, identities)
            source.seek(0)
            with open_sealed(source, identities) as plain:
                archive = TarReader(plain)
                manifest = Manifest.from_bytes(_member(archive, MANIFEST, MAX_MANIFEST_BYTES))
                facts = replace(facts, manifest=manifest)
                _member(archive, SIGNATURE, MAX_SIGNATURE_BYTES)
                if manifest.roster_file is not None:
                    _member(archive, ROSTER, MAX_ROSTER_BYTES)
                    _member(archive, ROSTER_SIGNATURE, MAX_SIGNATURE_BYTES)
                packed = _member(archive, CHANGES, MAX_PACKED_BYTES)
        lines = read_lines(unpack(packed, manifest.changes.size))
    except BundleRefused as error:
        return replace(facts, refusal=error)
    kinds = Counter(line.change.kind if isinstance(line, Entry) else ERASED for line in lines)
    return replace(facts, kinds=dict(sorted(kinds.items())))


def _member(archive: TarReader, name: str, most: int) -> bytes:
    found = archive.next()
    if found is None or found[0] != name or found[1] > most:
        raise malformed("tar-order")
    return archive.read(found[1])


def _verified(
    facts: BundleFacts, source: BinaryIO, identities: Sequence[Identity], trust: Trust
) -> BundleFacts:
    try:
        open_bundle(source, identities, trust)
    except BundleRefused as error:
        return replace(facts, refusal=error, verified=False)
    return replace(facts, verified=True)
