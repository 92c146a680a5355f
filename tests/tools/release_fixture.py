# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Makes the fixture of a release: vaults and bundles that every later program must read.

    python -m tests.tools.release_fixture

writes `tests/fixtures/level_N` for the level of this program, and refuses to write over one: what
was released is never made anew. All of it is made up; both vaults open by the keys of the tests.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from counsellor.domain.canonical import Value
from counsellor.domain.coded import Audience, ConsentItem, Stage
from counsellor.domain.ids import new_id
from counsellor.domain.level import LEVEL
from counsellor.domain.records import KINDS
from counsellor.services.correct_session import Correction, correct_session
from counsellor.services.erase_client import erase_client
from counsellor.services.exchange import exchange
from counsellor.services.record_consent import withdraw_consent
from counsellor.services.set_goal import rate_goal, set_goal
from counsellor.services.set_stage import set_stage
from counsellor.services.sign_note import mark_misfiled, sign_draft
from counsellor.services.write_note import begin_addendum, save_draft
from counsellor.storage.journal import DraftedChange
from counsellor.storage.vault import Vault
from tests.centre import Centre, found_centre, new_client
from tests.domain.payloads import FIELDS

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"
DAY = date(2026, 11, 20)
NOT_IN_A_FIXTURE = {
    "hold": "two persons of the office make it",
    "erasure": "the office decides it",
    "acceptance": "a supervisor says it",
}
"""Kinds that a counsellor's vault does not write, and who does."""


def folder_of(level: int) -> Path:
    """Where the fixture of a level lies."""
    return FIXTURES / f"level_{level}"


def facts(vault: Vault) -> dict[str, Value]:
    """What a later program must find: every change by version and hash, and what people read."""
    clients = vault.clients.page()
    return {
        "changes": sorted(
            f"{entry.version.text} {entry.hash.hex()}" for _, entry in vault.journal.entries()
        ),
        "codes": sorted(client.code for client in clients),
        "notes": sorted(
            note.text for client in clients for note in vault.notes.of_client(client.id)
        ),
        "goals": sorted(
            goal.text for client in clients for goal in vault.goals.of_client(client.id)
        ),
    }


def main() -> int:
    """Make the fixture of this program's level."""
    target = folder_of(LEVEL)
    if target.exists():
        sys.stderr.write(f"{target.name} is there already: what was released stays\n")
        return 1
    with tempfile.TemporaryDirectory() as scratch:
        make(Path(scratch), target)
    return 0


def make(scratch: Path, target: Path) -> None:
    """Let two people work, keep the office as it was before it heard of them, and their bundles."""
    centre = found_centre(scratch)
    centre.office.close()
    shutil.copytree(scratch / "office", target / "office")
    work(centre)
    exchange(centre.field)
    target.joinpath("expected.json").write_text(
        json.dumps(facts(centre.field), ensure_ascii=False, indent=1, sort_keys=True) + "\n",
        encoding="utf-8",
    )
    centre.field.close()
    shutil.copytree(scratch / "field", target / "field")
    shutil.copytree(centre.drop, target / "drop")
    for vault in ("field", "office"):
        for left in ("backups", "outbox", "inbox", "blobs"):
            shutil.rmtree(target / vault / left, ignore_errors=True)
        (target / vault / "ballast").unlink(missing_ok=True)


def work(centre: Centre) -> None:
    """Write a change of every kind that travels, and some that do not."""
    vault = centre.field
    client = new_client(centre, ConsentItem.SYNC, ConsentItem.AFTERCARE)
    session = centre.session(client, "Алғаш кездестік. Первая встреча: о работе.")
    centre.session(client, "اقرأ: ёлка, қоңыр. A second note.")
    correct_session_of(vault, session)
    note = vault.notes.of_client(client)[0].id
    draft = begin_addendum(vault, note)
    save_draft(vault, draft.id, "и ещё: позвонить сестре")
    sign_draft(vault, draft.id)
    wrong = centre.session(client, "in the wrong file")
    mark_misfiled(vault, vault.notes.get(wrong).id, "another file")
    goal = set_goal(vault, client, "Find work near home")
    rate_goal(vault, client, goal, 3, DAY)
    set_stage(vault, client, Stage.TRUST, DAY)
    with clock_that_stands_nowhere(centre):
        set_goal(vault, client, "Sleep through the night")
    other = new_client(centre, ConsentItem.SYNC)
    centre.session(other, "about the family")
    _every_other_kind(vault, client)
    exchange(vault)
    withdraw_consent(vault, other, DAY)
    erase_client(vault, client, "asked", DAY)


@contextmanager
def clock_that_stands_nowhere(centre: Centre) -> Iterator[None]:
    """Let the battery of the laptop's clock be dead for a while."""
    right = centre.clock.time
    centre.clock.time = right.replace(year=1970)
    yield
    centre.clock.time = right


def correct_session_of(vault: Vault, note: str) -> None:
    """Correct the session of a note by a minute."""
    session = vault.sessions.get(str(vault.notes.get(note).session))
    correct_session(
        vault,
        session.id,
        Correction(
            started_at=session.started_at,
            duration_s=session.duration_s - 60,
            status=session.status,
            present=session.present,
            segments=(),
            reason="counted twice",
        ),
    )


def _every_other_kind(vault: Vault, client: str) -> None:
    made = {entry.change.kind for _, entry in vault.journal.entries()}
    case = vault.cases.of_client(client)[0].id
    for name, kind in KINDS.items():
        if name in {*made, *NOT_IN_A_FIXTURE} or kind.audience is Audience.DEVICE:
            continue
        fields = {**FIELDS[name]}
        for about in ("case", "subject"):
            if about in fields:
                fields[about] = case
        if name == "request":
            fields = {key: fields[key] for key in ("asks", "about", "wanted", "reason")}
        vault.commit([DraftedChange(name, new_id(), client, fields)])


if __name__ == "__main__":
    sys.exit(main())
