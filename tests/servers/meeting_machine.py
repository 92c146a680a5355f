# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""``python -m tests.servers.meeting_machine VAULT KEY [ADDRESS]``: one laptop that meets another.

It says where it waits and which words it shows, and takes a person's ``same`` or ``other`` from
standard input.
"""

from __future__ import annotations

import sys
from pathlib import Path

from counsellor.domain.errors import CounsellorError
from counsellor.services.errand import run_errands
from counsellor.services.meet import Comparing, MeetingReport, Waiting, meet_steps
from counsellor.sync.meeting.meeting import Meeting
from counsellor.ui.models.own_addresses import own_addresses
from tests.field import HandClock, open_vault
from tests.meeting import SHORT


def main(folder: str, key: str, address: str = "") -> None:
    """Meet, and say what came of it."""
    vault = open_vault(Path(folder), HandClock(), bytes.fromhex(key))
    meeting = Meeting(own_addresses(), SHORT)
    if address:
        meeting.call(address)
    steps = meet_steps(vault, meeting)
    try:
        while True:
            step = next(steps)
            if isinstance(step, Waiting):
                _say("at", *(one.text for one in step.addresses))
            elif isinstance(step, Comparing):
                _say("words", step.words)
                same = sys.stdin.readline().strip() == "same"
                (meeting.say_same if same else meeting.say_other)()
            run_errands(step)
    except StopIteration as end:
        report: MeetingReport = end.value
        _say("met", report.given, len(report.told), report.carried, vault.clients.count())
    except CounsellorError as error:
        _say("failed", error.code, error.fields.get("reason", ""), vault.clients.count())
    vault.close()


def _say(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
