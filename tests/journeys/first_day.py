# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The first run as a person goes through it: by what is on the screen, and nothing else."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from counsellor.ui.pages.first_run.answers import Role
from counsellor.ui.pages.first_run.beginning_step import BeginningStep
from counsellor.ui.pages.first_run.join_step import JoinStep
from counsellor.ui.pages.first_run.kit_step import KitStep
from counsellor.ui.pages.first_run.office_key_step import OfficeKeyStep
from counsellor.ui.pages.first_run.office_step import OfficeStep
from counsellor.ui.pages.first_run.passphrase_step import PassphraseStep
from counsellor.ui.pages.first_run.step import Step
from counsellor.ui.pages.first_run.words_back_step import WordsBackStep

if TYPE_CHECKING:
    from pathlib import Path

    from counsellor.ui.pages.first_run.wizard import FirstRun
    from tests.journeys.person import Person

S = TypeVar("S", bound=Step)


@dataclass
class FirstDay:
    """A person who starts the program for the first time."""

    person: Person

    def creates_office(self, language: str, drop: Path, stick: Path) -> str:
        """Create an office, and give the passphrase that was written down."""
        self._starts(language, Role.OFFICE)
        office = self._at(OfficeStep)
        self._fills(office.name, "Орталық")
        self._fills(office.supervisor, "Dana")
        self.person.laptop.files.place = drop
        self.person.clicks(office.choose)
        self._goes_on()
        passphrase = self._protects()
        key = self._at(OfficeKeyStep)
        self.person.laptop.files.target = stick
        self.person.clicks(key.save)
        self._goes_on()
        self._ends()
        return passphrase

    def joins(self, language: str, invitation: Path, words: str) -> str:
        """Join with an invitation, and give the passphrase that was written down."""
        self._starts(language, Role.JOIN)
        join = self._at(JoinStep)
        self.person.laptop.files.file = invitation
        self.person.clicks(join.choose)
        self._fills(join.words, words)
        self.person.presses(Qt.Key.Key_Return)
        self._goes_on()
        passphrase = self._protects()
        self._ends()
        return passphrase

    # --- the steps ---------------------------------------------------------------------------

    @property
    def _pages(self) -> FirstRun:
        assert self.person.application.cover.first_run is not None
        return self.person.application.cover.first_run

    def _starts(self, language: str, role: Role) -> None:
        self.person.application.start()
        self.person.sit_down()
        self.person.wait(lambda: self.person.application.cover.first_run is not None)
        step = self._at(BeginningStep)
        self.person.clicks(step.language.choices[language])
        self.person.clicks(step.role.join if role is Role.JOIN else step.role.office)
        self._goes_on()

    def _at(self, kind: type[S]) -> S:
        self.person.wait(lambda: isinstance(self._pages.step, kind))
        step = self._pages.step
        assert isinstance(step, kind)
        self.person.wait(step.isVisible)
        return step

    def _goes_on(self) -> None:
        self.person.clicks(self._pages.next)

    def _ends(self) -> None:
        self.person.wait(lambda: not self.person.window.is_covered)

    def _fills(self, field: QLineEdit, text: str) -> None:
        self.person.clicks(field)
        self.person.types(text)

    def _protects(self) -> str:
        """Take the proposed passphrase, copy the recovery kit, and type back what is asked."""
        new = self._at(PassphraseStep).new
        passphrase = new.proposal.words.text()
        self.person.clicks(new.proposal.use)
        self._goes_on()
        paper = _copied(self._at(KitStep))
        self._goes_on()
        back = self._at(WordsBackStep)
        for number, field in _asked(back):
            self._fills(field, paper[number])
        self._goes_on()
        return passphrase


def _copied(kit: KitStep) -> dict[int, str]:
    """Copy the numbered words from the screen."""
    shown = [label.text() for label in kit.findChildren(QLabel) if label.isVisible()]
    return {
        int(number[:-1]): word for number, word in pairwise(shown) if re.fullmatch(r"\d+\.", number)
    }


def _asked(back: WordsBackStep) -> list[tuple[int, QLineEdit]]:
    """Read which numbers are asked for, and beside which field."""
    found = []
    for label in back.findChildren(QLabel):
        field, number = label.buddy(), re.search(r"\d+", label.text())
        if isinstance(field, QLineEdit) and number is not None:
            found.append((int(number[0]), field))
    return found
