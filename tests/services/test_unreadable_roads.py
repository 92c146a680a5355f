# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Roads that a program of later kept, or that were damaged: each alone says so, the others go."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counsellor.domain.coded import Role
from counsellor.domain.drop_address import MOST_LETTERS, read_address
from counsellor.domain.errors import CounsellorError
from counsellor.domain.road_errors import AddressRefused, RoadUnreadable
from counsellor.services.exchange import ExchangeReport, Step, exchange
from counsellor.services.invite_counsellor import Invitee, draft_invitation
from counsellor.services.join_office import join_office
from counsellor.services.keep_drops import add_drop, place_of, remove_drop
from counsellor.services.office_roster import current_roster, issue_roster
from counsellor.services.read_drops import (
    DROPS,
    KeptDrop,
    address_of,
    kept_address,
    kept_drops,
    open_roads,
    shown_address,
)
from counsellor.services.send_on import sending_on
from counsellor.services.stick_roads import stick_roads
from counsellor.services.try_drop import try_kept_drop
from tests.centre import Centre, found_centre, meet, new_client
from tests.field import new_vault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from counsellor.domain.canonical import Value
    from counsellor.storage.vault import Vault

LATER: Final = (
    *("sftp://cloud.example.org/drop", "smb://office/drop", "matrix:room:example.org"),
    *("s3://drop/office", "s3://drop/office?endpoint=https://s3.example.org&class=cold"),
    *("https://cloud.example.org/drop?share=1", "http://cloud.example.org/drop"),
    *("https://kense:secret@cloud.example.org/drop", "https://[half", "https://a/%ff"),
    *("https://" + "a" * MOST_LETTERS, "file://server/share", "x-later+v2://", "https://\u202ea/b"),
)
"""Addresses that this program cannot read."""
DAMAGED: Final[tuple[object, ...]] = (
    *(None, 5, True, "https://cloud.example.org/drop", [], {}, {"address": None}),
    *({"address": 7}, {"address": ["x"]}, {"address": ""}, {"address": {"road": "later"}}),
    *({"address": "https://cloud.example.org/drop", "authority": 5},),
    *({"address": "https://cloud.example.org/drop", "authority": ["x"]},),
    *({"address": "https://cloud.example.org/drop", "authority": "сертификат"},),
)
"""What does not even have the form of a road."""


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    made = found_centre(tmp_path)
    yield made
    made.close()


def keep_too(vault: Vault, *values: object) -> None:
    """Put something before the roads that are kept."""
    kept = vault.settings.get(DROPS)
    assert isinstance(kept, list)
    with vault.transaction():
        vault.settings.put(DROPS, cast("Value", [*values, *kept]))


def of_later(address: str) -> Value:
    """Return a road as a program of later may keep it."""
    return {"address": address, "authority": "", "allowed": False, "since": "a later release"}


def failures(report: ExchangeReport) -> list[CounsellorError | None]:
    return [road.failure for road in report.roads]


@pytest.mark.parametrize("values", [[*map(of_later, LATER)], DAMAGED], ids=["later", "damaged"])
def test_it_alone_says_so_and_the_others_are_gone(centre: Centre, values: list[object]) -> None:
    keep_too(centre.field, *values)
    keep_too(centre.office, *values)
    new_client(centre)
    sent = centre.send()
    assert sent.sent
    assert not sent.failures
    assert [type(one) for one in failures(sent)] == [*[RoadUnreadable] * len(values), type(None)]
    taken = centre.answer()
    assert taken.fetched
    assert not taken.failures
    (road,) = stick_roads(centre.field).folders
    assert road.path == centre.drop
    assert road.went_at is not None
    assert open_roads(centre.field) == [read_address(str(centre.drop))]
    assert sending_on(centre.field) is None


def test_where_there_is_no_other_the_exchange_says_why(centre: Centre) -> None:
    with centre.field.transaction():
        centre.field.settings.put(DROPS, [of_later(LATER[0])])
    report = centre.send()
    assert isinstance(report.failures[Step.SEND], RoadUnreadable)
    assert report.receipts


def test_it_stays_as_it_was_until_it_is_removed(centre: Centre) -> None:
    vault = centre.office
    values = [*map(of_later, LATER), *DAMAGED]
    keep_too(vault, *values)
    other = read_address("https://other.example.org/drop")
    add_drop(vault, other, bytearray())
    kept = vault.settings.get(DROPS)
    assert isinstance(kept, list)
    assert kept[: len(values)] == values
    for unread in kept_drops(vault)[: len(values)]:
        assert address_of(unread) is None
        if unread in kept_drops(vault):
            assert_it_can_be_removed(vault, unread)
    assert [one.address for one in kept_drops(vault)] == [str(centre.drop), other.text]


def assert_it_can_be_removed(vault: Vault, unread: KeptDrop) -> None:
    with pytest.raises(RoadUnreadable):
        place_of(vault, shown_address(unread))
    tried = try_kept_drop(vault, shown_address(unread))
    with pytest.raises(StopIteration) as stop:
        next(tried)
    assert isinstance(stop.value.value, RoadUnreadable)
    remove_drop(vault, kept_address(vault, unread.address))
    assert unread not in kept_drops(vault)


def test_an_invitation_that_carries_them_lets_in(centre: Centre, tmp_path: Path) -> None:
    meet(centre)
    keep_too(centre.office, *map(of_later, LATER))
    with centre.office.transaction():
        invitation = draft_invitation(centre.office, Invitee("Saule", Role.PSYCHOLOGIST))
    assert [one.address for one in invitation.drops] == [*LATER, str(centre.drop)]
    other = new_vault(tmp_path / "other", centre.clock, bytes(range(50, 82)))
    try:
        join_office(other, invitation)
        report = exchange(other)
        assert report.sent
        assert [type(one) for one in failures(report)] == [
            *[RoadUnreadable] * len(LATER),
            type(None),
        ]
    finally:
        other.close()


def test_a_roster_that_names_them_is_believed(centre: Centre) -> None:
    meet(centre)
    roster, later = current_roster(centre.office), tuple(one[:MOST_LETTERS] for one in LATER)
    with centre.office.transaction():
        issue_roster(centre.office, replace(roster, drops=later))
    centre.answer()
    assert not centre.send().failures
    assert current_roster(centre.field).drops == later


@given(st.text(max_size=60), st.sampled_from(("", "later:", "https://", "s3://", "file://")))
@settings(max_examples=200)
def test_whatever_stands_there_is_an_address_or_none(text: str, before: str) -> None:
    typed = before + text
    try:
        read = read_address(typed)
    except AddressRefused:
        return
    assert read_address(read.text).is_remote == read.is_remote


@given(
    st.lists(
        st.recursive(
            st.none() | st.booleans() | st.integers(-(2**40), 2**40) | st.text(max_size=20),
            lambda inner: (
                st.lists(inner, max_size=3)
                | st.dictionaries(
                    st.sampled_from(("address", "authority", "allowed", "later")), inner, max_size=3
                )
            ),
            max_leaves=6,
        ),
        max_size=4,
    )
)
@settings(max_examples=12)
def test_whatever_is_kept_stops_no_exchange(kept: list[object]) -> None:
    with TemporaryDirectory() as folder:
        centre = found_centre(Path(folder))
        keep_too(centre.field, *kept)
        sent = centre.send()
        assert sent.sent
        assert not sent.failures
        centre.close()
