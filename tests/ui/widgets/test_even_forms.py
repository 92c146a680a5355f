# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Fields begin below each other and end below each other, in one form and in several cards."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from counsellor.ui.dialogs.choices import CalmBox
from counsellor.ui.widgets.card import Card
from counsellor.ui.widgets.even_forms import EvenForms
from counsellor.ui.widgets.form import Form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pytestqt.qtbot import QtBot

LABELS = ("Тіл", "Text size", "Блокировать при бездействии, если никого нет")
WIDTHS = (320, 420, 560, 900)


def ends(fields: Sequence[QWidget], whole: QWidget) -> set[tuple[int, int]]:
    """Return where fields begin and end, across."""
    return {(one.mapTo(whole, one.rect().topLeft()).x(), one.width()) for one in fields}


def boxed(said: str) -> CalmBox:
    box = CalmBox()
    box.addItem(said)
    return box


@pytest.mark.parametrize("width", WIDTHS)
def test_the_fields_of_all_cards_have_one_width(qtbot: QtBot, width: int) -> None:
    page, cards, fields = QWidget(), list[Card](), list[QWidget]()
    qtbot.addWidget(page)
    box = QVBoxLayout(page)
    for label, field in zip(LABELS, (boxed("5 мин"), QLineEdit(), boxed("100 %")), strict=True):
        card, form = Card(), Form()
        form.add(field).setText(label)
        card.box.addLayout(form)
        cards.append(card)
        fields.append(field)
        box.addWidget(card)
    box.addStretch(1)
    page.even = EvenForms(cards, page)  # type: ignore[attr-defined]
    page.resize(width, 600)
    page.show()
    qtbot.waitUntil(lambda: len(ends(fields, page)) == 1)
    cards[2].hide()  # the longest label: the others have its room
    qtbot.waitUntil(lambda: len(ends(fields[:2], page)) == 1)


@pytest.mark.parametrize(("width", "order"), [*product(WIDTHS, ((0, 1, 2), (2, 1, 0)))])
def test_the_rows_of_one_form_wrap_together(
    qtbot: QtBot, width: int, order: tuple[int, ...]
) -> None:
    page, form = QWidget(), Form()
    qtbot.addWidget(page)
    box = QVBoxLayout(page)
    box.addLayout(form)
    box.addStretch(1)
    fields = [QLineEdit(), boxed("Посещение на дому"), QRadioButton("Родственник, пришедший сам")]
    for number in order:
        form.add(fields[number]).setText(LABELS[number])
    form.add_hint().setText("Слово, по которому вы вспомните, кто это.")
    page.resize(width, 600)
    page.show()
    QApplication.processEvents()
    assert len({begin for begin, _ in ends(fields, page)}) == 1
    for one in fields:
        assert one.width() >= min(one.minimumSizeHint().width(), width - 40)
