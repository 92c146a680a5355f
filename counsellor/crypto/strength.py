# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""How many guesses a typed passphrase is worth, estimated from below.

The guesser is taken to know this file: phrases known by heart, words at their rank, walks over
the keyboard, dates and habits of spelling cost what it costs to name them, and only what follows
no pattern counts letter by letter. The cheapest row of explanations is the estimate, also of what
the same keys would have written in another layout.
"""

from __future__ import annotations

import math
import re
import unicodedata

from counsellor.crypto.common_words import are_drawn, plain, without_marks
from counsellor.crypto.eff_list import eff_words
from counsellor.crypto.known_phrases import SEED, Heard, PhraseBook, phrase_book
from counsellor.crypto.token_parts import Parts, letter_bits, numbers_of, parts_of
from counsellor.crypto.word_list import WORD_BITS
from counsellor.crypto.words import WORDS
from counsellor.domain.keyboard_layouts import retypings

_MAX_LETTERS = 200
"""What stands behind adds nothing."""

_REPEATED_BITS = 1.0
_LAYOUT_BITS = 1.0
_SEPARATOR_BITS = 2.0
_SPACED_BITS = 2.0
_MOST_HEARD = 40

_BETWEEN = re.compile(r"[\s\-_.,;:/()]+")
_LEET = str.maketrans("@4831!05$7", "aabeiiosst")
_CYRILLIC_LEET = str.maketrans("@4831!05$769aeopcxykmthbi", "ачвзииосстбяаеорсхукмтнви")
"""Digits and Latin letters that look like Cyrillic ones."""


def strength_bits(text: str) -> float:
    """Estimate the guessing entropy in bits; 0 for nothing typed, 77 for seven drawn words."""
    folded = " ".join(unicodedata.normalize("NFC", text).split())[:_MAX_LETTERS]
    capitals = sum(map(_case_bits, dict.fromkeys(_tokens(folded))))
    for meant in (folded, *_retyped(folded)):
        if WORDS * WORD_BITS <= (drawn := _drawn_bits(_tokens(meant))) < math.inf:
            return drawn + _separator_bits(meant) + capitals
    return min(_readings(folded)) + capitals


def _tokens(folded: str) -> list[str]:
    return [token for token in _BETWEEN.split(without_marks(folded)) if token]


def _separator_bits(folded: str) -> float:
    """Return what the signs between the words cost."""
    return _SEPARATOR_BITS * len(set("".join(_BETWEEN.findall(folded)).replace(" ", "")))


def _readings(folded: str) -> list[float]:
    """Return what each way of reading it costs; what is a sign here may be a letter there."""
    tokens = _tokens(folded)
    readings = [_drawn_bits(tokens), _cover(tokens)]
    if tokens and all(len(token) == 1 for token in tokens):
        readings.append(_cover(["".join(tokens)]) + _SPACED_BITS)
    readings = [bits + _separator_bits(folded) for bits in readings]
    if not eff_words().issuperset(tokens):
        for typed in _retyped(folded):
            meant = min(_cover(typed.split()), _drawn_bits(_tokens(typed)))
            readings.append(meant + _separator_bits(typed) + _LAYOUT_BITS)
    return readings


def _drawn_bits(tokens: list[str]) -> float:
    """Return what words cost if they are drawn from a list of ours; else there is no such way.

    Two drawn words may stand together in a known phrase by chance; three do not.
    """
    spelled = list(map(plain, tokens))
    if not spelled or not are_drawn(spelled):
        return math.inf
    drawn = WORD_BITS * len(set(spelled)) + _REPEATED_BITS * (len(spelled) - len(set(spelled)))
    parts: list[Parts] = [[] for _ in range(sum(map(len, spelled)) + 1)]
    start = 0
    for word in spelled:
        parts[start + len(word)].append((start, WORD_BITS))
        start += len(word)
    known = _Cover("".join(spelled), "".join(spelled), parts).bits()
    return known if known <= drawn - WORD_BITS else drawn


def _retyped(text: str) -> tuple[str, ...]:
    """Return what was meant if the layout was wrong all the time."""
    letters = [letter for letter in text if letter.isalpha()]
    latin = sum(letter.isascii() for letter in letters)
    return retypings(text) if letters and latin in (0, len(letters)) else ()


def _case_bits(token: str) -> float:
    capitals = sum(letter.isupper() for letter in token)
    letters = sum(letter.isalpha() for letter in token)
    if not capitals:
        return 0.0
    if capitals == letters or (capitals == 1 and token[0].isupper()):
        return 1.0
    # Who writes words without blanks begins each with a capital: one choice a word.
    return max(1.0, min(math.log2(math.comb(letters, capitals)), float(capitals)))


def _cover(tokens: list[str]) -> float:
    """Explain the tokens, one after the other, so that the sum of the bits is least."""
    spelled = [plain(token) for token in tokens]
    shown = list(map(_looks_like, spelled))
    return _Cover("".join(spelled), "".join(shown), _parts(spelled, shown)).bits()


def _looks_like(token: str) -> str:
    """Return a token with the letters that its digits and signs stand for."""
    cyrillic = sum("а" <= letter <= "я" for letter in token)
    latin = sum("a" <= letter <= "z" for letter in token)
    if 2 * sum(map(str.isdigit, token)) > len(token):
        return token  # digits that are meant as such
    if cyrillic and cyrillic >= latin:
        return token.translate(_CYRILLIC_LEET)
    return token.translate(_LEET)


def _parts(spelled: list[str], shown: list[str]) -> list[Parts]:
    """Return the explanations of parts of tokens, by the place after the part."""
    parts: list[Parts] = [[] for _ in range(sum(map(len, spelled)) + 1)]
    seen: set[str] = set()
    start = 0
    for token, plainer in zip(spelled, shown, strict=True):
        if token in seen:
            parts[start + len(token)].append((start, _REPEATED_BITS))
        seen.add(token)
        for first, last, bits in parts_of(token, plainer):
            parts[start + last].append((start + first, bits))
        start += len(token)
    for first, last, bits in numbers_of("".join(spelled)):
        parts[last].append((first, bits))
    return parts


class _Cover:
    """The cheapest way from the first letter to the last, through parts and known phrases."""

    def __init__(self, text: str, shown: str, parts: list[Parts]) -> None:
        self._text, self._shown, self._parts = text, shown, parts
        self._book: PhraseBook = phrase_book()
        self._ahead = _ahead(shown)

    def bits(self) -> float:
        """Return its bits."""
        best = [0.0]
        heard: Heard = {}
        for place, letter in enumerate(self._text):
            heard = self._hear(heard, place, best[place])
            ways = [best[first] + bits for first, bits in self._parts[place + 1]]
            ways.append(best[place] + letter_bits(letter))
            best.append(min(*ways, *heard.values(), math.inf))
        return best[-1]

    def _hear(self, heard: Heard, place: int, bits: float) -> Heard:
        if place and self._shown[place] == self._shown[place - 1]:
            return heard  # doubled, as many double it
        ahead = self._ahead[place]
        self._book.begin(heard, ahead, bits)
        after = self._book.go_on(heard, ahead)
        if len(after) > _MOST_HEARD:
            return dict(sorted(after.items(), key=lambda one: one[1])[:_MOST_HEARD])
        return after


def _ahead(text: str) -> list[str]:
    """Return what follows at each place, doubled letters taken as one."""
    ahead, following = [], ""
    for place in range(len(text) - 1, -1, -1):
        if not following or text[place] != following[0]:
            following = (text[place] + following)[:SEED]
        ahead.append(following)
    return ahead[::-1]
