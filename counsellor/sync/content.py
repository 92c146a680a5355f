# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What the changes of an authentic bundle must be, before anybody asks whether they are allowed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from counsellor.crypto.sshsig import Verifier
from counsellor.domain.change import Change, Entry
from counsellor.domain.coded import RefusalReason
from counsellor.domain.errors import MalformedChange, SignatureInvalid
from counsellor.domain.kind import Nature
from counsellor.domain.level import LEVEL
from counsellor.domain.records import kind_of
from counsellor.domain.records.notes import NOTE_NAMESPACE, SIGNED_KINDS, signed_bytes
from counsellor.domain.stream import NO_LINK, link_of
from counsellor.sync.changes_file import Line
from counsellor.sync.manifest import Manifest
from counsellor.sync.refusal import malformed, refused


def check_lines(
    manifest: Manifest, entries: Sequence[Line], holders: Mapping[str, str], signing: str
) -> None:
    """Check kinds, origin and link.

    After a restore a device sends what its earlier incarnation had saved and nobody had yet, in
    a stream of the new one. So a change may come from any incarnation but those of others. An
    erasure may: whoever has it returns it to a machine that was put back.

    Args:
        manifest: of the bundle.
        entries: its changes.
        holders: the device that each known incarnation (32 hex) belongs to.
        signing: public key line of the sender, who signed every note as its author too.

    Raises:
        BundleRefused: newer_format for a kind, field or code that this program does not know;
            bad_signature for a note that its author did not sign;
            malformed for fields of the wrong shape, a version twice, changes of another
            device's incarnation, or another link than the manifest's; not_permitted for a
            snapshot: its sender would vouch for what other devices wrote, and who may do that
            is not settled before a member joins a reader group.
    """
    if manifest.starts:
        raise refused(RefusalReason.NOT_PERMITTED, "snapshot")
    author = Verifier(signing)
    others = {bytes.fromhex(one) for one, held in holders.items() if held != manifest.device}
    for entry in entries:
        if isinstance(entry, Entry):
            _check_kind(entry.change, manifest.level)
            if entry.change.kind in SIGNED_KINDS:
                _check_author(entry.change, author)
        if entry.version.incarnation in others and not _may_be_returned(entry):
            raise malformed("incarnation")
    if len({entry.version for entry in entries}) != len(entries):
        raise malformed("version-twice")
    if link_of_content(manifest, entries) != manifest.link:
        raise malformed("link")


def link_of_content(manifest: Manifest, entries: Sequence[Line]) -> str:
    """Give the link of these changes, and of the attachments named, at a manifest's place."""
    if manifest.is_word_alone:
        return NO_LINK
    return link_of(
        manifest.office,
        manifest.stream.id,
        manifest.number,
        manifest.previous,
        [(entry.version.text, entry.hash.hex()) for entry in entries],
        [blob.sha256 for blob in manifest.blobs],
    )


def _may_be_returned(entry: Line) -> bool:
    return isinstance(entry, Entry) and kind_of(entry.change.kind).nature is Nature.ERASURE


def _check_kind(change: Change, level: int) -> None:
    try:
        kind = kind_of(change.kind)
    except MalformedChange as error:
        raise refused(RefusalReason.NEWER_FORMAT, "kind") from error
    if not change.fields.keys() <= kind.fields.keys():
        raise refused(RefusalReason.NEWER_FORMAT, "field")
    try:
        kind.check(change.record, change.client, change.fields)
    except MalformedChange as error:
        # A newer program's code in a field that is known: it is right, and not readable yet.
        if level > LEVEL:
            raise refused(RefusalReason.NEWER_FORMAT, "code") from error
        raise malformed("fields") from error


def _check_author(change: Change, author: Verifier) -> None:
    """Check the author's own signature, which survives re-packing."""
    content = signed_bytes(
        change.kind, change.record, str(change.client), change.author, change.fields
    )
    try:
        author.verify(content, NOTE_NAMESPACE, str(change.fields["signature"]).encode())
    except SignatureInvalid as error:
        raise refused(RefusalReason.BAD_SIGNATURE, "note") from error
