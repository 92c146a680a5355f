# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Files dropped on the window, or opened with the program, go to where they belong."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from counsellor.domain.coded import Role
from counsellor.services.confirm_device import office_words
from counsellor.services.create_office import OfficeDetails, create_office
from counsellor.services.invite_counsellor import Invitee, invite_counsellor
from counsellor.services.read_drops import KeptDrop, kept_drops
from counsellor.services.tell_files_apart import tell_apart
from counsellor.services.write_outbox import write_outbox
from counsellor.ui.dialogs.form_dialog import FormDialog
from counsellor.ui.pages.first_run.join_step import JoinStep
from counsellor.ui.shell.handed_over import local_files
from counsellor.ui.shell.single_instance import claim
from tests.centre import OFFICE_KEY, found_centre, new_client
from tests.field import new_vault, open_vault
from tests.ui.pages.desk import click, press

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

from tests.ui.shell.started import Start
from tests.ui.shell.test_single_instance import claimed_beside

LONG = "x" * 120
HOSTILE = ("\u202egpj.age", "a\nb.age", "x" * 250, "..age", "'; rm.age", "\udcff.age")


@pytest.fixture
def office_start(start: Start, tmp_path: Path, request: pytest.FixtureRequest) -> Start:
    """Started at an office, behind its lock; bundles of a counsellor lie in the drop."""
    centre = found_centre(tmp_path)
    client = new_client(centre)
    for text in ("first", "second", "third")[: getattr(request, "param", 1)]:
        centre.session(client, text)
        centre.send()
    centre.close()
    (tmp_path / "office").rename(start.folder)
    start.opener = lambda: open_vault(start.folder, start.clock, OFFICE_KEY)
    start.begin()
    return start


def let_go(start: Start, paths: Sequence[Path]) -> None:
    """Drag files over the window and let go of them."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    window, left = start.application.window, Qt.MouseButton.LeftButton
    actions, keys = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(9, 9), actions, mime, left, keys))
    QApplication.sendEvent(window, QDropEvent(QPointF(9, 9), actions, mime, left, keys))


def drop(start: Start, paths: Sequence[Path]) -> None:
    """The same, and what it leads to."""
    let_go(start, paths)
    start.settle()


def imported(start: Start) -> int:
    return start.do(lambda vault: vault.inbox.counts()[0])


def test_dropped_bundles_are_imported_in_the_inbox(office_start: Start, tmp_path: Path) -> None:
    office_start.enter()
    drop(office_start, sorted((tmp_path / "drop").glob("*.age")))
    inbox = office_start.parts.pages.inbox
    assert inbox.isVisible()
    office_start.qtbot.waitUntil(lambda: not inbox._run.is_running, timeout=60_000)
    assert imported(office_start) == 1


def test_what_is_opened_behind_the_lock_waits_for_the_unlock(
    office_start: Start, tmp_path: Path
) -> None:
    office_start.application.hand_over(sorted((tmp_path / "drop").glob("*.age")))
    office_start.enter()
    inbox = office_start.parts.pages.inbox
    office_start.qtbot.waitUntil(inbox.isVisible)
    office_start.qtbot.waitUntil(lambda: not inbox._run.is_running, timeout=60_000)
    assert imported(office_start) == 1


@pytest.mark.parametrize("office_start", [3], indirect=True)
@pytest.mark.parametrize("how", ["at once", "sorted", "begun", "half-way"])
def test_what_is_dropped_just_before_the_lock_is_taken_in_behind_it(
    office_start: Start, tmp_path: Path, how: str
) -> None:
    office_start.enter()
    inbox, bundles = office_start.parts.pages.inbox, sorted((tmp_path / "drop").glob("*.age"))
    let_go(office_start, bundles)
    if how == "sorted":
        office_start.do(lambda _: None)
    elif how == "begun":
        office_start.qtbot.waitUntil(lambda: inbox._run.is_running)
    elif how == "half-way":
        office_start.qtbot.waitUntil(lambda: len(inbox._results) > 0, timeout=60_000)
    office_start.lock()
    office_start.enter()
    inbox = office_start.parts.pages.inbox
    office_start.qtbot.waitUntil(lambda: imported(office_start) == len(bundles), timeout=60_000)
    office_start.qtbot.waitUntil(lambda: not inbox._run.is_running, timeout=60_000)
    # And not once more behind the next lock.
    office_start.lock()
    assert not office_start.application.cover.lock_page._beside.text()


@pytest.mark.parametrize("office_start", [3], indirect=True)
def test_what_is_dropped_during_an_import_comes_after_it(
    office_start: Start, tmp_path: Path
) -> None:
    office_start.enter()
    inbox, bundles = office_start.parts.pages.inbox, sorted((tmp_path / "drop").glob("*.age"))
    inbox.start_import(bundles[:1])
    assert inbox._run.is_running
    for bundle in bundles[1:]:
        let_go(office_start, [bundle])
    office_start.qtbot.waitUntil(lambda: imported(office_start) == len(bundles), timeout=60_000)
    office_start.qtbot.waitUntil(lambda: not inbox._run.is_running, timeout=60_000)


def test_a_folder_is_the_place_of_exchange_only_when_that_is_said(
    office_start: Start, tmp_path: Path
) -> None:
    office_start.enter()
    stick = tmp_path / "stick"
    stick.mkdir()
    drop(office_start, [stick])
    (question,) = office_start.application.window.findChildren(FormDialog)
    assert str(stick) in question._about.text()
    assert question.title.text() == "Exchange with your counsellors here?"  # it is the office
    click(question.leave)
    assert KeptDrop(str(stick)) not in office_start.do(kept_drops)


@pytest.mark.parametrize("sign", ["\u202e", "\u2066", "\n", "\x1b[2J"], ids=ascii)
def test_a_folder_turns_no_letter_round(office_start: Start, tmp_path: Path, sign: str) -> None:
    office_start.enter()
    folder = tmp_path / f"a{sign}b"
    try:
        folder.mkdir()
    except OSError:
        pytest.skip("there are no such names here")
    drop(office_start, [folder])
    (question,) = office_start.application.window.findChildren(FormDialog)
    said = question._about.text()
    assert "\ufffd" in said
    assert sign[0] not in said
    click(question.leave)


@pytest.mark.parametrize("name", ["photo.jpg", "", LONG])
def test_what_belongs_nowhere_is_one_sentence(office_start: Start, name: str) -> None:
    office_start.enter()
    path = office_start.folder.parent / name if name else Path("/none/\n.txt")
    if name:
        path.write_bytes(b"")
    drop(office_start, [path])
    banner = office_start.parts.pages.in_view().banner
    assert banner.isVisible()
    assert "Nothing was done" in banner.text()
    assert "\n" not in banner.text()


def test_files_are_told_apart_whatever_their_names_are(tmp_path: Path) -> None:
    for name in HOSTILE:
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "invitation.counsellor").write_bytes(b"x")
    (tmp_path / "vault").mkdir()
    (tmp_path / "vault" / "vault.json").write_bytes(b"{}")
    (tmp_path / "folder").mkdir()
    given = [*tmp_path.iterdir(), tmp_path / "none", Path("\0"), Path("y" * 5_000)]
    found = tell_apart([*given, *given])
    assert {one.name for one in found.folders} == {"folder"}
    assert {one.name for one in found.vaults} == {"vault"}
    assert {one.name for one in found.invitations} == {"invitation.counsellor"}
    every = (found.bundles, found.invitations, found.vaults, found.folders, found.unknown)
    assert sorted(map(str, (one for part in every for one in part))) == sorted(map(str, given))


def test_a_second_start_hands_its_files_to_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    first = claim(tmp_path)
    assert first is not None
    with qtbot.waitSignal(first.files_opened) as told:
        assert claimed_beside(qtbot, tmp_path, [tmp_path / "а б.age"])
    assert told.args == [[tmp_path / "а б.age"]]
    first.close()


def test_an_answer_that_comes_while_the_paths_still_go_is_heard(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """So many paths go in several pieces, and the first answers the first of them."""
    first = claim(tmp_path)
    assert first is not None
    many = [tmp_path / f"{number} {'ж' * 90}.age" for number in range(1_000)]
    with qtbot.waitSignal(first.files_opened) as told:
        assert claimed_beside(qtbot, tmp_path, many)
    assert told.args == [many]
    first.close()


def test_what_is_dropped_on_the_lock_page_waits_for_the_unlock_and_is_said_there(
    office_start: Start, tmp_path: Path
) -> None:
    lock_page = office_start.application.cover.lock_page
    drop(office_start, sorted((tmp_path / "drop").glob("*.age")))
    assert lock_page.field.text() == ""
    assert lock_page._beside.text() == "1 file waits here and is taken in after unlocking."
    office_start.enter()
    inbox = office_start.parts.pages.inbox
    office_start.qtbot.waitUntil(inbox.isVisible)
    office_start.qtbot.waitUntil(lambda: not inbox._run.is_running, timeout=60_000)
    assert imported(office_start) == 1
    office_start.lock()
    assert lock_page._beside.isHidden()


@pytest.fixture
def invited(start: Start, tmp_path: Path) -> tuple[Start, Path, str]:
    """Started on an empty folder, with an invitation and its words at hand."""
    office = new_vault(tmp_path / "office", start.clock)
    create_office(office, OfficeDetails("Centre", "Dana", drop=str(tmp_path)))
    file = tmp_path / "invitation.counsellor"
    words = invite_counsellor(office, Invitee("Aigerim", Role.THEOLOGIAN), file).words
    office.close()
    return start, file, words


def test_an_invitation_that_is_dropped_in_the_first_run_opens_the_step_that_asks_its_words(
    invited: tuple[Start, Path, str], tmp_path: Path
) -> None:
    start, file, words = invited
    start.begin()
    first_run = start.application.cover.first_run
    assert first_run is not None
    click(first_run.role.office)
    let_go(start, [file])
    start.qtbot.waitUntil(lambda: isinstance(first_run.step, JoinStep))
    step = first_run.step
    assert isinstance(step, JoinStep)
    assert step.words.hasFocus()
    QTest.keyClicks(step.words, words)
    press(step.words, Qt.Key.Key_Return)
    start.qtbot.waitUntil(step.is_ready, timeout=60_000)
    office = open_vault(tmp_path / "office", start.clock)
    assert step.office_words.text() == " ".join(office_words(office))
    assert step.office_words.isVisible()
    office.close()
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(b"x")
    let_go(start, [photo])
    start.qtbot.waitUntil(lambda: not step.is_ready())
    assert "no invitation" in step.notice.text()
    assert step.office_words.text() == ""


def test_an_invitation_that_was_double_clicked_is_taken_as_the_first_run_begins(
    invited: tuple[Start, Path, str],
) -> None:
    start, file, _words = invited
    start.application.hand_over([file])  # before the window is furnished
    start.begin()
    first_run = start.application.cover.first_run
    assert first_run is not None
    start.qtbot.waitUntil(lambda: isinstance(first_run.step, JoinStep))


def test_bundles_that_come_in_the_first_run_wait_for_the_vault(start: Start) -> None:
    start.begin()
    path = start.folder.parent / ("a" * 32 + ".age")
    path.write_bytes(b"x")
    let_go(start, [path])
    start.qtbot.waitUntil(lambda: start.parts.handed_over._waiting == [path])


def dragged(start: Start, over: QWidget, *addresses: QUrl) -> bool:
    """Drag over a part of the window as the system tells it, and let go if that is allowed."""
    mime = QMimeData()
    mime.setUrls(list(addresses))
    mime.setText("\n".join(one.toString() for one in addresses))
    window, left = start.application.window, Qt.MouseButton.LeftButton
    handle = window.windowHandle()
    place = over.mapTo(window, over.rect().center())
    actions, keys = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place, actions, mime, left, keys)
    QApplication.sendEvent(handle, enter)
    move = QDragMoveEvent(place, actions, mime, left, keys)
    QApplication.sendEvent(handle, move)
    if move.isAccepted():
        drop = QDropEvent(QPointF(place), actions, mime, left, keys)
        QApplication.sendEvent(handle, drop)
    start.settle()
    return move.isAccepted()


@pytest.mark.parametrize("form", ["age", "outbox"])
def test_what_is_let_go_over_a_line_is_taken_in_and_not_written_there(
    office_start: Start, tmp_path: Path, form: str
) -> None:
    office_start.enter()
    (given,) = (tmp_path / "drop").glob("*.age")
    if form == "outbox":
        given = tmp_path / "a.outbox"
        field = open_vault(tmp_path / "field", office_start.clock)
        write_outbox(field, given)
        field.close()
    office_start.application.context.actions["go.clients"].trigger()
    office_start.settle()
    lines = office_start.parts.pages.in_view().findChildren(QLineEdit)
    line = next(one for one in lines if one.isVisible() and one.acceptDrops())
    assert dragged(office_start, line, QUrl.fromLocalFile(str(given)))
    assert line.text() == ""
    inbox = office_start.parts.pages.inbox
    office_start.qtbot.waitUntil(lambda: not inbox._run.is_running, timeout=60_000)
    assert imported(office_start) == 1


@pytest.mark.parametrize(
    "address",
    [
        "https://example.kz/a.age",
        "file://server/share/a.age",
        "ftp://server/a.age",
        "smb://server/share/a.age",
        "data:,a.age",
        "a.age",
    ],
)
def test_an_address_that_is_no_file_here_is_never_followed(
    office_start: Start, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    office_start.enter()
    taken: list[object] = []
    monkeypatch.setattr(office_start.parts.handed_over, "take", taken.append)
    dragged(office_start, office_start.parts.pages.in_view(), QUrl(address))
    assert local_files([QUrl(address)]) == []
    assert taken == []


def test_files_beside_such_addresses_are_taken(tmp_path: Path) -> None:
    (tmp_path / "a.age").write_bytes(b"x")
    here = QUrl.fromLocalFile(str(tmp_path / "a.age"))
    assert local_files([QUrl("https://x/b.age"), here, QUrl("file://s/c.age")]) == [
        Path(here.toLocalFile())
    ]
