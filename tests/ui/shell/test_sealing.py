# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What is sealed at the lock: all of a day, and never so much that somebody has to wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from counsellor.domain.coded import ConsentItem
from counsellor.services.sign_note import sign_draft
from counsellor.services.write_note import begin_note
from counsellor.ui.shell.sealing import MOST_AT_LOCK_BYTES, seal_at_lock
from tests.centre import Centre, found_centre, new_client
from tests.field import new_vault, take_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LONG = "слово " * 16_000
"""176 KB in a note's payload."""


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    centre = found_centre(tmp_path)
    yield centre
    centre.close()


def test_a_day_is_sealed_at_the_lock(centre: Centre) -> None:
    client = new_client(centre)
    centre.session(client, "a note")
    assert centre.field.queue.ready_bytes() > 0
    seal_at_lock(centre.field)
    assert centre.field.queue.ready_bytes() == 0
    assert list(centre.field.folder.outbox.glob("*"))


def test_more_than_a_mebibyte_waits_and_is_sealed_with_the_next_exchange(centre: Centre) -> None:
    client = new_client(centre)
    for _ in range(7):
        sign_draft(centre.field, begin_note(centre.field, client, text=LONG).id)
    waiting = centre.field.queue.ready_bytes()
    assert waiting > MOST_AT_LOCK_BYTES
    seal_at_lock(centre.field)
    assert centre.field.queue.ready_bytes() == waiting
    centre.send()
    assert centre.field.queue.ready_bytes() == 0


def test_what_may_not_leave_does_not_count(centre: Centre) -> None:
    seal_at_lock(centre.field)
    client = new_client(centre, ConsentItem.SERVICE)
    centre.session(client, "a note")
    assert centre.field.queue.counts()[1] > 0
    assert centre.field.queue.ready_bytes() == 0


def test_without_an_office_nothing_is_sealed(tmp_path: Path) -> None:
    vault = new_vault(tmp_path / "vault")
    take_in(vault)
    seal_at_lock(vault)
    assert not list(vault.folder.outbox.iterdir())
    vault.close()
