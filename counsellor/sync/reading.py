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
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import BinaryIO, Final

from counsellor.crypto.age import BUNDLE_LIMITS, Identity, authenticate, open_bytes, open_sealed
from counsellor.crypto.age_header import read_header
from counsellor.crypto.sshsig import verify
from counsellor.domain.canonical import sha256
from counsellor.domain.coded import RefusalReason
from counsellor.domain.errors import BundleRefused, SignatureInvalid
from counsellor.sync.changes_file import Line, read_lines, unpack
from counsellor.sync.content import check_lines
from counsellor.sync.enrolment import check_enrol
from counsellor.sync.limits import (
    MAX_MANIFEST_BYTES,
    MAX_PACKED_BYTES,
    MAX_SEALED,
    MAX_SIGNATURE_BYTES,
)
from counsellor.sync.manifest import BUNDLE_NAMESPACE, Manifest
from counsellor.sync.refusal import malformed, refused, refusing_age
from counsellor.sync.tar import CHANGES, MANIFEST, SIGNATURE, Readable, TarReader, blob_name
from counsellor.sync.trust import Trust

SMALL: Final = 16 << 20
"""Sealed files up to this size are decrypted once, into memory; larger ones are read twice."""

_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class OpenedBundle:
    """An authentic bundle whose content is well-formed; whether it is allowed is not decided.

    Attributes:
        manifest: as it was signed.
        entries: its changes, in its order.
        signing: public key line that the signature was verified with.
        file_sha256: of the sealed file, in hex.
        unpacked_size: of the changes, in bytes.
    """

    manifest: Manifest
    entries: Sequence[Line]
    signing: str
    file_sha256: str
    unpacked_size: int


@dataclass(frozen=True, slots=True)
class CheckedBundle:
    """The same as bytes, for the pipe between a child process and its parent."""

    manifest: bytes
    lines: bytes
    signing: str
    file_sha256: str

    def opened(self) -> OpenedBundle:
        """Parse once more; hashes and versions are computed from the bytes.

        Raises:
            BundleRefused: malformed, for what ``check_bundle`` did not give.
        """
        return OpenedBundle(
            Manifest.from_bytes(self.manifest),
            read_lines(self.lines),
            self.signing,
            self.file_sha256,
            len(self.lines),
        )


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
    return _read(source, identities, trust)[0]


def check_bundle(source: BinaryIO, identities: Sequence[Identity], trust: Trust) -> CheckedBundle:
    """Check everything, and give what was found as bytes; raises as ``open_bundle``."""
    opened, signed, lines = _read(source, identities, trust)
    return CheckedBundle(signed, lines, opened.signing, opened.file_sha256)


def _read(
    source: BinaryIO, identities: Sequence[Identity], trust: Trust
) -> tuple[OpenedBundle, bytes, bytes]:
    """Give the bundle, the manifest's bytes and the changes' bytes."""
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
            return _Reading(plain, stanzas, trust, sha256(sealed).hex()).run()
        hashed = _Hashed(source)
        authenticate(io.BufferedReader(hashed, _PIECE), identities)
        source.seek(0)
        with open_sealed(source, identities) as reader:
            return _Reading(reader, stanzas, trust, hashed.sha256).run()


class _Reading:
    """One archive on its way through the checks."""

    def __init__(self, plain: Readable, stanzas: int, trust: Trust, file_sha256: str) -> None:
        self._archive = TarReader(plain)
        self._stanzas = stanzas
        self._trust = trust
        self._file_sha256 = file_sha256

    def run(self) -> tuple[OpenedBundle, bytes, bytes]:
        signed = self._member(MANIFEST, MAX_MANIFEST_BYTES)
        manifest = Manifest.from_bytes(signed)
        self._check_address(manifest)
        signing = self._sender_key(manifest)
        try:
            signature = self._member(SIGNATURE, MAX_SIGNATURE_BYTES)
            verify(signing, signed, BUNDLE_NAMESPACE, signature)
        except SignatureInvalid as error:
            raise refused(RefusalReason.BAD_SIGNATURE, str(error.fields.get("reason"))) from error
        with _vouched_for(manifest):
            lines = self._changes(manifest)
            entries = read_lines(lines)
            check_lines(manifest, entries, self._trust.holders, signing)
            self._check_revocation(manifest)
            self._check_blobs(manifest)
        opened = OpenedBundle(manifest, entries, signing, self._file_sha256, len(lines))
        return opened, signed, lines

    def _member(self, name: str, most: int) -> bytes:
        found = self._archive.next()
        if found is None or found[0] != name:
            raise malformed("tar-order")
        if found[1] > most:
            raise refused(RefusalReason.TOO_LARGE, name)
        return self._archive.read(found[1])

    def _check_address(self, manifest: Manifest) -> None:
        if manifest.office != self._trust.office:
            raise refused(RefusalReason.OTHER_OFFICE, "office")
        if not self._trust.own_hashes.intersection(manifest.recipients):
            raise refused(RefusalReason.NOT_FOR_US, "recipients")
        if len(manifest.recipients) != self._stanzas:
            raise refused(RefusalReason.NOT_FOR_US, "recipients-count")

    def _sender_key(self, manifest: Manifest) -> str:
        holder = self._trust.holders.get(manifest.stream.incarnation, manifest.device)
        if holder != manifest.device:
            raise refused(RefusalReason.NOT_PERMITTED, "incarnation")
        known = self._trust.devices.get(manifest.device)
        section = manifest.enrol
        if known is None:
            if section is None:
                raise refused(RefusalReason.UNKNOWN_DEVICE, "device")
            check_enrol(section, manifest, self._trust)
            return section.signing
        if section and (section.signing, section.recipient) != (known.signing, known.recipient):
            raise refused(RefusalReason.TOKEN_USED, "keys")
        return known.signing

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

    def _check_revocation(self, manifest: Manifest) -> None:
        """A revoked device's bundles count as far as its revocation says, the last by its link."""
        known = self._trust.devices.get(manifest.device)
        if known is None or known.revoked is None:
            return
        for prefix in known.revoked:
            if prefix.stream == manifest.stream.id and (
                manifest.number < prefix.number
                or (manifest.number, manifest.link) == (prefix.number, prefix.link)
            ):
                return
        raise refused(RefusalReason.REVOKED, "device")

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


@contextmanager
def _vouched_for(manifest: Manifest) -> Iterator[None]:
    """Let a refusal of signed content say whose it is, so that its stream can go on."""
    try:
        yield
    except BundleRefused as error:
        error.fields.update(
            device=manifest.device,
            stream=manifest.stream.id,
            number=manifest.number,
            link=manifest.link,
        )
        raise


class _Hashed(io.RawIOBase):
    """Knows the hash of all that was read through it."""

    def __init__(self, source: BinaryIO) -> None:
        self._source = source
        self._digest = hashlib.sha256()

    @property
    def sha256(self) -> str:
        return self._digest.hexdigest()

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview, /) -> int:  # type: ignore[override]
        content = self._source.read(len(buffer))
        buffer[: len(content)] = content
        self._digest.update(content)
        return len(content)
