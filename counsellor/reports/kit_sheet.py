# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The recovery kit on paper: its words in order, and what they are for; never in a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counsellor.reports.document import Document, Table, small, title
from counsellor.wording.words_language import say_words_language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counsellor.wording.translation import Speaker


def kit_sheet(words: Sequence[str], language: str, speaker: Speaker) -> Document:
    """Return the sheet; it names neither person nor place, for whoever finds it.

    The words are in ``language``, which stands above them.
    """
    rows = tuple((f"{place}.", word) for place, word in enumerate(words, start=1))
    advice = speaker.say(
        "KitSheet", "Keep this sheet apart from the laptop. Do not photograph it; copy it by hand."
    )
    beside = say_words_language(language, speaker)
    head = speaker.say("KitSheet", "Recovery words")
    return Document(
        head, (title(head), small(beside), Table(rows), small(advice)), on_paper_only=True
    )
