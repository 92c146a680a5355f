# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Bundles that nobody honest would make, each with the reason for which it must be refused."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import zstandard

from counsellor.crypto.age import seal_bytes
from counsellor.crypto.derive import mac
from counsellor.crypto.sshsig import SigningKey, fingerprint
from counsellor.domain.canonical import canonical_bytes
from counsellor.domain.change import Change, Entry, ErasedEntry
from counsellor.domain.coded import RefusalReason as Why
from counsellor.domain.ids import new_id, new_salt
from counsellor.domain.roster import Revocation, StreamPrefix, Suite
from counsellor.domain.stream import NO_LINK, StreamKey
from counsellor.sync.changes_file import pack, write_lines
from counsellor.sync.enrolment import enrol_section
from counsellor.sync.manifest import (
    BUNDLE_NAMESPACE,
    Blob,
    ChangesFile,
    Manifest,
    StreamStart,
    recipient_hash,
)
from counsellor.sync.tar import CHANGES, MANIFEST, SIGNATURE, TarWriter, header
from counsellor.sync.trust import Token
from tests.sync.offices import AT, Office, Person, a_change, a_note, a_session
from tests.sync.test_tar import with_checksum

TOKEN_ID, USED_ID = "1" * 32, "2" * 32


@dataclass(frozen=True)
class Forged:
    """A file, and what must be said of it."""

    data: bytes
    reason: Why
    detail: str


class Forger:
    """Seals whatever it is told to, with the real keys of the office's field device."""

    def __init__(self, suite: Suite = Suite.X25519) -> None:
        self.office = Office(suite)
        self.stranger = Person(self.office.new_identity())
        self.office.tokens[TOKEN_ID] = Token(b"t" * 32)
        self.office.tokens[USED_ID] = Token(b"u" * 32, used=True)
        self.entries: list[Any] = [
            a_session(self.office.field, 1),
            a_note(self.office.field, 2, 100),
        ]

    @property
    def life(self) -> str:
        return self.office.field.incarnation

    def manifest(self, entries: Sequence[Any] | None = None, **changed: Any) -> Manifest:  # noqa: ANN401
        """Give a manifest that is true, but for what is changed."""
        entries = self.entries if entries is None else entries
        lines = write_lines(entries)
        content = self.office.content(entries)
        sound = Manifest(
            stream=content.stream,
            number=1,
            previous=NO_LINK,
            link=content.link,
            device=content.device,
            roster=1,
            sealed_at=AT,
            recipients=tuple(sorted(map(recipient_hash, self.office.readers))),
            changes=changes_of(lines, pack(lines), len(entries)),
        )
        return replace(sound, **changed)

    def edited(self, edit: Callable[[dict[str, Any]], object]) -> bytes:
        """Give the true manifest's bytes after an edit of its value."""
        value = json.loads(self.manifest().to_bytes())
        edit(value)
        return canonical_bytes(value)

    def members(
        self,
        manifest: Manifest | bytes | None = None,
        packed: bytes | None = None,
        signature: bytes | None = None,
    ) -> list[tuple[str, bytes]]:
        """Give the three members, signed by the field device unless told otherwise."""
        manifest = manifest or self.manifest()
        signed = manifest if isinstance(manifest, bytes) else manifest.to_bytes()
        if signature is None:
            signature = self.office.field.signer.sign(signed, BUNDLE_NAMESPACE)
        packed = pack(write_lines(self.entries)) if packed is None else packed
        return [(MANIFEST, signed), (SIGNATURE, signature), (CHANGES, packed)]

    def sealed(self, *arguments: Any, recipients: Sequence[str] | None = None) -> bytes:  # noqa: ANN401
        """Seal members as ``members`` gives them."""
        return self.wrapped(tar_of(self.members(*arguments)), recipients)

    def wrapped(self, plain: bytes, recipients: Sequence[str] | None = None) -> bytes:
        """Seal any bytes."""
        return seal_bytes(plain, recipients or self.office.readers)

    def with_lines(self, lines: bytes, count: int = 1) -> bytes:
        """Seal lines that the manifest describes truly, whatever they are."""
        packed = pack(lines)
        return self.sealed(self.manifest(changes=changes_of(lines, packed, count)), packed)

    def with_entries(self, *entries: Any, **changed: Any) -> bytes:  # noqa: ANN401
        """Seal changes that are linked truly, whatever they say."""
        return self.sealed(self.manifest(entries, **changed), pack(write_lines(entries)))


def changes_of(lines: bytes, packed: bytes, count: int) -> ChangesFile:
    """Describe a changes file."""
    return ChangesFile(count, len(lines), sha256(lines), len(packed), sha256(packed))


def sha256(content: bytes) -> str:
    """Give the hash in hex."""
    return hashlib.sha256(content).hexdigest()


def tar_of(members: Sequence[tuple[str, bytes]]) -> bytes:
    """Give an archive of our form."""
    target = io.BytesIO()
    writer = TarWriter(target)
    for name, content in members:
        writer.add(name, content)
    writer.finish()
    return target.getvalue()


def corpus(forger: Forger) -> dict[str, Forged]:
    """Give every hostile file by its name."""
    made: dict[str, Forged] = {}
    for part in (_outsides, _archives, _manifests, _senders, _signatures, _packings, _changes):
        for name, reason, detail, data in part(forger):
            made[name] = Forged(data, reason, detail)
    return made


Cases = Iterator[tuple[str, Why, str, bytes]]


def _outsides(forger: Forger) -> Cases:
    sound = forger.sealed()
    end = sound.index(b"\n---") + 1
    # What X25519 stanzas look like, for nobody.
    stanza = b"-> X25519 " + b"A" * 43 + b"\n" + b"A" * 43 + b"\n"
    head = b"age-encryption.org/v1\n"
    mac_line = b"--- " + b"A" * 43 + b"\n"
    yield "empty file", Why.NOT_AN_AGE_FILE, "version", b""
    yield "plain text", Why.NOT_AN_AGE_FILE, "version", b"hello" * 1_000
    yield "one endless line", Why.NOT_AN_AGE_FILE, "version", b"a" * (1 << 20)
    yield "newer age version", Why.NOT_AN_AGE_FILE, "version", sound.replace(b"/v1", b"/v2", 1)
    yield "armored", Why.NOT_AN_AGE_FILE, "version", b"-----BEGIN AGE ENCRYPTED FILE-----\n"
    yield "endless header line", Why.HEADER_TOO_LARGE, "header", head + b"-> " + b"a" * (1 << 20)
    grease = b"".join(b"-> %d-grease a\n\n" % number for number in range(10_000))
    yield "ten thousand stanzas", Why.HEADER_TOO_LARGE, "header", head + grease + mac_line
    yield "33 stanzas", Why.HEADER_TOO_LARGE, "header", head + stanza * 33 + mac_line
    body = b"-> X25519 " + b"A" * 43 + b"\n" + (b"A" * 64 + b"\n") * 2_000
    yield "endless stanza", Why.HEADER_TOO_LARGE, "header", head + body
    scrypt = b"-> scrypt " + b"A" * 22 + b" 30\n" + b"A" * 43 + b"\n"
    yield "passphrase", Why.NOT_AN_AGE_FILE, "passphrase", head + scrypt + mac_line + bytes(100)
    mixed = head + scrypt + sound[len(head) :]
    yield "passphrase beside keys", Why.NOT_AN_AGE_FILE, "passphrase", mixed
    yield "stanza added", Why.DAMAGED, "header-mac", sound[:end] + stanza + sound[end:]
    yield "cut in the header", Why.NOT_AN_AGE_FILE, "header", sound[: end + 10]
    yield "header only", Why.NOT_AN_AGE_FILE, "nonce", sound[: end + 48]
    yield "last byte gone", Why.DAMAGED, "payload", sound[:-1]
    yield "a byte too many", Why.DAMAGED, "payload", sound + b"x"
    yield "two bundles in one file", Why.DAMAGED, "payload", sound + sound
    yield (
        "for somebody else",
        Why.NOT_FOR_US,
        "stanzas",
        forger.sealed(recipients=(forger.stranger.identity.recipient,)),
    )


def _archives(forger: Forger) -> Cases:
    members = forger.members()
    plain = tar_of(members)

    def patched(place: int, content: bytes) -> bytes:
        block = plain[:place] + content + plain[place + len(content) : 512]
        return forger.wrapped(with_checksum(block) + plain[512:])

    yield "path out of the folder", Why.MALFORMED, "tar-name", patched(0, b"../x\0")
    yield "absolute path", Why.MALFORMED, "tar-name", patched(0, b"/etc/passwd\0")
    yield "symbolic link", Why.MALFORMED, "tar-header", patched(156, b"2")
    yield "size in base 256", Why.MALFORMED, "tar-header", patched(124, b"\x80" + bytes(11))
    yield "size of 8 GiB", Why.TOO_LARGE, MANIFEST, patched(124, b"77777777777\0")
    short = patched(124, b"%011o\0" % (500 << 10))
    yield "size beyond the end", Why.MALFORMED, "tar-short", short
    yield (
        "manifest twice",
        Why.MALFORMED,
        "tar-order",
        forger.wrapped(tar_of([members[0], *members])),
    )
    yield "other order", Why.MALFORMED, "tar-order", forger.wrapped(tar_of(members[::-1]))
    yield "no signature", Why.MALFORMED, "tar-order", forger.wrapped(tar_of(members[::2]))
    yield "no changes", Why.MALFORMED, "tar-order", forger.wrapped(tar_of(members[:2]))
    yield "empty archive", Why.MALFORMED, "tar-order", forger.wrapped(tar_of([]))
    yield "no archive", Why.MALFORMED, "tar-short", forger.wrapped(b"hello")
    yield "nothing inside", Why.MALFORMED, "tar-short", forger.wrapped(b"")
    extra = tar_of([*members, ("blobs/" + "0" * 64, b"")])
    yield "attachment nobody named", Why.MALFORMED, "tar-order", forger.wrapped(extra)
    many = header("blobs/" + "0" * 64, 0) * 100_000 + bytes(1024)
    yield (
        "100,000 members",
        Why.MALFORMED,
        "tar-order",
        forger.wrapped(
            b"".join(
                header(name, len(part)) + part + bytes(-len(part) % 512) for name, part in members
            )
            + many
        ),
    )
    yield (
        "letters behind the end",
        Why.MALFORMED,
        "tar-size",
        forger.wrapped(plain + b"x".ljust(512, b"\0")),
    )
    more = plain + bytes(512 * 40)
    yield "more padding than Padmé gives", Why.MALFORMED, "tar-size", forger.wrapped(more)
    yield "less padding than Padmé gives", Why.MALFORMED, "tar-short", forger.wrapped(plain[:-512])
    yield "half a block at the end", Why.MALFORMED, "tar-size", forger.wrapped(plain + bytes(9))
    huge = forger.members(signature=b"x" * 5_000)
    yield "huge signature", Why.TOO_LARGE, SIGNATURE, forger.wrapped(tar_of(huge))
    flood = [*members[:2], (CHANGES, bytes((4 << 20) + (65 << 10)))]
    yield "huge changes", Why.TOO_LARGE, CHANGES, forger.wrapped(tar_of(flood))
    blob = Blob(sha256(b"photo"), 5)
    manifest = forger.manifest(blobs=(blob,))
    manifest = replace(manifest, link=_link_with(forger, blob))
    for name, detail, content in (
        ("attachment of other bytes", "blob-hash", b"phone"),
        ("attachment of another size", "tar-order", b"photos"),
    ):
        found = [*forger.members(manifest), ("blobs/" + blob.sha256, content)]
        yield name, Why.MALFORMED, detail, forger.wrapped(tar_of(found))
    yield "attachment missing", Why.MALFORMED, "tar-order", forger.sealed(manifest)


def _link_with(forger: Forger, blob: Blob) -> str:
    from counsellor.sync.bundle import BlobSource  # noqa: PLC0415

    source = BlobSource(blob.sha256, blob.size, None)
    return forger.office.content(forger.entries, blobs=[source]).link


def _manifests(forger: Forger) -> Cases:
    sound = forger.manifest().to_bytes()
    newer = forger.edited(lambda value: value.update(format=2))
    yield "newer format", Why.NEWER_FORMAT, "manifest", forger.sealed(newer)
    signatures = forger.edited(lambda value: value["signatures"].append("ml-dsa-65"))
    yield "newer signature", Why.NEWER_FORMAT, "signatures", forger.sealed(signatures)
    forms = {
        "deep manifest": b'{"a":' * 60_000,
        "deep list": b"[" * 100_000,
        "floats": sound.replace(b'"number":1', b'"number":1.0'),
        "key twice": sound[:-1] + b',"stream":{}}',
        "blanks": sound.replace(b",", b", ", 1),
        "not UTF-8": sound.replace(b"Z", b"\xff") + b"\xff",
        "not JSON": b"manifest",
        "a huge number": sound.replace(b'"number":1', b'"number":' + b"9" * 300_000),
    }
    for name, content in forms.items():
        yield name, Why.MALFORMED, "manifest-form", forger.sealed(content)
    shapes: dict[str, Callable[[dict[str, Any]], object]] = {
        "number below 0": lambda value: value.update(number=-1),
        "word that is no word": lambda value: value.update(word={"serial": 1}),
        "roster of no size": lambda value: value.update(roster_file={"size": 0}),
        "true as number": lambda value: value.update(number=True),
        "number as text": lambda value: value.update(number="1"),
        "unknown key": lambda value: value.update(extra=None),
        "missing key": lambda value: value.pop("link"),
        "no recipients listed": lambda value: value.update(recipients=None),
        "five million changes": lambda value: value["changes"].update(count=5_000_000),
        "changes of 4 GiB": lambda value: value["changes"].update(size=1 << 32),
        "office as path": lambda value: value.update(office="../../office"),
        "audience of this device": lambda value: value["stream"].update(audience="device"),
    }
    for name, edit in shapes.items():
        yield name, Why.MALFORMED, "manifest-shape", forger.sealed(forger.edited(edit))
    other_id = forger.edited(lambda value: value["stream"].update(id="0" * 32))
    yield "stream id of another stream", Why.MALFORMED, "stream-id", forger.sealed(other_id)
    alone = forger.manifest(number=0)
    yield "a word alone that says nothing", Why.MALFORMED, "word-alone", forger.sealed(alone)
    jump = forger.manifest(number=2)
    yield "number 2 after nothing", Why.MALFORMED, "manifest-previous", forger.sealed(jump)
    back = forger.manifest(previous="1" * 64)
    yield "number 1 after something", Why.MALFORMED, "manifest-previous", forger.sealed(back)


def _senders(forger: Forger) -> Cases:
    office = forger.office
    stranger = forger.stranger
    elsewhere = StreamKey(new_id(), forger.life, "case", office.team.id, 0)
    yield (
        "other office",
        Why.OTHER_OFFICE,
        "office",
        forger.sealed(forger.manifest(stream=elsewhere)),
    )
    named = (recipient_hash(stranger.identity.recipient), recipient_hash(office.recovery.recipient))
    forwarded = forger.manifest(recipients=tuple(sorted(named)))
    yield "forwarded by a reader", Why.NOT_FOR_US, "recipients", forger.sealed(forwarded)
    readers = (*office.readers, stranger.identity.recipient)
    yield (
        "sealed to one more",
        Why.NOT_FOR_US,
        "recipients-count",
        forger.sealed(recipients=readers),
    )
    yield (
        "sealed to one less",
        Why.NOT_FOR_US,
        "recipients-count",
        forger.sealed(recipients=readers[:1]),
    )
    own = replace(office.stream, incarnation=stranger.incarnation)
    unknown = forger.manifest(device=stranger.device, stream=own)
    yield "unknown device", Why.UNKNOWN_DEVICE, "device", forger.sealed(unknown)
    borrowed = StreamKey(office.id, office.head.incarnation, "case", office.team.id, 0)
    yield (
        "stream of another device",
        Why.NOT_PERMITTED,
        "incarnation",
        forger.sealed(forger.manifest(stream=borrowed)),
    )
    yield from _enrolments(forger)


def _enrolments(forger: Forger) -> Cases:
    office, stranger = forger.office, forger.stranger
    keys = {"signing": stranger.signer.public_line, "recipient": stranger.identity.recipient}
    stream = StreamKey(office.id, stranger.incarnation, "case", office.team.id, 0)

    def enrolling(token_id: str, secret: bytes, **changed: str) -> bytes:
        who = office.membership(stranger, token_id)
        section = enrol_section(who, secret, **{**keys, **changed})
        manifest = forger.manifest(stream=stream, device=stranger.device, enrol=section)
        return forger.sealed(manifest)

    yield "token never given", Why.TOKEN_UNKNOWN, "token", enrolling("f" * 32, b"t" * 32)
    yield "secret guessed", Why.TOKEN_UNKNOWN, "mac", enrolling(TOKEN_ID, b"x" * 32)
    yield "token used before", Why.TOKEN_USED, "token", enrolling(USED_ID, b"u" * 32)
    theirs = enrolling(TOKEN_ID, b"t" * 32, signing=office.head.signer.public_line)
    yield "enrolling another's key", Why.NOT_PERMITTED, "keys", theirs
    pq = "age1pq1" + "q" * 1952
    yield (
        "enrolling no key",
        Why.MALFORMED,
        "enrol-recipient",
        enrolling(TOKEN_ID, b"t" * 32, recipient=pq),
    )
    hybrid = Office(Suite.PQ).recovery.recipient
    yield (
        "enrolling the other suite",
        Why.MALFORMED,
        "enrol-suite",
        enrolling(TOKEN_ID, b"t" * 32, recipient=hybrid),
    )
    message = ["counsellor.enrol.v1", TOKEN_ID, stranger.device, stranger.incarnation]
    message += [*keys.values(), office.id, fingerprint(SigningKey.generate().public_line)]
    who = office.membership(stranger, TOKEN_ID)
    section = replace(
        enrol_section(who, b"t" * 32, **keys),
        mac=mac(b"t" * 32, canonical_bytes(message)).hex(),
    )
    manifest = forger.manifest(stream=stream, device=stranger.device, enrol=section)
    yield "enrolling under another root", Why.TOKEN_UNKNOWN, "mac", forger.sealed(manifest)
    sound = enrol_section(who, b"t" * 32, **keys)
    taken = forger.manifest(enrol=sound)
    yield "known device with other keys", Why.TOKEN_USED, "keys", forger.sealed(taken)


def _signatures(forger: Forger) -> Cases:
    signed = forger.manifest().to_bytes()
    ours = forger.office.field.signer
    other = ours.sign(signed + b" ", BUNDLE_NAMESPACE)
    cases = {
        "signed by another": ("signer", forger.stranger.signer.sign(signed, BUNDLE_NAMESPACE)),
        "signed as a roster": ("namespace", ours.sign(signed, "counsellor.roster.v1")),
        "signature of other bytes": ("signature", other),
        "no signature inside": ("form", b"x"),
        "signature cut": ("form", ours.sign(signed, BUNDLE_NAMESPACE)[:-30]),
    }
    for name, (detail, signature) in cases.items():
        yield name, Why.BAD_SIGNATURE, detail, forger.sealed(None, None, signature)


def _packings(forger: Forger) -> Cases:
    lines = write_lines(forger.entries)
    count = len(forger.entries)
    bomb = zstandard.ZstdCompressor(level=19).compress(bytes(1 << 28))
    blind = zstandard.ZstdCompressor(write_content_size=False).compress(lines)
    liar = bytearray(zstandard.ZstdCompressor().compress(bytes(1 << 20)))
    liar[5:9] = len(lines).to_bytes(4, "little")
    for name, detail, packed in (
        ("zstandard bomb", "packed-size", bomb),
        ("size not declared", "packed-size", blind),
        ("bomb that lies about its size", "packed", bytes(liar)),
        ("two frames", "packed", pack(lines) + pack(lines)),
        ("letters behind the frame", "packed", pack(lines) + b"x"),
        ("no frame", "packed", b"lines"),
    ):
        manifest = forger.manifest(changes=changes_of(lines, packed, count))
        yield name, Why.MALFORMED, detail, forger.sealed(manifest, packed)
    packed = pack(lines)
    sound = changes_of(lines, packed, count)
    for name, detail, changes in (
        ("packed hash of other bytes", "packed-hash", replace(sound, packed_sha256="0" * 64)),
        ("packed size of other bytes", "packed-hash", replace(sound, packed_size=7)),
        ("hash of other lines", "changes-hash", replace(sound, sha256="0" * 64)),
        ("fewer lines than said", "changes-count", replace(sound, count=count + 1)),
        ("more lines than said", "changes-count", replace(sound, count=count - 1)),
    ):
        yield name, Why.MALFORMED, detail, forger.sealed(forger.manifest(changes=changes))
    flood = b"{}\n" * 1_300_000
    yield "a million lines", Why.MALFORMED, "changes-count", forger.with_lines(flood, 2_000)


def _changes(forger: Forger) -> Cases:
    session, note = forger.entries
    yield "line without end", Why.MALFORMED, "line-end", forger.with_lines(b"{}\n{}", 1)
    yield "empty line", Why.MALFORMED, "line-form", forger.with_lines(b"\n")
    deep = b'{"at":' + b"[" * 500_000 + b"]" * 500_000 + b"}\n"
    yield "deep line", Why.MALFORMED, "line-form", forger.with_lines(deep)
    large = b'{"at":"' + b"a" * (2 << 20) + b'"}\n'
    yield "change of 2 MiB", Why.MALFORMED, "line-shape", forger.with_lines(large)
    erased = ErasedEntry(note.version, bytes(32), "erased")
    yield "erased line of another hash", Why.MALFORMED, "line-erased", forger.with_entries(erased)
    yield (
        "link of other changes",
        Why.MALFORMED,
        "link",
        forger.sealed(forger.manifest(link="0" * 64)),
    )
    swapped = pack(write_lines([note, session]))
    manifest = forger.manifest(
        changes=changes_of(write_lines([note, session]), swapped, 2), link=forger.manifest().link
    )
    yield "changes in another order", Why.MALFORMED, "link", forger.sealed(manifest, swapped)
    yield "the same change twice", Why.MALFORMED, "version-twice", forger.with_entries(note, note)
    yield (
        "change of another device",
        Why.MALFORMED,
        "incarnation",
        forger.with_entries(a_session(forger.office.head)),
    )
    start = StreamStart("1" * 32, 4, "2" * 64)
    yield (
        "snapshot",
        Why.NOT_PERMITTED,
        "snapshot",
        forger.with_entries(a_session(forger.office.head), starts=(start,)),
    )
    fields = {"name": "x"}
    kind = a_change(forger.life, 1, "score", fields, None)
    yield "unknown kind", Why.NEWER_FORMAT, "kind", forger.with_entries(kind)
    field = _with_fields(note, {**note.change.fields, "mood": 3})
    yield "unknown field", Why.NEWER_FORMAT, "field", forger.with_entries(field)
    shape = _with_fields(note, {**note.change.fields, "late": "no"})
    yield "field of another shape", Why.MALFORMED, "fields", forger.with_entries(shape)
    missing = _with_fields(note, {"text": "x"})
    yield "missing field", Why.MALFORMED, "fields", forger.with_entries(missing)
    theirs = a_note(replace(forger.office.field, signer=forger.stranger.signer))
    yield "note signed by another", Why.BAD_SIGNATURE, "note", forger.with_entries(theirs)
    words = _with_fields(note, {**note.change.fields, "text": "other words"})
    yield "note with other words", Why.BAD_SIGNATURE, "note", forger.with_entries(words)
    nobody = replace(note.change, client=None).entry()
    yield "note about nobody", Why.MALFORMED, "fields", forger.with_entries(nobody)


def _with_fields(entry: Entry, fields: dict[str, Any]) -> Entry:
    change: Change = replace(entry.change, fields=fields, salt=new_salt())
    return change.entry()


def revoked(forger: Forger, *prefixes: StreamPrefix) -> Office:
    """Revoke the field device, but for what the prefixes name."""
    revocation = Revocation(forger.office.field.device, prefixes, (forger.office.head.staff,))
    forger.office.roster = replace(forger.office.roster, revocations=(revocation,))
    return forger.office
