# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The one question by telephone that awaits its answer: how long, and for how many tries.

It lies in the vault, so that neither a lock nor a restart gives tries back. No wall clock ends it:
its hour is counted by the machine's monotonic clock, which goes on while the program is closed.
Where that stands before the question was asked, the machine was started anew, and it is over; no
more than that hour can come again, should the clock pass the same place once more.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Any, Final

from counsellor.domain.voice_errors import NoQuestionOpen
from counsellor.storage.vault import Vault

TRIES: Final = 5
COUNTS_MS: Final = 3_600_000
MOST_REMEMBERED: Final = 256

_OPEN: Final = "voice_question"
_BEFORE: Final = "voice_questions"


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question that was read out.

    Attributes:
        number: its 44 bits.
        stream: what it means.
        life: the incarnation that asked.
        left: tries.
        since: monotonic milliseconds when it was asked.
    """

    number: int
    stream: str
    life: str
    left: int
    since: int


def keep_question(vault: Vault, number: int, stream: str) -> None:
    """Ask this from now on, in place of what was asked before, in the caller's transaction."""
    life = vault.membership.incarnation
    _put(vault, OpenQuestion(number, stream, life, TRIES, _now(vault)))
    before = [one for one in questions_before(vault) if one != number]
    vault.settings.put(_BEFORE, [*before, number][-MOST_REMEMBERED:])


def questions_before(vault: Vault) -> list[int]:
    """Return the questions that were drawn last."""
    kept = vault.settings.get(_BEFORE)
    return [one for one in kept if isinstance(one, int)] if isinstance(kept, list) else []


def open_question(vault: Vault) -> OpenQuestion:
    """Return the question that is open.

    Raises:
        NoQuestionOpen: there is none, or it is over.
    """
    kept: Any = vault.settings.get(_OPEN)
    if not isinstance(kept, dict):
        raise NoQuestionOpen(reason="none")
    asked = OpenQuestion(**kept)
    passed = _now(vault) - asked.since
    if not 0 <= passed <= COUNTS_MS or asked.life != vault.membership.incarnation:
        raise NoQuestionOpen(reason="old")
    if asked.left <= 0:
        raise NoQuestionOpen(reason="tries")
    return asked


def take_a_try(vault: Vault, asked: OpenQuestion) -> OpenQuestion:
    """Count a try, saved before it is judged: what is cut off here gives none back."""
    fewer = replace(asked, left=asked.left - 1)
    with vault.transaction():
        _put(vault, fewer)
    return fewer


def end_question(vault: Vault) -> None:
    """The question was answered, in the caller's transaction."""
    vault.settings.remove(_OPEN)


def _put(vault: Vault, asked: OpenQuestion) -> None:
    vault.settings.put(_OPEN, asdict(asked))


def _now(vault: Vault) -> int:
    return int(vault.clock.monotonic() * 1000)
