# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The command line speaks what the device is set to, else what the system speaks."""

from pathlib import Path

import pytest

from counsellor.cli.language import language_of


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "ru_KZ.UTF-8"}, "ru"),
        ({"LANG": "kk_KZ.UTF-8"}, "kk"),
        ({"LANG": "C"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "ka_GE.UTF-8"}, "en"),
        ({"LANG": "ru_RU", "LC_ALL": "kk_KZ"}, "kk"),
    ],
)
def test_the_system_says_the_language(
    environment: dict[str, str], language: str, tmp_path: Path
) -> None:
    assert language_of(tmp_path / "none.ini", environment) == language


def test_the_devices_setting_counts_more(tmp_path: Path) -> None:
    (tmp_path / "device.ini").write_text("[General]\ngeometry=@ByteArray(%1)\nlanguage=kk\n")
    assert language_of(tmp_path / "device.ini", {"LANG": "ru_RU"}) == "kk"


@pytest.mark.parametrize("text", ["[General]\nlanguage=xx\n", "no section", "[a\n", "\0"])
def test_a_setting_that_does_not_read_is_none(text: str, tmp_path: Path) -> None:
    (tmp_path / "device.ini").write_text(text)
    assert language_of(tmp_path / "device.ini", {"LANG": "ru_RU"}) == "ru"
