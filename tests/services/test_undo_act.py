# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What was done by a slip is undone within a minute, whatever happens meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from counsellor.domain.change import Change
from counsellor.domain.clock import stamp
from counsellor.domain.errors import (
    ConsentMissing,
    CounsellorError,
    DiskFull,
    TimerAlreadyRuns,
    TooLateToUndo,
)
from counsellor.domain.ids import new_salt
from counsellor.domain.undoable import UndoableKind
from counsellor.services.empty_trash import take_back
from counsellor.services.erase_client import erase_client
from counsellor.services.record_consent import record_consent, withdraw_consent
from counsellor.services.run_session import running_session, start_session
from counsellor.services.set_follow_up import (
    finish_follow_up,
    reopen_follow_up,
    reword_follow_up,
    set_follow_up,
)
from counsellor.services.set_goal import close_goal, rate_goal, reword_goal, set_goal
from counsellor.services.sign_note import sign_draft
from counsellor.services.undo_act import (
    as_if_done,
    carry_out_due,
    carry_out_or_give_up,
    count_anew,
    discard_undoably,
    do_undoably,
    undo_act,
    undoable_acts,
)
from counsellor.services.write_note import begin_note, discard_draft, save_draft
from counsellor.storage.drafted_change import DraftedChange
from counsellor.storage.vault import Vault
from counsellor.wording.note_templates import blank_text
from tests.faults.victim import killed_after
from tests.field import HandClock, open_vault, spoken, take_in

if TYPE_CHECKING:
    from pathlib import Path

TODAY = date(2026, 11, 20)


def history(vault: Vault) -> list[bytes]:
    """Return the versions in the journal."""
    rows = vault.connection.execute("SELECT version FROM journal ORDER BY position")
    return [version for (version,) in rows]


def rate(vault: Vault, client: str, goal: str, value: int) -> str:
    return do_undoably(
        vault,
        UndoableKind.RATING,
        client,
        goal,
        lambda at: rate_goal(at, client, goal, value, TODAY),
        {"value": value},
    )


def withdraw(vault: Vault, client: str) -> str:
    return do_undoably(
        vault,
        UndoableKind.CONSENT_WITHDRAWN,
        client,
        client,
        lambda at: withdraw_consent(at, client, TODAY),
    )


def close(vault: Vault, client: str, goal: str) -> str:
    return do_undoably(
        vault, UndoableKind.GOAL_CLOSED, client, goal, lambda at: close_goal(at, client, goal)
    )


def finish(vault: Vault, client: str, follow_up: str) -> str:
    return do_undoably(
        vault,
        UndoableKind.FOLLOW_UP_DONE,
        client,
        follow_up,
        lambda at: finish_follow_up(at, client, follow_up, TODAY, "well"),
    )


def reopen(vault: Vault, client: str, follow_up: str) -> str:
    return do_undoably(
        vault,
        UndoableKind.FOLLOW_UP_REOPENED,
        client,
        follow_up,
        lambda at: reopen_follow_up(at, client, follow_up),
    )


Act = Callable[[Vault, str], str]


def _rated(vault: Vault, client: str) -> str:
    return rate(vault, client, set_goal(vault, client, "to sleep"), 7)


def _closed(vault: Vault, client: str) -> str:
    return close(vault, client, set_goal(vault, client, "to sleep"))


def _finished(vault: Vault, client: str) -> str:
    return finish(vault, client, set_follow_up(vault, client, "to call", TODAY))


def _reopened(vault: Vault, client: str) -> str:
    follow_up = set_follow_up(vault, client, "to call", TODAY)
    finish_follow_up(vault, client, follow_up, TODAY)
    return reopen(vault, client, follow_up)


ACTS: dict[UndoableKind, Act] = {
    UndoableKind.RATING: _rated,
    UndoableKind.GOAL_CLOSED: _closed,
    UndoableKind.FOLLOW_UP_DONE: _finished,
    UndoableKind.FOLLOW_UP_REOPENED: _reopened,
    UndoableKind.CONSENT_WITHDRAWN: withdraw,
}
every_act = pytest.mark.parametrize("act", ACTS.values(), ids=[kind.value for kind in ACTS])


def test_every_kind_is_tried_here() -> None:
    assert {*ACTS, UndoableKind.SESSION_DISCARDED} == set(UndoableKind)


@every_act
def test_it_shows_as_done_and_is_in_no_journal_until_its_minute_is_over(
    vault: Vault, client: str, clock: HandClock, act: Act
) -> None:
    act(vault, client)
    written, seen = len(history(vault)), as_if_done(lambda at: at.records_of(client))(vault)
    assert seen != vault.records_of(client)
    clock.pass_time(59)
    assert carry_out_due(vault) == []
    assert len(history(vault)) == written
    clock.pass_time(1)
    assert carry_out_due(vault) == []
    assert len(history(vault)) == written + 1
    assert vault.records_of(client).keys() == seen.keys()
    assert undoable_acts(vault) == []


@every_act
def test_undone_it_leaves_nothing(vault: Vault, client: str, clock: HandClock, act: Act) -> None:
    done = act(vault, client)
    before, written = vault.records_of(client), history(vault)
    undo_act(vault, done)
    clock.pass_time(3600)
    assert carry_out_due(vault) == []
    assert (vault.records_of(client), history(vault)) == (before, written)
    with pytest.raises(TooLateToUndo):
        undo_act(vault, done)


@every_act
def test_a_lock_or_a_quit_loses_neither_the_act_nor_the_undo(
    vault: Vault, client: str, clock: HandClock, act: Act
) -> None:
    done = act(vault, client)
    folder = vault.path
    vault.close()
    clock.pass_time(3600)
    again = open_vault(folder, clock)
    try:
        count_anew(again)
        (waiting,) = undoable_acts(again)
        assert (waiting.id, waiting.left_s) == (done, 60.0)
        clock.pass_time(60)
        assert carry_out_due(again) == []
        assert undoable_acts(again) == []
    finally:
        again.close()


def test_where_no_window_counts_anew_an_act_whose_minute_is_over_is_carried_out(
    vault: Vault, client: str, clock: HandClock
) -> None:
    rate(vault, client, set_goal(vault, client, "to sleep"), 7)
    folder = vault.path
    vault.close()
    clock.pass_time(30)
    with_left = open_vault(folder, clock)
    assert carry_out_due(with_left) == []
    assert len(undoable_acts(with_left)) == 1
    with_left.close()
    clock.pass_time(30)
    again = open_vault(folder, clock)
    try:
        carry_out_due(again)
        assert [rating.value for rating in again.goals.of_client(client)[0].ratings] == [7]
    finally:
        again.close()


def test_a_kill_loses_neither_the_act_nor_the_undo(
    vault: Vault, client: str, clock: HandClock
) -> None:
    goal = set_goal(vault, client, "to sleep")
    folder = vault.path
    vault.close()

    def work(acknowledge: Callable[[int], None]) -> None:
        victim = open_vault(folder, clock)
        rate(victim, client, goal, 3)
        acknowledge(1)
        while True:
            undoable_acts(victim)

    assert killed_after(0, work).killed
    again = open_vault(folder, clock)
    try:
        (waiting,) = undoable_acts(again)
        assert as_if_done(lambda at: at.goals.of_client(client))(again)[0].ratings[0].value == 3
        undo_act(again, waiting.id)
        assert again.goals.of_client(client)[0].ratings == ()
    finally:
        again.close()


@pytest.mark.parametrize("jump", [timedelta(days=-400), timedelta(days=400), timedelta(hours=-1)])
def test_a_jump_of_the_clock_moves_no_minute(
    vault: Vault, client: str, clock: HandClock, jump: timedelta
) -> None:
    rate(vault, client, set_goal(vault, client, "to sleep"), 7)
    clock.time += jump
    carry_out_due(vault)
    assert [act.left_s for act in undoable_acts(vault)] == [60.0]
    clock.pass_time(60)
    carry_out_due(vault)
    assert undoable_acts(vault) == []


def test_a_clock_that_was_set_back_between_makes_nothing_wait_for_years(
    vault: Vault, client: str, clock: HandClock
) -> None:
    withdraw(vault, client)
    folder = vault.path
    vault.close()
    clock.time -= timedelta(days=400)
    again = open_vault(folder, clock)
    try:
        carry_out_due(again)
        assert undoable_acts(again) == []
        consent = again.consents.current(client)
        assert consent is not None
        assert consent.withdrawn
    finally:
        again.close()


def test_a_full_disk_does_nothing_and_keeps_what_waits(
    vault: Vault, client: str, clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    goal = set_goal(vault, client, "to sleep")
    rate(vault, client, goal, 7)
    clock.pass_time(60)

    def full(*_: object) -> None:
        raise DiskFull(place="vault")

    with monkeypatch.context() as patched:
        patched.setattr("counsellor.storage.vault_core.advance_row", full)
        with pytest.raises(DiskFull):
            close(vault, client, goal)
        with pytest.raises(DiskFull):
            carry_out_due(vault)
        assert [act.kind for act in undoable_acts(vault)] == [UndoableKind.RATING]
    carry_out_due(vault)
    assert [rating.value for rating in vault.goals.of_client(client)[0].ratings] == [7]


def test_of_two_ratings_each_is_undone_by_itself(
    vault: Vault, client: str, clock: HandClock
) -> None:
    goal = set_goal(vault, client, "to sleep")
    rate(vault, client, goal, 1)
    clock.pass_time(30)
    second = rate(vault, client, goal, 7)
    assert [(act.said, act.left_s) for act in undoable_acts(vault)] == [
        ({"value": 7}, 60.0),
        ({"value": 1}, 30.0),
    ]
    undo_act(vault, second)
    clock.pass_time(30)
    carry_out_due(vault)
    assert [rating.value for rating in vault.goals.of_client(client)[0].ratings] == [1]


def test_another_act_on_the_same_record_lets_the_first_one_go(vault: Vault, client: str) -> None:
    follow_up = set_follow_up(vault, client, "to call", TODAY)
    finish(vault, client, follow_up)
    second = reopen(vault, client, follow_up)
    assert [act.id for act in undoable_acts(vault)] == [second]
    assert vault.follow_ups.of_client(client)[0].done_on == TODAY
    undo_act(vault, second)
    assert vault.follow_ups.of_client(client)[0].done_on == TODAY


def test_what_is_written_next_about_the_record_does_not_overtake_the_act(
    vault: Vault, client: str, clock: HandClock
) -> None:
    goal, follow_up = set_goal(vault, client, "a"), set_follow_up(vault, client, "b", TODAY)
    for act in (close(vault, client, goal), finish(vault, client, follow_up)):
        assert act
    reword_goal(vault, client, goal, "other")
    reword_follow_up(vault, client, follow_up, "other", TODAY)
    withdraw(vault, client)
    record_consent(vault, replace(spoken(), client=client))
    clock.pass_time(60)
    carry_out_due(vault)
    assert not vault.goals.of_client(client)[0].open
    assert vault.follow_ups.of_client(client)[0].done_on == TODAY
    consent = vault.consents.current(client)
    assert consent is not None
    assert not consent.withdrawn


def test_what_the_service_refuses_is_refused_at_once(vault: Vault, client: str) -> None:
    goal = set_goal(vault, client, "to sleep")
    with pytest.raises(CounsellorError):
        rate(vault, client, goal, 11)
    withdraw(vault, client)
    with pytest.raises(ConsentMissing):
        withdraw(vault, client)
    assert len(undoable_acts(vault)) == 1


def test_a_consent_that_is_taken_back_counts_at_once(
    vault: Vault, client: str, clock: HandClock
) -> None:
    ready, _ = vault.queue.counts()
    assert ready
    act = withdraw(vault, client)
    assert vault.queue.counts()[0] == 0
    set_goal(vault, client, "to sleep")
    assert vault.queue.counts()[0] == 0
    with pytest.raises(ConsentMissing):
        start_session(vault, client)
    undo_act(vault, act)
    assert vault.queue.counts()[0] == ready + 1
    start_session(vault, client)


def test_an_erased_client_takes_the_act_along(vault: Vault, client: str, clock: HandClock) -> None:
    act = rate(vault, client, set_goal(vault, client, "to sleep"), 7)
    erase_client(vault, client, "asked for", TODAY)
    assert undoable_acts(vault) == []
    with pytest.raises(TooLateToUndo):
        undo_act(vault, act)
    clock.pass_time(60)
    assert carry_out_due(vault) == []


def test_what_cannot_be_carried_out_is_told_and_holds_nothing_up(
    vault: Vault, client: str, clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    goal, other = set_goal(vault, client, "to sleep"), take_in(vault, "the smith")
    rate(vault, client, goal, 7)
    withdraw(vault, other)
    clock.pass_time(60)
    commit = vault.journal.commit

    def refusing(drafted: list[DraftedChange]) -> object:
        if drafted[0].client == client:
            raise TooLateToUndo
        return commit(drafted)

    monkeypatch.setattr(vault.journal, "commit", refusing)
    assert [type(error) for error in carry_out_or_give_up(vault)] == [TooLateToUndo]
    assert undoable_acts(vault) == []
    consent = vault.consents.current(other)
    assert consent is not None
    assert consent.withdrawn


def test_discarded_time_is_taken_back(vault: Vault, client: str, clock: HandClock) -> None:
    running = start_session(vault, client)
    clock.pass_time(600)
    act = discard_undoably(vault, blank_text)
    assert running_session(vault) is None
    clock.pass_time(30)
    assert undo_act(vault, act) is UndoableKind.SESSION_DISCARDED
    again = running_session(vault)
    assert again is not None
    assert again.id == running.id


@pytest.mark.parametrize("meanwhile", ["nothing", "typed", "signed", "trash", "killed"])
@pytest.mark.parametrize("text", ["half a note", ""])
def test_discarded_time_is_taken_back_with_what_was_written_in_it(
    vault: Vault, client: str, clock: HandClock, tmp_path: Path, meanwhile: str, text: str
) -> None:
    running = start_session(vault, client)
    other = begin_note(vault, client, text="of no session").id
    draft = begin_note(vault, client, running.id, text=text).id
    clock.pass_time(600)
    act = discard_undoably(vault, blank_text)
    left = vault.drafts.get(draft)
    assert (None if left is None else (left.text, left.session)) == ((text, None) if text else None)
    if text and meanwhile == "typed":
        save_draft(vault, draft, text + " and more")
    elif text and meanwhile == "signed":
        sign_draft(vault, draft)
    elif text and meanwhile == "trash":
        discard_draft(vault, draft)
    elif meanwhile == "killed":
        vault.close()
        vault = open_vault(tmp_path / "vault", clock)
    undo_act(vault, act)
    again = begin_note(vault, client, running.id)
    joined = bool(text) and meanwhile in {"nothing", "typed", "killed"}
    assert (again.id == draft) == joined
    assert again.text.startswith(text) or not joined
    kept = vault.drafts.get(other)
    assert kept is not None
    assert kept.session is None
    vault.close()


def test_what_was_written_in_discarded_time_can_be_signed_whatever_is_in_the_editor(
    vault: Vault, client: str, clock: HandClock
) -> None:
    running = start_session(vault, client)
    there = begin_note(vault, client, running.id, text="half a note").id
    discard_draft(vault, there)
    begun = begin_note(vault, client, running.id, text="the other half").id
    discard_undoably(vault, blank_text)
    clock.pass_time(60)
    carry_out_due(vault)
    for draft in (begun, take_back(vault, there)):
        assert vault.notes.get(sign_draft(vault, draft)).session is None


def test_what_an_earlier_release_left_of_a_session_that_never_was_can_be_signed(
    vault: Vault, client: str
) -> None:
    draft = begin_note(vault, client, "never recorded", text="half a note").id
    assert vault.notes.get(sign_draft(vault, draft)).session is None


def test_discarded_time_waits_for_another_session_and_is_gone_after_its_minute(
    vault: Vault, client: str, clock: HandClock
) -> None:
    start_session(vault, client)
    act = discard_undoably(vault, blank_text)
    start_session(vault, client)
    with pytest.raises(TimerAlreadyRuns):
        undo_act(vault, act)
    clock.pass_time(60)
    carry_out_due(vault)
    assert undoable_acts(vault) == []
    assert discard_undoably(vault, blank_text)
    assert discard_undoably(vault, blank_text) == ""


def test_what_a_bundle_brings_meanwhile_is_no_news_to_the_act(
    vault: Vault, client: str, clock: HandClock
) -> None:
    """The act supersedes what the person saw, and nothing that came after it."""
    goal = set_goal(vault, client, "to sleep")
    close(vault, client, goal)
    drafted = DraftedChange("goal", goal, client, {"open": True})
    elsewhere = Change(
        kind="goal",
        record=goal,
        client=client,
        author=vault.membership.staff,
        fields={"open": True},
        bases=vault.journal.bases_of(drafted),
        at=stamp(clock.now()),
        counter=vault.journal.top_counter() + 1,
        incarnation="ab" * 16,
        salt=new_salt(),
    )
    with vault.transaction():
        vault.journal.apply_bundle([elsewhere.entry()], None)
    assert len(vault.journal.bases_of(drafted)) == 1
    clock.pass_time(60)
    assert carry_out_due(vault) == []
    assert len(vault.journal.bases_of(drafted)) == 2


def test_a_read_as_if_done_writes_nothing(vault: Vault, client: str) -> None:
    withdraw(vault, client)
    written, state = history(vault), vault.core.state
    for _ in range(3):
        as_if_done(lambda at: at.clients.get(client))(vault)
    assert (history(vault), vault.core.state) == (written, state)
    assert vault.touches.take()
    as_if_done(lambda at: at.clients.get(client))(vault)
    assert not vault.touches.take()
