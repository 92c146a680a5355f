# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The EFF's large word list: what a guesser of English passphrases takes words from."""

from __future__ import annotations

from functools import cache
from typing import Final

from counsellor import paths

EFF_SIZE: Final = 7776


@cache
def eff_words() -> frozenset[str]:
    """Return its words; they are read once."""
    content = (paths.resources() / "words" / "eff_large.txt").read_text(encoding="ascii")
    return frozenset(content.split())
