# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The office: import with progress and cancel, what was set aside, inviting, confirming."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from counsellor.domain.coded import ImportOutcome, Role
from counsellor.domain.errors import ReadOnlyPlace
from counsellor.domain.office_errors import DeviceDistrusted
from counsellor.domain.permission import EARLY
from counsellor.services.confirm_device import (
    confirm_device,
    devices_to_confirm,
    distrust_device,
    own_words,
)
from counsellor.services.describe_stalls import Stall
from counsellor.services.exchange import exchange
from counsellor.services.import_bundles import import_bundles
from counsellor.services.invite_counsellor import Invitee, draft_invitation
from counsellor.services.join_office import read_invitation
from counsellor.services.office_roster import current_roster
from counsellor.services.spell_words import in_language
from counsellor.sync.folder_drop import FolderDrop
from counsellor.ui.dialogs.final_dialog import FinalDialog
from counsellor.ui.dialogs.invitation_dialog import InvitationDialog
from counsellor.ui.dialogs.invite_dialog import InviteDialog
from counsellor.ui.look.theme import Scheme
from counsellor.ui.pages.client.client_page import ClientPage
from counsellor.ui.pages.clients_page import ClientsPage
from counsellor.ui.pages.exchange.exchange_view import read_exchange
from counsellor.ui.pages.office.inbox_page import InboxPage
from counsellor.ui.pages.office.people_page import PeoplePage
from counsellor.ui.pages.office.people_view import DeviceState
from counsellor.ui.pages.office.stalls_table import StallRow
from counsellor.ui.pages.session.session_timer import SessionTimer
from counsellor.ui.pages.sessions_page import SessionsPage
from tests.centre import OFFICE_KEY, found_centre, new_client
from tests.field import open_vault
from tests.services.work import sign
from tests.ui.chosen_files import ChosenFiles
from tests.ui.pages.desk import Desk, button, click, press
from tests.ui.pages.office_desk import desk_on
from tests.ui.pages.test_lists_fit import SMALLEST, cut_words

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from counsellor.services.confirm_device import DeviceToConfirm
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.look.languages import Languages
    from counsellor.ui.look.theme import Theme
    from counsellor.ui.widgets.titled_list import TitledList


@dataclass
class Office:
    """The office's desk; two bundles of a counsellor lie in the drop."""

    desk: Desk
    drop: Path
    client: str
    files: ChosenFiles

    def import_folder(self, page: InboxPage) -> None:
        self.files.place = self.drop
        click(page.import_folder)
        self.desk.qtbot.waitUntil(lambda: not page.busy.isVisible(), timeout=60_000)
        self.desk.settle()


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path, theme: Theme, english: Languages) -> Iterator[Office]:
    centre = found_centre(tmp_path)
    client = new_client(centre)
    for text in ("first", "second"):
        centre.session(client, text)
        centre.send()
    centre.close()
    with desk_on(
        tmp_path / "office",
        lambda: open_vault(tmp_path / "office", centre.clock, OFFICE_KEY),
        qtbot,
        (theme, english),
        centre.clock,
    ) as desk:
        yield Office(desk, centre.drop, client, ChosenFiles())


def inbox(office: Office) -> InboxPage:
    page = InboxPage(office.desk.context, office.files)
    office.desk.show(page)
    return page


def people(office: Office) -> PeoplePage:
    page = PeoplePage(office.desk.context, office.files)
    office.desk.show(page)
    return page


def test_a_folder_is_imported_and_what_came_is_listed_by_sender(office: Office) -> None:
    page = inbox(office)
    office.import_folder(page)
    arrivals = [page.arrivals.model.record(row) for row in range(page.arrivals.model.rowCount())]
    assert [(one.sender, one.number) for one in arrivals] == [("Aigerim", 2), ("Aigerim", 1)]
    outcomes = [page.results.model.record(row).outcome for row in range(2)]
    assert outcomes == [ImportOutcome.IMPORTED, ImportOutcome.IMPORTED]
    assert office.desk.ask(lambda vault: vault.clients.count()) == 1


def test_an_import_leaves_the_receipts_in_the_same_folder(office: Office) -> None:
    page = inbox(office)
    office.import_folder(page)
    assert f"lie in the same place: {office.drop}" in page.banner.text()
    assert not page.banner.act.isVisible()
    assert list((office.drop / "replies").rglob("*.age"))


def test_a_folder_that_takes_no_receipt_is_said_and_the_way_to_send_it_offered(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_drop: FolderDrop, _name: str, _source: Path) -> None:
        raise ReadOnlyPlace(place=str(office.drop))

    monkeypatch.setattr(FolderDrop, "put", refuse)
    page = inbox(office)
    office.import_folder(page)
    assert "The next sync sends them." in page.banner.text()
    with office.desk.qtbot.waitSignal(page.receipts_wanted):
        click(page.banner.act)


def test_a_broken_file_is_set_aside_with_the_reason_and_the_rest_goes_on(office: Office) -> None:
    (office.drop / f"{'a' * 26}.age").write_bytes(b"age-encryption.org/v1\nnot one")
    page = inbox(office)
    office.import_folder(page)
    assert page.arrivals.model.rowCount() == 2
    assert page.aside.isVisible()
    assert page.aside.model.record(0).outcome is ImportOutcome.QUARANTINED
    ((_when, _state, shown, _file),) = rows(page.aside)
    assert shown.startswith("The file is not a bundle.")


def rows(titled: TitledList[Any]) -> list[list[str]]:
    """What a list shows, cell by cell."""
    model = titled.model
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_a_gap_is_named_by_sender_until_what_is_missing_came(office: Office) -> None:
    page = inbox(office)
    assert not page.stalls.isVisible()
    first = min(office.drop.glob("*.age"), key=lambda file: file.stat().st_mtime_ns)
    elsewhere = first.rename(office.drop.parent / first.name)
    office.import_folder(page)
    ((sender, what, step),) = rows(page.stalls)
    assert (sender, what) == ("Aigerim", "1 bundle is missing. What came later waits.")
    assert step.startswith("Send receipts: ")
    assert not page.aside.isVisible()
    elsewhere.rename(first)
    office.import_folder(page)
    assert not page.stalls.isVisible()


def test_what_waits_for_something_else_than_a_decision_has_a_row(office: Office) -> None:
    page = inbox(office)
    office.import_folder(page)

    def keep_aside(vault: OpenVault) -> None:
        entry = next(one for _, one in vault.journal.entries() if one.change.kind == "note")
        with vault.transaction():
            vault.pending.keep([(entry, EARLY)], 1)

    office.desk.ask(keep_aside)
    page.refresh()
    office.desk.qtbot.waitUntil(page.stalls.isVisible)
    code = office.desk.ask(lambda vault: vault.clients.get(office.client).code)
    assert rows(page.stalls) == [
        [
            "Aigerim",
            f"Note · {code}: What it belongs to has not come yet.",
            "There is nothing to do: it is applied as soon as that comes.",
        ]
    ]
    assert not page.requests.grant.isVisible()


def test_a_device_that_nobody_knows_is_told_as_a_code(office: Office) -> None:
    page = inbox(office)
    page.stalls.show_rows([StallRow(Stall("0f3a9c1e44", "gap", (4,)), "", "")])
    ((sender, _, _),) = rows(page.stalls)
    assert sender == "Unknown device, code 0f3a9c1e"


def test_a_device_that_waits_to_be_confirmed_is_named_with_the_way_there(office: Office) -> None:
    page = inbox(office)
    assert not page.to_confirm.isVisible()
    office.import_folder(page)
    assert page.to_confirm.text() == "1 device waits to be confirmed by its words."
    with office.desk.qtbot.waitSignal(office.desk.context.actions["go.people"].triggered):
        press(page.confirm, Qt.Key.Key_Space)


def test_a_cancelled_import_is_said_and_the_next_one_brings_the_rest(office: Office) -> None:
    page = inbox(office)
    office.files.place = office.drop
    click(page.import_folder)
    assert not page.import_folder.isEnabled()
    click(page.busy.cancel)
    office.desk.qtbot.waitUntil(page.banner.isVisible, timeout=60_000)
    assert page.import_folder.isEnabled()
    office.import_folder(page)
    assert page.arrivals.model.rowCount() == 2


def opened_by(office: Office, act: Callable[[InboxPage], None]) -> ClientPage:
    """The client's page that an act on the first bundle leads to."""
    page = inbox(office)
    office.import_folder(page)
    page.arrivals.table.selectRow(0)
    with office.desk.qtbot.waitSignal(page.arrived_wanted) as wanted:
        act(page)
    (arrived,) = wanted.args
    office.desk.settle()
    shown = ClientPage(office.desk.context, SessionTimer(office.desk.context, "boot", page))
    office.desk.show(shown)
    shown.reveal(arrived.client, *arrived.notes, sessions=arrived.sessions)
    office.desk.settle()
    return shown


def twice(page: InboxPage) -> None:
    table = page.arrivals.table
    place = table.visualRect(table.model().index(0, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def enter(page: InboxPage) -> None:
    press(page.arrivals.table, Qt.Key.Key_Return)


@pytest.mark.parametrize("act", [twice, enter])
def test_a_bundle_leads_to_the_note_that_it_brought(
    office: Office, act: Callable[[InboxPage], None]
) -> None:
    page = opened_by(office, act)
    office.desk.qtbot.waitUntil(page.notes.cards[0].hasFocus)
    assert [card.note.text for card in page.notes.cards] == ["second", "first"]
    assert [bool(card.property("found")) for card in page.notes.cards] == [True, False]
    assert not page.notes.cards[0].visibleRegion().isEmpty()


def test_sessions_that_came_without_a_note_are_chosen_in_their_list(office: Office) -> None:
    page = opened_by(office, enter)
    sessions = [row.id for row in office.desk.ask(lambda v: v.sessions.of_client(office.client))]
    page.reveal(office.client, sessions=sessions[1:])
    office.desk.settle()
    row = page.sessions.list.selected()
    assert row is not None
    assert row.id == sessions[1]
    assert page.sessions.list.table.hasFocus()


def test_importing_twice_changes_nothing_and_says_so(office: Office) -> None:
    page = inbox(office)
    office.import_folder(page)
    office.import_folder(page)
    outcomes = {page.results.model.record(row).outcome for row in range(2)}
    assert outcomes == {ImportOutcome.ALREADY}
    assert page.arrivals.model.rowCount() == 2


def test_an_invitation_is_saved_and_its_words_are_shown_once(
    office: Office, tmp_path: Path
) -> None:
    page = people(office)
    office.files.target = tmp_path / "for-bekzat"
    click(page.invite)
    dialog = office.desk.dialog(InviteDialog)
    click(dialog.confirm)
    assert dialog.isVisible()
    QTest.keyClicks(dialog.name, "Bekzat")
    dialog.role.choose(Role.PSYCHOLOGIST)
    press(dialog.name, Qt.Key.Key_Return)
    office.desk.qtbot.waitUntil(office.files.target.exists, timeout=30_000)
    shown = office.desk.dialog(InvitationDialog)
    words = shown.words.text()
    assert read_invitation(office.files.target, words).staff_name == "Bekzat"
    click(shown.copy)
    copied = QGuiApplication.clipboard().text()
    assert copied == f"{words} (Words in English)"
    assert read_invitation(office.files.target, copied).staff_name == "Bekzat"
    shown.language.box.setFocus()
    press(shown.language.box, Qt.Key.Key_Down)
    assert shown.words.text() == in_language(words, "ru")
    click(shown.copy)
    copied = QGuiApplication.clipboard().text()
    assert copied == f"{in_language(words, 'ru')} (Words in Russian)"
    assert read_invitation(office.files.target, copied).staff_name == "Bekzat"
    shown.confirm.setFocus()
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Return):
        press(shown, key)
        assert shown.isVisible()
    assert shown.is_asking
    office.desk.qtbot.waitUntil(lambda: told(page, "Bekzat") is False)
    for place, field in zip(shown.back.places, shown.back.fields, strict=True):
        QTest.keyClicks(field, words.split()[place])
    press(shown, Qt.Key.Key_Return)
    office.desk.qtbot.waitUntil(lambda: told(page, "Bekzat") is True)
    page.forget()
    assert QGuiApplication.clipboard().text() == ""


def told(page: PeoplePage, name: str) -> bool | None:
    """Whether the words of an open invitation were told; None while it is not listed."""
    rows = [row.invitation for row in page.invitations.rows]
    return next((one.told for one in rows if one.name == name), None)


def test_an_invitation_is_made_anew_and_withdrawn(office: Office, tmp_path: Path) -> None:
    page = people(office)
    (row,) = page.invitations.rows
    assert row.invitation.name == "Aigerim"
    office.files.target = tmp_path / "again"
    click(row.renew)
    office.desk.qtbot.waitUntil(office.files.target.exists, timeout=60_000)
    shown = office.desk.dialog(InvitationDialog)
    shown.leave.click()
    office.desk.settle()
    (again,) = page.invitations.rows
    assert again.invitation.token != row.invitation.token
    assert not again.invitation.told
    click(again.withdraw)
    sure = office.desk.dialog(FinalDialog)
    press(sure, Qt.Key.Key_Return)
    assert page.invitations.rows
    click(button(page, "Withdraw…"))
    sure = office.desk.dialog(FinalDialog)
    click(sure.confirm)
    office.desk.qtbot.waitUntil(lambda: not page.invitations.rows)
    assert not page.invitations.isVisible()
    assert [page.model.record(one).name for one in range(page.model.rowCount())] == ["Dana"]


def test_an_invited_person_stands_in_the_list(office: Office, tmp_path: Path) -> None:
    page = people(office)
    states = {page.model.record(row).name: page.model.record(row).state for row in range(2)}
    assert states == {"Dana": DeviceState.CONFIRMED, "Aigerim": DeviceState.INVITED}


def test_a_device_is_confirmed_by_one_click_beside_its_words(office: Office) -> None:
    office.import_folder(inbox(office))
    page = people(office)
    (card,) = page.cards
    field = open_vault(office.drop.parent / "field", office.desk.clock)
    assert card.words.text() == " ".join(own_words(field))
    field.close()
    click(card.confirm)
    office.desk.qtbot.waitUntil(lambda: not page.cards)
    states = {page.model.record(row).name: page.model.record(row).state for row in range(2)}
    assert states["Aigerim"] is DeviceState.CONFIRMED


def test_the_language_that_the_words_are_read_in_stays_while_other_devices_come(
    office: Office,
) -> None:
    office.import_folder(inbox(office))
    page = people(office)
    (device,) = (card.device for card in page.cards)
    other = replace(device, device="b" * 26, staff_name="Bekzat")

    def show(*devices: DeviceToConfirm) -> None:
        page._take(replace(page._view, to_confirm=devices))

    (card,) = page.cards
    card.language.box.setFocus()
    press(card.language.box, Qt.Key.Key_Down)
    said = in_language(device.words, "ru")
    assert card.words.text() == said
    show(device, other)
    assert [one.language.value() for one in page.cards] == ["ru", "en"]
    assert page.cards[0].words.text() == said
    assert card.language.box.hasFocus()
    card.differ.setFocus()
    show(other, device)
    assert card.differ.hasFocus()
    assert card.words.text() == said
    show(other, replace(device, staff_name="Aigerim B."))
    assert [one.language.value() for one in page.cards] == ["en", "ru"]
    assert page.cards[1].words.text() == said
    office.desk.context.languages.speak("kk")
    office.desk.qtbot.waitUntil(lambda: page.cards[0].language.value() == "kk")
    assert page.cards[1].words.text() == said
    show(other)
    assert [one.device for one in page.cards] == [other]
    with office.desk.qtbot.waitSignal(page.cards[0].confirmed):
        click(page.cards[0].confirm)


def test_by_keyboard_a_device_is_confirmed_before_the_list_and_the_focus_goes_on_to_the_list(
    office: Office,
) -> None:
    office.import_folder(inbox(office))
    page = people(office)
    page.invite.setFocus()
    press(page.invite, Qt.Key.Key_Tab)
    (card,) = page.cards
    assert card.confirm.hasFocus()
    press(card.confirm, Qt.Key.Key_Tab)
    assert card.differ.hasFocus()
    press(card.differ, Qt.Key.Key_Tab)
    assert page.list.table.hasFocus()
    invite_another(office)
    card.confirm.setFocus()
    press(card.confirm, Qt.Key.Key_Tab)
    for row in page.invitations.rows:  # they stand above the list, whenever they came
        for following in (row.renew, row.withdraw):
            press(page.window().focusWidget(), Qt.Key.Key_Tab)
            assert following.hasFocus()
    press(page.window().focusWidget(), Qt.Key.Key_Tab)
    assert page.list.table.hasFocus()
    card.confirm.setFocus()
    press(card.confirm, Qt.Key.Key_Space)
    office.desk.qtbot.waitUntil(lambda: not page.cards)
    office.desk.settle()
    assert page.list.table.hasFocus()


def invite_another(office: Office) -> None:
    """Somebody is invited while the page is shown."""

    def invite(vault: OpenVault) -> None:
        with vault.transaction():
            draft_invitation(vault, Invitee("Bekzat", Role.PSYCHOLOGIST))

    office.desk.ask(invite)
    office.desk.settle()


def test_after_an_import_the_focus_is_where_it_was(office: Office) -> None:
    page = inbox(office)
    page.import_folder.setFocus()
    office.import_folder(page)
    assert page.import_folder.hasFocus()


def test_a_device_whose_words_differ_is_not_trusted_and_what_to_do_is_said(
    office: Office,
) -> None:
    import_all(office)
    page = people(office)
    (card,) = page.cards
    words = card.words.text()
    assert len(words.split()) == 7
    card.language.box.setFocus()
    for language in ("ru", "kk"):
        press(card.language.box, Qt.Key.Key_Down)
        assert card.words.text() == in_language(words, language)
    click(card.differ)
    question = office.desk.dialog(FinalDialog)
    click(question.leave)
    office.desk.settle()
    assert page.cards == [card]
    click(card.differ)
    office.desk.dialog(FinalDialog)
    click(office.desk.dialog(FinalDialog).confirm)
    office.desk.qtbot.waitUntil(lambda: page.cards == [])
    office.desk.settle()
    states = [page.model.record(row).state for row in range(page.model.rowCount())]
    assert DeviceState.SUSPENDED in states
    assert "Call Aigerim, and invite once more" in page.banner.text()
    roster = office.desk.ask(current_roster)
    (device,) = [one for one in roster.devices if not one.confirmed]
    with pytest.raises(DeviceDistrusted):
        office.desk.ask(lambda vault: confirm_device(vault, device.id))


def test_nothing_of_a_device_whose_words_differed_is_taken_in(office: Office) -> None:
    import_all(office)
    before = office.desk.ask(lambda vault: vault.notes.count())
    (waiting,) = office.desk.ask(devices_to_confirm)
    office.desk.ask(lambda vault: distrust_device(vault, waiting.device))
    field = open_vault(office.drop.parent / "field", office.desk.clock)
    sign(field, office.client, "third")
    exchange(field)
    field.close()
    import_all(office)
    assert office.desk.ask(lambda vault: vault.notes.count()) == before


def test_office_and_counsellor_see_the_same_words_of_the_office(office: Office) -> None:
    page = people(office)
    field = open_vault(office.drop.parent / "field", office.desk.clock)
    view = read_exchange(field)
    field.close()
    assert page.words.text() == " ".join(view.office_words)
    assert view.office_words != view.words


def import_all(office: Office) -> None:
    office.desk.ask(lambda vault: list(import_bundles(vault, [office.drop])))


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
@pytest.mark.parametrize("which", ["clients", "sessions", "people"])
def test_no_list_of_an_office_scrolls_sideways_in_the_largest_print(
    office: Office, which: str, language: str
) -> None:
    """It has two columns more than a counsellor's: whose it is, and what is new."""
    office.import_folder(inbox(office))
    context = office.desk.context
    context.theme.apply(Scheme.LIGHT, 200)
    context.languages.speak(language)
    try:
        made: dict[str, Callable[[], ClientsPage | SessionsPage | PeoplePage]] = {
            "clients": lambda: ClientsPage(context),
            "sessions": lambda: SessionsPage(context),
            "people": lambda: PeoplePage(context, office.files),
        }
        page = made[which]()
        office.desk.show(page)
        for width in (SMALLEST[200], 1000, 1300, SMALLEST[200]):
            page.setFixedWidth(width)
            office.desk.settle()
            office.desk.qtbot.waitUntil(lambda: not page.list._measuring.isActive())
            table = page.list.table
            office.desk.qtbot.waitUntil(lambda: not table.horizontalScrollBar().maximum())  # noqa: B023
            assert cut_words(page.list) == [], width
    finally:
        context.languages.speak("en")
        context.theme.apply(Scheme.LIGHT, 100)
