# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The frame around the pages of the first run: where one is, back, and on."""

from __future__ import annotations

from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from counsellor.services.note_written_down import OFFICE_KEY, note_written_down
from counsellor.services.tell_files_apart import HandedOver, tell_apart
from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.pages.first_run.answers import Answers, Role
from counsellor.ui.pages.first_run.beginning_step import BeginningStep
from counsellor.ui.pages.first_run.creating_step import CreatingStep
from counsellor.ui.pages.first_run.join_step import JoinStep
from counsellor.ui.pages.first_run.kit_step import KitStep
from counsellor.ui.pages.first_run.language_step import LanguageStep
from counsellor.ui.pages.first_run.make_vault import make_vault
from counsellor.ui.pages.first_run.no_vault import NoVault
from counsellor.ui.pages.first_run.office_key_step import OfficeKeyStep
from counsellor.ui.pages.first_run.office_step import OfficeStep
from counsellor.ui.pages.first_run.passphrase_step import PassphraseStep
from counsellor.ui.pages.first_run.role_step import RoleStep
from counsellor.ui.pages.first_run.words_back_step import WordsBackStep
from counsellor.ui.vault_thread.worker import VaultWorker
from counsellor.ui.widgets.column import Column
from counsellor.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtGui import QKeyEvent

    from counsellor.services.vault_types import Argon2Cost, Clock, OpenVault
    from counsellor.ui.dialogs.file_choosing import FileChoosing
    from counsellor.ui.look.languages import Languages
    from counsellor.ui.look.theme import Theme
    from counsellor.ui.pages.first_run.step import Step

_WIDTH = 620


class FirstRun(Retranslating, QWidget):
    """Leads from the language to an open vault. Nothing is written before the last answer.

    Args:
        worker: gets the vault, which is made on its thread.
        folder: where the vault will lie.
        clock: of the vault.
        theme, languages, files: as everywhere.
        speak: changes the language and keeps it.
        cost: of the key derivation; None calibrates it.
    """

    finished = Signal()
    """The vault is open, and what is shown once was seen."""
    print_wanted = Signal(object)
    """A ``Document`` is to be printed."""
    restore_wanted = Signal()
    """The vault is to be made of a backup instead."""

    def __init__(
        self,
        worker: VaultWorker[OpenVault],
        folder: Path,
        clock: Clock,
        theme: Theme,
        languages: Languages,
        files: FileChoosing,
        speak: Callable[[str], None],
        *,
        cost: Argon2Cost | None = None,
    ) -> None:
        super().__init__()
        self._worker = worker
        self._answers = Answers()
        self._make = partial(make_vault, self._answers, folder, clock, cost)
        self._side_worker = VaultWorker[NoVault](self)
        self._side_worker.crashed.connect(worker.crashed)
        self._side_worker.open(NoVault)
        self._place = TextLabel()
        self._stack = QStackedWidget()
        self.back, self.next = QPushButton(), QPushButton()
        self._creating = CreatingStep(self._answers, theme, languages)
        self._office_key = OfficeKeyStep(self._answers, theme, languages, files)
        self._asking: dict[Role, list[Step]] = self._steps(theme, languages, files, speak)
        self._step: Step = self._way()[0]
        self._build(theme)
        self.retranslate()
        self.show_step(self._step)
        self._step.enter()

    @property
    def step(self) -> Step:
        """The page that is shown."""
        return self._step

    def tell_apart(self, paths: Sequence[Path], then: Callable[[HandedOver], None]) -> None:
        """Look beside the window what was handed over, which may lie on a slow stick."""
        self._side_worker.submit(lambda _: tell_apart(paths), then)

    def join_with(self, path: Path) -> bool:
        """Go on with an invitation that was handed over; False where it comes too late for that."""
        if self._step not in self._way()[:2] or not self._step.leave():
            return False
        self.role.join.setChecked(True)
        self.show_step(self._join)
        self._join.take(path)
        return True

    def forget(self) -> None:
        """The vault is open: keep nothing of what was typed here."""
        self._answers.passphrase = self._answers.recovery_words = ""
        self._answers.created = None
        self.stop_side_work()

    def stop_side_work(self) -> None:
        """End the thread beside the window; nothing more is asked."""
        self._side_worker.stop()

    def retranslate(self) -> None:
        self.back.setText(self.tr("Back"))
        self._say_place()

    # --- going -------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, or goes on, or to what is still asked."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        focus = self.focusWidget()
        if isinstance(focus, (QPushButton, QToolButton)) and focus.isEnabled():
            focus.click()
        elif self.next.isEnabled():
            self.next.click()
        elif isinstance(focus, QLineEdit) and focus.text():
            _go_to_empty_field(self._step)

    def _on_next(self) -> None:
        if not self._step.is_ready() or not self._step.leave():
            return
        if self._step is self._office_key:
            self._worker.submit(partial(note_written_down, what=OFFICE_KEY))
            self._finish()
            return
        way = self._way()
        after = way.index(self._step) + 1 if self._step in way else len(way)
        if after < len(way):
            self.show_step(way[after])
        else:
            self._create()

    def _on_back(self) -> None:
        if self._step is self._creating:
            self.show_step(self._way()[-1])
            return
        place = self._way().index(self._step)
        if place:
            self.show_step(self._way()[place - 1])

    def _create(self) -> None:
        self.show_step(self._creating)
        self._creating.show_busy()
        self._worker.open(self._make, self._on_created, failed=self._creating.show_error)

    def _on_created(self, _: None) -> None:
        if self._answers.created is not None:
            self.show_step(self._office_key)
        else:
            self._finish()

    def _finish(self) -> None:
        self.forget()
        self.finished.emit()

    def _way(self) -> list[Step]:
        return self._asking[self._answers.role]

    def show_step(self, step: Step) -> None:
        """Show a step, with what it asks or says anew."""
        self._step = step
        self._stack.setCurrentWidget(self._columns[step])
        if self.isVisible():  # what goes on out of sight shows nothing, and takes no focus
            step.enter()
        self._say_place()
        if step is self._kit:
            self.next.setFocus()  # nothing is typed there, and Enter is not to print

    def _say_place(self) -> None:
        step, way = self._step, self._way()
        number = way.index(step) + 1 if step in way else 0
        text = self.tr("Step {number} of {all}").format(number=number, all=len(way))
        self._place.setText(text if number else "")
        self.back.setVisible(step is not self._office_key)
        self.back.setEnabled(number > 1 or (step is self._creating and step.is_ready()))
        self.next.setEnabled(step.is_ready())
        self.next.setVisible(step is not self._creating or step.is_ready())
        self.next.setText(step.next_text() or self.tr("Next"))

    def _steps(
        self,
        theme: Theme,
        languages: Languages,
        files: FileChoosing,
        speak: Callable[[str], None],
    ) -> dict[Role, list[Step]]:
        answers = self._answers
        self.role = RoleStep(answers)
        self.role.restore_wanted.connect(self.restore_wanted)
        self._join = JoinStep(answers, theme, languages, self._side_worker, files)
        beginning = BeginningStep(answers, LanguageStep(answers, languages, speak), self.role)
        self._kit = KitStep(answers, theme, languages)
        self._kit.print_wanted.connect(self.print_wanted)
        words_back = WordsBackStep(answers, theme, languages)
        rest: list[Step] = [PassphraseStep(answers, theme), self._kit, words_back]
        return {
            Role.JOIN: [beginning, self._join, *rest],
            Role.OFFICE: [beginning, OfficeStep(answers, theme, languages, files), *rest],
        }

    def _build(self, theme: Theme) -> None:
        self._columns: dict[Step, Column] = {}
        for step in dict.fromkeys(chain(*self._asking.values(), self._last())):
            self._columns[step] = column = Column(theme, _WIDTH)
            column.box.addWidget(step)
            self._stack.addWidget(column)
            step.ready_changed.connect(self._say_place)
            step.answered.connect(self.next.setFocus)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._stack, 1)
        box.addLayout(_foot(self.back, self._place, self.next))
        # After the last field comes what goes on: Tab and Enter there must not go back.
        self.setTabOrder(self._stack, self.next)
        self.setTabOrder(self.next, self.back)
        self.back.clicked.connect(self._on_back)
        self.next.clicked.connect(self._on_next)

    def _last(self) -> tuple[Step, Step]:
        return (self._creating, self._office_key)


def _go_to_empty_field(step: Step) -> None:
    fields = step.findChildren(QLineEdit)
    empty = next((one for one in fields if one.isVisible() and not one.text()), None)
    if empty is not None:
        empty.setFocus()


def _foot(back: QPushButton, place: TextLabel, on: QPushButton) -> QHBoxLayout:
    set_look(place, "small")
    set_look(on, "primary")
    foot = QHBoxLayout()
    foot.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
    foot.setSpacing(2 * SPACE)
    foot.addWidget(back)
    foot.addWidget(place)
    foot.addStretch(1)
    foot.addWidget(on)
    return foot
