# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""List and Ctrl+K find the same clients, and what an older release folded is folded again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counsellor.domain.matching import MOST_TYPED, wanted_words
from counsellor.domain.records.identities import Identity
from counsellor.domain.touch import Area
from counsellor.services.name_client import save_identity
from counsellor.storage.areas import AREA_OF
from counsellor.storage.note_index import forget_all
from counsellor.storage.rebuild import differing_tables
from counsellor.storage.vault import Vault
from tests.field import HandClock, new_vault, open_vault, take_in
from tests.services.work import sign

NAMES = ("the old baker", "ал\u00adма", "үлкен\u00a0аға", "Бәйтерек", "the bakery", "cаpа сары")


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    vault = new_vault(tmp_path_factory.mktemp("one") / "vault", HandClock())
    for name in NAMES:
        take_in(vault, name)
    yield vault
    vault.close()


def listed(vault: Vault, typed: str) -> set[str]:
    return {row.id for row in vault.clients.page(typed)}


def found(vault: Vault, typed: str) -> set[str]:
    return {hit.client for hit in vault.search.find(typed) if hit.kind == "client"}


def called(vault: Vault, typed: str) -> set[str]:
    return {row.working_name for row in vault.clients.page(typed)}


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_list_and_search_box_agree_on_whatever_is_typed(vault: Vault, data: st.DataObject) -> None:
    codes = [row.code for row in vault.clients.page()]
    parts = [part for text in (*NAMES, *codes) for part in (text, text[:3], text[3:], text.upper())]
    blanks = st.sampled_from((" ", "  ", "\u00a0", "-", "–", "", "\t", "\u200b", "%", "_"))
    some = data.draw(st.lists(st.one_of(st.sampled_from(parts), blanks, st.text(max_size=2))))
    typed = "".join(some)
    if wanted_words(typed):
        assert listed(vault, typed) == found(vault, typed)
    else:
        assert len(listed(vault, typed)) == len(NAMES)
        assert found(vault, typed) == set()


@pytest.mark.parametrize(
    "typed",
    ["baker old", "old  baker ", " baker\u00a0old", "BAKER-OLD", "bak ol", "the-old", "ОLD ba"],
)
def test_words_are_found_in_any_order_whatever_stands_between(vault: Vault, typed: str) -> None:
    assert called(vault, typed) == {"the old baker"}


@pytest.mark.parametrize("typed", ["алма", "АЛМА ", "үлкен аға", "улкен ага", "сара", "сары сара"])
def test_names_are_found_as_people_type_them(vault: Vault, typed: str) -> None:
    assert len(listed(vault, typed)) == 1


@pytest.mark.parametrize(
    "typed", ["б" * 400_000, "слово " * 60_000, "\ud800", "\udfff" * 9, "%" * 70_000, "a\0" * 5]
)
def test_nothing_that_is_pasted_is_too_long_or_too_odd(vault: Vault, typed: str) -> None:
    assert listed(vault, typed) >= found(vault, typed)
    assert len(wanted_words(typed)) * 64 <= 2 * MOST_TYPED


def test_a_note_is_found_by_the_same_words_in_any_order(vault: Vault) -> None:
    client = vault.clients.page()[0].id
    note = sign(vault, client, "Кездесу ба\u00adзарда, 20\u200b26 жылы бiлiм туралы")
    for typed in ("білім базар", "базар  2026 ", "туралы\u00a0кездесу", "БІЛІМ-2026"):
        assert [hit.note for hit in vault.search.notes(typed)] == [note]


def test_what_an_older_release_folded_is_folded_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(AREA_OF, "_sqlite_migrations", Area.JOURNAL)
    clock = HandClock()
    vault = new_vault(tmp_path / "vault", clock)
    client = take_in(vault, "ба\u00adкер")
    save_identity(vault, Identity(client, "Cергей Ахмет"))
    note = sign(vault, client, "бiлiм ٱلله")
    with vault.transaction():
        forget_all(vault.connection)
        vault.connection.execute("INSERT INTO note_index (rowid, text) VALUES (1, 'old')")
        vault.connection.execute("UPDATE clients SET folded = 'old'")
        vault.connection.execute("UPDATE identities SET folded = 'old'")
        vault.connection.execute("DELETE FROM _sqlite_migrations WHERE name = 'm0014_search_fold'")
    vault.close()
    vault = open_vault(tmp_path / "vault", clock)
    assert [hit.note for hit in vault.search.notes("білім")] == [note]
    assert [hit.note for hit in vault.search.notes("الله")] == [note]
    assert vault.search.notes("old") == []
    for typed in ("бакер", "сергей", "ахмет"):
        assert found(vault, typed) == {client}
    assert listed(vault, "old") == set()
    assert differing_tables(vault) == []
    vault.close()
