# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What any release wrote is read for ever: its vaults open, its bundles come in."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from counsellor.domain.coded import Audience, ImportOutcome
from counsellor.domain.level import LEVEL
from counsellor.domain.records import KINDS
from counsellor.services.import_bundles import import_bundles
from counsellor.storage.rebuild import differing_tables
from tests.centre import OFFICE_KEY
from tests.faults.exchange_world import reading_here
from tests.field import HandClock, open_vault
from tests.next_release import next_release
from tests.tools.release_fixture import FIXTURES, NOT_IN_A_FIXTURE, facts, folder_of

LEVELS = range(1, LEVEL + 1)


def expected(level: int) -> Any:  # noqa: ANN401
    return json.loads((folder_of(level) / "expected.json").read_text(encoding="utf-8"))


def copy_of(level: int, name: str, folder: Path) -> Path:
    copy = Path(shutil.copytree(folder_of(level) / name, folder / name))
    # A checkout holds no empty folders.
    for inner in ("blobs", "outbox", "inbox", "backups") if name != "drop" else ():
        (copy / inner).mkdir()
    return copy


def test_every_level_up_to_ours_has_its_fixture() -> None:
    assert sorted(path.name for path in FIXTURES.iterdir()) == [f"level_{n}" for n in LEVELS]


@pytest.mark.parametrize("level", LEVELS)
def test_a_vault_of_any_release_opens_and_says_what_it_said(level: int, tmp_path: Path) -> None:
    vault = open_vault(copy_of(level, "field", tmp_path), HandClock())
    assert facts(vault) == expected(level)
    assert differing_tables(vault) == []
    vault.close()


@pytest.mark.parametrize("level", LEVELS)
def test_bundles_of_any_release_come_in(level: int, tmp_path: Path) -> None:
    office = open_vault(copy_of(level, "office", tmp_path), HandClock(), OFFICE_KEY)
    drop = copy_of(level, "drop", tmp_path)
    with reading_here():
        outcomes = {file.outcome for file in import_bundles(office, sorted(drop.glob("*.age")))}
    assert outcomes == {ImportOutcome.IMPORTED}
    assert set(facts(office)["notes"]) <= set(expected(level)["notes"])  # type: ignore[arg-type]
    assert facts(office)["goals"] == expected(level)["goals"]
    assert differing_tables(office) == []
    office.close()


@pytest.mark.parametrize("level", LEVELS)
def test_the_next_release_reads_them_too(level: int, tmp_path: Path) -> None:
    with next_release():
        test_a_vault_of_any_release_opens_and_says_what_it_said(level, tmp_path / "a")
        test_bundles_of_any_release_come_in(level, tmp_path / "b")


def test_the_newest_fixture_holds_every_kind_that_travels(tmp_path: Path) -> None:
    vault = open_vault(copy_of(LEVEL, "field", tmp_path), HandClock())
    made = {entry.change.kind for _, entry in vault.journal.entries()}
    vault.close()
    travel = {name for name, kind in KINDS.items() if kind.audience is Audience.CASE}
    assert travel - made == NOT_IN_A_FIXTURE.keys()
