# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What a journey at the window needs: an application, and nothing left behind in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from counsellor.wording.translation import InstalledTranslator

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from tests.journeys.installation import Installation


@pytest.fixture
def laptops(qapp: QApplication) -> Iterator[list[Installation]]:
    """What is installed here is ended afterwards, and has met no bug."""
    installed: list[Installation] = []
    yield installed
    for laptop in installed:
        laptop.end()
    for translator in qapp.findChildren(InstalledTranslator):
        qapp.removeTranslator(translator)
    qapp.setStyleSheet("")
    assert [bug for laptop in installed for bug in laptop.bugs] == []


@pytest.fixture
def drop(tmp_path: Path) -> Path:
    """The folder in which both sides leave files."""
    folder = tmp_path / "drop"
    folder.mkdir()
    return folder
