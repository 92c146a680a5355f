# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The words that secrets are spelled in: 2,048 of each language, each worth 11 bits."""

from __future__ import annotations

from functools import cache
from typing import Final

from counsellor import paths
from counsellor.domain.languages import LANGUAGES

__all__ = ["LANGUAGES", "LIST_SIZE", "WORD_BITS", "word_list"]

WORD_BITS: Final = 11
LIST_SIZE: Final = 1 << WORD_BITS


@cache
def word_list(language: str) -> tuple[str, ...]:
    """Return the list of one of `LANGUAGES`, in its order, which never changes; it is read once.

    Raises:
        ValueError: there is no such list.
    """
    if language not in LANGUAGES:
        raise ValueError(language)
    content = (paths.resources() / "words" / f"{language}.txt").read_text(encoding="utf-8")
    return tuple(content.split())
