# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Lays documents out on A4 pages: for the screen, for a printer, and as a PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextTableFormat,
)

from counsellor.domain.errors import NotPrinted
from counsellor.reports.document import BlockKind, Table

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice

    from counsellor.reports.document import Document, Part

MARGIN_MM: Final = 18.0
_POINTS_PER_INCH = 72.0
_MM_PER_INCH = 25.4
_A4_MM = QSizeF(210.0, 297.0)
_POINTS = {
    BlockKind.TITLE: 17.0,
    BlockKind.HEADING: 12.5,
    BlockKind.TEXT: 10.5,
    BlockKind.SMALL: 8.5,
    BlockKind.LARGE: 15.0,
}
_BOLD = frozenset({BlockKind.TITLE, BlockKind.HEADING})
_FAMILIES = ["Noto Sans", "Noto Naskh Arabic"]
_FIRST_COLUMN_PERCENT = 26.0


def page_images(document: Document, dots_per_inch: int) -> list[QImage]:
    """Return the pages as they will be printed, for the screen."""
    laid_out, size = _laid_out(document, dots_per_inch), _page_size(dots_per_inch)
    margin = MARGIN_MM / _MM_PER_INCH * dots_per_inch
    pages = []
    for number in range(laid_out.pageCount()):
        image = QImage(size.toSize(), QImage.Format.Format_RGB32)
        image.setDotsPerMeterX(round(dots_per_inch * 1000 / _MM_PER_INCH))
        image.setDotsPerMeterY(round(dots_per_inch * 1000 / _MM_PER_INCH))
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        _paint(laid_out, number, painter, margin)
        painter.end()
        pages.append(image)
    return pages


def print_on(document: Document, device: QPagedPaintDevice) -> None:
    """Print on a printer, or into a PDF.

    Raises:
        NotPrinted: the printer, or the medium behind it, does not take all of it.
    """
    device.setPageLayout(_LAYOUT)
    resolution = device.logicalDpiX()
    laid_out = _laid_out(document, resolution)
    painter = QPainter()
    if not painter.begin(device):
        raise NotPrinted
    try:
        for number in range(laid_out.pageCount()):
            if number and not device.newPage():
                raise NotPrinted
            _paint(laid_out, number, painter, MARGIN_MM / _MM_PER_INCH * resolution)
    finally:
        ended = painter.end()
    if not ended:
        raise NotPrinted


def pdf_bytes(document: Document) -> bytes:
    """Return a PDF of the document; its only property is the document's name."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(document.name)
    writer.setCreator("")
    print_on(document, writer)
    del writer
    return bytes(buffer.data().data())


_LAYOUT = QPageLayout(
    QPageSize(QPageSize.PageSizeId.A4),
    QPageLayout.Orientation.Portrait,
    QMarginsF(0, 0, 0, 0),
    QPageLayout.Unit.Millimeter,
)


def _page_size(dots_per_inch: int) -> QSizeF:
    return _A4_MM * (dots_per_inch / _MM_PER_INCH)


def _paint(laid_out: QTextDocument, number: int, painter: QPainter, margin: float) -> None:
    body = laid_out.pageSize()
    painter.save()
    painter.translate(margin, margin - number * body.height())
    laid_out.drawContents(painter, QRectF(0, number * body.height(), body.width(), body.height()))
    painter.restore()


def _laid_out(document: Document, dots_per_inch: int) -> QTextDocument:
    """Lay it out for a resolution; all lengths are the device's own dots."""
    laid_out = QTextDocument()
    laid_out.setUndoRedoEnabled(False)
    laid_out.setDocumentMargin(0)
    margin = 2 * MARGIN_MM / _MM_PER_INCH * dots_per_inch
    size = _page_size(dots_per_inch)
    laid_out.setPageSize(QSizeF(size.width() - margin, size.height() - margin))
    cursor = QTextCursor(laid_out)
    for place, part in enumerate(document.parts):
        if isinstance(part, Table):
            _add_table(cursor, part, dots_per_inch)
        else:
            _add_block(cursor, part, dots_per_inch, first=place == 0)
    return laid_out


def _add_block(cursor: QTextCursor, part: Part, dots_per_inch: int, *, first: bool) -> None:
    if isinstance(part, Table):
        return
    above = QTextBlockFormat()
    above.setTopMargin(0.0 if first else _dots(_POINTS[part.kind] * 0.6, dots_per_inch))
    for number, line in enumerate(part.text.split("\n")):
        form = above if number == 0 else QTextBlockFormat()
        cursor.insertBlock(form) if not first or number else cursor.setBlockFormat(form)
        cursor.insertText(line, _letters(part.kind, dots_per_inch))


def _add_table(cursor: QTextCursor, part: Table, dots_per_inch: int) -> None:
    form = QTextTableFormat()
    form.setBorder(0)
    form.setCellPadding(_dots(2.0, dots_per_inch))
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    form.setColumnWidthConstraints(
        [
            QTextLength(QTextLength.Type.PercentageLength, _FIRST_COLUMN_PERCENT),
            QTextLength(QTextLength.Type.PercentageLength, 100 - _FIRST_COLUMN_PERCENT),
        ]
    )
    letters = _letters(BlockKind.TEXT, dots_per_inch)
    table = cursor.insertTable(len(part.rows), 2, form)
    for number, row in enumerate(part.rows):
        for column, text in enumerate(row):
            table.cellAt(number, column).firstCursorPosition().insertText(text, letters)
    cursor.movePosition(QTextCursor.MoveOperation.End)


def _letters(kind: BlockKind, dots_per_inch: int) -> QTextCharFormat:
    font = QFont(_FAMILIES)
    font.setPixelSize(max(1, round(_dots(_POINTS[kind], dots_per_inch))))
    font.setBold(kind in _BOLD)
    letters = QTextCharFormat()
    letters.setFont(font)
    letters.setForeground(Qt.GlobalColor.black)
    return letters


def _dots(points: float, dots_per_inch: int) -> float:
    return points / _POINTS_PER_INCH * dots_per_inch
