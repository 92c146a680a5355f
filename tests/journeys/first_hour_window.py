# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The program, and eyes that tell where things are on its screen: ``first_hour_window FOLDER``.

It opens its window as at a real start. A line on standard input names what is looked for, as
``wizard.next``; what can be seen of it is answered, and where it is on the screen. Nothing is done
here: whoever asks has the mouse and the keys.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QSocketNotifier, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QDialog,
    QFileDialog,
    QLabel,
    QRadioButton,
    QScrollArea,
    QWidget,
)

from counsellor.bootstrap import open_window
from counsellor.ui.pages.page import Page
from tests.benchmarks.watched_window import watch

if TYPE_CHECKING:
    from counsellor.ui.shell.application import Application

_LOOK_AGAIN_MS = 30
_MOST_LOOKS = 2000
"""A busy machine takes long to derive a key."""


@dataclass
class Question:
    """What is asked of the screen, and which answer is waited for."""

    word: str
    name: str
    wanted: dict[str, object]
    looks: int = 0


class Eyes:
    """Looks until something can be seen, and says where."""

    def __init__(self, application: Application) -> None:
        self._application = application
        self._unread = b""
        self._input = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, application)
        self._input.activated.connect(self._read)
        self._say({"window": int(application.window.winId())})

    def _read(self) -> None:
        more = os.read(sys.stdin.fileno(), 4096)
        if not more:
            QApplication.exit(0)
            return
        *lines, self._unread = (self._unread + more).split(b"\n")
        for line in lines:
            self._answer(Question(**json.loads(line)))

    def _answer(self, question: Question) -> None:
        """Answer as soon as the answer is what is waited for; or, much later, what it is then."""
        said: dict[str, object] = getattr(self, f"_see_{question.word}")(question.name)
        question.looks += 1
        if said.items() >= question.wanted.items() or question.looks > _MOST_LOOKS:
            self._say(said)
        else:
            QTimer.singleShot(_LOOK_AGAIN_MS, lambda: self._answer(question))

    # --- what it can be asked ----------------------------------------------------------------

    def _see_screen(self, _: str) -> dict[str, object]:
        """Tell what is before the person."""
        active = QApplication.activeWindow() is not None
        return {"screen": self._screen(), "active": active}

    def _see_widget(self, name: str) -> dict[str, object]:
        """Tell whether something can be used, where it is, what it says, and what it is."""
        found = self._find(name)
        if found is None:
            return {"usable": False}
        place = self._place(found)
        focus = QApplication.focusWidget()
        return {
            "usable": place is not None,
            "place": None if place is None else place.toTuple(),
            "text": str(found.property("text") or ""),
            "focus": focus is not None and focus in (found, found.focusProxy()),
            "ticked": isinstance(found, QAbstractButton) and found.isChecked(),
        }

    @staticmethod
    def _see_keys(before: str) -> dict[str, object]:
        """Tell which thing has the keys, and whether they went on from where they were."""
        at = id(QApplication.focusWidget())
        return {"at": at, "elsewhere": str(at) != before}

    def _see_labels(self, name: str) -> dict[str, object]:
        """Tell every label that can be seen on a widget."""
        found = self._find(name)
        labels = found.findChildren(QLabel) if found is not None else []
        return {"labels": [label.text() for label in labels if label.isVisible()]}

    # --- looking -----------------------------------------------------------------------------

    def _roots(self) -> dict[str, object]:
        application = self._application
        wizard = application.cover.first_run
        return {
            "wizard": wizard,
            "step": wizard.step if wizard is not None else None,
            "lock": application.cover.lock_page,
            "parts": application.parts,
            "dialog": self._dialog(),
            "page": self._page(),
        }

    def _find(self, name: str) -> QWidget | None:
        root, *path = name.split(".")
        found = self._roots()[root]
        for part in path:
            if found is None:
                return None
            found = _child(found, part) if part[0].isupper() else _part(found, part)
        assert found is None or isinstance(found, QWidget), name
        return found

    @staticmethod
    def _place(widget: QWidget) -> QPoint | None:
        """Give the place where one clicks, if it can be used and nothing lies over it."""
        if not widget.isVisible() or not widget.isEnabled():
            return None
        above = widget.parentWidget()
        while above is not None:
            if isinstance(above, QScrollArea):
                above.ensureWidgetVisible(widget)
            above = above.parentWidget()
        mark = isinstance(widget, QCheckBox | QRadioButton)
        middle = QPoint(12, widget.height() // 2) if mark else widget.rect().center()
        there = widget.mapToGlobal(middle)
        hit = QApplication.widgetAt(there)
        return there if hit is widget or (hit is not None and widget.isAncestorOf(hit)) else None

    def _dialog(self) -> QDialog | None:
        shown = [
            one
            for one in QApplication.topLevelWidgets()
            if isinstance(one, QDialog) and one.isVisible() and one.isActiveWindow()
        ]
        return shown[0] if shown else None

    def _page(self) -> Page | None:
        window = self._application.window
        pages = [page for page in window.findChildren(Page) if page.isVisible()]
        return pages[0] if len(pages) == 1 else None

    def _screen(self) -> str:
        dialog, wizard = self._dialog(), self._application.cover.first_run
        if dialog is not None:
            return "file" if isinstance(dialog, QFileDialog) else type(dialog).__name__
        if wizard is not None and wizard.isVisible():
            return type(wizard.step).__name__
        if self._application.window.is_covered:
            return "cover"
        if QApplication.activeModalWidget() is not None:
            return ""
        return type(self._page()).__name__

    @staticmethod
    def _say(said: dict[str, object]) -> None:
        sys.stdout.write(json.dumps(said) + "\n")
        sys.stdout.flush()


def _child(whole: object, kind: str) -> QWidget | None:
    """Find the first widget of a class on another."""
    assert isinstance(whole, QWidget)
    return next((one for one in whole.findChildren(QWidget) if type(one).__name__ == kind), None)


def _part(whole: object, name: str) -> object:
    """Find ``name`` or ``name[key]``; nothing where it is not there yet."""
    name, _, key = name.partition("[")
    found: Any = getattr(whole, name, None)
    if not key or found is None:
        return found
    key = key[:-1]
    return found[int(key) if key.isdigit() else key]


if __name__ == "__main__":
    _eyes: list[Eyes] = []
    watch(lambda application: _eyes.append(Eyes(application)))
    open_window(Path(sys.argv[1]))
