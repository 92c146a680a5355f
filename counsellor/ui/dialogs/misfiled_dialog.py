# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A note lies in the wrong client's file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from counsellor.ui.dialogs.choices import Choice
from counsellor.ui.dialogs.question import Question, label_row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counsellor.domain.views import ClientRow
    from counsellor.ui.context import PageContext


@dataclass(frozen=True, slots=True)
class Misfiled:
    """The answer.

    Attributes:
        reason: why the note was in the wrong file.
        into: the client in whose file a draft with the text is to begin, or None.
    """

    reason: str
    into: str | None


class MisfiledDialog(Question):
    """Answers with the reason, without which it stays, and with the right file.

    Args:
        context: of every page.
        others: the other clients, those seen last first.
        parent: the page that asks.
    """

    def __init__(self, context: PageContext, others: Sequence[ClientRow], parent: QWidget) -> None:
        super().__init__(context, parent, width=520)
        self._follows = QLabel()
        self._follows.setWordWrap(True)
        self.reason = QLineEdit()
        self.into = Choice[str | None]()
        self.into.add("", None)
        for row in others:
            name = f"{row.code} · {row.working_name}" if row.working_name else row.code
            self.into.add(name, row.id)
        self.body.addWidget(self._follows)
        form = self._form()
        self._why = form.add(self.reason)
        self._right = form.add(self.into)
        self._explained = self._explain(form)
        self.body.addStretch(1)
        self.reason.setFocus()
        self.retranslate()

    def answer(self) -> Misfiled:
        return Misfiled(self.reason.text().strip(), self.into.value())

    def missing(self) -> str:
        return "" if self.answer().reason else self.tr("Say why, in a few words.")

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("In the wrong file"))
        self._follows.setText(
            self.tr(
                "The text is hidden on every device and left out of exports. It is erased when "
                "your supervisor has confirmed it. This cannot be undone."
            )
        )
        label_row(self._why, self.reason, self.tr("Why"))
        label_row(self._right, self.into, self.tr("Right file"))
        self.into.setItemText(0, self.tr("None"))
        self._explained.setText(
            self.tr("A draft with this text begins there; take out of it what does not belong.")
        )
        self.confirm.setText(self.tr("Hide the text"))
