# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Hears on macOS that the computer or its screen sleeps, or that its user has left.

The notifications are those of NSWorkspace and the one of the locked screen, which macOS sends to
all programs of a session. They are asked for through the Objective-C runtime, without a library.
"""

from __future__ import annotations

import ctypes
import ctypes.util
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

OF_WORKSPACE: Final = (
    "NSWorkspaceWillSleepNotification",
    "NSWorkspaceScreensDidSleepNotification",
    "NSWorkspaceSessionDidResignActiveNotification",
)
OF_SESSION: Final = ("com.apple.screenIsLocked", "com.apple.screensaver.didstart")


class Notifications(Protocol):
    """Where notifications are asked for."""

    def observe(self, centre: str, names: tuple[str, ...], heard: Callable[[], None]) -> None:
        """Call back at every notification of these names; centre: "workspace" or "session"."""

    def forget(self) -> None:
        """Call back no more."""


class MacosWatch(QObject):
    """Listens to the workspace and to the session.

    Args:
        parent: lives as long as this.
        notifications: where they are asked for; the system's own.
    """

    must_lock = Signal()
    """The computer goes to sleep, or its user has left."""

    def __init__(self, parent: QObject, notifications: Notifications | None = None) -> None:
        super().__init__(parent)
        self._notifications = notifications or ObjectiveC()

    def start(self) -> None:
        """Begin to listen."""
        self._notifications.observe("workspace", OF_WORKSPACE, self.must_lock.emit)
        self._notifications.observe("session", OF_SESSION, self.must_lock.emit)

    def stop(self) -> None:
        """Hear no more."""
        self._notifications.forget()

    def let_sleep(self) -> None:
        """MacOS waits until the notification was taken, in which the window was covered."""


class ObjectiveC:
    """The notification centres of the system."""

    def __init__(self) -> None:
        self._library = ctypes.CDLL(ctypes.util.find_library("objc"))
        for call in ("objc_getClass", "sel_registerName", "objc_allocateClassPair"):
            getattr(self._library, call).restype = ctypes.c_void_p
        self._observers: list[tuple[int, int]] = []
        # The runtime calls these as long as the observers live.
        self._kept: list[object] = []

    def observe(self, centre: str, names: tuple[str, ...], heard: Callable[[], None]) -> None:
        """Call back at every notification of these names."""
        place = self._centre(centre)
        observer = self._observer(f"CounsellorObserver{len(self._observers)}", heard)
        self._observers.append((place, observer))
        for name in names:
            text = self._send(
                self._class("NSString"), "stringWithUTF8String:", ctypes.c_char_p(name.encode())
            )
            arguments = (observer, self._selector("heard:"), text, None)
            self._send(place, "addObserver:selector:name:object:", *arguments)

    def forget(self) -> None:
        """Call back no more."""
        for place, observer in self._observers:
            self._send(place, "removeObserver:", observer)
        self._observers.clear()

    def _centre(self, name: str) -> int:
        if name == "workspace":
            workspace = self._send(self._class("NSWorkspace"), "sharedWorkspace")
            return self._send(workspace, "notificationCenter")
        return self._send(self._class("NSDistributedNotificationCenter"), "defaultCenter")

    def _observer(self, name: str, heard: Callable[[], None]) -> int:
        """Return an object with the one method that a notification is told by."""
        kind = self._library.objc_allocateClassPair(
            ctypes.c_void_p(self._class("NSObject")), name.encode(), ctypes.c_size_t(0)
        )
        method = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)(
            lambda *_: heard()
        )
        self._kept.append(method)
        self._library.class_addMethod(
            ctypes.c_void_p(kind), ctypes.c_void_p(self._selector("heard:")), method, b"v@:@"
        )
        self._library.objc_registerClassPair(ctypes.c_void_p(kind))
        return self._send(self._send(kind, "alloc"), "init")

    def _class(self, name: str) -> int:
        return int(self._library.objc_getClass(name.encode()))

    def _selector(self, name: str) -> int:
        return int(self._library.sel_registerName(name.encode()))

    def _send(self, target: int, name: str, *arguments: object) -> int:
        kinds = [
            ctypes.c_char_p if isinstance(one, ctypes.c_char_p) else ctypes.c_void_p
            for one in arguments
        ]
        # Each call has its own form; the runtime's is not that of a function with "...".
        form = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, *kinds)
        send = form(ctypes.cast(self._library.objc_msgSend, ctypes.c_void_p).value or 0)
        return int(send(target, self._selector(name), *arguments) or 0)
