# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A language that nobody speaks: English, longer by two fifths and in brackets."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QTranslator

NAME: Final = "pseudo"
_MORE: Final = 0.4
_FILLING: Final = "ёлка ұшақ өзен ғалам қала "


def lengthen(text: str) -> str:
    """Return a text as a language with longer words would have it; what is filled in stays.

    A single word grows; of several, there are more.
    """
    if not text.strip() or not re.search(r"[A-Za-z]", text):
        return text
    more = max(1, round(len(text) * _MORE))
    if " " not in text:
        return f"[{text}{'ұөж' * (more // 3)}{'щ' * (more % 3)}]"
    filling = (_FILLING * (more // len(_FILLING) + 1))[:more].strip()
    return f"[{text} {filling}]"


class PseudoTranslator(QTranslator):
    """Answers every text of the program with a longer one."""

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803 -- as Qt names it
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        return lengthen(sourceText)
