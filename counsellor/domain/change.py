# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A change: what one save did to one record, and its payload, the bytes that travel.

Payload format 1 (canonical JSON, keys as below)::

    {"at": local time with offset, for display only,
     "author": staff id,
     "bases": [version text, …] sorted,
     "client": client id or null,
     "counter": Lamport counter,
     "fields": {…} by the kind's rule,
     "format": 1,
     "incarnation": 32 hex digits,
     "kind": name of a kind,
     "no_clock": true, where the times are the latest known ones since the clock stood nowhere;
         else it is not there,
     "record": record id,
     "salt": 32 hex digits}

Its SHA-256 is the change's hash; counter, incarnation and hash make the version. The salt is
erased with the payload, so the hash that stays in the chain confirms no guess.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self

from counsellor.domain.canonical import Value, canonical_bytes, parse_canonical, sha256
from counsellor.domain.errors import MalformedChange
from counsellor.domain.ids import HEX16_PATTERN, is_id
from counsellor.domain.shapes import moment
from counsellor.domain.version import COUNTER_LIMIT, Version

PAYLOAD_FORMAT = 1
PAYLOAD_KEYS = frozenset(
    {"at", "author", "bases", "client", "counter", "fields"}
    | {"format", "incarnation", "kind", "record", "salt"}
)
NO_CLOCK = "no_clock"
MAX_BASES = 64
MAX_TEXT = 100
MAX_PAYLOAD = 1 << 20
"""One change is at most 1 MiB; a note is a few kilobytes."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change with its place in the order.

    Attributes:
        kind: name in ``domain.records``.
        record: id of the record that it makes or changes.
        client: id of the client it is about, or None.
        author: staff id of who saved it.
        fields: what was set; plain JSON values.
        bases: versions that it supersedes.
        at: local wall-clock time with offset, ISO 8601, for display only.
        counter: Lamport counter.
        incarnation: 32 hex digits.
        salt: 32 hex digits.
        no_clock: whether its times are only the latest known ones: the machine's clock stood
            where no clock can.
    """

    kind: str
    record: str
    client: str | None
    author: str
    fields: Mapping[str, Value]
    bases: tuple[Version, ...]
    at: str
    counter: int
    incarnation: str
    salt: str = field(repr=False)
    no_clock: bool = False

    @property
    def payload(self) -> bytes:
        """The canonical bytes that are journalled, hashed and sealed."""
        return canonical_bytes(
            {
                "at": self.at,
                "author": self.author,
                "bases": sorted(base.text for base in self.bases),
                "client": self.client,
                "counter": self.counter,
                "fields": self.fields,
                "format": PAYLOAD_FORMAT,
                "incarnation": self.incarnation,
                "kind": self.kind,
                "record": self.record,
                "salt": self.salt,
                **({NO_CLOCK: True} if self.no_clock else {}),
            }
        )

    def entry(self) -> Entry:
        """Return payload, hash and version together, computed once."""
        return Entry.of(self, self.payload)

    @classmethod
    def from_payload(cls, payload: bytes) -> Self:
        """Read a payload.

        Raises:
            NotCanonical: the bytes are not canonical.
            MalformedChange: the shape is not that of format 1.
        """
        if len(payload) > MAX_PAYLOAD:
            raise MalformedChange(reason="size")
        value = parse_canonical(payload)
        if not isinstance(value, dict) or value.keys() - {NO_CLOCK} != PAYLOAD_KEYS:
            raise MalformedChange(reason="keys")
        _check(value)
        return cls(
            kind=value["kind"],
            record=value["record"],
            client=value["client"],
            author=value["author"],
            fields=value["fields"],
            bases=tuple(Version.parse(base) for base in value["bases"]),
            at=value["at"],
            counter=value["counter"],
            incarnation=value["incarnation"],
            salt=value["salt"],
            no_clock=NO_CLOCK in value,
        )


@dataclass(frozen=True, slots=True)
class Entry:
    """A change as the journal and bundles hold it.

    Attributes:
        change: the parsed change.
        payload: its canonical bytes.
        hash: SHA-256 of the payload, 32 bytes.
        version: its version.
    """

    change: Change
    payload: bytes = field(repr=False)
    hash: bytes
    version: Version

    @classmethod
    def of(cls, change: Change, payload: bytes) -> Self:
        """Compute hash and version of a change whose payload bytes are at hand."""
        digest = sha256(payload)
        version = Version(change.counter, bytes.fromhex(change.incarnation), digest[:16])
        return cls(change, payload, digest, version)

    @classmethod
    def read(cls, payload: bytes) -> Self:
        """Read payload bytes.

        Raises:
            NotCanonical, MalformedChange: as ``Change.from_payload``.
        """
        return cls.of(Change.from_payload(payload), payload)


@dataclass(frozen=True, slots=True)
class ErasedEntry:
    """What is left of an erased change: its place and hash, no content.

    Attributes:
        version: its version.
        hash: SHA-256 of the payload that was.
        reason: a code: ``erased``, ``unsigned``, ``misfiled``.
    """

    version: Version
    hash: bytes
    reason: str


def _check(value: dict[str, object]) -> None:
    # True equals 1, but is written otherwise.
    if type(value["format"]) is not int or value["format"] != PAYLOAD_FORMAT:
        raise MalformedChange(reason="format")
    if not is_id(value["record"]) or not (value["client"] is None or is_id(value["client"])):
        raise MalformedChange(reason="record")
    counter = value["counter"]
    if type(counter) is not int or not 0 <= counter < COUNTER_LIMIT:
        raise MalformedChange(reason="counter")
    if not isinstance(value["fields"], dict):
        raise MalformedChange(reason="fields")
    if value.get(NO_CLOCK, True) is not True:
        raise MalformedChange(reason=NO_CLOCK)
    _check_texts(value)
    _check_bases(value["bases"])


def _check_texts(value: dict[str, object]) -> None:
    for key in ("kind", "author"):
        text = value[key]
        if not isinstance(text, str) or len(text) > MAX_TEXT:
            raise MalformedChange(reason=key)
    if not moment(value["at"]):
        raise MalformedChange(reason="at")
    for key in ("incarnation", "salt"):
        text = value[key]
        if not isinstance(text, str) or HEX16_PATTERN.fullmatch(text) is None:
            raise MalformedChange(reason=key)


def _check_bases(bases: object) -> None:
    if not isinstance(bases, list) or not all(isinstance(base, str) for base in bases):
        raise MalformedChange(reason="bases")
    if len(bases) > MAX_BASES or bases != sorted(set(bases)):
        raise MalformedChange(reason="bases")
