# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What came of two laptops' meeting: with whom, what went, what came, what is carried on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from counsellor.wording.marked import marked
from counsellor.wording.taken_words import say_not_taken, taken_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counsellor.domain.exchange_state import ImportedFile
    from counsellor.wording.translation import Speaker

_GIVEN: Final = marked("Meeting", "%n sealed file(s) given")
_TAKEN: Final = marked("Meeting", "%n sealed file(s) taken in")
_CARRIED: Final = marked("Meeting", "%n sealed file(s) to carry on: they go with your next sync")


def say_met(
    name: str, given: int, told: Sequence[ImportedFile], carried: int, speaker: Speaker
) -> str:
    """Say what came of a meeting: with whom, what went, what came, what is carried on."""
    lines = [speaker.say("Meeting", "You have met: {name}").format(name=name)]
    counts = ((_GIVEN, given), (_TAKEN, taken_of(told)), (_CARRIED, carried))
    lines += [speaker.say("Meeting", text, "", count) for text, count in counts if count]
    lines += say_not_taken(told, speaker)
    if len(lines) == 1:
        lines.append(speaker.say("Meeting", "Both had everything already."))
    return "\n".join(lines)
