# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What the parts of one token may be: words, speakable letters, runs, walks on keys, dates."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from itertools import groupby, pairwise

from counsellor.crypto.common_words import (
    PREFIX,
    sounds_like_a_word,
    spoken_bits,
    spoken_run_bits,
    spoken_triples,
    word_beginnings,
    word_costs,
)
from counsellor.crypto.eff_list import eff_words
from counsellor.crypto.key_walks import key_step, walk_bits

Part = tuple[int, int, float]
"""First place, the place after the last, and bits."""
Parts = list[tuple[int, float]]
"""First places and bits of the parts that end at one place."""

_SHORTEST = 3
_LONGEST = 24
"""Longer words are explained in pieces: the estimate runs at every key."""
_LEET_BITS = 2.0
_JOINED_BITS = 3.0
"""A word inside a token: where it begins and ends has to be guessed as well."""
_YEAR_BITS = math.log2(200)
_DATE_BITS = math.log2(366 * 100)
_PHONE_BITS = math.log2(20 * 10**7)
"""The numbers of some twenty networks."""
_ECHO_BITS = 8.0
"""Which letters from before are written once more."""
_LEAST_ECHO = 4
_PHONE = re.compile(r"(?=((?:\+?7|8)7\d{9}))")
_YEAR = re.compile(r"(?=((?:19|20)\d\d))")
_DAY, _MONTH = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0[1-9]|1[0-2])"
_DATES = (
    re.compile(rf"(?=({_DAY}{_MONTH}(?:19|20)\d\d))"),
    re.compile(rf"(?=({_DAY}{_MONTH}\d\d))"),
    re.compile(rf"(?=((?:19|20)\d\d{_MONTH}(?:0[1-9]|[12]\d|3[01])))"),
)


def letter_bits(letter: str) -> float:
    """Return what a letter costs that follows no pattern."""
    if letter.isdigit():
        return math.log2(10)
    if letter.isalpha():
        return math.log2(26 if letter.isascii() else 32)
    return math.log2(33)


def parts_of(token: str, plainer: str) -> Iterator[Part]:
    """Explain parts of a token that is written plainly; ``plainer`` has letters for digits too.

    A word of the EFF's list that stands alone is that word, and nothing cheaper.
    """
    if token in eff_words():
        yield 0, len(token), word_costs()[token]
        return
    yield from _words(token, 0.0)
    if plainer != token:
        yield from _words(plainer, _LEET_BITS)
    yield from _said_again(token, plainer)
    yield from _runs(token)
    yield from _walks(token)
    yield from _echoes(token)


def numbers_of(text: str) -> Iterator[Part]:
    """Explain digits as years, days and telephones, whatever stood between them."""
    yield from _times(text)
    for found in _PHONE.finditer(text):
        yield found.start(1), found.end(1), _PHONE_BITS


def _words(token: str, more: float) -> Iterator[Part]:
    costs, beginnings, length = word_costs(), word_beginnings(), len(token)
    if sounds_like_a_word(token):
        yield 0, length, spoken_bits(length) + more
    if token in costs:
        yield 0, length, costs[token] + more
    for first in range(length - 1):
        if token[first : first + PREFIX] in beginnings:
            for last in range(first + _SHORTEST, min(length, first + _LONGEST) + 1):
                bits = costs.get(token[first:last])
                if bits is not None:
                    yield first, last, bits + _JOINED_BITS + more
        yield from _speakable(token, first, more)


def _speakable(token: str, first: int, more: float) -> Iterator[Part]:
    """Longer parts in which each three letters stand together in words of some language."""
    triples = spoken_triples()
    for last in range(first + _SHORTEST, min(len(token), first + _LONGEST) + 1):
        if token[last - _SHORTEST : last] not in triples:
            return
        if last - first > _SHORTEST + 1:
            yield first, last, spoken_run_bits(last - first) + _JOINED_BITS + more


def _said_again(token: str, plainer: str) -> Iterator[Part]:
    """A block again and again costs what the block does."""
    size = (token + token).index(token, 1)
    if size == len(token):
        return
    once = [math.inf] * size
    block = token[:size]
    best = [0.0]
    ends: dict[int, list[tuple[int, float]]] = {}
    for first, last, bits in parts_of(block, plainer[:size]):
        ends.setdefault(last, []).append((first, bits))
    for place in range(1, len(once) + 1):
        ways = [best[first] + bits for first, bits in ends.get(place, ())]
        best.append(min(*ways, best[place - 1] + letter_bits(block[place - 1]), math.inf))
    yield 0, len(token), best[-1] + math.log2(len(token) / size)


def _echoes(token: str) -> Iterator[Part]:
    """Letters that stand further to the left as well."""
    for first in range(_LEAST_ECHO, len(token) - _LEAST_ECHO + 1):
        for last in range(first + _LEAST_ECHO, min(len(token), first + _LONGEST) + 1):
            if token[first:last] not in token[:first]:
                break
            yield first, last, _ECHO_BITS


def _runs(token: str) -> Iterator[Part]:
    """One letter again and again, or neighbours in the alphabet: aaaa, 4321, абвг."""
    steps = [ord(second) - ord(first) for first, second in pairwise(token)]
    first = 0
    for step, same in groupby(steps):
        last = first + len(list(same)) + 1
        if abs(step) <= 1 and last - first >= _SHORTEST:
            yield first, last, letter_bits(token[first]) + math.log2(last - first)
        first = last - 1


def _walks(token: str) -> Iterator[Part]:
    for first in range(len(token) - _SHORTEST + 1):
        before, turns = None, 0
        for last in range(first + 1, min(len(token), first + _LONGEST)):
            step = key_step(token[last - 1], token[last])
            if step is None:
                break
            turns += before is not None and step != before
            before = step
            if last - first >= _SHORTEST:
                yield first, last + 1, walk_bits(last - first + 1, turns)


def _times(token: str) -> Iterator[Part]:
    for pattern, bits in ((_YEAR, _YEAR_BITS), *((date, _DATE_BITS) for date in _DATES)):
        for found in pattern.finditer(token):
            yield found.start(1), found.end(1), bits
