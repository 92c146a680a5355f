# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Of who was erased no table of this device keeps a word: asked of the database, not of a list."""

from __future__ import annotations

import pytest

from counsellor.domain.errors import TimerGone
from counsellor.domain.open_form import OpenForm
from counsellor.services.erase_client import erase_client
from counsellor.services.keep_form import keep_form
from counsellor.services.run_session import running_session, start_session, stop_session
from counsellor.services.set_goal import set_goal
from counsellor.services.undo_act import discard_undoably, undoable_acts
from counsellor.services.write_note import begin_note, discard_draft, save_draft
from counsellor.storage.unfinished import RUNNING
from counsellor.storage.vault import Vault
from counsellor.wording.note_templates import blank_text
from tests.field import take_in
from tests.services.test_undo_act import TODAY, rate

TOLD = frozenset({"journal", "tombstones", "queue"})
"""What says that somebody was erased, by the id alone."""


def where(vault: Vault, *words: str) -> set[str]:
    """Return the tables and settings in which any of these words stands."""
    found = set()
    for (table,) in vault.connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'"
    ).fetchall():
        for row in vault.connection.execute(f"SELECT * FROM {table}").fetchall():  # noqa: S608
            said = " ".join(
                cell.decode(errors="replace") if isinstance(cell, bytes) else str(cell)
                for cell in row
            )
            if any(word in said for word in words):
                found.add(table)
    return found


@pytest.mark.parametrize("discarded", [False, True])
def test_nothing_of_whom_was_erased_stays(vault: Vault, *, discarded: bool) -> None:
    client, other = take_in(vault, "the baker"), take_in(vault, "the smith")
    goal = set_goal(vault, client, "to sleep")
    rate(vault, client, goal, 7)
    running = start_session(vault, client)
    draft = begin_note(vault, client, running.id, text="what he said")
    save_draft(vault, draft.id, "what he said then")
    discard_draft(vault, begin_note(vault, client, text="thrown away").id)
    keep_form(vault, OpenForm("goal.new", client, {"0.QLineEdit": "half a goal"}))
    if discarded:
        discard_undoably(vault, blank_text)
    words = (client, running.id, goal, draft.id, "what he", "thrown away", "half a goal", "baker")
    assert len(where(vault, *words) - TOLD) > 6
    erase_client(vault, client, "asked", TODAY)
    assert where(vault, *words) <= TOLD
    assert running_session(vault) is None
    with pytest.raises(TimerGone):
        stop_session(vault)
    assert where(vault, other) - TOLD


def test_the_session_with_somebody_else_runs_on(vault: Vault) -> None:
    client, other = take_in(vault, "the baker"), take_in(vault, "the smith")
    running = start_session(vault, other)
    erase_client(vault, client, "asked", TODAY)
    kept = running_session(vault)
    assert kept is not None
    assert kept.id == running.id


def test_time_that_an_earlier_release_left_of_whom_it_erased_is_discarded_for_good(
    vault: Vault,
) -> None:
    client = take_in(vault)
    start_session(vault, client)
    left = vault.settings.get(RUNNING)
    erase_client(vault, client, "asked", TODAY)
    with vault.transaction():
        vault.settings.put(RUNNING, left)
    assert discard_undoably(vault, blank_text) == ""
    assert running_session(vault) is None
    assert undoable_acts(vault) == []
