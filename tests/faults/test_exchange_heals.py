# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""After any history of copies, restores and bad sticks, three rounds over an honest stick heal."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.faults.exchange_machine import live, template_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.faults

HISTORIES = 1_000
"""A third of a second each on one slow core: five to six minutes."""
LONG_HISTORIES = 50_000


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    with template_of(tmp_path_factory.mktemp("template") / "world") as made:
        yield made


def test_any_history_heals_within_three_rounds(template: Path) -> None:
    live(template, int(os.environ.get("HISTORIES", HISTORIES)), anew="HISTORIES" in os.environ)


@pytest.mark.long
def test_any_of_very_many_histories_heals_within_three_rounds(template: Path) -> None:
    live(template, LONG_HISTORIES, anew=True)
