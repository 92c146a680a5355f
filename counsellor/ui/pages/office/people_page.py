# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""People and devices of the office: invite, confirm, see who belongs to it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from counsellor.domain.touch import Area, setting
from counsellor.services.confirm_device import confirm_device, distrust_device
from counsellor.services.invite_counsellor import invite_counsellor, renew_invitation
from counsellor.services.note_written_down import UNWRITTEN, note_written_down
from counsellor.services.open_invitations import WITHDRAWN
from counsellor.services.withdraw_invitation import withdraw_invitation
from counsellor.ui.dialogs.final_dialog import FinalDialog
from counsellor.ui.dialogs.form_dialog import FormText
from counsellor.ui.dialogs.invitation_dialog import InvitationDialog
from counsellor.ui.dialogs.invite_dialog import InviteDialog
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.models.reads import OFFICE
from counsellor.ui.pages.office.invitations_panel import InvitationsPanel
from counsellor.ui.pages.office.people_table import people_table
from counsellor.ui.pages.office.people_view import PeopleView, read_people
from counsellor.ui.pages.page import Page
from counsellor.ui.vault_thread.reads import Reads
from counsellor.ui.widgets.banner import Tone
from counsellor.ui.widgets.breaking_row import BreakingRow
from counsellor.ui.widgets.column import Column
from counsellor.ui.widgets.confirm_card import ConfirmCard
from counsellor.ui.widgets.empty_state import EmptyState
from counsellor.ui.widgets.expiring_clipboard import ExpiringClipboard
from counsellor.ui.widgets.named_words import NamedWords
from counsellor.ui.widgets.record_list import RecordList
from counsellor.ui.widgets.text_label import TextLabel
from counsellor.wording.marked import marked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from counsellor.services.confirm_device import DeviceToConfirm
    from counsellor.services.invite_counsellor import InvitationMade, Invitee
    from counsellor.ui.context import PageContext
    from counsellor.ui.dialogs.file_choosing import FileChoosing

_WIDTH = 1000
_SENTENCES = (1, 2)
"""Columns of the roles and of how it stands with the device: shown whole in the largest print."""
FILE_NAME = "invitation.counsellor"

DIFFER_TEXT = FormText(
    "People",
    title=marked("People", "Do the words differ?"),
    confirm=marked("People", "Do not trust this device"),
    about=marked(
        "People",
        "Then this may not be {name}'s laptop, or somebody has used the invitation. It is not"
        " confirmed, and nothing of it is taken in any more. If you have only misheard, go back"
        " and have the words read once more, letter by letter.",
    ),
)


_WITHDRAWAL = FormText(
    "People",
    marked("People", "Withdraw the invitation of {name}"),
    marked("People", "Withdraw"),
    marked(
        "People",
        "The file and its words let nobody in any more. What comes with it waits for a decision.",
    ),
)


class PeoplePage(Page):
    """Only an office has it."""

    READS = OFFICE | Reads.of(Area.INVITATION, Area.WORD, setting(UNWRITTEN), setting(WITHDRAWN))

    def __init__(self, context: PageContext, files: FileChoosing) -> None:
        super().__init__(context)
        self._files = files
        self._clipboard = ExpiringClipboard(QGuiApplication.clipboard(), self)
        self.cards: list[ConfirmCard] = []
        self.invitations = InvitationsPanel(context)
        self._title = TextLabel()
        self.invite = QPushButton()
        self._confirm_title, self._list_title = TextLabel(), TextLabel()
        self._cards_box = QVBoxLayout()
        self._own = NamedWords()
        self.words = self._own.words
        self._view = PeopleView((), ())
        self._empty = EmptyState(context.theme, "users")
        self.model = people_table(context)
        self.list = RecordList(
            self.model, lambda row: row.key, self._empty, context.theme, stretch=1
        )
        self.list.fit_columns(_SENTENCES)
        self._build()
        self.invite.clicked.connect(self.ask_invitee)
        self.invitations.renewed.connect(self._on_renewed)
        self.invitations.withdrawn.connect(self._ask_withdrawal)
        self.retranslate()

    # --- commands ----------------------------------------------------------------------------

    def refresh(self) -> None:
        self.read(read_people, self._take)

    def ask_invitee(self) -> None:
        """Ask who is invited, then where the file goes, then show the words."""
        self.ask(InviteDialog(self._context, self), self._on_invitee, "office.invitation")

    def reopen(self, form: str) -> None:
        if form == "office.invitation":
            self.ask_invitee()

    def forget(self) -> None:
        super().forget()
        self._clipboard.clear()
        self.model.replace_rows([])
        self.invitations.show_invitations(())
        self._view = PeopleView((), ())
        self._say_words()
        self._show_cards(())

    def panes(self) -> Sequence[QWidget]:
        cards = [card.confirm for card in self.cards]
        return [self.invite, *cards, *[row.renew for row in self.invitations.rows], self.list]

    def retranslate(self) -> None:
        self._title.setText(self._context.actions["go.people"].text())
        self.invite.setText(self.tr("Invite…"))
        self._confirm_title.setText(self.tr("To be confirmed"))
        self._list_title.setText(self.tr("Staff and devices"))
        self.list.table.setAccessibleName(self.tr("Staff and devices"))
        self._say_words()
        self._empty.say(self.tr("Nobody belongs to this office yet."))

    # --- what happens ------------------------------------------------------------------------

    def _take(self, view: PeopleView) -> None:
        self.model.replace_rows(view.people)
        self.invitations.show_invitations(view.invitations)
        self._view = view
        self._say_words()
        if tuple(card.device for card in self.cards) != view.to_confirm:
            self._show_cards(view.to_confirm)
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Let Tab go down the page: what was put there last is the last one for Qt."""
        cards = [one for card in self.cards for one in (card.confirm, card.differ)]
        rows = [one for row in self.invitations.rows for one in (row.renew, row.withdraw)]
        for one, following in pairwise([self.invite, *cards, *rows, self.list.table]):
            self.setTabOrder(one, following)

    def _say_words(self) -> None:
        said = self.tr(
            "Words of this office. A counsellor sees the same ones on the Exchange page:"
        )
        self._own.say(said, self._view.words)

    def _show_cards(self, devices: Sequence[DeviceToConfirm]) -> None:
        before = {card.device.device: card for card in self.cards}
        self.cards = [self._card(device, before.get(device.device)) for device in devices]
        gone = [card for card in before.values() if card not in self.cards]
        focused = self.window().focusWidget()
        had_focus = focused in [one for card in gone for one in (card.confirm, card.differ)]
        for card in before.values():
            self._cards_box.removeWidget(card)
        for card in gone:
            card.deleteLater()
        for card in self.cards:
            self._cards_box.addWidget(card)
        self._confirm_title.setVisible(bool(self.cards))
        if had_focus:  # not to the next card: nobody has compared its words yet
            self.list.table.setFocus()

    def _card(self, device: DeviceToConfirm, before: ConfirmCard | None) -> ConfirmCard:
        """Return the device's card: while nothing of it changes the same, in its language else."""
        if before is not None and before.device == device:
            return before
        card = ConfirmCard(device)
        if before is not None:
            card.language.follow(before.language)
        card.confirmed.connect(self._on_confirmed)
        card.differs.connect(self._ask_distrust)
        return card

    def _on_invitee(self, invitee: Invitee) -> None:
        path = self._files.save_file(self, self.tr("Save the invitation"), FILE_NAME)
        if path is None:
            return
        job = partial(invite_counsellor, invitee=invitee, target=path)
        self.write(job, partial(self._show_words, invitee.name))

    def _on_renewed(self, staff: str) -> None:
        name = self.invitations.name_of(staff)
        path = self._files.save_file(self, self.tr("Save the invitation"), FILE_NAME)
        if path is not None:
            job = partial(renew_invitation, staff=staff, target=path)
            self.write(job, partial(self._show_words, name))

    def _show_words(self, name: str, made: InvitationMade) -> None:
        if self.isVisible():
            dialog = InvitationDialog(self._context, made, name, self._clipboard, self)
            dialog.answered.connect(lambda _: self._on_told(made.token))
            dialog.ask()
            return
        unseen = self.tr("Nobody could see the seven words for {name}. Make new words below.")
        self.banner.say(unseen.format(name=name), Tone.WARNING)

    def _on_told(self, token: str) -> None:
        self.write(partial(note_written_down, what=token))

    def _ask_withdrawal(self, staff: str) -> None:
        named = {"name": self.invitations.name_of(staff)}
        dialog = FinalDialog(self._context, self, replace(_WITHDRAWAL, named=named))
        dialog.answered.connect(lambda _: self.write(partial(withdraw_invitation, staff=staff)))
        dialog.ask()

    def _on_confirmed(self, device: str) -> None:
        self.write(partial(confirm_device, device=device), self._say_confirmed)

    def _say_confirmed(self, _: None) -> None:
        self.banner.say(self.tr("Confirmed. The next sync tells the device."), Tone.GOOD)

    def _ask_distrust(self, device: DeviceToConfirm) -> None:
        """Ask before a device loses its trust: nothing here gives it back."""
        text = replace(DIFFER_TEXT, named={"name": device.staff_name})
        question = FinalDialog(self._context, self, text)
        question.answered.connect(lambda _: self._distrust(device))
        question.ask()

    def _distrust(self, device: DeviceToConfirm) -> None:
        job = partial(distrust_device, device=device.device)
        self.write(job, partial(self._say_distrusted, device.staff_name))

    def _say_distrusted(self, name: str, _: None) -> None:
        said = self.tr(
            "Not confirmed. Nothing of this device is taken in any more. Call {name}, and invite"
            " once more when you have found out whose device it is."
        )
        self.banner.say(said.format(name=name), Tone.WARNING)

    # --- building ----------------------------------------------------------------------------

    def _build(self) -> None:
        set_look(self._title, "title")
        set_look(self.invite, "primary")
        self._context.theme.icons.put(self.invite, "user-plus", "on_accent")
        for title in (self._confirm_title, self._list_title):
            set_look(title, "heading")
        self._confirm_title.hide()
        self._cards_box.setSpacing(SPACE)
        top = BreakingRow(2 * SPACE)
        top.add_wide(self._title)
        top.add(self.invite)
        column = Column(self._context.theme, _WIDTH)
        column.box.addWidget(top)
        column.box.addWidget(self._confirm_title)
        column.box.addLayout(self._cards_box)
        column.box.addWidget(self.invitations)
        column.box.addWidget(self._list_title)
        column.box.addWidget(self.list)
        column.box.addWidget(self._own)
        column.box.addStretch(1)
        self.list.fit_rows(_SENTENCES)
        column.fill(self)
