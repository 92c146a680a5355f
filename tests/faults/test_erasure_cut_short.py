# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""An erasure that was cut short is finished: no old copy stays, no bundle leaves with the content.

What follows an erasure (backups that go, bundles that are sealed anew, the list beside backups by
hand) comes after its commit. Whatever ends the program in between, the next start does it.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from counsellor.crypto.keyslots import FLOOR
from counsellor.domain.errors import ErasureUnfinished
from counsellor.services import finish_erasure as finishing
from counsellor.services.back_up_vault import back_up_vault
from counsellor.services.create_vault import NewVault, create_vault, propose_recovery_words
from counsellor.services.device_keys import age_identity
from counsellor.services.erase_client import erase_client
from counsellor.services.exchange import Step, exchange
from counsellor.services.import_bundles import trust_of
from counsellor.services.seal_outbox import seal_outbox
from counsellor.services.set_goal import set_goal
from counsellor.services.unlock_vault import unlock_vault
from counsellor.storage.backup import back_up_automatically
from counsellor.storage.erased_list import erased_list
from counsellor.storage.vault import Vault
from counsellor.sync.reading import open_bundle
from tests.faults.centre import Centre, bundles_in
from tests.faults.mounts import mounted, require_mounts
from tests.faults.victim import Acknowledge, killed_at_effect
from tests.field import HandClock, take_in

pytestmark = pytest.mark.faults

CANARY = "канарейка canary"
EVERY = 5
"""Calls between two kills."""


@pytest.fixture
def centre(tmp_path: Path) -> Centre:
    """A counsellor with a note in a sealed bundle, an automatic backup and one made by hand."""
    made = Centre(tmp_path)
    made.begin()
    with made.at(made.counsellor("field")) as field:
        made.hold_session(field, take_in(field, "the baker"), CANARY)
        seal_outbox(field)
        back_up_automatically(field.core)
        (tmp_path / "stick").mkdir()
        back_up_vault(field, tmp_path / "stick")
    return made


def erase(field: Vault) -> None:
    (client,) = field.clients.page()
    erase_client(field, client.id, "asked", field.clock.now().date())


def automatic(field: Vault) -> list[Path]:
    return list(field.folder.backups.glob("auto-*"))


def tells(centre: Centre, sealed: Path) -> bool:
    """Whether the office reads the note in a bundle."""
    with centre.in_office() as office, sealed.open("rb") as source:
        identity = age_identity(office)
        opened = open_bundle(source, [identity], trust_of(office, identity.recipient))
    return any(CANARY.encode() in getattr(entry, "payload", b"") for entry in opened.entries)


def check_finished(centre: Centre, field: Vault) -> None:
    """Nothing of what was erased is left, or leaves."""
    assert automatic(field) == []
    assert erased_list(centre.folder / "stick", field.folder.read().vault).exists()
    left = [field.folder.outbox / name for name in bundles_in(field)]
    assert not any(tells(centre, path) for path in [*left, *centre.drop.glob("*.age")])


@pytest.fixture
def cut_short(centre: Centre, monkeypatch: pytest.MonkeyPatch) -> Centre:
    """The same, when the disk refused what follows an erasure."""
    with centre.at(centre.folder / "field") as field, monkeypatch.context() as refusing:
        refusing.setattr(finishing, "forget_automatic_backups", _refuse)
        with pytest.raises(_Cut):
            erase(field)
        assert automatic(field)
    return centre


class _Cut(Exception):
    """Ends the program in the middle."""


def _refuse(_folder: object) -> None:
    raise _Cut


def test_the_next_exchange_finishes_it_before_anything_leaves(cut_short: Centre) -> None:
    with cut_short.at(cut_short.folder / "field") as field:
        assert exchange(field).failures == {}
        check_finished(cut_short, field)


def test_without_room_to_write_anew_work_leaves_and_it_is_done_once_there_is(
    centre: Centre, tmp_path: Path
) -> None:
    require_mounts(tmp_path)
    with mounted(tmp_path / "small", "32m") as small:
        shutil.copytree(tmp_path / "field", small / "field")
        with centre.at(small / "field") as field:
            other = take_in(field, "the smith")
            room = shutil.disk_usage(small).free - (6 << 20)
            (small / "films").write_bytes(bytes(room))
            (baker,) = [one.id for one in field.clients.page() if one.id != other]
            with pytest.raises(ErasureUnfinished):
                erase_client(field, baker, "asked", field.clock.now().date())
            set_goal(field, other, "a room")
            assert exchange(field).failures.keys() == {Step.CLEAN}
            check_finished(centre, field)
            with centre.in_office() as office:
                exchange(office)
                assert [goal.text for goal in office.goals.of_client(other)] == ["a room"]
            (small / "films").unlink()
            assert exchange(field).failures == {}
            before = field.folder.database.stat().st_mtime_ns
            assert exchange(field).failures == {}
            assert field.folder.database.stat().st_mtime_ns == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not fork")
def test_a_kill_at_any_moment_of_an_erasure(centre: Centre) -> None:
    before = centre.folder / "before"
    (centre.folder / "field").rename(before)
    listed = list((centre.folder / "stick").iterdir())
    erased, number = 0, 1
    while True:
        field_path = centre.folder / "field"
        shutil.copytree(before, field_path)
        for made in set((centre.folder / "stick").iterdir()) - set(listed):
            made.unlink()

        def scenario(_acknowledge: Acknowledge, path: Path = field_path) -> None:
            with centre.at(path) as field:
                erase(field)

        outcome = killed_at_effect(number, scenario)
        with centre.at(field_path) as field:
            if not field.clients.page():
                erased += 1
                exchange(field)
                check_finished(centre, field)
        shutil.rmtree(field_path)
        shutil.rmtree(centre.drop)
        centre.drop.mkdir()
        if not outcome.killed:
            break
        number += EVERY
    assert erased > 1


def test_opening_the_vault_finishes_it_without_any_office(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = HandClock()
    passphrase = "abacus lunar ostrich velvet mango quilt"
    new = NewVault(tmp_path / "alone", passphrase, propose_recovery_words(), "Aigerim", FLOOR)
    vault = create_vault(new, clock)
    take_in(vault, "the baker")
    back_up_automatically(vault.core)
    with monkeypatch.context() as refusing:
        refusing.setattr(finishing, "forget_automatic_backups", _refuse)
        with pytest.raises(_Cut):
            erase(vault)
    vault.close()
    opened = unlock_vault(tmp_path / "alone", passphrase, clock)
    try:
        assert automatic(opened) == []
    finally:
        opened.close()
