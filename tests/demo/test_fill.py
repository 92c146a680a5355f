# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A filled vault holds real changes: signed, indexed, foldable anew, and repeatable."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from counsellor.crypto.sshsig import verify
from counsellor.demo.fill import fill_vault
from counsellor.domain.records.notes import NOTE_NAMESPACE, signed_bytes
from counsellor.services.device_keys import signing_key
from counsellor.storage.rebuild import rebuild
from counsellor.storage.vault import Vault
from tests.field import HandClock, new_vault


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    vault = new_vault(tmp_path_factory.mktemp("filled") / "vault")
    fill_vault(vault, clients=20, sessions=120, seed=3)
    yield vault
    vault.close()


def test_it_holds_what_was_asked_for(filled: Vault) -> None:
    assert (filled.clients.count(), filled.sessions.count(), filled.notes.count()) == (20, 120, 120)


def test_every_session_has_its_note_and_lies_in_the_past(filled: Vault) -> None:
    assert filled.sessions.without_note() == []
    assert all(one.started_at < filled.clock.now() for one in filled.sessions.newest())


def test_notes_are_found_by_their_words(filled: Vault) -> None:
    assert filled.search.find("отец")


def test_notes_are_signed_by_this_device(filled: Vault) -> None:
    with signing_key(filled) as key:
        line = key.public_line
    changes = [entry.change for _, entry in filled.journal.entries()]
    for change in [one for one in changes if one.kind == "note"][:10]:
        content = signed_bytes(
            "note", change.record, str(change.client), change.author, change.fields
        )
        signature = str(change.fields["signature"]).encode()
        verify(line, content, NOTE_NAMESPACE, signature)


def test_the_records_are_a_fold_of_the_journal(filled: Vault) -> None:
    rebuild(filled)


def test_the_same_seed_writes_the_same_texts(tmp_path: Path) -> None:
    texts = []
    for name in ("a", "b"):
        vault = new_vault(tmp_path / name, HandClock())
        fill_vault(vault, clients=3, sessions=9, seed=5)
        texts.append(
            sorted(
                str(entry.change.fields["text"])
                for _, entry in vault.journal.entries()
                if entry.change.kind == "note"
            )
        )
        vault.close()
    assert texts[0] == texts[1]
