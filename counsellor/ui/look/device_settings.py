# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What must be known before the vault is open: language, looks, and where the window stood."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings

from counsellor.files import make_private_folders
from counsellor.ui.look.languages import system_language
from counsellor.ui.look.theme import Scheme
from counsellor.wording.translation import languages

if TYPE_CHECKING:
    from pathlib import Path

_LANGUAGE, _SCHEME, _SCALE, _GEOMETRY = "language", "scheme", "scale", "geometry"
_MOST_DIGITS = 4


class DeviceSettings:
    """A small file outside the vault. It tells nothing about anybody.

    What does not read as it should counts as not set.
    """

    def __init__(self, file: Path) -> None:
        with suppress(OSError):
            # Qt keeps the rights of a file that is there, and gives a new one to all to read.
            make_private_folders(file.parent)
            file.touch(mode=0o600)
        self._file = QSettings(str(_not_waited_for(file)), QSettings.Format.IniFormat)

    @property
    def language(self) -> str:
        """Code of the language; the system's until one is chosen."""
        chosen = str(self._file.value(_LANGUAGE, ""))
        return chosen if chosen in languages() else system_language()

    @language.setter
    def language(self, language: str) -> None:
        self._keep(_LANGUAGE, language)

    @property
    def scheme(self) -> Scheme:
        """Light, dark, or as the system has it."""
        chosen = str(self._file.value(_SCHEME, ""))
        return Scheme(chosen) if chosen in set(Scheme) else Scheme.SYSTEM

    @scheme.setter
    def scheme(self, scheme: Scheme) -> None:
        self._keep(_SCHEME, scheme.value)

    @property
    def scale(self) -> int:
        """Text size in percent."""
        chosen = str(self._file.value(_SCALE, ""))
        return int(chosen) if chosen.isdecimal() and len(chosen) <= _MOST_DIGITS else 100

    @scale.setter
    def scale(self, percent: int) -> None:
        self._keep(_SCALE, percent)

    @property
    def geometry(self) -> QByteArray:
        """Where the window stood, as Qt writes it; empty at first."""
        kept = self._file.value(_GEOMETRY)
        return kept if isinstance(kept, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._keep(_GEOMETRY, geometry)

    def _keep(self, key: str, value: object) -> None:
        self._file.setValue(key, value)
        self._file.sync()


def _not_waited_for(file: Path) -> Path:
    """Return the file, or, where a pipe or a device lies, a name that nothing can have.

    Qt would wait for the one, and read the other without an end.
    """
    other = file.exists() and not (file.is_file() or file.is_dir())
    return file / file.name if other else file
