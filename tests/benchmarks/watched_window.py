# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The program's own start: tells when its unlock screen is painted, and ends."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from counsellor.bootstrap import open_window
from counsellor.ui.shell.application import Application
from tests.benchmarks.painted import FirstPaint, say_painted

if TYPE_CHECKING:
    # Only named: the program itself loads what opens a vault after its window is seen.
    from counsellor.services.vault_types import OpenVault


def watch(then: Callable[[Application], object]) -> None:
    """Tell of the first paint of every window that is started, and go on when it can be used."""
    start = Application.start

    def watched(application: Application, opener: Callable[[], OpenVault] | None = None) -> None:
        FirstPaint(application.cover, say_painted)
        application.furnished.connect(lambda: then(application))
        start(application, opener)

    Application.start = watched  # type: ignore[method-assign,assignment]


def leave(application: Application) -> None:
    """Close the window as a person does."""
    assert application.parts is not None
    application.parts.quit()


if __name__ == "__main__":
    watch(leave)
    open_window(Path(sys.argv[1]))
