# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A second click, Enter or key while an act runs does nothing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from counsellor.domain.errors import UnknownRecord
from counsellor.ui.pages.sessions_page import SessionsPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from counsellor.services.vault_types import OpenVault
    from tests.ui.pages.desk import Desk


@pytest.fixture
def page(desk: Desk) -> SessionsPage:
    page = SessionsPage(desk.context)
    desk.show(page)
    return page


def counting(done: list[str]) -> Callable[..., None]:
    def act(_vault: OpenVault, what: str) -> None:
        done.append(what)

    return act


def test_the_same_act_is_done_once_however_often_it_is_asked_for(
    desk: Desk, page: SessionsPage
) -> None:
    done: list[str] = []
    act = counting(done)
    for what in ("a", "a", "b", "a", "b"):
        page.write(partial(act, what=what))
        page.write(lambda vault, what=what: act(vault, what + "!"))  # type: ignore[misc]
    desk.settle()
    assert sorted(done) == ["a", "a!", "b", "b!"]
    page.write(partial(act, what="a"))
    desk.settle()
    assert done.count("a") == 2


def test_what_failed_can_be_tried_again(desk: Desk, page: SessionsPage) -> None:
    tried: list[str] = []

    def act(_vault: OpenVault) -> None:
        tried.append("")
        raise UnknownRecord(kind="note", id="")

    for _ in range(2):
        page.write(act)
        desk.settle()
    assert len(tried) == 2
