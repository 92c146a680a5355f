# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What does not go on by itself, a line for each device and cause, with what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from counsellor.domain.word import intervals_of
from counsellor.wording.marked import marked

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from counsellor.services.describe_stalls import Stall
    from counsellor.wording.translation import Speaker

_SHORT: Final = 8
_FORKS: Final = marked(
    "Inbox",
    "{sender}: two different bundles bear number {numbers}. Both are kept. Ask whether the laptop"
    " has a twin or was put back from a copy; only one of the two may go on.",
)
_GAPS: Final = marked(
    "Inbox",
    "{sender}: missing are bundles {numbers}; what came after them waits. Send receipts: they ask"
    " for these bundles, and the next sync of the laptop brings them.",
)
_NEWER: Final = marked(
    "Inbox",
    "{sender}: a newer program wrote bundles {numbers}. They are kept whole. Update this program;"
    " they are then read by themselves.",
)


def say_stalls(stalls: Iterable[tuple[str, Stall]], speaker: Speaker) -> str:
    """Say each in a line of its own; each comes with the name of its sender, or an empty one."""
    lines = []
    for name, stall in stalls:
        sender = name or stall.device[:_SHORT]
        for words, numbers in (
            (_FORKS, stall.forks),
            (_GAPS, stall.gaps),
            (_NEWER, stall.newer),
        ):
            if numbers:
                said = speaker.say("Inbox", words)
                lines.append(said.format(sender=sender, numbers=_ranges(numbers)))
    return "\n".join(dict.fromkeys(lines))


def _ranges(numbers: Sequence[int]) -> str:
    """Write numbers that follow on each other as one range."""
    runs = intervals_of(list(numbers))
    return ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in runs)
