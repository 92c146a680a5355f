# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Each import has a reader of its own; the next one's waits, and ends with the vault."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import pytest

from counsellor.domain.coded import ConsentItem, ImportOutcome
from counsellor.domain.errors import ReaderUnavailable
from counsellor.services import receive_file
from counsellor.services.exchange import exchange
from counsellor.services.import_bundles import import_bundles
from counsellor.services.seal_outbox import seal_outbox
from counsellor.storage.vault import Vault
from counsellor.sync.spare_reader import SpareReader
from tests.centre import Centre, found_centre, new_client
from tests.sync.odd_kernels import under


def sealed(centre: Centre, client: str) -> list[Path]:
    before = set(centre.field.folder.outbox.glob("*.age"))
    centre.session(client, "a talk")
    seal_outbox(centre.field)
    return sorted(set(centre.field.folder.outbox.glob("*.age")) - before)


def test_each_import_leaves_a_fresh_reader_that_ends_with_the_vault(tmp_path: Path) -> None:
    centre = found_centre(tmp_path)
    client = new_client(centre, ConsentItem.SERVICE, ConsentItem.SYNC)
    spare = centre.office.companions.of(SpareReader)
    waited = []
    for _ in range(3):
        (file,) = import_bundles(centre.office, sealed(centre, client))
        assert file.outcome is ImportOutcome.IMPORTED
        waited.append(spare.pid)
    assert None not in waited
    assert len(set(waited)) == 3
    centre.close()
    for pid in waited:
        assert pid is not None
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


def test_an_exchange_that_brings_nothing_starts_no_reader(tmp_path: Path) -> None:
    centre = found_centre(tmp_path)
    assert not exchange(centre.office).fetched
    assert centre.office.companions.of(SpareReader).pid is None
    centre.close()


@pytest.mark.skipif(sys.platform != "linux", reason="Linux' own confinements")
def test_where_no_reader_can_be_confined_nothing_is_judged_and_the_next_import_takes_it(
    tmp_path: Path,
) -> None:
    centre = found_centre(tmp_path)
    bundles = sealed(centre, new_client(centre, ConsentItem.SYNC))
    with under("layers", 16), pytest.raises(ReaderUnavailable):
        list(import_bundles(centre.office, bundles))
    assert centre.office.inbox.counts() == (0, 0)
    assert not centre.office.folder.quarantine.exists()
    told = list(import_bundles(centre.office, bundles))
    assert {one.outcome for one in told} == {ImportOutcome.IMPORTED}
    centre.close()


def test_a_copy_that_somebody_looks_at_is_swept_later_and_its_bundle_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A virus scanner has the copy open just when it is to go; again with what is known already."""

    def looked_at(vault: Vault, kept: str | None) -> None:
        raise PermissionError(errno.EACCES, "it is being used by another process", kept)

    centre = found_centre(tmp_path)
    client = new_client(centre, ConsentItem.SERVICE, ConsentItem.SYNC)
    bundles = sealed(centre, client)
    inbox = centre.office.folder.inbox
    with monkeypatch.context() as patch:
        patch.setattr(receive_file, "forget_file", looked_at)
        for outcome in (ImportOutcome.IMPORTED, ImportOutcome.ALREADY):
            told = list(import_bundles(centre.office, bundles))
            assert {(one.outcome, one.reason) for one in told} == {(outcome, "")}
            assert list(inbox.glob("*.age"))
    list(import_bundles(centre.office, bundles))
    assert not list(inbox.glob("*.age"))
    centre.close()
