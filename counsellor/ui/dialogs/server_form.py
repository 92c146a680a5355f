# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What lets in at a server is asked for: a name, and a secret that is kept in no form."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from counsellor.domain.errors import DropUnreachable, ImportCancelled
from counsellor.domain.road_errors import CredentialsRefused, SignInRefused
from counsellor.domain.shapes import Text
from counsellor.services.read_credentials import MOST_LETTERS, credentials_of
from counsellor.ui.dialogs.choices import LineBox
from counsellor.ui.dialogs.question import Question, label_row
from counsellor.ui.widgets.banner import Offer, Tone
from counsellor.ui.widgets.holds_focus import lead_to
from counsellor.ui.widgets.secret_field import SecretField
from counsellor.wording.errors import say_error

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from counsellor.domain.drop_address import DropAddress
    from counsellor.domain.errors import CounsellorError
    from counsellor.ui.context import PageContext
    from counsellor.ui.widgets.form import Form

_USER: Final = Text(MOST_LETTERS)


@dataclass(frozen=True, slots=True)
class ServerWish:
    """A server that is to be used.

    Attributes:
        address: where it is.
        credentials: see ``DropPlace``; whoever takes the wish wipes them.
        authority: file of certificates of the only authorities that count for it, or None.
        try_first: whether it is kept only if it works.
        allow: whether a person says that bundles may go there though the office does not name it.
    """

    address: DropAddress
    credentials: bytearray = field(repr=False)
    authority: Path | None = None
    try_first: bool = True
    allow: bool = False

    def allowed(self) -> ServerWish:
        """Return the same, allowed by a person."""
        return replace(self, allow=True)

    def wipe(self) -> None:
        """Leave nothing of the secret in memory."""
        self.credentials[:] = bytes(len(self.credentials))


class ServerForm(Question):
    """Asks for a name and a secret; it comes back with both while its answer is not kept."""

    def __init__(self, context: PageContext, parent: QWidget, *, width: int = 640) -> None:
        super().__init__(context, parent, width=width)
        self.user, self.secret = LineBox(limit=_USER), SecretField()
        self._tries_first = True
        self._allowed: DropAddress | None = None

    def allow(self, address: DropAddress) -> None:
        """A person said that bundles may go there: while this form is open it is not asked anew."""
        self._allowed = address

    def come_back(self, error: CounsellorError) -> None:
        """Say why it is not kept; what cannot be reached now can be kept all the same."""
        said = say_error(error, self._context.speaker).whole
        if isinstance(error, ImportCancelled):
            self.ask_again(self.tr("Stopped. Nothing is kept yet."), Tone.INFO)
            return
        self.ask_again(said)
        if isinstance(error, SignInRefused):
            lead_to(self.secret)
            self.secret.selectAll()
        if isinstance(error, DropUnreachable) and self.isVisible():
            offer = Offer(self.tr("Keep it all the same"), self._keep_untried)
            self._tell(said, Tone.DANGER, offer)

    def let_go(self) -> None:
        """Hold the secret no longer."""
        self.secret.clear()
        super().let_go()

    def done(self, result: int) -> None:
        """Hold the secret no longer, unless the answer is still to be tried."""
        super().done(result)
        if result == self.DialogCode.Rejected:
            self.secret.clear()

    def missing(self) -> str:
        if not self.user.value():
            return self.tr("Write the user name first.")
        if not self.secret.text():
            return self.tr("Type the password first.")
        try:
            credentials = credentials_of(self.user.value(), self.secret.text())
        except CredentialsRefused:
            return self.tr("No server gives such a name or password. Type both anew.")
        credentials[:] = bytes(len(credentials))
        return ""

    def to_mend(self) -> QWidget | None:
        return self.secret if self.user.value() else self.user

    def retranslate(self) -> None:
        super().retranslate()
        self._name_rows()

    def _add_rows(self, form: Form) -> None:
        self._user_label, self._secret_label = form.add(self.user), form.add(self.secret)

    def _name_rows(self) -> None:
        label_row(self._user_label, self.user, self.tr("User name or key id"))
        label_row(self._secret_label, self.secret, self.tr("Password or secret"))

    def _wish(self, address: DropAddress, authority: Path | None = None) -> ServerWish:
        """Return the answer; nothing is missing in it."""
        credentials = credentials_of(self.user.value(), self.secret.text())
        is_allowed = address == self._allowed
        return ServerWish(address, credentials, authority, self._tries_first, is_allowed)

    def _keep_untried(self) -> None:
        self._tries_first = False
        try:
            self.accept()
        finally:
            self._tries_first = True
