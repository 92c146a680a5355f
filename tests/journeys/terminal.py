# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Commands typed in one folder, each in a process of its own, and the work between them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

from counsellor.demo.field_work import FieldWork
from counsellor.demo.made_up_clock import MadeUpClock
from counsellor.services.unlock_vault import unlock_vault
from tests.commands import RealClock

PASSPHRASE = "umbrella quarry seven lamps beside the orchard"


class Terminal:
    """Types commands of their own processes in one folder, in one language."""

    def __init__(self, folder: Path, language: str = "en") -> None:
        self.folder = folder
        self._environment = {
            **os.environ,
            "LC_ALL": {"en": "C.UTF-8", "ru": "ru_KZ.UTF-8", "kk": "kk_KZ.UTF-8"}[language],
            "XDG_CONFIG_HOME": str(folder / "config"),
            "PYTHONPATH": os.pathsep.join(sys.path),
        }
        (folder / "passphrase").write_text(f"{PASSPHRASE}\n", "utf-8")

    def type(
        self, *words: str | Path, typed: str = "", vault: str = ""
    ) -> subprocess.CompletedProcess[str]:
        shared = ("--vault", vault, "--passphrase-file", "passphrase")
        return subprocess.run(
            [sys.executable, "-m", "counsellor", *words, *(shared if vault else ())],
            cwd=self.folder,
            env=self._environment,
            input=typed,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def answers(self, *words: str | Path, typed: str = "", vault: str = "") -> list[Any]:
        """Type a command that must go well and give what it says, an object a line."""
        done = self.type(*words, "--json", typed=typed, vault=vault)
        assert done.returncode == 0, done.stderr
        return [json.loads(line) for line in done.stdout.splitlines()]

    def answer(self, *words: str | Path, typed: str = "", vault: str = "") -> Any:  # noqa: ANN401
        """The same for a command that says one object."""
        (only,) = self.answers(*words, typed=typed, vault=vault)
        return only


def work_in_the_field(vault_folder: Path, seed: int = 4) -> None:
    """Three clients and their sessions, up to yesterday."""
    now = RealClock().now()
    clock = MadeUpClock(now - timedelta(days=10))
    vault = unlock_vault(vault_folder, PASSPHRASE, clock)
    FieldWork(vault, clock, Random(seed)).work(3, now, lambda _sessions: None)
    vault.close()
