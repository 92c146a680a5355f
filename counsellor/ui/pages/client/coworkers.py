# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Who works in a client's case: who leads it, and the colleagues who are named in it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QVBoxLayout

from counsellor.services.name_colleague import (
    Casework,
    Coworker,
    casework_of,
    name_colleague,
    take_out_colleague,
)
from counsellor.ui.dialogs.name_colleague_dialog import NameColleagueDialog
from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.models.reads import PERMISSION
from counsellor.ui.pages.client.section import ClientHead, Section
from counsellor.ui.widgets.banner import Offer, Tone
from counsellor.ui.widgets.breaking_row import BreakingRow
from counsellor.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.context import PageContext
    from counsellor.ui.pages.page import Page


class CoworkerRow(Retranslating, BreakingRow):
    """One person's name, what the person is in the case, and the way out of it."""

    def __init__(self, coworker: Coworker) -> None:
        super().__init__()
        self._coworker = coworker
        self._name = TextLabel()
        self._name.setWordWrap(True)
        self.take_out = QPushButton()
        set_look(self.take_out, "link")
        self.add_wide(self._name)
        self.add(self.take_out)
        self.retranslate()

    def retranslate(self) -> None:
        name = self._coworker.name or self.tr("Somebody who is not in the roster")
        said = self.tr("{name}, leads the case") if self._coworker.leads else "{name}"
        self._name.setText(said.format(name=name))
        self.take_out.setText(self.tr("Take out"))
        self.take_out.setAccessibleName(self.tr("Take out: {name}").format(name=name))


class CoworkersSection(Section["Casework | None"]):
    """Shows them where there is an office; the lead and the supervisor name and take out."""

    READS = PERMISSION

    def __init__(self, context: PageContext, page: Page) -> None:
        super().__init__(context, page)
        self._casework: Casework | None = None
        self._title, self._none = TextLabel(), TextLabel()
        set_look(self._title, "heading")
        set_look(self._none, "soft")
        self._none.setWordWrap(True)
        self.name = QPushButton()
        set_look(self.name, "link")
        self.name.clicked.connect(self.ask_colleague)
        self.rows: list[CoworkerRow] = []
        top = BreakingRow()
        top.add_wide(self._title)
        top.add(self.name)
        self._shown = QVBoxLayout()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE)
        box.addWidget(top)
        box.addLayout(self._shown)
        box.addWidget(self._none)
        self.retranslate()
        self.hide()

    @staticmethod
    def read(vault: OpenVault, client: str) -> Casework | None:
        return casework_of(vault, client)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Who works in this case"))
        self.name.setText(self.tr("Name a colleague…"))
        self._none.setText(self.tr("There is no other counsellor in the office to be named."))

    def forget(self) -> None:
        super().forget()
        self._clear()

    # --- questions and answers ---------------------------------------------------------------

    def ask_colleague(self) -> None:
        """Ask who is to be named."""
        casework = self._casework
        if casework is not None and casework.colleagues:
            self._ask(
                lambda _: NameColleagueDialog(self._context, casework.colleagues, self._page),
                self._name_in,
                "case.colleague",
            )

    def forms(self) -> Mapping[str, Callable[[str], None]]:
        return {"case.colleague": lambda _: self.ask_colleague()}

    def _name_in(self, client: str, colleague: Coworker) -> None:
        said = self.tr("{name} is named in this case.").format(name=colleague.name)
        undo = Offer(self.tr("Undo"), partial(self._take_out, client, colleague))
        self._page.write(
            lambda vault: name_colleague(vault, client, colleague.staff),
            lambda _: self._page.banner.say(said, Tone.GOOD, undo),
        )

    def _take_out(self, client: str, coworker: Coworker, _checked: object = None) -> None:
        said = self.tr(
            "{name} no longer works in this case. What was received before stays on that laptop."
        )
        undo = Offer(self.tr("Undo"), partial(self._name_in, client, coworker))
        self._page.write(
            lambda vault: take_out_colleague(vault, client, coworker.staff),
            lambda _: self._page.banner.say(said.format(name=coworker.name), Tone.INFO, undo),
        )

    # --- inside ------------------------------------------------------------------------------

    def _show(self, head: ClientHead, what: Casework | None) -> None:
        self._clear()
        self._casework = what
        if what is None:
            return
        for coworker in what.coworkers:
            row = CoworkerRow(coworker)
            row.take_out.setVisible(what.may_name and not coworker.leads)
            row.take_out.clicked.connect(partial(self._take_out, head.row.id, coworker))
            self.rows.append(row)
            self._shown.addWidget(row)
        self.chain(self.name, self.rows)
        self.name.setVisible(what.may_name and bool(what.colleagues))
        alone = what.may_name and not what.colleagues and len(what.coworkers) == 1
        self._none.setVisible(alone)
        self.show()

    def _clear(self) -> None:
        for row in self.rows:
            self._shown.removeWidget(row)
            row.deleteLater()
        self.rows, self._casework = [], None
        self.hide()
