# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The consent form on paper: the text to be read and signed, with lines to write on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counsellor.reports.document import Document, heading, paragraphs, small, title
from counsellor.wording.consent_text import with_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from counsellor.reports.document import Part
    from counsellor.wording.consent_text import ConsentText

_HEADING = "## "


def consent_form(text: ConsentText, known: Mapping[str, str]) -> Document:
    """Return the form; the client's name is a blank line, to be written on the paper alone.

    Args:
        text: version and language.
        known: of the office, by the names in ``consent_text.BLANKS``; the rest become lines.
    """
    parts = (title(text.title), *_parts(with_lines(text.written, known)), small(text.version))
    return Document(text.version, parts)


def _parts(written: str) -> Iterator[Part]:
    """Read the few marks of Markdown that the texts have: headings and paragraphs."""
    for part in written.split("\n\n"):
        if part.startswith(_HEADING):
            yield heading(part.removeprefix(_HEADING))
        else:
            yield from paragraphs(part)
