# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The six words of an invitation: shown once, told by voice, two of them asked back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from counsellor.paths import shown
from counsellor.ui.dialogs.once_dialog import OnceDialog
from counsellor.ui.look.theme import set_look
from counsellor.ui.widgets.code_words_hint import CodeWordsHint
from counsellor.ui.widgets.notice import Notice, Tone
from counsellor.ui.widgets.text_label import TextLabel

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
        self.words = TextLabel(made.words)
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        set_look(self.words, "title")
        self.copy = QPushButton()
        self.copy.setAutoDefault(False)
        context.theme.icons.put(self.copy, "copy")
        self._file = TextLabel()
        self._file.setWordWrap(True)
        set_look(self._file, "small")
        self._warning = Notice(context.theme)
        for part in (self._lead, self.words, CodeWordsHint()):
            self.shown_box.addWidget(part)
        self.shown_box.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)
        self.shown_box.addWidget(self._warning)
        self.shown_box.addWidget(self._file)
        self.copy.clicked.connect(lambda: clipboard.copy(made.words))
        self.copy.clicked.connect(self.confirm.setFocus)
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("Six words for {name}").format(name=self._name))
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
