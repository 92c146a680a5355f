# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What the command line is given from outside: the time, and a way to open windows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from counsellor.domain.clock import Clock
from counsellor.domain.meeting_address import OwnAddress


class Outside(Protocol):
    """What `bootstrap` offers to the command line."""

    def system_clock(self) -> Clock:
        """Give this machine's clock."""

    def own_addresses(self) -> Sequence[OwnAddress]:
        """Give the addresses at which a machine beside this one can reach it."""

    def open_window(
        self, folder: Path, /, *, passphrase_file: Path | None = None, files: Sequence[Path] = ()
    ) -> int:
        """Open the window on a vault, unlocked if a passphrase is given; gives its exit code.

        Files are what was opened with the program.
        """

    def leave_screenshots(self, folder: Path, passphrase_file: Path, target: Path, /) -> None:
        """Leave pictures of a vault's pages, where there is no display."""


LoadOutside = Callable[[], Outside]
"""Gives it when it is first needed; it loads storage and keys, which `--help` does not need."""
