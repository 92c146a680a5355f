# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Reads from the disk what opens and keeps vaults, while the lock page can already be used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QThread

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

# None of these knows Qt, whose classes are better made on the thread that uses them.
_MODULES = (
    "counsellor.services.unlock_vault",
    "counsellor.services.exchange",
    "counsellor.services.sign_note",
    "counsellor.services.run_session",
    "counsellor.services.create_office",
    "counsellor.services.join_office",
    "counsellor.services.invite_counsellor",
    "counsellor.services.back_up_vault",
    "counsellor.services.change_passphrase",
)


class Preloading(QThread):
    """Imports and ends; ``finished`` comes on the thread that made it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)

    def run(self) -> None:
        for module in _MODULES:
            import_module(module)
