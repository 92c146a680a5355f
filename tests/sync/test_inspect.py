# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A bundle can be looked into without importing it."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path

import pytest

from counsellor.crypto.age import seal_bytes
from counsellor.domain.change import ErasedEntry
from counsellor.domain.errors import BundleRefused, StorageFailed
from counsellor.domain.place_errors import AccessDenied
from counsellor.domain.roster import Suite
from counsellor.sync import inspect
from counsellor.sync.inspect import inspect_bundle
from tests.sync.hostile import Forger, corpus
from tests.sync.offices import Office, a_day, a_note


@pytest.fixture(params=list(Suite))
def office(request: pytest.FixtureRequest) -> Office:
    return Office(request.param)


@pytest.fixture
def path(office: Office, tmp_path: Path) -> Path:
    gone = a_note(office.field, 99)
    entries = [*a_day(office.field, 3), ErasedEntry(gone.version, gone.hash, "erased")]
    path = tmp_path / "a.age"
    path.write_bytes(office.seal(office.content(entries))[0])
    return path


def test_without_a_key_it_shows_its_outside(path: Path, office: Office) -> None:
    facts = inspect_bundle(path)
    kind = "mlkem768x25519" if office.suite is Suite.PQ else "X25519"
    assert facts.stanzas == (kind, kind)
    assert facts.size == path.stat().st_size
    assert facts.padded
    assert facts.manifest is None
    assert facts.verified is None


def test_with_a_key_it_shows_what_it_says(path: Path, office: Office) -> None:
    facts = inspect_bundle(path, [office.head.identity])
    assert facts.manifest is not None
    assert facts.manifest.device == office.field.device
    assert facts.kinds == {"erased": 1, "note": 3, "session": 3}
    assert facts.verified is None
    assert facts.refusal is None


def test_with_a_roster_it_is_verified(path: Path, office: Office) -> None:
    facts = inspect_bundle(path, [office.head.identity], office.trust())
    assert facts.verified is True
    stranger = Office(office.suite)
    facts = inspect_bundle(path, [office.head.identity], stranger.trust())
    assert facts.verified is False
    assert facts.refusal is not None
    assert facts.refusal.fields["reason"] == "other_office"


def test_the_wrong_key_shows_the_outside_and_says_so(path: Path, office: Office) -> None:
    facts = inspect_bundle(path, [office.field.identity])
    assert facts.manifest is None
    assert facts.refusal is not None
    assert facts.refusal.fields["reason"] == "not_for_us"
    assert facts.padded


def test_a_file_that_was_not_padded_is_told(tmp_path: Path, office: Office) -> None:
    path = tmp_path / "a.age"
    for size, padded in ((10_240, True), (10_241, False), (10_752, True), (10_753, False)):
        path.write_bytes(seal_bytes(bytes(size), office.readers))
        assert inspect_bundle(path).padded is padded


def test_what_is_no_bundle_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.age"
    path.write_bytes(b"hello")
    with pytest.raises(BundleRefused):
        inspect_bundle(path)
    with pytest.raises(StorageFailed):
        inspect_bundle(tmp_path / "nowhere.age")


def test_no_hostile_bundle_breaks_it_or_is_verified(tmp_path: Path) -> None:
    forger = Forger()
    path = tmp_path / "a.age"
    for name, forged in corpus(forger).items():
        path.write_bytes(forged.data)
        with suppress(BundleRefused):
            facts = inspect_bundle(path, [forger.office.head.identity], forger.office.trust())
            assert facts.verified is False, name
            assert facts.refusal is not None
            assert facts.refusal.fields["reason"] is forged.reason, name


def test_of_another_users_file_it_is_said_whose_fault_that_is(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(name: str, _flags: int) -> int:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), name)

    monkeypatch.setattr(inspect, "chosen_opener", refuse)
    with pytest.raises(AccessDenied) as refused:
        inspect_bundle(path)
    assert refused.value.fields["place"] == str(path)
