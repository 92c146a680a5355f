# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Opening a bundle that anybody may have made: every check, cheap and outer ones first.

Size, header, authentication of every byte, archive, manifest, office, recipients, sender,
signature, and only then content. Nothing touches the disk, no name becomes a path, and what
comes out of hostile bytes is a ``CounsellorError`` or nothing.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Sequence
from typing import BinaryIO, Final

from counsellor.crypto.age import BUNDLE_LIMITS, Identity, authenticate, open_bytes, open_sealed
from counsellor.crypto.age_header import read_header
from counsellor.domain.canonical import sha256
from counsellor.domain.coded import RefusalReason
from counsellor.domain.errors import BundleRefused
from counsellor.domain.roster_form import MAX_ROSTER_BYTES
from counsellor.sync.changes_file import read_lines, unpack
from counsellor.sync.content import check_lines
from counsellor.sync.limits import (
    MAX_MANIFEST_BYTES,
    MAX_PACKED_BYTES,
    MAX_SEALED,
    MAX_SIGNATURE_BYTES,
)
from counsellor.sync.manifest import Manifest
from counsellor.sync.opened_bundle import NO_ROSTER, CheckedBundle, OpenedBundle, promised_roster
from counsellor.sync.origin import (
    check_address,
    check_revocation,
    check_signature,
    sender_key,
    vouched_for,
)
from counsellor.sync.refusal import malformed, refused, refusing_age
from counsellor.sync.tar import (
    CHANGES,
    MANIFEST,
    ROSTER,
    ROSTER_SIGNATURE,
    SIGNATURE,
    Readable,
    TarReader,
    blob_name,
)
from counsellor.sync.trust import Trust

SMALL: Final = 16 << 20
"""Sealed files up to this size are decrypted once, into memory; larger ones are read twice."""

_PIECE = 1 << 20


def open_bundle(source: BinaryIO, identities: Sequence[Identity], trust: Trust) -> OpenedBundle:
    """Open a bundle in this process; ``sync.sandbox`` does it in another one.

    Args:
        source: the sealed file, open for reading and able to seek.
        identities: our private keys.
        trust: whom we believe.

    Raises:
        BundleRefused: with its reason. Once the signature holds, the fields ``device``,
            ``stream``, ``number`` and ``link`` say what the sender vouched for.
    """
    opened = check_bundle(source, identities, trust).opened(trust)
    if opened.refusal is not None:
        raise opened.refusal
    return opened


def check_bundle(source: BinaryIO, identities: Sequence[Identity], trust: Trust) -> CheckedBundle:
    """Check everything, and give what was found as bytes.

    Raises:
        BundleRefused: it is not authentic. What is, but cannot be taken, says so in its refusal.
    """
    size = source.seek(0, io.SEEK_END)
    source.seek(0)
    if size > MAX_SEALED:
        raise refused(RefusalReason.TOO_LARGE, "sealed")
    with refusing_age():
        stanzas = len(read_header(source, BUNDLE_LIMITS).stanzas)
        source.seek(0)
        if size <= SMALL:
            sealed = source.read(SMALL + 1)
            plain = io.BytesIO(open_bytes(sealed, identities))
            return _Reading(plain, stanzas, trust).run()
        authenticate(source, identities)
        source.seek(0)
        with open_sealed(source, identities) as reader:
            return _Reading(reader, stanzas, trust).run()


class _Reading:
    """One archive on its way through the checks."""

    def __init__(self, plain: Readable, stanzas: int, trust: Trust) -> None:
        self._archive = TarReader(plain)
        self._stanzas = stanzas
        self._trust = trust

    def run(self) -> CheckedBundle:
        signed = self._member(MANIFEST, MAX_MANIFEST_BYTES)
        manifest = Manifest.from_bytes(signed)
        check_address(manifest, self._trust)
        if len(manifest.recipients) != self._stanzas:
            raise refused(RefusalReason.NOT_FOR_US, "recipients-count")
        signature = self._member(SIGNATURE, MAX_SIGNATURE_BYTES)
        roster = self._roster(manifest)
        believed = self._trust.with_roster(*roster) if manifest.roster_file else self._trust
        signing = sender_key(manifest, believed)
        check_signature(signed, signature, signing)
        lines = b""
        try:
            with vouched_for(manifest):
                lines = self._content(manifest)
                check_lines(manifest, read_lines(lines), believed.holders, signing)
                check_revocation(manifest, believed)
        except BundleRefused as error:
            return CheckedBundle(signed, signature, lines, roster, error.fields)
        return CheckedBundle(signed, signature, lines, roster)

    def _content(self, manifest: Manifest) -> bytes:
        """Read all that the manifest names, and give the lines."""
        lines = self._changes(manifest)
        self._check_blobs(manifest)
        return lines

    def _member(self, name: str, most: int) -> bytes:
        found = self._archive.next()
        if found is None or found[0] != name:
            raise malformed("tar-order")
        if found[1] > most:
            raise refused(RefusalReason.TOO_LARGE, name)
        return self._archive.read(found[1])

    def _roster(self, manifest: Manifest) -> tuple[bytes, bytes]:
        if manifest.roster_file is None:
            return NO_ROSTER
        found = (
            self._member(ROSTER, MAX_ROSTER_BYTES),
            self._member(ROSTER_SIGNATURE, MAX_SIGNATURE_BYTES),
        )
        promised_roster(manifest, found)
        return found

    def _changes(self, manifest: Manifest) -> bytes:
        expected = manifest.changes
        packed = self._member(CHANGES, MAX_PACKED_BYTES)
        if len(packed) != expected.packed_size or sha256(packed).hex() != expected.packed_sha256:
            raise malformed("packed-hash")
        lines = unpack(packed, expected.size)
        if sha256(lines).hex() != expected.sha256:
            raise malformed("changes-hash")
        if lines.count(b"\n") != expected.count:
            raise malformed("changes-count")
        return lines

    def _check_blobs(self, manifest: Manifest) -> None:
        for blob in manifest.blobs:
            if blob.size is None:
                continue
            if self._archive.next() != (blob_name(blob.sha256), blob.size):
                raise malformed("tar-order")
            digest = hashlib.sha256()
            while piece := self._archive.read(_PIECE):
                digest.update(piece)
            if digest.hexdigest() != blob.sha256:
                raise malformed("blob-hash")
        if self._archive.next() is not None:
            raise malformed("tar-order")
