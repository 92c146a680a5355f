# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""`python -m tests.ui.walk SIDE CENTRE LOOK[,LOOK…] [PICTURES]`: walks one side of the program.

Prints what is wrong. A look is WIDTHxHEIGHT-SCALE-LANGUAGE; `keys` stands for the keyboard in one
of them. Each side is a process of its own, for there is one Qt application in a process.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

from counsellor import bootstrap
from counsellor.ui.dialogs.question import Question
from counsellor.ui.look.theme import Scheme
from counsellor.ui.shell import screenshots
from counsellor.ui.shell.application import Application
from tests.shots import gallery
from tests.ui.walk.keys import focus_faults, key_faults, leave_by_esc
from tests.ui.walk.layout import layout_faults
from tests.ui.walk.pseudo_locale import NAME, PseudoTranslator

KEYS = "keys"
_KEYS_LOOK = "1366x768-100-en"


class Walk(gallery.Gallery):
    """Goes where the pictures are taken, and looks instead."""

    def __init__(
        self, application: Application, side: str, looks: list[str], folder: Path | None
    ) -> None:
        super().__init__(application, side, folder or Path())
        self._looks = [look for look in looks if look != KEYS] or [_KEYS_LOOK]
        self._keys = KEYS in looks
        self._pictures = folder
        self._pseudo = PseudoTranslator()
        self.faults: list[str] = []
        self.seen: set[str] = set()

    def everywhere(self, round_: Callable[[], None]) -> None:
        for look in self._looks:
            size, scale, language = look.split("-")
            width, height = size.split("x")
            QApplication.removeTranslator(self._pseudo)
            self._application.appearance.apply(Scheme.LIGHT, int(scale))
            self._application.appearance.speak("en" if language == NAME else language)
            if language == NAME:
                QApplication.installTranslator(self._pseudo)
            QApplication.processEvents()  # nobody drags a window before the last look is gone
            self._application.window.resize(int(width), int(height))
            self._suffix = look
            round_()

    def _save(self, name: str, widget: QWidget | None = None) -> None:
        for _ in range(3):
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        whole = widget or self._application.window
        self.seen.add(name)
        if widget is None:
            self._note(name, self._not_of_its_size(whole))
        found = key_faults(whole) if self._keys else layout_faults(whole)
        self._note(name, found)
        if self._pictures is not None and found:
            super()._save(name, widget)

    def _not_of_its_size(self, window: QWidget) -> list[str]:
        """What a page or a bar needs must not keep a window from the size of its screen."""
        size = f"{window.width()}x{window.height()}"
        return [] if self._suffix.startswith(f"{size}-") else [f"the window has {size}"]

    def _dialog(self, name: str) -> None:
        dialog = gallery._open_dialog()
        self.picture(name, dialog)
        if self._keys:
            self._note(name, leave_by_esc(dialog))
        if isinstance(dialog, Question):
            dialog.save_now()  # what was typed is put aside: nothing asks whether to discard it
        dialog.close()
        assert not dialog.isVisible(), name
        screenshots._settle(self._application)
        if self._keys:
            self._note(f"after {name}", focus_faults(self._application.window))

    def _note(self, name: str, found: list[str]) -> None:
        self.faults += [f"{name} {self._suffix}: {fault}" for fault in found]

    def whole(self, name: str, page: QWidget) -> None:
        self._save(name)


def main() -> int:
    """Walk one side: SIDE CENTRE LOOKS [PICTURES]."""
    side, centre, looks = sys.argv[1], Path(sys.argv[2]), sys.argv[3].split(",")
    pictures = Path(sys.argv[4]) if len(sys.argv) > 4 else None
    qInstallMessageHandler(gallery._say_news)
    app = QApplication(["counsellor", "-style", "fusion"])
    bugs: list[BaseException] = []
    vault = centre / (side.removesuffix("-troubles") if side != "first-run" else "none")
    with tempfile.TemporaryDirectory(prefix="walk-") as aside:
        application = bootstrap._application(app, vault, bugs.append, Path(aside) / "device.ini")
        walk = Walk(application, side, looks, pictures)
        try:
            gallery._furnished(application)
            if side == "first-run":
                walk.everywhere(walk.first_run)
            else:
                walk.everywhere(walk.before_opening)
                passphrase = bootstrap.first_line(centre / "passphrase.txt")
                opener = partial(bootstrap.unlock, vault, bootstrap.system_clock(), passphrase)
                gallery._open(application, opener)
                walk.everywhere(walk.troubles if side.endswith("-troubles") else walk.pages)
        finally:
            application.stop()
    print(json.dumps({"seen": sorted(walk.seen), "faults": walk.faults}))
    for bug in bugs:
        print(f"{side}: {bug!r}", file=sys.stderr)
    return 1 if bugs else 0


if __name__ == "__main__":
    sys.exit(main())
