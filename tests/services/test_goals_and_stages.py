# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Goals in the client's words; ratings and stages as dated events, never overwritten (5, 6)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from counsellor.domain.coded import ClosingReason, Stage
from counsellor.domain.errors import (
    RecordInvalid,
    UnknownRecord,
)
from counsellor.domain.ids import new_id
from counsellor.domain.records.cases import stages_after
from counsellor.domain.records.goals import Rating
from counsellor.services.set_goal import close_goal, rate_goal, reword_goal, set_goal
from counsellor.services.set_stage import possible_stages, require_day_of_case, set_stage
from counsellor.storage.vault import Vault
from tests.field import take_in

DAY = date(2026, 11, 20)


def test_a_client_has_three_goals_at_most(vault: Vault, client: str) -> None:
    goals = [set_goal(vault, client, text) for text in ("work", "home", "brother")]
    assert [goal.position for goal in vault.goals.of_client(client)] == [1, 2, 3]
    with pytest.raises(RecordInvalid, match="kind=goal, reason=too_many"):
        set_goal(vault, client, "a fourth")
    close_goal(vault, client, goals[1])
    fourth = set_goal(vault, client, "a fourth")
    assert {goal.id: goal.position for goal in vault.goals.of_client(client) if goal.open} == {
        goals[0]: 1,
        fourth: 2,
        goals[2]: 3,
    }


def test_the_goals_of_one_client_take_no_place_of_another(vault: Vault, client: str) -> None:
    for text in ("work", "home", "brother"):
        set_goal(vault, client, text)
    set_goal(vault, take_in(vault, "the smith"), "work")


def test_a_goal_keeps_its_ratings_through_other_words(vault: Vault, client: str) -> None:
    goal = set_goal(vault, client, " work ")
    for days, value in ((0, 2), (30, 0), (60, 10)):
        rate_goal(vault, client, goal, value, DAY + timedelta(days=days))
    reword_goal(vault, client, goal, "find work")
    (row,) = vault.goals.of_client(client)
    assert row.text == "find work"
    assert row.ratings == (
        Rating(2, DAY),
        Rating(0, DAY + timedelta(days=30)),
        Rating(10, DAY + timedelta(days=60)),
    )


@pytest.mark.parametrize("value", [-1, 11, 100])
def test_a_rating_goes_from_nought_to_ten(vault: Vault, client: str, value: int) -> None:
    goal = set_goal(vault, client, "work")
    with pytest.raises(RecordInvalid, match=r"kind=goal\.rating, reason=range"):
        rate_goal(vault, client, goal, value, DAY)
    assert vault.goals.of_client(client)[0].ratings == ()


def test_only_a_goal_of_this_client_is_changed(vault: Vault, client: str) -> None:
    other = set_goal(vault, take_in(vault, "the smith"), "work")
    for goal in (other, new_id()):
        with pytest.raises(UnknownRecord):
            reword_goal(vault, client, goal, "x")
        with pytest.raises(UnknownRecord):
            close_goal(vault, client, goal)
        with pytest.raises(UnknownRecord):
            rate_goal(vault, client, goal, 5, DAY)
    assert vault.goals.of_client(client) == []


def test_stages_may_go_back_and_every_one_stays(vault: Vault, client: str) -> None:
    way = (Stage.NEEDS, Stage.TRUST, Stage.DIALOGUE, Stage.TRUST, Stage.ON_HOLD)
    for days, stage in enumerate(way):
        set_stage(vault, client, stage, DAY + timedelta(days=days))
    (case,) = vault.cases.of_client(client)
    assert (case.stage, case.stage_on) == (Stage.ON_HOLD, DAY + timedelta(days=4))
    assert [row.stage for row in vault.cases.stages(case.id, case.client)] == [Stage.INTAKE, *way]


def test_the_latest_by_order_counts_whatever_its_date(vault: Vault, client: str) -> None:
    set_stage(vault, client, Stage.DIALOGUE, DAY)
    set_stage(vault, client, Stage.TRUST, DAY - timedelta(days=400))
    assert vault.clients.get(client).stage is Stage.TRUST


def test_a_case_is_closed_with_a_reason(vault: Vault, client: str) -> None:
    with pytest.raises(RecordInvalid, match="kind=stage"):
        set_stage(vault, client, Stage.CLOSED, DAY)
    set_stage(vault, client, Stage.CLOSED, DAY, ClosingReason.GOALS_MET)
    (case,) = vault.cases.of_client(client)
    assert vault.cases.stages(case.id, case.client)[-1].reason == "goals_met"
    set_stage(vault, client, Stage.REOPENED, DAY)
    assert vault.clients.get(client).stage is Stage.REOPENED


@pytest.mark.parametrize("present", Stage)
def test_only_what_has_ended_is_reopened_and_before_anything_else(present: Stage) -> None:
    after, ended = stages_after(present), present in {Stage.CLOSED, Stage.DECLINED}
    assert (after == (Stage.REOPENED,)) is ended
    assert (Stage.REOPENED in after) is (ended or present is Stage.REOPENED)
    assert ended or {present, Stage.CLOSED, Stage.ON_HOLD, Stage.TRUST} <= set(after)


def test_what_has_begun_is_closed_and_not_declined(vault: Vault, client: str) -> None:
    assert Stage.DECLINED in possible_stages(vault, client)
    set_stage(vault, client, Stage.DIALOGUE, DAY)
    assert Stage.DECLINED not in possible_stages(vault, client)


def test_a_stage_that_cannot_follow_is_refused(vault: Vault, client: str) -> None:
    with pytest.raises(RecordInvalid, match="reason=not_after"):
        set_stage(vault, client, Stage.REOPENED, DAY)
    set_stage(vault, client, Stage.DECLINED, DAY)
    with pytest.raises(RecordInvalid, match="reason=not_after"):
        set_stage(vault, client, Stage.DIALOGUE, DAY)
    assert possible_stages(vault, client) == (Stage.REOPENED,)


def test_without_a_case_there_is_no_stage(vault: Vault) -> None:
    with pytest.raises(RecordInvalid, match="kind=stage"):
        set_stage(vault, new_id(), Stage.TRUST, DAY)


@pytest.mark.parametrize("days", [1, 2, 400])
def test_no_stage_is_of_a_day_before_the_client_came(vault: Vault, client: str, days: int) -> None:
    (case,) = vault.cases.of_client(client)
    with pytest.raises(RecordInvalid) as refused:
        require_day_of_case(vault, client, case.opened_on - timedelta(days=days))
    assert refused.value.fields["reason"] == "before_case"
    require_day_of_case(vault, client, case.opened_on)
