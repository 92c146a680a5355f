# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Pictures of the daily pages: ``python -m tests.ui.pages.gallery FOLDER [en-light-100 …]``."""

from __future__ import annotations

import os
import sys
import tempfile
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop
from PySide6.QtWidgets import QApplication, QWidget

from counsellor.domain.coded import ContactType, Phase, Stage
from counsellor.services.run_session import Ending, start_session, stop_session, switch_phase
from counsellor.services.set_goal import rate_goal, set_goal
from counsellor.services.set_stage import set_stage
from counsellor.services.sign_note import sign_draft
from counsellor.services.write_note import begin_addendum, begin_note, save_draft
from counsellor.ui.actions.registry import ActionRegistry
from counsellor.ui.context import PageContext
from counsellor.ui.look.languages import Languages
from counsellor.ui.look.theme import Scheme, Theme, load_fonts
from counsellor.ui.pages.client.client_page import ClientPage
from counsellor.ui.pages.clients_page import ClientsPage
from counsellor.ui.pages.session.session_page import SessionPage
from counsellor.ui.pages.session.session_timer import SessionTimer
from counsellor.ui.pages.sessions_page import SessionsPage
from counsellor.ui.pages.today.today_page import TodayPage
from counsellor.ui.shell.lock_page import LockPage
from counsellor.ui.shell.page_entry import PageEntry
from counsellor.ui.shell.window import MainWindow
from counsellor.ui.vault_thread.worker import VaultWorker
from counsellor.ui.widgets.timer_bar import TimerBar
from tests.field import HandClock, new_vault, take_in

if TYPE_CHECKING:
    from counsellor.services.vault_types import OpenVault

SIZE = (1024, 640)
NAMES = (
    "наубайшы",
    "жасыл есік",
    "двое сыновей",
    "көк қақпа көршісі",
    "студент из общежития",
    "the carpenter",
    "анасы мен баласы",
    "человек с чемоданом",
    "ақ үй",
    "тихий четверг",
)
NOTE = """Факты контакта:
Пришёл сам, без звонка, с матерью. Говорили два часа, из них первый час почти молчали.

Что принёс клиент:
Әңгіме екі сағатқа созылды. Ол өзінің қорқыныштары туралы ашық айтты, отбасына оралғысы келеді.

إنما الأعمال بالنيات

Что мы сделали:
Разобрали, какие документы нужны для восстановления в колледже, и договорились о следующей встрече.
"""
GOALS = (
    "Қайтадан колледжге түсіп, оқуымды аяқтағым келеді",
    "Чтобы мать перестала плакать каждый вечер и мы снова ели за одним столом",
)


def fill(vault: OpenVault, clock: HandClock) -> str:
    """Make ten clients with sessions, notes, drafts and goals; gives the busiest."""
    clients = [take_in(vault, name) for name in NAMES]
    for number, client in enumerate(clients):
        for _ in range(2 if number == 3 else 1):
            clock.pass_time(7000)
            kind = list(ContactType)[number % 6]
            start_session(vault, client, kind)
            for phase in (Phase.TRUST, Phase.BREAK, Phase.DIALOGUE, Phase.FAMILY):
                clock.pass_time(1200)
                switch_phase(vault, phase)
            clock.pass_time(900)
            session = stop_session(vault, Ending())
            if number in (1, 5):
                continue
            draft = begin_note(vault, client, session)
            save_draft(vault, draft.id, NOTE)
            if number != 7:
                sign_draft(vault, draft.id)
                last = draft.id
        if number % 3 == 0:
            set_stage(vault, client, list(Stage)[3 + number % 4], clock.now().date())
        if number == 3:
            addendum = begin_addendum(vault, last)
            save_draft(vault, addendum.id, "Ұмытып кетіппін: ол құжаттарға көмек сұрады.")
            sign_draft(vault, addendum.id)
            begin_note(vault, client, None, text=NOTE)
    busy = clients[3]
    for text in GOALS:
        goal = set_goal(vault, busy, text)
        for value in (2, 4, 6):
            clock.pass_time(60)
            rate_goal(vault, busy, goal, value, clock.now().date() - timedelta(days=7 - value))
    return busy


class Gallery:
    """One window with the daily pages."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        self.app, self.folder = app, folder
        self.clock = HandClock()
        self.theme = Theme(app)
        self.languages = Languages(app, "en")
        self.worker: VaultWorker[OpenVault] = VaultWorker()
        vault = Path(tempfile.mkdtemp()) / "vault"
        self.worker.open(lambda: new_vault(vault, self.clock))
        busy: list[str] = []
        self.worker.submit(lambda vault: fill(vault, self.clock), busy.append)
        while not busy:
            app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        self.client = busy[0]

    def furnish(self) -> None:
        """Make the window in the present language, scheme and scale."""
        theme, clock = self.theme, self.clock
        actions = ActionRegistry(theme.icons)
        context = PageContext(self.worker, self.languages, actions, theme, clock)
        self.context = context
        self.timer = SessionTimer(context, "gallery")
        self.today = TodayPage(context, self.timer)
        self.clients = ClientsPage(context)
        self.one = ClientPage(context, self.timer)
        self.sessions = SessionsPage(context)
        self.work = SessionPage(context, self.timer)
        bar = TimerBar(actions, theme, self.languages)
        self.timer.shown.connect(lambda view: bar.show_view(view) if view else bar.clear())
        try:
            self.window = MainWindow(actions, theme, LockPage(theme), bar)
        except TypeError:
            self.window = MainWindow(actions, theme, LockPage(theme))
        pages = {
            "go.today": self.today,
            "go.clients": self.clients,
            "go.sessions": self.sessions,
            "go.library": self.one,
            "go.exchange": self.work,
        }
        self.window.add_pages([PageEntry(name, page) for name, page in pages.items()])
        self.window.top_bar.show_exchange("Office holds everything up to 14:05 · 3 waiting")
        self.window.resize(*SIZE)
        self.window.show()
        self.window.uncover()

    def settle(self) -> None:
        for _ in range(4):
            done: list[object] = []
            self.worker.submit(lambda _: None, done.append)
            while not done:
                self.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            self.app.processEvents()

    def shoot(self, name: str, widget: QWidget | None = None) -> None:
        self.settle()
        tokens = self.theme.tokens.name
        file = f"{name}-{self.languages.language}-{tokens}-{self.theme.scale}.png"
        (widget or self.window).grab().save(str(self.folder / file))

    def shoot_dialog(self, name: str, kind: str) -> None:
        self.settle()
        for widget in self.app.topLevelWidgets():
            if type(widget).__name__ == kind and widget.isVisible():
                self.shoot(name, widget)
                widget.close()
        self.settle()

    def shoot_all(self) -> None:
        self.furnish()
        show = self.window.show_page
        show("go.today")
        self.shoot("today")
        show("go.clients")
        self.shoot("clients")
        self.clients.ask_new_client()
        self.shoot_dialog("new-client", "NewClientDialog")
        show("go.sessions")
        self.shoot("sessions")
        show("go.library")
        self.one.open(self.client)
        self.shoot("client")
        self.shoot("client-whole", self.one._scroll.widget())
        header, notes = self.one.header, self.one.notes
        for ask, name, kind in (
            (header.ask_name, "rename", "WorkingNameDialog"),
            (header.ask_identity, "open-identity", "OpenIdentityDialog"),
            (header.ask_stage, "stage", "StageDialog"),
            (header.ask_consent, "consent", "ConsentDialog"),
            (header.ask_withdrawal, "withdraw", "WithdrawDialog"),
            (self.one.goals.ask_goal, "goal", "GoalDialog"),
        ):
            ask()
            self.shoot_dialog(name, kind)
        notes.ask_misfiled("x")
        self.shoot_dialog("misfiled", "MisfiledDialog")
        sessions = self.one.sessions
        sessions.ask_correction(sessions.model.record(0))
        self.shoot_dialog("correct", "CorrectSessionDialog")
        show("go.exchange")
        self.shoot("nothing")
        self.work.write_addendum(notes.cards[0].note.id)
        self.shoot("addendum")
        self.timer.start(self.client, ContactType.HOME, failed=print)
        self.settle()
        for phase in (Phase.TRUST, Phase.DIALOGUE):
            self.clock.pass_time(1500)
            self.timer.switch(phase)
        self.clock.pass_time(700)
        self.timer.tick()
        self.work.draft_editor.editor.insertPlainText(NOTE)
        self.work.save_now()
        self.shoot("session")
        self.context.actions["session.stop"].trigger()
        self.shoot_dialog("stop", "StopSessionDialog")
        self.timer.stop(Ending(), failed=print)
        self.shoot("stopped")
        self.work.draft_editor.sign()
        self.shoot("signed")
        self.window.leave()
        self.window.deleteLater()
        self.settle()


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    wanted = sys.argv[2:] or ["en-light-100", "ru-dark-100", "kk-light-100", "kk-light-200"]
    app = QApplication(sys.argv[:1])
    load_fonts()
    for variant in wanted:
        language, scheme, scale = variant.split("-")
        gallery = Gallery(app, folder)
        gallery.theme.apply(Scheme(scheme), int(scale))
        gallery.languages.speak(language)
        gallery.shoot_all()
        gallery.worker.stop()


if __name__ == "__main__":
    main()
