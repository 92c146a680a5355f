# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Centres that are made once and copied by every test that begins with one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.faults.exchange_world import (
    World,
    make_template,
    make_template_with_second,
    reading_here,
)


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office and its counsellors who have not exchanged anything yet."""
    return _made(tmp_path_factory, make_template)


@pytest.fixture(scope="session")
def template_with_second(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A centre with a second machine, where every device is known and confirmed."""
    return _made(tmp_path_factory, make_template_with_second)


def _made(tmp_path_factory: pytest.TempPathFactory, make: Callable[[Path], None]) -> Path:
    folder = tmp_path_factory.mktemp("template") / "world"
    folder.mkdir()
    make(folder)
    return folder


@pytest.fixture
def wide(template_with_second: Path, tmp_path: Path) -> Iterator[World]:
    """The same, ready to be used."""
    with reading_here():
        yield World.of(template_with_second, tmp_path / "wide")
