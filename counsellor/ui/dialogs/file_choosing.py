# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Where pages ask for files and folders: in the chosen language, removable drives first."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication, QSettings, QStandardPaths, QUrl
from PySide6.QtWidgets import QFileDialog, QHeaderView, QSplitter, QTreeView
from shiboken6 import delete

from counsellor.ui.dialogs.removable_drives import removable_drives
from counsellor.wording.marked import marked

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QWidget

_HOME = (
    QStandardPaths.StandardLocation.DesktopLocation,
    QStandardPaths.StandardLocation.DocumentsLocation,
    QStandardPaths.StandardLocation.DownloadLocation,
    QStandardPaths.StandardLocation.HomeLocation,
)

_LABELS = {
    QFileDialog.DialogLabel.LookIn: marked("SystemDialogs", "Look in:"),
    QFileDialog.DialogLabel.FileType: marked("SystemDialogs", "Files of type:"),
}
"""What Qt has not in every language of ours."""
_QT_WORDS = (
    marked("QFileDialog", "Directory:"),
    marked("QFileDialog", "Directories"),
    marked("QFileDialog", "Parent Directory"),
    marked("QFileDialog", "Go to the parent directory"),
    marked("QFileDialog", "New Folder"),
    marked("QFileDialog", "&New Folder"),
    marked("QFileDialog", "Create New Folder"),
    marked("QFileDialog", "Create a New Folder"),
    marked(
        "QFileDialog",
        "%1\nDirectory not found.\nPlease verify the correct directory name was given.",
    ),
    marked("QAbstractFileIconProvider", "Drive"),
    marked("QAbstractFileIconProvider", "Folder"),
    marked("QAbstractFileIconProvider", "File Folder"),
    marked("QAbstractFileIconProvider", "File"),
    marked("QAbstractFileIconProvider", "%1 File"),
    marked("QAbstractFileIconProvider", "Shortcut"),
    marked("QAbstractFileIconProvider", "Unknown"),
)
"""What Qt leaves in English or calls otherwise than we do: our translation is asked before Qt's."""
_WIDE = 100
"""In letters."""


class FileChoosing(Protocol):
    """Asks a person for places; None or nothing when the person thinks better of it."""

    def open_file(self, parent: QWidget, title: str, pattern: str = "") -> Path | None:
        """Ask for a file that is there; ``pattern`` as Qt writes filters."""

    def open_files(self, parent: QWidget, title: str, pattern: str = "") -> list[Path]:
        """Ask for one or more files that are there."""

    def folder(self, parent: QWidget, title: str) -> Path | None:
        """Ask for a folder."""

    def save_file(self, parent: QWidget, title: str, name: str) -> Path | None:
        """Ask where to write a file, with a name proposed; the answer ends as that does.

        Nothing that lies there is named in the answer without a question whether it is replaced.
        """


@runtime_checkable
class RemembersPlaces(Protocol):
    """What knows where each question was answered last, as long as the vault is open.

    Attributes:
        told: is called with the question and the place of its answer.
    """

    told: Callable[[str, Path], None]

    def recall(self, places: Mapping[str, str]) -> None:
        """Know from now on where questions were answered before."""

    def forget(self) -> None:
        """Know of no place any more."""


class SystemDialogs:
    """Qt's own dialog, in the language of the window: the system's follows the system's.

    It begins where the same question was answered since the unlock; else at a removable drive, in
    the folder there that was the last one; else in the last one of before. It writes that nowhere
    itself: what is told keeps it in the vault.
    """

    def __init__(self, drives: Callable[[], Sequence[Path]] = removable_drives) -> None:
        self._drives = drives
        self._answered: dict[str, Path] = {}
        self._before: dict[str, Path] = {}
        self.told: Callable[[str, Path], None] = lambda _question, _place: None

    def recall(self, places: Mapping[str, str]) -> None:
        self._before = {question: Path(place) for question, place in places.items()}

    def forget(self) -> None:
        self._answered, self._before = {}, {}

    def open_file(self, parent: QWidget, title: str, pattern: str = "") -> Path | None:
        found = self._ask(self.dialog(parent, title, pattern), title)
        return found[0] if found else None

    def open_files(self, parent: QWidget, title: str, pattern: str = "") -> list[Path]:
        dialog = self.dialog(parent, title, pattern)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        return self._ask(dialog, title)

    def folder(self, parent: QWidget, title: str) -> Path | None:
        found = self._ask(self.folder_dialog(parent, title), title)
        return found[0] if found else None

    def save_file(self, parent: QWidget, title: str, name: str) -> Path | None:
        ending = Path(name).suffix
        while True:
            dialog = self.dialog(parent, title)
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setFileMode(QFileDialog.FileMode.AnyFile)
            dialog.setDefaultSuffix(ending)
            dialog.selectFile(name)
            found = self._ask(dialog, title)
            if not found:
                return None
            named = _ending_so(found[0], ending)
            if named == found[0] or not os.path.lexists(named):
                return named
            name = str(named)  # nobody was asked yet whether what lies there is replaced

    def dialog(self, parent: QWidget, title: str, pattern: str = "") -> QFileDialog:
        """Make a dialog that asks for one file that is there; drives stand first beside it."""
        drives = list(self._drives())
        dialog = QFileDialog(parent, title, str(self._begin(drives, title)), pattern)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        for label, text in _LABELS.items():
            dialog.setLabelText(label, QCoreApplication.translate("SystemDialogs", text))
        home = (QStandardPaths.writableLocation(where) for where in _HOME)
        places = dict.fromkeys([*map(str, drives), *filter(None, home)])
        dialog.setSidebarUrls([QUrl.fromLocalFile(place) for place in places])
        _make_room(dialog, parent.window().width())
        return dialog

    def folder_dialog(self, parent: QWidget, title: str) -> QFileDialog:
        """Make a dialog that asks for a folder."""
        dialog = self.dialog(parent, title)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        return dialog

    def _begin(self, drives: Sequence[Path], title: str) -> Path:
        answered, before = self._answered.get(title), self._before.get(title)
        if answered is not None and _is_there(answered):
            return answered
        if before is not None and _is_there(before):
            on_drive = any(drive in (before, *before.parents) for drive in drives)
            if on_drive or not drives:
                return before
        return drives[0] if drives else Path.home()

    def _ask(self, dialog: QFileDialog, title: str) -> list[Path]:
        answered = dialog.exec() == QFileDialog.DialogCode.Accepted
        found = [Path(name) for name in dialog.selectedFiles()] if answered else []
        if found:
            is_folder = dialog.fileMode() is QFileDialog.FileMode.Directory
            place = found[0] if is_folder else found[0].parent
            self._answered[title] = place
            self.told(title, place)
        delete(dialog)
        _forget_places()
        return found


def _ending_so(place: Path, ending: str) -> Path:
    """Return a place whose name has the ending of its kind."""
    if place.suffix.lower() == ending.lower():
        return place
    return place.with_name(place.name + ending)


def _make_room(dialog: QFileDialog, most: int) -> None:
    """Let names of places and columns be read whole; Qt shows the half of them."""
    splitter, view = dialog.findChildren(QSplitter)[0], dialog.findChildren(QTreeView)[0]
    width = min(dialog.fontMetrics().averageCharWidth() * _WIDE, most)
    dialog.resize(width, dialog.sizeHint().height())
    splitter.setSizes([width // 4, width - width // 4])
    header = view.header()
    header.setStretchLastSection(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)


def _is_there(place: Path) -> bool:
    try:
        return place.is_dir()
    except OSError:
        return False


def _forget_places() -> None:
    """Take away what Qt notes of the folders that were looked at: outside the vault it stays."""
    noted = QSettings(QSettings.Scope.UserScope, "QtProject")
    noted.remove("FileDialog")
    noted.sync()
