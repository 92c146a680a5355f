# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Sealing: some changes of one stream become a file that only its readers open.

``age(`` ustar: ``manifest.json``, ``manifest.json.sig``, with a roster ``roster.json`` and
``roster.json.sig``, ``changes.ndjson.zst``, ``blobs/…``, zero blocks up to the Padmé size ``)``.
Signed inside and encrypted outside, so that a courier neither sees nor strips the sender; the
recipients are in what is signed, so that a reader cannot pass a bundle on as if it had been meant
for somebody else.
"""

from __future__ import annotations

import base64
import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from io import RawIOBase
from typing import TYPE_CHECKING, BinaryIO, Final, cast

from counsellor.crypto.age import seal
from counsellor.crypto.sshsig import SigningKey
from counsellor.domain.canonical import sha256
from counsellor.domain.coded import RefusalReason
from counsellor.domain.errors import BlobDamaged
from counsellor.domain.level import LEVEL
from counsellor.domain.stream import NO_LINK, StreamKey, link_of
from counsellor.domain.word import Word
from counsellor.sync.changes_file import Line, pack, write_lines
from counsellor.sync.limits import MAX_BLOBS, MAX_CHANGES, MAX_CHANGES_BYTES, MAX_SEALED
from counsellor.sync.manifest import (
    BUNDLE_NAMESPACE,
    Blob,
    ChangesFile,
    EnrolSection,
    Manifest,
    RosterFile,
    StreamStart,
    recipient_hash,
)
from counsellor.sync.refusal import refused
from counsellor.sync.tar import (
    CHANGES,
    MANIFEST,
    ROSTER,
    ROSTER_SIGNATURE,
    SIGNATURE,
    TarWriter,
    archive_size,
    blob_name,
)

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

BUNDLE_SUFFIX: Final = ".age"

_NAME_LETTERS, _CONTENT_LETTERS = 26, 32
_PIECE = 1 << 20
_MOST_HEADER = 64 << 10
_CHUNK, _TAG = 64 << 10, 16


@dataclass(frozen=True, slots=True)
class BlobSource:
    """An attachment to seal.

    Attributes:
        sha256: of its content, 64 hex digits.
        size: in bytes; None if it was erased and only the hash travels.
        content: read from where it stands; None if it was erased.
    """

    sha256: str
    size: int | None
    content: BinaryIO | None


@dataclass(frozen=True, slots=True)
class BundleContent:
    """What goes into one bundle; the attributes are those of ``Manifest``.

    A re-issue gives the same stream, number, previous link and entries, erased ones as
    ``ErasedEntry``, and so keeps its link.
    """

    stream: StreamKey
    number: int
    previous: str
    device: str
    roster: int
    sealed_at: str
    entries: Sequence[Line]
    blobs: Sequence[BlobSource] = ()
    closes: bool = False
    starts: tuple[StreamStart, ...] = ()
    enrol: EnrolSection | None = None
    word: Word | None = None
    roster_document: tuple[bytes, bytes] | None = None
    """The office's roster as its root signed it, and the signature."""

    @property
    def link(self) -> str:
        """What identifies this content, whoever it is sealed to; none for a word alone."""
        if self.number == 0:
            return NO_LINK
        return link_of(
            self.stream.office,
            self.stream.id,
            self.number,
            self.previous,
            [(entry.version.text, entry.hash.hex()) for entry in self.entries],
            sorted(blob.sha256 for blob in self.blobs),
        )


@dataclass(frozen=True, slots=True)
class SealedBundle:
    """A bundle that was written.

    Attributes:
        manifest: as it was signed.
        size: of the sealed file, in bytes.
        sha256: of the sealed file, in hex.
    """

    manifest: Manifest
    size: int
    sha256: str

    @property
    def link(self) -> str:
        """What identifies its content."""
        return self.manifest.link


def bundle_name() -> str:
    """Draw a file name that tells nothing: 26 lower-case base32 letters and ``.age``."""
    letters = base64.b32encode(secrets.token_bytes(20)).decode("ascii")[:_NAME_LETTERS].lower()
    return letters + BUNDLE_SUFFIX


def name_by_content(digest: str) -> str:
    """Return the name of a sealed file by the SHA-256 of its bytes, which tells as little.

    It has more letters than one that was drawn: from its name shows what can be told of a file.
    """
    letters = base64.b32encode(bytes.fromhex(digest)).decode("ascii")[:_CONTENT_LETTERS].lower()
    return letters + BUNDLE_SUFFIX


def digits_of_name(name: str) -> str:
    """Return the hex digits with which the SHA-256 of a file named by its content begins."""
    return base64.b32decode(name[:_CONTENT_LETTERS].upper()).hex()


def is_named_by_content(name: str) -> bool:
    """Tell whether a name says what the file's bytes are."""
    return len(name) == _CONTENT_LETTERS + len(BUNDLE_SUFFIX)


def seal_bundle(
    content: BundleContent, signer: SigningKey, recipients: Sequence[str], target: BinaryIO
) -> SealedBundle:
    """Sign and seal to the target, which is written forwards only and stays open.

    Nothing may take the target's final name before this returns and the target is on the disk.

    Raises:
        BundleRefused: too_large: ``fitting`` tells how much goes into one bundle.
        BlobDamaged: an attachment is not what its hash and size say.
        TooManyRecipients: more than 32.
        ValueError: no recipient, one twice, or hybrid and classical ones mixed.
        NotAnAgeFile: one of them is no public key.
    """
    lines = write_lines(content.entries)
    _check_sizes(content, lines)
    packed = pack(lines)
    changes = ChangesFile(
        len(content.entries), len(lines), sha256(lines).hex(), len(packed), sha256(packed).hex()
    )
    manifest = _manifest(content, changes, recipients)
    signed = manifest.to_bytes()
    signature = signer.sign(signed, BUNDLE_NAMESPACE)
    members = [(MANIFEST, signed), (SIGNATURE, signature), *_roster_members(content)]
    members.append((CHANGES, packed))
    _check_sealed_size(manifest, [len(member) for _name, member in members])
    tally = _Tally(target)
    with seal(cast("BinaryIO", tally), recipients) as writer:
        archive = TarWriter(writer)
        for name, member in members:
            archive.add(name, member)
        for blob in sorted(content.blobs, key=lambda blob: blob.sha256):
            _add_blob(archive, blob)
        archive.finish()
    return SealedBundle(manifest, tally.size, tally.sha256)


def _manifest(content: BundleContent, changes: ChangesFile, recipients: Sequence[str]) -> Manifest:
    return Manifest(
        level=LEVEL,
        stream=content.stream,
        number=content.number,
        previous=content.previous,
        link=content.link,
        device=content.device,
        roster=content.roster,
        sealed_at=content.sealed_at,
        recipients=tuple(sorted(recipient_hash(recipient) for recipient in recipients)),
        changes=changes,
        blobs=tuple(sorted((Blob(blob.sha256, blob.size) for blob in content.blobs), key=_hash)),
        closes=content.closes,
        starts=tuple(sorted(content.starts, key=lambda start: start.stream)),
        enrol=content.enrol,
        word=content.word,
        roster_file=_roster_file(content),
    )


def _roster_members(content: BundleContent) -> list[tuple[str, bytes]]:
    if content.roster_document is None:
        return []
    return list(zip((ROSTER, ROSTER_SIGNATURE), content.roster_document, strict=True))


def _roster_file(content: BundleContent) -> RosterFile | None:
    if content.roster_document is None:
        return None
    document, signature = content.roster_document
    return RosterFile(
        len(document), sha256(document).hex(), len(signature), sha256(signature).hex()
    )


def _hash(blob: Blob) -> str:
    return blob.sha256


def _check_sizes(content: BundleContent, lines: bytes) -> None:
    if len(content.entries) > MAX_CHANGES or len(lines) > MAX_CHANGES_BYTES:
        raise refused(RefusalReason.TOO_LARGE, "changes")
    if len(content.blobs) > MAX_BLOBS:
        raise refused(RefusalReason.TOO_LARGE, "blobs")


def _check_sealed_size(manifest: Manifest, members: Sequence[int]) -> None:
    sizes = [*members]
    sizes += [blob.size for blob in manifest.blobs if blob.size is not None]
    plain = archive_size(sizes)
    if _MOST_HEADER + plain + _TAG * (plain // _CHUNK + 1) > MAX_SEALED:
        raise refused(RefusalReason.TOO_LARGE, "sealed")


def _add_blob(archive: TarWriter, blob: BlobSource) -> None:
    if blob.size is None or blob.content is None:
        return
    archive.begin(blob_name(blob.sha256), blob.size)
    digest = hashlib.sha256()
    left = blob.size
    while left:
        piece = blob.content.read(min(left, _PIECE))
        if not piece:
            raise BlobDamaged(reason="size")
        digest.update(piece)
        archive.write(piece)
        left -= len(piece)
    if blob.content.read(1) or digest.hexdigest() != blob.sha256:
        raise BlobDamaged(reason="hash")


class _Tally(RawIOBase):
    """Passes on what is written, and knows its size and hash."""

    def __init__(self, target: BinaryIO) -> None:
        self._target = target
        self._digest = hashlib.sha256()
        self.size = 0

    @property
    def sha256(self) -> str:
        return self._digest.hexdigest()

    def writable(self) -> bool:
        return True

    def write(self, content: ReadableBuffer, /) -> int:
        taken: int | None = self._target.write(content)
        written = memoryview(content)[:taken]
        self._digest.update(written)
        self.size += len(written)
        return len(written)
