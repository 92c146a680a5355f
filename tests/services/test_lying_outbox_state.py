# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Whatever lies where it is noted what was sent, the files go and nothing else does."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor.services.outbox_state import plan_outbox, planned_files, unsent_files, withdraw
from counsellor.services.outbox_state_file import STATE
from counsellor.services.send_outbox import send_outbox
from counsellor.sync.mailboxes import REPLIES
from tests.sync.places import folder_place

NAME, OLD, BOX = "a" * 26 + ".age", "c" * 26 + ".age", "b" * 26
LIES: tuple[object, ...] = (
    *(None, True, 0, -1, 2**70, 1.5, float("inf"), float("nan"), "", "x", BOX, NAME),
    *("../vault.json", "../x.age", "/etc/passwd", "a/b.age", "\0.age", "\ud800.age", "\udcff.age"),
    *([], {}, [""], [[]], ["../../x"], {"": {}}, {"../x.age": [0, 0]}, {NAME: 5}, {NAME: [1]}),
)
Way = tuple[Any, ...]
OTHER_BYTES = (
    *(b"", b"\0" * 4096, b"{", b"null", b"[" * 100_000, b'{"boxes":' * 50_000, b"9" * 100_000),
    *("состояние".encode("utf-16"), b"\xff\xfe", b"\xef\xbb\xbf{}"),
)


def begun(folder: Path) -> tuple[Path, Path]:
    """Make an outbox from which one file went to two boxes of a drop; gives both."""
    outbox, drop = folder / "outbox", folder / "drop"
    outbox.mkdir()
    drop.mkdir()
    for name in (NAME, OLD):
        (outbox / name).write_bytes(b"sealed " + name.encode())
    plan_outbox(outbox, {NAME: ("", BOX), OLD: ("",)})
    assert send_outbox(outbox, folder_place(drop)).failure is None
    withdraw(outbox, [OLD])
    return outbox, drop


def places_in(value: object, path: Way = ()) -> Iterator[Way]:
    """Yield the way to each part of a JSON value."""
    yield path
    if isinstance(value, dict | list):
        for key, part in value.items() if isinstance(value, dict) else enumerate(value):
            yield from places_in(part, (*path, key))


def lied(told: object, way: Way, lie: object, *, as_name: bool) -> object:
    """Return a copy in which a lie stands in the place of a part, or of its name."""
    if not way:
        return lie
    value: Any = copy.deepcopy(told)
    found = value
    for key in way[:-1]:
        found = found[key]
    if as_name and isinstance(found, dict):
        found[str(lie)] = found.pop(way[-1])
    else:
        found[way[-1]] = lie
    return value


def require_sent(outbox: Path, drop: Path) -> None:
    """Plan and send as an exchange does, and see that what should lie there lies there alone."""
    planned_files(outbox)
    plan_outbox(outbox, {NAME: ("", BOX)})
    report = send_outbox(outbox, folder_place(drop))
    assert report.failure is None
    content = b"sealed " + NAME.encode()
    assert (drop / NAME).read_bytes() == (drop / REPLIES / BOX / NAME).read_bytes() == content
    assert {one.name for one in drop.iterdir()} <= {NAME, OLD, REPLIES}
    assert {one.name for one in outbox.iterdir()} == {NAME, OLD, STATE}
    assert NAME not in unsent_files(outbox)
    json.loads((outbox / STATE).read_bytes())


@given(st.data())
def test_a_part_that_lies_harms_nothing(data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        outbox, drop = begun(Path(folder))
        state = json.loads((outbox / STATE).read_bytes())
        for _ in range(data.draw(st.integers(1, 2))):
            way = data.draw(st.sampled_from(sorted(places_in(state), key=repr)))
            lie, as_name = data.draw(st.sampled_from(LIES)), data.draw(st.booleans())
            state = lied(state, way, lie, as_name=as_name)
        (outbox / STATE).write_text(json.dumps(state))
        require_sent(outbox, drop)


@pytest.mark.parametrize("content", OTHER_BYTES, ids=[str(number) for number in range(10)])
def test_bytes_that_are_none_harm_nothing(tmp_path: Path, content: bytes) -> None:
    outbox, drop = begun(tmp_path)
    (outbox / STATE).write_bytes(content)
    require_sent(outbox, drop)


def test_a_file_without_end_is_not_read_to_its_end(tmp_path: Path) -> None:
    outbox, drop = begun(tmp_path)
    with (outbox / STATE).open("r+b") as file:
        file.truncate(1 << 40)
    require_sent(outbox, drop)


def test_what_is_sound_is_believed(tmp_path: Path) -> None:
    outbox, drop = begun(tmp_path)
    assert planned_files(outbox) == {NAME}
    assert send_outbox(outbox, folder_place(drop)).sent == ()
    assert not (drop / OLD).exists()
