# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The record tables are a fold of the journal: a rebuild gives the same rows, or names which."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from counsellor.domain.coded import Stage
from counsellor.domain.errors import RebuildDiffers
from counsellor.domain.ids import new_id
from counsellor.domain.records.identities import Identity
from counsellor.services.erase_client import erase_client
from counsellor.services.name_client import save_identity, show_identity
from counsellor.services.set_goal import rate_goal, set_goal
from counsellor.services.set_stage import set_stage
from counsellor.services.sign_note import mark_misfiled, unsign_note
from counsellor.services.write_note import begin_note, save_draft
from counsellor.storage.journal import DraftedChange
from counsellor.storage.rebuild import RECORD_TABLES, differing_tables, logical_dump, rebuild
from counsellor.storage.vault import Vault
from tests.field import HandClock, new_vault, open_vault, take_in
from tests.services.work import add, sign, sit_together

DAY = date(2026, 11, 21)


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    vault = new_vault(tmp_path / "vault", HandClock())
    work(vault)
    yield vault
    vault.close()


def work(vault: Vault) -> None:
    """Do something of every kind."""
    for name in ("the baker", "the smith", "the driver"):
        client = take_in(vault, name)
        session = sit_together(vault, client)
        add(vault, sign(vault, client, "Сёстры келді", session), "және брат")
        mark_misfiled(vault, sign(vault, client, "Сёстры не здесь"), "wrong file")
        unsign_note(vault, sign(vault, client, "Сёстры снова"))
        rate_goal(vault, client, set_goal(vault, client, "work"), 5, DAY)
        set_stage(vault, client, Stage.TRUST, DAY)
        save_identity(vault, Identity(client, "Қасымова"))
        show_identity(vault, client)
    erase_client(vault, client, "asked", DAY)
    save_draft(vault, begin_note(vault, vault.clients.page()[0].id).id, "a draft")


def damage(vault: Vault, statement: str) -> None:
    with vault.transaction():
        vault.core.connection.execute(statement)


def test_a_rebuild_gives_the_same_rows_and_the_same_search(vault: Vault) -> None:
    before = logical_dump(vault), vault.search.find("сестр"), vault.search.find("брат")
    rebuild(vault)
    after = logical_dump(vault), vault.search.find("сестр"), vault.search.find("брат")
    assert after == before
    assert len(before[1]) == 2


def test_it_does_so_again_after_the_next_opening(vault: Vault, tmp_path: Path) -> None:
    before = logical_dump(vault)
    rebuild(vault)
    vault.close()
    again = open_vault(tmp_path / "vault")
    assert logical_dump(again) == before
    assert rebuild(again) == before
    again.close()


def test_local_state_is_left_alone(vault: Vault) -> None:
    drafts, membership, queued = vault.drafts.every(), vault.membership, vault.queue.counts()
    rebuild(vault)
    assert vault.drafts.every() == drafts
    assert vault.membership == membership
    assert vault.queue.counts() == queued
    assert drafts


@pytest.mark.parametrize(
    ("statement", "tables"),
    [
        ("DELETE FROM notes", ["notes"]),
        ("UPDATE clients SET sync = 0, working_name = 'x'", ["clients"]),
        ("UPDATE goals SET text = 'other'", ["goals"]),
        ("UPDATE sessions SET duration_s = duration_s + 1", ["sessions"]),
        ("DELETE FROM tombstones", ["tombstones"]),
        ("DELETE FROM heads WHERE kind = 'stage'", ["heads"]),
        ("UPDATE addenda SET misfiled = 1", ["addenda"]),
        ("INSERT INTO identities VALUES ('x', 'y', 1, '', '', '', '')", ["identities"]),
    ],
)
def test_rows_that_the_journal_does_not_say_are_named_and_mended(
    vault: Vault, statement: str, tables: list[str]
) -> None:
    before = logical_dump(vault)
    damage(vault, statement)
    assert logical_dump(vault) != before
    with pytest.raises(RebuildDiffers) as differs:
        rebuild(vault)
    assert differs.value.fields["tables"] == ", ".join(tables)
    assert logical_dump(vault) == before
    rebuild(vault)


def test_comparing_alone_changes_nothing(vault: Vault) -> None:
    assert differing_tables(vault) == []
    damage(vault, "UPDATE goals SET text = 'other'")
    before = logical_dump(vault)
    assert differing_tables(vault) == ["goals"]
    assert logical_dump(vault) == before
    assert len(vault.search.find("сестр")) == 2


def test_every_table_with_something_of_a_client_is_compared(vault: Vault) -> None:
    connection = vault.core.connection
    tables = {
        name
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        if not name.startswith("note_index")
    }
    local = {
        *("anchor", "journal", "settings", "drafts", "secrets", "pending_changes", "queue"),
        *("refused_changes", "brought_by", "reader_sets", "device_levels"),
        *("streams_out", "bundles_out", "bundle_changes", "streams_in", "bundles_in"),
        *("files_in", "aside_changes", "seen_in", "words_in", "words_out", "lives", "tokens"),
        *("undoable_acts", "discarded_drafts", "draft_revisions", "draft_steps", "open_forms"),
        *("unread", "brought_in"),
        "_sqlite_migrations",
    }
    assert tables - local == set(RECORD_TABLES)


def test_progress_is_told_while_it_runs(vault: Vault) -> None:
    client = vault.clients.page()[0].id
    changes = [DraftedChange("access", new_id(), client, {"what": "x"}) for _ in range(1_000)]
    vault.commit(changes)
    told: list[int] = []
    rebuild(vault, told.append)
    assert told == [500, 1_000]
