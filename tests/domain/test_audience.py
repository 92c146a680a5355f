# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Audiences: what may leave the device, as the client's consent says."""

from __future__ import annotations

from datetime import date

import pytest

from counsellor.domain.audience import may_leave
from counsellor.domain.coded import Audience, ConsentForm, ConsentItem
from counsellor.domain.kind import Kind
from counsellor.domain.records import ALWAYS_TRAVELS, KINDS
from counsellor.domain.records.consents import Consent

ALL = list(KINDS.values())
OF_CASE = [kind for kind in ALL if kind.audience is Audience.CASE]


def consent(*items: ConsentItem, withdrawn: bool = False) -> Consent:
    return Consent(
        "c", ConsentForm.SPOKEN, date(2026, 11, 20), "ru", frozenset(items), withdrawn=withdrawn
    )


NOTHING_GRANTED = [
    None,
    consent(),
    consent(ConsentItem.SERVICE),
    consent(ConsentItem.SERVICE, ConsentItem.STATISTICS),
    consent(*ConsentItem, withdrawn=True),
]


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.name)
def test_what_belongs_to_the_device_never_leaves(kind: Kind) -> None:
    leaves = may_leave(kind, consent(*ConsentItem), known_outside=True)
    assert leaves == (kind.audience is not Audience.DEVICE)


@pytest.mark.parametrize("given", NOTHING_GRANTED)
def test_without_granted_sync_nothing_of_an_unknown_client_leaves(given: Consent | None) -> None:
    assert not any(may_leave(kind, given, known_outside=False) for kind in OF_CASE)


@pytest.mark.parametrize("given", NOTHING_GRANTED)
def test_of_a_known_client_only_withdrawal_holds_and_erasures_still_travel(
    given: Consent | None,
) -> None:
    leaving = {kind.name for kind in OF_CASE if may_leave(kind, given, known_outside=True)}
    assert leaving == ALWAYS_TRAVELS


def test_with_granted_sync_the_whole_case_travels() -> None:
    granted = consent(ConsentItem.SERVICE, ConsentItem.SYNC)
    assert all(may_leave(kind, granted, known_outside=False) for kind in OF_CASE)
