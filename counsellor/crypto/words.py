# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Secrets, fingerprints and short numbers in words of three languages; passphrases of them."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Final, Self

from counsellor.crypto.secret import Secret
from counsellor.crypto.word_list import LIST_SIZE, WORD_BITS, word_list

if TYPE_CHECKING:
    from counsellor.crypto.secret import BytesLike

WORDS: Final = 7
"""So many words spell a secret, in every language."""
SECRET_BITS: Final = WORDS * WORD_BITS
SECRET_BYTES: Final = 10


class WordSecret(Secret):
    """77 random bits, which seven words of any language spell: ten bytes, the top three bits zero.

    The secret is these bits and no text: what was issued in one language is read in another.
    """

    @classmethod
    def drawn(cls) -> Self:
        """Draw one from the system's generator."""
        return cls.of_number(secrets.randbits(SECRET_BITS))

    @classmethod
    def of_number(cls, number: int) -> Self:
        """Return a number below 2**77 as a secret.

        Raises:
            ValueError: it is none.
        """
        if not 0 <= number < 1 << SECRET_BITS:
            raise ValueError("number")
        return cls(number.to_bytes(SECRET_BYTES, "big"))

    @classmethod
    def of_places(cls, places: list[int]) -> Self:
        """Return the secret of seven words, by their places in their lists.

        Raises:
            ValueError: there are more or fewer, or a place is on no list.
        """
        if len(places) != WORDS:
            raise ValueError("places")
        return cls.of_number(number_of(places))


def number_of(places: list[int]) -> int:
    """Return the number that words spell, 11 bits each, by their places in their lists.

    Raises:
        ValueError: a place is on no list.
    """
    if not all(0 <= place < LIST_SIZE for place in places):
        raise ValueError("places")
    number = 0
    for place in places:
        number = number * LIST_SIZE + place
    return number


def spell_number(number: int, count: int, language: str) -> str:
    """Spell a number in a language, as so many words with blanks between them.

    Raises:
        ValueError: it has more bits than the words, or there is no such language.
    """
    if not 0 <= number < 1 << count * WORD_BITS:
        raise ValueError("number")
    words = word_list(language)
    shifts = range((count - 1) * WORD_BITS, -1, -WORD_BITS)
    return " ".join(words[number >> shift & LIST_SIZE - 1] for shift in shifts)


def spell(bits: BytesLike, language: str) -> str:
    """Spell 77 bits in a language, as seven words with blanks between them.

    Raises:
        ValueError: they are not ten bytes of 77 bits, or there is no such language.
    """
    number = int.from_bytes(bits, "big")
    if len(bits) != SECRET_BYTES or number >> SECRET_BITS:
        raise ValueError("bits")
    return spell_number(number, WORDS, language)


def draw_passphrase(language: str) -> str:
    """Draw seven different words, a passphrase of 77 bits; it is exact text from then on."""
    return " ".join(secrets.SystemRandom().sample(word_list(language), WORDS))
