# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The next release, for tests of versions that are apart: it knows one field more."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from unittest.mock import patch

from counsellor.domain.records import KINDS
from counsellor.domain.shapes import text
from counsellor.services import give_words, judged_file, office_roster
from counsellor.storage.journal import DraftedChange
from counsellor.storage.vault import Vault
from counsellor.sync import bundle, content

NEWER_GOAL = replace(
    KINDS["goal"],
    fields={**KINDS["goal"].fields, "colour": text(20)},
    field_levels={"colour": 2},
)


@contextmanager
def next_release() -> Iterator[None]:
    """Run as the next release, which knows a field more of a goal."""
    with (
        patch.dict(KINDS, {"goal": NEWER_GOAL}),
        patch.object(bundle, "LEVEL", 2),
        patch.object(content, "LEVEL", 2),
        patch.object(office_roster, "LEVEL", 2),
        patch.object(give_words, "LEVEL", 2),
        patch.object(judged_file, "__version__", "next"),
    ):
        yield


def colour(vault: Vault, client: str, goal: str) -> None:
    """Write the newer field."""
    vault.commit([DraftedChange("goal", goal, client, {"colour": "blue"})])
