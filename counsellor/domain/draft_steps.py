# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Steps of writing: what one save took out and put in, so that it can be undone later."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

MOST_STEPS: Final = 100
MOST_LETTERS: Final = 128 * 1024
"""Letters of all steps of a draft together; a Cyrillic one takes two bytes."""


@dataclass(frozen=True, slots=True)
class Step:
    """One change of a text.

    Attributes:
        place: letters before it.
        removed, added: what stood there before, and stands there since.
    """

    place: int
    removed: str = field(repr=False)
    added: str = field(repr=False)

    def undo(self, text: str) -> str | None:
        """Return the text before this step, or None if it did not lead to this text."""
        end = self.place + len(self.added)
        if text[self.place : end] != self.added:
            return None
        return text[: self.place] + self.removed + text[end:]


def step_between(before: str, after: str) -> Step:
    """Return the smallest step that makes one text of another."""
    most = min(len(before), len(after))
    start = _longest(most, lambda count: before[:count] == after[:count])
    end = _longest(
        most - start,
        lambda count: before[len(before) - count :] == after[len(after) - count :],
    )
    return Step(start, before[start : len(before) - end], after[start : len(after) - end])


def steps_undone(steps: Sequence[Step], before: str, after: str) -> int:
    """Return how many of the last steps, undone, make one text of another; 0 if none do."""
    text: str | None = before
    for count, step in enumerate(_last_that_fit(steps, before, after), start=1):
        text = step.undo(text) if text is not None else None
        if text is None:
            return 0
        if text == after:
            return count
    return 0


def _last_that_fit(steps: Sequence[Step], before: str, after: str) -> Sequence[Step]:
    """Return the last steps, newest first, back to where a text of the wanted length stood.

    Nearly every save adds to the text, and undoes nothing: so no text is made to see that.
    """
    length, far = len(before), 0
    for count, step in enumerate(reversed(steps), start=1):
        length += len(step.removed) - len(step.added)
        if length == len(after):
            far = count
    return steps[::-1][:far]


def newest_within(steps: Sequence[Step]) -> Sequence[Step]:
    """Return the newest steps that are not too many and not too long together."""
    letters = 0
    for count, step in enumerate(reversed(steps)):
        letters += len(step.removed) + len(step.added)
        if count == MOST_STEPS or letters > MOST_LETTERS:
            return steps[len(steps) - count :]
    return steps


def _longest(most: int, is_same: Callable[[int], bool]) -> int:
    """Return the greatest count that is the same, by halves: texts are long, and typed in often."""
    same, other = 0, most + 1
    while other - same > 1:
        middle = (same + other) // 2
        same, other = (middle, other) if is_same(middle) else (same, middle)
    return same
