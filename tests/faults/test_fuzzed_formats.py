# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Whatever comes from outside is refused by name: nothing is taken, nothing else is raised."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fuzz.formats import formats, formats_over_a_line

pytestmark = pytest.mark.faults

ROOT = Path(__file__).resolve().parents[2]
CASES, MANY = 100_000, 1_000_000
CASES_OVER_A_LINE = 12_000
"""Each takes three thousandths of a second: a question, an answer, and a new connection."""
MOST_MIB = 256


def tried(name: str, count: int, seed: int) -> dict[str, object]:
    command = [sys.executable, "-P", "-m", "tests.fuzz", name, str(count), str(seed)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True)
    told: dict[str, object] = json.loads(done.stdout)
    return told


def nothing_is_taken(told: dict[str, object]) -> None:
    assert told["taken"] == []
    assert told["unexpected"] == []
    assert isinstance(told["mib"], int)
    assert told["mib"] <= MOST_MIB


@pytest.mark.parametrize("name", formats())
@pytest.mark.parametrize(
    "cases", [CASES, pytest.param(MANY, marks=pytest.mark.long)], ids=["ci", "long"]
)
def test_nothing_is_taken_and_nothing_unexpected_happens(name: str, cases: int) -> None:
    """So many cases over all formats together."""
    nothing_is_taken(tried(name, cases // len(formats()) + 1, seed=cases))


@pytest.mark.parametrize("name", formats_over_a_line())
@pytest.mark.parametrize(
    "cases",
    [CASES_OVER_A_LINE, pytest.param(MANY, marks=pytest.mark.long)],
    ids=["ci", "long"],
)
def test_whatever_a_server_answers_is_an_answer_or_a_failure_by_name(name: str, cases: int) -> None:
    """Through the carrier and its process, which is counted into the memory."""
    nothing_is_taken(tried(name, cases // len(formats_over_a_line()), seed=cases))
