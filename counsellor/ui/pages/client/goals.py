# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A client's goals, each in the client's words, rated 0 to 10 by the client."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from counsellor.domain.records.goals import MOST_GOALS, RATINGS
from counsellor.domain.undoable import UndoableKind
from counsellor.services.set_goal import close_goal, rate_goal, reword_goal, set_goal
from counsellor.ui.dialogs.goal_dialog import GoalDialog
from counsellor.ui.look.plain_tooltip import plain_tooltip
from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.pages.client.section import ClientHead, Section
from counsellor.ui.vault_thread.reads import Reads
from counsellor.ui.widgets.breaking_row import BreakingRow
from counsellor.ui.widgets.text_label import TextLabel
from counsellor.wording.moments import say_date

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from counsellor.domain.records.goals import GoalRow
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.context import PageContext
    from counsellor.ui.look.languages import Languages
    from counsellor.ui.pages.page import Page

_SHOWN = 6


class GoalCard(Retranslating, QFrame):
    """One goal; the buttons 0 to 10 record what the client says today."""

    rated = Signal(str, int)
    """The goal and the client's rating."""
    reword_wanted = Signal(str, str)
    """The goal and its present words."""
    close_wanted = Signal(str)
    """The goal that is done with."""

    def __init__(
        self, goal: GoalRow, languages: Languages, *, own: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.goal = goal
        self._languages = languages
        self._text, self._history = TextLabel(goal.text), TextLabel()
        self.ratings = [QToolButton() for _ in RATINGS]
        self.reword, self.done = QPushButton(), QPushButton()
        self._build(own=own and goal.open)
        self.retranslate()

    def retranslate(self) -> None:
        self.reword.setText(self.tr("Reword…"))
        self.done.setText(self.tr("Close"))
        for button in (self.reword, self.done):
            name = self.tr("{button}: {goal}")
            button.setAccessibleName(name.format(button=button.text(), goal=self.goal.text))
        for value, rating in enumerate(self.ratings):
            rating.setText(self._languages.speaker.number(value))
            name = self.tr("The client says {value} of 10")
            rating.setAccessibleName(name.format(value=value))
            rating.setToolTip(plain_tooltip(rating.accessibleName()))
        self._history.setText(self._say_history())
        self._history.setToolTip(plain_tooltip(self._say_days()))

    def _say_history(self) -> str:
        parts = [str(rating.value) for rating in self.goal.ratings[-_SHOWN:]]
        if not parts:
            return self.tr("Not rated yet. 0: nothing of it, 10: all of it.")
        last = say_date(self.goal.ratings[-1].rated_on, self._languages.speaker)
        sentence = " → ".join(parts)
        if not self.goal.open:
            return self.tr("Closed · {ratings}").format(ratings=sentence)
        return self.tr("{ratings} · last on {date}").format(ratings=sentence, date=last)

    def _say_days(self) -> str:
        speaker = self._languages.speaker
        return "\n".join(
            f"{say_date(rating.rated_on, speaker)}: {rating.value}" for rating in self.goal.ratings
        )

    def _build(self, *, own: bool) -> None:
        set_look(self, "card")
        set_look(self._history, "small")
        self._text.setWordWrap(True)
        self._history.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(SPACE // 4)
        latest = self.goal.ratings[-1].value if self.goal.ratings else None
        for value, button in enumerate(self.ratings):
            set_look(button, "scale")
            button.setCheckable(True)
            button.setChecked(value == latest)
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            button.clicked.connect(partial(self._on_rated, value))
            row.addWidget(button, 1)
        foot = BreakingRow()
        for link in (self.reword, self.done):
            set_look(link, "link")
            foot.add(link)
        box = QVBoxLayout(self)
        box.setContentsMargins(SPACE + SPACE // 2, SPACE, SPACE + SPACE // 2, SPACE // 2)
        box.setSpacing(SPACE)
        box.addWidget(self._text)
        box.addLayout(row)
        box.addWidget(self._history)
        box.addWidget(foot)
        for part in (*self.ratings, self.reword, self.done):
            part.setVisible(own)
        self.reword.clicked.connect(self._on_reword)
        self.done.clicked.connect(lambda: self.close_wanted.emit(self.goal.id))

    def _on_rated(self, value: int, _checked: object = None) -> None:
        self.rated.emit(self.goal.id, value)

    def _on_reword(self) -> None:
        self.reword_wanted.emit(self.goal.id, self.goal.text)


class GoalsSection(Section["Sequence[GoalRow]"]):
    """The goals of one client and the way to a new one."""

    READS = Reads.of("goal")

    def __init__(self, context: PageContext, page: Page) -> None:
        super().__init__(context, page)
        self._title, self._empty = TextLabel(), TextLabel()
        set_look(self._title, "heading")
        set_look(self._empty, "soft")
        self._empty.setWordWrap(True)
        self.new = QPushButton()
        self.new.clicked.connect(self.ask_goal)
        self.cards: list[GoalCard] = []
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self.new)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(SPACE)
        self._box.addLayout(top)
        self._box.addWidget(self._empty)
        self.retranslate()

    @staticmethod
    def read(vault: OpenVault, client: str) -> Sequence[GoalRow]:
        return vault.goals.of_client(client)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Goals"))
        self.new.setText(self.tr("New goal"))
        self._empty.setText(self.tr("No goal yet: ask what the client wants to be different."))

    def forget(self) -> None:
        super().forget()
        self._clear()

    # --- questions and answers ---------------------------------------------------------------

    def ask_goal(self) -> None:
        """Ask for a new goal."""
        self._ask(lambda _: GoalDialog(self._context, "", self._page), self._set_goal, "goal.new")

    def ask_other_words(self, goal: str, present: str) -> None:
        """Ask for other words for a goal."""
        self._ask(
            lambda _: GoalDialog(self._context, present, self._page),
            partial(self._reword, goal),
            f"goal.words:{goal}",
        )

    def forms(self) -> Mapping[str, Callable[[str], None]]:
        return {"goal.new": lambda _: self.ask_goal(), "goal.words": self._ask_words_again}

    def _ask_words_again(self, goal: str) -> None:
        for card in self.cards:
            if card.goal.id == goal:
                self.ask_other_words(goal, card.goal.text)

    def _rate(self, goal: str, value: int) -> None:
        """Record what the client says today."""
        client, today = self._client(), self._context.today()
        self._page.write_undoably(
            UndoableKind.RATING,
            client,
            goal,
            lambda vault: rate_goal(vault, client, goal, value, today),
            value=value,
        )

    def _close(self, goal: str) -> None:
        """Close a goal; its ratings stay."""
        client = self._client()
        self._page.write_undoably(
            UndoableKind.GOAL_CLOSED, client, goal, lambda vault: close_goal(vault, client, goal)
        )

    def _set_goal(self, client: str, text: str) -> None:
        self._page.write(lambda vault: set_goal(vault, client, text))

    def _reword(self, goal: str, client: str, text: str) -> None:
        self._page.write(lambda vault: reword_goal(vault, client, goal, text))

    # --- inside ------------------------------------------------------------------------------

    def _show(self, head: ClientHead, what: Sequence[GoalRow]) -> None:
        self._clear()
        self.cards = [GoalCard(goal, self._context.languages, own=head.own) for goal in what]
        for card in self.cards:
            card.rated.connect(self._rate)
            card.reword_wanted.connect(self.ask_other_words)
            card.close_wanted.connect(self._close)
            self._box.addWidget(card)
        self.chain(self.new, self.cards)
        self._empty.setVisible(not what)
        self.new.setVisible(head.own)
        self.new.setEnabled(sum(goal.open for goal in what) < MOST_GOALS)

    def _clear(self) -> None:
        for card in self.cards:
            card.deleteLater()
        self.cards = []
