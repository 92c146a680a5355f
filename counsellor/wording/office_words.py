# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What is said above the words that stand for an office, wherever a counsellor sees them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counsellor.wording.marked import marked

if TYPE_CHECKING:
    from counsellor.wording.translation import Speaker


def say_office_words(speaker: Speaker) -> str:
    """Say whose words they are, and what to do with them."""
    return speaker.say(
        "OfficeWords",
        marked(
            "OfficeWords",
            "Words of your office. Have somebody there read theirs out, from the People page: they"
            " must be the same.",
        ),
    )
