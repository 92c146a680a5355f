# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A question that is a list of fields: what most kinds of record need to be asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from counsellor.ui.dialogs.question import Question, label_row
from counsellor.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from counsellor.ui.context import PageContext
    from counsellor.ui.dialogs.choices import Choice, DayEdit, LanguageBox, LineBox, TextBox

    AnyField = LineBox | TextBox | DayEdit | LanguageBox | Choice[Any]


@dataclass(frozen=True, slots=True)
class FormText:
    """What a form says around its fields; English, marked for translation.

    Attributes:
        context: translation context of all its texts, those of its fields included.
        title: what is asked.
        confirm: the button that answers.
        about: what follows from the answer, above the fields; or nothing.
        hint: an explanation under the last field; or nothing.
        named: what stands for each ``{name}`` in title and explanations.
    """

    context: str
    title: str
    confirm: str
    about: str = ""
    hint: str = ""
    named: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Field:
    """A row of a form.

    Attributes:
        label: English, marked in the form's context.
        widget: is filled in.
        needed: is said as long as it is empty (English, marked); nothing if it may stay so.
    """

    label: str
    widget: AnyField
    needed: str = ""


class FormDialog(Question):
    """Answers with the value of its only field, or with a tuple of all values, if there are any."""

    def __init__(
        self,
        context: PageContext,
        parent: QWidget,
        text: FormText,
        fields: Sequence[Field],
        *,
        width: int = 480,
    ) -> None:
        super().__init__(context, parent, width=width)
        self._text = text
        self._fields = tuple(fields)
        self._about, self._hint = TextLabel(), TextLabel()
        if text.about:
            self._about.setWordWrap(True)
            self.body.addWidget(self._about)
        self._rows = self._form()
        self._labels = [self._rows.add(asked.widget) for asked in self._fields]
        if text.hint:
            self._hint = self._explain(self._rows)
        if text.about:
            self.body.addStretch(1)
        if self._fields:
            self._fields[0].widget.setFocus()
        self.retranslate()

    def answer(self) -> object:
        values = tuple(asked.widget.value() for asked in self._fields)
        return values[0] if len(values) == 1 else values

    def missing(self) -> str:
        empty = self._empty()
        return "" if empty is None else self._say(empty.needed)

    def to_mend(self) -> QWidget | None:
        empty = self._empty()
        return None if empty is None else empty.widget

    def _empty(self) -> Field | None:
        """Return the first row that has to be filled in and is not."""
        needed = (asked for asked in self._fields if asked.needed)
        return next((asked for asked in needed if not asked.widget.value()), None)

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self._explained(self._text.title))
        self.confirm.setText(self._say(self._text.confirm))
        self._about.setText(self._explained(self._text.about))
        self._hint.setText(self._explained(self._text.hint))
        for label, asked in zip(self._labels, self._fields, strict=True):
            label_row(label, asked.widget, self._say(asked.label))

    def _explained(self, text: str) -> str:
        return self._say(text).format_map(self._text.named) if text else ""

    def _say(self, text: str) -> str:
        return self._context.speaker.say(self._text.context, text)
