# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Changes travel as lines, packed within bounds."""

from __future__ import annotations

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from counsellor.crypto.age import X25519Identity
from counsellor.domain.canonical import canonical_bytes
from counsellor.domain.change import ErasedEntry
from counsellor.domain.errors import BundleRefused
from counsellor.sync.changes_file import fitting, line_of, pack, read_lines, unpack, write_lines
from counsellor.sync.limits import MAX_CHANGES
from tests.sync.offices import Person, a_note, a_session

AUTHOR = Person(X25519Identity.generate())


def test_changes_and_what_is_left_of_erased_ones_come_back_in_order() -> None:
    session, note = a_session(AUTHOR, 1), a_note(AUTHOR, 2)
    gone = ErasedEntry(note.version, note.hash, "erased")
    assert read_lines(write_lines([session, gone])) == [session, gone]


def test_an_erased_line_says_place_hash_and_reason_and_nothing_else() -> None:
    note = a_note(AUTHOR)
    line = line_of(ErasedEntry(note.version, note.hash, "misfiled"))
    assert line == (
        b'{"erased":"misfiled","hash":"%s","version":"%s"}'
        % (note.hash.hex().encode(), note.version.text.encode())
    )


def test_nothing_is_no_lines() -> None:
    assert write_lines([]) == b""
    assert read_lines(b"") == []
    assert unpack(pack(b""), 0) == b""


@given(st.binary(max_size=5_000))
def test_packing_is_undone(content: bytes) -> None:
    assert unpack(pack(content), len(content)) == content


def erased(**changed: object) -> bytes:
    note = a_note(AUTHOR)
    value = {"erased": "erased", "hash": note.hash.hex(), "version": note.version.text, **changed}
    return canonical_bytes(value) + b"\n"  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("detail", "content"),
    [
        ("line-end", b"{}"),
        ("line-end", a_note(AUTHOR).payload),
        ("line-form", b"\n"),
        ("line-form", a_note(AUTHOR).payload + b"\n\n"),
        ("line-form", a_note(AUTHOR).payload + b" \n"),
        ("line-form", a_note(AUTHOR).payload + b"\r\n"),
        ("line-form", b'{"at":' + b"[" * 5_000 + b"]" * 5_000 + b"}\n"),
        ("line-form", b"{}".replace(b"}", b'"a":1.5}') + b"\n"),
        ("line-shape", b"{}\n"),
        ("line-shape", b"[]\n"),
        ("line-shape", a_note(AUTHOR).payload.replace(b'"format":1', b'"format":2') + b"\n"),
        (
            "line-shape",
            a_note(AUTHOR, 7).payload.replace(b'"counter":7', b'"counter":true') + b"\n",
        ),
        ("line-erased", erased(erased="because")),
        ("line-erased", erased(erased=None)),
        ("line-erased", erased(hash="0" * 64)),
        ("line-erased", erased(hash="x")),
        ("line-erased", erased(more=1)),
        ("line-shape", erased(version="0")),
        ("line-shape", erased(version="f" * 80)),
        ("line-shape", erased(version=1)),
    ],
)
def test_other_lines_are_refused(detail: str, content: bytes) -> None:
    with pytest.raises(BundleRefused) as refused:
        read_lines(content)
    assert refused.value.fields == {"reason": "malformed", "detail": detail}


@pytest.mark.parametrize(
    ("detail", "packed"),
    [
        ("packed", b""),
        ("packed", b"not packed at all"),
        ("packed", pack(b"12345")[:-1]),
        ("packed", pack(b"12345") + b"x"),
        ("packed", pack(b"12345") + pack(b"12345")),
        ("packed-size", pack(b"123456")),
        ("packed-size", zstandard.ZstdCompressor(write_content_size=False).compress(b"12345")),
        ("packed-size", zstandard.ZstdCompressor().compress(bytes(1 << 24))),
        ("packed", b"\x50\x2a\x4d\x18" + (5).to_bytes(4, "little") + b"12345"),
    ],
    ids=range(9),
)
def test_other_packing_is_refused(detail: str, packed: bytes) -> None:
    with pytest.raises(BundleRefused) as refused:
        unpack(packed, 5)
    assert refused.value.fields == {"reason": "malformed", "detail": detail}


def test_a_frame_that_holds_more_than_it_declares_is_not_unpacked_beyond_that() -> None:
    packed = bytearray(zstandard.ZstdCompressor().compress(bytes(1 << 20)))
    frame = zstandard.get_frame_parameters(bytes(packed))
    assert frame.content_size == 1 << 20
    # A frame of one segment: magic number, descriptor, then the size in four bytes.
    packed[5:9] = (1000).to_bytes(4, "little")
    with pytest.raises(BundleRefused) as refused:
        unpack(bytes(packed), 1000)
    assert refused.value.fields["detail"] == "packed"


def test_a_bundle_takes_two_thousand_changes_or_four_mebibytes() -> None:
    small = a_session(AUTHOR)
    assert fitting([small] * 10) == 10
    assert fitting([small] * (MAX_CHANGES + 5)) == MAX_CHANGES
    large = a_note(AUTHOR, letters=150_000)
    assert fitting([large] * 40) == (4 << 20) // (len(large.payload) + 1)
