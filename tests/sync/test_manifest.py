# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A manifest has one byte form, and every key is checked."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor.domain.canonical import Value, canonical_bytes, parse_canonical
from counsellor.domain.errors import BundleRefused
from counsellor.domain.stream import MAX_NUMBER, NO_LINK, StreamKey
from counsellor.sync.limits import MAX_CHANGES, MAX_CHANGES_BYTES, MAX_PACKED_BYTES, MAX_SEALED
from counsellor.sync.manifest import Blob, ChangesFile, EnrolSection, Manifest, StreamStart

ID = "0198b7a0-0000-7000-8000-000000000000"
AT = "2026-11-22T14:05:00+05:00"
HEX64 = st.text("0123456789abcdef", min_size=64, max_size=64)
HEX32 = st.text("0123456789abcdef", min_size=32, max_size=32)
NUMBERS = st.integers(min_value=1, max_value=MAX_NUMBER)

SOUND = Manifest(
    stream=StreamKey(ID, "a" * 32, "case", ID, 0),
    number=1,
    previous=NO_LINK,
    link="1" * 64,
    device=ID,
    roster=1,
    sealed_at=AT,
    recipients=("2" * 64, "3" * 64),
    changes=ChangesFile(1, 2, "4" * 64, 3, "5" * 64),
    blobs=(Blob("6" * 64, 7), Blob("8" * 64, None)),
    starts=(StreamStart("9" * 32, 1, "a" * 64),),
    enrol=EnrolSection(
        "ssh-ed25519 " + "A" * 68, "age1" + "q" * 58, "b" * 64, "Айгүл", "c" * 32, "a" * 32
    ),
)


@st.composite
def manifests(draw: st.DrawFn) -> Manifest:
    number = draw(NUMBERS)
    changes = ChangesFile(
        draw(st.integers(0, MAX_CHANGES)),
        draw(st.integers(0, MAX_CHANGES_BYTES)),
        draw(HEX64),
        draw(st.integers(0, MAX_PACKED_BYTES)),
        draw(HEX64),
    )
    sizes = st.none() | st.integers(0, MAX_SEALED)
    blobs = draw(st.dictionaries(HEX64, sizes, max_size=4))
    starts = draw(st.dictionaries(HEX32, st.tuples(NUMBERS, HEX64), max_size=3))
    return Manifest(
        stream=StreamKey(
            ID,
            draw(HEX32),
            draw(st.sampled_from(["case", "facts", "office", "reply"])),
            draw(st.from_regex(r"[a-z0-9][a-z0-9-]{0,63}", fullmatch=True)),
            draw(st.integers(0, MAX_NUMBER)),
        ),
        number=number,
        previous=NO_LINK if number == 1 else draw(HEX64.filter(lambda link: link != NO_LINK)),
        link=draw(HEX64),
        device=ID,
        roster=draw(st.integers(0, MAX_NUMBER)),
        sealed_at=AT,
        recipients=tuple(sorted(draw(st.sets(HEX64, min_size=1, max_size=5)))),
        changes=changes,
        blobs=tuple(Blob(name, blobs[name]) for name in sorted(blobs)),
        closes=draw(st.booleans()),
        starts=tuple(StreamStart(name, *starts[name]) for name in sorted(starts)),
        enrol=draw(st.sampled_from([None, SOUND.enrol])),
    )


@given(manifests())
def test_what_was_written_is_read_back(manifest: Manifest) -> None:
    assert Manifest.from_bytes(manifest.to_bytes()) == manifest


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_no_bytes_make_the_reader_fail_otherwise(content: bytes) -> None:
    with pytest.raises(BundleRefused):
        Manifest.from_bytes(content)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
        max_leaves=10,
    ),
    st.sampled_from(sorted(json.loads(SOUND.to_bytes()))),
)
def test_any_value_under_any_key_is_read_or_refused(value: Value, key: str) -> None:
    fields = json.loads(SOUND.to_bytes())
    fields[key] = value
    content = canonical_bytes(fields)
    with suppress(BundleRefused):
        assert Manifest.from_bytes(content).to_bytes() == content


Spoil = Callable[[dict[str, Any]], object]


@pytest.mark.parametrize(
    ("detail", "spoil"),
    [
        ("manifest-shape", lambda value: value.pop("closes")),
        ("manifest-shape", lambda value: value.update(more=1)),
        ("manifest-shape", lambda value: value.update(format=0)),
        ("manifest-shape", lambda value: value.update(format=True)),
        ("manifest-shape", lambda value: value.update(format="2")),
        ("manifest-shape", lambda value: value.update(number=-1)),
        ("manifest-shape", lambda value: value.update(number=True)),
        ("manifest-shape", lambda value: value.update(number=MAX_NUMBER + 1)),
        ("manifest-shape", lambda value: value.update(roster=-1)),
        ("manifest-shape", lambda value: value.update(office="office")),
        ("manifest-shape", lambda value: value.update(device="../device")),
        ("manifest-shape", lambda value: value.update(link="A" * 64)),
        ("manifest-shape", lambda value: value.update(closes=1)),
        ("manifest-shape", lambda value: value.update(sealed_at="2026-11-22T14:05:00")),
        ("manifest-shape", lambda value: value.update(signatures=[])),
        ("manifest-shape", lambda value: value.update(signatures="ssh-ed25519")),
        ("manifest-shape", lambda value: value.update(recipients=["2" * 64] * 33)),
        ("manifest-shape", lambda value: value["stream"].update(audience="device")),
        ("manifest-shape", lambda value: value["stream"].update(group="../x")),
        ("manifest-shape", lambda value: value["stream"].update(group="")),
        ("manifest-shape", lambda value: value["stream"].update(generation=-1)),
        ("manifest-shape", lambda value: value["changes"].update(count=MAX_CHANGES + 1)),
        ("manifest-shape", lambda value: value["changes"].update(size=MAX_CHANGES_BYTES + 1)),
        ("manifest-shape", lambda value: value["enrol"].update(token="secret")),
        ("manifest-shape", lambda value: value["enrol"].update(recipient="age1x")),
        ("manifest-shape", lambda value: value["blobs"][0].update(size=True)),
        ("stream-id", lambda value: value["stream"].update(id="0" * 32)),
        ("stream-id", lambda value: value["stream"].update(generation=1)),
        ("manifest-order", lambda value: value["recipients"].reverse()),
        ("manifest-order", lambda value: value["recipients"].append("3" * 64)),
        ("manifest-order", lambda value: value["blobs"].reverse()),
        ("manifest-order", lambda value: value["starts"].append(value["starts"][0])),
        ("manifest-previous", lambda value: value.update(previous="1" * 64)),
        ("manifest-previous", lambda value: value.update(number=2)),
    ],
)
def test_what_a_manifest_may_not_say_is_refused(detail: str, spoil: Spoil) -> None:
    value = json.loads(SOUND.to_bytes())
    spoil(value)
    with pytest.raises(BundleRefused) as refused:
        Manifest.from_bytes(canonical_bytes(value))
    assert refused.value.fields == {"reason": "malformed", "detail": detail}


@pytest.mark.parametrize(
    ("detail", "spoil"),
    [
        ("manifest", lambda value: value.update(format=2)),
        ("manifest", lambda value: (value.clear(), value.update(format=9, all_new=True))),
        ("signatures", lambda value: value["signatures"].append("ml-dsa-65")),
    ],
)
def test_a_newer_format_is_called_newer(detail: str, spoil: Spoil) -> None:
    value = json.loads(SOUND.to_bytes())
    spoil(value)
    with pytest.raises(BundleRefused) as refused:
        Manifest.from_bytes(canonical_bytes(value))
    assert refused.value.fields["reason"] == "newer_format"
    assert refused.value.fields["detail"] == detail


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"null",
        b" " + SOUND.to_bytes(),
        SOUND.to_bytes() + b"\n",
        SOUND.to_bytes()[:-1] + b',"closes":false}',
        SOUND.to_bytes().replace(b'"number":1', b'"number":1.0'),
        SOUND.to_bytes().replace(b'"number":1', b'"number":1e0'),
        SOUND.to_bytes().replace(b'"number":1', b'"number":NaN'),
        b'{"format":1,"format":2}',
        b"[" * 100_000,
        b'{"a":' * 50_000,
        b'"\xff"',
        b'"\\ud800"',
        b"x" * 600_000,
    ],
    ids=range(14),
)
def test_any_other_byte_form_is_refused(content: bytes) -> None:
    with pytest.raises(BundleRefused) as refused:
        Manifest.from_bytes(content)
    assert refused.value.fields["reason"] == "malformed"


def test_the_manifest_of_format_1_is_fixed_to_the_byte() -> None:
    plain = Manifest(
        stream=StreamKey(ID, "a" * 32, "case", "team", 0),
        number=1,
        previous=NO_LINK,
        link="1" * 64,
        device=ID,
        roster=3,
        sealed_at=AT,
        recipients=("2" * 64,),
        changes=ChangesFile(1, 2, "4" * 64, 3, "5" * 64),
    )
    assert plain.to_bytes() == (
        b'{"blobs":[],"changes":{"count":1,"packed_sha256":"%s","packed_size":3,"sha256":"%s",'
        b'"size":2},"closes":false,"device":"%s","enrol":null,"format":1,"level":1,"link":"%s","number":1,'
        b'"office":"%s","previous":"%s","recipients":["%s"],"roster":3,"roster_file":null,'
        b'"sealed_at":"2026-11-22T14:05:00+05:00","signatures":["ssh-ed25519"],"starts":[],'
        b'"stream":{"audience":"case","generation":0,"group":"team","id":"%s",'
        b'"incarnation":"%s"},"word":null}'
    ) % (
        b"5" * 64,
        b"4" * 64,
        ID.encode(),
        b"1" * 64,
        ID.encode(),
        b"0" * 64,
        b"2" * 64,
        plain.stream.id.encode(),
        b"a" * 32,
    )
    assert parse_canonical(plain.to_bytes())
