# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What stands in the fields of a form, whatever fields those are; secrets are none of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDate, QDateTime, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDateTimeEdit,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QSpinBox,
    QWidget,
)

from counsellor.ui.dialogs.changing_fields import ChangingFields
from counsellor.ui.widgets.limited_text import LineBox, TextBox

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    Field = tuple[type[QWidget], Callable[[Any], str], Callable[[Any, str], None], str]

_ISO = Qt.DateFormat.ISODate


def _choose(box: QComboBox, key: str) -> None:
    """Choose what was chosen, wherever it stands now; if it is not there any more, nothing."""
    place = box.findData(key)
    if place >= 0:
        box.setCurrentIndex(place)


_FIELDS: tuple[Field, ...] = (
    (QLineEdit, QLineEdit.text, QLineEdit.setText, "textChanged"),
    (QPlainTextEdit, QPlainTextEdit.toPlainText, QPlainTextEdit.setPlainText, "textChanged"),
    (QComboBox, lambda box: str(box.currentData() or ""), _choose, "currentIndexChanged"),
    (
        QDateEdit,
        lambda day: day.date().toString(_ISO),
        lambda day, said: day.setDate(QDate.fromString(said, _ISO)),
        "dateChanged",
    ),
    (
        QDateTimeEdit,
        lambda at: at.dateTime().toString(_ISO),
        lambda at, said: at.setDateTime(QDateTime.fromString(said, _ISO)),
        "dateTimeChanged",
    ),
    (
        QSpinBox,
        lambda box: str(box.value()),
        lambda box, said: box.setValue(int(said)),
        "valueChanged",
    ),
    *(
        (
            kind,
            lambda box: str(int(box.isChecked())),
            lambda box, said: box.setChecked(said == "1"),
            "toggled",
        )
        for kind in (QCheckBox, QRadioButton)
    ),
)


def contents_of(form: QWidget) -> dict[str, str]:
    """Return which rows there are, and what stands in every field, by its place and kind."""
    rows = {name: part.kept_rows() for name, part in _changing(form)}
    return rows | {name: read(widget) for name, widget, read, _write in _fields(form)}


def put_contents(form: QWidget, contents: Mapping[str, str]) -> None:
    """Put into each field what stood there; one that is another field now stays as it is."""
    for name, part in _changing(form):
        if name in contents and part.kept_rows() != contents[name]:
            part.take_rows(contents[name])
    # Twice: what one field says may change what another one offers.
    for _ in range(2):
        for name, widget, read, write in _fields(form):
            if name in contents and read(widget) != contents[name]:
                write(widget, contents[name])


def worded(form: QWidget) -> frozenset[str]:
    """Return the names of the fields in which words stand, so that others can be added."""
    fields = ((name, widget) for name, widget, _read, _write in _fields(form))
    return frozenset(name for name, widget in fields if isinstance(widget, LineBox | TextBox))


def when_changed(form: QWidget, then: Callable[[], None]) -> None:
    """Call back whenever something in a field becomes another, or fields come or go."""

    def came(holder: QWidget) -> None:
        when_changed(holder, then)
        then()

    for _name, part in _changing(form):
        part.came.connect(came)
        part.went.connect(then)
    for widget in form.findChildren(QWidget):
        found = _kind_of(widget)
        if found is not None:
            changed: SignalInstance = getattr(widget, found[3])
            changed.connect(lambda *_: then())


def _changing(form: QWidget) -> list[tuple[str, ChangingFields]]:
    found = form.findChildren(ChangingFields)
    return [(f"{place}.rows", part) for place, part in enumerate(found)]


def _fields(
    form: QWidget,
) -> Iterator[tuple[str, Any, Callable[[Any], str], Callable[[Any, str], None]]]:
    place = 0
    for widget in form.findChildren(QWidget):
        found = _kind_of(widget)
        if found is not None:
            kind, read, write, _signal = found
            yield f"{place}.{kind.__name__}", widget, read, write
            place += 1


def _kind_of(widget: QWidget) -> Field | None:
    """Return how a field is read and written; None for what is no field, or hides its text."""
    if isinstance(widget, QLineEdit):
        inside = widget.parentWidget()
        if widget.echoMode() is not QLineEdit.EchoMode.Normal or widget.isReadOnly():
            return None
        if isinstance(inside, QDateTimeEdit | QSpinBox | QComboBox):
            return None  # its own field reads it
    if isinstance(widget, QPlainTextEdit) and widget.isReadOnly():
        return None
    return next((field for field in _FIELDS if isinstance(widget, field[0])), None)
