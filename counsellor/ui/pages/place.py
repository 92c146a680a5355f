# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Where somebody was on a page: kept over the lock, as ids and numbers, never as words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)

from counsellor.ui.widgets.record_list import RecordList

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_OPAQUE = re.compile(r"[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
"""A record's id says nothing; what else may name a row could be a name."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place on one page.

    Attributes:
        subject: ids of what was shown, as the page itself names it; empty on a page of its own.
        focus: address of the widget that had the focus, or empty.
        scrolled: how far each area was scrolled, across and down, by its address.
        cursors: where the cursor of each text began and stood, by the text's address.
        chosen: id of the record that was selected in each list, by the list's address.
    """

    subject: tuple[str, ...] = ()
    focus: str = ""
    scrolled: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    cursors: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    chosen: Mapping[str, str] = field(default_factory=dict)


def place_on(page: QWidget, subject: tuple[str, ...]) -> Place:
    """Return where somebody is on a page that shows this."""
    scrolled, cursors, chosen, focused = {}, {}, {}, ""
    focus = page.window().focusWidget()  # a question in front of it goes at the lock
    for widget in page.findChildren(QWidget):
        if widget is focus:
            focused = address_of(widget, page)
        if isinstance(widget, QTextEdit | QPlainTextEdit):
            cursor = widget.textCursor()
            cursors[address_of(widget, page)] = (cursor.anchor(), cursor.position())
        if isinstance(widget, RecordList):
            record = widget.selected_id()
            if record is not None and _OPAQUE.fullmatch(record):
                chosen[address_of(widget, page)] = record
        if isinstance(widget, QAbstractScrollArea):
            at = widget.horizontalScrollBar().value(), widget.verticalScrollBar().value()
            if any(at):
                scrolled[address_of(widget, page)] = at
    return Place(subject, focused, scrolled, cursors, chosen)


def go_back(page: QWidget, place: Place) -> None:
    """Put cursor, selection, focus and scroll where they were, as far as they are there again."""
    for address, (anchor, position) in place.cursors.items():
        text = _widget_at(address, page)
        if isinstance(text, QTextEdit | QPlainTextEdit):
            _put_cursor(text, anchor, position)
    for address, record in place.chosen.items():
        records = _widget_at(address, page)
        if isinstance(records, RecordList):
            records.select(record)
    focus = _widget_at(place.focus, page) if place.focus else None
    if focus is not None and focus.isVisible() and focus.isEnabled():
        focus.setFocus()
    for address, at in place.scrolled.items():
        area = _widget_at(address, page)
        if isinstance(area, QAbstractScrollArea):
            for bar, value in zip(_bars(area), at, strict=True):
                _Scrolling(bar, value).go_on()


class _Scrolling(QObject):
    """Scrolls to a place as soon as there is room for it: pages are laid out after they are read.

    It gives up when somebody scrolls.
    """

    def __init__(self, bar: QScrollBar, value: int) -> None:
        super().__init__(bar)
        self._bar, self._value = bar, value
        bar.rangeChanged.connect(self.go_on)
        bar.actionTriggered.connect(self._end)

    def go_on(self) -> None:
        self._bar.setValue(self._value)
        if self._bar.value() == self._value:
            self._end()

    def _end(self) -> None:
        self.deleteLater()


def _bars(area: QAbstractScrollArea) -> Iterator[QScrollBar]:
    yield area.horizontalScrollBar()
    yield area.verticalScrollBar()


def _put_cursor(text: QTextEdit | QPlainTextEdit, anchor: int, position: int) -> None:
    last = text.document().characterCount() - 1
    cursor = text.textCursor()
    cursor.setPosition(min(anchor, last))
    cursor.setPosition(min(position, last), QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)


def address_of(widget: QWidget, page: QWidget) -> str:
    """Return the way from a page to a widget in it: the kind and number of each step."""
    steps: list[str] = []
    above = widget.parentWidget()
    while widget is not page and above is not None:
        kind = type(widget).__name__
        steps.append(f"{kind}{_children(above, kind).index(widget)}")
        widget, above = above, above.parentWidget()
    return "/".join(reversed(steps))


def _widget_at(address: str, page: QWidget) -> QWidget | None:
    """Return the widget to which an address leads, if it is there again."""
    widget = page
    for step in address.split("/"):
        kind = step.rstrip("0123456789")
        alike, place = _children(widget, kind), int(step[len(kind) :] or 0)
        if place >= len(alike):
            return None
        widget = alike[place]
    return widget


def _children(widget: QWidget, kind: str) -> list[QWidget]:
    # Of widgets alone: what else stands below one is of kinds that were never made in Python, and
    # whose making takes longer than all the rest of a way back.
    children = widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [one for one in children if type(one).__name__ == kind]
