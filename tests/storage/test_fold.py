# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The fold: what a person sees of concurrent changes, and that none of them is lost."""

from __future__ import annotations

from datetime import date

import pytest

from counsellor.domain.canonical import Value
from counsellor.domain.change import Entry
from counsellor.domain.coded import ConsentForm, ConsentItem
from counsellor.domain.ids import new_id
from counsellor.domain.records.consents import Consent
from counsellor.storage.journal import DraftedChange
from counsellor.storage.records.consents import current_consent
from tests.domain.payloads import FIELDS
from tests.storage.replicas import Replica

CLIENT = "00000000-0000-7000-8000-000000000001"
CASE = "00000000-0000-7000-8000-000000000009"


class Pair:
    """Two devices that know one client, work apart, and then tell each other everything."""

    def __init__(self) -> None:
        self.one, self.two = Replica("1"), Replica("2")
        fields: dict[str, Value] = {
            "code": "KT-482-93",
            "subject": "person",
            "language": "ru",
            "minor": False,
        }
        first = [
            self.one.save("client", CLIENT, CLIENT, fields),
            self.one.save("case", CASE, CLIENT, {**FIELDS["case"], "enquiry": None}),
        ]
        self.two.take(first)
        self.entries: list[Entry] = []

    def save(self, who: Replica, kind: str, record: str, fields: dict[str, Value]) -> Entry:
        entry = who.save(kind, record, CLIENT, fields)
        self.entries.append(entry)
        return entry

    def meet(self) -> None:
        for replica in (self.one, self.two):
            replica.take(self.entries)
        assert self.one.dump() == self.two.dump()

    def client(self) -> tuple[object, ...]:
        return self.one.rows("SELECT language, minor FROM clients")[0]

    def heads(self, field: str) -> int:
        return len(self.one.rows("SELECT 1 FROM heads WHERE field = ?", field))


@pytest.fixture
def pair() -> Pair:
    return Pair()


def consent(*items: ConsentItem, withdrawn: bool = False) -> dict[str, Value]:
    given = Consent(
        CLIENT,
        ConsentForm.WRITTEN,
        date(2026, 11, 20),
        "ru",
        frozenset(items),
        text_version="1",
        withdrawn=withdrawn,
    )
    fields = given.to_fields()
    assert isinstance(fields, dict)
    return fields


def test_edits_of_different_fields_do_not_meet(pair: Pair) -> None:
    pair.save(pair.one, "client", CLIENT, {"language": "kk"})
    pair.save(pair.two, "client", CLIENT, {"minor": True})
    pair.meet()
    assert pair.client() == ("kk", 1)
    assert (pair.heads("language"), pair.heads("minor")) == (1, 1)


def test_of_two_edits_of_one_field_the_higher_version_shows_and_both_stay(pair: Pair) -> None:
    edits = [
        pair.save(who, "client", CLIENT, {"language": language})
        for who, language in ((pair.one, "kk"), (pair.two, "en"))
    ]
    pair.meet()
    shown = max(edits, key=lambda entry: entry.version)
    assert pair.client() == (shown.change.fields["language"], 0)
    assert pair.heads("language") == 2


def test_a_person_s_choice_supersedes_both(pair: Pair) -> None:
    for who, language in ((pair.one, "kk"), (pair.two, "en")):
        pair.save(who, "client", CLIENT, {"language": language})
    pair.meet()
    pair.save(pair.one, "client", CLIENT, {"language": "ru"})
    pair.meet()
    assert pair.client() == ("ru", 0)
    assert pair.heads("language") == 1


def test_of_concurrent_consents_the_most_restrictive_counts_until_a_person_decides(
    pair: Pair,
) -> None:
    every = tuple(ConsentItem)
    pair.save(pair.one, "consent", new_id(), consent(*every))
    pair.save(pair.two, "consent", new_id(), consent(ConsentItem.SERVICE, ConsentItem.AFTERCARE))
    pair.meet()
    counts = current_consent(pair.one.connection, CLIENT)
    assert counts is not None
    assert counts.items == {ConsentItem.SERVICE, ConsentItem.AFTERCARE}
    assert pair.one.rows("SELECT sync FROM clients") == [(0,)]
    pair.save(pair.two, "consent", new_id(), consent(*every))
    pair.meet()
    assert pair.one.rows("SELECT sync FROM clients") == [(1,)]
    assert len(pair.one.rows("SELECT 1 FROM consents")) == 3


def test_a_withdrawal_counts_against_whatever_was_granted_meanwhile(pair: Pair) -> None:
    pair.save(pair.one, "consent", new_id(), consent(*ConsentItem))
    pair.meet()
    pair.save(pair.one, "consent", new_id(), consent(*ConsentItem))
    pair.save(pair.two, "consent", new_id(), consent(withdrawn=True))
    pair.meet()
    counts = current_consent(pair.two.connection, CLIENT)
    assert counts is not None
    assert counts.withdrawn


def test_the_later_stage_counts_by_what_its_author_knew(pair: Pair) -> None:
    for who, stage in ((pair.one, "dialogue"), (pair.two, "building_trust")):
        pair.save(who, "stage", new_id(), {"subject": CASE, "stage": stage, "on": "2026-11-20"})
        pair.meet()
    assert pair.one.rows("SELECT stage FROM cases") == [("building_trust",)]
    assert len(pair.one.rows("SELECT 1 FROM stages")) == 2


def test_of_concurrent_words_about_a_hold_the_one_that_holds_counts(pair: Pair) -> None:
    for who, held in ((pair.one, True), (pair.two, False), (pair.one, False)):
        said: dict[str, Value] = {"subject": CLIENT, "held": held, "reason": f"{held}"}
        pair.save(who, "hold", new_id(), said)
        if who is pair.two:
            pair.meet()
            assert pair.two.rows("SELECT held, reason, author FROM holds") == [
                (1, "True", "staff-1")
            ]
    pair.meet()
    assert pair.two.rows("SELECT held, reason FROM holds") == [(0, "False")]


def test_two_notes_that_claim_one_id_are_both_kept(pair: Pair) -> None:
    note = new_id()
    texts = ("Сестра пришла одна", "Сестра пришла с братом")
    for who, text in zip((pair.one, pair.two), texts, strict=True):
        pair.save(who, "note", note, {**FIELDS["note"], "text": text})
    pair.meet()
    assert len(pair.one.rows("SELECT 1 FROM notes")) == 2
    snippets = {hit.snippet for hit in pair.one.found("сестра")}
    assert snippets == set(texts)


def test_a_record_without_its_own_first_change_gets_no_row() -> None:
    reader = Replica("3")
    writer = Pair()
    entry = writer.save(writer.one, "client", CLIENT, {"language": "kk"})
    reader.take([entry])
    assert reader.clients() == []


def test_nobody_alters_the_session_of_another_client(pair: Pair) -> None:
    session = new_id()
    pair.save(pair.one, "session", session, {**FIELDS["session"], "case": CASE})
    stranger = new_id()
    fields = {**FIELDS["session.correction"], "subject": session}
    pair.entries.append(pair.two.save("session.correction", new_id(), stranger, fields))
    pair.meet()
    assert pair.one.rows("SELECT status, correction FROM sessions") == [("completed", None)]


def test_of_two_changes_in_one_commit_the_second_builds_on_the_first(pair: Pair) -> None:
    spoken = [DraftedChange("client", CLIENT, CLIENT, {"language": to}) for to in ("kk", "en")]
    with pair.one.transaction():
        pair.entries += pair.one.journal.commit(spoken)
    pair.meet()
    first, second = pair.entries
    assert second.change.bases == (first.version,)
    assert pair.heads("language") == 1
    assert pair.client() == ("en", 0)


@pytest.mark.parametrize("order", [1, -1])
def test_within_one_bundle_it_makes_no_difference_which_change_comes_first(
    pair: Pair, order: int
) -> None:
    for language in ("kk", "en", "ru"):
        pair.save(pair.one, "client", CLIENT, {"language": language})
    pair.two.take(pair.entries[::order])
    assert pair.two.rows("SELECT value FROM heads WHERE field = 'language'") == [('"ru"',)]
    assert pair.two.dump() == pair.one.dump()
