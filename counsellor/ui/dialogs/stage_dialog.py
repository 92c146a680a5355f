# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Another stage of the work; closing says why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from counsellor.domain.coded import ClosingReason, Stage
from counsellor.ui.dialogs.choices import CodeBox, DayEdit
from counsellor.ui.dialogs.question import Question, label_row

if TYPE_CHECKING:
    from datetime import date

    from counsellor.ui.context import PageContext


@dataclass(frozen=True, slots=True)
class StageChosen:
    """What was answered; ``reason`` is there when the case is closed."""

    stage: Stage
    on: date
    reason: ClosingReason | None


class StageDialog(Question):
    """Answers with a ``StageChosen``."""

    def __init__(self, context: PageContext, present: Stage | None, parent: QWidget) -> None:
        super().__init__(context, parent, width=480)
        today = context.today()
        self.stage = CodeBox(Stage, context.languages)
        if present is not None:
            self.stage.choose(present)
        self.on = DayEdit(today, today)
        self.reason = CodeBox(ClosingReason, context.languages)
        self._rows = self._form()
        self._labels = [self._rows.add(field) for field in (self.stage, self.on, self.reason)]
        self._approval = self._explain(self._rows)
        self.stage.currentIndexChanged.connect(self._show_reason)
        self._show_reason()
        self.stage.setFocus()
        self.retranslate()

    def answer(self) -> StageChosen:
        closing = self.stage.value() is Stage.CLOSED
        return StageChosen(
            self.stage.value(), self.on.value(), self.reason.value() if closing else None
        )

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("Stage of the work"))
        self.confirm.setText(self.tr("Save"))
        texts = (self.tr("Stage"), self.tr("Since"), self.tr("Closing reason"))
        fields: tuple[QWidget, ...] = (self.stage, self.on, self.reason)
        for label, field, text in zip(self._labels, fields, texts, strict=True):
            label_row(label, field, text)
        self._approval.setText(self.tr("Your supervisor is asked to approve the closing."))

    def _show_reason(self) -> None:
        closing = self.stage.value() is Stage.CLOSED
        self._rows.setRowVisible(self.reason, closing)
        self._approval.setVisible(closing)
