# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Saving a note: signing it, and saving its draft, as it is typed or with all of it replaced."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import cycle

from counsellor.domain.records.notes import Draft
from counsellor.services.sign_note import sign_draft
from counsellor.services.write_note import begin_note, save_draft
from counsellor.storage.vault import Vault
from tests.benchmarks.floor import BareVault, Row, indexed_text
from tests.benchmarks.ground import Ground, opened, people_of
from tests.benchmarks.measured import Measured, against_floor, milliseconds
from tests.benchmarks.records import Person, Records

TIMES = 100
LIMIT = 2.5
TYPED = 12
"""Letters between two saves, a second and a half apart."""


def saving(ground: Ground) -> list[Measured]:
    """Save notes in the big vault, each save followed by its floor."""
    with (
        ground.copied(ground.office) as path,
        ground.copied(ground.office) as floor_path,
        opened(path) as vault,
        BareVault.open(floor_path) as floor,
    ):
        desk = _Desk(vault, floor)
        return [desk.signing(), desk.typing(), desk.replacing()]


class _Desk:
    """A vault and its floor side by side."""

    def __init__(self, vault: Vault, floor: BareVault) -> None:
        self._vault = vault
        self._floor = floor
        self._people: Iterator[Person] = cycle(people_of(vault))
        self._records = Records(vault, seed=4)

    def signing(self) -> Measured:
        """Sign notes about sessions that were held."""
        values, floors = [], []
        for _ in range(TIMES):
            draft = self._begin()
            values.append(milliseconds(partial(sign_draft, self._vault, draft.id)))
            row = self._newest()
            floors.append(milliseconds(partial(self._floor.save_note, row, indexed_text(row))))
            self._floor.checkpoint_if_due()
        return against_floor("sign_note", values, floors, LIMIT)

    def typing(self) -> Measured:
        """Save one draft again and again, a few letters longer each time."""
        text, more = self._records.note("ru"), self._records.note("ru")
        return self._drafting(
            "save_draft", (text + more[: at * TYPED] for at in range(1, TIMES + 1))
        )

    def replacing(self) -> Measured:
        """Save it with all of its text replaced each time, which keeps what was there before."""
        return self._drafting("replace_draft", (self._records.note("ru") for _ in range(TIMES)))

    def _drafting(self, name: str, texts: Iterable[str]) -> Measured:
        draft, values, floors = self._begin(), [], []
        self._floor.begin_draft(self._row_of(draft))
        for text in texts:
            values.append(milliseconds(partial(save_draft, self._vault, draft.id, text)))
            floors.append(milliseconds(partial(self._floor.save_draft, draft.id, text)))
            self._floor.checkpoint_if_due()
        return against_floor(name, values, floors, LIMIT)

    def _begin(self) -> Draft:
        person = next(self._people)
        session = self._vault.sessions.of_client(person.client)[0]
        text = self._records.note(person.language)
        return begin_note(
            self._vault, person.client, session.id, language=person.language, text=text
        )

    def _newest(self) -> Row:
        row: Row = self._vault.core.connection.execute(
            "SELECT * FROM journal ORDER BY position DESC LIMIT 1"
        ).fetchone()
        return row

    def _row_of(self, draft: Draft) -> Row:
        row: Row = self._vault.core.connection.execute(
            "SELECT * FROM drafts WHERE id = ?", (draft.id,)
        ).fetchone()
        return row
