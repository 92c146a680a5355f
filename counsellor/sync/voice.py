# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A receipt by voice: four words ask, four words answer, and what is answered is proved.

::

    key       HKDF-SHA256 (X25519 of both devices, label, office, asking device, answering device)
    question  44 bits: nonce (24) | tag (10) | check (10)
              tag    HMAC (key, "stream", nonce, stream id)
              check  HMAC (key, "question", nonce, tag)
    answer    44 bits of HMAC (key, "answer", question, stream id, number, link, meaning)

Both devices make the key of their own private and the other's public key, as the roster that the
office's root has signed names it. A question means one stream: the office finds it by the tag, and
by the check sees a word that was misheard, or another counsellor's laptop, before it answers. The
answer says up to which bundle; the asking laptop finds that by trying its own, the newest first.
Words carry 11 bits each and are the same bits in every language.

What this is worth:

- *Guessing.* An answer fits by chance with 1,024 bundles x 3 meanings / 2^44, five tries a
  question: less than 2^-30 for each question. Tries are counted before they are judged.
- *Replay.* A question ends with its answer, with the fifth try, or after an hour; it is redrawn
  rather than be one of the last 256. So an answer that somebody has recorded fits a later question
  with 2^-24, and says then what was true when it was given.
- *Whoever listens* hears two times 44 bits that without the key look drawn by lot: not whose they
  are, nor how much was sent.
- *A third person on the line* can pass words on, keep them back or spoil them. Passing on is what
  a telephone does; what is kept back or spoilt proves nothing, and costs a try at most. Whoever
  calls the office with words of his own is answered if they pass the check (2^-10) and mean a
  stream (2^-10 each), and then knows 44 bits that fit no question that is open.
- *A stolen roster* holds public keys alone. *A former colleague* has another key, and is not
  answered once his device is suspended. Whoever has an unlocked laptop can forge answers to that
  laptop, which gains him nothing that he has not.
- *What is proved is content*: the link is under the authenticator, so a twin's bundle or a fork
  under the same number proves nothing. Nothing is deleted on such a proof: that needs *kept*.
- The KEM of a hybrid identity takes no part, for it needs a share of 1,088 bytes. A proof by voice
  counts when it is given: a machine that breaks X25519 in years forges nothing of today.
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING, Final

from counsellor.crypto.derive import mac
from counsellor.crypto.pair_key import pair_key
from counsellor.crypto.word_list import WORD_BITS
from counsellor.domain.canonical import Value, canonical_bytes
from counsellor.domain.voice_receipt import SPOKEN_WORDS, Meaning, Statement

if TYPE_CHECKING:
    from counsellor.crypto.age_pq import PqIdentity
    from counsellor.crypto.age_x25519 import X25519Identity
    from counsellor.crypto.secret import Secret

NONCE_BITS: Final = 24
TAG_BITS: Final = 10
CHECK_BITS: Final = 10
QUESTION_BITS: Final = NONCE_BITS + TAG_BITS + CHECK_BITS
ANSWER_BITS: Final = SPOKEN_WORDS * WORD_BITS

MOST_BUNDLES: Final = 1_024
"""Of a stream, the newest, that an answer is tried with."""

_MOST_DRAWS: Final = 64
_LABEL: Final = "counsellor.voice.pair.v1"
_TAG_SHIFT: Final = CHECK_BITS
_NONCE_SHIFT: Final = CHECK_BITS + TAG_BITS


def voice_key(
    identity: PqIdentity | X25519Identity, recipient: str, office: str, asks: str, answers: str
) -> Secret:
    """Return the key of two devices, the same on both; the caller wipes it.

    Args:
        identity: of the device that this is.
        recipient: of the other device, from the roster.
        office: its id.
        asks, answers: ids of the two devices, by who does what.

    Raises:
        NotAnAgeFile: the recipient is none of this office's kind.
    """
    return pair_key(identity, recipient, _LABEL, [office, asks, answers])


def draw_question(key: Secret, stream: str, others: Iterable[str], before: Collection[int]) -> int:
    """Draw a question about a stream, which is none of those before.

    It means none of the other streams as well, as far as some dozens of draws reach; of two that
    it means, the office answers for both.
    """
    own = [one for one in others if one != stream]
    draws = 0
    while True:
        nonce = secrets.randbits(NONCE_BITS)
        tag = _tag(key, nonce, stream)
        question, draws = _question(key, nonce, tag), draws + 1
        is_ambiguous = draws < _MOST_DRAWS and any(_tag(key, nonce, one) == tag for one in own)
        if question not in before and not is_ambiguous:
            return question


def is_asked_with(key: Secret, question: int) -> bool:
    """Tell whether a question was drawn with this key, and every word of it came over well."""
    nonce, tag = question >> _NONCE_SHIFT, question >> _TAG_SHIFT & (1 << TAG_BITS) - 1
    return _same(_question(key, nonce, tag), question)


def streams_meant(key: Secret, question: int, streams: Iterable[str]) -> list[str]:
    """Return those of some streams that a question may mean: one, nearly always."""
    nonce, tag = question >> _NONCE_SHIFT, question >> _TAG_SHIFT & (1 << TAG_BITS) - 1
    return [one for one in streams if _tag(key, nonce, one) == tag]


def answer_to(key: Secret, question: int, statement: Statement) -> int:
    """Return the answer that proves a statement to whoever asked this question."""
    said: list[Value] = [question, statement.stream, statement.number, statement.link]
    return _bits(key, "answer", [*said, statement.meaning.value], ANSWER_BITS)


def what_is_proved(
    key: Secret, question: int, answer: int, stream: str, bundles: Sequence[tuple[int, str]]
) -> Statement | None:
    """Return the statement that an answer proves, or None.

    Args:
        key: of the pair.
        question: that is open.
        answer: as it was heard.
        stream: that the question means.
        bundles: number and link of our own bundles of it, the newest first.
    """
    for number, link in bundles[:MOST_BUNDLES]:
        for meaning in Meaning:
            statement = Statement(stream, number, link, meaning)
            if _same(answer_to(key, question, statement), answer):
                return statement
    return None


def _question(key: Secret, nonce: int, tag: int) -> int:
    check = _bits(key, "question", [nonce, tag], CHECK_BITS)
    return nonce << _NONCE_SHIFT | tag << _TAG_SHIFT | check


def _tag(key: Secret, nonce: int, stream: str) -> int:
    return _bits(key, "stream", [nonce, stream], TAG_BITS)


def _bits(key: Secret, what: str, parts: list[Value], bits: int) -> int:
    """Return the first bits of an authenticator; what it is of stands before its parts."""
    whole = int.from_bytes(mac(key, canonical_bytes([what, *parts])), "big")
    return whole >> 256 - bits


def _same(one: int, other: int) -> bool:
    size = (ANSWER_BITS + 7) // 8
    return hmac.compare_digest(one.to_bytes(size, "big"), other.to_bytes(size, "big"))
