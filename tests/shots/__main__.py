# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""`python -m tests.shots [SIDE…]`: fills build/shots; `--help` names the sides.

Each side is a process of its own, for there is one Qt application in a process. The vaults are
those of the made-up centre; a session runs in the field, so that timer and note can be seen.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from datetime import timedelta
from pathlib import Path
from random import Random

from counsellor.demo.made_up_clock import MadeUpClock
from counsellor.demo.talks import session_note
from counsellor.domain.coded import Phase
from counsellor.services.run_session import start_session, switch_phase
from counsellor.services.unlock_vault import unlock_vault
from counsellor.services.write_note import begin_note, save_draft
from tests.commands import RealClock, make_centre
from tests.shots.asking import leave_requests
from tests.shots.gallery import SIDES

ROOT = Path(__file__).resolve().parents[2]
TARGET = ROOT / "build" / "shots"
MINUTE = 60


def leave_a_session_running(folder: Path) -> None:
    """Begin a session an hour and a half ago, with a note that is half written."""
    passphrase = (folder / "passphrase.txt").read_text("utf-8").strip()
    clock = MadeUpClock(RealClock().now() - timedelta(minutes=95))
    vault = unlock_vault(folder / "field", passphrase, clock)
    client = vault.clients.page()[0]
    running = start_session(vault, client.id)
    for phase, minutes in ((Phase.TRUST, 60), (Phase.BREAK, 8), (Phase.DIALOGUE, 20)):
        switch_phase(vault, phase)
        clock.advance(minutes * MINUTE)
    switch_phase(vault, Phase.PRACTICAL)
    draft = begin_note(vault, client.id, running.id, language=client.language)
    save_draft(vault, draft.id, session_note(Random(2), client.language)[:900])
    vault.close()


def main() -> int:
    """Make the centre, then the pictures of each side that was asked for."""
    parser = argparse.ArgumentParser(prog="tests.shots")
    parser.add_argument("sides", nargs="*", default=[], metavar="SIDE", help=", ".join(SIDES))
    sides = parser.parse_args().sides or list(SIDES)
    shutil.rmtree(TARGET, ignore_errors=True)
    TARGET.mkdir(parents=True)
    failed = 0
    with tempfile.TemporaryDirectory(prefix="shots-") as temporary:
        folder = Path(temporary) / "centre"
        make_centre(folder, clients=12)
        leave_requests(folder)
        leave_a_session_running(folder)
        for side in sides:
            command = [sys.executable, "-m", "tests.shots.gallery", side, folder, TARGET]
            failed += subprocess.run(command, cwd=ROOT, check=False).returncode != 0
    print(f"{len(list(TARGET.glob('*.png')))} pictures in {TARGET}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
