# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A disk that fills up in the middle of an act: said, nothing lost, and the act works later."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

import pytest

from counsellor.domain.coded import ImportOutcome
from counsellor.domain.errors import DiskFull
from counsellor.services.check_vault import findings_of
from counsellor.services.exchange import exchange
from counsellor.services.import_bundles import import_bundles
from counsellor.services.seal_outbox import seal_outbox
from counsellor.services.sign_note import sign_draft
from counsellor.services.write_note import begin_note, save_draft
from counsellor.storage.rebuild import logical_dump
from counsellor.storage.vault import Vault
from tests.faults.centre import TALK, Centre, bundles_in
from tests.faults.mounts import leave, mounted, require_mounts, resize
from tests.field import take_in

pytestmark = pytest.mark.faults

BUDGETS = range(0, 512 << 10, 8192)
"""Bytes that are left when the act begins."""
ROOMY = "64m"
LONG = TALK * 20


@dataclass(frozen=True, slots=True)
class SmallDisk:
    """A disk whose room can be taken and given back."""

    place: Path

    def leave(self, budget: int) -> None:
        """Let so many bytes be free."""
        leave(self.place, budget)

    def give_back(self) -> None:
        """Let there be room again."""
        resize(self.place, ROOMY)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    require_mounts(tmp_path)
    with mounted(tmp_path / "disk", ROOMY) as place:
        yield SmallDisk(place)


@pytest.fixture(scope="module")
def centre(tmp_path_factory: pytest.TempPathFactory) -> Centre:
    """A counsellor with a signed note that waits, and a draft; an office that had nothing yet."""
    made = Centre(tmp_path_factory.mktemp("centre"))
    made.begin()
    with made.at(made.counsellor("field")) as vault:
        client = take_in(vault)
        made.hold_session(vault, client)
        begin_note(vault, client, text="begun")
    return made


Opener = Callable[[Path], AbstractContextManager[Vault]]
Act = Callable[[Vault], object]
Look = Callable[[Vault], object]


def at_every_budget(disk: SmallDisk, template: Path, opened: Opener, act: Act, look: Look) -> None:
    """Act with little room, from the same files; if that fails, act again with room.

    Whatever happened before, in the end it looks like an act that nothing disturbed, now and
    after opening again.
    """
    path, outcomes = disk.place / "vault", set()
    wanted = _undisturbed(path, template, opened, act, look)
    for budget in BUDGETS:
        shutil.copytree(template, path)
        with opened(path) as vault:
            disk.leave(budget)
            outcomes.add(_act(vault, act))
            disk.give_back()
            if look(vault) != wanted:
                act(vault)
            assert look(vault) == wanted
        with opened(path) as vault:
            assert look(vault) == wanted
            assert findings_of(vault) == []
        shutil.rmtree(path)
    assert outcomes == {"full", "done"}


def _undisturbed(path: Path, template: Path, opened: Opener, act: Act, look: Look) -> object:
    shutil.copytree(template, path)
    with opened(path) as vault:
        before = look(vault)
        act(vault)
        wanted = look(vault)
    shutil.rmtree(path)
    assert wanted != before
    return wanted


def _act(vault: Vault, act: Act) -> str:
    try:
        act(vault)
    except DiskFull:
        return "full"
    return "done"


def _draft(vault: Vault) -> str:
    return vault.drafts.every()[0].id


def test_a_draft_is_the_old_or_the_new_one(disk: SmallDisk, centre: Centre) -> None:
    at_every_budget(
        disk,
        centre.folder / "field",
        centre.at,
        lambda vault: save_draft(vault, _draft(vault), LONG),
        lambda vault: [draft.text for draft in vault.drafts.every()],
    )


def test_a_note_is_a_draft_or_signed(disk: SmallDisk, centre: Centre) -> None:
    def sign(vault: Vault) -> None:
        draft = _draft(vault)
        save_draft(vault, draft, LONG)
        sign_draft(vault, draft)

    def notes(vault: Vault) -> object:
        (client,) = vault.clients.page()
        texts = [note.text for note in vault.notes.of_client(client.id)]
        return sorted(texts), [draft.text for draft in vault.drafts.every()]

    at_every_budget(disk, centre.folder / "field", centre.at, sign, notes)


def test_what_waits_is_sealed_or_waits(disk: SmallDisk, centre: Centre) -> None:
    def state(vault: Vault) -> object:
        sealed = [(one.number, one.changes) for one in vault.bundles.newest()]
        return sealed, vault.queue.counts(), len(bundles_in(vault))

    at_every_budget(disk, centre.folder / "field", centre.at, seal_outbox, state)


def test_a_bundle_is_imported_or_not(disk: SmallDisk, centre: Centre, tmp_path: Path) -> None:
    copy = tmp_path / "field"
    shutil.copytree(centre.folder / "field", copy)
    with centre.at(copy) as vault:
        seal_outbox(vault)
        (bundle,) = (vault.folder.outbox / name for name in bundles_in(vault))

    def bring(vault: Vault) -> None:
        outcomes = {file.outcome for file in import_bundles(vault, [bundle])}
        assert outcomes == {ImportOutcome.IMPORTED}

    def state(vault: Vault) -> object:
        left = [path.name for path in vault.folder.inbox.iterdir()]
        return logical_dump(vault), vault.inbox.counts(), left

    at_every_budget(disk, centre.office, centre.in_office, bring, state)


def test_an_exchange_is_done_or_done_again(disk: SmallDisk, centre: Centre) -> None:
    def state(vault: Vault) -> object:
        bundles = vault.bundles.newest()
        there = [(centre.drop / one.name).exists() for one in bundles]
        return [one.state for one in bundles], there, vault.queue.counts()

    def send(vault: Vault) -> None:
        failure = exchange(vault).failure
        if failure is not None:
            raise failure

    at_every_budget(disk, centre.folder / "field", centre.at, send, state)
