# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A person who answers the system's dialogs for files and printers as a test says."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QPdfWriter

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPagedPaintDevice
    from PySide6.QtWidgets import QWidget


@dataclass
class ChosenFiles:
    """Answers each question with what is set, or leaves it; notes what was asked."""

    file: Path | None = None
    files: list[Path] = field(default_factory=list)
    place: Path | None = None
    target: Path | None = None
    asked: list[str] = field(default_factory=list)

    def open_file(self, parent: QWidget, title: str, pattern: str = "") -> Path | None:
        self.asked.append(title)
        return self.file

    def open_files(self, parent: QWidget, title: str, pattern: str = "") -> list[Path]:
        self.asked.append(title)
        return self.files

    def folder(self, parent: QWidget, title: str) -> Path | None:
        self.asked.append(title)
        return self.place

    def save_file(self, parent: QWidget, title: str, name: str) -> Path | None:
        self.asked.append(title)
        return self.target


@dataclass
class PaperPrinter:
    """A printer that is always chosen, if there is one; its paper is a PDF."""

    there: bool = True
    printed: list[str] = field(default_factory=list)
    paper: QByteArray = field(default_factory=QByteArray)

    def present(self) -> bool:
        return self.there

    def choose(self, parent: QWidget, name: str, then: Callable[[QPagedPaintDevice], None]) -> None:
        self.printed.append(name)
        buffer = QBuffer(self.paper)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        then(QPdfWriter(buffer))
