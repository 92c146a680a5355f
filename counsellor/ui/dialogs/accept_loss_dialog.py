# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The question whether to go on with a vault that lacks something, which nothing can undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counsellor.ui.dialogs.final_dialog import FinalDialog
from counsellor.ui.dialogs.form_dialog import FormText
from counsellor.wording.marked import marked

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from counsellor.ui.context import PageContext


class AcceptLossDialog(FinalDialog):
    """Answers with nothing but its having been answered.

    Args:
        context: of every page.
        lost: what is wrong with the vault, in words.
        parent: the page that asks.
    """

    def __init__(self, context: PageContext, lost: str, parent: QWidget) -> None:
        text = FormText(
            "AcceptLossDialog",
            title=marked("AcceptLossDialog", "Go on with what is there?"),
            confirm=marked("AcceptLossDialog", "Go on without what is lost"),
            about=marked(
                "AcceptLossDialog",
                "{lost}\n\n"
                "If you go on, what is missing does not come back on this computer by itself. If "
                "you have a newer backup, restore that instead.\n\n"
                "The files as they are now are kept in the vault's folder, so that somebody can "
                "examine them. What your office holds stays there, and what it sent comes again "
                "when you sync.",
            ),
            named={"lost": lost},
        )
        super().__init__(context, parent, text)
