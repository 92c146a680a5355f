# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What becomes of work that was begun before its case went to others, or its file was closed."""

from __future__ import annotations

from typing import Final

from counsellor.domain.permission import ERASURE_ASKED
from counsellor.wording.marked import marked
from counsellor.wording.translation import Speaker

_LEFT: Final = marked(
    "Late",
    "This case is somebody else's now. You can finish what you began: once signed it goes to the "
    "office, which decides whether it counts.",
)
_CLOSED: Final = marked(
    "Late",
    "This file is closed: it was asked to be erased. You can finish what you began; what is "
    "decided about the file holds for it too.",
)
_LEFT_SIGNED: Final = marked(
    "Late", "Signed. It goes to the office, which decides whether it counts."
)
_CLOSED_SIGNED: Final = marked(
    "Late", "Signed. What is decided about the closed file holds for it too."
)
_SIGNED: Final = marked("Late", "Signed.")


def say_before_signing(reason: str, speaker: Speaker) -> str:
    """Say what becomes of what is being finished.

    Args:
        reason: one of ``permission.FINISHED``; of nothing else is there anything to say.
        speaker: says it.
    """
    if not reason:
        return ""
    return speaker.say("Late", _CLOSED if reason == ERASURE_ASKED else _LEFT)


def say_signed(reason: str, speaker: Speaker) -> str:
    """Say that something was signed, and what becomes of it; ``reason`` as before, or empty."""
    if not reason:
        return speaker.say("Late", _SIGNED)
    return speaker.say("Late", _CLOSED_SIGNED if reason == ERASURE_ASKED else _LEFT_SIGNED)
