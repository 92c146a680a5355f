# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""One made-up centre for all tests of the demo."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from counsellor.demo.centre import DemoReport
from tests.commands import each_derivation_once, make_centre


@pytest.fixture(scope="session")
def centre(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DemoReport]:
    """Nobody changes it: tests that write take a copy."""
    with each_derivation_once():
        yield make_centre(tmp_path_factory.mktemp("made-up") / "demo", clients=4)
