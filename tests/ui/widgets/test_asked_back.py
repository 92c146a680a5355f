# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The word that was typed wrongly has the keys, selected: the next letter takes its place."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

from counsellor.crypto.word_list import word_list
from counsellor.domain.errors import CounsellorError, RecoveryKeyDiffers
from counsellor.services.create_vault import check_words_back, propose_recovery_words
from counsellor.services.spell_words import in_language
from counsellor.ui.widgets.asked_back import AskedBack
from counsellor.ui.widgets.holds_focus import lead_to

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

WORDS = propose_recovery_words()
PLACES = (1, 4, 6)
OTHER = next(word for word in word_list("ru") if word not in in_language(WORDS, "ru"))
RIGHT = {place: WORDS.split()[place] for place in PLACES}


@pytest.mark.parametrize("wrong", [which for which in product((0, 1, 2), repeat=3) if any(which)])
def test_the_first_wrong_word_is_typed_next(qtbot: QtBot, wrong: tuple[int, ...]) -> None:
    """Each word may be right, another one of the list, or none of the list."""
    back = AskedBack(len(PLACES))
    qtbot.addWidget(back)
    back.ask(PLACES)
    for field, place, how in zip(back.fields, PLACES, wrong, strict=True):
        field.setText((RIGHT[place], OTHER, "qqqq")[how])
    back.fields[-1].setFocus()
    with pytest.raises(CounsellorError) as refused:
        check_words_back(WORDS, back.typed())
    lead_to(back.to_mend(refused.value))
    named = 2 if 2 in wrong else 1
    field = back.fields[wrong.index(named)]
    assert back.focusWidget() is field
    QTest.keyClicks(field, "able")
    assert field.text() == "able"


def test_a_key_that_was_typed_wrongly_is_typed_anew(qtbot: QtBot) -> None:
    back = AskedBack(1)
    qtbot.addWidget(back)
    back.ask([0])
    back.fields[0].setText("XXXXXX")
    lead_to(back.to_mend(RecoveryKeyDiffers()))
    QTest.keyClicks(back.fields[0], "ABCDEF")
    assert back.typed() == {0: "ABCDEF"}
