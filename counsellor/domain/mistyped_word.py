# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A typed word of a secret that is on no list; no log shows what was typed."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class MistypedWord:
    """What a person has to look at again.

    Attributes:
        place: of the word, from 1.
        typed: as it stands there, without what steers a screen, and cut short.
        near: words of the lists that it may have been meant for, the likeliest first.
    """

    place: int
    typed: str = field(repr=False)
    near: tuple[str, ...] = field(default=(), repr=False)
