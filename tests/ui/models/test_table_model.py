# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Lists of records: Qt's own model test, words for values, pages by key."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt

from counsellor.ui.models.table_model import RECORD_ROLE, SORT_ROLE, Column, RecordTable
from counsellor.wording.translation import Speaker

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot


@dataclass(frozen=True)
class Row:
    id: str
    on: date | None
    count: int


ROWS = [Row(f"r{number}", date(2026, 3, number + 1), number * 1000) for number in range(5)]
COLUMNS: tuple[Column[Row], ...] = (
    Column("Id", lambda row: row.id, order="id"),
    Column("On", lambda row: row.on, tooltip=lambda row: f"about {row.id}"),
    Column("Count", lambda row: row.count, at_end=True),
)


def table(language: str = "en", **more: object) -> RecordTable[Row]:
    speaker = Speaker(language)
    return RecordTable("Test", COLUMNS, lambda: speaker, **more)  # type: ignore[arg-type]


def shown(model: RecordTable[Row], row: int) -> list[str]:
    return [model.index(row, column).data() for column in range(len(COLUMNS))]


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester, qtbot: QtBot) -> None:
    model = table(load_more=lambda _: None, page_size=5)
    model.replace_rows(ROWS)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.append_rows([Row("r9", None, 0)])
    model.replace_rows([])
    model.replace_rows(ROWS[:2])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


@pytest.mark.parametrize(
    ("language", "said"), [("en", "2 Mar 2026"), ("ru", "02.03.2026"), ("kk", "02.03.2026")]
)
def test_dates_are_written_as_people_write_them(qtbot: QtBot, language: str, said: str) -> None:
    model = table(language)
    model.replace_rows(ROWS)
    assert shown(model, 1)[1] == said


def test_missing_values_are_empty_and_numbers_stand_at_the_end(qtbot: QtBot) -> None:
    model = table()
    model.replace_rows([Row("a", None, 12000)])
    assert shown(model, 0)[:2] == ["a", ""]
    aligned = Qt.AlignmentFlag(model.index(0, 2).data(Qt.ItemDataRole.TextAlignmentRole))
    assert aligned & Qt.AlignmentFlag.AlignRight


def test_a_time_is_written_with_its_day(qtbot: QtBot) -> None:
    speaker = Speaker("kk")
    when = datetime(2026, 3, 9, 14, 5, tzinfo=UTC)
    model = RecordTable("Test", [Column[Row]("At", lambda _: when)], lambda: speaker)
    model.replace_rows(ROWS[:1])
    assert model.index(0, 0).data() == "09.03.2026, 14:05"


def test_records_and_plain_values_are_there_by_role(qtbot: QtBot) -> None:
    model = table()
    model.replace_rows(ROWS)
    assert model.index(1, 1).data(RECORD_ROLE) == ROWS[1]
    assert model.index(1, 2).data(SORT_ROLE) == 1000
    assert model.index(1, 1).data(Qt.ItemDataRole.ToolTipRole) == "about r1"


def test_more_rows_are_asked_for_once_and_after_the_last_one(qtbot: QtBot) -> None:
    asked: list[Row] = []
    model = table(load_more=asked.append, page_size=5)
    model.replace_rows(ROWS)
    assert model.canFetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    assert asked == [ROWS[-1]]
    model.append_rows([Row("last", None, 0)])
    assert not model.canFetchMore(QModelIndex())
    assert model.rowCount() == 6


def test_fewer_rows_than_a_page_are_all_there_are(qtbot: QtBot) -> None:
    model = table(load_more=lambda _: None, page_size=6)
    model.replace_rows(ROWS)
    assert not model.canFetchMore(QModelIndex())


def test_sorting_is_asked_of_the_database(qtbot: QtBot) -> None:
    model = table()
    with qtbot.waitSignal(model.sort_requested) as asked:
        model.sort(0, Qt.SortOrder.DescendingOrder)
    assert asked.args == ["id", True]
    with qtbot.assertNotEmitted(model.sort_requested):
        model.sort(1)


def test_a_row_is_found_by_its_record(qtbot: QtBot) -> None:
    model = table()
    model.replace_rows(ROWS)
    assert model.find_row(lambda row: row.id == "r3") == 3
    assert model.find_row(lambda row: row.id == "r8") is None
    assert model.record(3) is ROWS[3]
