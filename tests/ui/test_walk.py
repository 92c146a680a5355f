# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Every page and dialog, in the sizes and languages there are, is whole and can be used by keys."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from counsellor import bootstrap
from counsellor.services.name_client import rename_client
from counsellor.services.run_session import running_session
from counsellor.services.set_goal import set_goal
from tests.commands import make_centre
from tests.shots.__main__ import leave_a_session_running
from tests.shots.asking import leave_requests
from tests.ui.walk.pseudo_locale import lengthen

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
SIDES = ("first-run", "field", "office")
SIZES = ("1024x640", "1366x768", "2560x1440")
SCALES = ("100", "200")
LANGUAGES = ("en", "ru", "kk", "pseudo")
LOOKS = (
    "1024x640-200-kk",
    "1024x640-100-ru",
    "1024x640-200-pseudo",
    "1366x768-100-pseudo",
    "1366x768-200-ru",
    "2560x1440-100-kk",
    "2560x1440-200-en",
)
"""Every size with every scale, and every language."""
EVERY_LOOK = [f"{size}-{scale}-{said}" for size in SIZES for scale in SCALES for said in LANGUAGES]
LEAST = {"first-run": 8, "field": 28, "office": 15}
"""Pages and dialogs that are to be seen, so that nobody walks through nothing."""
LONGEST = f"Кешегі жаңбырда ұмытылған қолшатыр {'а' * 45}"


@pytest.fixture(scope="module")
def centre(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A field vault with a running session, and its office's, with all that is asked of it."""
    folder = tmp_path_factory.mktemp("walk") / "centre"
    make_centre(folder, clients=12)
    leave_requests(folder)
    leave_a_session_running(folder)
    name_at_length(folder)
    return folder


def name_at_length(folder: Path) -> None:
    """Call the client of the session by the longest name there can be, with a word without end."""
    passphrase = bootstrap.first_line(folder / "passphrase.txt")
    vault = bootstrap.unlock(folder / "field", bootstrap.system_clock(), passphrase)
    running = running_session(vault)
    assert running is not None
    rename_client(vault, running.client, LONGEST)
    set_goal(vault, running.client, "ұ" * 120)
    vault.close()


def walked(centre: Path, looks: str) -> Iterator[tuple[str, list[str], list[str]]]:
    """Give what was seen on each side, and what is wrong with it; the sides are walked at once."""
    walks = {
        side: subprocess.Popen(
            [sys.executable, "-m", "tests.ui.walk", side, str(centre), looks],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        for side in SIDES
    }
    said = {side: walk.communicate()[0] for side, walk in walks.items()}
    for side, walk in walks.items():
        assert walk.returncode == 0, side
        told = json.loads(said[side].splitlines()[-1])
        yield side, told["seen"], told["faults"]


def assert_whole(centre: Path, looks: str) -> None:
    for side, seen, faults in walked(centre, looks):
        assert len(seen) >= LEAST[side], seen
        assert faults == [], side


def test_the_looks_that_are_walked_have_all_sizes_scales_and_languages() -> None:
    parts = [look.split("-") for look in LOOKS]
    assert {(size, scale) for size, scale, _ in parts} == {(a, b) for a in SIZES for b in SCALES}
    assert {said for _, _, said in parts} == set(LANGUAGES)


def test_nothing_is_cut_nothing_overlaps_and_nothing_scrolls_twice(centre: Path) -> None:
    assert_whole(centre, ",".join(LOOKS))


@pytest.mark.long
def test_nor_does_it_in_any_other_look(centre: Path) -> None:
    assert_whole(centre, ",".join(EVERY_LOOK))


def test_everything_has_a_name_enter_presses_esc_leaves_and_the_focus_is_never_lost(
    centre: Path,
) -> None:
    assert_whole(centre, "keys")


@pytest.mark.parametrize("text", ["Save", "Add a client to the list", "{date} and %n of {most}"])
def test_the_pseudo_locale_is_longer_by_two_fifths_and_keeps_what_is_filled_in(text: str) -> None:
    longer = lengthen(text)
    assert longer.startswith("[")
    assert longer.endswith("]")
    assert text in longer
    assert len(longer) >= len(text) * 1.35
