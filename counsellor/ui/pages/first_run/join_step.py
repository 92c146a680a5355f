# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The invitation: its file and its seven words; then the office's name is seen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QProgressBar, QPushButton

from counsellor.domain.errors import CounsellorError
from counsellor.services.join_office import check_invitation, read_invitation, words_of_office
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.pages.first_run.step import Step
from counsellor.ui.widgets.named_words import NamedWords
from counsellor.ui.widgets.notice import Notice, Tone
from counsellor.ui.widgets.text_label import TextLabel
from counsellor.ui.widgets.typed_words_hint import TypedWordsHint
from counsellor.wording.errors import say_error
from counsellor.wording.office_words import say_office_words

if TYPE_CHECKING:
    from pathlib import Path

    from counsellor.sync.invitation import Invitation
    from counsellor.ui.dialogs.file_choosing import FileChoosing
    from counsellor.ui.look.languages import Languages
    from counsellor.ui.look.theme import Theme
    from counsellor.ui.pages.first_run.answers import Answers
    from counsellor.ui.pages.first_run.no_vault import NoVault
    from counsellor.ui.vault_thread.worker import VaultWorker


class JoinStep(Step):
    """Opens the invitation beside the window, for its words cost a second to try."""

    def __init__(
        self,
        answers: Answers,
        theme: Theme,
        languages: Languages,
        side_worker: VaultWorker[NoVault],
        files: FileChoosing,
    ) -> None:
        super().__init__(answers)
        self._languages = languages
        self._side_worker = side_worker
        self._files = files
        self._path: Path | None = None
        self._error: CounsellorError | None = None
        self.choose = QPushButton()
        theme.icons.put(self.choose, "file-text")
        self._file_label = TextLabel()
        self._words_label = TextLabel()
        self.words = QLineEdit()
        self.open = QPushButton()
        self._busy = QProgressBar()
        self.notice, self._office = Notice(theme), NamedWords()
        self.office_words = self._office.words
        self._build()
        self.retranslate()
        self._show_state()

    # --- the frame asks ----------------------------------------------------------------------

    def enter(self) -> None:
        (self.choose if self._path is None else self.words).setFocus()

    def put_away(self) -> None:
        """Forget the words; an invitation that they have opened stays open."""
        self.words.blockSignals(self.answers.invitation is not None)
        self.words.clear()
        self.words.blockSignals(False)

    def take(self, path: Path) -> None:
        """Take this file for the invitation, as if it had been chosen here."""
        self._path, self._error, self.answers.invitation = None, None, None
        try:
            check_invitation(path)
        except CounsellorError as error:
            self._error = error
        else:
            self._path = path
        self._show_state()
        self.enter()

    def is_ready(self) -> bool:
        return self.answers.invitation is not None

    def retranslate(self) -> None:
        self.title.setText(self.tr("Your invitation"))
        self.lead.setText(
            self.tr(
                "Choose the file that your office gave you, and type the seven words you heard."
            )
        )
        self.choose.setText(self.tr("Choose the file…"))
        self._words_label.setText(self.tr("The seven words"))
        self.open.setText(self.tr("Open the invitation"))
        self._busy.setAccessibleName(self.tr("Opening the invitation"))
        self._say_state()

    # --- what happens ------------------------------------------------------------------------

    def _on_choose(self) -> None:
        path = self._files.open_file(self, self.tr("Choose the invitation"))
        if path is not None:
            self.take(path)

    def _on_typed(self) -> None:
        if self.answers.invitation is not None or self._error is not None:
            self.answers.invitation = self._error = None
            self._show_state()
        self.open.setEnabled(self._can_open())

    def _can_open(self) -> bool:
        return self._path is not None and bool(self.words.text().strip())

    def _on_open(self) -> None:
        if self._path is None or not self._can_open() or self.words.isReadOnly():
            return
        if self.answers.invitation is not None:
            return  # it is open: this Enter goes on
        self._set_busy(busy=True)
        job = partial(read_invitation, self._path, self.words.text())
        self._side_worker.submit(lambda _: job(), self._on_opened, failed=self._on_failed)

    def _on_opened(self, invitation: Invitation) -> None:
        self.answers.invitation = invitation
        self._set_busy(busy=False)
        self._show_state()

    def _on_failed(self, error: CounsellorError) -> None:
        self._error = error
        self._set_busy(busy=False)
        self._show_state()
        self.words.setFocus()

    def _set_busy(self, *, busy: bool) -> None:
        self._busy.setVisible(busy)
        # The field keeps the focus: Enter must not reach what would have it next.
        self.words.setReadOnly(busy)
        for button in (self.choose, self.open):
            button.setEnabled(not busy)

    def _show_state(self) -> None:
        self._say_state()
        self.open.setEnabled(self._can_open())
        self.open.setVisible(self.answers.invitation is None)
        self.ready_changed.emit()

    def _say_state(self) -> None:
        self._file_label.setText(
            self._path.name if self._path is not None else self.tr("No file chosen yet")
        )
        invitation = self.answers.invitation
        words = () if invitation is None else words_of_office(invitation)
        self._office.say(say_office_words(self._languages.speaker), words)
        if invitation is not None:
            sentence = self.tr("{office} invites {name}.")
            said = sentence.format(office=invitation.office_name, name=invitation.staff_name)
            self.notice.say(said, Tone.GOOD)
        elif self._error is not None:
            self.notice.say(say_error(self._error, self._languages.speaker).whole, Tone.DANGER)
        else:
            self.notice.say("")

    def _build(self) -> None:
        set_look(self._file_label, "soft")
        self._file_label.setWordWrap(True)
        self._words_label.setBuddy(self.words)
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._busy.hide()
        self.box.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        self.box.addWidget(self._file_label)
        self.box.addSpacing(SPACE)
        self.box.addWidget(self._words_label)
        for part in (self.words, TypedWordsHint(self.words), self._busy, self.notice, self._office):
            self.box.addWidget(part)
        self.box.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        self.box.addStretch(1)
        self.choose.clicked.connect(self._on_choose)
        self.words.textChanged.connect(lambda *_: self._on_typed())
        self.words.returnPressed.connect(self._on_open)
        self.open.clicked.connect(self._on_open)
