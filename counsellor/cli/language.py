# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The language of the command line: the device's setting, else the system's, else English."""

from __future__ import annotations

import configparser
import locale
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from counsellor.domain.languages import LANGUAGES

_VARIABLES: Final = ("LC_ALL", "LC_MESSAGES", "LANG")


def language_of(settings: Path, environment: Mapping[str, str] = os.environ) -> str:
    """Give the language to speak: en, ru or kk.

    Args:
        settings: the device's settings file; it need not exist.
        environment: where a POSIX system says its language.
    """
    return _chosen(settings) or _of_system(environment)


def _chosen(settings: Path) -> str | None:
    parser = configparser.ConfigParser(interpolation=None)
    try:
        parser.read(settings, "utf-8")
    except (configparser.Error, OSError, UnicodeDecodeError):
        return None
    for section in parser.sections():
        chosen = parser.get(section, "language", fallback="").strip('"')
        if chosen in LANGUAGES:
            return chosen
    return None


def _of_system(environment: Mapping[str, str]) -> str:
    named = next((environment[name] for name in _VARIABLES if environment.get(name)), "")
    if not named:
        named = locale.getlocale()[0] or ""
    short = named[:2].lower()
    # Windows names languages in English.
    by_name = {"ru": "ru", "kk": "kk", "ka": "kk" if named.startswith("Kazakh") else "en"}
    return by_name.get(short, LANGUAGES[0])
