# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""From a page's document to paper: shown first, then printed, or saved as a PDF."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from counsellor.domain.errors import NotPrinted
from counsellor.files import replace_file
from counsellor.reports.pdf import pdf_bytes, print_on
from counsellor.ui.dialogs.print_dialog import PrintDialog
from counsellor.ui.widgets.banner import Tone

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QPagedPaintDevice
    from PySide6.QtWidgets import QWidget

    from counsellor.reports.document import Document
    from counsellor.ui.context import PageContext
    from counsellor.ui.dialogs.file_choosing import FileChoosing
    from counsellor.ui.dialogs.printers import Printers
    from counsellor.ui.pages.page import Page

_ENDING = ".pdf"


class Printing(QObject):
    """Prints on behalf of the page in view.

    Args:
        context: as pages have it.
        files, printers: ask the person.
        in_view: the page on which is said what became of it.
        window: the dialogs' parent.
    """

    def __init__(
        self,
        context: PageContext,
        files: FileChoosing,
        printers: Printers,
        in_view: Callable[[], Page],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._context = context
        self._files, self._printers = files, printers
        self._in_view, self._window = in_view, window

    def show(self, document: Document) -> None:
        """Show how a document will look, and ask what to do with it."""
        # Over the dialog that shows what is printed, if one does.
        over = QApplication.activeModalWidget() or self._window
        dialog = PrintDialog(self._context, over, document, self._printers)
        dialog.answered.connect(self._print)
        dialog.pdf_wanted.connect(partial(self._ask_place, dialog, document))
        dialog.ask()

    def _print(self, document: Document) -> None:
        self._printers.choose(self._window, document.name, partial(self._print_on, document))

    def _print_on(self, document: Document, device: QPagedPaintDevice) -> None:
        try:
            print_on(document, device)
        except NotPrinted as error:
            self._in_view().say_failure(error)

    def _ask_place(self, dialog: PrintDialog, document: Document) -> None:
        name = document.name + _ENDING
        place = self._files.save_file(dialog, self.tr("Save as PDF"), name)
        if place is not None:
            dialog.close()
            self._save(place, pdf_bytes(document))

    def _save(self, place: Path, content: bytes) -> None:
        page = self._in_view()
        said = self.tr("Saved, not encrypted: {place}").format(place=place)
        page.write(
            lambda _: replace_file(place, content), lambda _: page.banner.say(said, Tone.GOOD)
        )
