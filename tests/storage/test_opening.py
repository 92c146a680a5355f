# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from counsellor.domain.errors import (
    AnchorDamaged,
    CounsellorError,
    DiskFull,
    VaultDamaged,
    VaultLost,
    VaultNotEncrypted,
    VaultReplaced,
)
from counsellor.files import size_of
from counsellor.storage import evidence_copies
from counsellor.storage.anchor import Anchor, CheckpointPhase, HeadState
from counsellor.storage.connection import Access, connect
from counsellor.storage.copying import copy_file
from counsellor.storage.folder import VaultFolder
from tests.storage.vaults import KEY, flip, hashes, killed, make_vault, numbers_in, open_vault, put


def copies_in(folder: VaultFolder) -> list[str]:
    return sorted(copy.name for copy in folder.backups.iterdir())


def alarmed(folder: VaultFolder, error: type[CounsellorError]) -> CounsellorError:
    """Open, expect the alarm twice, and see that no original was touched and one copy kept."""
    before = hashes(folder)
    with pytest.raises(error):
        open_vault(folder.path)
    with pytest.raises(error) as named:
        open_vault(folder.path)
    assert hashes(folder) == before
    (copy,) = copies_in(folder)
    assert named.value.fields["copies"] == str(folder.backups / copy)
    kept = hashes(VaultFolder(folder.backups / copy))
    assert kept == {name: before[name] for name in kept}
    assert {"head", "vault.db"} <= kept.keys()
    return named.value


@pytest.fixture
def closed(tmp_path: Path) -> VaultFolder:
    """A vault that was closed in good order with two numbers in it."""
    with make_vault(tmp_path / "vault") as core:
        put(core, 1, 2)
    return VaultFolder(tmp_path / "vault")


@pytest.fixture
def crashed(closed: VaultFolder, tmp_path: Path) -> VaultFolder:
    """The same after three more commits and a kill: all three lie in the log."""
    with open_vault(closed.path) as core:
        put(core, 3, 4, 5)
        return killed(core, tmp_path / "crashed")


def killed_at(path: Path, phase: CheckpointPhase, elsewhere: Path) -> VaultFolder:
    """Give what a kill leaves just after the head has noted a phase of a checkpoint."""
    noted: list[VaultFolder] = []
    write = Anchor.write
    with open_vault(path) as core, pytest.MonkeyPatch.context() as patch:

        def noting(self: Anchor, state: HeadState) -> None:
            write(self, state)
            if state.phase is phase and not noted:
                noted.append(killed(core, elsewhere))

        put(core, 3, 4, 5)
        patch.setattr(Anchor, "write", noting)
        core.checkpoint()
    return noted[0]


def copy_of(folder: VaultFolder, elsewhere: Path) -> VaultFolder:
    shutil.copytree(folder.path, elsewhere)
    return VaultFolder(elsewhere)


# --- what is good ------------------------------------------------------------------------------


def test_a_vault_closed_in_good_order_opens_without_a_copy(closed: VaultFolder) -> None:
    with open_vault(closed.path) as core:
        assert numbers_in(core) == [1, 2]
    assert copies_in(closed) == []


def test_after_a_crash_everything_acknowledged_is_there_and_no_copy_stays(
    crashed: VaultFolder,
) -> None:
    with open_vault(crashed.path) as core:
        assert numbers_in(core) == [1, 2, 3, 4, 5]
    assert copies_in(crashed) == []


def test_a_commit_that_the_head_did_not_see_is_kept_and_the_head_follows(
    crashed: VaultFolder,
) -> None:
    newest = crashed.head.read_bytes()
    with open_vault(crashed.path) as core:
        put(core, 6)
        ahead = killed(core, crashed.path.parent / "ahead")
    ahead.head.write_bytes(newest)
    with open_vault(ahead.path) as core:
        assert numbers_in(core)[-1] == 6
    with open_vault(ahead.path) as core:
        assert numbers_in(core)[-1] == 6


@pytest.mark.parametrize("phase", [CheckpointPhase.BEGUN, CheckpointPhase.COPIED])
def test_a_crash_in_a_checkpoint_loses_nothing(
    closed: VaultFolder, tmp_path: Path, phase: CheckpointPhase
) -> None:
    folder = killed_at(closed.path, phase, tmp_path / "killed")
    assert size_of(folder.wal) > 0
    with open_vault(folder.path) as core:
        assert numbers_in(core) == [1, 2, 3, 4, 5]
        put(core, 6)
    assert copies_in(folder) == []


def test_after_a_crash_in_a_checkpoint_an_old_database_is_told_apart_again_at_once(
    closed: VaultFolder, tmp_path: Path
) -> None:
    last_week = copy_of(closed, tmp_path / "last week")
    folder = killed_at(closed.path, CheckpointPhase.BEGUN, tmp_path / "killed")
    with open_vault(folder.path) as core:
        put(core, 6)
        crashed_again = killed(core, tmp_path / "again")
    shutil.copyfile(last_week.database, crashed_again.database)
    alarmed(crashed_again, VaultReplaced)


def test_a_crash_between_emptying_the_log_and_saying_so_loses_nothing(
    closed: VaultFolder, tmp_path: Path
) -> None:
    folder = killed_at(closed.path, CheckpointPhase.COPIED, tmp_path / "killed")
    folder.wal.write_bytes(b"")
    with open_vault(folder.path) as core:
        assert numbers_in(core) == [1, 2, 3, 4, 5]


def test_a_damaged_log_that_was_copied_whole_does_no_harm(
    closed: VaultFolder, tmp_path: Path
) -> None:
    """Read through SQLite it would put old pages over new ones."""
    folder = killed_at(closed.path, CheckpointPhase.COPIED, tmp_path / "killed")
    flip(folder.wal, size_of(folder.wal) // 2)
    with open_vault(folder.path) as core:
        assert numbers_in(core) == [1, 2, 3, 4, 5]


def test_a_damaged_log_does_no_harm_either_when_a_reader_kept_it_from_being_emptied(
    closed: VaultFolder, tmp_path: Path
) -> None:
    with open_vault(closed.path) as core:
        put(core, 3, 4, 5)
        reader = connect(closed.database, KEY, Access.READ)
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM settings").fetchone()
        assert not core.checkpoint()
        folder = killed(core, tmp_path / "killed")
        reader.close()
    flip(folder.wal, size_of(folder.wal) // 2)
    with open_vault(folder.path) as core:
        assert numbers_in(core) == [1, 2, 3, 4, 5]


def test_what_a_cut_short_opening_left_is_removed(crashed: VaultFolder) -> None:
    (crashed.backups / "unclean-20260704T120000.000000Z.opening").mkdir(parents=True)
    (crashed.backups / "probe-1a2b_3c4").mkdir()
    open_vault(crashed.path).close()
    assert copies_in(crashed) == []


def test_a_rollback_journal_is_put_away_before_sqlite_plays_it_back(closed: VaultFolder) -> None:
    journal = bytes.fromhex("d9d505f920a163d7") + bytes(504)
    closed.foreign_journal.write_bytes(journal)
    with open_vault(closed.path) as core:
        assert numbers_in(core) == [1, 2]
    (kept,) = closed.backups.iterdir()
    assert kept.read_bytes() == journal


# --- what is lost ------------------------------------------------------------------------------


def test_a_flipped_bit_in_the_log_is_named_with_the_count_of_what_is_missing(
    crashed: VaultFolder,
) -> None:
    flip(crashed.wal, size_of(crashed.wal) - 100)
    lost = alarmed(crashed, VaultLost)
    assert lost.fields["missing"] == 1
    assert lost.fields["alone"] == 3


@pytest.mark.parametrize("size", [0, 31, 5000])
def test_a_log_that_was_cut_is_named(crashed: VaultFolder, size: int) -> None:
    with crashed.wal.open("r+b") as file:
        file.truncate(size)
    assert alarmed(crashed, VaultLost).fields["missing"] in {2, 3}


def test_a_log_that_is_gone_is_named(crashed: VaultFolder) -> None:
    crashed.wal.unlink()
    assert alarmed(crashed, VaultLost).fields["missing"] == 3


def test_last_weeks_database_is_named(closed: VaultFolder, tmp_path: Path) -> None:
    last_week = copy_of(closed, tmp_path / "last week")
    with open_vault(closed.path) as core:
        put(core, 3)
    shutil.copyfile(last_week.database, closed.database)
    assert alarmed(closed, VaultLost).fields["missing"] == 1


def test_last_weeks_database_with_its_log_is_named(crashed: VaultFolder, tmp_path: Path) -> None:
    last_week = copy_of(crashed, tmp_path / "last week")
    with open_vault(crashed.path) as core:
        put(core, 6)
    for part in ("vault.db", "vault.db-wal"):
        shutil.copyfile(last_week.path / part, crashed.path / part)
    assert alarmed(crashed, VaultLost).fields["missing"] == 1


def test_last_weeks_database_with_this_weeks_log_is_named(
    closed: VaultFolder, tmp_path: Path
) -> None:
    last_week = copy_of(closed, tmp_path / "last week")
    with open_vault(closed.path) as core:
        put(core, 3, 4)
        core.checkpoint()
        put(core, 5)
        now = killed(core, tmp_path / "now")
    shutil.copyfile(last_week.database, now.database)
    alarmed(now, VaultReplaced)


def test_two_histories_of_the_same_length_are_told_apart(
    closed: VaultFolder, tmp_path: Path
) -> None:
    other = copy_of(closed, tmp_path / "other")
    for folder in (closed, other):
        with open_vault(folder.path) as core:
            put(core, 3)
    shutil.copyfile(other.database, closed.database)
    alarmed(closed, VaultReplaced)


def test_a_database_further_on_than_a_crash_can_bring_it_is_named(
    closed: VaultFolder,
) -> None:
    old_head = closed.head.read_bytes()
    with open_vault(closed.path) as core:
        put(core, 3, 4)
    closed.head.write_bytes(old_head)
    alarmed(closed, VaultReplaced)


@pytest.mark.parametrize("cut", ["emptied", "gone"])
def test_a_log_lost_in_the_middle_of_a_checkpoint_is_named_whatever_the_row_says(
    closed: VaultFolder, tmp_path: Path, cut: str
) -> None:
    folder = killed_at(closed.path, CheckpointPhase.BEGUN, tmp_path / "killed")
    folder.wal.unlink()
    if cut == "emptied":
        folder.wal.touch()
    damaged = alarmed(folder, VaultDamaged)
    assert (damaged.fields["part"], damaged.fields["reason"]) == ("log", "missing")


# --- what is damaged ---------------------------------------------------------------------------


@pytest.mark.parametrize("offset", [0, 20, 4000, 4096 + 30])
def test_a_flipped_bit_where_the_opening_reads_is_damage(closed: VaultFolder, offset: int) -> None:
    flip(closed.database, offset)
    damaged = alarmed(closed, VaultDamaged)
    assert damaged.fields["part"] == "database"


def test_a_database_that_was_cut_is_damage(closed: VaultFolder) -> None:
    with closed.database.open("r+b") as file:
        file.truncate(size_of(closed.database) - 4096)
    alarmed(closed, VaultDamaged)


def test_a_database_that_is_gone_is_damage_and_not_made_anew(closed: VaultFolder) -> None:
    closed.database.unlink()
    with pytest.raises(VaultDamaged) as damaged:
        open_vault(closed.path)
    assert damaged.value.fields["reason"] == "missing"
    assert not closed.database.exists()


def test_a_plain_database_is_refused_untouched(closed: VaultFolder) -> None:
    closed.database.write_bytes(b"SQLite format 3\0" + bytes(4096))
    before = hashes(closed)
    with pytest.raises(VaultNotEncrypted):
        open_vault(closed.path)
    assert hashes(closed) == before


def test_a_damaged_anchor_is_named_and_nothing_touched(closed: VaultFolder) -> None:
    closed.head.write_bytes(bytes(8192))
    before = hashes(closed)
    with pytest.raises(AnchorDamaged):
        open_vault(closed.path)
    assert hashes(closed) == before


# --- no room -----------------------------------------------------------------------------------


def test_a_full_disk_after_a_crash_locks_nobody_out(
    crashed: VaultFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A vault that was probed and found sound opens with its log and head alone set aside."""
    crashed.ballast.write_bytes(b"ballast")
    copied: list[str] = []

    def full(source: Path, target: Path) -> None:
        if source.name == "vault.db":
            raise DiskFull(place=str(target))
        copied.append(source.name)
        copy_file(source, target)

    monkeypatch.setattr(evidence_copies, "copy_file", full)
    with open_vault(crashed.path) as core:
        assert numbers_in(core) == [1, 2, 3, 4, 5]
    assert copied[-2:] == ["head", "vault.db-wal"]
    assert not crashed.ballast.exists()


def test_without_room_for_copies_the_alarm_stands_all_the_same(
    crashed: VaultFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(source: Path, target: Path) -> None:
        raise DiskFull(place=str(target))

    flip(crashed.wal, size_of(crashed.wal) - 100)
    monkeypatch.setattr(evidence_copies, "copy_file", full)
    before = hashes(crashed)
    with pytest.raises(VaultLost) as lost:
        open_vault(crashed.path)
    assert lost.value.fields["copies"] is None
    assert hashes(crashed) == before
    assert copies_in(crashed) == []
