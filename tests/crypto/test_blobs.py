# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Attachments: whole and unchanged, or refused."""

from __future__ import annotations

import hashlib
import io
import os

import pytest

from counsellor.crypto.blobs import BlobSummary, open_blob, read_blob, seal_blob
from counsellor.crypto.chunks import CHUNK, TAG
from counsellor.crypto.secret import Secret
from counsellor.domain.errors import BlobDamaged

HEAD = 8 + 16
KEY = Secret.random(32)


def sealed(content: bytes, key: Secret = KEY) -> bytes:
    target = io.BytesIO()
    seal_blob(io.BytesIO(content), target, key)
    return target.getvalue()


def opened(blob: bytes, key: Secret = KEY) -> bytes:
    target = io.BytesIO()
    open_blob(io.BytesIO(blob), target, key)
    return target.getvalue()


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 16 * CHUNK, 40 * CHUNK + 3])
def test_content_of_every_length_comes_back_with_its_summary(size: int) -> None:
    content = os.urandom(size)
    summary = BlobSummary(size, hashlib.sha256(content).hexdigest())
    stored, target = io.BytesIO(), io.BytesIO()
    assert seal_blob(io.BytesIO(content), stored, KEY) == summary
    stored.seek(0)
    assert open_blob(stored, target, KEY) == summary
    assert target.getvalue() == content


def test_the_same_content_is_never_stored_the_same() -> None:
    assert sealed(b"photo") != sealed(b"photo")


def test_a_blob_is_read_in_parts() -> None:
    content = os.urandom(3 * CHUNK)
    with read_blob(io.BytesIO(sealed(content)), KEY) as reader:
        assert b"".join(iter(lambda: reader.read(1000), b"")) == content


def test_no_changed_or_missing_byte_is_ever_accepted() -> None:
    blob = sealed(b"a small photo")
    for place in range(len(blob)):
        for bit in range(8):
            changed = bytearray(blob)
            changed[place] ^= 1 << bit
            with pytest.raises(BlobDamaged):
                opened(bytes(changed))
        with pytest.raises(BlobDamaged):
            opened(blob[:place])


@pytest.mark.parametrize(
    "order", [(1, 0, 2), (0, 2), (0, 1), (0, 1, 1, 2), (0, 1, 2, 2), (2,), (0,), ()]
)
def test_chunks_cannot_be_moved_repeated_or_left_out(order: tuple[int, ...]) -> None:
    blob = sealed(os.urandom(3 * CHUNK))
    chunks = [blob[place : place + CHUNK + TAG] for place in range(HEAD, len(blob), CHUNK + TAG)]
    with pytest.raises(BlobDamaged):
        opened(blob[:HEAD] + b"".join(chunks[place] for place in order))


def test_chunks_of_another_blob_under_the_same_key_are_refused() -> None:
    first, second = sealed(os.urandom(100)), sealed(os.urandom(100))
    with pytest.raises(BlobDamaged):
        opened(first[:HEAD] + second[HEAD:])


def test_another_key_opens_nothing() -> None:
    with pytest.raises(BlobDamaged):
        opened(sealed(b"photo"), Secret.random(32))


@pytest.mark.parametrize("blob", [b"", b"CNSLBLB\x01", b"CNSLBLB\x02" + bytes(40)])
def test_what_is_no_blob_is_refused(blob: bytes) -> None:
    with pytest.raises(BlobDamaged, match="form"):
        opened(blob)


def test_a_key_of_another_size_is_a_bug() -> None:
    with pytest.raises(ValueError, match="blob key"):
        sealed(b"photo", Secret(16))


def test_a_source_that_fails_leaves_a_blob_that_does_not_open() -> None:
    class Failing(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            if self.tell() > 20 * CHUNK:
                raise OSError("unplugged")
            return super().read(size)

    target = io.BytesIO()
    with pytest.raises(OSError, match="unplugged"):
        seal_blob(Failing(os.urandom(60 * CHUNK)), target, KEY)
    assert len(target.getvalue()) > CHUNK
    with pytest.raises(BlobDamaged, match="truncated"):
        opened(target.getvalue())
