# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Words are read along while they are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLineEdit

from counsellor.crypto.word_reading import read_word
from counsellor.services.create_vault import propose_recovery_words
from counsellor.services.spell_words import in_language
from counsellor.ui.widgets.typed_words_hint import TypedWordsHint

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from counsellor.ui.look.languages import Languages


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_a_word_that_is_on_no_list_is_pointed_out_while_typing(
    qtbot: QtBot, english: Languages, language: str
) -> None:
    words = in_language(propose_recovery_words(), language).split()
    english.speak(language)
    field, others = QLineEdit(), " ".join(words[:2])
    hint = TypedWordsHint(field)
    for widget in (field, hint):
        qtbot.addWidget(widget)
    neutral = hint.text()
    assert neutral
    field.setText(f"{others} {words[2][:2]}")
    assert hint.text() == neutral  # it may be going on
    field.setText(f"{others} фъъъ ")
    assert "3" in hint.text()
    assert "фъъъ" in hint.text()
    field.setText(f"{others} {words[2][:4]} {words[3]} ")
    assert hint.text() == neutral
    slip = next(one for one in slips_of(words[0]) if read_word(one) is None)
    field.setText(f"{slip} ")
    assert slip in hint.text()
    assert words[0] in hint.text()
    field.clear()
    assert hint.text() == neutral


def slips_of(word: str) -> list[str]:
    """A word with one letter of its own twice."""
    return [word[: place + 1] + word[place:] for place in range(len(word))]
