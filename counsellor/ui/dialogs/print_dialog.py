# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What will be printed, as it will look; then a printer, or a PDF where that is allowed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QPushButton, QWidget

from counsellor.reports.pdf import page_images
from counsellor.ui.dialogs.question import Question
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QImage, QPaintEvent

    from counsellor.reports.document import Document
    from counsellor.ui.context import PageContext
    from counsellor.ui.dialogs.printers import Printers

_DOTS_PER_INCH = 120


class PageView(QWidget):
    """One page, as wide as there is room."""

    def __init__(self, page: QImage, name: str) -> None:
        super().__init__()
        self._page = page
        self.setAccessibleName(name)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(width * self._page.height() / self._page.width())

    def sizeHint(self) -> QSize:
        return QSize(self._page.width() // 2, self.heightForWidth(self._page.width() // 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRect(0, 0, self.width(), self.heightForWidth(self.width())), self._page)


class PrintDialog(Question):
    """Shows a document; the answer is that it is to be printed."""

    pdf_wanted = Signal()
    """It is to be saved as a PDF."""

    unkept = "nothing is typed, and the printer is the one chosen last"

    def __init__(
        self, context: PageContext, parent: QWidget, document: Document, printers: Printers
    ) -> None:
        super().__init__(context, parent, width=620)
        self._document, self._printers = document, printers
        self._warning = TextLabel()
        self._warning.setWordWrap(True)
        set_look(self._warning, "soft")
        self.body.addWidget(self._warning)
        self.pages = [PageView(page, "") for page in page_images(document, _DOTS_PER_INCH)]
        for page in self.pages:
            self.body.addWidget(page)
        self.body.setSpacing(2 * SPACE)
        self.pdf = QPushButton()
        self.pdf.setHidden(document.on_paper_only)
        self.pdf.clicked.connect(self.pdf_wanted)
        self._beside(self.pdf)
        self.retranslate()

    def answer(self) -> Document:
        return self._document

    def missing(self) -> str:
        if self._printers.present():
            return ""
        if self._document.on_paper_only:
            return self.tr("This computer knows no printer. Copy it by hand.")
        return self.tr("This computer knows no printer. Save it as a PDF instead.")

    def to_mend(self) -> QWidget | None:
        return None if self._document.on_paper_only else self.pdf

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self._document.head)
        self.confirm.setText(self.tr("Print…"))
        self.pdf.setText(self.tr("Save as PDF…"))
        self._warning.setText(
            self.tr("Print it on a printer that keeps no copies, and take every sheet with you.")
            if self._document.on_paper_only
            else self.tr(
                "Paper and PDF are not encrypted: whoever finds them can read them. "
                "This program cannot take them back."
            )
        )
        for number, page in enumerate(self.pages, start=1):
            page.setAccessibleName(
                self.tr("Page {number} of {count}").format(number=number, count=len(self.pages))
            )
