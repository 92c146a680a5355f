# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What can be wrong with a layout: cut words, widgets over each other, two bars for one way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QStackedWidget,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QToolButton,
    QWidget,
)

from counsellor.ui.widgets.elided_label import ElidedLabel
from counsellor.ui.widgets.floating_banner import FloatingBanner
from counsellor.ui.widgets.text_label import MAY_BREAK

if TYPE_CHECKING:
    from collections.abc import Iterator

_OVERLAYS: Final = (FloatingBanner,)
"""What lies over the page on purpose."""
_LINE: Final = 56
"""Letters, of the average."""
_DEEP: Final = 5
_SLACK: Final = 1
_TALL: Final = 4
"""A rounding of heights is not a cut line."""


def layout_faults(whole: QWidget) -> list[str]:
    """Say everything that is wrong with what can be seen of a window."""
    shown = [one for one in whole.findChildren(QWidget) if is_seen(one, whole)]
    found = [f"{place_of(one)}: {said}" for one in shown for said in _cut(one)]
    for parent in (whole, *shown):
        found += [f"{place_of(parent)}: {said}" for said in _overlapping(parent)]
    found += [f"{place_of(one)}: {said}" for one in shown for said in _beyond(one)]
    found += [f"{place_of(one)}: {said}" for one in shown for said in _twice_scrolled(one)]
    return found


def is_seen(widget: QWidget, whole: QWidget) -> bool:
    """Tell whether a widget is shown in a window itself, though it may be scrolled away."""
    inside = widget.window() is whole and not isinstance(widget.parentWidget(), QComboBox)
    return inside and widget.isVisible()


def place_of(widget: QWidget) -> str:
    """Say of what kind a widget is, and in what it stands."""
    parents: list[str] = []
    one: QWidget | None = widget
    while one is not None and len(parents) < _DEEP:
        if one.objectName() != "qt_scrollarea_viewport":
            parents.append(type(one).__name__)
        one = one.parentWidget()
    return " < ".join(parents)


# --- cut ------------------------------------------------------------------------------------


def _cut(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel):
        yield from _cut_label(widget)
    elif isinstance(widget, QCheckBox):
        yield from _cut_button(widget, QStyle.SubElement.SE_CheckBoxContents)
    elif isinstance(widget, QRadioButton):
        yield from _cut_button(widget, QStyle.SubElement.SE_RadioButtonContents)
    elif isinstance(widget, QPushButton):
        yield from _cut_button(widget, QStyle.SubElement.SE_PushButtonContents)
    elif isinstance(widget, QToolButton):
        yield from _cut_tool(widget)
    elif isinstance(widget, QComboBox):
        yield from _cut_box(widget)
    elif isinstance(widget, QAbstractSpinBox):
        line = widget.lineEdit()
        yield from _cut_words(line.displayText(), line, line.width())
    elif isinstance(widget, QLineEdit) and not widget.text():
        inner = widget.contentsRect().width() - 4
        yield from _cut_words(widget.placeholderText(), widget, inner)


def _cut_label(label: QLabel) -> Iterator[str]:
    if isinstance(label, ElidedLabel) or not label.text():
        return
    needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
    if label.height() + _TALL < needed:
        yield f"{label.text()!r} has a height of {label.height()} of {needed}"
    wide = label.minimumSizeHint().width() if label.wordWrap() else label.sizeHint().width()
    if not label.wordWrap() and label.width() + _SLACK < wide:
        yield f"{label.text()!r} has {label.width()} of {wide}"
    if label.wordWrap() and label.textFormat() is Qt.TextFormat.PlainText:
        across = label.fontMetrics().horizontalAdvance
        drawn = QLabel.text(label).replace(MAY_BREAK, " ")
        widest = max(drawn.split() or [""], key=across)
        if across(widest) > label.contentsRect().width() + _SLACK:
            yield f"the word {widest!r} has {label.contentsRect().width()} of {across(widest)}"


def _cut_button(button: QAbstractButton, part: QStyle.SubElement) -> Iterator[str]:
    option = QStyleOptionButton()
    option.initFrom(button)
    option.text = button.text()
    room = button.style().subElementRect(part, option, button)
    icon = (
        0
        if button.icon().isNull() or part is not QStyle.SubElement.SE_PushButtonContents
        else (button.iconSize().width() + 4)
    )
    yield from _cut_words(button.text(), button, room.width() - icon)
    if button.height() + _TALL < button.fontMetrics().height():
        yield f"{button.text()!r} has a height of {button.height()}"


def _cut_tool(button: QToolButton) -> Iterator[str]:
    style = button.toolButtonStyle()
    if style is not Qt.ToolButtonStyle.ToolButtonIconOnly:
        has_icon = style is Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        icon = button.iconSize().width() if has_icon and not button.icon().isNull() else 0
        yield from _cut_words(button.text(), button, button.width() - icon)


def _cut_box(box: QComboBox) -> Iterator[str]:
    if box.width() >= _LINE * box.fontMetrics().averageCharWidth():
        return  # what is longer than a line ends in "…"
    option = QStyleOptionComboBox()
    option.initFrom(box)
    option.editable = box.isEditable()
    style = box.style()
    room = style.subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, box
    )
    for number in range(box.count()):
        yield from _cut_words(box.itemText(number), box, room.width())


def _cut_words(text: str, widget: QWidget, room: int) -> Iterator[str]:
    needed = widget.fontMetrics().size(int(Qt.TextFlag.TextShowMnemonic.value), text).width()
    if text and needed > room + _SLACK:
        yield f"{text!r} has {room} of {needed}"


# --- where it lies --------------------------------------------------------------------------


def _overlapping(parent: QWidget) -> Iterator[str]:
    if isinstance(parent, (QStackedWidget, QAbstractScrollArea)):
        return
    children = [
        one
        for one in parent.children()
        if isinstance(one, QWidget)
        and one.isVisible()
        and not one.isWindow()
        and not isinstance(one, _OVERLAYS)
        and not one.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        and not one.geometry().isEmpty()
        and not (isinstance(one, QLabel) and not one.text() and one.pixmap().isNull())
    ]
    for place, one in enumerate(children):
        for other in children[place + 1 :]:
            both = one.geometry().intersected(other.geometry())
            if min(both.width(), both.height()) > _SLACK:
                yield f"{type(one).__name__} and {type(other).__name__} share {_size(both)}"


def _size(rect: QRect) -> str:
    return f"{rect.width()} x {rect.height()}"


def _beyond(widget: QWidget) -> Iterator[str]:
    """Say where a widget leaves the one in which it stands, which cuts it."""
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or _is_scrolled(widget) or isinstance(widget, _OVERLAYS):
        return
    inside = parent.rect().adjusted(-_SLACK, -_TALL, _SLACK, _TALL)
    if not widget.geometry().isEmpty() and not inside.contains(widget.geometry()):
        yield f"lies at {widget.geometry().getRect()} in {_size(parent.rect())}"


def _is_scrolled(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return isinstance(parent.parentWidget(), QAbstractScrollArea) if parent else False


# --- scrolling ------------------------------------------------------------------------------


def _twice_scrolled(widget: QWidget) -> Iterator[str]:
    if not isinstance(widget, QAbstractScrollArea):
        return
    if isinstance(widget, QScrollArea) and _scrolls(widget, Qt.Orientation.Horizontal):
        yield f"scrolls sideways by {widget.horizontalScrollBar().maximum()}"
    held = widget.widget() if isinstance(widget, QScrollArea) else None
    if held is not None:
        inside, room = held.width(), widget.viewport().width()
        if inside > room + _SLACK and not _scrolls(widget, Qt.Orientation.Horizontal):
            yield f"shows {room} of {inside} across"
    outer = widget.parentWidget()
    while outer is not None:
        for way in Qt.Orientation:
            both = isinstance(outer, QAbstractScrollArea) and _scrolls(outer, way)
            if both and _scrolls(widget, way):
                yield f"scrolls inside of {type(outer).__name__}, {way.name}"
        outer = outer.parentWidget()


def _scrolls(area: QAbstractScrollArea, way: Qt.Orientation) -> bool:
    upright = way is Qt.Orientation.Vertical
    bar = area.verticalScrollBar() if upright else area.horizontalScrollBar()
    policy = area.verticalScrollBarPolicy() if upright else area.horizontalScrollBarPolicy()
    return bar.maximum() > 0 and policy is not Qt.ScrollBarPolicy.ScrollBarAlwaysOff
