# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Offers the PIN on the lock page for as long as it counts, and not a moment longer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from counsellor.services.session_lock import SessionPin
    from counsellor.ui.shell.lock_page import LockPage


class PinOffer(QObject):
    """Watches the hour; afterwards the passphrase is asked for, and nothing else opens."""

    def __init__(self, pin: SessionPin, page: LockPage, parent: QObject) -> None:
        super().__init__(parent)
        self._pin = pin
        self._page = page
        self._end = QTimer(self)
        self._end.setSingleShot(True)
        self._end.timeout.connect(self.look)

    def look(self) -> None:
        """Offer the PIN if it counts; otherwise ask for the passphrase."""
        armed = self._pin.is_armed
        self._page.offer_pin(offered=armed)
        if armed:
            self._end.start(round(self._pin.counts_for_s() * 1000) + 1)
        else:
            self._end.stop()

    def stop(self) -> None:
        """Leave no way but the passphrase."""
        self._end.stop()
        self._pin.wipe()
