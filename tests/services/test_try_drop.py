# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Roads that are tested, allowed and let in anew: what is noted, and what is asked first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from counsellor.domain.drop_address import read_address
from counsellor.domain.errors import CounsellorError, DropUnreachable
from counsellor.domain.road_errors import RoadNotAllowed, RoadUnknown
from counsellor.services.errand import run_errands
from counsellor.services.keep_drops import (
    add_drop,
    allow_drop,
    place_of,
    remove_drop,
    renew_credentials,
    user_at,
)
from counsellor.services.read_credentials import credentials_of
from counsellor.services.read_drops import DROPS, kept_drops, may_be_gone
from counsellor.services.road_states import road_states
from counsellor.services.try_drop import try_kept_drop, try_new_drop
from tests.centre import Centre, found_centre

if TYPE_CHECKING:
    from pathlib import Path

    from counsellor.domain.drop_address import DropAddress
    from counsellor.storage.vault import Vault

SERVER = read_address("https://cloud.example.org/remote.php/dav/files/kense")


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    made = found_centre(tmp_path)
    yield made
    made.close()


def tried(vault: Vault, address: DropAddress) -> CounsellorError | None:
    steps = try_kept_drop(vault, address)
    while True:
        try:
            run_errands(next(steps))
        except StopIteration as stop:
            failure: CounsellorError | None = stop.value
            return failure


def test_a_road_that_works_leaves_nothing_there_and_is_noted(centre: Centre) -> None:
    address = read_address(str(centre.drop))
    before = sorted(centre.drop.iterdir())
    assert tried(centre.field, address) is None
    assert sorted(centre.drop.iterdir()) == before
    state = road_states(centre.field)[address.text]
    assert state.failure is None
    assert state.went_at == state.tried_at


def test_what_is_wrong_is_noted_and_when_it_last_worked_stays(centre: Centre) -> None:
    address = read_address(str(centre.drop))
    tried(centre.field, address)
    worked = road_states(centre.field)[address.text].went_at
    centre.clock.pass_time(3_600)
    centre.drop.rename(centre.drop.with_name("elsewhere"))
    assert isinstance(tried(centre.field, address), DropUnreachable)
    state = road_states(centre.field)[address.text]
    assert isinstance(state.failure, DropUnreachable)
    assert state.went_at == worked
    assert worked is not None
    assert state.tried_at > worked


def test_nothing_is_asked_of_an_address_that_the_office_does_not_name(centre: Centre) -> None:
    with pytest.raises(RoadNotAllowed):
        try_new_drop(centre.field, SERVER, credentials_of("kense", "secret"))
    try_new_drop(centre.field, SERVER, credentials_of("kense", "secret"), allow=True)
    try_new_drop(centre.office, SERVER, credentials_of("kense", "secret"))


def test_a_road_named_no_longer_is_not_tested_until_it_is_allowed(centre: Centre) -> None:
    vault = centre.field
    add_drop(vault, SERVER, credentials_of("kense", "secret"), allow=True)
    kept = vault.settings.get(DROPS)
    assert isinstance(kept, list)
    with vault.transaction():
        closed = [{**one, "allowed": False} for one in kept if isinstance(one, dict)]
        vault.settings.put(DROPS, [*closed])
    assert isinstance(tried(vault, SERVER), RoadNotAllowed)
    allow_drop(vault, SERVER)
    assert all(may_be_gone(vault, one) for one in kept_drops(vault))
    assert user_at(vault, SERVER) == "kense"


def test_other_credentials_take_the_place_of_those_before(centre: Centre) -> None:
    vault = centre.office
    add_drop(vault, SERVER, credentials_of("kense", "secret"))
    renew_credentials(vault, SERVER, credentials_of("кеңсе", "пароль"))
    assert user_at(vault, SERVER) == "кеңсе"
    assert bytes(place_of(vault, SERVER).credentials).decode() == "кеңсе\nпароль"
    remove_drop(vault, SERVER)
    assert user_at(vault, SERVER) == ""


def test_a_road_that_is_not_kept_is_neither_allowed_nor_let_in_anew(centre: Centre) -> None:
    with pytest.raises(RoadUnknown):
        allow_drop(centre.field, SERVER)
    with pytest.raises(RoadUnknown):
        renew_credentials(centre.field, SERVER, credentials_of("kense", "secret"))
