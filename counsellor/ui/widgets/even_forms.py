# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Forms in cards one below the other, with all labels and all fields of one width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

from counsellor.ui.widgets.form import Form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counsellor.ui.widgets.card import Card

_CHANGES = frozenset({QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Show})


class EvenForms(QObject):
    """Lets fields begin below each other in every card that is shown.

    Args:
        cards: of one width; what has no form in it is left as it is.
        parent: as ever.
    """

    def __init__(self, cards: Sequence[Card], parent: QObject) -> None:
        super().__init__(parent)
        found = [(card, _form_of(card)) for card in cards]
        self._forms = {card: form for card, form in found if form is not None}
        for card in self._forms:
            card.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _CHANGES:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        forms = [form for card, form in self._forms.items() if not card.isHidden()]
        widths = [form.widths() for form in forms]
        label = max((one for one, _ in widths), default=0)
        field = max((one for _, one in widths), default=0)
        for form in forms:
            form.stand_like(label, field)


def _form_of(card: Card) -> Form | None:
    for place in range(card.box.count()):
        item = card.box.itemAt(place)
        held = item.layout() if item is not None else None
        if isinstance(held, Form):
            return held
    return None
