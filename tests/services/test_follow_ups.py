# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Follow-ups of a case: due by a day, done with an outcome, taken back, gone with the client."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from counsellor.domain.errors import RecordInvalid, UnknownRecord
from counsellor.domain.ids import new_id
from counsellor.services.erase_client import erase_client
from counsellor.services.set_follow_up import (
    due_follow_ups,
    finish_follow_up,
    reopen_follow_up,
    reword_follow_up,
    set_follow_up,
)
from counsellor.storage.vault import Vault
from tests.field import HandClock, take_in

TODAY = date(2026, 11, 20)
DAY = timedelta(days=1)


def said(vault: Vault, client: str) -> list[str]:
    return [row.what for row in vault.follow_ups.of_client(client)]


def changes(vault: Vault) -> int:
    return len(list(vault.journal.entries()))


def test_it_belongs_to_the_clients_case_and_is_open(vault: Vault, client: str) -> None:
    set_follow_up(vault, client, " call the college ", TODAY + DAY)
    (row,) = vault.follow_ups.of_client(client)
    (case,) = vault.cases.of_client(client)
    assert (row.client, row.case, row.what) == (client, case.id, "call the college")
    assert (row.due_on, row.done_on, row.outcome) == (TODAY + DAY, None, "")


def test_open_ones_stand_by_day_and_done_ones_below_newest_first(vault: Vault, client: str) -> None:
    ids = {
        what: set_follow_up(vault, client, what, TODAY + days * DAY)
        for what, days in (("later", 9), ("old", -9), ("soon", 1), ("newer", -3))
    }
    finish_follow_up(vault, client, ids["old"], TODAY - 8 * DAY)
    finish_follow_up(vault, client, ids["newer"], TODAY)
    assert said(vault, client) == ["soon", "later", "newer", "old"]


def test_done_is_said_with_what_came_of_it_and_can_be_taken_back(vault: Vault, client: str) -> None:
    follow_up = set_follow_up(vault, client, "call the college", TODAY)
    finish_follow_up(vault, client, follow_up, TODAY, " they took the papers ")
    (row,) = vault.follow_ups.of_client(client)
    assert (row.done_on, row.outcome) == (TODAY, "they took the papers")
    reopen_follow_up(vault, client, follow_up)
    (row,) = vault.follow_ups.of_client(client)
    assert (row.done_on, row.outcome) == (None, "they took the papers")


def test_other_words_and_another_day_leave_the_rest_as_it_is(vault: Vault, client: str) -> None:
    follow_up = set_follow_up(vault, client, "call", TODAY)
    reword_follow_up(vault, client, follow_up, "call the college", TODAY + DAY)
    (row,) = vault.follow_ups.of_client(client)
    assert (row.what, row.due_on, row.done_on) == ("call the college", TODAY + DAY, None)


def test_what_is_as_it_was_is_not_written_again(vault: Vault, client: str) -> None:
    follow_up = set_follow_up(vault, client, "call", TODAY)
    before = changes(vault)
    reword_follow_up(vault, client, follow_up, " call ", TODAY)
    reopen_follow_up(vault, client, follow_up)
    assert changes(vault) == before


def test_one_that_breaks_a_rule_is_not_saved(vault: Vault, client: str) -> None:
    with pytest.raises(RecordInvalid, match="reason=empty"):
        set_follow_up(vault, client, "  ", TODAY)
    follow_up = set_follow_up(vault, client, "call", TODAY)
    with pytest.raises(RecordInvalid, match="reason=empty"):
        reword_follow_up(vault, client, follow_up, "", TODAY)
    with pytest.raises(RecordInvalid, match="reason=ahead"):
        finish_follow_up(vault, client, follow_up, TODAY + DAY)
    (row,) = vault.follow_ups.of_client(client)
    assert (row.what, row.done_on) == ("call", None)


def test_without_a_case_there_is_none(vault: Vault) -> None:
    with pytest.raises(RecordInvalid, match="reason=no_case"):
        set_follow_up(vault, new_id(), "call", TODAY)


def test_only_one_of_this_client_is_changed(vault: Vault, client: str) -> None:
    other = set_follow_up(vault, take_in(vault, "the smith"), "call", TODAY)
    for follow_up in (other, new_id()):
        with pytest.raises(UnknownRecord):
            reword_follow_up(vault, client, follow_up, "x", TODAY)
        with pytest.raises(UnknownRecord):
            finish_follow_up(vault, client, follow_up, TODAY)
        with pytest.raises(UnknownRecord):
            reopen_follow_up(vault, client, follow_up)
    assert said(vault, client) == []


def test_what_is_due_is_found_across_clients_until_and_with_the_day(
    vault: Vault, client: str
) -> None:
    smith = take_in(vault, "the smith")
    set_follow_up(vault, client, "on the day", TODAY + 7 * DAY)
    set_follow_up(vault, client, "a day later", TODAY + 8 * DAY)
    set_follow_up(vault, smith, "long ago", TODAY - 400 * DAY)
    done = set_follow_up(vault, smith, "done", TODAY)
    finish_follow_up(vault, smith, done, TODAY)
    due = due_follow_ups(vault, TODAY + 7 * DAY)
    assert [(row.client, row.what) for row in due] == [(smith, "long ago"), (client, "on the day")]


def test_at_the_office_only_ones_own_cases_are_called_to_mind(vault: Vault, client: str) -> None:
    set_follow_up(vault, client, "call", TODAY)
    with vault.transaction():
        vault.settle_membership(replace(vault.membership, is_office=True))
    assert len(due_follow_ups(vault, TODAY)) == 1
    with vault.transaction():
        vault.settle_membership(replace(vault.membership, staff=new_id()))
    assert due_follow_ups(vault, TODAY) == []


def test_an_erasure_of_the_client_takes_them(vault: Vault, client: str, clock: HandClock) -> None:
    set_follow_up(vault, client, "call", TODAY)
    erase_client(vault, client, "asked", clock.now().date())
    assert due_follow_ups(vault, TODAY) == []
    assert said(vault, client) == []
