# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Leads what a person does to the page in view; where that has no answer, it says what is first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from counsellor.ui.actions.action_list import ACTIONS, CONTEXT
from counsellor.ui.pages.page import Page
from counsellor.ui.widgets.banner import Tone
from counsellor.wording.marked import marked

if TYPE_CHECKING:
    from counsellor.ui.actions.registry import ActionRegistry

InView = Callable[[], Page | None]
Elsewhere = Mapping[str, Callable[[], Page | None]]

_CLIENT_FIRST: Final = marked("Actions", "Choose a client first.")
_NOTE_FIRST: Final = marked("Actions", "Open a note first.")
_FIRST: Final = {
    "session.start": _CLIENT_FIRST,
    "client.erase": _CLIENT_FIRST,
    "note.find": _NOTE_FIRST,
    "note.save": _NOTE_FIRST,
    "note.addendum": marked("Actions", "Open a signed note first."),
    "app.print": marked("Actions", "There is nothing to print on this page."),
}
"""What is said where no page answers: what can be used is not dead without a word."""


def route_actions(
    actions: ActionRegistry, in_view: InView, elsewhere: Elsewhere | None = None
) -> None:
    """Connect every action once, to whichever page is in view and answers it.

    Args:
        actions: the registry.
        in_view: tells which page is meant now; nothing happens while it is covered.
        elsewhere: finds the page that answers an action which works on every page.
    """
    for spec in ACTIONS:
        find = (elsewhere or {}).get(spec.id)
        actions[spec.id].triggered.connect(partial(_answer, spec.id, in_view, find))


def _answer(
    action_id: str,
    in_view: InView,
    find: Callable[[], Page | None] | None,
    _checked: object = None,
) -> None:
    page = in_view()
    if page is None or not page.isVisible():
        return
    act = page.handles().get(action_id)
    if act is None and find is not None:
        page = find()
        act = page.handles().get(action_id) if page is not None else None
    if act is not None:
        act()
    elif action_id in _FIRST and page is not None:
        page.banner.say(QCoreApplication.translate(CONTEXT, _FIRST[action_id]), Tone.INFO)
