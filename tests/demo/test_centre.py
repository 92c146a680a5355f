# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The made-up centre goes from the field to the office and back, and both sides agree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from counsellor.demo.centre import DemoReport
from counsellor.domain.coded import ConsentForm, Phase
from counsellor.domain.membership import Membership
from counsellor.services.compare_records import compare_records
from counsellor.services.describe_exchange import describe_exchange
from counsellor.services.set_goal import rate_goal, set_goal
from counsellor.services.sign_note import sign_draft
from counsellor.services.unlock_vault import unlock_vault
from counsellor.services.vault_types import OpenVault
from counsellor.services.write_note import begin_addendum, save_draft
from tests.commands import RealClock, copy_of


@dataclass
class Sides:
    """Copies of both vaults, open."""

    field: OpenVault
    office: OpenVault

    def shared_client(self) -> str:
        return next(
            row.id
            for row in self.office.clients.page()
            if self.field.clients.get(row.id).working_name
        )


@pytest.fixture
def sides(centre: DemoReport, tmp_path: Path) -> Iterator[Sides]:
    folder = copy_of(centre.place.folder, tmp_path / "d")
    passphrase = (folder / "passphrase.txt").read_text("utf-8").strip()
    field, office = (
        unlock_vault(folder / name, passphrase, RealClock()) for name in ("field", "office")
    )
    yield Sides(field, office)
    field.close()
    office.close()


def test_everything_that_was_sealed_arrived_and_was_answered(centre: DemoReport) -> None:
    assert centre.good
    assert centre.clients == 4
    assert centre.bundles == centre.imported > 0
    assert (centre.quarantined, centre.state.office_holds_everything) == (0, True)
    assert centre.receipts >= 1
    assert centre.notes == centre.sessions >= 8
    assert centre.comparison.records > 8 * centre.sessions


def test_who_shares_nothing_stays_on_the_laptop(centre: DemoReport, sides: Sides) -> None:
    assert centre.staying >= 1
    assert sides.office.clients.count() == centre.clients - centre.staying
    assert describe_exchange(sides.field).staying == centre.staying


def test_the_office_learns_no_working_name(sides: Sides) -> None:
    assert {row.working_name for row in sides.office.clients.page()} == {""}
    assert all(row.working_name for row in sides.field.clients.page())


def test_sessions_are_long_and_have_three_phases(sides: Sides) -> None:
    for session in sides.field.sessions.newest():
        phases = {segment.phase for segment in session.segments} - {Phase.BREAK, Phase.UNTAGGED}
        assert len(phases) == 3
        assert 100 * 60 <= session.duration_s <= 200 * 60


def test_consent_is_spoken_first_and_written_later(sides: Sides) -> None:
    for row in sides.field.clients.page():
        forms = [consent.form for consent in sides.field.consents.of_client(row.id)]
        assert forms == [ConsentForm.SPOKEN, ConsentForm.WRITTEN]


def test_a_draft_is_left_and_stays_on_the_laptop(sides: Sides) -> None:
    assert len(sides.field.drafts.every()) == 1
    assert sides.office.drafts.every() == []


def test_the_comparison_of_the_vaults_as_they_lie_agrees(sides: Sides) -> None:
    assert compare_records(sides.field, sides.office).agrees


def test_a_change_that_has_not_arrived_is_named(sides: Sides) -> None:
    client = sides.shared_client()
    goal = sides.field.goals.of_client(client)[0].id
    rate_goal(sides.field, client, goal, 9, sides.field.clock.now().date())
    found = compare_records(sides.field, sides.office).differences
    assert {(one.kind, one.field) for one in found} == {
        ("goal", "ratings"),
        ("goal.rating change", "missing"),
    }


def test_an_addendum_that_has_not_arrived_is_named_as_a_field_of_its_note(sides: Sides) -> None:
    note = sides.field.notes.of_client(sides.shared_client())[0].id
    draft = begin_addendum(sides.field, note)
    save_draft(sides.field, draft.id, "more")
    sign_draft(sides.field, draft.id)
    found = compare_records(sides.field, sides.office).differences
    assert ("note", note, "addenda") in {(one.kind, one.record, one.field) for one in found}


def test_what_the_office_should_not_have_is_named(sides: Sides) -> None:
    client = sides.shared_client()
    # Nobody at the office may write this: somebody who has not asked the rule did.
    sides.office.permission.who = Membership.alone()
    set_goal(sides.office, client, "of nobody's asking")
    found = compare_records(sides.field, sides.office).differences
    assert {one.field for one in found} == {"unexpected"}
