# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The Ctrl+K box in the window: where it opens, and what it marks in clients and notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt

from counsellor.services.sign_note import sign_draft
from counsellor.services.write_note import begin_note
from counsellor.ui.search.box import HIT_ROLE
from tests.field import take_in
from tests.ui.pages.desk import press, type_text
from tests.ui.shell.started import Start

if TYPE_CHECKING:
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.search.hits import Hit

TEXT = "Пришёл сам. Говорили о сестре, cестра ждёт; قال الْحَمْدُ لله."


def client_with_note(vault: OpenVault) -> str:
    client = take_in(vault, "пекарь Елёна")
    draft = begin_note(vault, client, None, language="ru", text=TEXT)
    sign_draft(vault, draft.id)
    return vault.clients.get(client).code


def found(started: Start, typed: str) -> list[Hit]:
    box = started.parts.search
    box.field.clear()
    type_text(box.field, typed)
    started.settle()
    model = box.list.model()
    hits = [model.index(row, 0).data(HIT_ROLE) for row in range(model.rowCount())]
    return [hit for hit in hits if hit.icon in ("users", "file-text")]


def marked(hit: Hit) -> list[str]:
    return [hit.title[start:end] for start, end in hit.marks]


@pytest.mark.parametrize(
    ("typed", "marks"),
    [
        ("сест", [["сест", "cест"]]),
        ("cестре", [["сестре"]]),
        ("пришел сам", [["Пришёл", "сам"]]),
        ("الحمد", [["الْحَمْدُ"]]),
        ("елен пек", [["пек", "Елён"]]),
    ],
)
def test_the_found_word_is_marked_in_clients_and_notes(
    started: Start, typed: str, marks: list[list[str]]
) -> None:
    started.do(client_with_note)
    press(started.application.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert [marked(hit) for hit in found(started, typed)] == marks


def test_a_code_is_marked_however_it_was_typed(started: Start) -> None:
    code = started.do(client_with_note)
    press(started.application.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    for typed in (code, code.lower(), code.replace("-", "")):
        (hit,) = [hit for hit in found(started, typed) if hit.icon == "users"]
        assert "".join(marked(hit)).replace("-", "") == code.replace("-", "")


def test_it_opens_under_the_field_at_the_top_of_the_window(started: Start) -> None:
    window, box = started.application.window, started.parts.search
    press(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    field = window.top_bar.search
    asked = QRect(field.mapToGlobal(QPoint(0, 0)), field.size())
    assert box.isVisible()
    assert box.geometry().top() > asked.bottom()
    assert box.geometry().left() <= asked.left()
    assert box.geometry().right() >= asked.right()
