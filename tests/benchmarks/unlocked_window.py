# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The program, unlocked through its own window: ``unlocked_window FOLDER PASSPHRASE``.

It unlocks and locks again, so that its pages have gone. Then it types the passphrase, tells how
long it took from Enter until the list of clients, built anew, was painted, and how long of that the
key slots took (another derivation, before or after, may run at another speed of the machine), and
stays until its input ends.
"""

from __future__ import annotations

import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSocketNotifier, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from counsellor.bootstrap import open_window
from counsellor.storage import lifecycle
from counsellor.storage.slots import unwrap_data_key
from counsellor.ui.shell.application import Application
from counsellor.ui.shell.navigation import CLIENTS
from tests.benchmarks.painted import FirstPaint, say
from tests.benchmarks.watched_window import leave, watch

if TYPE_CHECKING:
    from counsellor.crypto.keyslots import PassphraseKind
    from counsellor.crypto.secret import Secret
    from counsellor.storage.folder import Description


def _tell_derivation() -> None:
    """Have the program tell how long it opens its key slots."""

    def timed(description: Description, passphrase: Secret, kind: PassphraseKind) -> Secret:
        begun = time.perf_counter()
        key = unwrap_data_key(description, passphrase, kind)
        say("derived", time.perf_counter() - begun)
        return key

    lifecycle.unwrap_data_key = timed  # type: ignore[attr-defined]


def _type(field: QWidget, passphrase: str) -> None:
    for letter in passphrase:
        key = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter
        )
        QApplication.sendEvent(field, key)


def _unlock(passphrase: str, application: Application) -> None:
    parts, window = application.parts, application.window
    assert parts is not None
    once = Qt.ConnectionType.SingleShotConnection
    window.show_page(CLIENTS)
    window.uncovered.connect(lambda: QTimer.singleShot(0, parts.locking.lock), once)
    parts.locking.locked.connect(lambda: _unlock_again(passphrase, application), once)
    field = application.cover.lock_page.field
    _type(field, passphrase)
    QTest.keyClick(field, Qt.Key.Key_Return)


def _unlock_again(passphrase: str, application: Application) -> None:
    parts, field = application.parts, application.cover.lock_page.field
    assert parts is not None
    assert not parts.pages.made()
    _tell_derivation()
    _type(field, passphrase)
    begun = time.perf_counter()

    def painted() -> None:
        say("unlocked", time.perf_counter() - begun)
        end = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, application)
        end.activated.connect(lambda: leave(application))
        end.activated.connect(lambda: end.setEnabled(False))

    def uncovered() -> None:
        clients = parts.pages.clients
        FirstPaint(clients.list.table.viewport(), painted, lambda: bool(clients.model.rowCount()))

    once = Qt.ConnectionType.SingleShotConnection
    application.window.uncovered.connect(uncovered, once)
    QTest.keyClick(field, Qt.Key.Key_Return)


if __name__ == "__main__":
    _folder, _passphrase = Path(sys.argv[1]), sys.argv[2]
    watch(partial(_unlock, _passphrase))
    open_window(_folder)
