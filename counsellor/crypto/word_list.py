# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The EFF's large word list: 7,776 English words, each worth 12.9 bits when drawn from it."""

from __future__ import annotations

from functools import cache

from counsellor import paths

LIST_SIZE = 7776

UNFIT = frozenset(
    {"arrest", "captive", "crusader", "handgun", "imprison", "islamic", "islamist", "jailbird"}
    | {"jailbreak", "jailer", "jailhouse", "occultist", "overkill", "police", "prayer", "praying"}
    | {"prison", "sinner", "smuggler", "smuggling", "traitor", "undead", "ungodly", "unholy"}
    | {"unisexual", "worshiper"}
)
"""Words that the people at this table must not be asked to write down. They are never drawn or
shown, but still understood; a word drawn from the rest is worth 0.005 bits less."""


@cache
def word_list() -> tuple[str, ...]:
    """Give the list in its own, alphabetical order; it is read once."""
    content = (paths.resources() / "words" / "eff_large.txt").read_text(encoding="ascii")
    return tuple(content.split())


@cache
def drawn_words() -> tuple[str, ...]:
    """Give the words that may be drawn or shown, in alphabetical order."""
    return tuple(word for word in word_list() if word not in UNFIT)


@cache
def known_words() -> frozenset[str]:
    """Give the list for looking words up."""
    return frozenset(word_list())
