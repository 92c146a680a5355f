# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Whether receipts were left where bundles came from, in one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from counsellor.domain.errors import CounsellorError
from counsellor.wording.errors import say_error
from counsellor.wording.translation import Speaker


def say_answered(places: Sequence[Path], failure: CounsellorError | None, speaker: Speaker) -> str:
    """Say where the receipts lie now, or why not and when they go; nothing where none was owed."""
    if not places:
        return ""
    if failure is None:
        said = speaker.say("Receipts", "Receipts and answers lie in the same place: {place}")
        return said.format(place=", ".join(map(str, places)))
    later = speaker.say("Receipts", "Receipts could not be left there. The next sync sends them.")
    return f"{later} {say_error(failure, speaker).whole}"
