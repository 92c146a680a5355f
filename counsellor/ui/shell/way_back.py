# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Where the person was before, as ids alone; it leads back there, and is forgotten at the lock."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from counsellor.ui.actions.registry import ActionRegistry

BACK: Final = "view.back"
_NOWHERE: Final = "nowhere to go back to"
_MOST: Final = 50


@dataclass(frozen=True, slots=True)
class Visit:
    """A page that was in view, and what it showed.

    Attributes:
        action: the entry of the rail.
        number: which of the pages behind it.
        subject: ids of what was shown, as the page itself names it.
    """

    action: str
    number: int
    subject: tuple[str, ...]

    @property
    def shows_something(self) -> bool:
        """A page that is opened from another shows nothing by itself."""
        return not self.number or bool(self.subject)


class WayBack:
    """Notes what is left, and goes there again, the last first.

    Args:
        actions: "Back" is among them, on while there is somewhere to go.
        here: tells what is in view now.
        can_show: tells whether a page is still offered.
        show: shows what was left.
    """

    def __init__(
        self,
        actions: ActionRegistry,
        here: Callable[[], Visit],
        can_show: Callable[[str], bool],
        show: Callable[[Visit], None],
    ) -> None:
        self._actions = actions
        self._here = here
        self._can_show = can_show
        self._show = show
        self._left: list[Visit] = []
        self._moving = False
        actions[BACK].triggered.connect(self.go)
        self._offer()

    @contextmanager
    def step(self, *, to_other: bool = False) -> Iterator[None]:
        """Note what is left by what is done here, if it leads elsewhere.

        Args:
            to_other: whether the page in view is about to show something else.
        """
        if self._moving:
            yield
            return
        before, self._moving = self._here(), True
        try:
            yield
        finally:
            self._moving = False
        if (to_other or self._here() != before) and before.shows_something:
            self._left = [*self._left, before][-_MOST:]
            self._offer()

    def go(self) -> None:
        """Go where the person was before, and leave no trace of it."""
        here = self._here()
        while self._left:
            visit = self._left.pop()
            if visit != here and self._can_show(visit.action):
                self._moving = True
                self._show(visit)
                self._moving = False
                break
        self._offer()

    def drop(self, subject: str) -> None:
        """Lead no more to what is not there any longer."""
        self._left = [visit for visit in self._left if subject not in visit.subject]
        self._offer()

    def forget(self) -> None:
        """Forget all of it: the window is covered."""
        self._left = []
        self._offer()

    def _offer(self) -> None:
        if self._left:
            self._actions.enable(_NOWHERE)
        else:
            self._actions.disable(_NOWHERE, (BACK,))
