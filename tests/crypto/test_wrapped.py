# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Files opened by words: for one purpose, by these words, and unchanged."""

from __future__ import annotations

import pytest

from counsellor.crypto import passphrase_wrap
from counsellor.crypto.passphrase_wrap import FLOOR
from counsellor.crypto.secret import Secret
from counsellor.crypto.words import WordSecret
from counsellor.crypto.wrapped import MAX_BYTES, unwrap_with_words, wrap_with_words
from counsellor.domain.canonical import Value, canonical_bytes, parse_canonical
from counsellor.domain.errors import KeySlotDamaged, KeySlotOutOfBounds, WrongPassphrase

SECRET = WordSecret.of_number(7)
CONTEXT = "counsellor.invitation.v1"
FORGED: dict[str, Value] = {
    "format": "counsellor.wrapped.v1",
    "kdf": "argon2id",
    "memory_kib": 262144,
    "iterations": 3,
    "lanes": 4,
    "salt": "AAAAAAAAAAAAAAAAAAAAAA==",
    "nonce": "AAAAAAAAAAAAAAAA",
    "wrapped": "A" * 64,
}


def test_the_words_open_the_file_for_its_purpose_only() -> None:
    blob = wrap_with_words(b"roster", SECRET, context=CONTEXT)
    assert canonical_bytes(parse_canonical(blob)) == blob
    assert unwrap_with_words(blob, WordSecret.of_number(7), CONTEXT) == b"roster"
    with pytest.raises(WrongPassphrase):
        unwrap_with_words(blob, WordSecret.of_number(8), CONTEXT)
    with pytest.raises(WrongPassphrase):
        unwrap_with_words(blob, SECRET, "counsellor.backup.v1")


@pytest.fixture
def no_work(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail as soon as a key is derived."""

    def derived(*_: object) -> Secret:
        raise AssertionError("a key was derived")

    monkeypatch.setattr(passphrase_wrap, "_derive", derived)


@pytest.mark.usefixtures("no_work")
@pytest.mark.parametrize(
    "blob",
    [
        b"",
        b"[]",
        b"{}",
        b"\xff",
        b'"text"',
        b"[" * 100_000,
        canonical_bytes(FORGED) + b"\n",
        canonical_bytes({**FORGED, "format": "counsellor.wrapped.v2"}),
        canonical_bytes({**FORGED, "kind": "passphrase"}),
        canonical_bytes({**FORGED, "wrapped": "AAAA"}),
        b" " * (MAX_BYTES + 1),
    ],
    ids=range(11),
)
def test_what_is_no_such_file_is_refused_before_any_work(blob: bytes) -> None:
    with pytest.raises(KeySlotDamaged):
        unwrap_with_words(blob, SECRET, CONTEXT)


@pytest.mark.usefixtures("no_work")
def test_a_file_that_asks_for_too_much_work_is_refused() -> None:
    with pytest.raises(KeySlotOutOfBounds):
        unwrap_with_words(canonical_bytes({**FORGED, "iterations": 17}), SECRET, CONTEXT)


@pytest.mark.usefixtures("no_work")
def test_no_secret_is_a_bug() -> None:
    with pytest.raises(ValueError, match="passphrase"):
        wrap_with_words(b"roster", WordSecret(), context=CONTEXT, cost=FLOOR)
