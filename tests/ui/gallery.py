# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Pictures of the window's parts, to be looked at: ``python -m tests.ui.gallery [LANGUAGE]``."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QDate, qInstallMessageHandler
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from counsellor.domain.coded import Phase
from counsellor.domain.records.sessions import Segment
from counsellor.ui.actions.registry import ActionRegistry
from counsellor.ui.dialogs.shortcut_sheet import ShortcutSheet
from counsellor.ui.look.languages import Languages
from counsellor.ui.look.theme import SPACE, Scheme, Theme, load_fonts, set_look
from counsellor.ui.models.phases import TimerView
from counsellor.ui.models.table_model import Column, RecordTable
from counsellor.ui.search.box import SearchBox
from counsellor.ui.shell.crash_dialog import CrashDialog
from counsellor.ui.shell.lock_page import LockPage
from counsellor.ui.shell.page_entry import PageEntry
from counsellor.ui.shell.window import MainWindow
from counsellor.ui.widgets.banner import Banner, Offer, Tone
from counsellor.ui.widgets.empty_state import EmptyState
from counsellor.ui.widgets.form import Form
from counsellor.ui.widgets.note_editor import NoteEditor
from counsellor.ui.widgets.record_list import RecordList
from counsellor.ui.widgets.saved_label import SavedLabel
from counsellor.ui.widgets.strength_meter import StrengthMeter
from counsellor.ui.widgets.timer_bar import TimerBar
from counsellor.ui.widgets.words_proposal import WordsProposal

SHOTS = Path("build/shots/parts")
SIZE = (1024, 640)
NOTE = """Пришёл сам, без звонка. Говорили о работе и о матери.

Әңгіме екі сағатқа созылды. Ол өзінің қорқыныштары туралы ашық айтты, отбасына оралғысы келеді.

إنما الأعمال بالنيات

We agreed to meet again on Thursday; he will bring the papers from the college."""


@dataclass(frozen=True)
class Sample:
    code: str
    name: str
    stage: str
    last: date
    sessions: int


SAMPLES = [
    Sample("KZ-7QF2", "the baker", "Building trust", date(2026, 11, 20), 14),
    Sample("KZ-M3XA", "two sons", "Dialogue", date(2026, 11, 19), 31),
    Sample("KZ-PP8R", "green door", "Intake", date(2026, 11, 17), 2),
    Sample("KZ-T61K", "ақ үй", "Reintegration", date(2026, 11, 12), 48),
    Sample("KZ-W0ND", "the student", "Aftercare", date(2026, 10, 30), 60),
]


VIEW = TimerView(
    5025,
    Phase.DIALOGUE,
    running=True,
    segments=(
        Segment(Phase.UNTAGGED, 0, 180),
        Segment(Phase.TRUST, 180, 2900),
        Segment(Phase.BREAK, 2900, 3300),
        Segment(Phase.PRACTICAL, 3300, 4000),
        Segment(Phase.FAMILY, 4000, 4400),
    ),
)


class Gallery:
    """Draws each part as it is used."""

    def __init__(self, app: QApplication, language: str) -> None:
        self.app = app
        self.theme = Theme(app)
        self.languages = Languages(app, language)
        self.actions = ActionRegistry(self.theme.icons)
        self.lock_page = LockPage(self.theme)
        self.timer = TimerBar(self.actions, self.theme, self.languages)
        self.window = MainWindow(self.actions, self.theme, self.lock_page, self.timer)
        self.window.add_pages(
            [
                PageEntry("go.today", self.parts_page()),
                PageEntry("go.clients", self.list_page()),
                PageEntry("go.sessions", self.session_page()),
                PageEntry("go.exchange", self.empty_page()),
                PageEntry("go.settings", QWidget()),
            ]
        )
        self.window.top_bar.show_exchange("Office holds everything up to 14:05 · 3 waiting")

    def list_page(self) -> QWidget:
        page, box = self.page(self.actions["go.clients"].text(), self.actions["client.new"].text())
        columns: list[Column[Sample]] = [
            Column("Client", lambda row: f"{row.code}  {row.name}"),
            Column("Stage", lambda row: row.stage),
            Column("Last session", lambda row: row.last),
            Column("Sessions", lambda row: row.sessions, at_end=True),
        ]
        model = RecordTable("Gallery", columns, lambda: self.languages.speaker)
        model.replace_rows(SAMPLES)
        empty = EmptyState(self.theme, "users", self.actions["client.new"])
        self.list = RecordList(model, lambda row: row.code, empty, self.theme)
        self.list.table.setAccessibleName("Clients")
        self.list.select("KZ-M3XA")
        box.addWidget(self.list)
        return page

    def empty_page(self) -> QWidget:
        page, box = self.page(self.actions["go.exchange"].text(), "Sync now")
        empty = EmptyState(self.theme, "arrow-right-left", self.actions["exchange.sync"])
        empty.say("Nothing waits to be sent. Signed notes and new records will be listed here.")
        box.addWidget(empty)
        return page

    def parts_page(self) -> QWidget:
        page, box = self.page(self.actions["go.today"].text(), "Primary")
        for tone in Tone:
            banner = Banner(self.theme)
            banner.say(f"A message of the kind {tone}.", tone, Offer("Undo", lambda: None))
            box.addWidget(banner)
        self.meter = StrengthMeter(self.theme)
        self.meter.show_bits(77, 50)
        box.addWidget(self.meter)
        box.addWidget(WordsProposal(lambda _: "amber voyage copper lantern river thistle wool"))
        form = Form()
        choice, date_edit, check = QComboBox(), QDateEdit(QDate(2026, 11, 22)), QCheckBox("Yes")
        choice.addItems(["Family", "Self-referral"])
        for label, field in (("Referral", choice), ("On", date_edit), ("Sync", check)):
            form.add(field).setText(label)
        check.setChecked(True)
        box.addLayout(form)
        progress = QProgressBar()
        progress.setValue(40)
        progress.setTextVisible(False)
        box.addWidget(progress)
        box.addStretch(1)
        return page

    def page(self, title: str, primary: str) -> tuple[QWidget, QVBoxLayout]:
        page = QWidget()
        box = QVBoxLayout(page)
        box.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 3 * SPACE)
        box.setSpacing(2 * SPACE)
        label = QLabel(title)
        set_look(label, "title")
        button = QPushButton(primary)
        set_look(button, "primary")
        top = QHBoxLayout()
        top.addWidget(label, 1)
        top.addWidget(QPushButton("Second"))
        top.addWidget(button)
        box.addLayout(top)
        return page, box

    def session_page(self) -> QWidget:
        page = QWidget()
        box = QVBoxLayout(page)
        box.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        box.setSpacing(SPACE)
        editor = NoteEditor()
        editor.setAccessibleName("Note")
        editor.show_text(NOTE)
        saved = SavedLabel()
        saved.saved(datetime(2026, 11, 22, 14, 32, tzinfo=UTC))
        box.addWidget(editor)
        box.addWidget(saved)
        return page

    def show_timer(self) -> None:
        self.timer.show_view(VIEW)

    def shoot(self, name: str, widget: QWidget | None = None) -> None:
        self.window.resize(*SIZE)
        self.window.show()
        shown = widget or self.window
        shown.show()
        for _ in range(3):
            self.app.processEvents()
        file = SHOTS / f"{name}-{self.theme.tokens.name}-{self.theme.scale}.png"
        shown.grab().save(str(file))
        if shown.size().height() > SIZE[1] or shown.size().width() > SIZE[0]:
            sys.stdout.write(f"{file.name} is {shown.width()} x {shown.height()}\n")

    def shoot_all(self) -> None:
        self.window.cover()
        self.lock_page.show_error("This passphrase does not open the vault.")
        self.shoot("lock-error")
        self.lock_page.show_busy()
        self.shoot("lock-busy")
        self.lock_page.reset()
        self.window.uncover()
        for name in ("today", "clients", "exchange"):
            self.window.show_page(f"go.{name}")
            self.shoot(name)
        self.show_timer()
        self.window.show_page("go.sessions")
        self.shoot("session")
        self.window.cover()
        self.shoot("lock-timer")
        self.window.uncover()
        self.timer.clear()
        self.shoot_dialogs()

    def shoot_dialogs(self) -> None:
        box = SearchBox(self.actions, self.theme, self.window)
        box.popup()
        self.shoot("box", box)
        box.field.setText("ынтс")
        self.shoot("box-retyped", box)
        box.field.setText("new")
        self.shoot("box-found", box)
        box.close()
        for name, dialog in (
            ("shortcuts", ShortcutSheet(self.actions, self.theme, self.window)),
            (
                "crash",
                CrashDialog(
                    "Counsellor 1\n\nbuiltins.KeyError\n  counsellor/ui/x.py:12 in y", self.window
                ),
            ),
        ):
            self.shoot(name, dialog)
            dialog.close()


def main() -> None:
    qInstallMessageHandler(lambda *_: None)
    app = QApplication(sys.argv[:1])
    load_fonts()
    SHOTS.mkdir(parents=True, exist_ok=True)
    gallery = Gallery(app, sys.argv[1] if len(sys.argv) > 1 else "en")
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        for scale in (100, 200):
            gallery.theme.apply(scheme, scale)
            gallery.shoot_all()
    gallery.window.leave()


if __name__ == "__main__":
    main()
