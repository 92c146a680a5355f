# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What is easier about the lock while a session runs, if somebody chose so: time, or a PIN."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from counsellor.services.session_lock import LONGER_MINUTES, SessionLock, SessionPin
from counsellor.ui.shell.pin_offer import PinOffer
from counsellor.ui.shell.sealing import seal_at_lock

if TYPE_CHECKING:
    from collections.abc import Callable

    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.pages.session.session_timer import SessionTimer
    from counsellor.ui.shell.dependencies import Dependencies
    from counsellor.ui.shell.idle import IdleLock
    from counsellor.ui.shell.lock_page import Key, LockPage


class SessionEasing(QObject):
    """Opens the vault by a PIN for an hour at most, or lets the window stay open for longer.

    Args:
        dependencies: open the vault.
        idle: waits longer while a session runs, if that was chosen.
        timer: of the session.
        lock_page: asks for the PIN.
        parent: as ever.
    """

    def __init__(
        self,
        dependencies: Dependencies,
        idle: IdleLock,
        timer: SessionTimer,
        lock_page: LockPage,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._dependencies = dependencies
        self._idle = idle
        self._timer = timer
        self._choice = SessionLock.STRICT
        self.pin = SessionPin(dependencies.clock, dependencies.reopen)
        self.offer = PinOffer(self.pin, lock_page, self)
        for changed in (timer.started, timer.stopped):
            changed.connect(self._fit_patience)

    def choose(self, choice: SessionLock) -> None:
        """Go by another choice."""
        self._choice = choice
        self._fit_patience()

    def open(self, typed: str, kind: Key) -> OpenVault:
        """Open the vault by what was typed; on its thread."""
        if kind == "pin":
            return self.pin.open(typed)
        return self.opened_by_passphrase(partial(self._dependencies.unlock, typed, kind))

    def opened_by_passphrase(self, opener: Callable[[], OpenVault]) -> OpenVault:
        """Open the vault by a passphrase, from which the PIN's hour counts; on its thread."""
        vault = opener()
        self.pin.renew()
        return vault

    def before_closing(self, vault: OpenVault) -> None:
        """Do the last that is done with the vault, on its thread."""
        try:
            self.pin.arm(vault)
        finally:
            seal_at_lock(vault)

    def _fit_patience(self, _what: object = None) -> None:
        longer = self._choice is SessionLock.LONGER and self._timer.running is not None
        self._idle.wait_in_session(LONGER_MINUTES if longer else 0)
