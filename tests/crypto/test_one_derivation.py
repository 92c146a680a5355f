# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Key derivations at once in one process come one after another, and all of them end."""

from __future__ import annotations

import ast
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

import counsellor
from counsellor.crypto import passphrase_wrap
from counsellor.crypto.passphrase_wrap import Argon2Cost

SMALL = Argon2Cost(memory_kib=64, iterations=1, lanes=4)
THREADS, EACH = 8, 25
PACKAGE = Path(counsellor.__file__).parent


def test_many_at_once_give_what_each_gives_alone() -> None:
    salts = [bytes([number]) * 16 for number in range(THREADS)]
    alone = [bytes(passphrase_wrap._derive(SMALL, salt, b"words")) for salt in salts]
    together = threading.Barrier(THREADS)

    def derive(salt: bytes) -> set[bytes]:
        together.wait()
        return {bytes(passphrase_wrap._derive(SMALL, salt, b"words")) for _ in range(EACH)}

    with ThreadPoolExecutor(THREADS) as threads:
        assert list(threads.map(derive, salts)) == [{key} for key in alone]


def test_never_are_two_at_work(monkeypatch: pytest.MonkeyPatch) -> None:
    at_work = threading.Semaphore(1)
    met: list[bool] = []

    class Stands:
        """Argon2id, which cannot be inherited from, and says who met whom in it."""

        def __init__(self, **how: object) -> None:
            self._real = Argon2id(**how)  # type: ignore[arg-type]

        def derive_into(self, words: bytes, key: bytearray) -> None:
            alone = at_work.acquire(blocking=False)
            met.append(not alone)
            self._real.derive_into(words, key)
            if alone:
                at_work.release()

    monkeypatch.setattr(passphrase_wrap, "Argon2id", Stands)
    with ThreadPoolExecutor(THREADS) as threads:
        done = [
            threads.submit(passphrase_wrap._derive, SMALL, bytes(16), b"words")
            for _ in range(THREADS * EACH)
        ]
        for each in done:
            each.result()
    assert len(met) == THREADS * EACH
    assert not any(met)


def test_nothing_else_derives_keys_so() -> None:
    """Whoever comes later must go through the one place that holds the others back."""
    elsewhere = [
        path.name
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and "argon2" in (node.module or "")
    ]
    assert elsewhere == ["passphrase_wrap.py"]
