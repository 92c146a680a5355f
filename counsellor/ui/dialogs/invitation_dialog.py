# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The seven words of an invitation: shown once, told by voice, two of them asked back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from counsellor.paths import shown
from counsellor.ui.dialogs.once_dialog import OnceDialog
from counsellor.ui.look.theme import set_look
from counsellor.ui.widgets.notice import Notice, Tone
from counsellor.ui.widgets.spoken_words import SpokenWords
from counsellor.ui.widgets.text_label import TextLabel
from counsellor.wording.words_language import with_language

if TYPE_CHECKING:
    from counsellor.services.invite_counsellor import InvitationMade
    from counsellor.ui.context import PageContext
    from counsellor.ui.widgets.expiring_clipboard import ExpiringClipboard

ASKED_BACK = 2


class InvitationDialog(OnceDialog):
    """The person who was told them, or the paper, has to know two of them."""

    def __init__(
        self,
        context: PageContext,
        made: InvitationMade,
        name: str,
        clipboard: ExpiringClipboard,
        parent: QWidget,
    ) -> None:
        super().__init__(context, parent, made.words, ASKED_BACK, width=520)
        self._made = made
        self._name = name
        self._lead = TextLabel()
        self._lead.setWordWrap(True)
        self.spoken = SpokenWords("title")
        self.words, self.language = self.spoken.words, self.spoken.language
        self.spoken.show_words(made.words)
        self.copy = QPushButton()
        self.copy.setAutoDefault(False)
        context.theme.icons.put(self.copy, "copy")
        self._file = TextLabel()
        self._file.setWordWrap(True)
        set_look(self._file, "small")
        self._warning = Notice(context.theme)
        self.shown_box.addWidget(self._lead)
        self.shown_box.addWidget(self.spoken)
        self.shown_box.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)
        self.shown_box.addWidget(self._warning)
        self.shown_box.addWidget(self._file)
        self.copy.clicked.connect(lambda: clipboard.copy(self.copied()))
        self.copy.clicked.connect(self.confirm.setFocus)  # what comes next
        self.retranslate()

    def copied(self) -> str:
        """What goes to the clipboard: the words as they are shown, and their language."""
        speaker = self._context.speaker
        return with_language(self.words.text(), self.language.value(), speaker)

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("Seven words for {name}").format(name=self._name))
        self._lead.setText(self.tr("Tell them by voice: they open the invitation."))
        self.copy.setText(self.tr("Copy for 30 seconds"))
        self._file.setText(self.tr("The file: {place}").format(place=shown(self._made.path)))
        self._warning.say(
            self.tr("Never send the words and the file the same way. The words are not kept."),
            Tone.WARNING,
        )
        if not self.is_asking:
            self.confirm.setText(self.tr("I have told them"))
        self._back_lead.setText(
            self.tr("Let the person repeat two words, or read them from your paper.")
        )
