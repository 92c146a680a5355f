# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Working names: chosen by the counsellor, never the real one (invariant 9)."""

from __future__ import annotations

from counsellor.domain.errors import RecordInvalid
from counsellor.domain.folding import fold_words

_LEAST_LETTERS = 3


def check_working_name(working_name: str, full_name: str) -> None:
    """Check that no word of the working name is a word of the recorded identity.

    Raises:
        RecordInvalid: they share a word of three letters or more.
    """
    shared = set(fold_words(working_name)) & set(fold_words(full_name))
    if any(len(word) >= _LEAST_LETTERS for word in shared):
        raise RecordInvalid(kind="client.working_name", reason="looks_real")
