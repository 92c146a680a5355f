# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What is known of sealed files grows by a line for each, and survives wherever it was cut off."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor.domain.roster import MAIN_BOX
from counsellor.services.outbox_state import forget_files, note_lying, plan_outbox
from counsellor.services.outbox_state_file import STATE, OutboxState, read_state
from counsellor.sync.bundle import bundle_name

PLACE, OTHER_PLACE, BOX = "1" * 32, "2" * 32, "b" * 26
NAMES = [f"{letter * 26}.age" for letter in "acdefgh"]
Act = Callable[[Path], None]


def planned(name: str, *boxes: str) -> Act:
    return lambda outbox: plan_outbox(outbox, {name: boxes})


def lying(place: str, box: str, name: str, size: int) -> Act:
    return lambda outbox: note_lying(outbox, place, box, name, [size, 7])


def withdrawn(name: str) -> Act:
    return lambda outbox: forget_files(outbox, [name])


ACTS = st.one_of(
    st.builds(planned, st.sampled_from(NAMES), st.sampled_from([MAIN_BOX, BOX])),
    st.builds(
        lying,
        st.sampled_from([PLACE, OTHER_PLACE]),
        st.sampled_from([MAIN_BOX, BOX]),
        st.sampled_from(NAMES),
        st.integers(0, 2**31),
    ),
    st.builds(withdrawn, st.sampled_from(NAMES)),
)


@given(acts=st.lists(ACTS, min_size=1, max_size=12), data=st.data())
def test_wherever_it_was_cut_off_it_says_what_was_true_once_and_goes_on(
    acts: list[Act], data: st.DataObject
) -> None:
    with TemporaryDirectory() as folder:
        outbox = Path(folder)
        once = [OutboxState()]
        for act in acts:
            act(outbox)
            once.append(read_state(outbox))
        if not (outbox / STATE).exists():
            return
        content = (outbox / STATE).read_bytes()
        (outbox / STATE).write_bytes(content[: data.draw(st.integers(0, len(content)))])
        left = read_state(outbox)
        assert left in once
        name = bundle_name()
        plan_outbox(outbox, {name: (BOX,)})
        note_lying(outbox, PLACE, BOX, name, [5, 6])
        after = read_state(outbox)
        assert after.boxes == {**left.boxes, name: [BOX]}
        assert after.places[PLACE][BOX][name] == [5, 6]


@pytest.mark.parametrize(
    "line",
    [
        *(b"{", b"null", b"[]", b"{}", b"7", b"\xff", b"[" * 100_000, b'{"boxes": []}'),
        *(b'{"boxes": {"../x.age": [""]}}', b'{"lies": []}', b'{"lies": ["", "", "", [0, 0]]}'),
        json.dumps({"lies": [PLACE, "../", NAMES[0], [0, 0]]}).encode(),
        json.dumps({"lies": [PLACE, BOX, NAMES[0], ["x", 0]]}).encode(),
    ],
)
def test_behind_a_damaged_line_nothing_counts(tmp_path: Path, line: bytes) -> None:
    plan_outbox(tmp_path, {NAMES[0]: (MAIN_BOX,)})
    before = read_state(tmp_path)
    kept = (tmp_path / STATE).read_bytes()
    later = json.dumps({"boxes": {NAMES[1]: [BOX]}}).encode()
    (tmp_path / STATE).write_bytes(kept + line + b"\n" + later + b"\n")
    assert read_state(tmp_path) == before


@pytest.mark.parametrize("unsent", [1, 100, 5_000])
def test_one_more_file_costs_one_line_however_many_wait(tmp_path: Path, unsent: int) -> None:
    plan_outbox(tmp_path, {bundle_name(): (MAIN_BOX,) for _ in range(unsent)})
    before = (tmp_path / STATE).stat()
    plan_outbox(tmp_path, {NAMES[0]: (MAIN_BOX, BOX)})
    note_lying(tmp_path, PLACE, BOX, NAMES[0], [123, 456])
    after = (tmp_path / STATE).stat()
    assert after.st_ino == before.st_ino
    assert after.st_size - before.st_size < 300
    assert len(read_state(tmp_path).boxes) == unsent + 1
