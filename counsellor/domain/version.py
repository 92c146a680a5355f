# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Versions: the total order of changes that no wall clock decides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from counsellor.domain.errors import MalformedChange

COUNTER_LEAP = 2**32
"""A counter further ahead of ours than this is pending, not applied."""

COUNTER_CEILING = COUNTER_LEAP // 2
"""No counter of others moves ours above this, of which no centre counts a thousandth.

Or one device could take some vaults so far ahead, a leap at a time, that what those write from then
on is pending at all the others, decisions of the office and erasures among it. Above the ceiling
counters no more order what did not see each other; bases still order what did.
"""

COUNTER_LIMIT = 2**63
VERSION_BYTES = 40


@dataclass(frozen=True, slots=True, order=True)
class Version:
    """(Lamport counter, incarnation, first 16 bytes of the change's hash).

    The hash keeps versions unique even after a clone or a restore repeats a counter.

    Attributes:
        counter: 0 … 2^63−1.
        incarnation: 16 bytes.
        digest: 16 bytes, the head of the payload's SHA-256.
    """

    counter: int
    incarnation: bytes
    digest: bytes

    @property
    def packed(self) -> bytes:
        """40 bytes whose byte order is the version order."""
        return self.counter.to_bytes(8, "big") + self.incarnation + self.digest

    @property
    def leading(self) -> int:
        """The counter from which whoever sees it goes on: its own, up to the ceiling."""
        return min(self.counter, COUNTER_CEILING)

    @property
    def text(self) -> str:
        """80 hex digits, as bases and bundles carry it."""
        return self.packed.hex()

    @classmethod
    def unpack(cls, packed: bytes) -> Self:
        """Read the 40 bytes.

        Raises:
            MalformedChange: wrong length, or a counter beyond 2^63.
        """
        if len(packed) != VERSION_BYTES or packed[0] & 0x80:
            raise MalformedChange(reason="version")
        return cls(int.from_bytes(packed[:8], "big"), packed[8:24], packed[24:])

    @classmethod
    def parse(cls, text: object) -> Self:
        """Read the 80 lower-case hex digits.

        Raises:
            MalformedChange: anything else.
        """
        if not isinstance(text, str) or len(text) != 2 * VERSION_BYTES or text != text.lower():
            raise MalformedChange(reason="version")
        try:
            return cls.unpack(bytes.fromhex(text))
        except ValueError as error:
            raise MalformedChange(reason="version") from error
