# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Leads what a person does to the page in view, if that page answers it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from counsellor.ui.actions.registry import ActionRegistry
    from counsellor.ui.pages.page import Page


def route_actions(
    actions: ActionRegistry, pages: Iterable[Page], in_view: Callable[[], Page]
) -> None:
    """Connect every action that one of the pages answers, once, however many answer it.

    Args:
        actions: the registry.
        pages: every page that can come into view.
        in_view: tells which one is meant now; nothing happens while it is covered.
    """
    for action_id in sorted({action_id for page in pages for action_id in page.handles()}):
        actions[action_id].triggered.connect(partial(_answer, action_id, in_view))


def _answer(action_id: str, in_view: Callable[[], Page], _checked: object = None) -> None:
    page = in_view()
    act = page.handles().get(action_id)
    if act is not None and page.isVisible():
        act()
