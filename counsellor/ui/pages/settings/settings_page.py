# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Settings: looks, the lock, the passphrase, backups, and what the program will not do."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from counsellor.domain.touch import setting
from counsellor.services.back_up_vault import LAST_BACKUP, back_up_steps
from counsellor.services.change_passphrase import change_passphrase
from counsellor.services.keep_preferences import (
    IDLE_MINUTES,
    PREFERENCES,
    Preferences,
    keep_preferences,
    read_preferences,
)
from counsellor.ui.dialogs.passphrase_dialog import PassphraseDialog
from counsellor.ui.dialogs.question import label_row
from counsellor.ui.look.theme import set_look
from counsellor.ui.pages.page import Page
from counsellor.ui.pages.settings.appearance_card import AppearanceCard, CalmBox
from counsellor.ui.pages.settings.promises_card import PromisesCard
from counsellor.ui.pages.step_run import StepRun
from counsellor.ui.vault_thread.reads import Reads
from counsellor.ui.widgets.banner import Tone
from counsellor.ui.widgets.busy_row import BusyRow
from counsellor.ui.widgets.card import Card
from counsellor.ui.widgets.column import Column
from counsellor.ui.widgets.form import Form
from counsellor.ui.widgets.text_label import TextLabel
from counsellor.wording.moments import say_duration, say_moment

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from counsellor.domain.errors import CounsellorError
    from counsellor.services.vault_types import Argon2Cost, OpenVault
    from counsellor.ui.context import PageContext
    from counsellor.ui.dialogs.file_choosing import FileChoosing
    from counsellor.ui.look.appearance import Appearance


class SettingsPage(Page):
    """Every choice counts at once; nothing is confirmed.

    Args:
        context, files: as pages have them.
        appearance: what lies outside the vault.
        patience: told how many minutes the window waits before it locks.
        cost: of a new passphrase's key; None calibrates it.
    """

    READS = Reads.of(setting(LAST_BACKUP), setting(PREFERENCES))

    def __init__(
        self,
        context: PageContext,
        appearance: Appearance,
        files: FileChoosing,
        patience: Callable[[int], None],
        *,
        cost: Argon2Cost | None = None,
    ) -> None:
        super().__init__(context)
        self._files = files
        self._patience = patience
        self._cost = cost
        self._last_backup: datetime | None = None
        self._run = StepRun(context.worker, self)
        self._title = TextLabel()
        self.appearance = AppearanceCard(appearance)
        self._lock_card, self._key_card, self._backup_card = Card(), Card(), Card()
        self.minutes = CalmBox()
        for minutes in IDLE_MINUTES:
            self.minutes.addItem("", minutes)
        form = Form()
        self._minutes_label = form.add(self.minutes)
        self._lock_card.box.addLayout(form)
        self._key_text, self.change = self._key_card.add_text(), QPushButton()
        self._backup_text, self.back_up = self._backup_card.add_text(), QPushButton()
        self.busy = BusyRow()
        self._build()
        self._connect()
        self.retranslate()

    # --- commands ----------------------------------------------------------------------------

    def refresh(self) -> None:
        self.appearance.show_present()
        self.read(_read, self._take)

    def ask_passphrase(self) -> None:
        """Ask for a new passphrase."""
        dialog = PassphraseDialog(self._context, self)
        dialog.answered.connect(self._on_passphrase)
        dialog.ask()

    def choose_backup_place(self) -> None:
        """Ask where the backup goes, and make it."""
        folder = self._files.folder(self, self.tr("Folder for the backup"))
        if folder is not None and not self._run.is_running:
            self.banner.hide()
            self._run.start(lambda vault, cancelled: back_up_steps(vault, folder, cancelled))

    def forget(self) -> None:
        super().forget()
        self._run.forget()

    def panes(self) -> Sequence[QWidget]:
        return [self.appearance.language]

    def retranslate(self) -> None:
        self._title.setText(self._context.actions["go.settings"].text())
        self._lock_card.heading.setText(self.tr("Lock"))
        label_row(self._minutes_label, self.minutes, self.tr("Lock when nobody is there for"))
        for number, minutes in enumerate(IDLE_MINUTES):
            said = say_duration(60 * minutes, self._context.speaker)
            self.minutes.setItemText(number, said)
        self._key_card.heading.setText(self.tr("Passphrase"))
        self._key_text.setText(self.tr("It opens your records at every unlocking."))
        self.change.setText(self.tr("Change the passphrase…"))
        self._backup_card.heading.setText(self.tr("Backup"))
        self.back_up.setText(self.tr("Back up now…"))
        self._say_backup()
        self._say_running()

    # --- what happens ------------------------------------------------------------------------

    def _take(self, read: tuple[Preferences, datetime | None]) -> None:
        preferences, self._last_backup = read
        self.minutes.blockSignals(True)
        self.minutes.setCurrentIndex(self.minutes.findData(preferences.idle_minutes))
        self.minutes.blockSignals(False)
        self._say_backup()

    def _on_minutes(self) -> None:
        minutes = int(self.minutes.currentData())
        self._patience(minutes)
        self._worker.submit(partial(keep_preferences, preferences=Preferences(minutes)))

    def _on_passphrase(self, passphrase: str) -> None:
        self.change.setEnabled(False)

        def changed(_: None) -> None:
            self.change.setEnabled(True)
            self.banner.say(self.tr("The passphrase is changed."), Tone.GOOD)

        job = partial(change_passphrase, new=passphrase, cost=self._cost)
        self._worker.submit(job, changed, failed=self._on_not_changed)

    def _on_not_changed(self, error: CounsellorError) -> None:
        self.change.setEnabled(True)
        self.say_failure(error)

    def _on_backed_up(self, path: Path) -> None:
        said = self.tr("The backup was written and checked: {place}").format(place=path)
        self.banner.say(said, Tone.GOOD)

    def _say_backup(self) -> None:
        if self._last_backup is None:
            when = self.tr("There is no backup yet.")
        else:
            now, speaker = self._context.clock.now(), self._context.speaker
            moment = say_moment(self._last_backup, now, speaker)
            when = self.tr("Last backup: {moment}.").format(moment=moment)
        where = self.tr("It is as encrypted as the vault. Keep it apart from this laptop.")
        self._backup_text.setText(f"{when} {where}")

    def _say_running(self) -> None:
        self.back_up.setEnabled(not self._run.is_running)
        if self._run.is_running:
            self.busy.show_busy(self.tr("Backing up…"))
        else:
            self.busy.hide()

    # --- building ----------------------------------------------------------------------------

    def _build(self) -> None:
        set_look(self._title, "title")
        for card, button in ((self._key_card, self.change), (self._backup_card, self.back_up)):
            card.box.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._backup_card.box.addWidget(self.busy)
        icons = self._context.theme.icons
        icons.put(self.change, "key-round")
        icons.put(self.back_up, "usb")
        column = Column(self._context.theme)
        column.box.addWidget(self._title)
        for card in (
            self.appearance,
            self._lock_card,
            self._key_card,
            self._backup_card,
            PromisesCard(),
        ):
            column.box.addWidget(card)
        column.box.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(column)

    def _connect(self) -> None:
        self.minutes.currentIndexChanged.connect(self._on_minutes)
        self.change.clicked.connect(self.ask_passphrase)
        self.back_up.clicked.connect(self.choose_backup_place)
        self.busy.cancelled.connect(self._run.cancel)
        self._run.changed.connect(self._say_running)
        self._run.done.connect(self._on_backed_up)
        self._run.failed.connect(self.say_failure)


def _read(vault: OpenVault) -> tuple[Preferences, datetime | None]:
    last = vault.settings.get(LAST_BACKUP)
    return read_preferences(vault), datetime.fromisoformat(last) if isinstance(last, str) else None
