# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""`counsellor doctor`: what this machine lacks, by the name of the package that brings it."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from counsellor.cli.call import Call
from counsellor.cli.command import SharedCommand, pass_call
from counsellor.cli.refusal import Failed
from counsellor.cli.terminal import show
from counsellor.domain.languages import LANGUAGES

if TYPE_CHECKING:
    from counsellor.cli.doctor import DoctorReport


class _English:
    """Speaks where nothing of Qt may be loaded, because it is missing."""

    def say(self, _context: str, text: str) -> str:
        return text


@click.command("doctor", cls=SharedCommand)
@pass_call
def doctor(call: Call) -> None:
    """Say what this machine lacks, by package name. Exits with 1 if something is missing."""
    from counsellor.cli.doctor import report

    found = report(call.vault)
    if call.as_json:
        call.give({"ok": found.ok, **asdict(found)})
    else:
        english = not found.ok or call.language == LANGUAGES[0]
        for line in _lines(found, _English() if english else call):
            show(line)
    if not found.ok:
        show(_sentence(found), err=True)
        raise Failed


def _sentence(found: DoctorReport) -> str:
    if not found.python_new_enough:
        return f"Python {found.python} is too old: 3.11 or newer is needed."
    if found.missing_system_packages:
        names = " ".join(sorted({one.package for one in found.missing_system_packages}))
        return f"Missing system packages: sudo apt install {names}"
    return f"Missing Python packages: {' '.join(found.missing_python_packages)}"


def _lines(found: DoctorReport, speaker: _English | Call) -> list[str]:
    from counsellor.cli.doctor import DiskEncryption

    disk = {
        DiskEncryption.SEEN: speaker.say("CommandLine", "The disk is encrypted."),
        DiskEncryption.NOT_SEEN: speaker.say(
            "CommandLine", "The disk does not look encrypted: ask whoever set this machine up."
        ),
        DiskEncryption.CANNOT_TELL: speaker.say(
            "CommandLine", "Whether the disk is encrypted cannot be seen from here."
        ),
    }
    missing = speaker.say("CommandLine", "Missing: {library} (package {package})")
    lines = [
        f"Python {found.python}",
        *(
            missing.format(library=one.library, package=one.package)
            for one in found.missing_system_packages
        ),
        *(missing.format(library=name, package=name) for name in found.missing_python_packages),
    ]
    lines.append(
        speaker.say("CommandLine", "There is a display to open a window on.")
        if found.display
        else speaker.say("CommandLine", "There is no display to open a window on.")
    )
    lines.append(disk[found.disk_encryption])
    if found.ok:
        lines.append(speaker.say("CommandLine", "Nothing is missing."))
    return lines
