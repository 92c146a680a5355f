# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Documents on A4 pages, the same on the screen and on paper."""

import re

import pytest
from PySide6.QtGui import QImage

from counsellor.reports.document import Block, BlockKind, Document, Table, paragraphs, title
from counsellor.reports.pdf import page_images, pdf_bytes

pytestmark = pytest.mark.usefixtures("qapp")

TEXTS = ("a a", "a\na")
LONG = Document("Long", (title("Long"), *paragraphs("\n\n".join(["Кездесу. " * 60] * 30))))
SHORT = Document("Short", (title("Short"), Table((("1.", "word"),)), *paragraphs("سلام")))


def ink(page: QImage) -> tuple[int, int, int, int]:
    """The box around everything that is not white: left, top, right, bottom."""
    dark = [
        (x, y)
        for y in range(0, page.height(), 2)
        for x in range(0, page.width(), 2)
        if page.pixelColor(x, y).lightness() < 128
    ]
    across, down = [x for x, _ in dark], [y for _, y in dark]
    return min(across), min(down), max(across), max(down)


def test_a_long_document_goes_on_on_the_next_page() -> None:
    assert len(page_images(LONG, 50)) > 2
    assert len(page_images(SHORT, 50)) == 1


def test_pages_are_a4_and_nothing_stands_in_their_margins() -> None:
    for page in page_images(LONG, 72):
        assert page.width() / page.height() == pytest.approx(210 / 297, rel=0.01)
        left, top, right, bottom = ink(page)
        margin = 17 / 25.4 * 72
        assert min(left, top) >= margin
        assert right <= page.width() - margin
        assert bottom <= page.height() - margin


def test_a_pdf_has_as_many_pages_as_are_shown() -> None:
    content = pdf_bytes(LONG)
    assert content.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type\s*/Page\b", content)) == len(page_images(LONG, 50))


def test_a_pdf_names_neither_person_nor_program() -> None:
    content = pdf_bytes(Document("Sheet", (Block(BlockKind.TEXT, "text"),)))
    assert b"root" not in content
    assert b"/Author ()" in content
    assert b"/Creator ()" in content


def test_a_block_with_lines_keeps_them() -> None:
    pages = [page_images(Document("x", (Block(BlockKind.TEXT, text),)), 72)[0] for text in TEXTS]
    one, two = map(ink, pages)
    assert two[3] > one[3] + 5
