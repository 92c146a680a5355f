# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Hostile bundles are refused for the right reason, and nothing but a refusal comes out."""

from __future__ import annotations

import io
import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor.crypto.age import seal_bytes
from counsellor.domain.errors import BundleRefused
from counsellor.domain.roster import StreamPrefix, Suite
from counsellor.domain.stream import NO_LINK
from counsellor.sync.enrolment import enrol_section
from counsellor.sync.limits import MAX_SEALED
from counsellor.sync.reading import open_bundle
from tests.sync.hostile import TOKEN_ID, Forged, Forger, corpus, revoked
from tests.sync.offices import Office, Person, a_note

NAMES = tuple(corpus(Forger()))


@pytest.fixture(scope="module")
def forger() -> Forger:
    return Forger()


@pytest.fixture(scope="module")
def cases(forger: Forger) -> dict[str, Forged]:
    return corpus(forger)


@pytest.fixture(scope="module")
def office(forger: Forger) -> Office:
    return forger.office


def refusal(data: bytes, office: Office) -> BundleRefused:
    with pytest.raises(BundleRefused) as refused:
        open_bundle(io.BytesIO(data), [office.head.identity], office.trust())
    return refused.value


def test_the_forger_can_be_honest(forger: Forger, office: Office) -> None:
    opened = open_bundle(io.BytesIO(forger.sealed()), [office.head.identity], office.trust())
    assert list(opened.entries) == forger.entries


def test_there_are_many_ways_to_be_hostile() -> None:
    assert len(NAMES) >= 80


@pytest.mark.parametrize("name", NAMES)
def test_a_hostile_bundle_is_refused_for_the_right_reason(
    name: str, cases: dict[str, Forged], office: Office
) -> None:
    forged = cases[name]
    fields = refusal(forged.data, office).fields
    assert (fields["reason"], fields["detail"]) == (forged.reason, forged.detail)


def test_a_refusal_of_signed_content_says_whose_it_is(
    cases: dict[str, Forged], office: Office
) -> None:
    fields = refusal(cases["unknown kind"].data, office).fields
    assert fields["device"] == office.field.device
    assert fields["stream"] == office.stream.id
    assert fields["number"] == 1
    assert len(str(fields["link"])) == 64


def test_a_refusal_of_unsigned_content_says_nothing_of_the_sender(
    cases: dict[str, Forged], office: Office
) -> None:
    fields = refusal(cases["signed by another"].data, office).fields
    assert fields.keys() == {"reason", "detail"}


class Sparse(io.RawIOBase):
    """A file of any size that holds nothing."""

    def __init__(self, size: int) -> None:
        self._size = size

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, place: int, whence: int = 0) -> int:
        return self._size if whence == io.SEEK_END else place

    def readinto(self, buffer: object) -> int:
        raise AssertionError("it was read")


def test_a_file_of_more_than_three_and_a_half_gibibytes_is_not_even_read(office: Office) -> None:
    with pytest.raises(BundleRefused) as refused:
        open_bundle(
            io.BufferedReader(Sparse(MAX_SEALED + 1)), [office.head.identity], office.trust()
        )
    assert refused.value.fields["reason"] == "too_large"


@pytest.mark.parametrize("number", range(12))
def test_a_bundle_cut_short_is_not_opened(number: int, forger: Forger) -> None:
    data = forger.sealed()
    place = random.Random(number).randrange(len(data))
    refusal(data[:place], forger.office)


@pytest.fixture(scope="module", params=list(Suite))
def sample(request: pytest.FixtureRequest) -> tuple[Office, bytes]:
    forger = Forger(request.param)
    return forger.office, forger.sealed()


@given(st.data())
def test_a_changed_bit_is_never_accepted(sample: tuple[Office, bytes], data: st.DataObject) -> None:
    office, sealed = sample
    place = data.draw(st.integers(0, len(sealed) - 1))
    changed = bytearray(sealed)
    changed[place] ^= 1 << data.draw(st.integers(0, 7))
    refusal(bytes(changed), office)


@given(st.binary(max_size=3_000))
def test_any_sealed_bytes_are_refused_at_the_most(office: Office, plain: bytes) -> None:
    refusal(seal_bytes(plain, office.readers), office)


@given(st.binary(max_size=3_000))
def test_any_bytes_are_refused_at_the_most(office: Office, data: bytes) -> None:
    refusal(data, office)


def enrolling(forger: Forger) -> tuple[Person, bytes]:
    """Give a new device and its first bundle."""
    office, person = forger.office, forger.stranger
    section = enrol_section(
        office.membership(person, TOKEN_ID),
        b"t" * 32,
        signing=person.signer.public_line,
        recipient=person.identity.recipient,
    )
    stream = replace(office.stream, incarnation=person.incarnation)
    content = office.content([a_note(person)], device=person.device, stream=stream, enrol=section)
    return person, office.seal(content, person.signer)[0]


@pytest.mark.parametrize("suite", list(Suite))
def test_a_token_brings_a_new_device_in_without_being_sent(suite: Suite) -> None:
    forger = Forger(suite)
    person, data = enrolling(forger)
    office = forger.office
    opened = open_bundle(io.BytesIO(data), [office.head.identity], office.trust())
    assert opened.signing == person.signer.public_line
    assert opened.manifest.enrol is not None
    assert opened.manifest.enrol.recipient == person.identity.recipient
    assert (b"t" * 32).hex().encode() not in opened.manifest.to_bytes()


def test_a_device_that_is_known_by_now_may_repeat_its_enrolment() -> None:
    forger = Forger()
    person, data = enrolling(forger)
    office = forger.office
    del office.tokens[TOKEN_ID]
    unconfirmed = replace(person.listed(), confirmed=False)
    office.roster = replace(office.roster, devices=(*office.roster.devices, unconfirmed))
    opened = open_bundle(io.BytesIO(data), [office.head.identity], office.trust())
    assert opened.manifest.device == person.device


def test_a_revoked_device_counts_as_far_as_its_prefix_says() -> None:
    forger = Forger()
    data = forger.sealed()
    stream, link = forger.office.stream.id, forger.manifest().link
    for prefixes in (
        (),
        (StreamPrefix(stream, 0, NO_LINK),),
        (StreamPrefix(stream, 1, "0" * 64),),
        (StreamPrefix("0" * 32, 9, link),),
    ):
        fields = refusal(data, revoked(forger, *prefixes)).fields
        assert (fields["reason"], fields["device"]) == ("revoked", forger.office.field.device)
    for prefix in (StreamPrefix(stream, 1, link), StreamPrefix(stream, 2, "0" * 64)):
        office = revoked(forger, prefix)
        opened = open_bundle(io.BytesIO(data), [office.head.identity], office.trust())
        assert opened.manifest.link == link
