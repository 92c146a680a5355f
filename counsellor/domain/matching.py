# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The one rule of what is looked for: words in any order, whatever stands between them."""

from __future__ import annotations

from typing import Final

from counsellor.domain.folding import fold_words

MOST_TYPED: Final = 400
"""Letters of what is typed that count: a pasted page is no question."""
_MOST_WORDS = 12
_LONGEST_WORD = 64


def wanted_words(typed: str) -> list[str]:
    """Return the folded words to look for; of a whole pasted text the first ones do."""
    words = fold_words(typed[:MOST_TYPED])[:_MOST_WORDS]
    return list(dict.fromkeys(word[:_LONGEST_WORD] for word in words))
