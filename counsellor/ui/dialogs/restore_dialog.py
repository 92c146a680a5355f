# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Which backup is restored, and what opens it; the dialog stays until the vault is there."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QPushButton

from counsellor.paths import shown
from counsellor.ui.dialogs.question import Question
from counsellor.ui.dialogs.removable_drives import drive_name
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.widgets.banner import Tone
from counsellor.ui.widgets.busy_row import BusyRow
from counsellor.ui.widgets.secret_field import SecretField
from counsellor.ui.widgets.text_label import TextLabel
from counsellor.ui.widgets.typed_words_hint import TypedWordsHint
from counsellor.wording.moments import say_date_and_time

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from counsellor.services.find_backups import FoundBackup
    from counsellor.services.unlock_vault import Key
    from counsellor.ui.context import PageContext

_ROWS_SEEN = 5


@dataclass(frozen=True, slots=True)
class RestoreWish:
    """What is to be restored.

    Attributes:
        backup: its folder.
        typed: passphrase or words, as typed.
        kind: which of the two.
    """

    backup: Path
    typed: str = field(repr=False)
    kind: Key


class RestoreDialog(Question):
    """Shows the backups that were found, by day and place; the newest is chosen.

    Args:
        context, parent: as dialogs have them.
        own: the folder of automatic backups on this computer.
        replaces: whether a vault lies where this one will lie.
    """

    wanted = Signal(object)
    """The ``RestoreWish``; the dialog is busy until told how it went."""
    stopped = Signal()
    """What was wanted is not wanted any more."""
    folder_wanted = Signal()
    """The person knows where a backup lies."""
    look_wanted = Signal()
    """A stick may have been plugged in."""

    unkept = "a passphrase is kept nowhere, and no vault is open that could keep it"

    def __init__(self, context: PageContext, parent: QWidget, own: Path, *, replaces: bool) -> None:
        super().__init__(context, parent, width=560)
        self._own, self._replaces = own, replaces
        self._found: list[FoundBackup] = []
        self._kind: Key = "passphrase"
        self._which, self._none, self._label, self._kept = (TextLabel() for _ in range(4))
        self.list = QListWidget()
        self.folder, self.again, self.other_key = QPushButton(), QPushButton(), QPushButton()
        self.field, self.busy = SecretField(), BusyRow()
        self.words_hint = TypedWordsHint(self.field, watching=False)
        self._lay_out()
        self._wire()
        self.retranslate()

    def show_found(self, found: Sequence[FoundBackup]) -> None:
        """List backups, those that were chosen by hand first; the first is chosen."""
        chosen = self._found[self.list.currentRow()].path if self._found else None
        self._found = list(found)
        self._list()
        paths = [one.path for one in found]
        self.list.setCurrentRow(paths.index(chosen) if chosen in paths else 0)
        self._grow()
        # Without a backup the hand goes to the folder of one first.
        if found and self.focusWidget() in (self.folder, self.again):
            self.field.setFocus()
        elif not found and not self.field.text() and self.focusWidget() is self.field:
            self.folder.setFocus()

    def say_none_in(self, folder: Path) -> None:
        """No backup lies in a folder that was chosen."""
        said = self.tr("No backup lies in this folder: {folder}").format(folder=shown(folder))
        self._tell(said, Tone.WARNING)

    def say_failure(self, sentence: str) -> None:
        """Say why nothing was restored, or nothing if it was stopped; it can be tried again."""
        self._set_busy(busy=False)
        if sentence:
            self._tell(sentence, Tone.DANGER)
        self.field.setFocus()
        self.field.selectAll()

    def missing(self) -> str:
        if not self._found:
            return self.tr("Plug the stick in, or choose the folder of the backup.")
        if not self.field.text():
            return self.tr("Type the passphrase or the words of the kit first.")
        return ""

    def accept(self) -> None:
        """Ask for the restore; the dialog stays meanwhile."""
        missing = self.missing()
        if not self.field.isEnabled():
            return
        if missing:
            self._tell(missing, Tone.WARNING)
            (self.field if self._found else self.folder).setFocus()
            return
        self.banner.hide()
        self._set_busy(busy=True)
        backup = self._found[self.list.currentRow()].path
        self.wanted.emit(RestoreWish(backup, self.field.text(), self._kind))

    def reject(self) -> None:
        if self.field.isEnabled():
            QDialog.reject(self)
        else:
            self.busy.cancel.click()

    def done(self, result: int) -> None:
        super().done(result)
        self.field.clear()

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("Restore from a backup"))
        self._which.setText(self.tr("Backups that were found"))
        self.list.setAccessibleName(self._which.text())
        self._none.setText(
            self.tr("No backup was found. Plug in the stick and look again, or choose the folder.")
        )
        self.folder.setText(self.tr("Choose a folder…"))
        self.again.setText(self.tr("Look again"))
        self._kept.setText(
            self.tr(
                "What lies here now is not overwritten: it stays beside, in a folder with"
                " “before-restore” in its name."
            )
        )
        self.confirm.setText(self.tr("Restore"))
        self._say_key()
        self._list()

    # --- inside ------------------------------------------------------------------------------

    def _say_key(self) -> None:
        by_kit = self._kind == "recovery"
        label = (
            self.tr("Words of the recovery kit that held when the backup was made")
            if by_kit
            else self.tr("Passphrase that held when the backup was made")
        )
        self._label.setText(label)
        self.field.setAccessibleName(label)
        other = self.tr("Use the passphrase") if by_kit else self.tr("Use the recovery kit")
        self.other_key.setText(other)

    def _list(self) -> None:
        chosen = self.list.currentRow()
        self.list.clear()
        self.list.addItems([self._say_found(one) for one in self._found])
        self.list.setCurrentRow(chosen)
        self.list.setVisible(bool(self._found))
        self._none.setVisible(not self._found)
        rows = min(max(len(self._found), 2), _ROWS_SEEN)
        self.list.setFixedHeight(rows * max(self.list.sizeHintForRow(0), 1) + 2 * SPACE)

    def _say_found(self, found: FoundBackup) -> str:
        moment = found.made_at.astimezone(self._context.clock.now().tzinfo)
        when = say_date_and_time(moment, self._context.speaker)
        if found.place == self._own:
            place = self.tr("this computer, made by itself")
        elif (name := drive_name(found.place)) is not None:
            place = self.tr("stick {name}").format(name=shown(name))
        else:
            place = self.tr("folder {name}").format(name=shown(found.place.name))
        return f"{when}, {place}"

    def _on_other_key(self) -> None:
        self._kind = "passphrase" if self._kind == "recovery" else "recovery"
        seen, modes = self._kind == "recovery", SecretField.EchoMode
        self.words_hint.watch(watching=seen)
        self.field.setEchoMode(modes.Normal if seen else modes.Password)
        self.field.clear()
        self.field.setFocus()
        self._say_key()

    def _set_busy(self, *, busy: bool) -> None:
        for part in (self.list, self.folder, self.again, self.field, self.other_key, self.confirm):
            part.setEnabled(not busy)
        if busy:
            self.busy.show_busy(self.tr("Restoring: the backup is checked and copied…"))
            self.busy.cancel.setFocus()
        else:
            self.busy.hide()
        self.leave.setHidden(busy)
        self._grow()

    def _lay_out(self) -> None:
        for label in (self._none, self._label, self._kept):
            label.setWordWrap(True)
        set_look(self._kept, "soft")
        set_look(self.other_key, "link")
        self._which.setBuddy(self.list)
        self._label.setBuddy(self.field)
        ways = QHBoxLayout()
        ways.setSpacing(SPACE)
        for button in (self.folder, self.again):
            button.setAutoDefault(False)
            ways.addWidget(button)
        ways.addStretch(1)
        self.other_key.setAutoDefault(False)
        above: tuple[QWidget, ...] = (self._which, self.list, self._none)
        for part in above:
            self.body.addWidget(part)
        self.body.addLayout(ways)
        for part in (self._label, self.field, self.words_hint):
            self.body.addWidget(part)
        self.body.addWidget(self.other_key, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._kept)
        self._kept.setVisible(self._replaces)
        self.body.addWidget(self.busy)
        self.body.addStretch(1)
        self.field.setFocus()

    def _wire(self) -> None:
        self.folder.clicked.connect(self.folder_wanted)
        self.again.clicked.connect(self.look_wanted)
        self.other_key.clicked.connect(self._on_other_key)
        self.busy.cancelled.connect(self.stopped)
