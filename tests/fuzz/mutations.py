# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Changes that a stranger makes to bytes, by chance and by knowledge of formats."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from typing import Final

_NUMBERS = re.compile(rb"[0-9]+")
_TOKENS = re.compile(rb'"[^"]*"|<[^>]*>|[A-Za-z0-9+/=]{4,}')
_EXTREMES: Final = (
    *(b"0", b"-1", b"1", b"00", b"255", b"256", b"65536", b"2147483648", b"4294967296"),
    *(b"9007199254740993", b"18446744073709551616", b"9" * 400, b"1e999", b"NaN", b"Infinity"),
)
_ODD: Final = (
    *(b"", b"\0", b"\xff", b"\xc0\x80", b"\xed\xa0\x80", b"\xe2\x80\xae", b"\r\n", b"\x1b[2J"),
    *(
        b"null",
        b"true",
        b"[]",
        b"{}",
        b'""',
        b"[" * 2_000,
        b'{"a":' * 500,
        b"&#0;",
        b"<!DOCTYPE a>",
    ),
    *(b"../../x", b"/etc/passwd", b"CON", b"%00", b"A" * 5_000),
)


def mutated(sample: bytes, chance: random.Random, others: Sequence[bytes] = ()) -> bytes:
    """Return a sample with one to four changes; it may come out as it was.

    Args:
        sample: what is changed.
        chance: decides.
        others: samples of the same format, of which pieces are taken.
    """
    data = sample
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        data = chance.choice(_WAYS)(data, chance, others or (sample,))
    return data


_Way = Callable[[bytes, random.Random, Sequence[bytes]], bytes]


def _span(data: bytes, chance: random.Random) -> tuple[int, int]:
    begin = chance.randrange(len(data) + 1)
    return begin, min(len(data), begin + chance.choice((1, 1, 2, 4, 16, 64, 512, 1 << 20)))


def _flip_bit(data: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
    if not data:
        return b"\0"
    at = chance.randrange(len(data))
    return data[:at] + bytes([data[at] ^ (1 << chance.randrange(8))]) + data[at + 1 :]


def _cut(data: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _leave_out(data: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
    begin, end = _span(data, chance)
    return data[:begin] + data[end:]


def _repeat(data: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
    begin, end = _span(data, chance)
    return data[:end] + data[begin:end] * chance.choice((1, 1, 2, 30)) + data[end:]


def _put_noise(data: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
    begin, end = _span(data, chance)
    return data[:begin] + chance.randbytes(chance.choice((1, 4, end - begin))) + data[end:]


def _put_odd(data: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
    begin, end = _span(data, chance)
    return data[:begin] + chance.choice(_ODD) + data[chance.choice((begin, end)) :]


def _put_number(data: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
    return _exchange(data, chance, _NUMBERS, _EXTREMES)


def _put_token(data: bytes, chance: random.Random, others: Sequence[bytes]) -> bytes:
    tokens = _TOKENS.findall(chance.choice(others)[: 1 << 16])
    return _exchange(data, chance, _TOKENS, tokens or (b"",))


def _exchange(
    data: bytes, chance: random.Random, pattern: re.Pattern[bytes], by: Sequence[bytes]
) -> bytes:
    found = list(pattern.finditer(data[: 1 << 16]))
    if not found:
        return data + chance.choice(by)
    begin, end = chance.choice(found).span()
    return data[:begin] + chance.choice(by) + data[end:]


def _splice(data: bytes, chance: random.Random, others: Sequence[bytes]) -> bytes:
    other = chance.choice(others)
    return data[: _span(data, chance)[0]] + other[_span(other, chance)[0] :]


_WAYS: Final[tuple[_Way, ...]] = (
    *(_flip_bit, _flip_bit, _cut, _leave_out, _repeat),
    *(_put_noise, _put_odd, _put_number, _put_token, _splice),
)
