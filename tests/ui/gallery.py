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

from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from counsellor.domain.coded import Phase
from counsellor.domain.session import Segment
from counsellor.ui.actions import ActionRegistry
from counsellor.ui.languages import Languages
from counsellor.ui.lock_page import LockPage
from counsellor.ui.pages import PageEntry
from counsellor.ui.phases import TimerView
from counsellor.ui.table_model import Column, RecordTable
from counsellor.ui.theme import SPACE, Scheme, Theme, dress, load_fonts
from counsellor.ui.widgets.note_editor import NoteEditor
from counsellor.ui.widgets.saved_label import SavedLabel
from counsellor.ui.widgets.timer_bar import TimerBar
from counsellor.ui.window import MainWindow

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
        self.list = self.list_page()
        self.window.add_pages(
            [
                PageEntry("go.today", QWidget()),
                PageEntry("go.clients", self.list),
                PageEntry("go.sessions", self.session_page()),
                PageEntry("go.exchange", QWidget()),
                PageEntry("go.settings", QWidget()),
            ]
        )
        self.window.top_bar.show_exchange("Office holds everything up to 14:05 · 3 waiting")

    def list_page(self) -> QWidget:
        page = QWidget()
        box = QVBoxLayout(page)
        box.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 3 * SPACE)
        box.setSpacing(2 * SPACE)
        title = QLabel(self.actions["go.clients"].text())
        dress(title, "title")
        new = QPushButton(self.actions["client.new"].text())
        dress(new, "primary")
        top = QHBoxLayout()
        top.addWidget(title, 1)
        top.addWidget(QPushButton("Second"))
        top.addWidget(new)
        box.addLayout(top)
        columns: list[Column[Sample]] = [
            Column("Client", lambda row: f"{row.code}  {row.name}"),
            Column("Stage", lambda row: row.stage),
            Column("Last session", lambda row: row.last),
            Column("Sessions", lambda row: row.sessions, at_end=True),
        ]
        self.model = RecordTable("Gallery", columns, lambda: self.languages.speaker)
        self.model.replace_rows(SAMPLES)
        table = QTableView()
        table.setModel(self.model)
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.verticalHeader().hide()
        table.horizontalHeader().setStretchLastSection(True)
        table.resizeColumnsToContents()
        table.selectRow(1)
        box.addWidget(table)
        return page

    def session_page(self) -> QWidget:
        page = QWidget()
        box = QVBoxLayout(page)
        box.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        box.setSpacing(SPACE)
        editor = NoteEditor()
        editor.show_text(NOTE)
        saved = SavedLabel()
        saved.saved(datetime(2026, 11, 22, 14, 32, tzinfo=UTC))
        box.addWidget(editor)
        box.addWidget(saved)
        return page

    def shoot(self, name: str) -> None:
        self.window.resize(*SIZE)
        self.window.show()
        for _ in range(3):
            self.app.processEvents()
        file = SHOTS / f"{name}-{self.theme.tokens.name}-{self.theme.scale}.png"
        self.window.grab().save(str(file))

    def shoot_all(self) -> None:
        self.window.cover()
        self.shoot("lock")
        self.lock_page.show_error("This passphrase does not open the vault.")
        self.shoot("lock-error")
        self.lock_page.show_busy()
        self.shoot("lock-busy")
        self.lock_page.reset()
        self.window.uncover()
        self.window.show_page("go.clients")
        self.shoot("list")
        self.timer.show_view(
            TimerView(
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
        )
        self.window.show_page("go.sessions")
        self.shoot("session")
        self.timer.clear()


def main() -> None:
    app = QApplication(sys.argv[:1])
    load_fonts()
    SHOTS.mkdir(parents=True, exist_ok=True)
    gallery = Gallery(app, sys.argv[1] if len(sys.argv) > 1 else "en")
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        for scale in (100, 200):
            gallery.theme.wear(scheme, scale)
            gallery.shoot_all()


if __name__ == "__main__":
    main()
