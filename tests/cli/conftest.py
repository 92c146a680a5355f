# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The command line inside this process, and one made-up centre for all its tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from counsellor.demo.centre import DemoReport
from tests.commands import Commands, each_derivation_once, make_centre


@pytest.fixture
def command(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Commands:
    return Commands(capsys, monkeypatch, tmp_path / "device.ini")


@pytest.fixture(scope="session")
def centre(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DemoReport]:
    """Nobody changes it: tests that write take a copy."""
    with each_derivation_once():
        yield make_centre(tmp_path_factory.mktemp("centre") / "demo")
