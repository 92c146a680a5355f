# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Closing is asked with its reason, and that the supervisor decides is seen before it is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counsellor.domain.coded import Stage
from counsellor.domain.records.cases import stages_after
from counsellor.ui.dialogs.stage_dialog import StageDialog
from counsellor.ui.look.theme import Scheme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tests.ui.pages.desk import Desk


def is_in_view(dialog: StageDialog, part: QWidget) -> bool:
    view = dialog._scroll.viewport()
    bottom = part.mapTo(view, part.rect().bottomLeft()).y()
    return part.isVisible() and bottom <= view.height()


def test_choosing_to_close_makes_room_for_what_is_asked_and_said_then(desk: Desk) -> None:
    desk.context.theme.apply(Scheme.LIGHT, 100)
    desk.context.languages.speak("ru")
    desk.window.show()
    dialog = StageDialog(desk.context, Stage.INTAKE, stages_after(Stage.INTAKE), desk.window)
    dialog.ask()
    assert not dialog.reason.isVisible()
    dialog.stage.choose(Stage.CLOSED)
    desk.settle()
    assert is_in_view(dialog, dialog.reason)
    assert is_in_view(dialog, dialog._hint)
    dialog.close()
