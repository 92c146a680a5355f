# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The same histories over WebDAV and S3: replayed, withheld, mixed or forked, three rounds heal."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.faults.exchange_machine import live, template_of
from tests.faults.served_drop import SERVERS, ServedDrop, served

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.faults

HISTORIES = 25
LONG_HISTORIES = 250


@pytest.fixture(scope="module", params=SERVERS)
def drop(request: pytest.FixtureRequest) -> Iterator[ServedDrop]:
    with served(request.param) as made:
        yield made


@pytest.fixture(scope="module")
def template(drop: ServedDrop, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    with template_of(tmp_path_factory.mktemp("template") / "world", drop) as made:
        yield made


def test_any_history_heals_within_three_rounds(template: Path, drop: ServedDrop) -> None:
    histories = int(os.environ.get("HISTORIES", HISTORIES))
    live(template, histories, drop, anew="HISTORIES" in os.environ)


@pytest.mark.long
def test_any_of_many_histories_heals_within_three_rounds(template: Path, drop: ServedDrop) -> None:
    live(template, LONG_HISTORIES, drop, anew=True)
