# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A server that bundles are to go by: its address as one pastes it, and what lets in there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QPushButton, QWidget

from counsellor.domain.drop_address import MOST_LETTERS, DropAddress, read_address
from counsellor.domain.road_errors import AddressRefused, AuthorityRefused
from counsellor.domain.shapes import Text
from counsellor.paths import shown
from counsellor.ui.dialogs.choices import LineBox
from counsellor.ui.dialogs.question import label_row
from counsellor.ui.dialogs.server_form import ServerForm, ServerWish
from counsellor.ui.look.theme import set_look
from counsellor.ui.widgets.holds_focus import lead_to
from counsellor.ui.widgets.text_label import TextLabel
from counsellor.wording.errors import say_error

if TYPE_CHECKING:
    from pathlib import Path

    from counsellor.domain.errors import CounsellorError
    from counsellor.ui.context import PageContext
    from counsellor.ui.dialogs.file_choosing import FileChoosing

_ADDRESS: Final = Text(MOST_LETTERS)
_PATTERN: Final = "*.pem *.crt *.cer"


class ServerDialog(ServerForm):
    """Answers with a ``ServerWish``; under the address it says where that leads.

    Args:
        context, parent: as dialogs have them.
        files: where the certificate of an authority is chosen.
        is_office: whether an office adds the road: for all its own.
    """

    def __init__(
        self, context: PageContext, files: FileChoosing, parent: QWidget, *, is_office: bool
    ) -> None:
        super().__init__(context, parent)
        self._files, self._is_office = files, is_office
        self._authority: Path | None = None
        self._about, self._hint = TextLabel(), TextLabel()
        for label in (self._about, self._hint):
            label.setWordWrap(True)
        set_look(self._hint, "small")
        self._about.setVisible(is_office)
        self.body.addWidget(self._about)
        self.address, self.choose = LineBox(limit=_ADDRESS), QPushButton()
        self.choose.setAutoDefault(False)
        form = self._form()
        self._address_label = form.add(self.address)
        self.leads = form.add_hint()
        self._add_rows(form)
        self._authority_label = form.add(self.choose)
        self.body.addWidget(self._hint)
        self.body.addStretch(1)
        self.address.textChanged.connect(self._say_where)
        self.choose.clicked.connect(self._choose_authority)
        self.address.setFocus()
        self.retranslate()

    def answer(self) -> ServerWish:
        return self._wish(self._read(), self._authority)

    def missing(self) -> str:
        return self._wrong_address() or super().missing()

    def to_mend(self) -> QWidget | None:
        return self.address if self._wrong_address() else super().to_mend()

    def come_back(self, error: CounsellorError) -> None:
        super().come_back(error)
        if isinstance(error, AuthorityRefused):
            lead_to(self.choose)

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("Add a server"))
        self.confirm.setText(self.tr("Try and keep"))
        self._about.setText(
            self.tr(
                "Invitations carry this address from now on, and all laptops of your office may"
                " send there. Add it before you invite."
            )
        )
        label_row(self._address_label, self.address, self.tr("Address"))
        label = self.tr("Own certificate, if there is one")
        self._authority_label.setText(label)
        chosen = shown(self._authority.name) if self._authority else self.tr("Choose a file…")
        self.choose.setText(chosen)
        self.choose.setAccessibleName(f"{label}: {chosen}")
        self._hint.setText(
            self.tr(
                "Your office tells you address, name and password. Before they are kept,"
                " something is put there, listed, fetched and deleted again."
            )
        )
        self._say_where()

    def _read(self) -> DropAddress:
        """Return the address.

        Raises:
            AddressRefused: it is none of a server.
        """
        address = read_address(self.address.value())
        if not address.is_remote:
            raise AddressRefused(reason="folder")
        return address

    def _wrong_address(self) -> str:
        try:
            self._read()
        except AddressRefused as error:
            return self._say_wrong(error)
        return ""

    def _say_wrong(self, error: AddressRefused) -> str:
        match error.fields.get("reason"):
            case "empty":
                return self.tr("Paste the address that your office has given you.")
            case "folder":
                said = self.tr("The address of a server begins with {one} or {other}.")
                return said.format(one="https://", other="s3://")
        return say_error(error, self._context.speaker).whole

    def _say_where(self) -> None:
        wrong = self._wrong_address()
        if not wrong:
            address = self._read()
            folder = "/".join(filter(None, (address.bucket, address.path)))
            wrong = self.tr("Leads to {host}, folder: {folder}").format(
                host=shown(address.host), folder=shown(folder or "/")
            )
        self.leads.setText(wrong)
        self._grow()

    def _choose_authority(self) -> None:
        title = self.tr("Certificate of your own authority")
        chosen = self._files.open_file(self, title, f"{self.tr('Certificates')} ({_PATTERN})")
        if chosen is not None:
            self._authority = chosen
            self.retranslate()
