# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A vault on a medium that cannot be written: it is read, and every act says why it fails."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from counsellor.domain.coded import ConsentItem
from counsellor.domain.errors import ReadOnlyPlace
from counsellor.services.erase_client import erase_client
from counsellor.services.exchange import exchange
from counsellor.services.import_bundles import import_bundles
from counsellor.services.run_session import start_session
from counsellor.services.seal_outbox import seal_outbox
from counsellor.services.sign_note import sign_draft
from counsellor.services.write_note import begin_note, save_draft
from counsellor.storage.rebuild import logical_dump
from counsellor.storage.vault import Vault
from tests.faults.centre import TALK, Centre, bundles_in
from tests.faults.mounts import mounted, read_only, require_mounts
from tests.field import take_in

pytestmark = pytest.mark.faults


@pytest.fixture(scope="module")
def centre(tmp_path_factory: pytest.TempPathFactory) -> Centre:
    """A counsellor with a draft and something to send."""
    made = Centre(tmp_path_factory.mktemp("centre"))
    made.begin()
    with made.at(made.counsellor("field")) as vault:
        client = take_in(vault, "the baker", ConsentItem.SYNC)
        made.hold_session(vault, client)
        begin_note(vault, client, text=TALK)
    return made


@pytest.fixture
def vault(centre: Centre, tmp_path: Path) -> Iterator[Vault]:
    """The counsellor's vault on a medium that was made read-only."""
    require_mounts(tmp_path)
    with mounted(tmp_path / "stick", "32m") as place:
        shutil.copytree(centre.folder / "field", place / "field")
        with read_only(place), centre.at(place / "field") as opened:
            yield opened


def _client(vault: Vault) -> str:
    return vault.clients.page()[0].id


def _draft(vault: Vault) -> str:
    return vault.drafts.every()[0].id


ACTS: dict[str, Callable[[Vault], object]] = {
    "save a draft": lambda vault: save_draft(vault, _draft(vault), "other"),
    "sign": lambda vault: sign_draft(vault, _draft(vault)),
    "take in": take_in,
    "start a session": lambda vault: start_session(vault, _client(vault)),
    "seal": seal_outbox,
    "exchange": exchange,
    "erase": lambda vault: erase_client(vault, _client(vault), "asked", vault.clock.now().date()),
}


@pytest.mark.parametrize("act", ACTS)
def test_an_act_says_that_the_place_is_read_only_and_changes_nothing(
    vault: Vault, act: str
) -> None:
    before = logical_dump(vault), vault.drafts.every(), vault.queue.counts()
    with pytest.raises(ReadOnlyPlace):
        ACTS[act](vault)
    assert (logical_dump(vault), vault.drafts.every(), vault.queue.counts()) == before
    assert vault.search.find("рассказал")


def test_an_office_that_cannot_be_written_imports_nothing(centre: Centre, tmp_path: Path) -> None:
    require_mounts(tmp_path)
    copy = tmp_path / "field"
    shutil.copytree(centre.folder / "field", copy)
    with centre.at(copy) as field:
        seal_outbox(field)
        (bundle,) = (field.folder.outbox / name for name in bundles_in(field))
    with mounted(tmp_path / "stick", "32m") as place:
        shutil.copytree(centre.office, place / "office")
        with read_only(place), centre.in_office(place / "office") as office:
            with pytest.raises(ReadOnlyPlace):
                list(import_bundles(office, [bundle]))
            assert office.clients.page() == []
