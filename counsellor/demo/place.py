# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Where the made-up centre lies; an earlier one is replaced, nothing else ever."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path
from typing import Final

from counsellor import paths
from counsellor.domain.clock import Clock
from counsellor.domain.errors import (
    CounsellorError,
    ReadOnlyPlace,
    StorageFailed,
    VaultExists,
    VaultInUse,
)
from counsellor.files import make_private_folder, make_private_folders, name_error, write_whole
from counsellor.services.read_secret import read_secret
from counsellor.services.unlock_vault import unlock_vault

MARKER: Final = "made-up-centre"
_SAYS: Final = "A made-up centre: nobody in it exists. The next demo replaces this folder.\n"


class DemoPlace:
    """The folder of a made-up centre and what lies in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.absolute()
        self.field = self.folder / "field"
        self.office = self.folder / "office"
        self.drop = self.folder / "drop"
        self.passphrase_file = self.folder / "passphrase.txt"
        self.invitation = self.folder / "invitation.counsellor"
        self.screenshots = self.folder / "screenshots"

    def prepare(self, clock: Clock) -> None:
        """Make the folder afresh; an earlier made-up centre there is taken away.

        Raises:
            VaultExists: something else lies there.
            VaultInUse: the earlier one is open in a window.
            ReadOnlyPlace, DiskFull and the like: nothing can be made there.
        """
        if (self.folder / MARKER).is_file():
            self._require_closed(clock)
            shutil.rmtree(self.folder)
        elif self.folder.exists() and (not self.folder.is_dir() or any(self.folder.iterdir())):
            raise VaultExists(folder=str(self.folder))
        try:
            make_private_folders(self.folder)
            write_whole(self.folder / MARKER, (_SAYS.encode(),))
            make_private_folder(self.drop)
        except OSError as error:
            named = name_error(error, self.folder)
            if type(named) is StorageFailed:
                named = ReadOnlyPlace(place=str(self.folder))
            raise named from error

    def keep_passphrase(self, passphrase: str) -> None:
        """Write the passphrase of both vaults where only this user reads it."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
        with os.fdopen(os.open(self.passphrase_file, flags, 0o600), "w", encoding="utf-8") as file:
            file.write(f"{passphrase}\n")

    def _require_closed(self, clock: Clock) -> None:
        if not self.passphrase_file.is_file():
            return
        try:
            passphrase = read_secret(self.passphrase_file)
        except CounsellorError:
            return
        for vault in (self.field, self.office):
            try:
                unlock_vault(vault, passphrase, clock).close()
            except VaultInUse:
                raise
            except CounsellorError:
                # Half made, or made by another version: it is replaced anyway.
                continue


def default_folder() -> Path:
    """Give `build/demo` inside a checkout, else a folder beside the default vault."""
    checkout = paths.resources().parent
    with suppress(OSError):
        if (checkout / "Makefile").is_file() and os.access(checkout, os.W_OK):
            return checkout / "build" / "demo"
    return paths.default_vault().parent / "demo"
