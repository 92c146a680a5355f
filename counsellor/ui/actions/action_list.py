# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Every action of the program: what it is called, where it belongs, and its keys."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from counsellor.wording.marked import marked

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
        short: the text on a button, where one word is enough.
        also: further keys that everybody knows, and that need not fire in every layout.
    """

    id: str
    text: str
    icon: str
    group: Group
    shortcuts: tuple[str, ...] = ()
    checkable: bool = False
    short: str = ""
    also: tuple[str, ...] = ()


def _spec(
    id_: str, text: str, icon: str, *shortcuts: str, checkable: bool = False, short: str = ""
) -> ActionSpec:
    return ActionSpec(
        id_, text, icon, _GROUPS[id_.split(".", maxsplit=1)[0]], shortcuts, checkable, short
    )


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
    _spec("go.people", marked("Actions", "People and devices"), "key-round", "Ctrl+U"),
    _spec("go.settings", marked("Actions", "Settings"), "settings", "Ctrl+G"),
    ActionSpec(
        "view.back",
        marked("Actions", "Back"),
        "arrow-left",
        Group.GO,
        ("Shift+F5",),
        also=("Alt+Left",),
    ),
    _spec("client.new", marked("Actions", "New client"), "user-plus", "Ctrl+N"),
    _spec("client.erase", marked("Actions", "Erase this client…"), "circle-x", "Shift+F9"),
    _spec("session.start", marked("Actions", "Start a session"), "play", "F9"),
    _spec(
        "session.pause",
        marked("Actions", "Pause the session"),
        "pause",
        "F8",
        checkable=True,
        short=marked("Actions", "Pause"),
    ),
    _spec(
        "session.stop",
        marked("Actions", "Stop the session"),
        "square",
        "F10",
        short=marked("Actions", "Stop"),
    ),
    _spec(
        "session.go_on",
        marked("Actions", "Go on with the session"),
        "notebook-pen",
        "Ctrl+F9",
        short=marked("Actions", "Go on"),
    ),
    _spec("phase.trust", marked("Actions", "Building trust"), "handshake", "F2", checkable=True),
    _spec("phase.dialogue", marked("Actions", "Dialogue"), "messages-square", "F3", checkable=True),
    _spec(
        "phase.practical", marked("Actions", "Practical help"), "briefcase", "F4", checkable=True
    ),
    _spec("phase.family", marked("Actions", "Family"), "house", "F5", checkable=True),
    _spec("phase.break", marked("Actions", "Break"), "coffee", "F7", checkable=True),
    _spec(
        "note.sign",
        marked("Actions", "Sign the note"),
        "signature",
        "Ctrl+Return",
        short=marked("Actions", "Sign"),
    ),
    _spec("note.addendum", marked("Actions", "Add an addendum"), "file-plus-2", "Ctrl+D"),
    ActionSpec(
        "note.save",
        marked("Actions", "Save the note"),
        "check",
        Group.NOTE,
        ("Shift+F2",),
        also=("Ctrl+S",),
    ),
    _spec("note.find", marked("Actions", "Find in the note"), "search", "Ctrl+F"),
    _spec("exchange.sync", marked("Actions", "Sync now"), "refresh-cw", "Ctrl+R"),
    _spec("app.search", marked("Actions", "Search and commands"), "search", "Ctrl+K"),
    _spec(
        "app.lock",
        marked("Actions", "Lock now"),
        "lock",
        "Ctrl+L",
        "F12",
        short=marked("Actions", "Lock"),
    ),
    _spec("view.next_pane", marked("Actions", "Next pane"), "arrow-right", "F6"),
    _spec("view.previous_pane", marked("Actions", "Previous pane"), "arrow-left", "Shift+F6"),
    _spec(
        "view.full_window",
        marked("Actions", "Full window, nothing but the page"),
        "maximize",
        "F11",
        checkable=True,
    ),
    ActionSpec(
        "view.larger",
        marked("Actions", "Larger text"),
        "plus",
        Group.WINDOW,
        ("Ctrl+F3",),
        also=("Ctrl++", "Ctrl+="),
    ),
    ActionSpec(
        "view.smaller",
        marked("Actions", "Smaller text"),
        "minimize",
        Group.WINDOW,
        ("Ctrl+F2",),
        also=("Ctrl+-",),
    ),
    ActionSpec(
        "view.plain_size",
        marked("Actions", "Text in its plain size"),
        "maximize",
        Group.WINDOW,
        ("Ctrl+F5",),
        also=("Ctrl+0",),
    ),
    ActionSpec(
        "app.print",
        marked("Actions", "Print…"),
        "printer",
        Group.WINDOW,
        ("Shift+F8",),
        also=("Ctrl+P",),
    ),
    _spec("app.answer", marked("Actions", "Do what the message offers"), "undo-2", "Ctrl+F8"),
    _spec("app.quit", marked("Actions", "Quit"), "log-out", "Ctrl+Q"),
    _spec("help.shortcuts", marked("Actions", "Keyboard shortcuts"), "keyboard", "F1", "Shift+F1"),
    _spec("help.about", marked("Actions", "About Counsellor"), "info", "Ctrl+F1"),
)

PHASE_ACTIONS = frozenset(spec.id for spec in ACTIONS if spec.group is Group.PHASE)
WHILE_LOCKED = PHASE_ACTIONS | {
    "session.pause",
    "app.lock",
    "app.quit",
    "help.shortcuts",
    "help.about",
}
"""What works without a vault; none of it shows a record, and the talk goes on while locked."""

ANSWER = "app.answer"
"""It takes what a message offers, wherever the keys are."""

ANYWHERE = frozenset({"app.lock"})
"""What its keys do in every window of the program: over dialogs, lists that are open, and menus."""

_OF_CASES = (Group.CLIENT, Group.SESSION, Group.PHASE, Group.NOTE)
CASE_ACTIONS = frozenset(spec.id for spec in ACTIONS if spec.group in _OF_CASES)
"""What is of use only to those who read cases; the pages of cases are theirs as well."""
