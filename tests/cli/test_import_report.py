# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Each file is told once, with what became of it in the end."""

import io
import json
from pathlib import Path

import pytest

from counsellor.cli.call import Call
from counsellor.cli.import_report import Report
from counsellor.domain.coded import ImportOutcome
from counsellor.domain.exchange_state import ImportedFile
from tests.commands import NoWindows


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch) -> Call:
    monkeypatch.setattr("counsellor.cli.call.language_of", lambda _: "en")
    monkeypatch.setattr("sys.stdin", io.StringIO())
    return Call(NoWindows)


def test_a_file_that_waited_for_another_is_told_once(
    call: Call, capsys: pytest.CaptureFixture[str]
) -> None:
    call.as_json = True
    report = Report(call, [Path("a.age"), Path("b.age"), Path("c.age")])
    report.note(ImportedFile("b.age", ImportOutcome.WAITING, "gap"))
    report.note(ImportedFile("c.age", ImportOutcome.WAITING, "gap"))
    report.note(ImportedFile("a.age", ImportOutcome.IMPORTED))
    report.note(ImportedFile("b.age", ImportOutcome.IMPORTED))
    report.close()
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(one["file"], one["outcome"], one["reason"]) for one in told] == [
        ("a.age", "imported", ""),
        ("b.age", "imported", ""),
        ("c.age", "waiting", "gap"),
    ]


def test_people_read_the_reason_in_words_and_the_numbers(
    call: Call, capsys: pytest.CaptureFixture[str]
) -> None:
    report = Report(call, [])
    report.note(ImportedFile("a.age", ImportOutcome.QUARANTINED, "damaged", "mac"))
    report.note(ImportedFile("b.age", ImportOutcome.ALREADY))
    report.close()
    first, second, numbers = capsys.readouterr().out.splitlines()
    assert first.startswith("a.age: Set aside. The bundle was damaged or changed on the way.")
    assert second == "b.age: Already imported"
    assert numbers == "Already imported: 1 · Set aside: 1"
