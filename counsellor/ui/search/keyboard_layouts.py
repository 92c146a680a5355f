# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What was meant when the wrong keyboard layout was active: the same keys, other letters."""

from __future__ import annotations

_US = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
_RU = "йцукенгшщзхъфывапролджэячсмитьбюё"
_US_DIGITS = "2345890-="
_KZ_DIGITS = "әіңғүұқөһ"

_TO_RUSSIAN = dict(zip(_US, _RU, strict=True))
_TO_KAZAKH = _TO_RUSSIAN | dict(zip(_US_DIGITS, _KZ_DIGITS, strict=True))
_TO_LATIN = {letter: key for key, letter in _TO_KAZAKH.items()}


def retypings(query: str) -> tuple[str, ...]:
    """Return the query as the other layouts would have written it, without doubles, in order."""
    lowered = query.lower()
    return tuple(
        dict.fromkeys(
            typed
            for table in (_TO_RUSSIAN, _TO_KAZAKH, _TO_LATIN)
            if (typed := "".join(table.get(letter, letter) for letter in lowered)) != lowered
        )
    )
