# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Machines of a centre, each in a process of its own, that exchange over one drop at one time."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from counsellor.domain.coded import ConsentItem
from counsellor.services.exchange import exchange
from counsellor.services.set_goal import set_goal
from tests.faults.exchange_world import OFFICE, SECOND, World, key_of, may_write, reading_here
from tests.field import HandClock, open_vault, take_in
from tests.servers.place import HERE
from tests.servers.program import TIED
from tests.sync.roads.lasting_carrier import lasting_carriers

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType

    from counsellor.storage.vault import Vault
    from tests.servers.place import Place

_CHECKOUT = Path(__file__).parents[2]
WORK, REST = "work", "rest"


class Together:
    """All machines of a world; none of their vaults may be open here meanwhile."""

    def __init__(self, world: World, places: Mapping[str, Place] | None = None) -> None:
        """Say where machines run that do not run here, by name."""
        self._world = world
        self._places = places or {}
        self._machines: dict[str, subprocess.Popen[str]] = {}
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        self._world.lock_all()
        for name in self._world.machines:
            self._machines[name] = self._stack.enter_context(self._begun(name))
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for machine in self._machines.values():
            assert machine.stdin is not None
            machine.stdin.close()
        self._stack.close()

    def round(self, what: str) -> dict[str, list[str]]:
        """Let everybody exchange at once, after some work or none; gives what failed, by name."""
        self._world.clock.pass_time(60)
        for name in self._machines:
            self._tell(name, what)
        return {name: self._told(name) for name in self._machines}

    def one(self, name: str) -> list[str]:
        """Let one machine exchange alone; gives what failed."""
        self._tell(name, REST)
        return self._told(name)

    def _tell(self, name: str, what: str) -> None:
        told = self._machines[name].stdin
        assert told is not None
        print(what, file=told, flush=True)

    def _told(self, name: str) -> list[str]:
        told = self._machines[name].stdout
        assert told is not None
        line = told.readline()
        assert line, f"{name} has ended"
        failed: list[str] = json.loads(line)
        return failed

    def _begun(self, name: str) -> subprocess.Popen[str]:
        begins = {
            "folder": str(self._world.folder / name),
            "key": key_of(name).hex(),
            "drop": self._world.address,
            "at": self._world.clock.now().isoformat(),
            "works": name not in (OFFICE, SECOND),
        }
        words = (sys.executable, "-m", "tests.faults.exchanging", json.dumps(begins))
        return subprocess.Popen(
            [*TIED, *self._places.get(name, HERE).command(*words)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=_CHECKOUT,
        )


def _work(vault: Vault, round_number: int) -> None:
    clients = [one.id for one in vault.clients.page() if may_write(vault, one.id)]
    if round_number % 3 == 0 or not clients:
        clients.append(take_in(vault, f"client {round_number}", ConsentItem.SYNC))
    mine = [one for one in clients if len(vault.goals.of_client(one)) < 3]
    if mine:
        set_goal(vault, mine[-1], f"goal of round {round_number}")


def main(begins: dict[str, Any]) -> None:
    """Be one machine until standard input ends: a line is a round."""
    clock = HandClock(HandClock().time.fromisoformat(begins["at"]))
    vault = open_vault(Path(begins["folder"]), clock, bytes.fromhex(begins["key"]))
    for number, what in enumerate(sys.stdin):
        clock.pass_time(60)
        if begins["works"] and what.strip() == WORK:
            _work(vault, number)
        report = exchange(vault, begins["drop"])
        failed = [f"{step}: {error!r} {error.fields}" for step, error in report.failures.items()]
        sys.stdout.write(json.dumps(failed) + "\n")
        sys.stdout.flush()
    vault.close()


if __name__ == "__main__":
    with reading_here(), lasting_carriers():
        main(json.loads(sys.argv[1]))
