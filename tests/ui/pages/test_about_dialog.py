# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The about box names the version, every part and its licence."""

from __future__ import annotations

import re
from importlib.metadata import metadata
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from counsellor import __version__
from counsellor.ui.dialogs.about_dialog import COMPONENTS, TEXTS, AboutDialog

if TYPE_CHECKING:
    from tests.ui.pages.desk import Desk

ROOT = Path(__file__).resolve().parents[3]


def pinned() -> set[str]:
    """What is installed for users, by the lock file."""
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    return set(re.findall(r"^([a-z0-9_.-]+)==", lock, re.MULTILINE)) - {"pip"}


def test_every_part_that_is_installed_is_named() -> None:
    assert set(COMPONENTS) == pinned()


@pytest.mark.parametrize("name", COMPONENTS)
def test_a_licence_is_what_the_part_says_of_itself(name: str) -> None:
    said = metadata(name)
    declared = " ".join(said.get_all("License-Expression") or said.get_all("License") or [])
    classified = [one for one in said.get_all("Classifier") or [] if one.startswith("License")]
    if declared and len(declared) < 100 and not declared.startswith("Apache License"):
        assert COMPONENTS[name] in declared or declared in COMPONENTS[name]
    elif classified:
        assert any(COMPONENTS[name] in one for one in classified)


def test_it_names_the_version_and_holds_the_licences(desk: Desk) -> None:
    desk.window.show()
    AboutDialog(desk.context, desk.window).ask()
    dialog = desk.dialog(AboutDialog)
    shown = dialog.text.toPlainText()
    assert f"Counsellor {__version__}" in shown
    for text in TEXTS:
        assert text in shown
    for name in COMPONENTS:
        assert name in shown
    dialog.close()
