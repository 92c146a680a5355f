# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Leads what a person does to the page in view, if that page answers it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from counsellor.ui.actions.action_list import ACTIONS
from counsellor.ui.pages.page import Page

if TYPE_CHECKING:
    from counsellor.ui.actions.registry import ActionRegistry

InView = Callable[[], Page | None]
Elsewhere = Mapping[str, Callable[[], Page | None]]


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
