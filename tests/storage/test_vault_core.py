# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from counsellor.domain.errors import (
    DiskFull,
    StorageFailed,
    VaultDamaged,
    VaultInUse,
    VaultLocked,
)
from counsellor.files import size_of
from counsellor.storage.anchor import Anchor, AnchorState, CheckpointPhase, HeadState
from counsellor.storage.anchor_row import read_row
from counsellor.storage.connection import Access, connect, translating
from counsellor.storage.head_file import HeadFile
from counsellor.storage.vault_core import CHECKPOINT_ABOVE_BYTES, VaultCore
from tests.storage.vaults import KEY, killed, make_vault, numbers_in, open_vault, put


@pytest.fixture
def core(tmp_path: Path) -> Iterator[VaultCore]:
    with make_vault(tmp_path / "vault") as made:
        yield made


def head_of(core: VaultCore, elsewhere: Path) -> AnchorState:
    """Read the head as another process would after a kill."""
    head = HeadFile.open(killed(core, elsewhere).head)
    try:
        return Anchor(head, KEY).read().point
    finally:
        head.close()


def test_a_commit_advances_row_and_head_by_one(core: VaultCore, tmp_path: Path) -> None:
    before = core.state
    put(core, 1)
    assert core.state.counter == before.counter + 1
    assert read_row(core.connection).state == core.state
    assert read_row(core.connection).previous == before.chain
    assert head_of(core, tmp_path / "killed") == core.state


def test_an_exception_takes_everything_back(core: VaultCore, tmp_path: Path) -> None:
    before = core.state
    written = "INSERT INTO settings VALUES ('n1', '')"
    with pytest.raises(KeyError), core.transaction():
        raise KeyError(core.connection.execute(written).rowcount)
    assert numbers_in(core) == []
    assert core.state == before
    assert read_row(core.connection).state == before
    assert head_of(core, tmp_path / "killed") == before
    put(core, 2)
    assert numbers_in(core) == [2]


def test_a_transaction_inside_another_is_a_mistake(core: VaultCore) -> None:
    with pytest.raises(RuntimeError), core.transaction(), core.transaction():
        pass
    assert not core.in_transaction
    put(core, 1)


def test_driver_errors_in_the_body_get_their_name_and_roll_back(core: VaultCore) -> None:
    core.connection.execute("PRAGMA max_page_count = 40")
    with pytest.raises(DiskFull), core.transaction():
        core.connection.execute("INSERT INTO settings VALUES ('big', hex(randomblob(999999)))")
    assert core.connection.execute("SELECT count(*) FROM settings").fetchone() == (0,)
    put(core, 1)


def test_driver_errors_while_reading_get_their_name(core: VaultCore) -> None:
    core.connection.set_progress_handler(lambda: True, 1)
    with pytest.raises(VaultLocked), translating(core.folder.database):
        core.connection.execute("SELECT count(*) FROM settings").fetchone()
    core.connection.set_progress_handler(None, 0)


def test_a_row_that_somebody_else_moved_is_noticed(core: VaultCore) -> None:
    with pytest.raises(VaultDamaged) as damaged, core.transaction():
        core.connection.execute("UPDATE anchor SET chain = zeroblob(32)")
    assert damaged.value.fields == {"part": "anchor row", "reason": "moved"}
    put(core, 1)


def test_when_the_head_cannot_follow_nothing_is_shown_as_saved_until_it_has(
    core: VaultCore, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def refused(self: HeadFile, index: int, content: bytes) -> None:
        raise StorageFailed(place="head", reason="EIO")

    put(core, 1)
    acknowledged = core.state
    monkeypatch.setattr(HeadFile, "write_slot", refused)
    for number in (2, 3, 4):
        with pytest.raises(StorageFailed):
            put(core, number)
    assert head_of(core, tmp_path / "killed") == acknowledged
    monkeypatch.undo()
    with open_vault(tmp_path / "killed") as reopened:
        # Never more than one commit ahead, or the next opening would call it another history.
        assert reopened.state.counter == acknowledged.counter + 1
        assert numbers_in(reopened) == [1, 2]
    put(core, 5)
    assert numbers_in(core) == [1, 2, 5]
    assert head_of(core, tmp_path / "later") == core.state


def test_a_vault_whose_head_could_not_follow_opens_after_it_was_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(self: HeadFile, index: int, content: bytes) -> None:
        raise StorageFailed(place="head", reason="EIO")

    core = make_vault(tmp_path / "vault")
    monkeypatch.setattr(HeadFile, "write_slot", refused)
    with pytest.raises(StorageFailed):
        put(core, 1)
    core.close()
    monkeypatch.undo()
    with open_vault(tmp_path / "vault") as reopened:
        assert numbers_in(reopened) == [1]


def test_a_checkpoint_empties_the_log_and_is_noted_step_by_step(
    core: VaultCore, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(core, 1)
    noted: list[tuple[CheckpointPhase, bool]] = []
    write = Anchor.write

    def noting(self: Anchor, state: HeadState) -> None:
        noted.append((state.phase, size_of(core.folder.wal) > 0))
        write(self, state)

    monkeypatch.setattr(Anchor, "write", noting)
    assert core.checkpoint()
    assert noted == [
        (CheckpointPhase.BEGUN, True),
        (CheckpointPhase.COPIED, True),
        (CheckpointPhase.NONE, False),
    ]


def test_when_the_checkpoint_is_said_to_be_copied_the_database_alone_is_whole(
    core: VaultCore, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    put(core, *range(20))
    write = Anchor.write

    def snapshot(self: Anchor, state: HeadState) -> None:
        if state.phase is CheckpointPhase.COPIED:
            alone = killed(core, tmp_path / "alone")
            connection = connect(alone.database, KEY, Access.READ_ALONE)
            assert read_row(connection).state == core.state
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            connection.close()
        write(self, state)

    monkeypatch.setattr(Anchor, "write", snapshot)
    core.checkpoint()
    assert (tmp_path / "alone").exists()


def test_the_log_is_emptied_when_it_has_grown(core: VaultCore) -> None:
    for number in range(3):
        with core.transaction():
            core.connection.execute(
                "INSERT INTO settings VALUES (?, ?)",
                (f"big{number}", "x" * (CHECKPOINT_ABOVE_BYTES // 2)),
            )
        assert size_of(core.folder.wal) <= CHECKPOINT_ABOVE_BYTES


def test_an_import_decides_itself_between_which_steps_the_log_is_emptied(core: VaultCore) -> None:
    with core.checkpoints_deferred():
        for number in range(3):
            with core.transaction():
                core.connection.execute(
                    "INSERT INTO settings VALUES (?, ?)",
                    (f"big{number}", "x" * (CHECKPOINT_ABOVE_BYTES // 2)),
                )
        assert size_of(core.folder.wal) > CHECKPOINT_ABOVE_BYTES
        core.checkpoint_if_due()
        assert size_of(core.folder.wal) == 0


def test_a_reader_in_the_way_of_a_checkpoint_costs_nothing(core: VaultCore) -> None:
    put(core, 1)
    reader = connect(core.folder.database, KEY, Access.READ)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM settings").fetchone()
    put(core, 2)
    assert not core.checkpoint()
    put(core, 3)
    reader.close()
    assert core.checkpoint()
    assert numbers_in(core) == [1, 2, 3]


def test_what_was_saved_is_saved_even_if_the_checkpoint_after_it_fails(
    core: VaultCore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: VaultCore) -> bool:
        raise DiskFull(place="vault.db")

    monkeypatch.setattr(VaultCore, "checkpoint", full)
    with core.transaction():
        core.connection.execute(
            "INSERT INTO settings VALUES ('big', ?)", ("x" * (CHECKPOINT_ABOVE_BYTES + 1),)
        )
    assert core.connection.execute("SELECT count(*) FROM settings").fetchone() == (1,)


def test_closing_leaves_no_log_no_key_and_no_lock(tmp_path: Path) -> None:
    core = make_vault(tmp_path / "vault")
    put(core, 1)
    core.close()
    core.close()
    assert bytes(core.data_key) == bytes(32)
    assert not core.folder.wal.exists()
    open_vault(tmp_path / "vault").close()


def test_an_open_vault_is_in_use(core: VaultCore) -> None:
    with pytest.raises(VaultInUse):
        open_vault(core.folder.path)


def test_the_lock_interrupts_from_another_thread(core: VaultCore) -> None:
    begun = threading.Event()

    def lock() -> None:
        begun.wait()
        core.interrupt()

    thread = threading.Thread(target=lock)
    thread.start()

    def look() -> bool:
        begun.set()
        return False

    core.connection.set_progress_handler(look, 1000)
    endless = (
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    )
    with pytest.raises(VaultLocked), core.transaction():
        core.connection.execute(endless).fetchone()
    thread.join()
    core.connection.set_progress_handler(None, 0)
    put(core, 1)
    assert numbers_in(core) == [1]


def test_interrupting_a_closed_vault_does_no_harm(tmp_path: Path) -> None:
    core = make_vault(tmp_path / "vault")
    core.close()
    core.interrupt()
