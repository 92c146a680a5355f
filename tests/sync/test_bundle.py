# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Sealed bundles open for their readers, in both suites, and say what they are."""

from __future__ import annotations

import hashlib
import io
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor.crypto.age import open_bytes
from counsellor.crypto.sshsig import verify
from counsellor.domain.change import ErasedEntry
from counsellor.domain.errors import BlobDamaged, BundleRefused, TooManyRecipients
from counsellor.domain.roster import Suite
from counsellor.domain.stream import NO_LINK
from counsellor.sync.bundle import (
    BlobSource,
    bundle_name,
    is_named_by_content,
    name_by_content,
)
from counsellor.sync.changes_file import write_lines
from counsellor.sync.limits import MAX_CHANGES, MAX_SEALED
from counsellor.sync.manifest import Blob, recipient_hash
from counsellor.sync.padding import padded_tar_size
from counsellor.sync.reading import SMALL, open_bundle
from counsellor.sync.tar import MANIFEST, SIGNATURE, TarReader
from tests.sync.offices import Office, Person, a_change, a_day, a_note, a_session


@pytest.fixture(params=list(Suite), scope="module")
def office(request: pytest.FixtureRequest) -> Office:
    return Office(request.param)


def blob_of(content: bytes) -> BlobSource:
    return BlobSource(hashlib.sha256(content).hexdigest(), len(content), io.BytesIO(content))


def test_a_day_comes_back_as_it_was_saved(office: Office) -> None:
    day = a_day(office.field)
    data, sealed = office.seal(office.content(day))
    opened = open_bundle(io.BytesIO(data), [office.head.identity], office.trust())
    assert list(opened.entries) == day
    assert opened.manifest == sealed.manifest
    assert opened.manifest.link == sealed.link == office.content(day).link
    assert opened.signing == office.field.signer.public_line
    assert opened.unpacked_size == len(write_lines(day))
    assert sealed.size == len(data)


def test_recovery_opens_it_too(office: Office) -> None:
    data, sealed = office.seal(office.content(a_day(office.field, 1)))
    trust = replace(office.trust(), own_recipients=(office.recovery.recipient,))
    assert open_bundle(io.BytesIO(data), [office.recovery], trust).manifest == sealed.manifest


def test_who_holds_several_keys_opens_with_the_one_that_fits(office: Office) -> None:
    data, _ = office.seal(office.content(a_day(office.field, 1)))
    keys = [office.new_identity(), office.head.identity]
    assert open_bundle(io.BytesIO(data), keys, office.trust()).entries


def test_the_signature_is_over_the_manifest_and_for_bundles_only(office: Office) -> None:
    data, _ = office.seal(office.content(a_day(office.field, 1)))
    archive = TarReader(io.BytesIO(open_bytes(data, [office.head.identity])))
    signed, signature = (archive.read((archive.next() or ("", 0))[1]) for _ in range(2))
    verify(office.field.signer.public_line, signed, "counsellor.bundle.v1", signature)


def test_recipients_are_named_by_their_hashes_and_bound_by_the_signature(office: Office) -> None:
    _, sealed = office.seal(office.content([]))
    assert sealed.manifest.recipients == tuple(sorted(map(recipient_hash, office.readers)))


def test_a_bundle_without_changes_can_close_a_stream(office: Office) -> None:
    content = office.content([], number=3, previous="1" * 64, closes=True)
    data, _ = office.seal(content)
    opened = open_bundle(io.BytesIO(data), [office.head.identity], office.trust())
    assert opened.manifest.closes
    assert opened.entries == []


def test_a_reissue_to_other_readers_is_another_file_with_the_same_link(office: Office) -> None:
    content = office.content(a_day(office.field, 2))
    data, first = office.seal(content)
    newcomer = Person(office.new_identity())
    readers = (*office.readers, newcomer.identity.recipient)
    again, second = office.seal(
        replace(content, sealed_at="2026-11-23T09:00:00+05:00"), None, readers
    )
    assert first.link == second.link
    assert first.manifest != second.manifest
    trust = replace(office.trust(), own_recipients=(newcomer.identity.recipient,))
    assert open_bundle(io.BytesIO(again), [newcomer.identity], trust).manifest.link == first.link
    with pytest.raises(BundleRefused):
        open_bundle(io.BytesIO(data), [newcomer.identity], trust)


def test_an_erased_payload_leaves_the_link_and_takes_the_words(office: Office) -> None:
    session, note = a_session(office.field, 1), a_note(office.field, 2)
    _, before = office.seal(office.content([session, note]))
    gone = ErasedEntry(note.version, note.hash, "erased")
    data, after = office.seal(office.content([session, gone]))
    assert before.link == after.link
    opened = open_bundle(io.BytesIO(data), [office.head.identity], office.trust())
    assert opened.entries == [session, gone]
    assert note.change.salt.encode() not in open_bytes(data, [office.head.identity])


def test_sealing_twice_gives_different_bytes(office: Office) -> None:
    content = office.content(a_day(office.field, 1))
    assert office.seal(content)[0] != office.seal(content)[0]


def test_the_sealed_content_has_a_padded_size(office: Office) -> None:
    sizes = set()
    for letters in range(1, 400, 7):
        data, _ = office.seal(office.content([a_note(office.field, letters=letters)]))
        plain = open_bytes(data, [office.head.identity])
        assert len(plain) == padded_tar_size(len(plain))
        sizes.add(len(data))
    assert len(sizes) <= 3


def test_attachments_travel_by_hash_and_an_erased_one_keeps_the_link(office: Office) -> None:
    photo, scan = b"photo" * 100_000, b"scan"
    content = office.content([], blobs=[blob_of(photo), blob_of(scan)])
    data, sealed = office.seal(content)
    opened = open_bundle(io.BytesIO(data), [office.head.identity], office.trust())
    assert {(blob.sha256, blob.size) for blob in opened.manifest.blobs} == {
        (hashlib.sha256(content).hexdigest(), len(content)) for content in (photo, scan)
    }
    gone = BlobSource(hashlib.sha256(scan).hexdigest(), None, None)
    data, reissued = office.seal(office.content([], blobs=[gone, blob_of(photo)]))
    assert reissued.link == sealed.link
    opened = open_bundle(io.BytesIO(data), [office.head.identity], office.trust())
    assert Blob(gone.sha256, None) in opened.manifest.blobs


def test_a_large_bundle_is_opened_in_two_passes(office: Office) -> None:
    day = a_day(office.field, 1)
    data, _ = office.seal(office.content(day, blobs=[blob_of(bytes(SMALL + 1))]))
    assert len(data) > SMALL
    opened = open_bundle(io.BytesIO(data), [office.head.identity], office.trust())
    assert list(opened.entries) == day
    for spoiled in (data[:-1], data + b"x", data[:-1] + bytes([data[-1] ^ 1])):
        with pytest.raises(BundleRefused) as refused:
            open_bundle(io.BytesIO(spoiled), [office.head.identity], office.trust())
        assert refused.value.fields["reason"] == "damaged"


def test_an_attachment_that_is_not_what_it_is_called_is_not_sealed(office: Office) -> None:
    sound = blob_of(b"12345")
    for wrong in (
        replace(sound, content=io.BytesIO(b"1234")),
        replace(sound, content=io.BytesIO(b"123456")),
        replace(sound, content=io.BytesIO(b"54321")),
    ):
        with pytest.raises(BlobDamaged):
            office.seal(office.content([], blobs=[wrong]))


def test_too_much_is_refused_before_anything_is_written(office: Office) -> None:
    giant = BlobSource("0" * 64, MAX_SEALED, io.BytesIO())
    for detail, content in (
        ("changes", office.content([a_session(office.field)] * (MAX_CHANGES + 1))),
        ("changes", office.content([a_note(office.field, letters=200_000)] * 30)),
        ("blobs", office.content([], blobs=[giant] * 1_001)),
        ("sealed", office.content([], blobs=[giant])),
    ):
        with pytest.raises(BundleRefused) as refused:
            office.seal(content)
        assert refused.value.fields == {"reason": "too_large", "detail": detail}


def test_a_full_bundle_opens(office: Office) -> None:
    stage = {"subject": office.id, "stage": "dialogue", "on": "2026-11-22"}
    life = office.field.incarnation
    entries = [a_change(life, n, "stage", stage, office.id) for n in range(MAX_CHANGES)]
    data, _ = office.seal(office.content(entries))
    opened = open_bundle(io.BytesIO(data), [office.head.identity], office.trust())
    assert list(opened.entries) == entries


def test_thirty_two_readers_are_the_most(office: Office) -> None:
    others = [office.new_identity().recipient for _ in range(31)]
    readers = (office.head.identity.recipient, *others)
    data, sealed = office.seal(office.content([]), None, readers)
    opened = open_bundle(io.BytesIO(data), [office.head.identity], office.trust())
    assert opened.manifest == sealed.manifest
    with pytest.raises(TooManyRecipients):
        office.seal(office.content([]), None, (*readers, office.recovery.recipient))


def test_numbers_and_links_chain(office: Office) -> None:
    first = office.content(a_day(office.field, 1))
    second = replace(first, number=2, previous=first.link)
    assert first.previous == NO_LINK
    data, _ = office.seal(second)
    opened = open_bundle(io.BytesIO(data), [office.head.identity], office.trust())
    assert opened.manifest.previous == first.link
    assert second.link != first.link


def test_names_are_opaque_and_never_the_same() -> None:
    names = {bundle_name() for _ in range(1_000)}
    assert len(names) == 1_000
    assert all(re.fullmatch(r"[a-z2-7]{26}\.age", name) for name in names)


@given(st.binary(max_size=100))
def test_a_name_by_content_tells_what_is_another_file_and_nothing_else(content: bytes) -> None:
    name = name_by_content(hashlib.sha256(content).hexdigest())
    assert re.fullmatch(r"[a-z2-7]{32}\.age", name)
    assert name != name_by_content(hashlib.sha256(content + b"\0").hexdigest())
    assert is_named_by_content(name)
    assert not is_named_by_content(bundle_name())


def test_members_lie_in_the_fixed_order(office: Office) -> None:
    data, _ = office.seal(office.content([], blobs=[blob_of(b"2"), blob_of(b"1")]))
    archive = TarReader(io.BytesIO(open_bytes(data, [office.head.identity])))
    names = []
    while (member := archive.next()) is not None:
        archive.read(member[1])
        names.append(member[0])
    blobs = sorted(hashlib.sha256(content).hexdigest() for content in (b"1", b"2"))
    expected = [MANIFEST, SIGNATURE, "changes.ndjson.zst", *(f"blobs/{name}" for name in blobs)]
    assert names == expected
