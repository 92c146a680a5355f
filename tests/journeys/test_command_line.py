# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The main job by the command line alone: office, invitation, counsellor, stick, and back."""

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
HOLD = """
import sys
from pathlib import Path
from counsellor.bootstrap import system_clock
from counsellor.services.unlock_vault import unlock_vault
vault = unlock_vault(Path(sys.argv[1]), sys.argv[2], system_clock())
print("open", flush=True)
sys.stdin.read()
vault.close()
"""


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


def work_in_the_field(vault_folder: Path) -> None:
    """Three clients and their sessions, up to yesterday."""
    now = RealClock().now()
    clock = MadeUpClock(now - timedelta(days=10))
    vault = unlock_vault(vault_folder, PASSPHRASE, clock)
    FieldWork(vault, clock, Random(4)).work(3, now, lambda _sessions: None)
    vault.close()


def test_the_main_job_by_the_command_line_alone(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path)
    founded = terminal.answer(
        "office", "create", "--name", "Centre", "--supervisor", "Dana", "--drop", "stick",
        "--recovery-file", "kit", "--office-key-file", "office-key", vault="office",
    )  # fmt: skip
    assert (founded["office"], len(founded["root_words"])) == ("Centre", 7)
    assert (tmp_path / "office-key").read_text().startswith("AGE-SECRET-KEY-PQ-1")
    invited = terminal.answer(
        "office", "invite", "--name", "Ann", "--role", "psychologist", "--out", "for-ann",
        vault="office",
    )  # fmt: skip
    joined = terminal.answer(
        "join", "for-ann", "--words-file", "-", "--recovery-file", "ann-kit",
        typed=invited["words"], vault="field",
    )  # fmt: skip
    assert (joined["office"], joined["staff"]) == ("Centre", "Ann")

    work_in_the_field(tmp_path / "field")
    sent = terminal.answer("sync", vault="field")
    bundles = sorted((tmp_path / "stick").glob("*.age"))
    assert sent["waiting"] == len(bundles) >= 2
    assert sent["office_holds_everything"] is False

    imported = terminal.answers("office", "import", *reversed(bundles), vault="office")
    assert {Path(one["file"]).name: one["outcome"] for one in imported} == {
        bundle.name: "imported" for bundle in bundles
    }
    assert len(imported) == len(bundles)
    (waits,) = terminal.answer("office", "enrol", vault="office")["devices"]
    assert (waits["staff"], waits["words"]) == ("Ann", joined["fingerprint_words"])
    terminal.answer("office", "enrol", waits["device"], vault="office")
    assert terminal.answer("sync", vault="office")["receipts"] == 1

    answered = terminal.answer("sync", vault="field")
    assert {one["outcome"] for one in answered["fetched"]} == {"imported"}
    assert answered["office_holds_everything"] is True
    again = terminal.answers("office", "import", "stick", vault="office")
    # New is the word alone by which the field says what it has heard.
    assert sorted(one["outcome"] for one in again) == [*["already"] * len(bundles), "imported"]
    for vault in ("field", "office"):
        assert terminal.answer("vault", "check", vault=vault) == {"ok": True, "findings": []}


def test_what_goes_wrong_is_one_sentence_in_the_language_of_the_machine(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, "kk")
    made = terminal.type("vault", "create", "--recovery-file", "kit", vault="v")
    assert made.returncode == 0, made.stderr
    wrong = terminal.type(
        "vault", "info", "--vault", "v", "--passphrase-file", "-", typed="not this one\n"
    )
    assert (wrong.returncode, wrong.stdout) == (1, "")
    assert wrong.stderr == "Бұл құпия сөз тіркесі қойманы ашпайды.\n"
    in_use = Terminal(tmp_path, "ru")
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, tmp_path / "v", PASSPHRASE],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    ) as holder:
        assert holder.stdout
        assert holder.stdout.readline().rstrip() == b"open"
        refused = in_use.type("vault", "info", vault="v")
        assert holder.stdin
        holder.stdin.close()
    assert refused.returncode == 1
    assert refused.stderr.startswith("Это хранилище уже открыто в другом окне.")
    assert len(refused.stderr.splitlines()) == 1
