# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The archive has one form: ours is read by everybody's tar, and nobody else's is read by us."""

from __future__ import annotations

import io
import tarfile
from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor.domain.errors import BundleRefused
from counsellor.sync.padding import padded_tar_size
from counsellor.sync.tar import (
    CHANGES,
    MANIFEST,
    SIGNATURE,
    TarReader,
    TarWriter,
    archive_size,
    blob_name,
    header,
)

NAMES = (MANIFEST, SIGNATURE, CHANGES, blob_name("a" * 64))
CONTENTS = st.lists(st.binary(max_size=2_000), min_size=1, max_size=len(NAMES))


def archive_of(contents: list[bytes]) -> bytes:
    target = io.BytesIO()
    writer = TarWriter(target)
    for name, content in zip(NAMES, contents, strict=False):
        writer.add(name, content)
    writer.finish()
    return target.getvalue()


def read_back(archive: bytes) -> list[tuple[str, bytes]]:
    reader = TarReader(io.BytesIO(archive))
    found = []
    while (member := reader.next()) is not None:
        found.append((member[0], reader.read(member[1])))
    return found


def with_checksum(block: bytes) -> bytes:
    """Give a header block with the checksum that any tar would accept."""
    blank = block[:148] + b" " * 8 + block[156:]
    return block[:148] + b"%06o\0 " % sum(blank) + block[156:]


@given(CONTENTS)
def test_what_was_written_is_read_back(contents: list[bytes]) -> None:
    archive = archive_of(contents)
    assert read_back(archive) == list(zip(NAMES, contents, strict=False))
    assert len(archive) == archive_size([len(content) for content in contents])
    assert len(archive) == padded_tar_size(len(archive))


@given(CONTENTS)
def test_another_reader_finds_the_same_members(contents: list[bytes]) -> None:
    with tarfile.open(fileobj=io.BytesIO(archive_of(contents)), mode="r:") as other:
        members = other.getmembers()
        assert [member.name for member in members] == list(NAMES[: len(contents)])
        for member, content in zip(members, contents, strict=True):
            extracted = other.extractfile(member)
            assert extracted is not None
            assert extracted.read() == content
            assert (member.mode, member.uid, member.gid, member.mtime) == (0o600, 0, 0, 0)


def test_content_is_read_in_pieces() -> None:
    reader = TarReader(io.BytesIO(archive_of([bytes(range(256)) * 5])))
    assert reader.next() == (MANIFEST, 1280)
    assert b"".join(iter(lambda: reader.read(100), b"")) == bytes(range(256)) * 5
    assert reader.next() is None


def test_a_member_must_be_written_as_announced() -> None:
    writer = TarWriter(io.BytesIO())
    writer.begin(MANIFEST, 3)
    with pytest.raises(ValueError, match="incomplete"):
        writer.finish()
    with pytest.raises(ValueError, match="incomplete"):
        writer.begin(SIGNATURE, 1)
    with pytest.raises(ValueError, match="too much"):
        writer.write(b"four")


def test_a_member_must_be_read_before_the_next() -> None:
    reader = TarReader(io.BytesIO(archive_of([b"one", b"two"])))
    reader.next()
    with pytest.raises(ValueError, match="unread"):
        reader.next()


@pytest.mark.parametrize("name", ["../x", "/etc/passwd", "x", "", "blobs/", "manifest.json\0x"])
def test_only_the_listed_names_are_written(name: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        header(name, 0)


def test_eight_gigabytes_do_not_fit_the_size_field() -> None:
    assert header(MANIFEST, 8**11 - 1)[124:136] == b"77777777777\0"
    with pytest.raises(ValueError):  # noqa: PT011
        header(MANIFEST, 8**11)


def patched(place: int, content: bytes) -> Callable[[bytes], bytes]:
    """Put other bytes into the first header, and make its checksum good again."""

    def patch(archive: bytes) -> bytes:
        block = archive[:place] + content + archive[place + len(content) : 512]
        return with_checksum(block) + archive[512:]

    return patch


HOSTILE: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "a name that leaves the folder": ("tar-name", patched(0, b"../../x\0manifest")),
    "an absolute name": ("tar-name", patched(0, b"/etc/passwd\0")),
    "letters behind the name": ("tar-header", patched(90, b"x")),
    "a name without an end": ("tar-header", patched(0, b"x" * 100)),
    "a name in Cyrillic": ("tar-name", patched(0, "манифест".encode() + b"\0")),
    "a prefix": ("tar-header", patched(345, b"etc\0")),
    "a symbolic link": ("tar-header", patched(156, b"2")),
    "a hard link": ("tar-header", patched(156, b"1")),
    "a directory": ("tar-header", patched(156, b"5")),
    "a device": ("tar-header", patched(156, b"3")),
    "an extended header": ("tar-header", patched(156, b"x")),
    "a long GNU name": ("tar-header", patched(156, b"L")),
    "an old regular file": ("tar-header", patched(156, b"\0")),
    "a link name": ("tar-header", patched(157, b"target\0")),
    "another mode": ("tar-header", patched(100, b"0004777\0")),
    "an owner": ("tar-header", patched(265, b"root\0")),
    "a time": ("tar-header", patched(136, b"00000000001\0")),
    "a size in base 256": ("tar-header", patched(124, b"\x80" + bytes(10) + b"\5")),
    "a size with blanks": ("tar-header", patched(124, b"          5 ")),
    "a negative size": ("tar-header", patched(124, b"-0000000005\0")),
    "a size of one more": ("tar-padding", patched(124, b"00000000004\0")),
    "a size beyond the end": ("tar-short", patched(124, b"77777777777\0")),
    "the GNU magic": ("tar-header", patched(257, b"ustar  \0")),
    "a wrong checksum": (
        "tar-header",
        lambda archive: archive[:148] + b"000000\0 " + archive[156:],
    ),
    "letters in the padding": ("tar-padding", lambda archive: archive[:600] + b"x" + archive[601:]),
    "one end block": ("tar-short", lambda archive: archive[: 1024 + 512]),
    "no end block": ("tar-short", lambda archive: archive[:1024]),
    "half a header": ("tar-short", lambda archive: archive[:300]),
    "nothing": ("tar-short", lambda _: b""),
    "letters behind the end": ("tar-size", lambda archive: archive + b"x".ljust(512, b"\0")),
    "a member behind the end": ("tar-size", lambda archive: archive + archive),
    "half a block behind the end": ("tar-size", lambda archive: archive + bytes(100)),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_any_other_archive_is_refused(name: str) -> None:
    detail, spoil = HOSTILE[name]
    with pytest.raises(BundleRefused) as refused:
        read_back(spoil(archive_of([b"12345"])))
    assert refused.value.fields == {"reason": "malformed", "detail": detail}


@given(st.binary(max_size=2_048))
def test_no_bytes_make_the_reader_fail_otherwise(archive: bytes) -> None:
    with pytest.raises(BundleRefused):
        read_back(archive)


@given(CONTENTS, st.data())
def test_a_changed_byte_of_the_frame_never_passes_as_the_same_archive(
    contents: list[bytes], data: st.DataObject
) -> None:
    archive = archive_of(contents)
    place = data.draw(st.integers(min_value=0, max_value=len(archive) - 1))
    bit = data.draw(st.integers(min_value=0, max_value=7))
    changed = bytearray(archive)
    changed[place] ^= 1 << bit
    with suppress(BundleRefused):
        assert read_back(bytes(changed)) != read_back(archive)
