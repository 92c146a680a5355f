# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The office's offline recovery key: shown once, kept on paper or a stick, never in the vault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QPushButton, QVBoxLayout

from counsellor.domain.errors import CounsellorError
from counsellor.services.replace_recovery_key import check_key_back
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.pages.first_run.step import Step
from counsellor.ui.widgets.asked_back import AskedBack
from counsellor.ui.widgets.holds_focus import lead_to
from counsellor.ui.widgets.key_text import KeyText, save_key
from counsellor.ui.widgets.notice import Notice, Tone
from counsellor.ui.widgets.spoken_words import SpokenWords
from counsellor.ui.widgets.text_label import TextLabel
from counsellor.wording.errors import say_error
from counsellor.wording.words_language import with_language

if TYPE_CHECKING:
    from counsellor.ui.dialogs.file_choosing import FileChoosing
    from counsellor.ui.look.languages import Languages
    from counsellor.ui.look.theme import Theme
    from counsellor.ui.pages.first_run.answers import Answers

FILE_NAME = "office-recovery-key.txt"


class OfficeKeyStep(Step):
    """One goes on once the key was saved to a stick or written down."""

    def __init__(
        self, answers: Answers, theme: Theme, languages: Languages, files: FileChoosing
    ) -> None:
        super().__init__(answers)
        self._languages = languages
        self._files = files
        self._saved = False
        self._key_label = TextLabel()
        self.key = KeyText(theme)
        self._root_label = TextLabel()
        self._spoken = SpokenWords()
        self.root_words = self._spoken.words
        self.save = QPushButton()
        theme.icons.put(self.save, "usb")
        self.written = QCheckBox()
        self.back = AskedBack(1)
        self.back.ask([0])
        self.notice = Notice(theme)
        self._build()
        self.retranslate()

    def enter(self) -> None:
        created = self.answers.created
        if created is not None:
            self.key.setPlainText(created.recovery_identity)
            self._spoken.show_words(created.root_words)
        self.save.setFocus()

    def put_away(self) -> None:
        self.key.clear()
        self.back.ask([0])
        self.notice.say("")

    def is_ready(self) -> bool:
        return self.back.is_filled() if self.written.isChecked() else self._saved

    def leave(self) -> bool:
        created = self.answers.created
        if created is None or not self.written.isChecked():
            return True
        try:
            check_key_back(created.recovery_identity, self.back.typed()[0])
        except CounsellorError as error:
            self.notice.say(say_error(error, self._languages.speaker).whole, Tone.DANGER)
            lead_to(self.back.to_mend(error))
            return False
        return True

    def next_text(self) -> str:
        return self.tr("Begin work")

    def retranslate(self) -> None:
        self.title.setText(self.tr("The office's recovery key"))
        self.lead.setText(
            self.tr(
                "With this key everything that counsellors send can be opened if every computer"
                " of the office is lost. It is shown now and never again: save it to a stick, or"
                " write it down."
            )
        )
        self._key_label.setText(self.tr("Recovery key"))
        self._root_label.setText(
            self.tr("Words of your office, to compare with counsellors by voice")
        )
        self.save.setText(self.tr("Save to a stick…"))
        self.written.setText(self.tr("I have written it down"))
        self.back.say(lambda _: self.tr("The last six characters of the key"))

    def _on_save(self) -> None:
        created = self.answers.created
        title = self.tr("Save the recovery key")
        path = self._files.save_file(self, title, FILE_NAME)
        if path is None or created is None:
            return
        lines = [
            f"# {self.answers.details.name}",
            f"# {self._words_with_language()}",
            created.recovery_identity,
        ]
        self._saved = save_key(path, lines, self.notice, self._languages)
        self.ready_changed.emit()
        if self.is_ready():
            self.answered.emit()

    def _words_with_language(self) -> str:
        language = self._spoken.language.value()
        return with_language(self.root_words.text(), language, self._languages.speaker)

    def _on_written(self) -> None:
        self.back.setVisible(self.written.isChecked())
        if self.written.isChecked():
            self.back.fields[0].setFocus()
        self.ready_changed.emit()

    def _build(self) -> None:
        self._key_label.setBuddy(self.key)
        self._root_label.setWordWrap(True)
        card = QFrame()
        set_look(card, "card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        inner.setSpacing(SPACE)
        for part in (self._key_label, self.key, self._root_label, self._spoken):
            inner.addWidget(part)
        self.box.addWidget(card)
        self.box.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        self.box.addWidget(self.notice)
        self.box.addWidget(self.written)
        self.box.addWidget(self.back)
        self.back.hide()
        self.box.addStretch(1)
        self.save.clicked.connect(self._on_save)
        self.written.toggled.connect(lambda *_: self._on_written())
        self.back.changed.connect(self.ready_changed)
