# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""From a document to paper: it is seen first, and nothing is written that was not asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QPdfWriter
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QComboBox

from counsellor.reports.document import Document, Table, paragraphs, title
from counsellor.ui.dialogs.print_dialog import PrintDialog
from counsellor.ui.dialogs.printers import SystemPrinters
from counsellor.ui.pages.sessions_page import SessionsPage
from counsellor.ui.shell.printing import Printing
from counsellor.ui.widgets.banner import Banner
from counsellor.ui.widgets.text_label import TextLabel
from tests.ui.chosen_files import ChosenFiles, PaperPrinter
from tests.ui.pages.desk import Desk, click

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QPagedPaintDevice
    from PySide6.QtWidgets import QWidget

SHEET = Document("KD-123-45", (title("KD-123-45"), *paragraphs("Text")))
KIT = Document("Words", (title("Words"), Table((("1.", "word"),))), on_paper_only=True)


def said_by(banner: Banner) -> str:
    return " ".join(label.text() for label in banner.findChildren(TextLabel))


@pytest.fixture
def printer() -> PaperPrinter:
    return PaperPrinter()


@pytest.fixture
def files() -> ChosenFiles:
    return ChosenFiles()


@pytest.fixture
def page(desk: Desk) -> SessionsPage:
    page = SessionsPage(desk.context)
    desk.show(page)
    return page


@pytest.fixture
def printing(desk: Desk, page: SessionsPage, files: ChosenFiles, printer: PaperPrinter) -> Printing:
    return Printing(desk.context, files, printer, lambda: page, desk.window)


def test_what_is_seen_is_printed(desk: Desk, printing: Printing, printer: PaperPrinter) -> None:
    printing.show(SHEET)
    dialog = desk.dialog(PrintDialog)
    assert len(dialog.pages) == 1
    assert not printer.printed
    click(dialog.confirm)
    assert printer.printed == ["KD-123-45"]
    assert printer.paper.startsWith(b"%PDF-")


def test_leaving_prints_nothing(desk: Desk, printing: Printing, printer: PaperPrinter) -> None:
    printing.show(SHEET)
    click(desk.dialog(PrintDialog).leave)
    assert not printer.printed


def test_without_a_printer_the_way_out_is_said(
    desk: Desk, printing: Printing, printer: PaperPrinter
) -> None:
    printer.there = False
    printing.show(SHEET)
    dialog = desk.dialog(PrintDialog)
    click(dialog.confirm)
    assert dialog.isVisible()
    assert "PDF" in said_by(dialog.banner)
    dialog.close()


def test_a_pdf_is_saved_for_its_owner_alone_and_said_to_be_open(
    desk: Desk, printing: Printing, files: ChosenFiles, page: SessionsPage, tmp_path: Path
) -> None:
    files.target = tmp_path / "sheet.pdf"
    printing.show(SHEET)
    click(desk.dialog(PrintDialog).pdf)
    desk.settle()
    saved = tmp_path / "sheet.pdf"
    assert saved.read_bytes().startswith(b"%PDF-")
    assert saved.stat().st_mode & 0o077 == 0
    assert "not encrypted" in said_by(page.banner)


def test_where_nothing_can_be_written_it_is_said(
    desk: Desk, printing: Printing, files: ChosenFiles, page: SessionsPage, tmp_path: Path
) -> None:
    files.target = tmp_path / "gone" / "sheet.pdf"
    printing.show(SHEET)
    click(desk.dialog(PrintDialog).pdf)
    desk.settle()
    assert page.banner.isVisible()
    assert list(tmp_path.rglob("*.pdf")) == []


def test_a_kit_never_becomes_a_file(desk: Desk, printing: Printing) -> None:
    printing.show(KIT)
    dialog = desk.dialog(PrintDialog)
    assert dialog.pdf.isHidden()
    dialog.close()


@pytest.mark.qt_log_ignore("QPainter::begin", "This plugin does not support")
def test_a_printer_that_takes_nothing_is_told(
    desk: Desk, printing: Printing, page: SessionsPage, tmp_path: Path
) -> None:
    printing._printers = PrinterThatIsOff(tmp_path / "gone" / "paper")
    printing.show(SHEET)
    click(desk.dialog(PrintDialog).confirm)
    assert "did not take it" in said_by(page.banner)


def test_no_printer_of_the_system_is_a_file(desk: Desk) -> None:
    """A kit never becomes one, and a note does by the button alone that says what that means."""
    SystemPrinters().choose(desk.window, "Words", lambda _: None)
    dialog = desk.window.findChild(QPrintDialog)
    assert dialog is not None
    desk.qtbot.waitUntil(dialog.isVisible)
    assert not dialog.testOption(QPrintDialog.PrintDialogOption.PrintToFile)
    offered = [
        box.itemText(place)
        for box in dialog.findChildren(QComboBox)
        for place in range(box.count())
    ]
    assert not any("PDF" in text for text in offered)
    dialog.close()


class PrinterThatIsOff(PaperPrinter):
    """A printer behind which nothing can be written."""

    def __init__(self, place: Path) -> None:
        super().__init__()
        self._place = place

    def choose(self, parent: QWidget, name: str, then: Callable[[QPagedPaintDevice], None]) -> None:
        then(QPdfWriter(str(self._place)))
