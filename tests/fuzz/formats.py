# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The formats, each with sound samples, what reads it, and when a reading is one that may be."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Final, cast

from counsellor.crypto.age import open_bytes
from counsellor.crypto.secret import Secret
from counsellor.crypto.word_reading import read_number
from counsellor.crypto.words import spell_number
from counsellor.domain.change import Entry
from counsellor.domain.drop_address import read_address
from counsellor.domain.errors import (
    AgeDamaged,
    AgeHeaderTooLarge,
    AgeNoIdentityMatches,
    BundleRefused,
    CounsellorError,
    InvitationInvalid,
    NotAnAgeFile,
    RosterInvalid,
    WordsTooFew,
    WordsUnknown,
)
from counsellor.domain.languages import LANGUAGES
from counsellor.domain.road_errors import AddressRefused
from counsellor.domain.roster import Suite
from counsellor.domain.voice_receipt import SPOKEN_WORDS, Meaning, Statement
from counsellor.sync.changes_file import read_lines, unpack, write_lines
from counsellor.sync.frames import BrokenFrame
from counsellor.sync.invitation import check_form
from counsellor.sync.manifest import Manifest
from counsellor.sync.pieces import read_piece
from counsellor.sync.reading import open_bundle
from counsellor.sync.roads.carrier_protocol import read_entries, read_failed
from counsellor.sync.roads.trouble import code_in
from counsellor.sync.roster import sign_roster, verify_roster
from counsellor.sync.tar import TarReader
from counsellor.sync.voice import answer_to, draw_question, what_is_proved
from tests.fuzz.answering import (
    S3,
    WEBDAV,
    Asking,
    answers_to_files,
    asked_in_turns,
    dav_listings,
    s3_listings,
)
from tests.fuzz.format import Format
from tests.fuzz.meeting_formats import (
    frames,
    greeting,
    meeting_addresses,
    offers,
    proofs,
)
from tests.sync.hostile import Forger, tar_of

AGE_ERRORS: Final = (NotAnAgeFile, AgeHeaderTooLarge, AgeNoIdentityMatches, AgeDamaged)


def formats() -> dict[str, Callable[[], Format]]:
    """Return what makes each format, by name."""
    return {
        "age": _age,
        "age of a post-quantum office": lambda: _age(Suite.PQ),
        "bundle": _bundle,
        "tar": _tar,
        "manifest": _manifest,
        "changes": _changes,
        "packed changes": _packed,
        "roster": _roster,
        "roster's signature": _signature,
        "invitation": _invitation,
        "answers of the carrier": _answers,
        "failures of the carrier": _failures,
        "error bodies": _error_bodies,
        "names of pieces": _pieces,
        "addresses": _addresses,
        "greeting of a meeting": greeting,
        "frames of a meeting": frames,
        "offers of a meeting": offers,
        "proofs of a meeting": proofs,
        "addresses of a meeting": meeting_addresses,
        "voice words": _voice_words,
    }


def formats_over_a_line() -> dict[str, Callable[[], Format]]:
    """The same of what a server may answer: each case goes through a carrier and its process."""
    return {
        "listings of WebDAV": lambda: _listings(WEBDAV, dav_listings()),
        "listings of S3": lambda: _listings(S3, s3_listings()),
        "answers of WebDAV": lambda: _answers_to_files(WEBDAV),
        "answers of S3": lambda: _answers_to_files(S3),
    }


def _age(suite: Suite = Suite.X25519) -> Format:
    forger = Forger(suite)
    samples = (forger.wrapped(b"short"), forger.wrapped(bytes(70_000)), forger.sealed())

    def read(data: bytes) -> bool:
        open_bytes(data, [forger.office.head.identity])
        return data not in samples

    return Format(samples, read, AGE_ERRORS)


def _bundle() -> Format:
    """A tar that is changed, and then sealed with honest keys: who has them need not be honest."""
    forger = Forger()
    samples = (tar_of(forger.members()),)

    def read(plain: bytes) -> bool:
        sealed = forger.wrapped(plain)
        open_bundle(io.BytesIO(sealed), [forger.office.head.identity], forger.office.trust())
        # Zeros at the end are padding, as many as one likes.
        return plain.rstrip(b"\0") != samples[0].rstrip(b"\0")

    return Format(samples, read, (BundleRefused,))


def _tar() -> Format:
    forger = Forger()
    samples = (tar_of(forger.members()),)

    def read(data: bytes) -> bool:
        reader = TarReader(io.BytesIO(data))
        while (member := reader.next()) is not None:
            _, size = member
            while size > 0:
                size -= len(reader.read(min(size, 1 << 16)))
        return False

    return Format(samples, read, (BundleRefused,))


def _manifest() -> Format:
    forger = Forger()
    samples = (forger.manifest().to_bytes(), forger.edited(lambda _: None))

    def read(data: bytes) -> bool:
        return Manifest.from_bytes(data).to_bytes() != data

    return Format(samples, read, (BundleRefused,))


def _changes() -> Format:
    forger = Forger()
    samples = (write_lines(forger.entries),)

    def read(data: bytes) -> bool:
        return write_lines(cast("list[Entry]", read_lines(data))) != data

    return Format(samples, read, (BundleRefused,))


def _packed() -> Format:
    forger = Forger()
    lines = write_lines(forger.entries)
    samples = (forger.members()[-1][1],)

    def read(data: bytes) -> bool:
        return len(unpack(data, len(lines))) != len(lines)

    return Format(samples, read, (BundleRefused,))


def _roster() -> Format:
    office = Forger().office
    document, signature = sign_roster(office.roster, office.root)

    def read(data: bytes) -> bool:
        verify_roster(data, signature, office.root.public_line, office=office.id)
        return data != document

    return Format((document,), read, (RosterInvalid,))


def _signature() -> Format:
    office = Forger().office
    document, signature = sign_roster(office.roster, office.root)
    lines = "".join(signature.decode("ascii").split("\n"))

    def read(data: bytes) -> bool:
        verify_roster(document, data, office.root.public_line, office=office.id)
        return "".join(data.decode("ascii").split()) != "".join(lines.split())

    return Format((signature,), read, (RosterInvalid,))


def _invitation() -> Format:
    """By its form; what its words open is sealed with an authenticated cipher."""
    sample = (
        b'{"format":"counsellor.wrapped.v1","iterations":3,"kdf":"argon2id","lanes":4,'
        b'"memory_kib":262144,"nonce":"IhUEtnRQ6PgAAAAA","salt":"AAAAAAAAAAAAAAAAAAAAAA==",'
        b'"sealed":"H0WxD93DV4L1MI7VHP0PVYVAAqeB0vf1CkYhPAAA"}'
    )

    def read(data: bytes) -> bool:
        check_form(data)
        return False

    return Format((sample,), read, (InvitationInvalid,))


def _answers() -> Format:
    samples = (
        b'[["k7ipu2ch5zu4jfpxlyj6tmj7akm3yo4q.age", 50000, 23773721455463019, true]]',
        b'[["a.age", 1, 2, false], ["b.0-10-20.part", 10, 4, true]]',
    )

    def read(data: bytes) -> bool:
        entries = read_entries([data])
        return not all(0 <= one.stamp < 1 << 63 and one.size >= 0 for one in entries)

    return Format(samples, read, (BrokenFrame,))


def _failures() -> Format:
    samples = (b'{"cause": "status", "status": 503, "code": "SlowDown", "pause": 120}',)

    def read(data: bytes) -> bool:
        return len(read_failed([data]).code) > 60

    return Format(samples, read, (BrokenFrame,))


def _error_bodies() -> Format:
    samples = (
        b"<?xml version='1.0'?><Error><Code>NoSuchBucket</Code><Message>no</Message></Error>",
        b'<?xml version="1.0"?><d:error xmlns:d="DAV:"><s:exception>Sabre</s:exception></d:error>',
    )

    def read(data: bytes) -> bool:
        code = code_in(data)
        return not (code.isascii() and len(code) <= 60 and (code.isalpha() or not code))

    return Format(samples, read, ())


def _pieces() -> Format:
    samples = (b"k7ipu2ch5zu4jfpxlyj6tmj7akm3yo4q.0-65536-335872.part", b"a.0-1-1.part")

    def read(data: bytes) -> bool:
        name = data.decode("utf-8", "replace")
        piece = read_piece(name)
        return piece is not None and piece.name != name

    return Format(samples, read, ())


def _addresses() -> Format:
    samples = (
        b"https://cloud.example.kz/remote.php/dav/files/dana/Office",
        b"s3://office-drop/almaty?endpoint=https://s3.example.kz&region=kz-1",
        b"http://127.0.0.1:8080/drop",
    )

    def read(data: bytes) -> bool:
        address = read_address(data.decode("utf-8", "replace"))
        plain = address.server.startswith("http://")
        here = address.host.startswith(("127.", "localhost", "[::1]"))
        return read_address(address.text) != address or (plain and not here)

    return Format(samples, read, (AddressRefused,))


def _voice_words() -> Format:
    """Answers by telephone, and other words; the right ones may come out again, in any language."""
    key, stream = Secret(bytes(range(32))), "a" * 32
    bundles = [(number, f"{number:064x}") for number in (3, 2, 1)]
    question = draw_question(key, stream, (), ())
    said = [
        answer_to(key, question, Statement(stream, *one, meaning))
        for one in bundles
        for meaning in Meaning
    ]
    samples = tuple(
        spell_number(number, SPOKEN_WORDS, language).encode()
        for number in (*said[:2], question, 0)
        for language in LANGUAGES
    )

    def read(data: bytes) -> bool:
        number = read_number(data.decode("utf-8", "replace"), SPOKEN_WORDS)
        proved = what_is_proved(key, question, number, stream, bundles)
        return proved is not None and number not in said

    return Format(samples, read, (WordsTooFew, WordsUnknown))


def _listings(address: str, samples: tuple[bytes, ...]) -> Format:
    asking = Asking(address)
    return Format(samples, asking.lists, (CounsellorError,), asking.close)


def _answers_to_files(address: str) -> Format:
    asking = Asking(address)
    return Format(answers_to_files(), asked_in_turns(asking), (CounsellorError,), asking.close)
