# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Every case has a current consent from its own client, and it decides what leaves (1 and 8)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from counsellor.domain.coded import (
    ConsentForm,
    ConsentItem,
    ContactType,
    ReferralSource,
    SessionStatus,
    Subject,
)
from counsellor.domain.errors import ConsentLapsed, ConsentMissing, RecordInvalid, UnknownRecord
from counsellor.domain.ids import new_id
from counsellor.services.add_client import NewClient, add_client
from counsellor.services.record_consent import record_consent, withdraw_consent
from counsellor.services.run_session import discard_session, start_session
from counsellor.storage.vault import Vault
from tests.field import HandClock, spoken, take_in
from tests.services.work import ready_kinds, seal_everything, sign, sit_together

TODAY = date(2026, 11, 20)


def new_client(**changed: object) -> NewClient:
    made = NewClient(
        "the baker",
        Subject.PERSON,
        "ru",
        ReferralSource.SELF,
        ContactType.OFFICE,
        TODAY,
        spoken(),
    )
    return replace(made, **changed)  # type: ignore[arg-type]


def written(client: str, *items: ConsentItem, on: date = TODAY) -> object:
    return replace(spoken(*items, on=on), client=client, form=ConsentForm.WRITTEN, text_version="1")


def record(vault: Vault, client: str, *items: ConsentItem, on: date = TODAY) -> None:
    record_consent(vault, written(client, *items, on=on))  # type: ignore[arg-type]


def test_nobody_is_taken_in_without_consent_to_the_service(vault: Vault) -> None:
    refused = replace(spoken(), items=frozenset({ConsentItem.SYNC}))
    with pytest.raises(RecordInvalid, match="kind=consent"):
        add_client(vault, new_client(consent=refused))
    assert vault.clients.count() == 0
    assert vault.journal.end()[0] == 0


def test_a_client_is_taken_in_with_case_stage_and_own_consent_in_one_save(vault: Vault) -> None:
    client = add_client(vault, new_client(summary="looks for work"))
    row = vault.clients.get(client)
    assert row.consent is not None
    assert row.consent.client == client
    assert [case.client for case in vault.cases.of_client(client)] == [client]
    assert row.stage == "intake"


@pytest.mark.parametrize("source", list(ReferralSource))
def test_whoever_asked_the_consent_is_the_client_s_own(
    vault: Vault, source: ReferralSource
) -> None:
    with pytest.raises(RecordInvalid, match="kind=consent"):
        add_client(vault, new_client(source=source, consent=replace(spoken(), items=frozenset())))
    client = add_client(vault, new_client(source=source))
    consent = vault.consents.current(client)
    assert consent is not None
    assert consent.client == client


def test_when_a_family_comes_first_the_relative_is_the_client(vault: Vault) -> None:
    client = add_client(vault, new_client(subject=Subject.RELATIVE, source=ReferralSource.FAMILY))
    assert vault.clients.get(client).subject is Subject.RELATIVE
    assert vault.clients.count() == 1


def test_a_minor_needs_representative_and_assent(vault: Vault) -> None:
    with pytest.raises(RecordInvalid, match="kind=consent"):
        add_client(vault, new_client(minor=True))
    agreed = replace(spoken(), representative=True, assent=True)
    client = add_client(vault, new_client(minor=True, consent=agreed))
    with pytest.raises(RecordInvalid, match="kind=consent"):
        record_consent(vault, replace(spoken(), client=client))


def test_a_spoken_consent_lets_three_sessions_begin(vault: Vault) -> None:
    client = take_in(vault)
    for _ in range(3):
        sit_together(vault, client)
    with pytest.raises(ConsentLapsed):
        start_session(vault, client)
    record(vault, client)
    sit_together(vault, client)


def test_sessions_that_nobody_came_to_do_not_count(vault: Vault) -> None:
    client = take_in(vault)
    for _ in range(5):
        sit_together(vault, client, status=SessionStatus.NO_SHOW, present=False)
    start_session(vault, client)


def test_a_spoken_consent_holds_thirty_days(vault: Vault, clock: HandClock) -> None:
    client = take_in(vault)
    clock.pass_time(30 * 86_400)
    start_session(vault, client)
    discard_session(vault)
    clock.pass_time(86_400)
    with pytest.raises(ConsentLapsed):
        start_session(vault, client)
    record(vault, client, on=clock.now().date())
    start_session(vault, client)


def test_after_a_withdrawal_no_session_begins(vault: Vault, client: str) -> None:
    withdraw_consent(vault, client, TODAY)
    with pytest.raises(ConsentMissing):
        start_session(vault, client)


def test_what_was_taken_back_is_not_taken_back_twice(vault: Vault, client: str) -> None:
    withdraw_consent(vault, client, TODAY)
    with pytest.raises(ConsentMissing):
        withdraw_consent(vault, client, TODAY)


def test_consents_are_kept_one_after_the_other(vault: Vault, client: str) -> None:
    record(vault, client, ConsentItem.AFTERCARE)
    withdraw_consent(vault, client, TODAY)
    forms = [(one.form, one.withdrawn) for one in vault.consents.of_client(client)]
    assert forms == [
        (ConsentForm.SPOKEN, False),
        (ConsentForm.WRITTEN, False),
        (ConsentForm.WRITTEN, True),
    ]


def test_nobody_consents_for_a_stranger(vault: Vault) -> None:
    with pytest.raises(UnknownRecord):
        record_consent(vault, replace(spoken(), client=new_id()))


def test_refused_sync_keeps_everything_on_the_device(vault: Vault) -> None:
    client = take_in(vault, "the baker", ConsentItem.SERVICE)
    sign(vault, client, "Сөйлестік.", sit_together(vault, client))
    assert vault.queue.lanes() == []
    assert vault.queue.clients_staying() == 1
    ready, held = vault.queue.counts()
    assert (ready, held > 5) == (0, True)


def test_one_client_s_refusal_does_not_hold_another(vault: Vault) -> None:
    take_in(vault, "the baker", ConsentItem.SERVICE)
    take_in(vault, "the smith", ConsentItem.SYNC)
    ready, held = vault.queue.counts()
    assert ready > 0
    assert held > 0
    assert vault.queue.clients_staying() == 1


def test_sync_granted_later_lets_everything_go_that_was_withheld(vault: Vault) -> None:
    client = take_in(vault, "the baker", ConsentItem.SERVICE)
    sign(vault, client, "Сөйлестік.", sit_together(vault, client))
    record(vault, client, ConsentItem.SYNC)
    assert vault.queue.counts()[1] == 0
    kinds = seal_everything(vault)
    assert {"client", "case", "stage", "session", "note", "consent"} <= set(kinds)
    assert kinds.count("consent") == 2
    assert vault.queue.counts() == (0, 0)


def test_names_identity_and_log_are_not_even_queued(vault: Vault, client: str) -> None:
    assert "client.working_name" not in seal_everything(vault)
    assert vault.queue.counts() == (0, 0)


def test_after_a_withdrawal_only_the_withdrawal_leaves(vault: Vault, client: str) -> None:
    seal_everything(vault)
    session = sit_together(vault, client)
    withdraw_consent(vault, client, TODAY)
    sign(vault, client, "Сөйлестік.", session)
    assert ready_kinds(vault) == {"consent"}
    assert vault.queue.clients_staying() == 1


def test_a_client_nobody_outside_knows_withdraws_in_silence(vault: Vault, client: str) -> None:
    withdraw_consent(vault, client, TODAY)
    assert ready_kinds(vault) == set()


def test_a_consent_given_again_lets_go_what_the_withdrawal_held(vault: Vault, client: str) -> None:
    seal_everything(vault)
    withdraw_consent(vault, client, TODAY)
    sign(vault, client, "Сөйлестік.")
    assert "note" not in ready_kinds(vault)
    record(vault, client, ConsentItem.SYNC, on=TODAY + timedelta(days=1))
    assert "note" in ready_kinds(vault)
