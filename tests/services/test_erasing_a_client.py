# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Erasing a client: the content goes, the tombstone stays, and nothing comes back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from counsellor.crypto.secret import Secret
from counsellor.domain.coded import ConsentItem, Stage
from counsellor.domain.errors import Erased, UnknownRecord
from counsellor.domain.records.identities import Identity
from counsellor.services.erase_client import erase_client
from counsellor.services.finish_erasure import REWRITTEN, finish_erasures
from counsellor.services.name_client import save_identity
from counsellor.services.record_consent import record_consent
from counsellor.services.set_goal import rate_goal, set_goal
from counsellor.services.set_stage import set_stage
from counsellor.services.write_note import begin_note, save_draft
from counsellor.storage.backup import back_up_automatically
from counsellor.storage.connection import Access, connect
from counsellor.storage.journal import DraftedChange
from counsellor.storage.rebuild import logical_dump, rebuild
from counsellor.storage.vault import Vault
from tests.field import spoken, take_in
from tests.services.work import add, ready_kinds, seal_everything, sign, sit_together

DAY = date(2026, 11, 21)


def work_with(vault: Vault, client: str) -> None:
    note = sign(vault, client, "Айгүл келді", sit_together(vault, client))
    add(vault, note, "Қосымша")
    save_identity(vault, Identity(client, "Қасымова"))
    rate_goal(vault, client, set_goal(vault, client, "work"), 5, DAY)
    set_stage(vault, client, Stage.TRUST, DAY)
    save_draft(vault, begin_note(vault, client).id, "a draft")


def test_nothing_but_the_tombstone_is_left(vault: Vault, client: str) -> None:
    work_with(vault, client)
    code = vault.clients.get(client).code
    erase_client(vault, client, "asked", DAY)
    left = {table: rows for table, rows in logical_dump(vault).items() if rows}
    assert left.keys() == {"tombstones"}
    (tombstone,) = left["tombstones"]
    assert tombstone[:4] == (client, code, "asked", "2026-11-21")
    assert vault.drafts.every() == []
    assert vault.search.find("айгул") == vault.search.find("касым") == []
    payloads = [entry.change.kind for _, entry in vault.journal.entries()]
    assert payloads == ["erasure"]


def test_the_journal_still_proves_itself_and_a_rebuild_agrees(vault: Vault, client: str) -> None:
    work_with(vault, client)
    before = vault.journal.end()[0]
    erase_client(vault, client, "asked", DAY)
    assert vault.journal.end()[0] == before + 1
    assert vault.journal.broken_link() is None
    rebuild(vault)


def test_nobody_else_loses_anything(vault: Vault, client: str) -> None:
    work_with(vault, client)
    before = logical_dump(vault)
    drafts = vault.drafts.every()
    other = take_in(vault, "the smith")
    work_with(vault, other)
    erase_client(vault, other, "asked", DAY)
    after = logical_dump(vault)
    assert {**after, "tombstones": []} == before
    assert vault.drafts.every() == drafts
    assert len(vault.search.notes("айгул")) == 1


def test_nothing_more_is_written_about_an_erased_client(vault: Vault, client: str) -> None:
    erase_client(vault, client, "asked", DAY)
    with pytest.raises(UnknownRecord):
        erase_client(vault, client, "again", DAY)
    with pytest.raises(UnknownRecord):
        record_consent(vault, replace(spoken(), client=client))
    with pytest.raises(Erased):
        vault.commit([DraftedChange("client", client, client, {"language": "kk"})])
    assert vault.clients.count() == 0


def test_the_code_is_not_given_again(vault: Vault, client: str) -> None:
    code = vault.clients.get(client).code
    erase_client(vault, client, "asked", DAY)
    assert vault.clients.has_code(code)


def test_a_client_whom_the_office_knows_is_erased_there_too(vault: Vault, client: str) -> None:
    seal_everything(vault)
    sign(vault, client, "Айгүл")
    erase_client(vault, client, "asked", DAY)
    assert ready_kinds(vault) == {"erasure"}


def test_of_one_whom_nobody_knows_nothing_leaves_and_nobody_stays(vault: Vault) -> None:
    client = take_in(vault, "the baker", ConsentItem.SERVICE)
    work_with(vault, client)
    erase_client(vault, client, "asked", DAY)
    assert ready_kinds(vault) == set()
    assert vault.queue.clients_staying() == 0


def test_automatic_backups_and_copies_set_aside_go_with_the_client(
    vault: Vault, client: str
) -> None:
    back_up_automatically(vault.core)
    alarm = vault.folder.backups / "unclean-20261120T090000Z"
    alarm.mkdir()
    (alarm / "vault.db").write_bytes(b"old")
    erase_client(vault, client, "asked", DAY)
    assert [path for path in vault.folder.backups.rglob("*") if path.is_file()] == []


def test_while_a_backup_reads_the_old_pages_are_not_taken_for_gone(
    vault: Vault, client: str
) -> None:
    """They stand in the database until the log that has the new ones can be moved into it."""
    with Secret(vault.core.data_key) as key:
        reader = connect(vault.folder.database, key, Access.READ)
    reader.execute("BEGIN")
    assert reader.execute("SELECT count(*) FROM clients").fetchone() == (1,)
    erase_client(vault, client, "asked", date(2026, 11, 21))
    assert vault.settings.get(REWRITTEN) is None
    reader.close()
    finish_erasures(vault)
    assert vault.settings.get(REWRITTEN) == max(vault.tombstones.since(0).values())
    assert not vault.folder.wal.exists() or not vault.folder.wal.stat().st_size
