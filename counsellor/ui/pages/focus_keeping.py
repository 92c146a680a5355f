# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Where the keys go when what had them goes as a page is read anew: to what stands there now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from counsellor.ui.pages.place import address_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_NEAR: Final = 24
"""So many places in the order of Tab are remembered, after what had the keys and before it."""


class FocusKeeping(QObject):
    """Of one page: after an act the keys are in the same place, else at the next one by Tab."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._way: tuple[str, ...] = ()
        self._watched = 0

    def hold(self) -> None:
        """Remember where the keys are, before what is shown is put there anew."""
        focused = self._focused()
        if focused is None or not self._page.isAncestorOf(focused):
            self._way = ()
            return
        self._way = tuple(address_of(one, self._page) for one in _near(focused, self._page))
        if self._watched != id(focused):
            self._watched = id(focused)
            focused.destroyed.connect(self._on_destroyed)

    def mend(self) -> None:
        """Give the keys to what stands nearest, if nothing that can be used has them."""
        focused = self._focused()
        if not self._way or (focused is not None and _is_usable(focused)):
            return
        there = {address_of(one, self._page): one for one in self._page.findChildren(QWidget)}
        for address in self._way:
            nearest = there.get(address)
            if nearest is not None and _is_usable(nearest):
                nearest.setFocus()
                return

    def _on_destroyed(self) -> None:
        self._watched = 0
        QTimer.singleShot(0, self, self.mend)

    def _focused(self) -> QWidget | None:
        """Asked of the window: a question that was just answered may still be in front of it."""
        return cast("QWidget | None", self._page.window().focusWidget())


def _near(focused: QWidget, page: QWidget) -> Iterator[QWidget]:
    """Give what had the keys, what comes after it by Tab, and then what stands before it."""
    yield focused
    for step in (QWidget.nextInFocusChain, QWidget.previousInFocusChain):
        one = cast("QWidget | None", step(focused))
        for _ in range(_NEAR):
            if one is None or one is focused:
                break
            if page.isAncestorOf(one) and _is_usable(one):
                yield one
            one = cast("QWidget | None", step(one))


def _is_usable(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return widget.isVisible() and widget.isEnabled() and bool(by_tab)
