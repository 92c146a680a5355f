# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The public vectors of the age format: which files open, and why the others do not."""

from __future__ import annotations

import hashlib
import io
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from counsellor.crypto import age
from counsellor.domain.errors import AgeDamaged, AgeNoIdentityMatches, CounsellorError, NotAnAgeFile

if TYPE_CHECKING:
    from collections.abc import Sequence

VECTORS = sorted((Path(__file__).parent / "vectors" / "age").iterdir())
PERMISSIVE = age.HeaderLimits(max_bytes=1 << 20, max_stanzas=1000, passphrase=True)
MAX_WORK = 22


@dataclass(frozen=True)
class Vector:
    """One vector: what opening `sealed` must come to."""

    expect: str
    payload: str | None
    identities: Sequence[age.Identity]
    armored: bool
    sealed: bytes

    @classmethod
    def read(cls, path: Path) -> Vector:
        head, _, sealed = path.read_bytes().partition(b"\n\n")
        pairs = [line.split(": ", 1) for line in head.decode().split("\n")]
        fields = dict(pairs)
        identities: list[age.Identity] = [
            age.parse_identity(value) for name, value in pairs if name == "identity"
        ]
        identities += [
            age.ScryptIdentity(value.encode(), MAX_WORK)
            for name, value in pairs
            if name == "passphrase"
        ]
        return cls(
            expect=fields["expect"],
            payload=fields.get("payload"),
            identities=identities,
            armored="armored" in fields,
            sealed=zlib.decompress(sealed) if fields.get("compressed") == "zlib" else sealed,
        )

    def open(self) -> tuple[bytes, CounsellorError | None]:
        """Give what was released, and the error that ended it."""
        released = bytearray()
        try:
            source = io.BytesIO(self.sealed)
            reader = age.open_sealed(
                age.dearmor(source) if self.armored else source, self.identities, limits=PERMISSIVE
            )
            while part := reader.read(10_000):
                released += part
        except CounsellorError as error:
            return bytes(released), error
        return bytes(released), None


def outcome(error: CounsellorError | None) -> str:
    """Name an error as the vectors do."""
    if error is None:
        return "success"
    if isinstance(error, AgeNoIdentityMatches):
        return "no match"
    if isinstance(error, AgeDamaged):
        return "HMAC failure" if error.fields["reason"] == "header-mac" else "payload failure"
    assert isinstance(error, NotAnAgeFile)
    return "armor failure" if error.fields["reason"] == "armor" else "header failure"


def test_all_143_public_vectors_are_here() -> None:
    assert len(VECTORS) == 143


@pytest.mark.parametrize("path", VECTORS, ids=lambda path: path.name)
def test_each_vector_ends_as_it_says_and_releases_only_sound_content(path: Path) -> None:
    vector = Vector.read(path)
    released, error = vector.open()
    assert outcome(error) == vector.expect
    if vector.payload is not None:
        assert hashlib.sha256(released).hexdigest() == vector.payload
    else:
        assert not released


@pytest.mark.parametrize("path", VECTORS, ids=lambda path: path.name)
def test_opening_at_once_gives_everything_or_nothing(path: Path) -> None:
    vector = Vector.read(path)
    if vector.armored:
        sealed = vector.sealed
        with pytest.raises(NotAnAgeFile):
            age.open_bytes(sealed, vector.identities, limits=PERMISSIVE)
    elif vector.expect == "success":
        opened = age.open_bytes(vector.sealed, vector.identities, limits=PERMISSIVE)
        assert hashlib.sha256(opened).hexdigest() == vector.payload
        size = age.authenticate(io.BytesIO(vector.sealed), vector.identities, PERMISSIVE)
        assert size == len(opened)
    else:
        with pytest.raises(CounsellorError):
            age.open_bytes(vector.sealed, vector.identities, limits=PERMISSIVE)
