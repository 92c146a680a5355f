# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What of a sender does not go on by itself, and what to do, said to whoever receives."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from counsellor.domain.word import intervals_of
from counsellor.wording.error_words import Words
from counsellor.wording.marked import marked
from counsellor.wording.translation import Speaker

STALLS: Final[Mapping[str, Words]] = {
    "fork": Words(
        marked("Stall", "%n number(s) came with two different bundles: {numbers}. Both are kept."),
        marked(
            "Stall",
            "Ask whether the laptop has a twin or was put back from a copy. Only one of the two "
            "may go on.",
        ),
        count="numbers",
    ),
    "gap": Words(
        marked("Stall", "%n bundle(s) missing: {numbers}. What came later waits."),
        marked("Stall", "Send receipts: the sender's next sync then brings what is missing."),
        count="numbers",
    ),
    "newer": Words(
        marked("Stall", "%n bundle(s) written by a newer program: {numbers}. They are kept."),
        marked("Stall", "Update this program. They are then read by themselves."),
        count="numbers",
    ),
    "early": Words(
        marked("Stall", "What it belongs to has not come yet."),
        marked("Stall", "There is nothing to do: it is applied as soon as that comes."),
    ),
    "CounterTooFarAhead": Words(
        marked("Stall", "It claims to be far ahead of all others."),
        marked("Stall", "Look at it with the sender. It is kept and not shown."),
    ),
    "Erased": Words(
        marked("Stall", "It is about a client whose record was erased."),
        marked("Stall", "Ask the records officer. It is kept and not shown."),
    ),
}
"""By the cause, as ``describe_stalls`` names it."""
_OTHER: Final = Words(
    marked("Stall", "It is kept aside."), marked("Stall", "Ask the sender what was meant.")
)


def say_stall(cause: str, numbers: Sequence[int], speaker: Speaker) -> tuple[str, str]:
    """Say what stands still, and what to do; runs of numbers are written as one."""
    words = STALLS.get(cause, _OTHER)
    count = len(numbers) if words.count else -1
    said = speaker.say("Stall", words.text, "", count).format(numbers=say_numbers(numbers))
    return said, speaker.say("Stall", words.next_step)


def say_numbers(numbers: Sequence[int]) -> str:
    """Write numbers that follow on each other as one range: ``2, 5–7``."""
    runs = intervals_of(list(numbers))
    return ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in runs)
