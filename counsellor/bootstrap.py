# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The composition root: what the window and the vault are made of, and made with."""

from __future__ import annotations

import logging
import os
import sys
import time
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from counsellor import paths
from counsellor.crypto.hardening import harden_process
from counsellor.crypto.secret import Secret
from counsellor.domain.errors import CounsellorError
from counsellor.event_log import start_log
from counsellor.storage.memory_scrub import overwrite_all_that_is_freed, scrub_freed_memory

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QApplication

    from counsellor.domain.clock import Clock
    from counsellor.domain.meeting_address import OwnAddress
    from counsellor.services.unlock_vault import Key
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.shell.application import Application

_LOG = logging.getLogger("counsellor")
_UNSEEN = ("offscreen", "minimal")
"""Platforms of Qt whose windows nobody sees, and nobody could close."""


class SystemClock:
    """This machine's clocks."""

    def now(self) -> datetime:
        """The local time with its offset; in UTC where the system's own zone is none."""
        try:
            return datetime.now().astimezone()
        except ValueError:
            return datetime.now(UTC)

    def monotonic(self) -> float:
        """Seconds since the machine started, sleep included where the system counts it."""
        if hasattr(time, "CLOCK_BOOTTIME"):
            return time.clock_gettime(time.CLOCK_BOOTTIME)
        if sys.platform == "darwin":
            # Python's own stands still there while the machine sleeps; this one goes on.
            return time.clock_gettime(time.CLOCK_MONOTONIC)
        return time.monotonic()


def unlock(folder: Path, clock: Clock, typed: str, kind: Key = "passphrase") -> OpenVault:
    """Open a vault; raises as ``unlock_vault`` does."""
    # The window is seen before what opens vaults is read from the disk.
    from counsellor.services.unlock_vault import unlock_vault  # noqa: PLC0415

    return unlock_vault(folder, typed, clock, kind=kind)


def accept_loss(folder: Path, clock: Clock, typed: str, kind: Key = "passphrase") -> OpenVault:
    """Open a vault with what is there of it; raises as ``accept_vault_loss`` does."""
    from counsellor.services.accept_loss import accept_vault_loss  # noqa: PLC0415 -- as above

    return accept_vault_loss(folder, typed, clock, kind=kind).vault


def _reopen(folder: Path, clock: Clock, data_key: Secret) -> OpenVault:
    from counsellor.services.unlock_vault import unlock_with_key  # noqa: PLC0415 -- as above

    return unlock_with_key(folder, data_key, clock)


def system_clock() -> Clock:
    """Give the clock of this machine."""
    return SystemClock()


def own_addresses() -> Sequence[OwnAddress]:
    """Give the addresses at which a machine beside this one can reach it."""
    from counsellor.ui.models import own_addresses as here  # noqa: PLC0415 -- it loads a part of Qt

    return here.own_addresses()


def open_window(
    folder: Path, passphrase_file: Path | None = None, files: Sequence[Path] = ()
) -> int:
    """Open the window on a vault and give the exit code when it is closed.

    Args:
        folder: where the vault lies; the first run makes one where there is none.
        passphrase_file: unlocks the vault at once, with its first line; - is standard input.
        files: what was opened with the program; it is led to where it belongs once unlocked.

    Raises:
        SecretRefused, StorageFailed and the like: the passphrase file cannot be read.
    """
    harden_process()
    start_log(paths.log_folder())
    # No other start loads Qt.
    from counsellor.ui.shell.crash_dialog import install_crash_reporter  # noqa: PLC0415
    from counsellor.ui.shell.qt_application import start_qt  # noqa: PLC0415
    from counsellor.ui.shell.single_instance import claim  # noqa: PLC0415

    opener = None
    if passphrase_file is not None:
        overwrite_all_that_is_freed()
        opener = _unlocking_once(folder, passphrase_file)
    app = start_qt()
    try:
        instance = claim(folder, files)
    except CounsellorError as error:
        return _tell_and_end(app, error)
    if instance is None:
        return 0
    reporter = install_crash_reporter(app, folder)
    application = _application(app, folder, reporter.report, paths.device_settings_file())
    if files:
        application.furnished.connect(partial(application.hand_over, tuple(files)))
    instance.raise_requested.connect(application.come_to_front)
    instance.files_opened.connect(application.hand_over)
    # Before the first letter of a secret is typed; earlier, it would only make the start slower.
    overwrite_all_that_is_freed()
    application.start(opener)
    _LOG.info("window opened")
    code = app.exec()
    application.stop()
    instance.close()
    _LOG.info("window closed")
    return code


def _tell_and_end(app: QApplication, error: CounsellorError) -> int:
    """Say why there is no window, on the terminal and, where somebody sees it, in one."""
    from counsellor.ui.look.device_settings import DeviceSettings  # noqa: PLC0415 -- as above
    from counsellor.ui.shell.failure_dialog import FailureDialog  # noqa: PLC0415 -- as above
    from counsellor.wording.errors import say_error  # noqa: PLC0415 -- as above
    from counsellor.wording.translation import Speaker, install  # noqa: PLC0415 -- as above

    language = DeviceSettings(paths.device_settings_file()).language
    print(say_error(error, Speaker(language)).line, file=sys.stderr)  # noqa: T201
    if app.platformName() not in _UNSEEN:
        install(app, language)
        FailureDialog(error).exec()
    return 1


def leave_screenshots(folder: Path, passphrase_file: Path, target: Path) -> None:
    """Leave pictures of a vault's pages, in every language, light and dark; needs no display.

    Raises:
        CounsellorError: the vault does not open.
        OSError: the pictures cannot be written.
    """
    harden_process()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # Qt says at every window that memory is no screen.
    os.environ["QT_LOGGING_RULES"] = "default.warning=false"
    from tempfile import TemporaryDirectory  # noqa: PLC0415

    from counsellor.ui.shell.qt_application import start_qt_without_screen  # noqa: PLC0415
    from counsellor.ui.shell.screenshots import picture_pages  # noqa: PLC0415

    opener = _unlocking_once(folder, passphrase_file)
    app = start_qt_without_screen()
    bugs: list[BaseException] = []
    with TemporaryDirectory(prefix="counsellor-") as aside:
        application = _application(app, folder, bugs.append, Path(aside) / "device.ini")
        try:
            picture_pages(application, opener, target)
        finally:
            application.stop()
    if bugs:
        raise bugs[0]


def first_line(file: Path) -> str:
    """Read a passphrase from the first line of a file; - is standard input.

    Raises:
        SecretRefused, StorageFailed and the like: as ``read_secret``.
    """
    from counsellor.services.read_secret import SecretLines, read_secret  # noqa: PLC0415 -- as above

    if str(file) == "-":
        return SecretLines(sys.stdin.buffer, "-").next()
    return read_secret(file)


def _unlocking_once(folder: Path, passphrase_file: Path) -> Callable[[], OpenVault]:
    """Return what opens a vault with a file's passphrase, and keeps nothing of it afterwards."""
    kept = Secret(first_line(passphrase_file).encode())

    def open_it() -> OpenVault:
        with kept:
            typed = str(kept, "utf-8")
        return unlock(folder, system_clock(), typed)

    return open_it


def nothing_lies_in(folder: Path) -> bool:
    """Tell whether a vault can be made in a folder; what cannot be read is somebody's."""
    try:
        return not any(folder.iterdir())
    except FileNotFoundError:
        return True
    except OSError:
        return False


def _application(
    app: QApplication,
    vault_folder: Path,
    caught: Callable[[BaseException], None],
    settings_file: Path,
) -> Application:
    from counsellor.ui.dialogs.file_choosing import SystemDialogs  # noqa: PLC0415
    from counsellor.ui.dialogs.printers import SystemPrinters  # noqa: PLC0415
    from counsellor.ui.look.device_settings import DeviceSettings  # noqa: PLC0415
    from counsellor.ui.shell.application import Application  # noqa: PLC0415 -- no other start loads Qt
    from counsellor.ui.shell.dependencies import Dependencies  # noqa: PLC0415

    clock = system_clock()
    dependencies = Dependencies(
        folder=vault_folder,
        is_new=partial(nothing_lies_in, vault_folder),
        unlock=partial(unlock, vault_folder, clock),
        clock=clock,
        settings=DeviceSettings(settings_file),
        files=SystemDialogs(),
        printers=SystemPrinters(),
        set_room_aside=set_room_aside,
        give_room_back=give_room_back,
        caught=caught,
        accept_loss=partial(accept_loss, vault_folder, clock),
        scrub_memory=scrub_freed_memory,
        reopen=partial(_reopen, vault_folder, clock),
    )
    return Application(app, dependencies)


def set_room_aside(vault: OpenVault) -> None:
    """Take the space that a full disk will need; without it, work goes on."""
    from counsellor.storage.ballast import ensure_ballast  # noqa: PLC0415 -- as above

    with suppress(CounsellorError):
        ensure_ballast(vault.folder)


def give_room_back(vault: OpenVault) -> None:
    """Free that space, so that what is being written can still be saved."""
    from counsellor.storage.ballast import give_back  # noqa: PLC0415 -- as above

    with suppress(CounsellorError):
        give_back(vault.folder)
