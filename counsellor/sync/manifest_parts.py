# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The small parts of a manifest as values; their form is checked in ``sync.manifest``."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChangesFile:
    """What ``changes.ndjson.zst`` must turn out to be; sizes in bytes, hashes in hex."""

    count: int
    size: int
    sha256: str
    packed_size: int
    packed_sha256: str


@dataclass(frozen=True, slots=True)
class Blob:
    """An attachment by its SHA-256 in hex; without a size it was erased."""

    sha256: str
    size: int | None


@dataclass(frozen=True, slots=True)
class StreamStart:
    """From where on a stream is to be followed after a snapshot."""

    stream: str
    number: int
    link: str


@dataclass(frozen=True, slots=True)
class EnrolSection:
    """The keys of a device that the office does not know yet, vouched for by its invitation.

    Attributes:
        signing: public key line.
        recipient: ``age1…``.
        mac: 64 hex digits, see ``sync.enrolment``.
        staff_name: display text.
        token_id: 32 hex digits, names the invitation's token.
        incarnation: 32 hex digits, the device's life when it enrolled.
        before: the staff id that its user wrote under before joining, or empty.
    """

    signing: str
    recipient: str
    mac: str
    staff_name: str
    token_id: str
    incarnation: str
    before: str = ""


@dataclass(frozen=True, slots=True)
class RosterFile:
    """What ``roster.json`` and ``roster.json.sig`` must turn out to be; sizes in bytes."""

    size: int
    sha256: str
    signature_size: int
    signature_sha256: str
