# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A client is erased here and now, or somebody else is asked to decide it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from counsellor.domain.permission import Ruling
from counsellor.domain.records import limit_of
from counsellor.ui.dialogs.choices import LineBox
from counsellor.ui.dialogs.final_dialog import FinalDialog
from counsellor.ui.dialogs.form_dialog import Field, FormText
from counsellor.wording.marked import marked

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from counsellor.ui.context import PageContext

_HERE = FormText(
    "EraseDialog",
    title=marked("EraseDialog", "Erase {client} for good?"),
    confirm=marked("EraseDialog", "Erase for good"),
    about=marked(
        "EraseDialog",
        "Everything about {client} is erased here and now, in this vault and in its automatic "
        "backups: notes, drafts, sessions, goals, consents, the identity. Only the code and the "
        "day stay. Nothing can undo it.",
    ),
)
_ASKED = FormText(
    "EraseDialog",
    title=marked("EraseDialog", "Ask for {client} to be erased?"),
    confirm=marked("EraseDialog", "Ask, and close the file"),
    about=marked(
        "EraseDialog",
        "Something about {client} has left this laptop, so somebody at the office decides. The "
        "file is closed until then: it can be read, nothing new is begun in it, and what was "
        "begun can be finished.",
    ),
)
_HINT = marked(
    "EraseDialog", "The reason stays beside the code: write nothing that tells who it is about."
)


class EraseDialog(FinalDialog):
    """Answers with the reason, without which it stays.

    Args:
        context: of every page.
        client: the client's code.
        way: whether it is done here or asked for.
        parent: the page that asks.
    """

    def __init__(self, context: PageContext, client: str, way: Ruling, parent: QWidget) -> None:
        self.reason = LineBox(limit=limit_of("erasure", "basis"))
        said = _HERE if way is Ruling.PERMITTED else _ASKED
        text = replace(said, hint=_HINT, named={"client": client})
        needed = marked("EraseDialog", "Say why, in a few words.")
        super().__init__(
            context, parent, text, [Field(marked("EraseDialog", "Why"), self.reason, needed)]
        )
