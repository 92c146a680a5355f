# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The consent texts: what is said aloud and what is signed, by version and language.

A text in use never changes, for consents name it by version and hash: a better one is a new
version beside it. The hash is that of the template, its blanks unfilled, as UTF-8 with LF line
ends; `sha256sum` of the file gives the same.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from counsellor.paths import resources

NEWEST: Final = "consent-v1"
BLANKS: Final = (
    "operator",
    "bin",
    "contact",
    "subject",
    "representative",
    "term",
    "signature",
    "date",
)
"""What is filled in by hand or from the roster; the program keeps no names for it."""

_LINE: Final = "_" * 24
_PUNCTUATION: Final = re.compile(r"[!-/:-@\[-`{-~]")
_BLANK: Final = re.compile(r"\{(" + "|".join(BLANKS) + r")\}")


@dataclass(frozen=True, slots=True)
class ConsentText:
    """One version in one language.

    Attributes:
        version: as consents record it, such as `consent-v1`.
        language: `en`, `ru` or `kk`.
        title: its heading.
        spoken: the short form to be said aloud, in Markdown paragraphs.
        written: the full form to be read and signed, in Markdown.
        sha256: hex digest of the template.
    """

    version: str
    language: str
    title: str
    spoken: str
    written: str
    sha256: str


def consent_text(language: str, version: str = NEWEST) -> ConsentText:
    """Read a consent text.

    Raises:
        FileNotFoundError: there is no such version in this language.
    """
    name = f"{version.replace('-', '_')}_{language}.md"
    template = (resources() / "templates" / name).read_text("utf-8").replace("\r\n", "\n")
    head, spoken, written = re.split(r"<!-- (?:spoken|written) -->", template)
    return ConsentText(
        version=version,
        language=language,
        title=head.split("\n", 1)[0].removeprefix("# "),
        spoken=spoken.strip(),
        written=written.strip(),
        sha256=hashlib.sha256(template.encode()).hexdigest(),
    )


def filled_in(text: str, values: Mapping[str, str]) -> str:
    """Fill a text's blanks; those without a value become lines to write on.

    Args:
        text: `ConsentText.spoken` or `.written`.
        values: by the names in `BLANKS`; they stand in it as they are, and are no Markdown.
    """
    return _BLANK.sub(lambda blank: _literal(values.get(blank[1], "")) or _LINE, text)


def with_lines(text: str, values: Mapping[str, str]) -> str:
    """Fill a text's blanks for paper, where no Markdown is read; the rest become lines."""
    return _BLANK.sub(lambda blank: " ".join(values.get(blank[1], "").split()) or _LINE, text)


def _literal(value: str) -> str:
    """Write a value so that Markdown shows it as it is (CommonMark 0.31, 2.4: escapes)."""
    return _PUNCTUATION.sub(r"\\\g<0>", " ".join(value.split()))
