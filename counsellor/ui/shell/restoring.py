# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Making the vault of a backup, from the first run, the lock page or the alarm page."""

from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from counsellor.domain.errors import VaultLocked
from counsellor.paths import shown
from counsellor.services.find_backups import automatic_backups, find_backups
from counsellor.services.restore_here import lies_something, restore_here
from counsellor.ui.dialogs.restore_dialog import RestoreDialog
from counsellor.ui.pages.first_run.no_vault import NoVault
from counsellor.ui.vault_thread.worker import VaultWorker
from counsellor.ui.widgets.banner import Tone
from counsellor.wording.errors import say_error

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from counsellor.domain.errors import CounsellorError
    from counsellor.services.find_backups import FoundBackup
    from counsellor.services.restore_here import Restored
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.context import PageContext
    from counsellor.ui.dialogs.restore_dialog import RestoreWish
    from counsellor.ui.pages.page import Page
    from counsellor.ui.shell.cover import Cover
    from counsellor.ui.shell.dependencies import Dependencies
    from counsellor.ui.shell.locking import Locking
    from counsellor.ui.shell.session_easing import SessionEasing
    from counsellor.ui.shell.window import MainWindow


class Restoring(QObject):
    """Finds backups beside the window, and restores one on the vault's thread.

    Args:
        context: as pages have it.
        dependencies: where the vault lies, and what asks for folders and drives.
        window, cover: over which it is asked.
        locking, easing: open what was restored.
        in_view: the page on which is said what became of it.
    """

    def __init__(
        self,
        context: PageContext,
        dependencies: Dependencies,
        window: MainWindow,
        cover: Cover,
        locking: Locking,
        easing: SessionEasing,
        in_view: Callable[[], Page],
    ) -> None:
        super().__init__(window)
        self._context, self._dependencies = context, dependencies
        self._window, self._cover = window, cover
        self._locking, self._easing, self._in_view = locking, easing, in_view
        self._own = automatic_backups(dependencies.folder)
        self._chosen: list[Path] = []
        self._beside: VaultWorker[NoVault] | None = None
        self._stop = threading.Event()
        self._restored: tuple[Path | None, bool] | None = None
        self.dialog: RestoreDialog | None = None
        cover.lock_page.restore_wanted.connect(self.ask)
        if cover.alarm_page is not None:
            cover.alarm_page.restore_wanted.connect(self.ask)
        locking.unlocked.connect(self._on_unlocked)
        window.uncovered.connect(self._say)

    def ask(self) -> None:
        """Ask which backup, over what covers the window."""
        replaces = lies_something(self._dependencies.folder)
        dialog = RestoreDialog(self._context, self._window, self._own, replaces=replaces)
        self.dialog = dialog
        dialog.wanted.connect(self._restore)
        dialog.stopped.connect(self._stop.set)
        dialog.folder_wanted.connect(self._ask_folder)
        dialog.look_wanted.connect(self._look)
        dialog.finished.connect(self._on_closed)
        dialog.ask()
        self._look()

    def ask_about(self, folder: Path) -> None:
        """Ask about a backup that was handed over; the window is locked before, if it is not."""
        self._chosen = [folder]
        if self._window.is_covered:
            self.ask()
        else:
            self._locking.lock(self.ask)

    def stop(self) -> None:
        """Stop what goes on, and the thread beside the window."""
        self._stop.set()
        if self._beside is not None:
            self._beside.stop()
            self._beside = None

    # --- looking -----------------------------------------------------------------------------

    def _look(self) -> None:
        """A slow stick must not hold the window up."""
        if self._beside is None:
            self._beside = VaultWorker[NoVault](self)
            self._beside.crashed.connect(self._context.worker.crashed)
            self._beside.open(NoVault)
        places = [*self._chosen, *self._dependencies.drives(), self._own]
        self._beside.submit(lambda _: find_backups(places), self._show_found)

    def _show_found(self, found: Sequence[FoundBackup]) -> None:
        if self.dialog is None:
            return
        chosen = set(self._chosen)
        self.dialog.show_found(sorted(found, key=lambda one: one.place not in chosen))
        if chosen and not any(one.place in chosen for one in found):
            self.dialog.say_none_in(self._chosen[0])

    def _ask_folder(self) -> None:
        if self.dialog is None:
            return
        folder = self._dependencies.files.folder(self.dialog, self.tr("Folder of the backup"))
        if folder is not None:
            self._chosen = [folder]
            self._look()

    # --- restoring ---------------------------------------------------------------------------

    def _restore(self, wish: RestoreWish) -> None:
        self._stop.clear()
        opener = partial(self._easing.opened_by_passphrase, partial(self._open, wish))
        self._locking.open(opener, self._on_failed)

    def _open(self, wish: RestoreWish) -> OpenVault:
        """Restore and open, on the vault's thread."""
        made: Restored = restore_here(
            wish.backup,
            self._dependencies.folder,
            wish.typed,
            self._dependencies.clock,
            kind=wish.kind,
            cancelled=self._stop.is_set,
        )
        self._restored = made.aside, made.erasures_unread
        return made.vault

    def _on_failed(self, error: CounsellorError) -> None:
        self._cover.lock_page.reset()
        if self.dialog is not None:
            stopped = isinstance(error, VaultLocked)
            said = say_error(error, self._context.speaker).whole
            self.dialog.say_failure("" if stopped else said)

    def _on_unlocked(self) -> None:
        """What covered the window goes: the vault is there."""
        if self.dialog is not None:
            self.dialog.done(RestoreDialog.DialogCode.Accepted)
            self._window.activateWindow()  # not every system does it when a dialog goes
        first_run = self._cover.first_run
        if self._restored is not None and first_run is not None:
            first_run.forget()
            self._cover.end_first_run()

    def _on_closed(self) -> None:
        self.dialog, self._chosen = None, []
        if self._beside is not None:
            self._beside.stop()
            self._beside = None

    def _say(self) -> None:
        if self._restored is None:
            return
        (aside, unread), self._restored = self._restored, None
        parts = [self.tr("Your records were restored from the backup.")]
        if aside is not None:
            kept = self.tr("What lay here before is kept in: {place}")
            parts.append(kept.format(place=shown(aside)))
        if unread:
            parts.append(
                self.tr(
                    "The list of erased clients beside the backup is missing: whoever was erased"
                    " since then is here again. Sync, and erase again who is still here."
                )
            )
        self._in_view().banner.say(" ".join(parts), Tone.WARNING if unread else Tone.GOOD)
