# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Unlocking, locking, and what is said when the vault does not open."""

from __future__ import annotations

from contextlib import ExitStack
from functools import partial
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QObject, Signal

from counsellor.domain.errors import (
    CounsellorError,
    PinOver,
    VaultLocked,
    WrongPassphrase,
    WrongPin,
)
from counsellor.ui.shell.other_windows import windows_over
from counsellor.ui.shell.sealing import seal_at_lock
from counsellor.wording.errors import say_error
from counsellor.wording.marked import marked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QWidget

    from counsellor.services.unlock_vault import Key as WholeKey
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.look.languages import Languages
    from counsellor.ui.shell.cover import Cover
    from counsellor.ui.shell.idle import IdleLock
    from counsellor.ui.shell.lock_page import Key
    from counsellor.ui.shell.window import MainWindow
    from counsellor.ui.shell.window_clock import WindowClock
    from counsellor.ui.vault_thread.worker import VaultWorker

_GO_ON = marked("Locking", "Unlock now to go on with what is there.")


@runtime_checkable
class HoldsDraft(Protocol):
    """A page or a dialog in which something may be typed that is not saved yet."""

    def save_now(self) -> None:
        """Hand what was typed to the worker, as an urgent job."""


class Locking(QObject):
    """Goes between the lock page, the vault's thread and the window.

    Args:
        worker, window, cover, idle, languages: what it goes between.
        unlock, accept_loss: open the vault, on the vault's thread; as in `Dependencies`.
        clock: goes by the vault's time from then on.
        pages: tells which pages there are; they and all dialogs that may hold a draft save it
            first, before they go.
        last_words: done with the vault before it closes.
    """

    unlocked = Signal()
    """The vault is open; the window is still covered."""
    leaving = Signal()
    """What was typed is on its way to be saved; all is still to be seen, for the last time."""
    emptied = Signal()
    """All that was asked of the vault has come home; no page waits for anything any more."""
    locked = Signal()
    """The vault is closed."""
    refused = Signal(object)
    """Why the vault did not open; it is said in the window."""

    def __init__(
        self,
        worker: VaultWorker[OpenVault],
        window: MainWindow,
        cover: Cover,
        idle: IdleLock,
        languages: Languages,
        unlock: Callable[[str, Key], OpenVault],
        clock: WindowClock,
        accept_loss: Callable[[str, WholeKey], OpenVault] | None = None,
    ) -> None:
        super().__init__(window)
        self._worker = worker
        self._window = window
        self._cover = cover
        self._idle = idle
        self._languages = languages
        self._unlock = unlock
        self._clock = clock
        self._accept_loss = accept_loss
        self._is_accepting = False
        self.pages: Callable[[], Iterable[QWidget]] = tuple
        self.last_words: Callable[[OpenVault], None] = seal_at_lock
        cover.lock_page.unlock_requested.connect(self._on_requested)
        if cover.alarm_page is not None:
            cover.alarm_page.try_again.connect(cover.ask_for_key)
            cover.alarm_page.accepted.connect(self._on_accepted)
        idle.idled.connect(self.lock)

    def open(
        self,
        opener: Callable[[], OpenVault],
        failed: Callable[[CounsellorError], None] | None = None,
    ) -> None:
        """Open the vault some other way than by what is typed here: a file, a backup.

        ``failed`` says it where it was asked for, instead of the lock page.
        """
        self._cover.lock_page.show_busy()

        def opened() -> OpenVault:
            vault = opener()
            try:
                self._clock.go_by(vault)
            except CounsellorError:
                vault.close()
                raise
            return vault

        self._worker.open(opened, self._on_opened, failed=failed or self._on_failed)

    def lock(self, then: Callable[[], None] | None = None) -> None:
        """Cover everything at once, save what is typed, seal what waits, close the vault."""
        with ExitStack() as steps:  # in the order from below, each of them whatever befalls others
            steps.callback(self._close, then)
            steps.callback(self._cover_all)
            steps.callback(self.leaving.emit)
            for holder in (*self.pages(), *windows_over(self._window)):
                if isinstance(holder, HoldsDraft):
                    steps.callback(holder.save_now)

    def _cover_all(self) -> None:
        self._idle.stop()
        self._is_accepting = False
        self._cover.ask_for_key()
        self._window.cover()

    def _close(self, then: Callable[[], None] | None) -> None:
        def home(_: None) -> None:
            self.locked.emit()
            if then is not None:
                then()

        self._worker.lock(self.last_words, home, settled=lambda _: self.emptied.emit())

    def _on_requested(self, typed: bytearray, kind: Key) -> None:
        text = typed.decode("utf-8")
        typed[:] = bytes(len(typed))
        if self._accept_loss is not None and self._is_accepting and kind != "pin":
            self.open(partial(self._accept_loss, text, kind))
        else:
            self.open(partial(self._unlock, text, kind))

    def _on_accepted(self) -> None:
        """Let the next unlocking go on with what is there."""
        self._is_accepting = True
        self._cover.ask_for_key()
        sentence = self._languages.speaker.say("Locking", _GO_ON)
        self._cover.lock_page.show_error(sentence)

    def _on_opened(self, _: None) -> None:
        self._is_accepting = False
        self._cover.ask_for_key()
        self._idle.start()
        self.unlocked.emit()

    def _on_failed(self, error: CounsellorError) -> None:
        if isinstance(error, VaultLocked):
            self._cover.ask_for_key()
        elif isinstance(error, WrongPassphrase | WrongPin | PinOver):
            sentence = say_error(error, self._languages.speaker).whole
            self._cover.lock_page.show_error(sentence)
        else:
            self._is_accepting = False
            self._cover.alarm(error)
        self.refused.emit(error)
