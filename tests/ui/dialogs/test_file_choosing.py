# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""File dialogs speak the language of the window, begin at the stick, and leave no trace."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QFileInfo, QSettings, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QFileIconProvider,
    QLabel,
    QLineEdit,
    QListView,
    QMessageBox,
    QToolButton,
    QTreeView,
    QWidget,
)

from counsellor.ui.dialogs import removable_drives
from counsellor.ui.dialogs.file_choosing import SystemDialogs
from counsellor.wording.translation import install

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


_FOLDER_WORDS = 3


@pytest.fixture
def settings_apart(tmp_path: Path) -> Iterator[None]:
    """Let Qt note what it notes in a folder of the test."""
    before = QSettings(QSettings.Scope.UserScope, "QtProject").format()
    QSettings.setPath(before, QSettings.Scope.UserScope, str(tmp_path / "config"))
    yield
    QSettings.setPath(before, QSettings.Scope.UserScope, str(Path.home() / ".config"))


@pytest.fixture
def asker(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def test_it_begins_at_the_first_drive_and_names_all_beside_it(
    asker: QWidget, tmp_path: Path
) -> None:
    drives = [tmp_path / "STICK", tmp_path / "CARD"]
    for drive in drives:
        drive.mkdir()
    dialog = SystemDialogs(lambda: drives).dialog(asker, "Bundles")
    assert Path(dialog.directory().absolutePath()) == drives[0]
    assert [Path(one.toLocalFile()) for one in dialog.sidebarUrls()][:2] == drives
    assert dialog.testOption(QFileDialog.Option.DontUseNativeDialog)


def test_without_a_drive_it_begins_at_home(asker: QWidget) -> None:
    dialog = SystemDialogs(list).dialog(asker, "Bundles")
    assert Path(dialog.directory().absolutePath()) == Path.home()


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_its_words_are_those_of_the_window(
    asker: QWidget, qapp: QApplication, language: str
) -> None:
    install(qapp, "en")
    english = words(SystemDialogs(list).dialog(asker, "Bundles"))
    install(qapp, language)
    said = words(SystemDialogs(list).dialog(asker, "Bundles"))
    install(qapp, "en")
    assert not said & english


@pytest.mark.parametrize(("language", "folder"), [("ru", "папк"), ("kk", "қалта")])
def test_a_folder_has_the_name_that_it_has_elsewhere_in_the_window(
    asker: QWidget, qapp: QApplication, tmp_path: Path, language: str, folder: str
) -> None:
    install(qapp, language)
    try:
        dialog = SystemDialogs(list).folder_dialog(asker, "Folder")
        said = words(dialog) | {box.currentText() for box in dialog.findChildren(QComboBox)}
        (tmp_path / "inner").mkdir()
        said.add(QFileIconProvider().type(QFileInfo(tmp_path / "inner")))
    finally:
        install(qapp, "en")
    of_folders = {one for one in said if folder in one.lower()}
    assert len(of_folders) > _FOLDER_WORDS
    assert not [
        one for one in said if re.search("каталог|директор|бума|folder|director", one.lower())
    ]


def words(dialog: QFileDialog) -> set[str]:
    """What stands in the dialog in some language; paths and marks are none."""
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    texts += [button.toolTip() for button in dialog.findChildren(QToolButton)]
    return {text for text in texts if any(letter.isalpha() for letter in text)}


@pytest.mark.usefixtures("settings_apart")
def test_the_same_question_begins_where_it_was_answered_and_no_file_says_so(
    asker: QWidget, tmp_path: Path
) -> None:
    stick, elsewhere = tmp_path / "STICK", tmp_path / "elsewhere"
    for place in (stick, elsewhere):
        place.mkdir()
    files = SystemDialogs(lambda: [stick])

    def answer() -> None:
        (dialog,) = [one for one in asker.findChildren(QFileDialog) if one.isVisible()]
        dialog.setDirectory(str(elsewhere))
        dialog.selectFile(str(elsewhere))
        dialog.done(int(QFileDialog.DialogCode.Accepted.value))

    QTimer.singleShot(0, answer)
    assert files.folder(asker, "Exchange") == elsewhere
    assert Path(files.dialog(asker, "Exchange").directory().absolutePath()) == elsewhere
    assert Path(files.dialog(asker, "Backup").directory().absolutePath()) == stick
    noted = [one.read_text() for one in (tmp_path / "config").rglob("*") if one.is_file()]
    assert not any(str(tmp_path) in text or "elsewhere" in text for text in noted)


class Hand:
    """Types a name into the dialog, says no to whatever asks, and leaves the dialog then."""

    def __init__(self, asker: QWidget, name: str) -> None:
        self.asked, self.rests = 0, False
        self._asker, self._name = asker, name
        self._typed = False
        QTimer.singleShot(0, asker, self._look)

    def _look(self) -> None:
        """Look again before acting: what is done here may wait for the answer to a question."""
        if self.rests:
            return
        QTimer.singleShot(0, self._asker, self._look)
        over = QApplication.activeModalWidget()
        if isinstance(over, QMessageBox):
            self.asked += 1
            over.button(QMessageBox.StandardButton.No).click()
        elif isinstance(over, QFileDialog) and self.asked:
            over.reject()
        elif isinstance(over, QFileDialog):
            line = over.findChild(QLineEdit)
            assert line is not None
            if not self._typed:
                line.setText(self._name)
            self._typed = True
            over.accept()


@pytest.mark.usefixtures("settings_apart")
@pytest.mark.parametrize("typed", ["sheet", "sheet.txt", "sheet.PDF.old", "sheet.pdf", "sheet.PDF"])
@pytest.mark.parametrize("there", [False, True])
def test_no_ending_that_is_added_replaces_a_file_unasked(
    asker: QWidget, tmp_path: Path, typed: str, *, there: bool
) -> None:
    """The system asked about the name that was typed; the file would have got another one."""
    named = tmp_path / (typed if typed.lower().endswith(".pdf") else f"{typed}.pdf")
    if there:
        named.write_text("somebody's own")
    hand = Hand(asker, typed)
    found = SystemDialogs(lambda: [tmp_path]).save_file(asker, "Save as PDF", "KD-123-45.pdf")
    hand.rests = True
    assert found == (None if there else named)
    assert hand.asked == there


def test_what_was_kept_counts_on_a_drive_or_where_there_is_none(
    asker: QWidget, tmp_path: Path
) -> None:
    stick, folder, elsewhere = tmp_path / "STICK", tmp_path / "STICK" / "x", tmp_path / "docs"
    for place in (stick, folder, elsewhere):
        place.mkdir()

    def begins(drives: list[Path], question: str) -> Path:
        files = SystemDialogs(lambda: drives)
        files.recall({"On it": str(folder), "Beside": str(elsewhere), "Gone": "/no/such"})
        return Path(files.dialog(asker, question).directory().absolutePath())

    assert begins([stick], "On it") == folder
    assert begins([stick], "Beside") == begins([stick], "Gone") == stick
    assert begins([], "Beside") == elsewhere
    assert begins([], "Gone") == begins([], "Never asked") == Path.home()


@pytest.mark.parametrize(
    ("platform", "mounted", "found"),
    [
        (
            "linux",
            ["/", "/home", "/media/user/STICK", "/run/media/user/CARD", "/mnt/usb"],
            ["/media/user/STICK", "/run/media/user/CARD", "/mnt/usb"],
        ),
        ("darwin", ["/", "/System/Volumes/Data", "/Volumes/STICK"], ["/Volumes/STICK"]),
    ],
)
def test_what_can_be_pulled_out_is_known_by_where_it_is_mounted(
    monkeypatch: pytest.MonkeyPatch, platform: str, mounted: list[str], found: list[str]
) -> None:
    monkeypatch.setattr(removable_drives.sys, "platform", platform)  # type: ignore[attr-defined]
    drives = removable_drives.removable_among(map(Path, mounted))
    assert [one.as_posix() for one in drives] == found


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_its_places_and_columns_are_read_whole(
    qtbot: QtBot, asker: QWidget, qapp: QApplication, tmp_path: Path, language: str
) -> None:
    (tmp_path / "a file of some length.age").write_text("x")
    install(qapp, language)
    asker.resize(1366, 700)
    asker.show()
    dialog = SystemDialogs(lambda: [tmp_path]).dialog(asker, "Bundles")
    dialog.show()
    (tree,) = dialog.findChildren(QTreeView)
    qtbot.waitUntil(lambda: tree.model().rowCount(tree.rootIndex()) == 1)
    header = tree.header()
    for column in range(header.count()):
        assert header.sectionSize(column) >= header.sectionSizeHint(column)
    assert tree.horizontalScrollBar().maximum() == 0
    (places,) = [one for one in dialog.findChildren(QListView) if one.objectName() == "sidebar"]
    assert places.width() >= dialog.width() // 5
    dialog.close()
    install(qapp, "en")
