# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Say the words of a kit, an invitation or a key in the language of whoever reads them.

Services give such words in English; they are the same 77 bits in every language, and who shows
them spells them in the reader's.
"""

from __future__ import annotations

from collections.abc import Sequence

from counsellor.crypto.sshsig import fingerprint_bits
from counsellor.crypto.word_reading import mistyped, raise_unknown, respell, words_in
from counsellor.crypto.words import WORDS, spell
from counsellor.domain.errors import WordsUnknown
from counsellor.domain.languages import LANGUAGES

__all__ = ["LANGUAGES", "WORDS", "in_language", "words_of_key", "wrong_so_far"]

_FIRST = LANGUAGES[0]


def in_language(words: str | Sequence[str], language: str) -> str:
    """Spell words that mean 77 bits in a language, with blanks between them; none stay none."""
    said = words if isinstance(words, str) else " ".join(words)
    return respell(said, language) if said else ""


def words_of_key(public_line: str) -> tuple[str, ...]:
    """Return a key's fingerprint in words: 77 bits, for two people to compare aloud.

    Raises:
        SignatureInvalid: it is no public key.
    """
    return tuple(spell(fingerprint_bits(public_line), _FIRST).split())


def wrong_so_far(typed: str) -> WordsUnknown | None:
    """Return what is wrong with words while they are typed; the last one may not be complete."""
    finished = words_in(typed[: len(typed) - len(typed.rsplit(" ", maxsplit=1)[-1])])
    try:
        raise_unknown(mistyped(finished[:WORDS]))
    except WordsUnknown as error:
        return error
    return None
