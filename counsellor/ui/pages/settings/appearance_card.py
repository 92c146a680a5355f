# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Language, colours and text size, changed as soon as they are chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counsellor.ui.dialogs.choices import CalmBox, LanguageBox
from counsellor.ui.dialogs.question import label_row
from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import SCALES, Scheme
from counsellor.ui.widgets.card import Card
from counsellor.ui.widgets.form import Form

if TYPE_CHECKING:
    from counsellor.ui.look.appearance import Appearance


class AppearanceCard(Retranslating, Card):
    """Shows how it looks, and changes it at once."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self.language = LanguageBox(appearance.language)
        self.scheme, self.scale = CalmBox(), CalmBox()
        for scheme in Scheme:
            self.scheme.addItem("", scheme)
        for percent in SCALES:
            self.scale.addItem("", percent)
        form = Form()
        self._language_label = form.add(self.language)
        self._scheme_label = form.add(self.scheme)
        self._scale_label = form.add(self.scale)
        self.box.addLayout(form)
        self.show_present()
        self.language.currentIndexChanged.connect(self._on_language)
        self.scheme.currentIndexChanged.connect(self._on_looks)
        self.scale.currentIndexChanged.connect(self._on_looks)
        self.retranslate()

    def show_present(self) -> None:
        """Show how it looks now; it may have been chosen in the first run."""
        boxes = (
            (self.language, self._appearance.language),
            (self.scheme, self._appearance.scheme),
            (self.scale, self._appearance.scale),
        )
        for box, value in boxes:
            box.blockSignals(True)
            box.setCurrentIndex(box.findData(value))
            box.blockSignals(False)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Language and looks"))
        label_row(self._language_label, self.language, self.tr("Language"))
        label_row(self._scheme_label, self.scheme, self.tr("Colours"))
        label_row(self._scale_label, self.scale, self.tr("Text size"))
        said = {
            Scheme.SYSTEM: self.tr("As the system has them"),
            Scheme.LIGHT: self.tr("Light"),
            Scheme.DARK: self.tr("Dark"),
        }
        for number, scheme in enumerate(Scheme):
            self.scheme.setItemText(number, said[scheme])
        for number, percent in enumerate(SCALES):
            self.scale.setItemText(number, self.tr("{percent} %").format(percent=percent))

    def _on_language(self) -> None:
        self._appearance.speak(self.language.value())

    def _on_looks(self) -> None:
        scheme, scale = Scheme(self.scheme.currentData()), int(self.scale.currentData())
        self._appearance.apply(scheme, scale)
