# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What was meant when the wrong keyboard layout was active: the same keys, other letters."""

from __future__ import annotations

from typing import Final

_US = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
_RU = "йцукенгшщзхъфывапролджэячсмитьбюё"
_US_DIGITS = "2345890-="
_KZ_DIGITS = "әіңғүұқөһ"

_TO_RUSSIAN = dict(zip(_US, _RU, strict=True))
_TO_KAZAKH = _TO_RUSSIAN | dict(zip(_US_DIGITS, _KZ_DIGITS, strict=True))
KEY_OF: Final = {letter: key for key, letter in _TO_KAZAKH.items()}
"""The key of each Russian and Kazakh letter, by what stands on it in the Latin layout."""


def retypings(query: str) -> tuple[str, ...]:
    """Return the query as the other layouts would have written it, without doubles, in order."""
    lowered = query.lower()
    return tuple(
        dict.fromkeys(
            typed
            for table in (_TO_RUSSIAN, _TO_KAZAKH, KEY_OF)
            if (typed := "".join(table.get(letter, letter) for letter in lowered)) != lowered
        )
    )
