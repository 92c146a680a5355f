# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Words on no list as they were typed, for the eyes of whoever typed them, and what is near."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counsellor.domain.mistyped_word import MistypedWord
from counsellor.wording.marked import marked

if TYPE_CHECKING:
    from counsellor.wording.translation import Speaker

_UNKNOWN = marked("Errors", "Not on the list: word {number}, “{typed}”.")
_NEAR = marked("Errors", "Did you mean: {near}?")


def say_mistyped(unknown: object, speaker: Speaker) -> str:
    """Say of each such word its place, how it was typed and what it may be; nothing of none."""
    slips = unknown if isinstance(unknown, tuple) else ()
    return " ".join(_said(slip, speaker) for slip in slips if isinstance(slip, MistypedWord))


def _said(slip: MistypedWord, speaker: Speaker) -> str:
    said = speaker.say("Errors", _UNKNOWN).format(number=slip.place, typed=slip.typed)
    if not slip.near:
        return said
    return f"{said} {speaker.say('Errors', _NEAR).format(near=', '.join(slip.near))}"
