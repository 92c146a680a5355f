# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A number in a stream is used up by what was taken, or by refused content that is its link's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from counsellor.domain.change import Entry
from counsellor.domain.coded import Role
from counsellor.domain.ids import new_id
from counsellor.domain.word import REFUSED
from counsellor.services.device_keys import TOKEN, age_identity, signing_key
from counsellor.services.import_bundles import import_bundles
from counsellor.services.invite_counsellor import Invitee, draft_invitation
from counsellor.services.join_office import join_office
from counsellor.services.office_roster import current_roster
from counsellor.storage.vault import Vault
from counsellor.sync.enrolment import enrol_section
from tests.faults.exchange_world import (
    FIELD_KEY,
    FIELDS,
    OFFICE,
    World,
    reading_here,
)
from tests.faults.forger import Forger
from tests.field import new_vault

pytestmark = pytest.mark.faults
AIDA = FIELDS[0]


@pytest.fixture
def world(template: Path, tmp_path: Path) -> Iterator[World]:
    """A centre that has met."""
    with reading_here():
        made = World.of(template, tmp_path / "world")
        made.work(AIDA)
        made.round()
        made.sync(AIDA)
        yield made


@pytest.fixture
def evil(tmp_path: Path) -> Path:
    folder = tmp_path / "evil"
    folder.mkdir()
    return folder


def imported(world: World, *paths: Path) -> list[tuple[str, str]]:
    """Import files at the office one by one; give outcome and reason of each."""
    with world.at(OFFICE) as office:
        return [
            (one.outcome.value, one.reason)
            for path in paths
            for one in import_bundles(office, [path])
        ]


def _enquiry(forger: Forger) -> Sequence[Entry]:
    fields = {"received_on": "2026-11-20", "source": "imam", "contact_type": "phone"}
    return [forger.change("enquiry", None, fields)]


def _unknown_kind(forger: Forger) -> Sequence[Entry]:
    return [forger.change("score", new_id(), {"mood": 3})]


def _wrong_fields(forger: Forger) -> Sequence[Entry]:
    return [forger.change("enquiry", None, {"source": "imam"})]


def _nothing(_forger: Forger) -> Sequence[Entry]:
    return []


@pytest.mark.parametrize("claimed", [_enquiry, _unknown_kind, _wrong_fields, _nothing])
def test_what_only_claims_a_link_takes_no_number_from_its_owner(
    world: World, evil: Path, claimed: object
) -> None:
    world.work(AIDA)
    world.sync(AIDA)
    world.work(AIDA)
    world.sync(AIDA)
    with world.at(AIDA) as field:
        good = min(field.bundles.unheld(), key=lambda bundle: bundle.number)
        forger = Forger(field)
        forger.stream = field.bundles.key_of(good.stream, field.membership.office)
        previous = field.bundles.previous_of(good.stream, good.number)
        paths = [
            forger.seal(
                evil,
                claimed(forger),  # type: ignore[operator]
                number=good.number,
                previous=previous,
                claims=good.link,
            )[0]
            for _ in range(2)
        ]
    told = imported(world, *paths)
    assert {outcome for outcome, _reason in told} == {"quarantined"}
    world.round()
    assert world.lacking() == {}
    world.sync(AIDA)
    with world.at(AIDA) as field:
        assert {bundle.state for bundle in field.bundles.newest()} == {"held"}


def test_what_only_claims_a_link_is_named_to_its_sender_until_the_owner_comes(
    world: World, evil: Path
) -> None:
    with world.at(AIDA) as field:
        forger = Forger(field)
        good, link = forger.seal(evil, _enquiry(forger))
        path, _link = forger.seal(evil, _enquiry(forger), claims=link)
    stream = forger.stream.id
    for file, expected in ((path, [(1, REFUSED)]), (good, [])):
        imported(world, file)
        world.sync(OFFICE)
        world.sync(AIDA)
        with world.at(AIDA) as field:
            (word,) = [one for one in map(field.words.newest, field.words.speakers()) if one]
            (said,) = [one for one in word.word.streams if one.stream == stream]
        named = [(one.number, one.outcome) for one in said.settled if one.reason == "malformed"]
        assert named == expected
    assert said.number == 1


@pytest.mark.parametrize("order", [(0, 1, 2), (1, 0, 2), (2, 1, 0), (1, 2, 0)])
def test_refused_content_that_is_its_links_uses_its_number_up_in_any_order(
    world: World, evil: Path, order: tuple[int, ...]
) -> None:
    with world.at(AIDA) as field:
        forger, paths, link = Forger(field), [], ""
        for number in range(1, 4):
            entries = _wrong_fields(forger) if number == 2 else _enquiry(forger)
            more = {"previous": link} if link else {}
            path, link = forger.seal(evil, entries, number=number, **more)
            paths.append(path)
    imported(world, *(paths[place] for place in order))
    with world.at(OFFICE) as office:
        state = office.inbox.stream(forger.stream.id)
        assert state is not None
        assert (state.number, state.link) == (3, link)
    world.sync(OFFICE)
    world.sync(AIDA)
    with world.at(AIDA) as field:
        (word,) = [one for one in map(field.words.newest, field.words.speakers()) if one]
        (said,) = [one for one in word.word.streams if one.stream == forger.stream.id]
    assert (2, REFUSED, "malformed") in [
        (one.number, one.outcome, one.reason) for one in said.settled
    ]


def test_a_stranger_who_is_not_admitted_uses_no_number_up(
    world: World, tmp_path: Path, evil: Path
) -> None:
    with world.at(OFFICE) as office:
        roster = current_roster(office)
        with office.transaction():
            invitation = draft_invitation(office, Invitee("New", Role.THEOLOGIAN))
    newcomer = new_vault(tmp_path / "newcomer", world.clock, FIELD_KEY)
    join_office(newcomer, invitation)
    forger = Forger(newcomer)
    path, _link = forger.seal(
        evil, _enquiry(forger), enrol=_enrolling(newcomer, roster.staff[0].id)
    )
    good, link = forger.seal(evil, _enquiry(forger), enrol=_enrolling(newcomer, ""))
    newcomer.close()
    assert imported(world, path) == [("quarantined", "not_permitted")]
    assert imported(world, good) == [("imported", "")]
    with world.at(OFFICE) as office:
        assert office.inbox.link_at(forger.stream.id, 1) == link


def _enrolling(vault: Vault, before: str) -> object:
    token = vault.secrets.get(TOKEN)
    assert token is not None
    with signing_key(vault) as key:
        signing = key.public_line
    who = replace(vault.membership, before=before)
    return enrol_section(who, token, signing=signing, recipient=age_identity(vault).recipient)
