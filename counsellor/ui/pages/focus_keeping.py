# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Where the keys go when what had them goes as a page is read anew: to what stands there now."""

from __future__ import annotations

from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from counsellor.ui.pages.place import address_of
from counsellor.ui.widgets.next_turn import NextTurn

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NEAR: Final = 24
"""So many places are remembered, after what had the keys and before it."""


class FocusKeeping(QObject):
    """Of one page: after an act the keys are in the same place, else at what stands nearest to it.

    They never come to the button that does the same to something else: who presses once more
    means what was there before.
    """

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._ways: tuple[str, ...] = ()
        self._said: tuple[str, int] = ("", 0)
        self._watched = 0
        self._soon = NextTurn(self._mend, self)
        self.holds = False

    @contextmanager
    def held(self) -> Iterator[None]:
        """Keep the keys in their place while what is shown is put there anew."""
        self._remember()
        self.holds = True
        try:
            yield
        finally:
            self.holds = False
            self._mend()

    def _remember(self) -> None:
        focused = self._focused()
        if focused is None or not self._page.isAncestorOf(focused):
            self._ways = ()
            return
        self._ways = _nearest_first([address_of(one, self._page) for one in self._near(focused)])
        self._said = _text_of(focused), len(self._alike(_text_of(focused)))
        self._watch(focused)

    def _mend(self) -> None:
        """Give the keys to what stands nearest, if nothing that can be used has them.

        Who came before there was anything to give them to has them in the first that is there now.
        """
        focused = self._focused()
        if focused is None and not self._ways:
            self._begin()
            return
        if not self._ways or (focused is not None and _is_usable(focused)):
            return
        nearest = self._nearest()
        if nearest is not None:
            nearest.setFocus()
            self._watch(nearest)  # it may be one of those that go

    def _begin(self) -> None:
        first = next(filter(_is_usable, self._page.findChildren(QWidget)), None)
        if first is not None:
            first.setFocus()

    def _watch(self, focused: QWidget) -> None:
        if self._watched != id(focused):
            self._watched = id(focused)
            focused.destroyed.connect(self._on_destroyed)

    def _nearest(self) -> QWidget | None:
        said, before = self._said
        other = self._alike(said)
        is_same = len(other) >= before
        there = {address_of(one, self._page): one for one in self._page.findChildren(QWidget)}
        for number, address in enumerate(self._ways):
            found = there.get(address)
            if found is None or not _is_usable(found):
                continue
            if found not in other or (is_same and not number):
                return found
        return None

    def _alike(self, text: str) -> list[QAbstractButton]:
        """Return the buttons that say the same."""
        if not text:
            return []
        buttons = self._page.findChildren(QAbstractButton)
        return [one for one in buttons if one.isVisible() and one.text() == text]

    def _on_destroyed(self) -> None:
        self._watched = 0
        self._soon.start()

    def _focused(self) -> QWidget | None:
        """Asked of the window: a question that was just answered may still be in front of it."""
        return cast("QWidget | None", self._page.window().focusWidget())

    def _near(self, focused: QWidget) -> Iterator[QWidget]:
        """Give what had the keys, what stands after it, and then what stands before it."""
        yield focused
        there = self._page.findChildren(QWidget)
        here = there.index(focused)
        after, before = there[here + 1 :], reversed(there[:here])
        for side in (after, before):
            yield from islice(filter(_is_usable, side), _NEAR)


def _nearest_first(ways: Sequence[str]) -> tuple[str, ...]:
    """Put first what stands with it in the same part of the page; else the order stays."""
    steps = ways[0].split("/")

    def shared(way: str) -> int:
        return next(
            (
                number
                for number, (here, there) in enumerate(zip(steps, way.split("/"), strict=False))
                if here != there
            ),
            len(steps),
        )

    return tuple(sorted(dict.fromkeys(ways), key=lambda way: -shared(way)))


def _text_of(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QAbstractButton) else ""


def _is_usable(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return widget.isVisible() and widget.isEnabled() and bool(by_tab)
