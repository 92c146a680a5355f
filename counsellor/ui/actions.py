# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Every action, registered once: menus, the Ctrl+K box and the shortcut sheet are made of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

from counsellor.wording.marked import marked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtWidgets import QWidget

    from counsellor.ui.icons import IconSet

CONTEXT = "Actions"


class Group(StrEnum):
    """Headings of the shortcut sheet, in its order."""

    GO = "go"
    CLIENT = "client"
    SESSION = "session"
    PHASE = "phase"
    NOTE = "note"
    EXCHANGE = "exchange"
    WINDOW = "window"
    HELP = "help"


GROUP_TITLES = {
    Group.GO: marked("Actions", "Go to"),
    Group.CLIENT: marked("Actions", "Clients"),
    Group.SESSION: marked("Actions", "Session"),
    Group.PHASE: marked("Actions", "What the time goes to"),
    Group.NOTE: marked("Actions", "Note"),
    Group.EXCHANGE: marked("Actions", "Exchange"),
    Group.WINDOW: marked("Actions", "Window"),
    Group.HELP: marked("Actions", "Help"),
}


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One thing that a person can tell the program to do.

    Attributes:
        id: ``group.verb``.
        text: English; translated in the context ``Actions``.
        icon: name of a file in ``resources/icons``.
        group: its heading in the shortcut sheet.
        shortcuts: the first is shown. Letters and F-keys only, which fire in every keyboard
            layout (``scan_codes``); digits and punctuation do not.
        checkable: whether it is a state that is on or off.
    """

    id: str
    text: str
    icon: str
    group: Group
    shortcuts: tuple[str, ...] = ()
    checkable: bool = False


def _spec(id_: str, text: str, icon: str, *shortcuts: str, checkable: bool = False) -> ActionSpec:
    return ActionSpec(id_, text, icon, _GROUPS[id_.split(".", maxsplit=1)[0]], shortcuts, checkable)


_GROUPS = {
    "go": Group.GO,
    "client": Group.CLIENT,
    "session": Group.SESSION,
    "phase": Group.PHASE,
    "note": Group.NOTE,
    "exchange": Group.EXCHANGE,
    "app": Group.WINDOW,
    "view": Group.WINDOW,
    "help": Group.HELP,
}

ACTIONS = (
    _spec("go.today", marked("Actions", "Today"), "sun", "Ctrl+T"),
    _spec("go.clients", marked("Actions", "Clients"), "users", "Ctrl+O"),
    _spec("go.sessions", marked("Actions", "Sessions"), "clock", "Ctrl+J"),
    _spec("go.library", marked("Actions", "Library"), "library", "Ctrl+B"),
    _spec("go.exchange", marked("Actions", "Exchange"), "arrow-right-left", "Ctrl+E"),
    _spec("go.inbox", marked("Actions", "Inbox"), "inbox", "Ctrl+I"),
    _spec("go.settings", marked("Actions", "Settings"), "settings", "Ctrl+G"),
    _spec("client.new", marked("Actions", "New client"), "user-plus", "Ctrl+N"),
    _spec("session.start", marked("Actions", "Start a session"), "play", "F9"),
    _spec("session.pause", marked("Actions", "Pause the session"), "pause", "F8", checkable=True),
    _spec("session.stop", marked("Actions", "Stop the session"), "square", "F10"),
    _spec("phase.trust", marked("Actions", "Building trust"), "handshake", "F2", checkable=True),
    _spec("phase.dialogue", marked("Actions", "Dialogue"), "messages-square", "F3", checkable=True),
    _spec(
        "phase.practical", marked("Actions", "Practical help"), "briefcase", "F4", checkable=True
    ),
    _spec("phase.family", marked("Actions", "Family"), "house", "F5", checkable=True),
    _spec("phase.break", marked("Actions", "Break"), "coffee", "F7", checkable=True),
    _spec("note.sign", marked("Actions", "Sign the note"), "signature", "Ctrl+Return"),
    _spec("note.addendum", marked("Actions", "Add an addendum"), "file-plus-2", "Ctrl+D"),
    _spec("exchange.sync", marked("Actions", "Sync now"), "refresh-cw", "Ctrl+R"),
    _spec("app.search", marked("Actions", "Search and commands"), "search", "Ctrl+K"),
    _spec("app.lock", marked("Actions", "Lock now"), "lock", "Ctrl+L", "F12"),
    _spec("view.next_pane", marked("Actions", "Next pane"), "arrow-right", "F6"),
    _spec("view.previous_pane", marked("Actions", "Previous pane"), "arrow-left", "Shift+F6"),
    _spec(
        "view.full_window",
        marked("Actions", "Full window, nothing but the page"),
        "maximize",
        "F11",
        checkable=True,
    ),
    _spec("app.quit", marked("Actions", "Quit"), "log-out", "Ctrl+Q"),
    _spec("help.manual", marked("Actions", "Help"), "circle-help", "F1"),
    _spec("help.shortcuts", marked("Actions", "Keyboard shortcuts"), "keyboard", "Shift+F1"),
)

WHILE_LOCKED = frozenset({"app.lock", "app.quit", "help.manual", "help.shortcuts"})
"""What works without a vault; none of it shows a record. The timer's own come on top."""


class ActionRegistry(QObject):
    """The actions as Qt has them, one object each, for every place that offers them."""

    available_changed = Signal()
    """Some actions can be used now that could not before, or the other way round."""

    def __init__(self, icons: IconSet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions: dict[str, QAction] = {}
        for spec in ACTIONS:
            action = QAction(self)
            action.setObjectName(spec.id)
            action.setCheckable(spec.checkable)
            action.setShortcuts([QKeySequence(keys) for keys in spec.shortcuts])
            action.setAutoRepeat(False)
            icons.put(action, spec.icon)
            self._actions[spec.id] = action
        self._by_keys = {
            keys: spec.id for spec in ACTIONS for keys in map(_canonical, spec.shortcuts)
        }
        self._barred: dict[str, frozenset[str]] = {}
        self.retranslate()

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def retranslate(self) -> None:
        """Say every action's text in the language that is installed now."""
        for spec in ACTIONS:
            action = self._actions[spec.id]
            text = QCoreApplication.translate(CONTEXT, spec.text)
            action.setText(text)
            keys = shown_keys(action)
            action.setToolTip(f"{text} ({keys})" if keys else text)

    def attach(self, window: QWidget) -> None:
        """Make the shortcuts work in a window."""
        window.addActions(list(self._actions.values()))

    def offered(self) -> Iterator[tuple[ActionSpec, QAction]]:
        """Give what a person can do here and now, in the order of the registry."""
        for spec in ACTIONS:
            action = self._actions[spec.id]
            if action.isEnabled() and action.isVisible():
                yield spec, action

    def leave_out(self, action_ids: Iterable[str]) -> None:
        """Hide what this vault or this build has no use for; all else is there."""
        unused = set(action_ids)
        for action_id, action in self._actions.items():
            action.setVisible(action_id not in unused)
        self.bar("unused", unused)

    def bar(self, reason: str, action_ids: Iterable[str]) -> None:
        """Switch actions off for a reason, in place of those that it barred before.

        An action is on while no reason bars it, so that "locked" and "nothing to sign" do not
        undo each other.
        """
        self._barred[reason] = frozenset(action_ids)
        barred = frozenset[str]().union(*self._barred.values())
        for action_id, action in self._actions.items():
            action.setEnabled(action_id not in barred)
        self.available_changed.emit()

    def unbar(self, reason: str) -> None:
        """Take a reason away."""
        self.bar(reason, ())

    def bar_all_but(self, reason: str, action_ids: Iterable[str]) -> None:
        """Switch off all but these, for a reason."""
        self.bar(reason, frozenset(self._actions) - frozenset(action_ids))

    def by_keys(self, keys: QKeySequence) -> QAction | None:
        """Give the action of a shortcut, if it can be used now."""
        action_id = self._by_keys.get(_canonical(keys))
        if action_id is None or not self._actions[action_id].isEnabled():
            return None
        return self._actions[action_id]


def shown_keys(action: QAction) -> str:
    """Give an action's first shortcut as this system writes it, or nothing."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def _canonical(keys: QKeySequence | str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText)
