# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Who may write what, against a table that is written down here apart from the code."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor.domain.canonical import Value
from counsellor.domain.client_file import ClientFile, Sender
from counsellor.domain.coded import Role
from counsellor.domain.permission import EARLY, Asked, Ruling, rule_on
from counsellor.domain.records import KINDS
from counsellor.domain.records.consents import Consent
from tests import kinds
from tests.domain.payloads import FIELDS

YES, ASK, NO = Ruling.PERMITTED, Ruling.REQUEST, Ruling.REFUSED
LEAD, NAMED, OTHER, BEFORE = "staff-lead", "staff-named", "staff-other", "staff-before"

SENDERS: Final = {
    "lead": Sender("device-lead", frozenset({LEAD}), frozenset({"theologian"})),
    "named": Sender("device-named", frozenset({NAMED}), frozenset({"psychologist"})),
    "other counsellor": Sender("device-other", frozenset({OTHER}), frozenset({"theologian"})),
    "supervisor": Sender(
        "device-supervisor",
        frozenset({"staff-supervisor"}),
        frozenset({"supervisor"}),
        supervises=frozenset({"team"}),
    ),
    "other team's supervisor": Sender(
        "device-away",
        frozenset({"staff-away"}),
        frozenset({"supervisor"}),
        supervises=frozenset({"away"}),
    ),
    "records officer": Sender(
        "device-records", frozenset({"staff-records"}), frozenset({"records_officer"})
    ),
    "director": Sender("device-director", frozenset({"staff-director"}), frozenset({"director"})),
    "administrator": Sender(
        "device-admin", frozenset({"staff-admin"}), frozenset({"administrator"})
    ),
    "who led it before": Sender("device-before", frozenset({BEFORE}), frozenset({"theologian"})),
    "unconfirmed": Sender(
        "device-new", frozenset({LEAD}), frozenset({"theologian"}), confirmed=False
    ),
    "unconfirmed supervisor": Sender(
        "device-new",
        frozenset({"staff-supervisor"}),
        frozenset({"supervisor"}),
        confirmed=False,
        supervises=frozenset({"team"}),
    ),
    "revoked": Sender(
        "device-lost", frozenset({LEAD}), frozenset({"theologian", "supervisor"}), revoked=True
    ),
    "nobody": Sender("device-nobody", frozenset({"staff-nobody"})),
}

FILE: Final = ClientFile(
    origin="device-lead",
    founders=frozenset({LEAD}),
    leads=frozenset({LEAD}),
    members=frozenset({NAMED}),
    former=frozenset({LEAD, BEFORE}),
    teams=frozenset({"team"}),
    hold_askers=frozenset({("staff-who-asked", True)}),
    officer=True,
)

NEVER: Final = dict.fromkeys(SENDERS, NO)
OUTSIDE: Final = {
    **NEVER,
    # Whoever reads cases may have been named in this one by a change that is still on its way.
    "other counsellor": ASK,
    "supervisor": ASK,
    "other team's supervisor": ASK,
}
COWORKERS: Final = {**OUTSIDE, "lead": YES, "named": YES, "who led it before": ASK}
ASKED: Final = {
    **dict.fromkeys(SENDERS, ASK),
    "unconfirmed": NO,
    "unconfirmed supervisor": NO,
    "revoked": NO,
    "nobody": NO,
}
DECIDED: Final = {**ASKED, "supervisor": YES}

ROWS: Final[dict[str, tuple[str, dict[str, Value], dict[str, Ruling]]]] = {
    "a client": ("client", {}, COWORKERS),
    "a case's region": ("case", {"region": "KZ-75"}, COWORKERS),
    "who is named": (
        "case",
        {"members": [OTHER]},
        {**OUTSIDE, "lead": YES, "named": ASK, "supervisor": YES},
    ),
    "taking a case over": ("case", {"lead": OTHER}, DECIDED),
    "another team": ("case", {"group": "away"}, DECIDED),
    "an enquiry": ("enquiry", {}, COWORKERS),
    "a stage": ("stage", {"stage": "dialogue"}, COWORKERS),
    "closing": ("stage", {"stage": "closed", "reason": "moved"}, DECIDED),
    "a session": ("session", {}, COWORKERS),
    "a note": ("note", {}, COWORKERS),
    "a session's correction": ("session.correction", {}, {**NEVER, "lead": YES}),
    "an addendum": ("note.addendum", {}, {**NEVER, "lead": YES}),
    "misfiled": ("note.misfiled", {"confirmed": False}, {**NEVER, "lead": YES}),
    "misfiled, confirmed": ("note.misfiled", {"confirmed": True}, DECIDED),
    "a hold": ("hold", {}, {**NEVER, "supervisor": YES, "records officer": YES}),
    "asking for a hold": (
        "request",
        {"asks": "hold"},
        {**NEVER, "supervisor": YES, "records officer": YES},
    ),
    "an erasure": ("erasure", {}, {**ASKED, "records officer": YES}),
    "asking": ("request", {"asks": "stage"}, COWORKERS),
    "answering": (
        "request",
        {"decision": "declined"},
        {**NEVER, "supervisor": YES, "records officer": YES},
    ),
    "a consent that widens": (
        "consent",
        {},
        {**COWORKERS, "supervisor": NO, "who led it before": NO},
    ),
    "a withdrawal": ("consent", {"withdrawn": True}, {**COWORKERS, "supervisor": YES}),
    "unsigning": ("note.unsigned", {}, NEVER),
    "a working name": ("client.working_name", {}, NEVER),
    "an identity": ("identity", {}, NEVER),
    "an access": ("access", {}, NEVER),
    **{
        name: (
            kind,
            changed,
            {**(COWORKERS if "named" in writers else NEVER), **dict.fromkeys(writers, YES)},
        )
        for name, (kind, changed, writers) in kinds.MAY_WRITE.items()
    },
}


def asked(kind: str, changed: dict[str, Value], sender: Sender) -> Asked:
    """The change of a row, written by the sender, about what the lead wrote."""
    fields = {**FIELDS[kind], **changed} if kind not in {"case", "request"} else changed
    return Asked(kind, fields, min(sender.authors), frozenset({LEAD}))


@pytest.mark.parametrize("who", SENDERS)
@pytest.mark.parametrize("row", ROWS)
def test_the_table(row: str, who: str) -> None:
    kind, changed, table = ROWS[row]
    sender = SENDERS[who]
    assert rule_on(asked(kind, changed, sender), sender, FILE)[0] is table[who], (row, who)


def test_every_kind_stands_in_the_table() -> None:
    assert {kind for kind, _, _ in ROWS.values()} >= set(KINDS)


@pytest.mark.parametrize("row", ROWS)
@pytest.mark.parametrize("author", ["staff-somebody", "", "\u202eADMIN\u202c"])
def test_a_change_with_another_author_than_its_sender_is_refused(row: str, author: str) -> None:
    kind, changed, _ = ROWS[row]
    written = replace(asked(kind, changed, SENDERS["lead"]), author=author)
    for sender in SENDERS.values():
        assert rule_on(written, sender, FILE)[0] is NO


@pytest.mark.parametrize("who", SENDERS)
def test_an_erasure_that_is_returned_is_asked_for_and_done_by_nobody(who: str) -> None:
    sender = SENDERS[who]
    erasure = replace(asked("erasure", {}, sender), author="staff-gone", returned=True)
    for changed in ({}, {"held": True}, {"origin": None}, {"left": False}, {"erased": True}):
        file = replace(FILE, **changed)
        assert rule_on(erasure, sender, file)[0] is ASKED[who], changed


@given(st.sampled_from(sorted(ROWS)), st.sampled_from(sorted(SENDERS)))
def test_a_new_client_is_written_by_its_author_whoever_that_is_with_a_reading_role(
    row: str, who: str
) -> None:
    kind, changed, table = ROWS[row]
    sender = SENDERS[who]
    ruling, _ = rule_on(asked(kind, changed, sender), sender, ClientFile())
    if ruling is YES and kind not in {"hold", "erasure", "request", "acceptance"}:
        assert table["lead"] is not NO
        assert not sender.revoked


@given(st.sampled_from(sorted(ROWS)))
def test_an_unconfirmed_device_writes_about_its_own_clients_as_a_confirmed_one_does(
    row: str,
) -> None:
    kind, changed, table = ROWS[row]
    sender = SENDERS["unconfirmed"]
    own = replace(FILE, origin=sender.device)
    assert rule_on(asked(kind, changed, sender), sender, own)[0] is table["lead"]


def _consent(**items: bool) -> dict[str, Value]:
    return {**FIELDS["consent"], "items": {"service": True, **items}}


@pytest.mark.parametrize(
    ("before", "after", "widens"),
    [
        ({"sync": True}, {"sync": True}, False),
        ({"sync": True}, {"sync": False}, False),
        ({"sync": False}, {"sync": True}, True),
        ({"of_a_newer_program": True}, {"of_a_newer_program": True}, False),
        ({"of_a_newer_program": False}, {"of_a_newer_program": True}, True),
        ({}, {"of_a_newer_program": True}, True),
    ],
)
def test_a_supervisor_widens_nothing_also_what_only_a_newer_program_knows(
    before: dict[str, bool], after: dict[str, bool], *, widens: bool
) -> None:
    file = replace(FILE, consent=Consent.from_fields(_consent(**before)))
    sender = SENDERS["supervisor"]
    change = Asked("consent", _consent(**after), min(sender.authors))
    assert rule_on(change, sender, file)[0] is (NO if widens else YES)


def test_what_takes_the_place_of_a_consent_that_is_not_here_waits_for_that() -> None:
    """It may be a withdrawal: by the time that comes, it would have been taken back."""
    file = replace(FILE, consent=Consent.from_fields(_consent(sync=True)))
    for who, expected in {**OUTSIDE, "lead": YES, "named": YES}.items():
        sender = SENDERS[who]
        change = Asked("consent", _consent(sync=True), min(sender.authors), follows=False)
        assert rule_on(change, sender, file)[0] is (
            ASK if who == "who led it before" else expected
        ), who


@pytest.mark.parametrize("row", ROWS)
def test_of_who_was_erased_all_that_cases_are_made_of_is_left_to_be_kept_aside(row: str) -> None:
    """But for another erasure: who worked in the case is known no more."""
    kind, changed, table = ROWS[row]
    erased = ClientFile(origin="device-officer", founders=frozenset({"officer"}), erased=True)
    for who, sender in SENDERS.items():
        ruling = rule_on(asked(kind, changed, sender), sender, erased)[0]
        if table == NEVER or NO is ASKED[who]:
            assert ruling is NO, who
        elif kind != "erasure":
            assert ruling is (NO if who in {"director", "administrator"} else YES), who


def test_a_hold_takes_two_persons() -> None:
    for who in ("supervisor", "records officer"):
        sender = SENDERS[who]
        own = {(author, True) for author in sender.authors}
        for askers in (set[tuple[str, bool]](), own, own | {("staff-who-asked", False)}):
            alone = replace(FILE, hold_askers=frozenset(askers))
            assert rule_on(asked("hold", {}, sender), sender, alone)[0] is ASK
        for held in (True, False):
            seconded = replace(FILE, hold_askers=frozenset({*own, ("staff-who-asked", held)}))
            change = asked("hold", {"held": held}, sender)
            assert rule_on(change, sender, seconded)[0] is YES


@pytest.mark.parametrize("row", ROWS)
def test_what_takes_a_role_alone_is_not_written_under_the_id_from_before_joining(row: str) -> None:
    """Nobody had a role then, and one person on two machines has two such ids."""
    kind, changed, table = ROWS[row]
    for who in ("supervisor", "records officer", "administrator"):
        sender = SENDERS[who]
        joined = replace(sender, authors=sender.authors | {"staff-early"}, before="staff-early")
        change = replace(asked(kind, changed, sender), author="staff-early")
        ruling = rule_on(change, joined, FILE)[0]
        assert ruling is (NO if table["lead"] is NO else table[who]), (row, who)


def test_a_hold_by_a_supervisor_waits_until_the_case_says_whose_it_is() -> None:
    for who, sender in SENDERS.items():
        ruling = rule_on(asked("hold", {}, sender), sender, replace(FILE, teams=frozenset()))
        supervises = who in {"supervisor", "other team's supervisor"}
        expected = (ASK, EARLY) if supervises else (NO, "role")
        if who not in {"records officer", "unconfirmed", "unconfirmed supervisor", "revoked"}:
            assert ruling == expected, who


def test_under_a_hold_nobody_erases() -> None:
    held = replace(FILE, held=True)
    for sender in SENDERS.values():
        assert rule_on(asked("erasure", {}, sender), sender, held)[0] is NO


def test_while_there_is_no_records_officer_the_supervisor_erases_at_the_office() -> None:
    file = replace(FILE, officer=False)
    seated = {who: replace(sender, at_office=True) for who, sender in SENDERS.items()}
    rulings = {
        who: rule_on(asked("erasure", {}, sender), sender, file)[0]
        for who, sender in seated.items()
    }
    assert [who for who, ruling in rulings.items() if ruling is YES] == [
        "supervisor",
        "records officer",
    ]


def test_on_another_device_than_the_offices_own_a_supervisor_asks_for_an_erasure() -> None:
    sender = SENDERS["supervisor"]
    file = replace(FILE, officer=False)
    assert rule_on(asked("erasure", {}, sender), sender, file)[0] is ASK


def test_of_whom_nothing_left_the_laptop_the_counsellor_erases_at_once() -> None:
    lead = SENDERS["lead"]
    assert rule_on(asked("erasure", {}, lead), lead, replace(FILE, left=False))[0] is YES


def test_a_case_is_founded_for_somebody_else_by_a_supervisor_alone() -> None:
    new = replace(FILE, leads=frozenset(), members=frozenset(), teams=frozenset())
    founding: dict[str, Value] = {"lead": OTHER, "group": "team", "opened_on": "2026-11-22"}
    for who, ruling in (("lead", NO), ("other counsellor", ASK)):
        sender = SENDERS[who]
        assert rule_on(Asked("case", founding, min(sender.authors)), sender, new)[0] is ruling
    supervisor = SENDERS["supervisor"]
    theirs = replace(new, founders=supervisor.authors)
    assert rule_on(Asked("case", founding, "staff-supervisor"), supervisor, theirs)[0] is YES


def test_who_was_given_a_case_and_knows_no_more_of_it_is_told_by_the_same_supervisor() -> None:
    """All that has come of the client is that one change, which names no team."""
    given = replace(
        FILE, founders=SENDERS["supervisor"].authors, leads=frozenset({OTHER}), teams=frozenset()
    )
    back: dict[str, Value] = {"lead": LEAD}
    for who, sender in SENDERS.items():
        ruling = rule_on(Asked("case", back, min(sender.authors)), sender, given)[0]
        assert (ruling is YES) == (who == "supervisor"), who


def test_a_consent_that_widens_counts_from_no_supervisor() -> None:
    supervisor = SENDERS["supervisor"]
    assert supervisor.has(Role.SUPERVISOR)
    assert rule_on(asked("consent", {}, supervisor), supervisor, FILE) == (NO, "widens")
