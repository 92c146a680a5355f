# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Asks every provider, keeps their hits in order, and tries the other layouts if none has any."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from counsellor.domain.keyboard_layouts import retypings
from counsellor.ui.search.hits import COMMANDS_ONLY, Hit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counsellor.ui.search.hits import Provider


class Search(QObject):
    """One search at a time; answers to an earlier query are left aside.

    Attributes:
        again: whether what is found now replaces what was found for the same query.
        is_over: whether every provider has answered the query, if only the first time.
    """

    found = Signal(list)
    """All hits so far; more may come."""
    ended = Signal(str)
    """Every provider has answered; the query, or the retyped one, that the hits are for."""

    def __init__(self, commands: Provider, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self._providers: list[Provider] = []
        self._answers: list[Sequence[Hit] | None] = []
        self._round = 0
        self._query = ""
        self._queries: list[str] = []
        self.again = False
        self.is_over = True

    def add_provider(self, provider: Provider) -> None:
        """Let somebody else find things too; its hits stand above the commands."""
        self._providers.append(provider)

    def find(self, query: str) -> None:
        """Ask everybody, or the commands alone if the query begins with ``>``."""
        self._query, self.again, self.is_over = query, False, False
        self._begin()

    def find_again(self) -> None:
        """Ask the same anew; what was found is replaced once all of it is there."""
        self.again = True
        self._begin()

    def forget(self) -> None:
        """Take no more answers."""
        self._round += 1
        self._answers, self.is_over = [], True

    def _begin(self) -> None:
        self._queries = [self._query, *retypings(self._query)]
        self._ask()

    def _ask(self) -> None:
        query = self._queries[0]
        others = [] if query.startswith(COMMANDS_ONLY) else self._providers
        asked = [*others, self._commands]
        self._round += 1
        self._answers = [None] * len(asked)
        for number, provider in enumerate(asked):
            provider(query, partial(self._take, self._round, number))

    def _take(self, round_: int, number: int, hits: Sequence[Hit]) -> None:
        if round_ != self._round:
            return
        self._answers[number] = hits
        answered = [answer for answer in self._answers if answer is not None]
        together = [hit for answer in answered for hit in answer]
        over = len(answered) == len(self._answers)
        if over and not together and len(self._queries) > 1:
            del self._queries[0]
            self._ask()
            return
        if over or not self.again:
            self.found.emit(together)
        if over:
            self.is_over = True
            self.ended.emit(self._queries[0])
