# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What of a sender does not go on by itself, and what to do, said to whoever receives."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from counsellor.wording.error_words import Words
from counsellor.wording.marked import marked
from counsellor.wording.translation import Speaker

STALLS: Final[Mapping[str, Words]] = {
    "fork": Words(
        marked("Stall", "%n bundle(s) came twice, each time with other contents. All are kept."),
        marked(
            "Stall",
            "Ask whether the laptop has a twin or was put back from a copy. Only one of the two "
            "may go on.",
        ),
        count="bundles",
    ),
    "gap": Words(
        marked("Stall", "%n bundle(s) missing. What came later waits."),
        marked("Stall", "Send receipts: the sender's next sync then brings what is missing."),
        count="bundles",
    ),
    "newer": Words(
        marked("Stall", "%n bundle(s) written by a newer program. They are kept."),
        marked("Stall", "Update this program. They are then read by themselves."),
        count="bundles",
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


def say_stall(cause: str, bundles: int, speaker: Speaker) -> tuple[str, str]:
    """Say what stands still, of how many bundles, and what to do.

    They are counted and not named by number: each stream of a sender begins with number 1.
    """
    words = STALLS.get(cause, _OTHER)
    said = speaker.say("Stall", words.text, "", bundles if words.count else -1)
    return said, speaker.say("Stall", words.next_step)
