# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What follows a long job begins when that has ended, well or not, and never over a lock."""

from __future__ import annotations

from collections.abc import Generator
from functools import partial
from typing import TYPE_CHECKING

import pytest

from counsellor.domain.errors import StorageFailed
from counsellor.ui.pages.step_run import Cancelled, StepRun
from tests.ui.pages.conftest import desk

if TYPE_CHECKING:
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.pages.step_run import Steps
    from tests.ui.pages.desk import Desk

__all__ = ["desk"]


def job(name: str, did: list[str], *, fails: bool = False) -> Steps:
    def steps(_vault: OpenVault, _cancelled: Cancelled) -> Generator[object, None, object]:
        for step in range(3):
            did.append(f"{name}{step}")
            yield step
        if fails:
            raise StorageFailed(place="stick", reason="EIO")
        return name

    return steps


@pytest.mark.parametrize("fails", [False, True])
def test_each_follows_the_one_before_and_tells_its_end(desk: Desk, *, fails: bool) -> None:
    run, did, home = StepRun(desk.context.worker, desk.window), list[str](), list[str]()
    for name in ("a", "b", "c"):
        run.follow(job(name, did, fails=fails), partial(home.append, name))
    desk.qtbot.waitUntil(lambda: not run.is_running)
    assert did == ["a0", "a1", "a2", "b0", "b1", "b2", "c0", "c1", "c2"]
    assert home == ["a", "b", "c"]


def test_what_is_forgotten_leads_to_nothing(desk: Desk) -> None:
    run, did, home = StepRun(desk.context.worker, desk.window), list[str](), list[str]()
    for name in ("a", "b"):
        run.follow(job(name, did), partial(home.append, name))
    run.forget()
    desk.ask(lambda _: None)
    assert home == []
    assert "b0" not in did
    run.follow(job("c", did))
    desk.qtbot.waitUntil(lambda: not run.is_running)
    assert did[-3:] == ["c0", "c1", "c2"]
