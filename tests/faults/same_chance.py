# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The same chance each time: ids, lives and file names of a history that can be lived again.

What lies in a folder first, or which of two twins is heard first, follows from names that are
drawn. Keys and nonces stay as random as ever: no order depends on them.

What Hypothesis draws depends on the numbers that stand in every module that happens to be loaded:
a line of the product, or another test before, would make other histories of the same seed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from random import Random
from unittest.mock import patch

from hypothesis.internal.conjecture import providers
from hypothesis.internal.constants_ast import Constants

from counsellor.domain import ids
from counsellor.services import receive_file
from counsellor.sync import bundle

_MILLISECOND_NS = 1_000_000
_BEGIN_NS = 1_763_000_000_000 * _MILLISECOND_NS


class SameChance:
    """Stands for ``secrets`` and ``time`` where names are drawn."""

    def __init__(self, seed: str) -> None:
        self._seed = seed
        self.restart()

    def restart(self) -> None:
        """Draw from the beginning again."""
        self._random = Random(self._seed)
        self._now_ns = _BEGIN_NS

    def time_ns(self) -> int:
        self._now_ns += _MILLISECOND_NS
        return self._now_ns

    def randbits(self, bits: int) -> int:
        return self._random.getrandbits(bits)

    def token_bytes(self, size: int) -> bytes:
        return self._random.randbytes(size)

    def token_hex(self, size: int) -> str:
        return self._random.randbytes(size).hex()

    def choice(self, letters: Sequence[str]) -> str:
        return self._random.choice(letters)


@contextmanager
def _no_numbers_of_the_code() -> Iterator[None]:
    none = Constants()
    providers.CONSTANTS_CACHE.cache.clear()
    with patch.object(providers, "_get_local_constants", lambda: none):
        yield
    providers.CONSTANTS_CACHE.cache.clear()


@contextmanager
def same_chance(seed: str) -> Iterator[SameChance]:
    """Let every name be drawn from one seed while this is open."""
    chance = SameChance(seed)
    with (
        patch.object(ids, "secrets", chance),
        patch.object(ids, "time", chance),
        patch.object(bundle, "secrets", chance),
        patch.object(receive_file, "secrets", chance),
        _no_numbers_of_the_code(),
    ):
        yield chance
