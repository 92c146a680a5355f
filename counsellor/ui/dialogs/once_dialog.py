# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What is shown once: it is copied, then a part of it is asked back, and only then it is done."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from counsellor.domain.errors import CounsellorError
from counsellor.services.create_vault import check_words_back
from counsellor.ui.dialogs.held_dialog import HeldDialog
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.widgets.asked_back import AskedBack
from counsellor.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from counsellor.ui.context import PageContext


class OnceDialog(HeldDialog):
    """First shows, then asks back; "Show again" leads back, and asks for other places then.

    Args:
        context, parent: as dialogs have them.
        words: what is shown, divided by blanks.
        count: so many of them are asked back.
        width: of the dialog.
    """

    def __init__(
        self, context: PageContext, parent: QWidget, words: str, count: int, *, width: int = 560
    ) -> None:
        super().__init__(context, parent, width=width)
        self._words = words
        self.showing, self.asking = QWidget(), QWidget()
        self.shown_box = QVBoxLayout(self.showing)
        self.back = AskedBack(count)
        self._back_lead = TextLabel()
        self.again = QPushButton()
        self._build_stages()
        self._ask_places()
        self.asking.hide()
        self.confirm.setFocus()  # the first button is another, and Enter presses what has the focus

    @property
    def is_asking(self) -> bool:
        """Whether a part is asked back now."""
        return not self.asking.isHidden()

    def answer(self) -> object:
        """Return what was shown; a part of it was typed rightly.

        Raises:
            CounsellorError: what was typed is not it.
        """
        self.check_back()
        return self._words

    def check_back(self) -> None:
        """Judge what was typed.

        Raises:
            CounsellorError: it is not what was shown.
        """
        check_words_back(self._words, self.back.typed())

    def accept(self) -> None:
        if self.is_asking or self.is_kept():
            super().accept()
        else:
            self._turn(asking=True)

    def is_kept(self) -> bool:
        """Whether it is known to be kept, so that nothing need be asked back."""
        return False

    def missing(self) -> str:
        if self.is_kept() or self.back.is_filled():
            return ""
        return self.tr("Type from what you wrote down.")

    def to_mend(self) -> QWidget | None:
        try:
            self.check_back()
        except CounsellorError as error:
            return self.back.to_mend(error)
        return None

    def held(self) -> str:
        return self.tr(
            "This is shown only now. Write it down, or choose “Later”: Today will remind you."
        )

    def back_label(self, place: int) -> str:
        """Name a field."""
        return self.tr("Word {number}").format(number=place + 1)

    def retranslate(self) -> None:
        super().retranslate()
        asking = self.is_asking
        self.confirm.setText(self.tr("Done") if asking else self.tr("I have written it down"))
        self._back_lead.setText(self.tr("Type from what you wrote down."))
        self.again.setText(self.tr("Show again"))
        self.back.say(self.back_label)

    def _turn(self, *, asking: bool) -> None:
        self.banner.hide()
        self.showing.setVisible(not asking)
        self.asking.setVisible(asking)
        if asking:
            self._ask_places()
            self.back.fields[0].setFocus()
        else:
            self.confirm.setFocus()
        self.retranslate()
        self._grow()

    def _ask_places(self) -> None:
        places = range(len(self._words.split()))
        self.back.ask(secrets.SystemRandom().sample(places, len(self.back.fields)))

    def _build_stages(self) -> None:
        self.shown_box.setContentsMargins(0, 0, 0, 0)
        self.shown_box.setSpacing(SPACE + SPACE // 2)
        self._back_lead.setWordWrap(True)
        set_look(self.again, "link")
        self.again.setAutoDefault(False)
        box = QVBoxLayout(self.asking)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE + SPACE // 2)
        box.addWidget(self._back_lead)
        box.addWidget(self.back)
        box.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.showing)
        self.body.addWidget(self.asking)
        self.body.addStretch(1)
        self.again.clicked.connect(lambda: self._turn(asking=False))
