# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A laptop whose clock stands nowhere goes on from the latest known time."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from counsellor.domain.clock import BEFORE_EVERYTHING
from counsellor.services.run_session import running_session, start_session
from counsellor.storage.vault import Vault
from tests.field import ALMATY, HandClock, new_vault, take_in
from tests.services.work import add, sign, sit_together

DEAD = datetime(1970, 1, 1, 0, 0, 7, tzinfo=ALMATY)


def is_wrong(vault: Vault) -> bool:
    return vault.clock_is_wrong


@pytest.mark.parametrize("shown", [DEAD, datetime(2222, 2, 2, tzinfo=ALMATY)])
def test_work_goes_on_from_the_latest_known_time_and_is_marked(
    tmp_path: Path, shown: datetime
) -> None:
    clock = HandClock()
    vault = new_vault(tmp_path / "vault", clock)
    client = take_in(vault)
    known = clock.time
    clock.time = shown
    assert is_wrong(vault)
    assert vault.clock.now() == known
    clock.seconds += 60
    assert vault.clock.now() == known + timedelta(seconds=60)
    start_session(vault, client)
    running = running_session(vault)
    assert running is not None
    assert [event.kind for event in running.timer.clock] == ["no_clock"]
    clock.time = known + timedelta(hours=3)
    assert not is_wrong(vault)
    assert vault.clock.now() == clock.time
    vault.close()


def test_every_change_says_whether_its_times_are_only_the_latest_known(tmp_path: Path) -> None:
    clock = HandClock()
    vault = new_vault(tmp_path / "vault", clock)
    client = take_in(vault)
    known, before = clock.time, vault.journal.top_counter()
    clock.time = DEAD
    note = sign(vault, client, "she came by night")
    add(vault, note, "and stayed till morning")
    clock.time = known + timedelta(hours=3)
    add(vault, note, "her brother called")
    marked = {
        (entry.change.kind, entry.change.no_clock)
        for _position, entry in vault.journal.entries()
        if entry.change.counter > before
    }
    assert marked == {("note", True), ("note.addendum", True), ("note.addendum", False)}
    (shown,) = vault.notes.of_client(client)
    assert shown.no_clock
    assert [one.no_clock for one in shown.addenda] == [True, False]
    vault.close()


def test_a_vault_that_knows_no_time_begins_when_the_program_did(tmp_path: Path) -> None:
    clock = HandClock(DEAD)
    vault = new_vault(tmp_path / "vault", clock)
    assert vault.clock.now() >= BEFORE_EVERYTHING
    take_in(vault)
    vault.close()


def test_a_clock_that_is_right_marks_nothing(tmp_path: Path) -> None:
    vault = new_vault(tmp_path / "vault")
    session = sit_together(vault, take_in(vault))
    assert not vault.clock_is_wrong
    assert vault.sessions.get(session).started_at == HandClock().time
    vault.close()
