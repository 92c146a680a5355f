# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Search as one types: prefixes in three languages, newest first, nothing hidden or erased."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counsellor.domain.folding import FOLDED, fold, fold_words
from counsellor.domain.ids import new_id
from counsellor.services.erase_client import erase_client
from counsellor.services.sign_note import mark_misfiled, unsign_note
from counsellor.storage.search import Search, snippet_of
from counsellor.storage.vault import Vault
from tests.domain.payloads import FIELDS
from tests.field import HandClock, new_vault, take_in
from tests.services.work import add, sign
from tests.storage.replicas import Replica

CLIENT = "00000000-0000-7000-8000-000000000001"


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    vault = new_vault(tmp_path / "vault", HandClock())
    yield vault
    vault.close()


@pytest.fixture
def client(vault: Vault) -> str:
    return take_in(vault)


def notes_of(replica: Replica, typed: str) -> list[str | None]:
    return [hit.note for hit in replica.search.notes(typed)]


def reader_of(texts: list[str]) -> Replica:
    replica = Replica("1")
    fields = dict(FIELDS["client"])
    replica.save("client", CLIENT, CLIENT, fields)
    for number, text in enumerate(texts):
        note = f"00000000-0000-7000-8000-{number:012x}"
        replica.save("note", note, CLIENT, {**FIELDS["note"], "text": text})
    return replica


@pytest.mark.parametrize(
    "typed",
    ["айгул", "Айгүл", "АЙГҮЛ", "аигул", "анас", "сест", "сёст", "schoo", "калды", "қалды", "محمد"],
)
def test_a_word_of_any_language_is_found_by_its_beginning(
    vault: Vault, client: str, typed: str
) -> None:
    note = sign(vault, client, "Айгүл анасымен үйде қалды; сёстры at School; «مُحَمَّد» деді.")
    assert [hit.note for hit in vault.search.notes(typed)] == [note]


@pytest.mark.parametrize("typed", ["йгул", "лды", "chool", "айгулл", "дома", "", "  ", "«»", "_"])
def test_neither_the_middle_of_a_word_nor_anything_else_finds_it(
    vault: Vault, client: str, typed: str
) -> None:
    sign(vault, client, "Айгүл анасымен үйде қалды; at School.")
    assert vault.search.notes(typed) == []


@pytest.mark.parametrize(("letter", "neighbour"), sorted(FOLDED.items()))
def test_every_letter_of_the_table_finds_and_is_found(
    vault: Vault, client: str, letter: str, neighbour: str
) -> None:
    notes = {sign(vault, client, f"т{one}ста") for one in (letter, neighbour, letter.upper())}
    for typed in (f"т{letter}", f"т{neighbour}", f"Т{letter.upper()}ст"):
        assert {hit.note for hit in vault.search.notes(typed)} == notes


def test_every_typed_word_must_be_there(vault: Vault, client: str) -> None:
    both = sign(vault, client, "сестра и брат")
    sign(vault, client, "сестра одна")
    assert [hit.note for hit in vault.search.notes("бра сес")] == [both]
    assert vault.search.notes("сестра дядя") == []


def test_the_newest_comes_first_and_no_more_than_asked_for(vault: Vault, client: str) -> None:
    notes = [sign(vault, client, f"сестра {number}") for number in range(8)]
    assert [hit.note for hit in vault.search.notes("сестра")] == notes[::-1]
    assert [hit.note for hit in vault.search.notes("сестра", most=3)] == notes[:-4:-1]


def test_an_addendum_leads_to_its_note(vault: Vault, client: str) -> None:
    note = sign(vault, client, "сестра")
    add(vault, note, "а брат позже")
    (hit,) = vault.search.notes("позже")
    assert (hit.note, hit.client, hit.snippet) == (note, client, "а брат позже")


def test_what_is_misfiled_unsigned_or_erased_is_never_found(vault: Vault, client: str) -> None:
    other = take_in(vault, "the smith")
    for place in (client, other):
        add(vault, sign(vault, place, "сестра"), "сестра позже")
    unsign_note(vault, sign(vault, client, "сестра снова"))
    misfiled = sign(vault, other, "сестра не здесь")
    mark_misfiled(vault, misfiled, "wrong file")
    erase_client(vault, client, "asked", date(2026, 11, 21))
    found = vault.search.notes("сестра")
    assert {hit.client for hit in found} == {other}
    assert misfiled not in {hit.note for hit in found}
    assert len(found) == 2


def test_clients_come_before_notes(vault: Vault, client: str) -> None:
    sign(vault, client, "the baker's sister")
    kinds = [hit.kind for hit in vault.search.find("baker")]
    assert kinds == ["client", "note"]


@pytest.mark.parametrize(
    "typed",
    [
        'a"b',
        "a*",
        "NEAR(a b)",
        "a AND",
        "OR NOT",
        "text:a",
        "a_b",
        "-a",
        "^a",
        "a+b",
        "(",
        "'; DROP TABLE notes; --",
        "%",
        "a\x00b",
        "𞤀𞤁",
        "½ ²",
        "x" * 20_000,
        "слово " * 3_000,
    ],
)
def test_nothing_that_is_typed_breaks_the_search(vault: Vault, client: str, typed: str) -> None:
    sign(vault, client, "сестра")
    vault.search.find(typed)
    vault.clients.page(typed)


def test_an_underscore_is_no_joker(vault: Vault) -> None:
    take_in(vault, "пекарь")  # no code, which is drawn, begins like the end of this name
    assert vault.search.find("пе_арь2") == []
    assert vault.clients.page("пе%рь") == vault.clients.page("пе_арь") == []


texts = st.lists(
    st.text(st.sampled_from("абвгеёийіқкәхһuvw_ .,-'«»\n½²ẞİ𞤀ـ\u0301"), max_size=30), max_size=5
)


@settings(max_examples=60)
@given(texts, st.text(st.sampled_from("абвгеёийіқкәхһuvw_ ²½𞤀"), max_size=6))
def test_it_finds_exactly_the_texts_with_words_that_begin_so(some: list[str], typed: str) -> None:
    replica = reader_of(some)
    wanted = fold_words(typed)
    expected = [
        number
        for number, text in enumerate(some)
        if wanted and all(any(one.startswith(word) for one in fold_words(text)) for word in wanted)
    ]
    found = [int(note[-12:], 16) for note in notes_of(replica, typed) if note is not None]
    assert found == expected[::-1]


@settings(max_examples=60)
@given(texts.map("\n".join), st.integers(0, 20))
def test_a_snippet_is_a_line_of_the_text_with_the_word_in_it(text: str, place: int) -> None:
    words = fold_words(text)
    if not words:
        return
    word = words[place % len(words)]
    snippet = snippet_of(text, word)
    assert "\n" not in snippet
    assert word in fold(snippet).replace(" ", "") or word in fold(snippet)


@pytest.mark.parametrize("before", ["½" * 300, "слово " * 200, "ﷺ" * 50 + " ", "\n" * 500, ""])
def test_the_snippet_begins_near_the_word_however_the_text_folds(before: str) -> None:
    snippet = snippet_of(f"{before} қарындасы келді", "карын")
    assert "қарындасы" in snippet
    assert len(snippet) <= 120


def test_a_word_inside_another_is_not_what_was_found() -> None:
    text = "переместили " + "x" * 60 + " мест нет"
    assert "мест нет" in snippet_of(text, "мест")


def test_notes_of_a_client_who_is_not_known_yet_are_not_shown() -> None:
    writer, reader = Replica("1"), Replica("2")
    fields = dict(FIELDS["client"])
    known = writer.save("client", CLIENT, CLIENT, fields)
    note = writer.save("note", new_id(), CLIENT, {**FIELDS["note"], "text": "сестра"})
    reader.take([note])
    assert reader.search.find("сестра") == []
    reader.take([known], number=2)
    assert len(reader.search.find("сестра")) == 1


def test_search_needs_nothing_but_a_connection(vault: Vault, client: str) -> None:
    sign(vault, client, "сестра")
    assert len(Search(vault.core.connection).find("сестра")) == 1
