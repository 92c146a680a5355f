# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The EFF's large word list: 7,776 English words, each worth 12.9 bits when drawn from it."""

from __future__ import annotations

from functools import cache

from counsellor import paths

LIST_SIZE = 7776


@cache
def word_list() -> tuple[str, ...]:
    """Give the list in its own, alphabetical order; it is read once."""
    content = (paths.resources() / "words" / "eff_large.txt").read_text(encoding="ascii")
    return tuple(content.split())


@cache
def known_words() -> frozenset[str]:
    """Give the list for looking words up."""
    return frozenset(word_list())
