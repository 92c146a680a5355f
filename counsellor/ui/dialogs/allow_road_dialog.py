# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Whether bundles may go where the office has not said that they may; no stray Enter says yes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from counsellor.paths import shown
from counsellor.ui.dialogs.final_dialog import FinalDialog
from counsellor.ui.dialogs.form_dialog import FormText
from counsellor.ui.look.theme import set_look
from counsellor.ui.widgets.text_label import TextLabel
from counsellor.wording.marked import marked

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from counsellor.domain.drop_address import DropAddress
    from counsellor.ui.context import PageContext

_TEXT = FormText(
    "AllowRoadDialog",
    title=marked(
        "AllowRoadDialog", "Your office does not name this address. May bundles go there?"
    ),
    confirm=marked("AllowRoadDialog", "Allow this address"),
    about=marked(
        "AllowRoadDialog",
        "Look at it letter by letter. Bundles are sealed, but who sends them and when can be seen"
        " there, and personal data must not go abroad by a wrong address. If you are not sure, ask"
        " your office first. That you allow it is written down.",
    ),
)


class AllowRoadDialog(FinalDialog):
    """Shows host and folder large."""

    refused = Signal()
    """The person says no; a lock says nothing."""

    def __init__(self, context: PageContext, address: DropAddress, parent: QWidget) -> None:
        super().__init__(context, parent, _TEXT)
        self.host, self.folder = TextLabel(shown(address.host)), TextLabel()
        below = "/".join(filter(None, (address.bucket, address.path)))
        self.folder.setText(shown(f"/{below}"))
        set_look(self.host, "title")
        set_look(self.folder, "heading")
        for place, label in enumerate((self.host, self.folder)):
            label.setWordWrap(True)
            self.body.insertWidget(place, label)

    def reject(self) -> None:
        super().reject()
        self.refused.emit()
