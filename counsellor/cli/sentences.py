# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Failures in one line each, as a terminal shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from counsellor.wording.errors import Sentence

_ENDS = (".", "!", "?")


def one_line(sentence: Sentence) -> str:
    """Join what happened and what to do; a path at the end keeps a dash from what follows."""
    if not sentence.next_step or sentence.text.endswith(_ENDS):
        return sentence.whole
    return f"{sentence.text} – {sentence.next_step}"
