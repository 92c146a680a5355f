# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The signed page of a bundle: where it belongs, whom it is for, what it holds.

Format 1 is canonical JSON with exactly these keys::

    {"blobs": [{"sha256", "size"}, …] sorted by hash; size null: erased, only its hash is left
     "changes": {"count", "packed_sha256", "packed_size", "sha256", "size"}
     "closes": true in the last bundle of a stream
     "device": device id
     "enrol": null, or {"before", "incarnation", "mac", "recipient", "signing", "staff_name",
               "token_id"}
     "format": 1
     "level": the vocabulary that the sender reads and writes, from 1
     "link": 64 hex digits
     "number": from 1; 0: a word alone, which stands in no stream
     "office": office id
     "previous": the link before, zeros for number 1
     "recipients": [SHA-256 of each recipient's text, …] sorted
     "roster": version of the sender's roster
     "roster_file": null, or {"sha256", "signature_sha256", "signature_size", "size"} of the
         office's roster that travels along
     "sealed_at": the sender's clock with offset, for display and receipts only
     "signatures": ["ssh-ed25519"]
     "starts": [{"link", "number", "stream"}, …] of a snapshot, else []
     "stream": {"audience", "generation", "group", "id", "incarnation"}
     "word": null, or what the sender holds of the reader's streams, see ``domain.word``}
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final, Self, cast

from counsellor.domain.canonical import Value, canonical_bytes, parse_canonical, sha256
from counsellor.domain.coded import Audience, RefusalReason
from counsellor.domain.errors import NotCanonical
from counsellor.domain.level import FIRST_LEVEL, LEVEL, MOST_LEVEL
from counsellor.domain.roster_form import MAX_ROSTER_BYTES, id_or_nothing, recipient, signing_line
from counsellor.domain.shapes import (
    Shape,
    bounded,
    code_of,
    flag,
    hex_of,
    list_of,
    mapping_of,
    moment,
    optional,
    record_id,
    text,
)
from counsellor.domain.stream import MAX_NUMBER, NO_LINK, StreamKey
from counsellor.domain.word import Word, read_word, word_shape
from counsellor.sync.limits import (
    MAX_BLOBS,
    MAX_CHANGES,
    MAX_CHANGES_BYTES,
    MAX_MANIFEST_BYTES,
    MAX_PACKED_BYTES,
    MAX_SEALED,
    MAX_SIGNATURE_BYTES,
    MAX_STARTS,
    MAX_STREAM_RECIPIENTS,
)
from counsellor.sync.manifest_parts import (
    Blob,
    ChangesFile,
    EnrolSection,
    RosterFile,
    StreamStart,
)
from counsellor.sync.refusal import malformed, refused

__all__ = [
    "Blob",
    "ChangesFile",
    "EnrolSection",
    "Manifest",
    "RosterFile",
    "StreamStart",
    "recipient_hash",
]

MANIFEST_FORMAT: Final = 1
BUNDLE_NAMESPACE: Final = "counsellor.bundle.v1"
SIGNATURES: Final = ("ssh-ed25519",)

_GROUP = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")


@dataclass(frozen=True, slots=True)
class Manifest:
    """One manifest; the attributes are the keys of format 1."""

    stream: StreamKey
    number: int
    previous: str
    link: str
    device: str
    roster: int
    sealed_at: str
    recipients: tuple[str, ...]
    changes: ChangesFile
    blobs: tuple[Blob, ...] = ()
    closes: bool = False
    starts: tuple[StreamStart, ...] = ()
    enrol: EnrolSection | None = None
    word: Word | None = None
    roster_file: RosterFile | None = None
    level: int = LEVEL

    @property
    def is_word_alone(self) -> bool:
        """Whether it stands in no stream and brings nothing but its word."""
        return self.number == 0

    @property
    def office(self) -> str:
        """The id of the office that the stream belongs to."""
        return self.stream.office

    def to_bytes(self) -> bytes:
        """Give the canonical bytes that are signed."""
        return canonical_bytes(
            {
                "blobs": [asdict(blob) for blob in self.blobs],
                "changes": asdict(self.changes),
                "closes": self.closes,
                "device": self.device,
                "enrol": None if self.enrol is None else asdict(self.enrol),
                "format": MANIFEST_FORMAT,
                "link": self.link,
                "number": self.number,
                "office": self.office,
                "previous": self.previous,
                "recipients": list(self.recipients),
                "level": self.level,
                "roster": self.roster,
                "roster_file": None if self.roster_file is None else asdict(self.roster_file),
                "sealed_at": self.sealed_at,
                "signatures": list(SIGNATURES),
                "starts": [asdict(start) for start in self.starts],
                "stream": {
                    "audience": self.stream.audience,
                    "generation": self.stream.generation,
                    "group": self.stream.group,
                    "id": self.stream.id,
                    "incarnation": self.stream.incarnation,
                },
                "word": None if self.word is None else self.word.to_value(),
            }
        )

    @classmethod
    def from_bytes(cls, content: bytes) -> Self:
        """Read a manifest strictly.

        Raises:
            BundleRefused: newer_format, or malformed.
        """
        if len(content) > MAX_MANIFEST_BYTES:
            raise malformed("manifest-size")
        try:
            value = parse_canonical(content)
        except NotCanonical as error:
            raise malformed("manifest-form") from error
        _check_format(value)
        if not _manifest(value):
            raise malformed("manifest-shape")
        made = cls(**_parts(cast("Mapping[str, Any]", value)))
        if made.stream.id != cast("Any", value)["stream"]["id"]:
            raise malformed("stream-id")
        made._check_lists()
        return made

    def _check_lists(self) -> None:
        hashes = [blob.sha256 for blob in self.blobs]
        for listed in (hashes, list(self.recipients), [start.stream for start in self.starts]):
            if listed != sorted(set(listed)):
                raise malformed("manifest-order")
        if (self.number <= 1) is not (self.previous == NO_LINK):
            raise malformed("manifest-previous")
        if self.is_word_alone and not self._brings_nothing():
            raise malformed("word-alone")

    def _brings_nothing(self) -> bool:
        more = (self.changes.count, self.blobs, self.starts, self.closes)
        return self.word is not None and self.link == NO_LINK and not any(more)


def recipient_hash(recipient_text: str) -> str:
    """Give the hash by which a manifest names one it is sealed to."""
    return sha256(recipient_text.encode()).hex()


def _group(value: Value) -> bool:
    return isinstance(value, str) and _GROUP.fullmatch(value) is not None


_HASH = hex_of(64)
_STREAM = {
    "audience": code_of(set(Audience) - {Audience.DEVICE}),
    "generation": bounded(0, MAX_NUMBER),
    "group": _group,
    "id": hex_of(32),
    "incarnation": hex_of(32),
}
_CHANGES = {
    "count": bounded(0, MAX_CHANGES),
    "packed_sha256": _HASH,
    "packed_size": bounded(0, MAX_PACKED_BYTES),
    "sha256": _HASH,
    "size": bounded(0, MAX_CHANGES_BYTES),
}
_ENROL: Mapping[str, Shape] = {
    "before": id_or_nothing,
    "incarnation": hex_of(32),
    "mac": _HASH,
    "recipient": recipient,
    "signing": signing_line,
    "staff_name": text(200),
    "token_id": hex_of(32),
}
_START = {"link": _HASH, "number": bounded(0, MAX_NUMBER), "stream": hex_of(32)}
_ROSTER_FILE = {
    "sha256": _HASH,
    "signature_sha256": _HASH,
    "signature_size": bounded(1, MAX_SIGNATURE_BYTES),
    "size": bounded(1, MAX_ROSTER_BYTES),
}
_BLOB = {"sha256": _HASH, "size": optional(bounded(0, MAX_SEALED))}
_manifest = mapping_of(
    {
        "blobs": list_of(mapping_of(_BLOB), MAX_BLOBS),
        "changes": mapping_of(_CHANGES),
        "closes": flag,
        "device": record_id,
        "enrol": optional(mapping_of(_ENROL)),
        "format": bounded(MANIFEST_FORMAT, MANIFEST_FORMAT),
        "link": _HASH,
        "number": bounded(0, MAX_NUMBER),
        "office": record_id,
        "previous": _HASH,
        "recipients": list_of(_HASH, MAX_STREAM_RECIPIENTS),
        "level": bounded(FIRST_LEVEL, MOST_LEVEL),
        "roster": bounded(0, MAX_NUMBER),
        "roster_file": optional(mapping_of(_ROSTER_FILE)),
        "sealed_at": moment,
        "signatures": lambda value: value == list(SIGNATURES),
        "starts": list_of(mapping_of(_START), MAX_STARTS),
        "stream": mapping_of(_STREAM),
        "word": optional(word_shape),
    }
)


def _check_format(value: Value) -> None:
    """Name a newer format before its unknown keys are called malformed."""
    if not isinstance(value, dict):
        raise malformed("manifest-shape")
    found = value.get("format")
    if type(found) is int and found > MANIFEST_FORMAT:
        raise refused(RefusalReason.NEWER_FORMAT, "manifest", found=found, known=MANIFEST_FORMAT)
    signatures = value.get("signatures")
    if list_of(text(40), 8)(signatures) and signatures not in ([], list(SIGNATURES)):
        raise refused(RefusalReason.NEWER_FORMAT, "signatures")


def _parts(value: Mapping[str, Any]) -> dict[str, Any]:
    stream = {name: part for name, part in value["stream"].items() if name != "id"}
    enrol, word, roster = value["enrol"], value["word"], value["roster_file"]
    plain = ("number", "previous", "link", "device", "roster", "sealed_at", "closes", "level")
    return {
        **{name: value[name] for name in plain},
        "stream": StreamKey(office=value["office"], **stream),
        "recipients": tuple(value["recipients"]),
        "changes": ChangesFile(**value["changes"]),
        "blobs": tuple(Blob(**blob) for blob in value["blobs"]),
        "starts": tuple(StreamStart(**start) for start in value["starts"]),
        "enrol": None if enrol is None else EnrolSection(**enrol),
        "word": None if word is None else read_word(word),
        "roster_file": None if roster is None else RosterFile(**roster),
    }
