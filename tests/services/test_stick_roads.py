# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A stick is offered where it has our folder, or where no road is kept yet."""

from __future__ import annotations

from pathlib import Path

from counsellor.domain.drop_address import read_address
from counsellor.services.choose_drop import choose_drop
from counsellor.services.keep_drops import remove_drop
from counsellor.services.stick_roads import stick_roads
from counsellor.storage.vault import Vault
from tests.centre import Centre


def sticks(tmp_path: Path) -> tuple[Path, Path]:
    ours, other = tmp_path / "STICK", tmp_path / "OTHER"
    (ours / "exchange").mkdir(parents=True)
    other.mkdir()
    return ours, other


def test_a_stick_with_our_folder_is_one(centre: Centre, tmp_path: Path) -> None:
    ours, other = sticks(tmp_path)
    choose_drop(centre.field, ours / "exchange")
    roads = stick_roads(centre.field)
    road = roads.on(ours)
    assert road is not None
    assert (road.path, road.went_at) == (ours / "exchange", None)
    assert roads.on(other) is None
    centre.send()
    road = stick_roads(centre.field).on(ours)
    assert road is not None
    assert road.went_at == centre.clock.now()


def test_a_stick_of_the_same_name_without_our_folder_is_none(
    centre: Centre, tmp_path: Path
) -> None:
    ours, _ = sticks(tmp_path)
    choose_drop(centre.field, ours / "exchange")
    (ours / "exchange").rmdir()
    assert stick_roads(centre.field).on(ours) is None


def test_without_any_road_each_may_become_the_first(centre: Centre, tmp_path: Path) -> None:
    ours, other = sticks(tmp_path)
    remove_drop(centre.field, read_address(str(centre.drop)))
    roads = stick_roads(centre.field)
    assert roads.may_begin
    assert {roads.on(ours), roads.on(other)} - {None}
    road = roads.on(other)
    assert road is not None
    assert road.path == other


def test_without_an_office_there_is_nobody_to_exchange_with(vault: Vault, tmp_path: Path) -> None:
    assert stick_roads(vault).on(sticks(tmp_path)[0]) is None
