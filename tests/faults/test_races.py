# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""However many start at once, one has the vault at a time, and the others are told at once."""

from __future__ import annotations

import os
import random
import time
import traceback
from collections.abc import Callable
from pathlib import Path

import pytest

from counsellor.domain.errors import VaultExists, VaultInUse
from counsellor.storage.lifecycle import create_core_with_key
from tests.storage.vaults import KEY, make_vault, numbers_in, open_vault, put

pytestmark = pytest.mark.faults

_PATIENCE_S = 300
_ALONE, _NOT_ALONE, _GAVE_UP = 0, 1, 2


def started_at_once(processes: int, work: Callable[[int], int]) -> list[int]:
    """Fork so many, let them go together, and give their exit codes."""
    waiting, go = os.pipe()
    children = []
    for number in range(processes):
        pid = os.fork()
        if pid == 0:
            os.close(go)
            code = 3
            try:
                os.read(waiting, 1)
                code = work(number)
            except BaseException:  # noqa: BLE001 - the parent sees no more of it
                traceback.print_exc()
            finally:
                os._exit(code)
        children.append(pid)
    os.close(waiting)
    os.close(go)
    return [os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) for pid in children]


def race(path: Path, processes: int) -> None:
    make_vault(path).close()
    inside = path / "inside"
    refused = path / "refused"
    refused.mkdir()

    def work(number: int) -> int:
        deadline = time.monotonic() + _PATIENCE_S
        while time.monotonic() < deadline:
            try:
                core = open_vault(path)
            except VaultInUse:
                (refused / str(number)).touch()
                time.sleep(random.uniform(0.02, 0.1))
                continue
            try:
                os.close(os.open(inside, os.O_CREAT | os.O_EXCL))
            except FileExistsError:
                return _NOT_ALONE
            put(core, number)
            inside.unlink()
            core.close()
            return _ALONE
        return _GAVE_UP

    assert started_at_once(processes, work) == [_ALONE] * processes
    assert len(list(refused.iterdir())) > processes // 2
    with open_vault(path) as core:
        assert numbers_in(core) == list(range(processes))


def test_of_100_starts_one_at_a_time_has_the_vault(tmp_path: Path) -> None:
    race(tmp_path / "vault", 100)


@pytest.mark.long
def test_of_1000_starts_one_at_a_time_has_the_vault(tmp_path: Path) -> None:
    race(tmp_path / "vault", 1000)


def test_of_20_that_make_the_same_vault_one_does(tmp_path: Path) -> None:
    def work(number: int) -> int:
        try:
            core = create_core_with_key(tmp_path / "vault", KEY)
        except (VaultExists, VaultInUse):
            return _NOT_ALONE
        put(core, number)
        core.close()
        return _ALONE

    codes = started_at_once(20, work)
    assert sorted(codes) == [_ALONE] + [_NOT_ALONE] * 19
    assert [entry.name for entry in tmp_path.iterdir()] == ["vault"]
    with open_vault(tmp_path / "vault") as core:
        assert numbers_in(core) == [codes.index(_ALONE)]
