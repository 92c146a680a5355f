# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The sentence that tells at a field how much it takes."""

from __future__ import annotations

from counsellor.wording.marked import marked
from counsellor.wording.translation import Speaker

_AT_MOST = marked("Limits", "{field}: at most {most} letters; this has {has}.")


def say_limit(field: str, most: int, has: int, speaker: Speaker) -> str:
    """Say how many letters a field takes, and how many stand in it."""
    numbers = {"most": speaker.number(most), "has": speaker.number(has)}
    return speaker.say("Limits", _AT_MOST).format(field=field, **numbers)
