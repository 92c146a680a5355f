# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""On a bus of its own, each way in which Linux says that somebody left locks the vault."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusUnixFileDescriptor,
    QDBusVariant,
    QDBusVirtualObject,
)
from shiboken6 import delete

from counsellor.ui.shell.linux_watch import LinuxWatch
from counsellor.ui.shell.sleep_watch import SleepWatch
from tests.field import new_vault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from tests.ui.shell.started import Start

MANAGER = ("/org/freedesktop/login1", "org.freedesktop.login1.Manager")
SESSION = ("/org/freedesktop/login1/session/_32", "org.freedesktop.login1.Session")
POWER = ("/org/freedesktop/UPower", "org.freedesktop.UPower")
PROPERTIES = "org.freedesktop.DBus.Properties"


class System(QDBusVirtualObject):
    """Stands for logind, UPower and a screen saver on a bus that nobody else is on."""

    def __init__(self, bus: QDBusConnection) -> None:
        super().__init__()
        self.bus = bus
        self.values = {"Active": True, "LockedHint": False, "LidIsClosed": False}
        self.asked: list[str] = []
        self.delays: list[int] = []

    def introspect(self, path: str) -> str:
        return ""

    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:
        name = message.member()
        self.asked.append(name)
        answer: object
        if name == "GetSession":
            answer = QDBusObjectPath(SESSION[0])
        elif name == "Inhibit":
            reading, writing = os.pipe()
            self.delays.append(reading)
            answer = QDBusUnixFileDescriptor(writing)
            os.close(writing)
        else:
            answer = QDBusVariant(self.values[message.arguments()[1]])
        connection.send(message.createReply(answer))
        return True

    def say(self, about: tuple[str, str], name: str, *values: object) -> None:
        signal = QDBusMessage.createSignal(about[0], about[1], name)
        signal.setArguments(list(values))
        self.bus.send(signal)

    def change(self, about: tuple[str, str], name: str, value: bool) -> None:
        self.values[name] = value
        self.say((about[0], PROPERTIES), "PropertiesChanged", about[1], {}, [name])

    def is_delayed(self) -> bool:
        """A delay lasts as long as anybody holds the other end."""
        os.set_blocking(self.delays[-1], False)
        try:
            return os.read(self.delays[-1], 1) != b""
        except BlockingIOError:
            return True


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    if shutil.which("dbus-daemon") is None:
        if os.environ.get("CI"):
            pytest.fail("missing: dbus-daemon")
        pytest.skip("missing: dbus-daemon")
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert daemon.stdout is not None
    yield daemon.stdout.readline().strip()
    daemon.terminate()
    daemon.communicate()


@pytest.fixture
def system(qtbot: QtBot, address: str) -> Iterator[System]:
    bus = QDBusConnection.connectToBus(address, "theirs")
    made = System(bus)
    for path in (MANAGER[0], SESSION[0], POWER[0]):
        assert bus.registerVirtualObject(path, made)
    for service in ("org.freedesktop.login1", "org.freedesktop.UPower"):
        assert bus.registerService(service)
    yield made
    for path in (MANAGER[0], SESSION[0], POWER[0]):
        bus.unregisterObject(path)
    QDBusConnection.disconnectFromBus("theirs")
    for delay in made.delays:
        os.close(delay)


@pytest.fixture
def watch(qtbot: QtBot, system: System, address: str) -> Iterator[LinuxWatch]:
    ours = QDBusConnection.connectToBus(address, "ours")
    parent = QObject()
    made = LinuxWatch(ours, ours, "why", parent)
    made.start()
    qtbot.waitUntil(lambda: len(made._known) == 3 and made._delay is not None)
    yield made
    made.stop()
    delete(parent)
    QDBusConnection.disconnectFromBus("ours")


SAVERS = ("freedesktop", "gnome", "cinnamon", "mate", "xfce")
WAYS: dict[str, tuple[tuple[str, str], str, tuple[bool, ...]]] = {
    "sleep": (MANAGER, "PrepareForSleep", (True,)),
    "shutdown": (MANAGER, "PrepareForShutdown", (True,)),
    "lock-session": (SESSION, "Lock", ()),
    **{
        name: ((f"/org/{name}/ScreenSaver", f"org.{name}.ScreenSaver"), "ActiveChanged", (True,))
        for name in SAVERS
    },
    "kde": (("/ScreenSaver", "org.freedesktop.ScreenSaver"), "ActiveChanged", (True,)),
}


@pytest.mark.parametrize("way", WAYS)
def test_each_signal_locks(qtbot: QtBot, system: System, watch: LinuxWatch, way: str) -> None:
    about, name, values = WAYS[way]
    with qtbot.waitSignal(watch.must_lock):
        system.say(about, name, *values)


@pytest.mark.parametrize(
    ("about", "name", "value"),
    [(SESSION, "Active", False), (SESSION, "LockedHint", True), (POWER, "LidIsClosed", True)],
)
def test_a_user_switch_a_locked_session_and_a_shut_lid_lock(
    qtbot: QtBot, system: System, watch: LinuxWatch, about: tuple[str, str], name: str, value: bool
) -> None:
    with qtbot.waitSignal(watch.must_lock):
        system.change(about, name, value)


def test_coming_back_and_what_stays_as_it_was_do_not_lock(
    qtbot: QtBot, system: System, watch: LinuxWatch
) -> None:
    with qtbot.waitSignal(watch.must_lock):
        system.change(POWER, "LidIsClosed", True)
    with qtbot.assertNotEmitted(watch.must_lock):
        asked = len(system.asked)
        # On a desk, with the lid shut, the power supply says something now and then.
        system.change(POWER, "LidIsClosed", True)
        system.say(MANAGER, "PrepareForSleep", False)
        system.say(WAYS["gnome"][0], "ActiveChanged", False)
        system.change(SESSION, "Active", True)
        qtbot.waitUntil(lambda: len(system.asked) >= asked + 3)


def test_sleep_waits_until_the_vault_is_closed_and_no_longer(
    qtbot: QtBot, system: System, watch: LinuxWatch
) -> None:
    assert system.is_delayed()
    with qtbot.waitSignal(watch.must_lock):
        system.say(MANAGER, "PrepareForSleep", True)
    assert system.is_delayed()
    watch.let_sleep()
    assert not system.is_delayed()
    system.say(MANAGER, "PrepareForSleep", False)
    qtbot.waitUntil(lambda: len(system.delays) == 2 and watch._delay is not None)
    assert system.is_delayed()


def test_where_nobody_closes_anything_sleep_does_not_wait_for_good(
    qtbot: QtBot, system: System, watch: LinuxWatch
) -> None:
    watch._at_the_latest.setInterval(0)
    system.say(MANAGER, "PrepareForSleep", True)
    qtbot.waitUntil(lambda: not system.is_delayed())


def test_without_a_bus_nothing_is_heard_and_nothing_fails(qtbot: QtBot) -> None:
    nobody = QDBusConnection("there is none")
    parent = QObject()
    alone = LinuxWatch(nobody, nobody, "why", parent)
    alone.start()
    alone.stop()
    delete(parent)


def test_the_window_is_covered_and_the_vault_closed(
    start: Start, system: System, watch: LinuxWatch
) -> None:
    new_vault(start.folder, start.clock).close()
    start.begin()
    parts = start.parts
    between = SleepWatch(watch, parts)
    between.must_lock.connect(parts._lock)
    parts.locking.locked.connect(between.let_sleep)
    start.enter()
    with start.qtbot.waitSignal(parts.locking.locked):
        system.say(MANAGER, "PrepareForSleep", True)
    assert start.application.window.is_covered
    assert not system.is_delayed()
    between.stop()
