# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A note lies in the wrong client's file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from counsellor.domain.records import limit_of
from counsellor.ui.dialogs.choices import Choice, LineBox
from counsellor.ui.dialogs.final_dialog import FinalDialog
from counsellor.ui.dialogs.form_dialog import Field, FormText
from counsellor.ui.widgets.text_label import TextLabel
from counsellor.wording.marked import marked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from counsellor.domain.records.clients import ClientRow
    from counsellor.ui.context import PageContext

_TEXT = FormText(
    "MisfiledDialog",
    title=marked("MisfiledDialog", "In the wrong file"),
    confirm=marked("MisfiledDialog", "Hide the text"),
    about=marked(
        "MisfiledDialog",
        "The text is hidden on every device and left out of exports. It is erased when "
        "your supervisor has confirmed it. This cannot be undone.",
    ),
    hint=marked(
        "MisfiledDialog",
        "A draft with this text begins there; take out of it what does not belong.",
    ),
)


@dataclass(frozen=True, slots=True)
class Misfiled:
    """The answer.

    Attributes:
        reason: why the note was in the wrong file.
        into: the client in whose file a draft with the text is to begin, or None.
    """

    reason: str
    into: str | None


class MisfiledDialog(FinalDialog):
    """Answers with the reason, without which it stays, and with the right file.

    Args:
        context: of every page.
        which: names the note that it is about, and whose it is said to be.
        others: the other clients, those seen last first.
        parent: the page that asks.
    """

    def __init__(
        self, context: PageContext, which: str, others: Sequence[ClientRow], parent: QWidget
    ) -> None:
        self.reason = LineBox(limit=limit_of("note.misfiled", "reason"))
        self.into = Choice[str | None]()
        self.into.add("", None)
        for row in others:
            name = f"{row.code} · {row.working_name}" if row.working_name else row.code
            self.into.add(name, row.id)
        needed = marked("MisfiledDialog", "Say why, in a few words.")
        fields = (
            Field(marked("MisfiledDialog", "Why"), self.reason, needed),
            Field(marked("MisfiledDialog", "Right file"), self.into),
        )
        super().__init__(context, parent, _TEXT, fields)
        note = TextLabel(which)
        note.setWordWrap(True)
        self.body.insertWidget(0, note)

    def answer(self) -> Misfiled:
        return Misfiled(self.reason.value(), self.into.value())

    def retranslate(self) -> None:
        super().retranslate()
        self.into.setItemText(0, self.tr("None"))
