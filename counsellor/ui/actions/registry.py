# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Every action, registered once: menus, the Ctrl+K box and the shortcut sheet are made of it."""

from __future__ import annotations

import sys
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence

from counsellor.ui.actions.action_list import ACTIONS, ANYWHERE, CONTEXT, ActionSpec
from counsellor.ui.look.plain_tooltip import plain_tooltip

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtWidgets import QWidget

    from counsellor.ui.look.icons import IconSet


class ActionRegistry(QObject):
    """The actions as Qt has them, one object each, for every place that offers them."""

    available_changed = Signal()
    """Some actions can be used now that could not before, or the other way round."""

    def __init__(self, icons: IconSet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._actions: dict[str, QAction] = {}
        for spec in ACTIONS:
            action = QAction(self)
            action.setObjectName(spec.id)
            action.setCheckable(spec.checkable)
            action.setShortcuts([QKeySequence(keys) for keys in (*spec.shortcuts, *spec.also)])
            action.setAutoRepeat(False)
            if spec.id in ANYWHERE:
                # Else a list, a menu or a calendar that is open would keep the keys to itself.
                action.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
            self._actions[spec.id] = action
        self._by_keys = {
            keys: spec.id
            for spec in ACTIONS
            for keys in map(_canonical, (*spec.shortcuts, *spec.also))
        }
        self._disabled: dict[str, frozenset[str]] = {}
        self.retranslate()

    def show_icons(self) -> None:
        """Draw the icons: once there is a page that shows any, after the lock page is seen."""
        for spec in ACTIONS:
            self._icons.put(self._actions[spec.id], spec.icon)

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def retranslate(self) -> None:
        """Say every action's text in the language that is installed now."""
        for spec in ACTIONS:
            action = self._actions[spec.id]
            text = QCoreApplication.translate(CONTEXT, spec.text)
            action.setText(text)
            if spec.short:
                action.setIconText(QCoreApplication.translate(CONTEXT, spec.short))
            keys = shown_keys(action)
            action.setToolTip(plain_tooltip(f"{text} ({keys})" if keys else text))

    def attach(self, window: QWidget) -> None:
        """Make the shortcuts work in a window."""
        window.addActions(list(self._actions.values()))

    def attach_anywhere(self, window: QWidget) -> None:
        """Make what works anywhere work in another window too, be it a dialog that bars the rest.

        A second time it changes nothing. Where another program of this process (two installations
        in one test) has put its own, ours keep to our windows: of two for one key, none acts.
        """
        ours = [self._actions[action_id] for action_id in sorted(ANYWHERE)]
        theirs = [one for one in window.actions() if self.is_anywhere(one) and one not in ours]
        context = Qt.ShortcutContext
        for action in ours:
            action.setShortcutContext(
                context.WindowShortcut if theirs else context.ApplicationShortcut
            )
            if not theirs:
                window.addAction(action)

    def is_anywhere(self, action: QAction) -> bool:
        """Tell whether an action's keys are to work in every window."""
        return action.objectName() in ANYWHERE

    def visible(self) -> Iterator[tuple[ActionSpec, QAction]]:
        """Return what this vault has, whether or not it can be done just now."""
        for spec in ACTIONS:
            if self._actions[spec.id].isVisible():
                yield spec, self._actions[spec.id]

    def offered(self) -> Iterator[tuple[ActionSpec, QAction]]:
        """Return what a person can do here and now, in the order of the registry."""
        for spec, action in self.visible():
            if action.isEnabled():
                yield spec, action

    def leave_out(self, action_ids: Iterable[str]) -> None:
        """Hide what this vault or this build has no use for; all else is there."""
        unused = set(action_ids)
        for action_id, action in self._actions.items():
            action.setVisible(action_id not in unused)
        self.disable("unused", unused)

    def disable(self, reason: str, action_ids: Iterable[str]) -> None:
        """Switch actions off for a reason, in place of those that it disabled before.

        An action is on while no reason disables it, so that "locked" and "nothing to sign" do not
        undo each other.
        """
        self._disabled[reason] = frozenset(action_ids)
        disabled = frozenset[str]().union(*self._disabled.values())
        for action_id, action in self._actions.items():
            action.setEnabled(action_id not in disabled)
        self.available_changed.emit()

    def enable(self, reason: str) -> None:
        """Take a reason away."""
        self.disable(reason, ())

    def disable_all_but(self, reason: str, action_ids: Iterable[str]) -> None:
        """Switch off all but these, for a reason."""
        self.disable(reason, frozenset(self._actions) - frozenset(action_ids))

    def by_keys(self, keys: QKeySequence) -> QAction | None:
        """Return the action of a shortcut, if it can be used now."""
        action_id = self._by_keys.get(_canonical(keys))
        if action_id is None or not self._actions[action_id].isEnabled():
            return None
        return self._actions[action_id]


_ON_THE_KEYS: Final = {"Return": "Enter", "Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}


def shown_keys(action: QAction) -> str:
    """Return an action's first shortcut as it stands on the keys, or nothing."""
    return say_keys(action.shortcut())


def say_keys(keys: QKeySequence) -> str:
    """Return a shortcut as it stands on the keys, which say Enter and an arrow in any language."""
    numbers = range(keys.count())
    return _said(tuple(keys[one].toCombined() for one in numbers))  # type: ignore[index]


@lru_cache(maxsize=256)
def _said(combined: tuple[int, ...]) -> str:
    keys = QKeySequence(*combined)
    if sys.platform == "darwin":
        return keys.toString(QKeySequence.SequenceFormat.NativeText)
    *held, key = keys.toString(QKeySequence.SequenceFormat.PortableText).rsplit("+", 1)
    return "+".join((*held, _ON_THE_KEYS.get(key, key)))


def _canonical(keys: QKeySequence | str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText)
