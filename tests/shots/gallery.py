# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Drives the real application over one vault and pictures what it shows."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import (
    QEventLoop,
    QMessageLogContext,
    QPoint,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QCursor, QPixmap, QRegion
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from counsellor import bootstrap
from counsellor.crypto.word_list import word_list
from counsellor.crypto.words import WORDS
from counsellor.domain.coded import Stage
from counsellor.domain.errors import VaultReplaced
from counsellor.domain.permission import Ruling
from counsellor.domain.records.cases import stages_after
from counsellor.domain.records.identities import Identity
from counsellor.domain.road_errors import SignInRefused
from counsellor.domain.voice_receipt import Meaning, SpokenAnswer, VoiceQuestion
from counsellor.services.answer_by_voice import Caller
from counsellor.services.create_office import OfficeCreated
from counsellor.services.name_colleague import casework_of
from counsellor.services.request_decision import ERASURE, open_requests
from counsellor.services.vault_types import OpenVault
from counsellor.ui.context import PageContext
from counsellor.ui.dialogs.allow_road_dialog import AllowRoadDialog
from counsellor.ui.dialogs.answer_by_voice_dialog import AnswerByVoiceDialog
from counsellor.ui.dialogs.ask_by_voice_dialog import AskByVoiceDialog
from counsellor.ui.dialogs.consent_dialog import ConsentDialog
from counsellor.ui.dialogs.correct_session_dialog import CorrectSessionDialog
from counsellor.ui.dialogs.erase_dialog import EraseDialog
from counsellor.ui.dialogs.final_dialog import FinalDialog
from counsellor.ui.dialogs.goal_dialog import GoalDialog
from counsellor.ui.dialogs.identity_dialog import IdentityDialog, OpenIdentityDialog
from counsellor.ui.dialogs.invite_dialog import InviteDialog
from counsellor.ui.dialogs.misfiled_dialog import MisfiledDialog
from counsellor.ui.dialogs.name_colleague_dialog import NameColleagueDialog
from counsellor.ui.dialogs.new_client_dialog import NewClientDialog
from counsellor.ui.dialogs.new_password_dialog import NewPasswordDialog
from counsellor.ui.dialogs.passphrase_dialog import PassphraseDialog
from counsellor.ui.dialogs.question import Question
from counsellor.ui.dialogs.server_dialog import ServerDialog
from counsellor.ui.dialogs.spoken_answer_dialog import SpokenAnswerDialog
from counsellor.ui.dialogs.stage_dialog import StageDialog
from counsellor.ui.dialogs.stop_session_dialog import StopSessionDialog
from counsellor.ui.dialogs.withdraw_dialog import WithdrawDialog
from counsellor.ui.dialogs.working_name_dialog import WorkingNameDialog
from counsellor.ui.look.theme import Scheme
from counsellor.ui.models.plugged_sticks import Stick
from counsellor.ui.pages.client.client_page import ClientPage
from counsellor.ui.pages.exchange.exchange_page import ExchangePage
from counsellor.ui.pages.exchange.moved_bytes import Movement
from counsellor.ui.pages.exchange.road_words import say_movement
from counsellor.ui.pages.office.request_questions import ERASE_TEXT
from counsellor.ui.pages.page import Page
from counsellor.ui.shell import screenshots
from counsellor.ui.shell.application import Application
from counsellor.ui.shell.page_entry import Need
from counsellor.ui.shell.window_parts import WindowParts
from counsellor.ui.widgets.column import Column
from counsellor.wording.translation import languages
from tests.shots.scenes import FAILED, SERVER, STICK, exchange_scenes, inbox_view, meetings
from tests.ui.chosen_files import ChosenFiles

SIDES: Final = ("first-run", "field", "field-troubles", "office", "office-troubles")
T = TypeVar("T")

_SPOKEN: Final = "abacus ability aboard absorb"

_SIZE: Final = (1180, 760)
_NO_NEWS: Final = "This plugin does not support"
"""How Qt says that there is no display."""
_LARGE: Final = 200
_CREATED: Final = OfficeCreated("AGE-SECRET-KEY-PQ-1" + "Q" * 58, word_list("en")[:WORDS])
"""Looks like an office's recovery key and opens nothing."""


def _voice_at_office(context: PageContext, window: QWidget) -> Iterator[Question]:
    """Return what an office is asked when somebody calls, and what it reads out."""
    now = context.clock.now()
    said = [
        SpokenAnswer(meaning, number, now, _SPOKEN)
        for meaning, number in ((Meaning.HELD, 14), (Meaning.READ, 13))
    ]
    yield AnswerByVoiceDialog(context, [Caller("s", "Әсел Нұрланова")], window)
    yield SpokenAnswerDialog(context, "Әсел Нұрланова", said, window)


class Gallery:
    """Pictures of one side."""

    def __init__(self, application: Application, side: str, target: Path) -> None:
        self._application = application
        self._side = side
        self._target = target
        self._suffix = ""

    @property
    def _parts(self) -> WindowParts:
        assert self._application.parts is not None
        return self._application.parts

    def everywhere(self, round_: Callable[[], None]) -> None:
        """Go round in every language and scheme, and once more with text twice as large."""
        looks = [(scheme, 100, one) for scheme in _SCHEMES for one in languages()]
        for scheme, scale, language in (*looks, (Scheme.LIGHT, _LARGE, "kk")):
            self._application.appearance.apply(scheme, scale)
            self._application.appearance.speak(language)
            self._application.window.resize(*_SIZE)
            large = f"-{scale}" if scale == _LARGE else ""
            self._suffix = f"{language}-{scheme.value}{large}"
            round_()

    def picture(self, name: str, widget: QWidget | None = None) -> None:
        """Wait until all is shown, and save the window or another widget."""
        screenshots._settle(self._application)
        self._save(name, widget)

    def _save(self, name: str, widget: QWidget | None = None) -> None:
        path = self._target / f"{self._side}-{name}-{self._suffix}.png"
        assert (widget or self._application.window).grab().save(str(path)), path

    # --- rounds ------------------------------------------------------------------------------

    def before_opening(self) -> None:
        """The lock, and what stands there when something is wrong with the vault."""
        front = self._application.cover
        front.ask_for_key()
        self._shown("lock")
        front.alarm(VaultReplaced(copies="…/vault/aside"))
        self._shown("alarm")
        front.ask_for_key()

    def first_run(self) -> None:
        """Every step of both ways."""
        wizard = self._application.cover.first_run
        assert wizard is not None
        wizard._answers.created = _CREATED
        for role, way in wizard._asking.items():
            wizard._answers.role = role
            for step in way:
                wizard.show_step(step)
                self._shown(type(step).__name__.removesuffix("Step").lower())
        for step in wizard._last():
            wizard.show_step(step)
            self._shown(type(step).__name__.removesuffix("Step").lower())

    def pages(self) -> None:
        """Every page of an open vault, and every question that they ask."""
        application, pages = self._application, self._parts.pages
        for action_id, room in pages._groups.items():
            room.turn_back()
            if application.actions[action_id].isVisible():
                application.window.show_page(action_id)
                self.picture(action_id.removeprefix("go."))
        client = screenshots._some_client(application)
        self._clients(client)
        if pages.timer.running is not None:
            pages.open_session()
            self.picture("session")
            application.actions["view.full_window"].trigger()
            self.picture("full-window")
            application.actions["view.full_window"].trigger()
        if _open_dialogs():
            self._dialog("sleep")  # the session began before this program did
        application.actions["help.shortcuts"].trigger()
        self._dialog("shortcuts")
        self._parts.search.popup()
        self.picture("search", self._parts.search)
        self._parts.search.hide()
        for dialog in self._questions(client):
            dialog.ask()
            title = dialog.objectName() or type(dialog).__name__.removesuffix("Dialog").lower()
            self._dialog(title)

    def _clients(self, client: str) -> None:
        """A client's page with who works in the case, and that of one whose file is closed."""
        closed = self._read(
            lambda vault: [row.client for row in open_requests(vault) if row.asks == ERASURE]
        )
        declined = self._read(
            lambda vault: [
                row.id for row in vault.clients.page() if vault.requests.declined(row.id)
            ]
        )
        others = [("closed", one) for one in closed] + [("declined", one) for one in declined]
        for name, shown in (*others, ("client", client)):
            self._parts.pages.open_client(shown)
            self.picture(name)
        page = next(iter(self._application.window.findChildren(ClientPage)))
        page._scroll.ensureWidgetVisible(page.erasing)
        self.picture("client-people")
        page._scroll.verticalScrollBar().setValue(0)

    def troubles(self) -> None:
        """What the windows of the exchange say when not all is well, whole."""
        application, parts = self._application, self._parts
        now = application.context.clock.now()
        if self._side.startswith("field"):
            application.window.show_page("go.exchange")
            screenshots._settle(application)
            page = parts.pages.exchange
            page.banner.hide()
            state = parts._exchange_line._state
            assert state is not None
            parts._exchange_line._take((state, False))
            application.context.sticks.stop()
            application.context.sticks.sticks = (Stick(STICK, "KINGSTON", now),)
            for name, view in exchange_scenes(now).items():
                page._take(view)
                self.whole(f"exchange-{name}", page)
            page._on_done(FAILED)
            self.picture("exchange-failed")
            self._roads(page)
            parts._exchange_line._take((state, True))
            self.picture("clock")
            return
        application.window.show_page("go.inbox")
        screenshots._settle(application)
        inbox = parts.pages.inbox
        inbox._take(inbox_view(now))
        self.whole("inbox", inbox)
        inbox.requests.list.table.selectRow(0)
        inbox.requests.list.table.setFocus()
        self.picture("inbox-chosen")
        inbox.requests._on_declinable(inbox_view(now).waiting[0])
        self._dialog("decline")
        application.window.offer(Need.OFFICE)
        self.picture("inbox-officer")
        application.window.offer(Need.OFFICE | Need.CASES)

    def _roads(self, page: ExchangePage) -> None:
        """What is asked about a road, and what is said while something moves."""
        context, window = self._application.context, self._application.window
        page.banner.hide()
        form = ServerDialog(context, ChosenFiles(), window, is_office=True)
        form.ask()
        form.address.setText(SERVER.text)
        form.user.setText("kense")
        form.secret.setText("kense-kense")
        form.come_back(SignInRefused(place=SERVER.host))
        self.picture("server-refused", form)
        form.save_now()
        form.close()
        said = say_movement(Movement(1_200_000, 40_000, 2_400_000, 0.34, 95.0), context.speaker)
        page.busy.show_busy(said, 340, 1000)
        self.picture("exchange-moving")
        page.busy.hide()

    def whole(self, name: str, page: Page) -> None:
        """Picture all of a page's column, what is scrolled out of sight as well."""
        screenshots._settle(self._application)
        inner = page.findChildren(Column)[0].widget()
        assert inner is not None
        picture = QPixmap(inner.size())
        picture.fill(page.palette().window().color())
        flags = QWidget.RenderFlag.DrawChildren
        inner.render(picture, QPoint(), QRegion(), flags)
        path = self._target / f"{self._side}-{name}-{self._suffix}.png"
        assert picture.save(str(path)), path

    def _questions(self, client: str) -> Iterator[Question]:
        context, window = self._application.context, self._application.window
        if self._side == "office":
            yield InviteDialog(context, window)
            yield ServerDialog(context, ChosenFiles(), window, is_office=True)
            code = self._read(lambda vault: vault.clients.get(client).code)
            text = replace(ERASE_TEXT, named={"client": code})
            yield FinalDialog(context, window, text)
            yield from _voice_at_office(context, window)
            return
        row = self._read(lambda vault: vault.clients.get(client))
        session = self._read(lambda vault: vault.sessions.of_client(client))[0]
        yield NewClientDialog(context, "Centre", window)
        yield ConsentDialog(context, row, "Centre", window)
        yield WithdrawDialog(context, row.consent, window)
        yield WorkingNameDialog(context, row.working_name, window)
        yield OpenIdentityDialog(context, window)
        yield IdentityDialog(context, Identity(client), window)
        yield StageDialog(context, row.stage, stages_after(row.stage or Stage.INTAKE), window)
        yield GoalDialog(context, "", window)
        yield CorrectSessionDialog(context, session, window)
        yield StopSessionDialog(context, 5_400.0, window)
        yield MisfiledDialog(context, row.code, [row], window)
        yield PassphraseDialog(context, window)
        yield ServerDialog(context, ChosenFiles(), window, is_office=False)
        yield NewPasswordDialog(context, SERVER, "kense", window)
        yield AllowRoadDialog(context, SERVER, window)
        yield AskByVoiceDialog(context, VoiceQuestion(_SPOKEN, context.clock.now()), window)
        yield from meetings(context, window, _SPOKEN)
        for way in (Ruling.PERMITTED, Ruling.REQUEST):
            erase = EraseDialog(context, row.code, way, window)
            erase.setObjectName(f"erase-{way.value}")
            yield erase
        casework = self._read(lambda vault: casework_of(vault, client))
        if casework is not None and casework.colleagues:
            yield NameColleagueDialog(context, casework.colleagues, window)

    def _read(self, job: Callable[[OpenVault], T]) -> T:
        found: list[T] = []
        self._application.worker.submit(job, found.append)
        screenshots._settle(self._application)
        return found[0]

    def _dialog(self, name: str) -> None:
        self.picture(name, _open_dialog())
        _open_dialog().close()
        screenshots._settle(self._application)

    def _shown(self, name: str) -> None:
        """Picture what needs no vault, once Qt has nothing left to do."""
        for _ in range(5):
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        self._save(name)


_SCHEMES: Final = (Scheme.LIGHT, Scheme.DARK)


def _open_dialog() -> QDialog:
    """Return the dialog that is open; what an earlier one left open is no picture of this one."""
    (dialog,) = _open_dialogs()
    return dialog


def _open_dialogs() -> list[QDialog]:
    every = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog)]
    return [one for one in every if one.isVisible()]


def _say_news(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    if not message.startswith(_NO_NEWS):
        print(message, file=sys.stderr)


def _furnished(application: Application) -> None:
    loop = QEventLoop()
    application.furnished.connect(loop.quit)
    application.start()
    loop.exec()


def main() -> int:
    """Picture one side: SIDE CENTRE TARGET."""
    side, centre, target = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    qInstallMessageHandler(_say_news)
    app = QApplication(["counsellor"])
    QCursor.setPos(_SIZE[0] + 1, _SIZE[1] + 1)  # nothing looks as if a mouse pointed at it
    bugs: list[BaseException] = []
    vault = centre / (side.removesuffix("-troubles") if side != "first-run" else "none")
    with tempfile.TemporaryDirectory(prefix="shots-") as aside:
        settings = Path(aside) / "device.ini"
        application = bootstrap._application(app, vault, bugs.append, settings)
        gallery = Gallery(application, side, target)
        try:
            _furnished(application)
            if side == "first-run":
                gallery.everywhere(gallery.first_run)
            else:
                troubles = side.endswith("-troubles")
                if not troubles:
                    gallery.everywhere(gallery.before_opening)
                passphrase = bootstrap.first_line(centre / "passphrase.txt")
                opener = partial(bootstrap.unlock, vault, bootstrap.system_clock(), passphrase)
                _open(application, opener)
                gallery.everywhere(gallery.troubles if troubles else gallery.pages)
        finally:
            application.stop()
    for bug in bugs:
        print(f"{side}: {bug!r}", file=sys.stderr)
    return 1 if bugs else 0


def _open(application: Application, opener: Callable[[], OpenVault]) -> None:
    loop = QEventLoop()
    application.window.uncovered.connect(loop.quit)
    assert application.parts is not None
    application.parts.locking.open(opener)
    loop.exec()


if __name__ == "__main__":
    sys.exit(main())
