# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What every section of a client's page is: a panel, what it asks, and its own read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Final, Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from counsellor.domain.errors import NotInAnOffice
from counsellor.domain.permission import Ruling
from counsellor.services.describe_office import OfficeLines, office_lines
from counsellor.services.office_roster import current_roster
from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.models.reads import CLIENT_ROW, PERMISSION

if TYPE_CHECKING:
    from datetime import date

    from counsellor.domain.records.clients import ClientRow
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.context import PageContext
    from counsellor.ui.dialogs.question import Question
    from counsellor.ui.pages.page import Page
    from counsellor.ui.vault_thread.reads import Reads

R = TypeVar("R")


class Place(Enum):
    """Where a section stands; where there is room, main and side stand beside each other."""

    TOP = auto()
    MAIN = auto()
    SIDE = auto()


HEAD_READS: Final = CLIENT_ROW | PERMISSION
"""What the head of a client's page reads."""


@dataclass(frozen=True, slots=True)
class ClientHead:
    """Whose page it is: read first, and handed to every section.

    Attributes:
        row: code, working name, stage, consent.
        stage_on: since when the stage holds.
        works: whether this installation's person works in the case.
        left: whether the person worked in the case and does not any more.
        closed: whether the file is closed, until somebody decides whether it is erased.
        finishes: whether what this person began about the client can be finished.
        staff: this person's id.
        names: names of staff by id, as far as the roster knows them.
        office: as the text of a consent names it.
    """

    row: ClientRow
    stage_on: date | None
    works: bool
    left: bool
    closed: bool
    finishes: bool
    staff: str
    names: Mapping[str, str]
    office: OfficeLines

    @property
    def own(self) -> bool:
        """Whether this installation's person may write into the file now."""
        return self.works and not self.closed


def read_head(vault: OpenVault, client: str) -> ClientHead:
    """Read whose page it is.

    Raises:
        UnknownRecord: there is no such client any more.
    """
    row, who = vault.clients.get(client), vault.membership
    cases = vault.cases.of_client(client)
    works = _works(vault, client)
    return ClientHead(
        row=row,
        stage_on=cases[0].stage_on if cases else None,
        works=works,
        left=client in vault.files.left_by(who),
        closed=vault.files.awaits_erasure(client),
        finishes=works or bool(vault.permission.why_late("note", client, {})),
        staff=who.staff,
        names=_names(vault),
        office=office_lines(vault),
    )


def is_own(vault: OpenVault, client: str) -> bool:
    """Tell whether this installation's person may write into a client's file now."""
    return _works(vault, client) and not vault.files.awaits_erasure(client)


def _works(vault: OpenVault, client: str) -> bool:
    return vault.permission.ruling("enquiry", client, {}) is Ruling.PERMITTED


class Section(Retranslating, QFrame, Generic[R]):
    """One part of a client's page; what it asks for is written by the page.

    Args:
        context: as pages have it.
        page: asks, writes, and says what went wrong.
    """

    place: ClassVar[Place] = Place.SIDE
    READS: ClassVar[Reads]
    """What ``read`` reads."""

    write_note = Signal(str, str)
    """A note is to be written: the client, and the session it is about or nothing."""
    write_draft = Signal(str)
    """This draft is to be gone on with."""
    write_addendum = Signal(str)
    """Something is to be added to this note."""

    def __init__(self, context: PageContext, page: Page) -> None:
        super().__init__()
        self._context = context
        self._page = page
        self._head: ClientHead | None = None

    @staticmethod
    def read(vault: OpenVault, client: str) -> R:
        """Read what is shown; on the vault's thread, in one job with all other sections."""
        raise NotImplementedError

    def reader(self) -> Callable[[OpenVault, str], R]:
        """The next read, if it depends on what was asked for here."""
        return self.read

    def show_client(self, head: ClientHead, what: R) -> None:
        """Show a client, in place of the one before."""
        self._head = head
        self._show(head, what)

    def forget(self) -> None:
        """Hold nothing that tells of a client: the window is covered."""
        self._head = None

    def chain(self, anchor: QWidget, rows: Iterable[QWidget], *, above: bool = False) -> None:
        """Let Tab go through rows where they stand; made later, they would come after all else.

        Args:
            anchor: what of this section is made once and takes the focus.
            rows: what was made for this client, from top to bottom.
            above: whether the rows stand above the anchor, and not below it.
        """
        last = anchor
        for row in rows:
            for widget in (row, *row.findChildren(QWidget)):
                if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                    self.setTabOrder(last, widget)
                    last = widget
        if above and last is not anchor:
            self.setTabOrder(last, anchor)

    def forms(self) -> Mapping[str, Callable[[str], None]]:
        """How forms that were not answered are opened again, by what their names begin with.

        Each is told the rest of the name: the record that it is about, or nothing.
        """
        return {}

    def begin(self) -> None:
        """Another client will be shown."""
        self._head = None

    # --- for subclasses ----------------------------------------------------------------------

    def _show(self, head: ClientHead, what: R) -> None:
        raise NotImplementedError

    def _client(self) -> str:
        """The client who is shown, or nobody."""
        return self._head.row.id if self._head is not None else ""

    def _ask(
        self,
        question: Callable[[ClientHead], Question],
        then: Callable[[str, Any], None],
        form: str = "",
    ) -> None:
        """Ask about the client who is shown; without one nothing is asked.

        ``then`` is told of whom it was asked: by the answer, the page may show somebody else.
        The form is kept under its name, which ``forms`` opens again.
        """
        if self._head is not None:
            client = self._head.row.id
            self._page.ask(question(self._head), partial(then, client), form, client)


def _names(vault: OpenVault) -> dict[str, str]:
    try:
        roster = current_roster(vault)
    except NotInAnOffice:
        return {}
    names = {member.id: member.name for member in roster.staff}
    before = {one.before: names[one.staff] for one in roster.devices if one.staff in names}
    return {**before, **names}
