# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Sealing and opening: what goes in comes out, for those it is meant for, or nothing does."""

from __future__ import annotations

import io
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor.crypto import age
from counsellor.crypto.age_header import SCRYPT_TYPE, Stanza, build_header, encode_base64
from counsellor.crypto.chunks import CHUNK
from counsellor.crypto.secret import Secret
from counsellor.domain.errors import (
    AgeDamaged,
    AgeHeaderTooLarge,
    AgeNoIdentityMatches,
    CounsellorError,
    NotAnAgeFile,
    TooManyRecipients,
)

HYBRID = age.PqIdentity.generate()
CLASSICAL = age.X25519Identity.generate()
IDENTITIES = pytest.mark.parametrize("identity", [HYBRID, CLASSICAL], ids=["age1pq", "x25519"])
EDGES = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 16 * CHUNK, 16 * CHUNK + 1, 17 * CHUNK, 33 * CHUNK]

Either = age.PqIdentity | age.X25519Identity


def sealed_in_parts(plain: bytes, cuts: list[int], identity: Either) -> bytes:
    target = io.BytesIO()
    with age.seal(target, [identity.recipient]) as writer:
        for start, stop in zip([0, *cuts], [*cuts, len(plain)], strict=True):
            writer.write(plain[start:stop])
    return target.getvalue()


def header_size(sealed: bytes) -> int:
    return sealed.index(b"\n", sealed.index(b"\n---") + 1) + 1


@IDENTITIES
@pytest.mark.parametrize("size", EDGES)
def test_content_of_every_length_comes_back(identity: Either, size: int) -> None:
    plain = os.urandom(size)
    sealed = age.seal_bytes(plain, [identity.recipient])
    assert age.open_bytes(sealed, [identity]) == plain
    assert age.authenticate(io.BytesIO(sealed), [identity]) == size


@given(st.data())
def test_how_content_is_cut_for_writing_and_reading_makes_no_difference(
    data: st.DataObject,
) -> None:
    size = data.draw(st.integers(0, 2 * CHUNK + 10))
    cuts = sorted(data.draw(st.lists(st.integers(0, size), max_size=4)))
    part = data.draw(st.integers(1, CHUNK + 7))
    plain = os.urandom(size)
    reader = age.open_sealed(io.BytesIO(sealed_in_parts(plain, cuts, CLASSICAL)), [CLASSICAL])
    assert b"".join(iter(lambda: reader.read(part), b"")) == plain
    assert reader.read(part) == b""


def test_a_source_that_answers_in_small_parts_is_read_to_its_end() -> None:
    class Dribble(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            return super().read(min(size, 1000) if size is not None and size >= 0 else 1000)

    plain = os.urandom(2 * CHUNK + 5)
    sealed = age.seal_bytes(plain, [CLASSICAL.recipient])
    assert age.open_sealed(Dribble(sealed), [CLASSICAL]).read() == plain


def test_a_target_that_takes_small_parts_gets_everything() -> None:
    class Narrow(io.BytesIO):
        def write(self, content: memoryview, /) -> int:  # type: ignore[override]
            return super().write(content[:1000])

    target, plain = Narrow(), os.urandom(2 * CHUNK + 5)
    with age.seal(target, [CLASSICAL.recipient]) as writer:
        writer.write(plain)
    assert age.open_bytes(target.getvalue(), [CLASSICAL]) == plain


@IDENTITIES
def test_each_of_several_recipients_opens_the_file_and_nobody_else(identity: Either) -> None:
    others = [type(identity).generate() for _ in range(3)]
    sealed = age.seal_bytes(b"note", [one.recipient for one in others])
    assert [age.open_bytes(sealed, [one]) for one in others] == [b"note"] * 3
    with pytest.raises(AgeNoIdentityMatches):
        age.open_bytes(sealed, [identity])
    with pytest.raises(AgeNoIdentityMatches):
        age.open_bytes(sealed, [])


@IDENTITIES
def test_keys_are_read_back_from_their_text(identity: Either) -> None:
    again = age.parse_identity(identity.text)
    assert type(again) is type(identity)
    assert (again.text, again.recipient) == (identity.text, identity.recipient)
    assert age.parse_recipient(identity.recipient).text == identity.recipient


def test_the_suite_is_told_from_the_public_key() -> None:
    assert age.suite_of(HYBRID.recipient) == "age1pq"
    assert age.suite_of(CLASSICAL.recipient) == "x25519"
    assert len(HYBRID.recipient) == 1959
    assert HYBRID.text.startswith("AGE-SECRET-KEY-PQ-1")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "age1",
        "age1pq1",
        CLASSICAL.text,
        CLASSICAL.recipient.upper(),
        CLASSICAL.recipient[:-1],
        CLASSICAL.recipient[:-1] + ("q" if CLASSICAL.recipient[-1] != "q" else "p"),
        HYBRID.recipient[:-3],
        " " + CLASSICAL.recipient,
        "age1é",
        "a" * 100_000,
    ],
)
def test_what_is_no_public_key_is_refused(text: str) -> None:
    with pytest.raises(NotAnAgeFile, match="recipient"):
        age.suite_of(text)


@pytest.mark.parametrize("text", ["", "AGE-SECRET-KEY-1", CLASSICAL.text.lower(), HYBRID.recipient])
def test_what_is_no_private_key_is_refused(text: str) -> None:
    with pytest.raises(NotAnAgeFile, match="identity"):
        age.parse_identity(text)


def test_public_keys_of_low_order_are_refused() -> None:
    from counsellor.crypto import bech32  # noqa: PLC0415 - only to forge keys

    prefix, curve_and_kem = bech32.decode(HYBRID.recipient)
    forged = bech32.encode(prefix, curve_and_kem[:-32] + bytes(32))
    for text in (bech32.encode("age", bytes(32)), forged):
        with pytest.raises(NotAnAgeFile, match="recipient"):
            age.parse_recipient(text)


def test_hybrid_and_classical_recipients_are_never_mixed() -> None:
    with pytest.raises(ValueError, match="suites"):
        age.seal_bytes(b"", [HYBRID.recipient, CLASSICAL.recipient])


@pytest.mark.parametrize("recipients", [[], [CLASSICAL.recipient] * 2])
def test_no_recipient_or_the_same_twice_is_refused(recipients: list[str]) -> None:
    with pytest.raises(ValueError, match="recipients"):
        age.seal_bytes(b"", recipients)


def test_a_file_goes_to_32_recipients_and_not_to_one_more() -> None:
    everybody = [age.PqIdentity.generate() for _ in range(33)]
    sealed = age.seal_bytes(b"note", [one.recipient for one in everybody[:32]])
    assert header_size(sealed) < age.BUNDLE_LIMITS.max_bytes
    assert age.open_bytes(sealed, [everybody[31]]) == b"note"
    with pytest.raises(TooManyRecipients):
        age.seal_bytes(b"note", [one.recipient for one in everybody])


def test_a_header_is_not_read_beyond_its_cap() -> None:
    source = io.BytesIO(b"age-encryption.org/v1\n" + b"-> X25519 " + b"a" * 1_000_000)
    with pytest.raises(AgeHeaderTooLarge):
        age.open_sealed(source, [CLASSICAL])
    assert source.tell() <= 65536


def test_many_short_lines_count_towards_the_cap() -> None:
    stanzas = b"-> x y\n" + (b"A" * 64 + b"\n") * 2000 + b"\n"
    source = io.BytesIO(b"age-encryption.org/v1\n" + stanzas)
    with pytest.raises(AgeHeaderTooLarge):
        age.open_sealed(source, [CLASSICAL])
    assert source.tell() <= 65536


def test_a_33rd_stanza_is_not_read() -> None:
    source = io.BytesIO(b"age-encryption.org/v1\n" + b"-> x\n\n" * 40)
    with pytest.raises(AgeHeaderTooLarge):
        age.open_sealed(source, [CLASSICAL])
    assert source.tell() == 22 + 32 * 6 + 5


def test_a_foreign_file_is_left_after_its_first_words() -> None:
    source = io.BytesIO(os.urandom(1 << 20))
    with pytest.raises(NotAnAgeFile):
        age.open_sealed(source, [CLASSICAL])
    assert source.tell() <= 22


def test_bundles_never_ask_for_a_passphrase() -> None:
    file_key = Secret.random(16)
    stanza = Stanza((SCRYPT_TYPE, encode_base64(bytes(16)), "1"), bytes(32))
    sealed = build_header([stanza], file_key)
    with pytest.raises(NotAnAgeFile, match="passphrase"):
        age.open_bytes(sealed, [age.ScryptIdentity(b"password", 10)])


def test_stanzas_of_unknown_kinds_are_skipped() -> None:
    file_key = Secret.random(16)
    known = age.parse_recipient(CLASSICAL.recipient).wrap(file_key)
    header = build_header([Stanza(("joint", "a!b"), b"x" * 48), known], file_key)
    with pytest.raises(NotAnAgeFile, match="nonce"):
        age.open_bytes(header, [CLASSICAL])


@IDENTITIES
def test_no_changed_byte_of_a_small_file_is_ever_accepted(identity: Either) -> None:
    sealed = age.seal_bytes(b"a short note", [identity.recipient])
    for place in range(len(sealed)):
        for changed in (sealed[place] ^ 1, sealed[place] ^ 0x80, 0x0A, 0x20):
            if changed == sealed[place]:
                continue
            mutated = sealed[:place] + bytes([changed]) + sealed[place + 1 :]
            with pytest.raises(CounsellorError):
                age.open_bytes(mutated, [identity])


@IDENTITIES
def test_no_missing_or_added_byte_is_ever_accepted(identity: Either) -> None:
    sealed = age.seal_bytes(b"a short note", [identity.recipient])
    for place in range(len(sealed)):
        versions = (
            sealed[:place],
            sealed[:place] + sealed[place + 1 :],
            sealed[:place] + b"\x00" + sealed[place:],
        )
        for mutated in versions:
            with pytest.raises(CounsellorError):
                age.open_bytes(mutated, [identity])
    with pytest.raises(AgeDamaged):
        age.open_bytes(sealed + b"\x00", [identity])


@given(st.binary(max_size=400))
def test_any_bytes_behind_the_version_line_are_judged_in_good_order(junk: bytes) -> None:
    with pytest.raises(CounsellorError):
        age.open_bytes(b"age-encryption.org/v1\n" + junk, [HYBRID, CLASSICAL])


def test_damage_behind_sound_chunks_is_raised_at_every_read() -> None:
    plain = os.urandom(3 * CHUNK)
    sealed = bytearray(age.seal_bytes(plain, [CLASSICAL.recipient]))
    sealed[header_size(bytes(sealed)) + 16 + 2 * (CHUNK + 16) + 5] ^= 1
    reader = age.open_sealed(io.BytesIO(sealed), [CLASSICAL])
    assert reader.read(10 * CHUNK) == plain[: 2 * CHUNK]
    for _ in range(2):
        with pytest.raises(AgeDamaged, match="payload"):
            reader.read(1)
    with pytest.raises(AgeDamaged):
        age.authenticate(io.BytesIO(sealed), [CLASSICAL])


@pytest.mark.parametrize(
    ("order", "reason"),
    [((1, 0, 2), "payload"), ((0, 0, 1, 2), "payload"), ((0, 2), "payload"), ((0, 1), "truncated")],
)
def test_chunks_cannot_be_moved_repeated_or_left_out(order: tuple[int, ...], reason: str) -> None:
    sealed = age.seal_bytes(os.urandom(3 * CHUNK), [CLASSICAL.recipient])
    start = header_size(sealed) + 16
    chunks = [sealed[place : place + CHUNK + 16] for place in range(start, len(sealed), CHUNK + 16)]
    with pytest.raises(AgeDamaged, match=reason):
        age.open_bytes(sealed[:start] + b"".join(chunks[place] for place in order), [CLASSICAL])


def test_content_behind_a_full_last_chunk_is_named() -> None:
    sealed = age.seal_bytes(os.urandom(CHUNK), [CLASSICAL.recipient])
    with pytest.raises(AgeDamaged, match="trailing"):
        age.open_bytes(sealed + b"more", [CLASSICAL])


def test_a_file_whose_writing_failed_does_not_open() -> None:
    target = io.BytesIO()

    def fail_halfway() -> None:
        with age.seal(target, [CLASSICAL.recipient]) as writer:
            writer.write(os.urandom(40 * CHUNK))
            raise OSError("disk full")

    with pytest.raises(OSError, match="full"):
        fail_halfway()
    assert len(target.getvalue()) > 16 * CHUNK
    with pytest.raises(AgeDamaged, match="truncated"):
        age.open_bytes(target.getvalue(), [CLASSICAL])


def test_a_key_is_read_into_a_buffer_that_can_be_wiped() -> None:
    sealed = age.seal_bytes(b"k" * 32 + b"rest", [HYBRID.recipient])
    with Secret(32) as key, age.open_sealed(io.BytesIO(sealed), [HYBRID]) as reader:
        assert reader.readinto(key) == 32
        assert key == b"k" * 32
        assert reader.read() == b"rest"
    with pytest.raises(ValueError, match="closed"):
        reader.read()


def test_a_reader_serves_the_standard_library() -> None:
    lines = b"".join(b"%d\n" % number for number in range(100_000))
    sealed = age.seal_bytes(lines, [CLASSICAL.recipient])
    reader = age.open_sealed(io.BytesIO(sealed), [CLASSICAL])
    assert sum(1 for _ in io.BufferedReader(reader)) == 100_000
