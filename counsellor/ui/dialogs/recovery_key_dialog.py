# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The office's recovery key made anew: saved to a stick or written down before it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from counsellor.services.replace_recovery_key import check_key_back
from counsellor.ui.dialogs.once_dialog import OnceDialog
from counsellor.ui.widgets.key_text import KeyText, save_key
from counsellor.ui.widgets.notice import Notice, Tone
from counsellor.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from counsellor.services.replace_recovery_key import RecoveryKey
    from counsellor.ui.context import PageContext
    from counsellor.ui.dialogs.file_choosing import FileChoosing


class RecoveryKeyDialog(OnceDialog):
    """Answers with the key's text; until then the old key counts."""

    def __init__(
        self, context: PageContext, key: RecoveryKey, files: FileChoosing, parent: QWidget
    ) -> None:
        super().__init__(context, parent, key.identity, 1, width=620)
        self._files = files
        self._kept = False
        self._lead = TextLabel()
        self._lead.setWordWrap(True)
        self.key = KeyText(context.theme)
        self.key.setPlainText(key.identity)
        self.save = QPushButton()
        self.save.setAutoDefault(False)
        context.theme.icons.put(self.save, "usb")
        self.notice = Notice(context.theme)
        self._old = Notice(context.theme)
        for part in (self._lead, self.key):
            self.shown_box.addWidget(part)
        self.shown_box.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        self.shown_box.addWidget(self.notice)
        self.shown_box.addWidget(self._old)
        self.save.clicked.connect(self._on_save)
        self.retranslate()

    def check_back(self) -> None:
        if not self._kept:
            check_key_back(self._words, self.back.typed()[0])

    def is_kept(self) -> bool:
        return self._kept

    def back_label(self, place: int) -> str:
        return self.tr("The last six characters of the key")

    def held(self) -> str:
        return self.tr("Keep the key, or choose “Later”: until then the old key counts.")

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("A new recovery key of the office"))
        self._lead.setText(
            self.tr("Save it to a stick, or write it down. It counts when you are done here.")
        )
        self.key.setAccessibleName(self.tr("Recovery key"))
        self.save.setText(self.tr("Save to a stick…"))
        if self._kept:
            self.confirm.setText(self.tr("Done"))
        self._old.say(
            self.tr(
                "What was sealed before, and what laptops seal until they hear of the new key,"
                " opens with the old key alone. Keep the old one as well."
            ),
            Tone.WARNING,
        )

    def _on_save(self) -> None:
        path = self._files.save_file(self, self.tr("Save the recovery key"), "recovery-key.txt")
        if path is None:
            return
        self._kept = save_key(path, [self._words], self.notice, self._context.languages)
        self.retranslate()
        self._grow()
