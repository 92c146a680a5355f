# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Which files that came were taken in, and why the others were not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from counsellor.domain.coded import ImportOutcome, RefusalReason
from counsellor.wording.errors import say_refusal
from counsellor.wording.marked import marked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counsellor.domain.exchange_state import ImportedFile
    from counsellor.wording.translation import Speaker

_NOT_TAKEN: Final = marked("Meeting", "%n file(s) not taken in")
_ARRIVED: Final = frozenset({ImportOutcome.IMPORTED, ImportOutcome.ALREADY, ImportOutcome.WAITING})


def taken_of(told: Sequence[ImportedFile]) -> int:
    """Count what was taken in, or was here already."""
    return sum(one.outcome in _ARRIVED for one in told)


def say_not_taken(told: Sequence[ImportedFile], speaker: Speaker) -> list[str]:
    """Say how many were not taken in, and each reason once; nothing where all were."""
    aside = [one for one in told if one.outcome not in _ARRIVED]
    if not aside:
        return []
    named = dict.fromkeys(one.reason for one in aside if one.reason in set(RefusalReason))
    reasons = [say_refusal(RefusalReason(one), speaker).line for one in named]
    return [speaker.say("Meeting", _NOT_TAKEN, "", len(aside)), *reasons]
