# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A new office: its name, the first supervisor, and where bundles are left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton

from counsellor.domain.roster import Suite
from counsellor.domain.roster_form import NAME
from counsellor.services.create_office import OfficeDetails
from counsellor.ui.dialogs.question import label_row
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.pages.first_run.step import Step
from counsellor.ui.widgets.limit_notice import LimitNotice
from counsellor.ui.widgets.limited_text import LineBox
from counsellor.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from counsellor.ui.dialogs.file_choosing import FileChoosing
    from counsellor.ui.look.languages import Languages
    from counsellor.ui.look.theme import Theme
    from counsellor.ui.pages.first_run.answers import Answers


class OfficeStep(Step):
    """Asks two names and a folder; the rest is tucked away."""

    def __init__(
        self, answers: Answers, theme: Theme, languages: Languages, files: FileChoosing
    ) -> None:
        super().__init__(answers)
        self._files = files
        self._name_label, self.name = TextLabel(), LineBox(limit=NAME)
        self._supervisor_label, self.supervisor = TextLabel(), LineBox(limit=NAME)
        self._drop_label, self.drop = TextLabel(), QLineEdit()
        self.choose = QPushButton()
        self._drop_more = TextLabel()
        self.more = QPushButton()
        self.classical = QCheckBox()
        self._classical_more = TextLabel()
        theme.icons.put(self.choose, "usb")
        theme.icons.put(self.more, "chevron-right")
        self._theme = theme
        self.limits = LimitNotice(theme, languages, self)
        self._build()
        self._connect()
        self.retranslate()
        self.limits.watch()

    def enter(self) -> None:
        self.name.setFocus()

    def is_ready(self) -> bool:
        return bool(self.name.value() and self.supervisor.value())

    def leave(self) -> bool:
        if self.limits.refuses():
            return False
        self.answers.details = OfficeDetails(
            self.name.value(),
            self.supervisor.value(),
            Suite.X25519 if self.classical.isChecked() else Suite.PQ,
            self.drop.text().strip(),
        )
        return True

    def retranslate(self) -> None:
        self.title.setText(self.tr("Your office"))
        self.lead.setText(self.tr("Counsellors see these names in their invitation."))
        label_row(self._name_label, self.name, self.tr("Name of the office"))
        label_row(self._supervisor_label, self.supervisor, self.tr("Your name"))
        self._drop_label.setText(self.tr("Folder for exchange"))
        self.choose.setText(self.tr("Choose folder or stick…"))
        self._drop_more.setText(
            self.tr("A folder that counsellors reach too, or a stick. It can be chosen later.")
        )
        self.more.setText(self.tr("For old tools"))
        self.classical.setText(self.tr("Classical encryption only"))
        self._classical_more.setText(
            self.tr(
                "Leave this off. Turned on, older public tools open your bundles,"
                " but what is copied today may be read by the computers of a later day."
            )
        )

    def _on_choose(self) -> None:
        folder = self._files.folder(self, self.tr("Folder for exchange"))
        if folder is not None:
            self.drop.setText(str(folder))

    def _on_more(self, *, shown: bool) -> None:
        self.classical.setVisible(shown)
        self._classical_more.setVisible(shown)
        self._theme.icons.put(self.more, "chevron-down" if shown else "chevron-right")

    def _build(self) -> None:
        for label, field in (
            (self._name_label, self.name),
            (self._supervisor_label, self.supervisor),
            (self._drop_label, self.drop),
        ):
            label.setBuddy(field)
        for more in (self._drop_more, self._classical_more):
            set_look(more, "small")
            more.setWordWrap(True)
        set_look(self.more, "link")
        self.more.setCheckable(True)
        self.box.setSpacing(SPACE)
        for part in (self._name_label, self.name, self._supervisor_label, self.supervisor):
            self.box.addWidget(part)
        self.box.addWidget(self.limits)
        self.box.addWidget(self._drop_label)
        self.box.addWidget(self.drop)
        self.box.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        self.box.addWidget(self._drop_more)
        self.box.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.box.addWidget(self.classical)
        self.box.addWidget(self._classical_more)
        self.box.addStretch(1)
        self._on_more(shown=False)

    def _connect(self) -> None:
        self.choose.clicked.connect(self._on_choose)
        self.more.toggled.connect(lambda on: self._on_more(shown=on))
        for field in (self.name, self.supervisor):
            field.textChanged.connect(lambda *_: self.ready_changed.emit())
