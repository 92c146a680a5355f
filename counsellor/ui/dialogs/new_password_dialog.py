# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Another password for a server that is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counsellor.paths import shown
from counsellor.ui.dialogs.server_form import ServerForm, ServerWish
from counsellor.ui.widgets.holds_focus import lead_to
from counsellor.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from counsellor.domain.drop_address import DropAddress
    from counsellor.domain.errors import CounsellorError
    from counsellor.ui.context import PageContext


class NewPasswordDialog(ServerForm):
    """Answers with a ``ServerWish`` of the same address, under that name or another."""

    unkept = "a password is kept in no form"

    def __init__(
        self, context: PageContext, address: DropAddress, user: str, parent: QWidget
    ) -> None:
        super().__init__(context, parent)
        self._address = address
        self._where = TextLabel(shown(address.text))
        self._where.setWordWrap(True)
        self.body.addWidget(self._where)
        self._add_rows(self._form())
        self.body.addStretch(1)
        self.user.setText(user)
        (self.secret if user else self.user).setFocus()
        self.retranslate()

    def answer(self) -> ServerWish:
        return self._wish(self._address)

    def come_back(self, error: CounsellorError) -> None:
        """Say why it is not kept; the user name stood there before, and is seldom what is wrong."""
        super().come_back(error)
        lead_to(self.secret)

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("New password"))
        self.confirm.setText(self.tr("Try and keep"))
