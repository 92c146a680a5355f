# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The program on one laptop, put together as at a real start, in a folder of its own."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from counsellor import bootstrap
from counsellor.services.vault_types import LEAST_COST
from counsellor.ui.look.device_settings import DeviceSettings
from counsellor.ui.shell.application import Application
from counsellor.ui.shell.dependencies import Dependencies
from tests.ui.chosen_files import ChosenFiles, PaperPrinter

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from tests.field import HandClock


@dataclass
class Installation:
    """One laptop: its program, what its file dialogs answer, and the bugs that it met."""

    application: Application
    files: ChosenFiles
    vault: Path
    bugs: list[BaseException] = field(default_factory=list)

    def end(self) -> None:
        """Close the window and end its threads."""
        self.application.window.leave()
        self.application.stop()
        self.application.window.deleteLater()
        self.application.theme.deleteLater()
        self.application.deleteLater()


def install(app: QApplication, folder: Path, clock: HandClock, language: str) -> Installation:
    """Install the program on a laptop whose system speaks a language."""
    folder.mkdir(parents=True)
    vault, files = folder / "vault", ChosenFiles()
    bugs: list[BaseException] = []
    settings = DeviceSettings(folder / "device.ini")
    settings.language = language
    dependencies = Dependencies(
        folder=vault,
        is_new=partial(bootstrap.nothing_lies_in, vault),
        unlock=partial(bootstrap.unlock, vault, clock),
        clock=clock,
        settings=settings,
        files=files,
        printers=PaperPrinter(),
        set_room_aside=bootstrap.set_room_aside,
        give_room_back=bootstrap.give_room_back,
        caught=bugs.append,
        cost=LEAST_COST,
    )
    return Installation(Application(app, dependencies), files, vault, bugs)
