# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What is left of an erased change takes the place of its content: only its own device says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from counsellor.domain.change import ErasedEntry
from counsellor.services.begin_incarnation import begin_incarnation
from counsellor.services.describe_exchange import describe_exchange
from counsellor.services.import_bundles import import_bundles
from tests.centre import Centre, meet, new_client, second_counsellor
from tests.faults.forger import Forger


@pytest.mark.parametrize("sender_is_author", [True, False])
def test_nobody_takes_anothers_work_out_before_it_has_come(
    centre: Centre, tmp_path: Path, *, sender_is_author: bool
) -> None:
    """A colleague who is named in the case has it before the office hears of her new life."""
    client = new_client(centre)
    meet(centre)
    colleague = second_counsellor(centre, tmp_path / "colleague")
    begin_incarnation(centre.field)
    note = centre.session(client, "what he said that day")
    left = [
        ErasedEntry(entry.version, entry.hash, "erased")
        for _, entry in centre.field.journal.entries()
        if entry.change.record == note
    ]
    sender = centre.field if sender_is_author else colleague
    path, _ = Forger(sender).seal(tmp_path, left)
    list(import_bundles(centre.office, [path]))
    colleague.close()
    centre.send()
    centre.answer()
    centre.send()
    came = [one.text for one in centre.office.notes.of_client(client)]
    assert came == ([] if sender_is_author else ["what he said that day"])
    assert describe_exchange(centre.field).office_holds_everything
