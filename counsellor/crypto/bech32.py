# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Bech32 text of age keys (BIP 173, without its limit on length)."""

from __future__ import annotations

from functools import reduce
from operator import xor
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from counsellor.crypto.secret import BytesLike

MAX_LETTERS = 4096
"""Longer text is refused unread; a hybrid recipient has 1,959 letters."""

_ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_VALUES = {letter: value for value, letter in enumerate(_ALPHABET)}
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_FACTORS = tuple(
    reduce(xor, (factor for bit, factor in enumerate(_GENERATOR) if top >> bit & 1), 0)
    for top in range(32)
)
"""What each value of the five bits that leave the state adds to it."""
_CHECKSUM_LETTERS = 6
_LETTER_BITS = 5


class Bech32Error(ValueError):
    """The text is no Bech32; callers translate it into an error that people can read."""


def encode(prefix: str, payload: BytesLike) -> str:
    """Give the lower-case Bech32 text of some bytes."""
    groups = _regroup(payload, 8, _LETTER_BITS)
    rest = len(payload) * 8 % _LETTER_BITS
    if rest:
        groups.append(payload[-1] << (_LETTER_BITS - rest) & 31)
    checksum = _checksum(prefix, groups)
    return prefix + "1" + "".join(_ALPHABET[group] for group in (*groups, *checksum))


def decode(text: str) -> tuple[str, bytearray]:
    """Give the prefix, in the text's own case, and the bytes.

    Raises:
        Bech32Error: mixed case, foreign letters, a wrong checksum or padding that is not zero.
    """
    if len(text) > MAX_LETTERS or not text.isascii():
        raise Bech32Error("form")
    if text not in (text.lower(), text.upper()):
        raise Bech32Error("case")
    prefix, separator, letters = text.rpartition("1")
    if not separator or not prefix or len(letters) < _CHECKSUM_LETTERS:
        raise Bech32Error("form")
    try:
        groups = [_VALUES[letter] for letter in letters.lower()]
    except KeyError as error:
        raise Bech32Error("letter") from error
    body, checksum = groups[:-_CHECKSUM_LETTERS], groups[-_CHECKSUM_LETTERS:]
    if _checksum(prefix.lower(), body) != checksum:
        raise Bech32Error("checksum")
    return prefix, _unpadded(body)


def _unpadded(groups: Sequence[int]) -> bytearray:
    rest = len(groups) * _LETTER_BITS % 8
    if rest >= _LETTER_BITS or (groups and groups[-1] & ((1 << rest) - 1)):
        raise Bech32Error("padding")
    return bytearray(_regroup(groups, _LETTER_BITS, 8))


def _regroup(groups: Iterable[int], width: int, wanted: int) -> list[int]:
    """Cut a row of bits anew; bits that fill no whole group are left out."""
    made: list[int] = []
    held = bits = 0
    for group in groups:
        held = (held << width | group) & 0xFFF
        bits += width
        while bits >= wanted:
            bits -= wanted
            made.append(held >> bits & ((1 << wanted) - 1))
    return made


def _checksum(prefix: str, groups: Iterable[int]) -> list[int]:
    high = [ord(letter) >> 5 for letter in prefix]
    low = [ord(letter) & 31 for letter in prefix]
    state = 1
    for value in (*high, 0, *low, *groups, *[0] * _CHECKSUM_LETTERS):
        state = (state & 0x1FFFFFF) << 5 ^ value ^ _FACTORS[state >> 25]
    state ^= 1
    return [state >> 5 * (5 - place) & 31 for place in range(_CHECKSUM_LETTERS)]
