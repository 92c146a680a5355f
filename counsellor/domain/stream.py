# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Streams and links: where a bundle belongs, and what identifies its content.

A stream is one incarnation's changes for one audience and one reader group. Its bundles are
numbered from 1, and every link takes in the one before it, so that a bundle that is missing,
repeated, reordered or replaced shows on both sides.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from counsellor.domain.canonical import Value, canonical_bytes, sha256

NO_LINK: Final = "0" * 64
"""What stands for "the link before" in a stream's first bundle."""

MAX_NUMBER: Final = 2**53
"""Bundle numbers stay below this, so that every JSON reader keeps them exact."""


@dataclass(frozen=True, slots=True, order=True)
class StreamKey:
    """What a stream is named by; its id is a hash over it.

    Attributes:
        office: id of the office.
        incarnation: 32 hex digits, the life of the device that writes the stream.
        audience: a code of ``Audience``, never ``device``.
        group: the reader group, such as a team's id, or the staff id of a reply.
        generation: from 0; a member's leaving closes one and opens the next.
    """

    office: str
    incarnation: str
    audience: str
    group: str
    generation: int

    @property
    def id(self) -> str:
        """32 hex digits: the head of the SHA-256 over the canonical key."""
        named: list[Value] = [
            "counsellor.stream.v1",
            self.office,
            self.incarnation,
            self.audience,
            self.group,
            self.generation,
        ]
        return sha256(canonical_bytes(named))[:16].hex()


def link_of(
    office: str,
    stream_id: str,
    number: int,
    previous: str,
    entries: Sequence[tuple[str, str]],
    blobs: Sequence[str],
) -> str:
    """Give the link of a bundle (64 hex digits).

    Recipients, times, sizes and payloads are left out on purpose: a re-issue to other readers,
    or with erased payloads reduced to their hashes, keeps its link.

    Args:
        office: id of the office.
        stream_id: ``StreamKey.id``.
        number: 1 or more.
        previous: the link of the bundle before, or ``NO_LINK`` for number 1.
        entries: (version text, payload hash in hex) in the order of the bundle.
        blobs: SHA-256 of each attachment in hex, sorted, erased ones included.
    """
    content: list[Value] = [
        "counsellor.link.v1",
        office,
        stream_id,
        number,
        previous,
        [list(entry) for entry in entries],
        list(blobs),
    ]
    return sha256(canonical_bytes(content)).hex()
