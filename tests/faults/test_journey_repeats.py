# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Bundles that come again, or in any order, leave the same database behind."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import permutations, product
from pathlib import Path

import pytest

from counsellor.domain.coded import ConsentItem, ImportOutcome, Stage
from counsellor.domain.exchange_state import ImportedFile
from counsellor.services import import_bundles as importing
from counsellor.services.device_keys import age_identity
from counsellor.services.erase_client import erase_client
from counsellor.services.import_bundles import import_bundles, trust_of
from counsellor.services.record_consent import withdraw_consent
from counsellor.services.seal_outbox import reissue
from counsellor.services.set_goal import rate_goal, reword_goal, set_goal
from counsellor.services.set_stage import set_stage
from counsellor.services.sign_note import mark_misfiled
from counsellor.storage.rebuild import Dump, differing_tables, logical_dump
from counsellor.storage.vault import Vault
from counsellor.sync.sandbox import BundleReader
from counsellor.sync.spare_reader import SpareReader
from counsellor.sync.trust import Trust
from tests.faults.centre import Centre
from tests.field import take_in

pytestmark = pytest.mark.faults

TIMES = 100
AGAIN = 10
"""So often each bundle comes in another sealing, which the office has to open."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A centre whose office has had nothing yet, and six bundles of two counsellors."""

    centre: Centre
    first: Path
    bundles: Sequence[Path]


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Sent:
    centre = Centre(tmp_path_factory.mktemp("centre"))
    centre.begin()
    first, second = centre.counsellor("aigerim"), centre.counsellor("bolat")
    return Sent(centre, first, [*_of_the_first(centre, first), *_of_the_second(centre, second)])


def _of_the_first(centre: Centre, path: Path) -> Iterator[Path]:
    """Four bundles of one stream: a goal is reworded, a note misfiled, a client erased."""
    clients: list[str] = []
    notes: list[str] = []
    goals: list[str] = []

    def meet(vault: Vault) -> None:
        clients.extend(take_in(vault, name) for name in ("the baker", "the driver"))
        notes.extend(centre.hold_session(vault, client) for client in clients)

    def agree(vault: Vault) -> None:
        today = centre.clock.now().date()
        goals.append(set_goal(vault, clients[0], "Find work near home"))
        rate_goal(vault, clients[0], goals[0], 3, today)
        set_stage(vault, clients[0], Stage.TRUST, today)
        notes.append(centre.hold_session(vault, clients[0], "Дәнекерлеуші курсы туралы сөйлестік."))

    def correct(vault: Vault) -> None:
        reword_goal(vault, clients[0], goals[0], "Find work in this town")
        mark_misfiled(vault, notes[2], "another file")
        centre.hold_session(vault, clients[1], "Ёлка, война и йод: всё это он вспомнил.")

    def erase(vault: Vault) -> None:
        erase_client(vault, clients[1], "asked", centre.clock.now().date())

    for work in (meet, agree, correct):
        yield centre.sealed(path, work)
    with centre.at(path) as vault:
        erase(vault)
    yield centre.sealed(path, lambda _vault: None)


def _of_the_second(centre: Centre, path: Path) -> Iterator[Path]:
    """Two bundles: a client who then takes consent back."""
    clients: list[str] = []

    def meet(vault: Vault) -> None:
        clients.append(take_in(vault, "the tailor", ConsentItem.SYNC))
        centre.hold_session(vault, clients[0])

    yield centre.sealed(path, meet)
    yield centre.sealed(
        path, lambda vault: withdraw_consent(vault, clients[0], centre.clock.now().date())
    )


def test_each_bundle_imported_a_hundred_times_changes_nothing_after_the_first(
    sent: Sent, tmp_path: Path
) -> None:
    with sent.centre.in_copy_of_office(tmp_path / "office") as office:
        for bundle in sent.bundles:
            outcomes = [file.outcome for file in _import(office, [bundle])]
            assert outcomes == [ImportOutcome.IMPORTED]
            known, commits = logical_dump(office), len(list(office.journal.entries()))
            again = [file.outcome for file in _import(office, [bundle] * (TIMES - 1))]
            assert again == [ImportOutcome.ALREADY] * (TIMES - 1)
            assert logical_dump(office) == known
            assert len(list(office.journal.entries())) == commits
        assert list(office.folder.inbox.iterdir()) == []
        assert differing_tables(office) == []


def test_another_sealing_of_a_bundle_that_is_known_changes_nothing(
    sent: Sent, tmp_path: Path
) -> None:
    with sent.centre.in_copy_of_office(tmp_path / "office") as office:
        assert all(one.outcome is ImportOutcome.IMPORTED for one in _import(office, sent.bundles))
        known = logical_dump(office)
        with sent.centre.at(sent.first) as vault:
            streams = {bundle.stream for bundle in vault.bundles.newest()}
            for stream, number in product(streams, range(1, 5)):
                sealed = [_reissued(vault, stream, number, tmp_path) for _ in range(AGAIN)]
                outcomes = {file.outcome for file in _import(office, sealed)}
                assert outcomes == {ImportOutcome.ALREADY}
                assert logical_dump(office) == known


def test_all_orders_of_six_bundles_leave_the_same_database(
    sent: Sent, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    orders = list(permutations(sent.bundles))
    with _one_child(sent.centre, monkeypatch):
        expected = _dump_after(sent.centre, orders[0], tmp_path / "office")
        for order in orders[1:]:
            assert _dump_after(sent.centre, order, tmp_path / "office") == expected
    assert len(expected["sessions"]) == 5
    # An erasure from the field is a request, in whatever order it comes.
    assert expected["tombstones"] == []


def _dump_after(centre: Centre, order: Sequence[Path], copy: Path) -> Dump:
    """Import in this order into the office as it was before, and give what it then holds."""
    with centre.in_copy_of_office(copy) as office:
        last = {file.file: file.outcome for file in _import(office, order)}
        assert set(last.values()) == {ImportOutcome.IMPORTED}
        assert len(last) == len(order)
        return logical_dump(office)


def _import(office: Vault, bundles: Sequence[Path]) -> list[ImportedFile]:
    return list(import_bundles(office, bundles))


def _reissued(vault: Vault, stream: str, number: int, folder: Path) -> Path:
    name = reissue(vault, stream, number)
    return Path(shutil.copyfile(vault.folder.outbox / name, folder / name))


@contextmanager
def _one_child(centre: Centre, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let all imports share one reading process: 720 would take longer to start than to read."""
    with centre.in_office() as office:
        identity = age_identity(office)
        trust = trust_of(office, identity.recipient)
    with BundleReader([identity], trust) as reader:

        @contextmanager
        def lent(_identities: object, anew: Trust, *, spare: SpareReader) -> Iterator[BundleReader]:
            del spare
            reader.believe(anew)
            yield reader

        monkeypatch.setattr(importing, "BundleReader", lent)
        yield
