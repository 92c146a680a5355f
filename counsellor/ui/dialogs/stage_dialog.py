# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Another stage of the work; closing says why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from counsellor.domain.coded import ClosingReason, Stage
from counsellor.ui.dialogs.choices import CodeBox, DayEdit
from counsellor.ui.dialogs.form_dialog import Field, FormDialog, FormText
from counsellor.wording.marked import marked

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from counsellor.ui.context import PageContext

_TEXT = FormText(
    "StageDialog",
    title=marked("StageDialog", "Stage of the work"),
    confirm=marked("StageDialog", "Save"),
    hint=marked("StageDialog", "Your supervisor is asked to approve the closing."),
)


@dataclass(frozen=True, slots=True)
class StageChosen:
    """What was answered; ``reason`` is there when the case is closed."""

    stage: Stage
    on: date
    reason: ClosingReason | None


class StageDialog(FormDialog):
    """Answers with a ``StageChosen``.

    Args:
        context: of every page.
        present: the stage the case is in, chosen at the beginning where it may be said again.
        possible: the stages that may be said of it now, at least one.
        parent: the page that asks.
    """

    def __init__(
        self,
        context: PageContext,
        present: Stage | None,
        possible: Sequence[Stage],
        parent: QWidget,
    ) -> None:
        today = context.today()
        self.stage = CodeBox(possible, context.languages)
        if present is not None:
            self.stage.choose(present)
        self.on = DayEdit(today, today)
        self.reason = CodeBox(ClosingReason, context.languages)
        fields = (
            Field(marked("StageDialog", "Stage"), self.stage),
            Field(marked("StageDialog", "Since"), self.on),
            Field(marked("StageDialog", "Closing reason"), self.reason),
        )
        super().__init__(context, parent, _TEXT, fields)
        self.stage.currentIndexChanged.connect(self._show_reason)
        self._show_reason()

    def answer(self) -> StageChosen:
        closing = self.stage.value() is Stage.CLOSED
        return StageChosen(
            self.stage.value(), self.on.value(), self.reason.value() if closing else None
        )

    def _show_reason(self) -> None:
        closing = self.stage.value() is Stage.CLOSED
        self._rows.setRowVisible(self.reason, closing)
        self._hint.setVisible(closing)
        self._grow()
