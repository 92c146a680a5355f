# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What came of two laptops' meeting: with whom, what went, what came, what is carried on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from counsellor.domain.coded import ImportOutcome, RefusalReason
from counsellor.wording.errors import say_refusal
from counsellor.wording.marked import marked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counsellor.domain.exchange_state import ImportedFile
    from counsellor.wording.translation import Speaker

_GIVEN: Final = marked("Meeting", "%n sealed file(s) given")
_TAKEN: Final = marked("Meeting", "%n sealed file(s) taken in")
_NOT_TAKEN: Final = marked("Meeting", "%n sealed file(s) not taken in")
_CARRIED: Final = marked("Meeting", "%n sealed file(s) to carry on: they go with your next sync")

_ARRIVED: Final = frozenset({ImportOutcome.IMPORTED, ImportOutcome.ALREADY, ImportOutcome.WAITING})


def say_met(
    name: str, given: int, told: Sequence[ImportedFile], carried: int, speaker: Speaker
) -> str:
    """Say what came of a meeting: with whom, what went, what came, what is carried on."""
    taken = sum(one.outcome in _ARRIVED for one in told)
    aside = len(told) - taken
    lines = [speaker.say("Meeting", "You have met: {name}").format(name=name)]
    counts = ((_GIVEN, given), (_TAKEN, taken), (_NOT_TAKEN, aside), (_CARRIED, carried))
    lines += [speaker.say("Meeting", text, "", count) for text, count in counts if count]
    reasons = dict.fromkeys(one.reason for one in told if one.outcome not in _ARRIVED)
    named = [RefusalReason(one) for one in reasons if one in set(RefusalReason)]
    lines += [say_refusal(one, speaker).line for one in named]
    if len(lines) == 1:
        lines.append(speaker.say("Meeting", "Both had everything already."))
    return "\n".join(lines)
