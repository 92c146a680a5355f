# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Every bit of a small bundle flipped and every byte cut off: none opens, none crashes."""

from __future__ import annotations

import io
import random
from dataclasses import dataclass

import pytest

from counsellor.domain.errors import BundleRefused
from counsellor.domain.roster import Suite
from counsellor.sync.reading import open_bundle
from counsellor.sync.trust import Trust
from tests.sync.offices import AgeKey, Office, a_change

pytestmark = pytest.mark.faults

RANDOM = 1_000_000


@dataclass(frozen=True)
class Sample:
    """A small sealed bundle, and who opens it."""

    sealed: bytes
    key: AgeKey
    trust: Trust

    def opens(self, data: bytes) -> bool:
        """Tell whether these bytes open; anything but a refusal is a failure of the test."""
        try:
            open_bundle(io.BytesIO(data), [self.key], self.trust)
        except BundleRefused:
            return False
        return True


@pytest.fixture(scope="module", params=list(Suite))
def sample(request: pytest.FixtureRequest) -> Sample:
    office = Office(request.param)
    stage = {"subject": office.id, "stage": "dialogue", "on": "2026-11-22"}
    entry = a_change(office.field.incarnation, 1, "stage", stage, office.id)
    sealed, _ = office.seal(office.content([entry]), None, [office.head.identity.recipient])
    return Sample(sealed, office.head.identity, office.trust())


def test_the_sample_itself_opens(sample: Sample) -> None:
    assert sample.opens(sample.sealed)
    assert len(sample.sealed) < 8_000


def test_no_flipped_bit_is_accepted(sample: Sample) -> None:
    accepted = []
    changed = bytearray(sample.sealed)
    for place in range(len(changed)):
        for bit in range(8):
            changed[place] ^= 1 << bit
            if sample.opens(bytes(changed)):
                accepted.append((place, bit))
            changed[place] ^= 1 << bit
    assert accepted == []


def test_no_truncated_bundle_is_accepted(sample: Sample) -> None:
    data = sample.sealed
    assert [place for place in range(len(data)) if sample.opens(data[:place])] == []


@pytest.mark.long
def test_no_random_damage_is_accepted(sample: Sample) -> None:
    chance = random.Random(1)
    size = len(sample.sealed)
    for _ in range(RANDOM):
        changed = bytearray(sample.sealed)
        for _ in range(chance.randint(1, 8)):
            changed[chance.randrange(size)] = chance.randrange(256)
        if chance.random() < 0.2:
            start = chance.randrange(size)
            changed[start:start] = chance.randbytes(chance.randrange(64))
        assert bytes(changed) == sample.sealed or not sample.opens(bytes(changed))
