# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A whole outbox in one file has one form, and is looked into where nothing can come of it."""

from __future__ import annotations

import hashlib
import io
import os
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counsellor.domain.coded import RefusalReason
from counsellor.domain.errors import BundleRefused
from counsellor.sync.bundle import name_by_content
from counsellor.sync.outbox_file import (
    MEMBERS,
    MOST_ENCLOSED,
    Enclosed,
    list_enclosed,
    member_of,
    require_inside,
)
from counsellor.sync.outbox_listing import enclosed_in
from counsellor.sync.outbox_writer import enclosing, outbox_size, write_enclosed
from counsellor.sync.padding import padded_tar_size
from counsellor.sync.reader_child import ReaderLimits
from counsellor.sync.tar import TarReader, header
from tests.sync.test_tar import with_checksum

BOXES = ("", "a" * 26, "b" * 26)
SEALED = st.lists(
    st.tuples(st.sampled_from(BOXES), st.binary(max_size=3_000)), max_size=8, unique=True
)
NAME = "a" * 32 + ".age"


def outbox_of(folder: Path, sealed: list[tuple[str, bytes]]) -> bytes:
    """Write files, and an outbox of them."""
    files = []
    for number, (box, content) in enumerate(sealed):
        (folder / f"{number}").write_bytes(content)
        files.append(enclosing(folder / f"{number}", box))
    target = io.BytesIO()
    write_enclosed(files, target, lambda _: None)
    assert len(target.getvalue()) == outbox_size(files)
    return target.getvalue()


def by_content(content: bytes) -> str:
    return name_by_content(hashlib.sha256(content).hexdigest())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(SEALED)
def test_what_was_enclosed_is_listed_and_lies_there(
    tmp_path: Path, sealed: list[tuple[str, bytes]]
) -> None:
    whole = outbox_of(tmp_path, sealed)
    found = list_enclosed(io.BytesIO(whole))
    assert require_inside(found, len(whole)) == tuple(found)
    read = {(one.box, one.name): whole[one.start : one.start + one.size] for one in found}
    assert read == {(box, by_content(content)): content for box, content in sealed}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(SEALED)
def test_public_tools_open_it_and_find_nothing_else(
    tmp_path: Path, sealed: list[tuple[str, bytes]]
) -> None:
    with tarfile.open(fileobj=io.BytesIO(outbox_of(tmp_path, sealed)), mode="r:") as other:
        members = other.getmembers()
    names = sorted(member_of(box, by_content(content)) for box, content in sealed)
    assert [one.name for one in members] == names
    assert all((one.uid, one.gid, one.mtime, one.uname) == (0, 0, 0, "") for one in members)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.permutations(list(range(6))))
def test_one_outbox_has_one_form_in_whatever_order(tmp_path: Path, order: list[int]) -> None:
    sealed = [(BOXES[number % 3], bytes([number]) * 700) for number in order]
    first = outbox_of(tmp_path, sorted(sealed))
    assert outbox_of(tmp_path, sealed) == first
    assert outbox_of(tmp_path, [*sealed, *sealed]) == first


def header_of(letters: str, size: int = 0) -> bytes:
    return header(f"{letters}.age", size, MEMBERS)


def with_end(members: bytes) -> bytes:
    """Close an archive as ours are closed."""
    return members.ljust(padded_tar_size(len(members) + 1024), b"\0")


def renamed(name: bytes) -> bytes:
    """A header that any tar would take, with another name."""
    return with_checksum(name.ljust(100, b"\0") + header_of("a" * 32)[100:])


HOSTILE: dict[str, Callable[[], bytes]] = {
    "empty": bytes,
    "text": lambda: b"hello" * 300,
    "a bundle": lambda: b"age-encryption.org/v1\n" + bytes(4_000),
    "zip": lambda: b"PK\3\4" + bytes(4_000),
    "above": lambda: with_end(renamed(b"../" + b"a" * 32 + b".age")),
    "root": lambda: with_end(renamed(b"/" + b"a" * 32 + b".age")),
    "backslash": lambda: with_end(renamed(b"..\\" + b"a" * 32 + b".age")),
    "manifest": lambda: with_end(renamed(b"manifest.json")),
    "box": lambda: with_end(renamed(b"replies/x/" + b"a" * 32 + b".age")),
    "letters": lambda: with_end(renamed("\u202e".encode() + b"a" * 32 + b".age")),
    "capitals": lambda: with_end(renamed(b"A" * 32 + b".age")),
    "twice": lambda: with_end(header_of("a" * 32) * 2),
    "backwards": lambda: with_end(header_of("b" * 32) + header_of("a" * 32)),
    "huge": lambda: with_end(header_of("a" * 32, (1 << 33) - 1)),
    "past the end": lambda: with_end(header_of("a" * 32, 1 << 20)),
    "link": lambda: with_end(
        with_checksum(header_of("a" * 32)[:156] + b"2" + header_of("a" * 32)[157:])
    ),
    "owner": lambda: with_end(
        with_checksum(header_of("a" * 32)[:265] + b"aigerim" + header_of("a" * 32)[272:])
    ),
    "more behind": lambda: with_end(header_of("a" * 32)) + b"x",
    "zeros behind": lambda: with_end(header_of("a" * 32)) + bytes(512),
    "cut": lambda: with_end(header_of("a" * 32))[:-512],
    "words between": lambda: with_end(header_of("a" * 32) + b"said".ljust(512, b"\0")),
    "too many": lambda: with_end(
        b"".join(header_of(_letters(number)) for number in range(MOST_ENCLOSED + 1))
    ),
}


def _letters(number: int) -> str:
    return "".join(chr(ord("a") + int(digit)) for digit in f"{number:032d}")


@pytest.mark.parametrize("kind", HOSTILE)
def test_what_no_writer_of_ours_makes_is_refused_by_a_confined_process(
    tmp_path: Path, kind: str
) -> None:
    (tmp_path / "x.outbox").write_bytes(HOSTILE[kind]())
    with pytest.raises(BundleRefused) as refusal:
        enclosed_in(tmp_path / "x.outbox")
    assert refusal.value.fields["reason"] is RefusalReason.OUTBOX_MALFORMED


@settings(max_examples=300)
@given(st.data())
def test_a_changed_byte_outside_of_the_sealed_files_is_refused(data: st.DataObject) -> None:
    whole = bytearray(with_end(header_of("a" * 32, 512) + bytes(512) + header_of("b" * 32)))
    place = data.draw(st.integers(0, len(whole) - 1).filter(lambda one: not 512 <= one < 1024))
    whole[place] ^= data.draw(st.integers(1, 255))
    try:
        found = list_enclosed(io.BytesIO(bytes(whole)))
    except BundleRefused:
        return
    pytest.fail(f"taken: {found}")


@settings(max_examples=500)
@given(st.binary(max_size=4_000))
def test_noise_is_refused_and_nothing_else_happens(noise: bytes) -> None:
    with pytest.raises(BundleRefused):
        list_enclosed(io.BytesIO(noise))


def test_a_file_of_zeros_that_takes_no_room_is_refused_at_once(tmp_path: Path) -> None:
    with (tmp_path / "x.outbox").open("wb") as file:
        file.truncate(3 << 30)
    with pytest.raises(BundleRefused):
        enclosed_in(tmp_path / "x.outbox", limits=ReaderLimits(cpu=20))


def test_large_members_are_passed_over_and_not_read(tmp_path: Path) -> None:
    path = tmp_path / "x.outbox"
    size = 2 << 30
    with path.open("wb") as file:
        file.write(header_of("a" * 32, size))
        file.seek(512 + size)
        file.write(header_of("b" * 32))
        file.truncate(padded_tar_size(512 + size + 512 + 1024))
    found = enclosed_in(path, limits=ReaderLimits(memory=256 << 20, cpu=20))
    assert [(one.name, one.size) for one in found] == [(NAME, size), ("b" * 32 + ".age", 0)]


@pytest.mark.parametrize("kind", ["pipe", "folder", "none"])
def test_what_is_no_file_is_not_waited_for(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "x.outbox"
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        if not hasattr(os, "mkfifo"):
            pytest.skip("there are no such pipes here")
        os.mkfifo(path)
    with pytest.raises(BundleRefused) as refusal:
        enclosed_in(path)
    wanted = (RefusalReason.NO_FILE, RefusalReason.UNREADABLE)
    assert refusal.value.fields["reason"] in wanted


LIES = (
    [Enclosed("", NAME, 512, 10**9)],
    [Enclosed("", NAME, -1, 2)],
    [Enclosed("", NAME, 512, -1)],
    [Enclosed("", "../" + NAME, 512, 2)],
    [Enclosed("", "", 512, 2)],
    [Enclosed("../x", NAME, 512, 2)],
    [Enclosed("", NAME, 512, 100), Enclosed("", "b" * 32 + ".age", 600, 2)],
    [Enclosed("", NAME, 0, 0)] * (MOST_ENCLOSED + 1),
)


@pytest.mark.parametrize("number", range(len(LIES)))
def test_a_process_that_was_taken_over_leads_nobody_out_of_the_file(number: int) -> None:
    with pytest.raises((ValueError, TypeError)):
        require_inside(LIES[number], 2_000)


def test_a_bundle_is_no_outbox_to_the_reader_of_bundles() -> None:
    """The two kinds of archive have no member in common."""
    with pytest.raises(BundleRefused):
        TarReader(io.BytesIO(with_end(header_of("a" * 32)))).next()
