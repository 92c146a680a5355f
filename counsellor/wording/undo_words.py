# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What was done and can still be undone, in a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from counsellor.domain.canonical import Value
from counsellor.domain.undoable import UndoableKind
from counsellor.wording.marked import marked
from counsellor.wording.translation import Speaker

_SAID: Final = {
    UndoableKind.RATING: marked("Undo", "{code}: rated {value} of 10."),
    UndoableKind.GOAL_CLOSED: marked("Undo", "{code}: the goal was closed."),
    UndoableKind.FOLLOW_UP_DONE: marked("Undo", "{code}: the follow-up is done."),
    UndoableKind.FOLLOW_UP_REOPENED: marked("Undo", "{code}: the follow-up is open again."),
    UndoableKind.CONSENT_WITHDRAWN: marked("Undo", "{code}: the consent was withdrawn."),
    UndoableKind.SESSION_DISCARDED: marked("Undo", "{code}: the session's time was discarded."),
}


def say_done(kind: UndoableKind, code: str, said: Mapping[str, Value], speaker: Speaker) -> str:
    """Say what was done, and to whom."""
    return speaker.say("Undo", _SAID[kind]).format(code=code, **said)


def say_undo(speaker: Speaker) -> str:
    """Return what the button that undoes it is called."""
    return speaker.say("Undo", marked("Undo", "Undo"))
