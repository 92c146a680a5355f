# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Working name and identity: lists show the first; opening the second is a logged act (9)."""

from __future__ import annotations

import pytest

from counsellor.domain.errors import RecordInvalid, UnknownRecord
from counsellor.domain.ids import new_id
from counsellor.domain.records.identities import Identity
from counsellor.services.name_client import rename_client, save_identity, show_identity
from counsellor.storage.vault import Vault
from tests.services.work import seal_everything

FULL = "Қасымова Әйгерім"


def log_of(vault: Vault) -> list[tuple[str | None, str, str]]:
    return [
        (entry.change.client, str(entry.change.fields["what"]), str(entry.change.fields["reason"]))
        for _, entry in vault.journal.entries()
        if entry.change.kind == "access"
    ]


def test_a_client_is_listed_by_code_and_working_name(vault: Vault, client: str) -> None:
    save_identity(vault, Identity(client, FULL))
    (row,) = vault.clients.page("")
    assert row.working_name == "the baker"
    assert FULL not in repr(row)
    rename_client(vault, client, " the smith ")
    assert vault.clients.get(client).working_name == "the smith"


def test_a_working_name_is_not_the_real_one(vault: Vault, client: str) -> None:
    save_identity(vault, Identity(client, FULL))
    with pytest.raises(RecordInvalid, match="looks_real"):
        rename_client(vault, client, "аигерим")
    with pytest.raises(RecordInvalid, match="looks_real"):
        save_identity(vault, Identity(client, "Baker Aisha"))
    assert vault.identities.of_client(client).full_name == FULL
    assert vault.clients.get(client).working_name == "the baker"


def test_opening_the_identity_is_logged_before_it_is_shown(vault: Vault, client: str) -> None:
    identity = Identity(client, FULL, 1999, "+7 700", "Аксу", "к сестре не звонить")
    save_identity(vault, identity)
    assert log_of(vault) == []
    assert show_identity(vault, client, "a letter to the court") == identity
    assert show_identity(vault, client) == identity
    assert log_of(vault) == [
        (client, "identity_shown", "a letter to the court"),
        (client, "identity_shown", ""),
    ]


def test_search_matches_the_identity_and_answers_with_code_and_working_name(
    vault: Vault, client: str
) -> None:
    save_identity(vault, Identity(client, FULL))
    code = vault.clients.get(client).code
    for typed in ("аигерим", "касым", "Әйгерім Қасымова", "baker", code, code.replace("-", "")):
        (hit,) = vault.search.find(typed)
        assert (hit.client, hit.code, hit.working_name) == (client, code, "the baker")
        assert "сымова" not in repr(hit)
    assert log_of(vault) == []


def test_the_list_does_not_filter_by_identity(vault: Vault, client: str) -> None:
    save_identity(vault, Identity(client, FULL))
    assert vault.clients.page("аигерим") == []
    assert len(vault.clients.page("bak")) == 1


def test_name_identity_and_log_do_not_leave(vault: Vault, client: str) -> None:
    rename_client(vault, client, "the smith")
    save_identity(vault, Identity(client, FULL))
    show_identity(vault, client)
    assert not {"identity", "client.working_name", "access"} & set(seal_everything(vault))
    assert vault.queue.counts() == (0, 0)


def test_a_stranger_has_no_name_and_no_identity(vault: Vault) -> None:
    stranger = new_id()
    with pytest.raises(UnknownRecord):
        rename_client(vault, stranger, "x")
    with pytest.raises(UnknownRecord):
        save_identity(vault, Identity(stranger, FULL))
    with pytest.raises(UnknownRecord):
        show_identity(vault, stranger)
    assert vault.journal.end()[0] == 0


def test_an_identity_never_shows_where_it_is_printed(client: str) -> None:
    assert FULL not in repr(Identity(client, FULL))
