# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Passphrase, recovery kit and recovery key made anew: what is asked, in which order."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from counsellor.services.change_passphrase import change_passphrase, replace_forgotten
from counsellor.services.check_passphrase import check_passphrase
from counsellor.services.renew_kit import renew_kit
from counsellor.services.replace_recovery_key import propose_recovery_key, replace_recovery_key
from counsellor.ui.dialogs.kit_dialog import KitDialog
from counsellor.ui.dialogs.passphrase_dialog import DuePassphraseDialog, PassphraseDialog
from counsellor.ui.dialogs.present_passphrase_dialog import PresentPassphraseDialog
from counsellor.ui.dialogs.recovery_key_dialog import RecoveryKeyDialog
from counsellor.ui.widgets.banner import Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from counsellor.domain.errors import CounsellorError
    from counsellor.services.replace_recovery_key import RecoveryKey
    from counsellor.services.vault_types import Argon2Cost, OpenVault
    from counsellor.ui.context import PageContext
    from counsellor.ui.dialogs.file_choosing import FileChoosing
    from counsellor.ui.dialogs.passphrase_dialog import PassphraseChange
    from counsellor.ui.pages.page import Page


class KeyRenewing(QObject):
    """Asks over a page, and says there how it went.

    Args:
        page: whose banner and worker it uses.
        context, files: as the page has them.
        cost: of a key that is derived; None calibrates it.
    """

    busy = Signal(bool)
    """A key is being derived, or no longer."""

    def __init__(
        self, page: Page, context: PageContext, files: FileChoosing, cost: Argon2Cost | None
    ) -> None:
        super().__init__(page)
        self._page, self._context, self._files, self._cost = page, context, files, cost

    def ask_passphrase(self) -> None:
        """Change the passphrase."""
        dialog = PassphraseDialog(self._context, self._page)
        dialog.answered.connect(self._on_passphrase)
        dialog.ask()

    def ask_due_passphrase(self) -> None:
        """Set a new passphrase after the recovery kit was used, then offer a new kit."""
        dialog = DuePassphraseDialog(self._context, self._page)
        dialog.answered.connect(self._on_due)
        dialog.ask()

    def ask_kit(self) -> None:
        """Make the recovery kit anew, for who knows the passphrase."""
        dialog = PresentPassphraseDialog(self._context, self._page)
        dialog.answered.connect(self._on_present)
        dialog.ask()

    def ask_recovery_key(self) -> None:
        """Replace the office's recovery key."""
        self._page.inquire(propose_recovery_key, self._show_recovery_key)

    # --- what happens ------------------------------------------------------------------------

    def _on_passphrase(self, change: PassphraseChange) -> None:
        job = partial(change_passphrase, old=change.old, new=change.new, cost=self._cost)
        self._do(job, lambda: self._say(self.tr("The passphrase is changed.")))

    def _on_due(self, passphrase: str) -> None:
        job = partial(replace_forgotten, new=passphrase, cost=self._cost)

        def changed() -> None:
            self._say(self.tr("The passphrase is changed."))
            self._show_kit(passphrase)

        self._do(job, changed)

    def _on_present(self, passphrase: str) -> None:
        job = partial(check_passphrase, typed=passphrase)
        self._do(job, partial(self._show_kit, passphrase))

    def _show_kit(self, passphrase: str) -> None:
        dialog = KitDialog(self._context, self._page)
        dialog.print_wanted.connect(self._page.print_wanted)
        dialog.answered.connect(partial(self._on_kit, passphrase))
        dialog.ask()

    def _on_kit(self, passphrase: str, words: str) -> None:
        job = partial(renew_kit, passphrase=passphrase, words=words, cost=self._cost)
        self._do(job, lambda: self._say(self.tr("The new kit counts. Destroy the old paper.")))

    def _show_recovery_key(self, key: RecoveryKey) -> None:
        dialog = RecoveryKeyDialog(self._context, key, self._files, self._page)
        dialog.answered.connect(lambda _: self._on_recovery_key(key.recipient))
        dialog.ask()

    def _on_recovery_key(self, recipient: str) -> None:
        job = partial(replace_recovery_key, recipient=recipient)
        said = self.tr("The new recovery key counts. Laptops hear of it with their next sync.")
        self._do(job, lambda: self._say(said))

    def _do(self, job: Callable[[OpenVault], None], then: Callable[[], None]) -> None:
        self.busy.emit(True)

        def done(_: None) -> None:
            self.busy.emit(False)
            then()

        def failed(error: CounsellorError) -> None:
            self.busy.emit(False)
            self._page.say_failure(error)

        self._page.write(job, done, failed)

    def _say(self, sentence: str) -> None:
        self._page.banner.say(sentence, Tone.GOOD)
