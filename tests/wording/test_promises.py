# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Nothing is promised to a person that the program does not do."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

_ROOT = Path(__file__).resolve().parents[2]

NOT_KEPT = {
    "the log of openings can be changed by whoever holds the computer": (
        r"tamper[- ](evident|proof)|cannot be taken out|log cannot be (deleted|changed)"
        r"|убрать его оттуда нельзя|оны өшіру мүмкін емес"
    ),
    "no office has a key to a vault, with one person or with two": (
        r"office(?:'s)? (?:key )?slot|office recovery|two (?:persons|people) (?:open|recover)"
        r"|центр (?:откроет|восстановит) хранилище|орталық қойманы аш"
    ),
}


def said_to_people() -> dict[str, str]:
    """Return every text that a person reads, by where it stands."""
    said = {"README.md": (_ROOT / "README.md").read_text("utf-8")}
    for file in sorted((_ROOT / "resources/i18n").glob("*.ts")):
        for number, message in enumerate(ET.parse(file).getroot().iter("message")):  # noqa: S314
            said[f"{file.name} {number}"] = " ".join(message.itertext())
    for file in (_ROOT / "resources/help").rglob("*.*"):
        said[file.name] = file.read_text("utf-8", errors="ignore")
    return said


@pytest.mark.parametrize("promise", NOT_KEPT.values(), ids=NOT_KEPT)
def test_nothing_is_promised_that_is_not_kept(promise: str) -> None:
    asked = re.compile(promise, re.IGNORECASE)
    assert {place for place, text in said_to_people().items() if asked.search(text)} == set()


def test_the_texts_are_read() -> None:
    assert len(said_to_people()) > 1000
