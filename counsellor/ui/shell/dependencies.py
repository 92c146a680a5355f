# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What the window is given from outside: the vault's place, time, files, and what it may do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from counsellor.ui.dialogs.removable_drives import removable_drives

if TYPE_CHECKING:
    from pathlib import Path

    from counsellor.services.unlock_vault import Key
    from counsellor.services.vault_types import Argon2Cost, Clock, OpenVault
    from counsellor.ui.dialogs.file_choosing import FileChoosing
    from counsellor.ui.dialogs.printers import Printers
    from counsellor.ui.look.device_settings import DeviceSettings


@dataclass(frozen=True, slots=True)
class Dependencies:
    """Put together once, by the composition root or by a test.

    Attributes:
        folder: where the vault lies, or will lie.
        is_new: tells whether nothing lies there yet.
        unlock: opens the vault, on the vault's thread.
        clock: the vault's and the window's.
        settings: outside the vault.
        files: asks for files and folders.
        printers: asks for a printer.
        set_room_aside: takes the space that a full disk will need; on the vault's thread.
        give_room_back: frees it, because the disk is full.
        caught: takes a bug.
        accept_loss: opens it after an alarm with what is there of it; None where that is not to be.
        scrub_memory: overwrites what this process has freed, after the lock.
        reopen: opens the vault by its data key, on the vault's thread; None: no PIN is offered.
        drives: tells which sticks are plugged in, those that can be written first.
        cost: of deriving a new vault's key; None calibrates it.
    """

    folder: Path
    is_new: Callable[[], bool]
    unlock: Callable[[str, Key], OpenVault]
    clock: Clock
    settings: DeviceSettings
    files: FileChoosing
    printers: Printers
    set_room_aside: Callable[[OpenVault], None]
    give_room_back: Callable[[OpenVault], None]
    caught: Callable[[BaseException], None]
    accept_loss: Callable[[str, Key], OpenVault] | None = None
    scrub_memory: Callable[[], None] = lambda: None
    reopen: Callable[[Any], OpenVault] | None = None
    drives: Callable[[], Sequence[Path]] = removable_drives
    cost: Argon2Cost | None = None
