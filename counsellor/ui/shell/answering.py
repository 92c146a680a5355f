# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""One key for what a message offers, such as undoing: it is gone before Tab has come to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from counsellor.ui.actions.action_list import ANSWER
from counsellor.ui.widgets.banner import Tone

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from counsellor.ui.actions.registry import ActionRegistry
    from counsellor.ui.pages.page import Page
    from counsellor.ui.widgets.banner import Banner


class Answering(QObject):
    """Takes the offer that came last, of all that can be seen.

    Args:
        actions: the registry.
        in_view: tells which page is in view; its banner is one of those that offer.
        others: the banners of the window itself.
        parent: as ever.
    """

    def __init__(
        self,
        actions: ActionRegistry,
        in_view: Callable[[], Page],
        others: Sequence[Banner],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._in_view = in_view
        self._others = others
        actions[ANSWER].triggered.connect(self._answer)

    def _answer(self) -> None:
        page = self._in_view()
        offering = [one for one in (page.banner, *self._others) if one.act.isVisible()]
        if offering:
            max(offering, key=lambda one: one.offered).act.click()
        else:
            page.banner.say(self.tr("No message offers anything now."), Tone.INFO)
