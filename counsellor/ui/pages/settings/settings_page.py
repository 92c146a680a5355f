# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Settings: looks, the lock, the passphrase, backups, and what the program will not do."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from counsellor.domain.touch import setting
from counsellor.services.back_up_vault import LAST_BACKUP
from counsellor.services.describe_office import OfficeLines, describe_office, office_lines
from counsellor.services.keep_preferences import (
    PREFERENCES,
    Preferences,
    keep_preferences,
    read_preferences,
)
from counsellor.services.note_written_down import KIT, OFFICE_KEY, UNWRITTEN, unwritten
from counsellor.services.session_lock import (
    SESSION_LOCK,
    SessionLock,
    choose_session_lock,
    read_session_lock,
)
from counsellor.ui.dialogs.pin_dialog import PinDialog
from counsellor.ui.look.theme import set_look
from counsellor.ui.models.reads import OFFICE
from counsellor.ui.pages.page import Page
from counsellor.ui.pages.settings.appearance_card import AppearanceCard
from counsellor.ui.pages.settings.backup_card import BackupCard
from counsellor.ui.pages.settings.by_itself_card import ByItselfCard
from counsellor.ui.pages.settings.idle_lock_card import IdleLockCard
from counsellor.ui.pages.settings.key_renewing import KeyRenewing
from counsellor.ui.pages.settings.office_lines_card import OfficeLinesCard
from counsellor.ui.pages.settings.promises_card import PromisesCard
from counsellor.ui.pages.settings.session_lock_card import SessionLockCard
from counsellor.ui.vault_thread.reads import Reads
from counsellor.ui.widgets.banner import Tone
from counsellor.ui.widgets.card import Card
from counsellor.ui.widgets.column import Column
from counsellor.ui.widgets.even_forms import EvenForms
from counsellor.ui.widgets.paused_buttons import PausedButtons
from counsellor.ui.widgets.text_label import TextLabel

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
        session_lock: told what is easier about the lock while a session runs.
        cost: of a new passphrase's key; None calibrates it.
    """

    READS = OFFICE | Reads.of(
        setting(LAST_BACKUP), setting(PREFERENCES), setting(UNWRITTEN), setting(SESSION_LOCK)
    )

    def __init__(
        self,
        context: PageContext,
        appearance: Appearance,
        files: FileChoosing,
        patience: Callable[[int], None],
        *,
        session_lock: Callable[[SessionLock], None] = lambda _: None,
        cost: Argon2Cost | None = None,
    ) -> None:
        super().__init__(context)
        self._patience = patience
        self.keys = KeyRenewing(self, context, files, cost)
        self._told_session_lock = session_lock
        self._session_lock = SessionLock.STRICT
        self.backup = BackupCard(context, files)
        self.office_lines = OfficeLinesCard(context)
        self.kept.append(self.office_lines.kept)
        self._title = TextLabel()
        self.appearance = AppearanceCard(appearance)
        self.session_lock = SessionLockCard()
        self.idle_lock, self.by_itself = IdleLockCard(context), ByItselfCard()
        self._kept = Preferences()
        self._key_card = Card()
        self._key_text, self.change = self._key_card.add_text(), QPushButton()
        self._kit_card, self._office_card = Card(), Card()
        self._kit_text, self.new_kit = self._kit_card.add_text(), QPushButton()
        self._office_text, self.new_key = self._office_card.add_text(), QPushButton()
        self._buttons = PausedButtons(self.change, self.new_kit, self.new_key)
        self._owed: frozenset[str] = frozenset()
        self._build()
        self._connect()
        self.retranslate()

    # --- commands ----------------------------------------------------------------------------

    def refresh(self) -> None:
        self.appearance.show_present()
        self.read(_read, self._take)

    def forget(self) -> None:
        super().forget()
        self.backup.forget()
        self.office_lines.forget()

    def panes(self) -> Sequence[QWidget]:
        return [self.appearance.language]

    def retranslate(self) -> None:
        self._title.setText(self._context.actions["go.settings"].text())
        self._key_card.heading.setText(self.tr("Passphrase"))
        self._key_text.setText(self.tr("It opens your records at every unlocking."))
        self.change.setText(self.tr("Change the passphrase…"))
        self._kit_card.heading.setText(self.tr("Recovery kit"))
        self.new_kit.setText(self.tr("Make a new kit…"))
        self._office_card.heading.setText(self.tr("Recovery key of the office"))
        self.new_key.setText(self.tr("Replace the recovery key…"))
        self._say_owed()

    # --- what happens ------------------------------------------------------------------------

    def _take(self, read: _Read) -> None:
        self._kept = read.preferences
        self.by_itself.show_choice(self._kept.exchanges_by_itself)
        self.backup.show_last(read.last_backup)
        self._owed = read.owed
        for card in (self._office_card, self.office_lines):
            card.setVisible(read.is_office)
        self.office_lines.show_lines(read.office_lines)
        self._say_owed()
        self._session_lock = read.session_lock
        self.session_lock.show_choice(self._session_lock)
        self.idle_lock.show_choice(self._kept.idle_minutes)

    def _on_minutes(self, minutes: int) -> None:
        self._patience(minutes)
        self._keep(replace(self._kept, idle_minutes=minutes))

    def _on_by_itself(self, by_itself: bool) -> None:
        self._keep(replace(self._kept, exchanges_by_itself=by_itself))

    def _keep(self, preferences: Preferences) -> None:
        self.write(partial(keep_preferences, preferences=preferences), failed=self._on_not_kept)

    def _on_not_kept(self, error: CounsellorError) -> None:
        """It is as ever: that is what is kept, and shown."""
        self._patience(self._kept.idle_minutes)
        self.by_itself.show_choice(self._kept.exchanges_by_itself)
        self.say_failure(error)

    def _on_session_lock(self, choice: SessionLock) -> None:
        if choice is not SessionLock.PIN:
            self._keep_session_lock(choice)
            return
        dialog = PinDialog(self._context, self)
        dialog.answered.connect(partial(self._keep_session_lock, choice))
        dialog.rejected.connect(self._show_session_lock)
        dialog.ask()

    def _show_session_lock(self) -> None:
        self.session_lock.show_choice(self._session_lock)

    def _keep_session_lock(self, choice: SessionLock, pin: str = "") -> None:
        self.write(
            partial(choose_session_lock, choice=choice, pin=pin),
            lambda _: self._told_session_lock(choice),
        )

    def _on_office_lines(self, number: str, contact: str) -> None:
        def saved(is_new: bool) -> None:
            self.office_lines.saved()
            if is_new:
                said = self.tr("Saved. Counsellors get it with the next sync.")
            else:
                said = self.tr("This was saved already: nothing has changed.")
            self.banner.say(said, Tone.GOOD)

        self.write(partial(describe_office, number=number, contact=contact), saved)

    def _on_busy(self, busy: bool) -> None:
        self._buttons.set_enabled(not busy)

    def _say_owed(self) -> None:
        if KIT in self._owed:
            kit = self.tr("Nothing shows yet that the words of your kit are written down.")
        else:
            kit = self.tr("Seven words on paper open your records without the passphrase.")
        if OFFICE_KEY in self._owed:
            key = self.tr("Nothing shows yet that the recovery key was saved or written down.")
        else:
            key = self.tr("It opens what counsellors sent if all computers here are lost.")
        self._kit_text.setText(kit)
        self._office_text.setText(key)

    def _on_backed_up(self, path: Path) -> None:
        self.banner.say(self.backup.say_done(path), Tone.GOOD)

    # --- building ----------------------------------------------------------------------------

    def _build(self) -> None:
        set_look(self._title, "title")
        for card, button in (
            (self._key_card, self.change),
            (self._kit_card, self.new_kit),
            (self._office_card, self.new_key),
        ):
            card.box.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        icons = self._context.theme.icons
        self._office_card.hide()
        self.office_lines.hide()
        for button in (self.change, self.new_kit, self.new_key):
            icons.put(button, "key-round")
        column = Column(self._context.theme)
        column.box.addWidget(self._title)
        cards = (
            self.appearance,
            self.idle_lock,
            self.session_lock,
            self.by_itself,
            self._key_card,
            self._kit_card,
            self._office_card,
            self.office_lines,
            self.backup,
            PromisesCard(),
        )
        EvenForms(cards, self)
        for card in cards:
            column.box.addWidget(card)
        column.box.addStretch(1)
        column.fill(self)

    def _connect(self) -> None:
        self.idle_lock.chosen.connect(self._on_minutes)
        self.session_lock.chosen.connect(self._on_session_lock)
        self.by_itself.chosen.connect(self._on_by_itself)
        self.change.clicked.connect(self.keys.ask_passphrase)
        self.new_kit.clicked.connect(self.keys.ask_kit)
        self.new_key.clicked.connect(self.keys.ask_recovery_key)
        self.office_lines.save_wanted.connect(self._on_office_lines)
        self.keys.busy.connect(self._on_busy)
        self.backup.begun.connect(self.banner.hide)
        self.backup.done.connect(self._on_backed_up)
        self.backup.failed.connect(self.say_failure)


@dataclass(frozen=True, slots=True)
class _Read:
    preferences: Preferences
    last_backup: datetime | None
    owed: frozenset[str]
    is_office: bool
    office_lines: OfficeLines
    session_lock: SessionLock


def _read(vault: OpenVault) -> _Read:
    last = vault.settings.get(LAST_BACKUP)
    return _Read(
        read_preferences(vault),
        datetime.fromisoformat(last) if isinstance(last, str) else None,
        unwritten(vault),
        vault.membership.is_office,
        office_lines(vault),
        read_session_lock(vault),
    )
