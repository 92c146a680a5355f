# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Search as you type: from the key event until the list below holds the whole answer.

The program's own window on the big vault, drawn into memory; keys go to the real fields.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from functools import cache, partial
from itertools import cycle
from pathlib import Path
from random import Random

from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from counsellor.services.import_bundles import import_bundles
from counsellor.services.vault_types import OpenVault
from counsellor.ui.dialogs.file_choosing import SystemDialogs
from counsellor.ui.dialogs.printers import SystemPrinters
from counsellor.ui.look.device_settings import DeviceSettings
from counsellor.ui.shell.application import Application
from counsellor.ui.shell.dependencies import Dependencies
from counsellor.ui.shell.navigation import CLIENTS
from counsellor.ui.shell.qt_application import start_qt_without_screen
from counsellor.ui.shell.window_parts import WindowParts
from tests.benchmarks.ground import Ground
from tests.benchmarks.measured import Measured, slowest_but_one_in_twenty
from tests.benchmarks.records import spoken_words
from tests.field import HandClock, open_vault

EVENTS = 240
BETWEEN_KEYS_MS = 40
"""Twenty-five letters a second: nobody types faster, and the list is painted in between."""
LIMIT_MS = 15
LIMIT_DURING_IMPORT_MS = 40
_PATIENCE_MS = 30_000


def searching(ground: Ground) -> list[Measured]:
    """Type into the Ctrl+K box, into the list of clients, and into the box while importing."""
    busy: list[float] = []
    with _window(ground) as window:
        idle = list(window.type_into_box(EVENTS))
        listed = list(window.type_into_list(EVENTS))
    while len(busy) < EVENTS:
        with _window(ground) as window:
            busy += window.type_while_importing(ground.days.files)
    return [
        slowest_but_one_in_twenty("search", idle, LIMIT_MS),
        slowest_but_one_in_twenty("search_list_of_clients", listed, LIMIT_MS),
        slowest_but_one_in_twenty("search_during_import", busy, LIMIT_DURING_IMPORT_MS),
    ]


@cache
def _qt() -> QApplication:
    return start_qt_without_screen()


@contextmanager
def _window(ground: Ground) -> Iterator[_Window]:
    """Open the program on a copy of the big vault."""
    with ground.copied(ground.office) as path:
        application = Application(_qt(), _surroundings(path))
        _wait_for(
            application.window.uncovered, partial(application.start, partial(open_vault, path))
        )
        try:
            window = _Window(application)
            yield window
        finally:
            _wait_for(application.worker.locked, window.leave)
            application.stop()


def _surroundings(vault: Path) -> Dependencies:
    return Dependencies(
        folder=vault,
        is_new=lambda: False,
        unlock=_never,
        clock=HandClock(),
        settings=DeviceSettings(vault / "device.ini"),
        files=SystemDialogs(),
        printers=SystemPrinters(),
        set_room_aside=lambda _: None,
        give_room_back=lambda _: None,
        caught=_raise,
    )


class _Window:
    """Somebody who types."""

    def __init__(self, application: Application) -> None:
        assert application.parts is not None
        self._application = application
        self._parts: WindowParts = application.parts
        self._random = Random(1)

    def type_into_box(self, events: int) -> Iterator[float]:
        """Type words until there were so many letters; each must bring the whole answer."""
        box = self._parts.search
        self._application.actions["app.search"].trigger()
        try:
            yield from self._type(box.field, box._search.ended, events)
        finally:
            box.hide()

    def type_into_list(self, events: int) -> Iterator[float]:
        """Type words into the field above the list of clients."""
        clients = self._parts.pages.clients
        self._application.window.show_page(CLIENTS)
        yield from self._type(clients.search, clients.model.modelReset, events)

    def type_while_importing(self, files: Sequence[Path]) -> list[float]:
        """Type as long as an import runs on the same thread."""
        finished: list[object] = []
        self._application.worker.submit_steps(
            lambda vault: _steps(vault, files), then=finished.append
        )
        found = []
        for milliseconds in self.type_into_box(EVENTS * 10):
            if finished:
                break
            found.append(milliseconds)
        return found

    def leave(self) -> None:
        """Close the window as a person does."""
        self._parts.quit()

    def _type(self, field: QLineEdit, answered: SignalInstance, events: int) -> Iterator[float]:
        words = spoken_words()
        for word in cycle(self._random.sample(words, len(words))):
            if field.text():
                _wait_for(answered, field.clear)
            for letter in word:
                yield _wait_for(answered, partial(_press, field, letter))
                events -= 1
                if not events:
                    return


def _press(field: QLineEdit, letter: str) -> None:
    """Press a key, in any alphabet."""
    no_key, kind = Qt.KeyboardModifier.NoModifier, QEvent.Type.KeyPress
    QApplication.sendEvent(field, QKeyEvent(kind, Qt.Key.Key_unknown, no_key, letter))


def _wait_for(signal: SignalInstance, begin: Callable[[], object]) -> float:
    """Do something and wait for a signal; give the milliseconds in between."""
    loop, heard = QEventLoop(), list[float]()

    def hear() -> None:
        heard.append(time.perf_counter())
        loop.quit()

    QTest.qWait(BETWEEN_KEYS_MS)
    connection = signal.connect(hear)
    begun = time.perf_counter()
    begin()
    if not heard:
        QTimer.singleShot(_PATIENCE_MS, loop, loop.quit)
        loop.exec()
    signal.disconnect(connection)
    if not heard:
        raise TimeoutError
    return (heard[0] - begun) * 1000


def _steps(vault: OpenVault, files: Sequence[Path]) -> Generator[object, None, None]:
    yield from import_bundles(vault, files)


def _never(_typed: str, _key: str) -> OpenVault:
    raise AssertionError


def _raise(error: BaseException) -> None:
    raise error
