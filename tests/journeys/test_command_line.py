# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The main job by the command line alone: office, invitation, counsellor, stick, and back."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.journeys.terminal import PASSPHRASE, Terminal, work_in_the_field

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
