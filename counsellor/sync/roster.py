# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Signing the office's roster, and believing only what its root signed and never an older one."""

from __future__ import annotations

from counsellor.crypto.age import parse_recipient
from counsellor.crypto.sshsig import SigningKey, verify
from counsellor.domain.canonical import canonical_bytes, parse_canonical, sha256
from counsellor.domain.errors import (
    NotAnAgeFile,
    NotCanonical,
    RosterInvalid,
    SignatureInvalid,
)
from counsellor.domain.roster import ROSTER_NAMESPACE, Roster
from counsellor.domain.roster_form import MAX_ROSTER_BYTES, from_value, to_value


def sign_roster(roster: Roster, root: SigningKey) -> tuple[bytes, bytes]:
    """Give the document (canonical bytes) and the root's signature over it.

    Raises:
        RosterInvalid: it would be refused when read; ``root`` for the key of another root,
            ``keys`` for a recipient that is no key.
    """
    document = canonical_bytes(to_value(roster))
    if len(document) > MAX_ROSTER_BYTES:
        raise RosterInvalid(reason="size")
    if from_value(parse_canonical(document)).root != root.public_line:
        raise RosterInvalid(reason="root")
    _check_keys(roster)
    return document, root.sign(document, ROSTER_NAMESPACE)


def verify_roster(
    document: bytes,
    signature: bytes,
    root: str,
    *,
    office: str,
    at_least_version: int = 1,
    follows: bytes | None = None,
) -> Roster:
    """Read a roster that the pinned root signed.

    Args:
        document: canonical bytes.
        signature: armored.
        root: the pinned root's public key line.
        office: our office's id.
        at_least_version: the version in force; an older one is a rollback.
        follows: the document in force; the same version must be the same document, and the next
            one must name its hash.

    Raises:
        RosterInvalid: ``size``, ``signature``, ``form``, ``root``, ``office``, ``older``, ``fork``,
            or as ``domain.roster_form.from_value``.
    """
    if len(document) > MAX_ROSTER_BYTES:
        raise RosterInvalid(reason="size")
    try:
        verify(root, document, ROSTER_NAMESPACE, signature)
        value = parse_canonical(document)
    except SignatureInvalid as error:
        raise RosterInvalid(reason="signature") from error
    except NotCanonical as error:
        raise RosterInvalid(reason="form") from error
    roster = from_value(value)
    if roster.root != root:
        raise RosterInvalid(reason="root")
    if roster.office != office:
        raise RosterInvalid(reason="office")
    if roster.version < at_least_version:
        raise RosterInvalid(reason="older", found=roster.version, known=at_least_version)
    if follows is not None:
        _check_history(roster, document, follows)
    return roster


def _check_history(roster: Roster, document: bytes, follows: bytes) -> None:
    known = from_value(parse_canonical(follows))
    if roster.version < known.version:
        raise RosterInvalid(reason="older", found=roster.version, known=known.version)
    if roster.version == known.version and document != follows:
        raise RosterInvalid(reason="fork")
    if roster.version == known.version + 1 and roster.previous != sha256(follows).hex():
        raise RosterInvalid(reason="fork")


def _check_keys(roster: Roster) -> None:
    """Refuse recipients that look right and are no keys: everybody's sealing would fail."""
    recipients = [roster.recovery]
    recipients += [device.recipient for device in roster.devices]
    recipients += [group.recipient for group in roster.groups]
    try:
        for recipient in recipients:
            parse_recipient(recipient)
    except NotAnAgeFile as error:
        raise RosterInvalid(reason="keys") from error
