# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Pictures of every page, in every language, light and dark, without a display."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QEventLoop, QTimer

from counsellor.files import make_private_folders, replace_unsynced
from counsellor.ui.look.theme import Scheme
from counsellor.ui.shell.navigation import CLIENTS, PAGES
from counsellor.wording.translation import languages

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from counsellor.domain.errors import CounsellorError
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.shell.application import Application

_SIZE = (1180, 760)
_ROUNDS = 3
"""Jobs lead to jobs: so often is it waited until the vault's thread has nothing to do."""
_LAYOUT_MS = 50


def picture_pages(
    application: Application, opener: Callable[[], OpenVault], target: Path
) -> list[Path]:
    """Open the vault, go through all pages, and give the pictures' paths.

    Raises:
        CounsellorError: the vault does not open.
        OSError: a picture cannot be written.
    """
    make_private_folders(target)
    _open(application, opener)
    made: list[Path] = []
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        for language in languages():
            application.appearance.apply(scheme, 100)
            application.appearance.speak(language)
            made += _round(application, target, f"{language}-{scheme.value}")
    return made


def _open(application: Application, opener: Callable[[], OpenVault]) -> None:
    refused: list[CounsellorError] = []
    loop = QEventLoop()
    application.window.uncovered.connect(loop.quit)

    def unlock() -> None:
        if application.parts is not None:
            application.parts.locking.refused.connect(refused.append)
            application.parts.locking.refused.connect(loop.quit)
            application.parts.locking.open(opener)

    application.furnished.connect(unlock)
    application.start()
    loop.exec()
    if refused:
        raise refused[0]
    application.window.resize(*_SIZE)


def _round(application: Application, target: Path, suffix: str) -> list[Path]:
    window, made = application.window, []
    for number, action_id in enumerate((spec.action for spec in PAGES), 1):
        if not application.actions[action_id].isVisible():
            continue
        window.show_page(action_id)
        name = f"{number}-{action_id.removeprefix('go.')}-{suffix}.png"
        made.append(_picture(application, target / name))
    client = _some_client(application)
    if client and application.parts is not None:
        application.parts.pages.open_client(client)
        made.append(_picture(application, target / f"2-client-{suffix}.png"))
        # Going to where one is leads back to the list, for the next round.
        window.show_page(CLIENTS)
    return made


def _some_client(application: Application) -> str:
    found: list[str] = []

    def first(vault: OpenVault) -> str:
        rows = sorted(vault.clients.page(), key=lambda row: -row.sessions)
        return rows[0].id if rows else ""

    application.worker.submit(first, found.append)
    _settle(application)
    return found[0]


def _picture(application: Application, path: Path) -> Path:
    _settle(application)
    content = QBuffer()
    if not application.window.grab().save(content, "PNG"):
        raise OSError(str(path))
    replace_unsynced(path, bytes(content.data().data()))
    return path


def _settle(application: Application) -> None:
    """Wait until what was asked is shown."""
    for _ in range(_ROUNDS):
        loop = QEventLoop()
        application.worker.submit(_nothing, partial(_end, loop))
        loop.exec()
    loop = QEventLoop()
    QTimer.singleShot(_LAYOUT_MS, loop.quit)
    loop.exec()


def _nothing(_vault: OpenVault) -> None:
    """Come to the front of the queue."""


def _end(loop: QEventLoop, _: None) -> None:
    loop.quit()
