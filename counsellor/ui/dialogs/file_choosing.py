# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Where pages ask for files and folders; the system's own dialogs answer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class FileChoosing(Protocol):
    """Asks a person for places; None or nothing when the person thinks better of it."""

    def open_file(self, parent: QWidget, title: str, pattern: str = "") -> Path | None:
        """Ask for a file that is there; ``pattern`` as Qt writes filters."""

    def open_files(self, parent: QWidget, title: str, pattern: str = "") -> list[Path]:
        """Ask for one or more files that are there."""

    def folder(self, parent: QWidget, title: str) -> Path | None:
        """Ask for a folder."""

    def save_file(self, parent: QWidget, title: str, name: str) -> Path | None:
        """Ask where to write a file, with a name proposed."""


class SystemDialogs:
    """The system's own dialogs, which know sticks and recent places."""

    def open_file(self, parent: QWidget, title: str, pattern: str = "") -> Path | None:
        return _path(QFileDialog.getOpenFileName(parent, title, "", pattern)[0])

    def open_files(self, parent: QWidget, title: str, pattern: str = "") -> list[Path]:
        return [Path(name) for name in QFileDialog.getOpenFileNames(parent, title, "", pattern)[0]]

    def folder(self, parent: QWidget, title: str) -> Path | None:
        return _path(QFileDialog.getExistingDirectory(parent, title))

    def save_file(self, parent: QWidget, title: str, name: str) -> Path | None:
        return _path(QFileDialog.getSaveFileName(parent, title, name)[0])


def _path(name: str) -> Path | None:
    return Path(name) if name else None
