# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A new device's keys, vouched for by the secret of its invitation, never by sending the secret.

The manifest of a device's bundles carries its public keys and
``HMAC-SHA256(token, canonical(["counsellor.enrol.v1", token id, device, incarnation, signing key,
recipient, office, root fingerprint]))`` until the device finds itself in the roster.
"""

from __future__ import annotations

from counsellor.crypto.age import suite_of
from counsellor.crypto.derive import mac, verify_mac
from counsellor.crypto.sshsig import fingerprint
from counsellor.domain.canonical import canonical_bytes
from counsellor.domain.coded import RefusalReason
from counsellor.domain.errors import NotAnAgeFile
from counsellor.domain.membership import Membership
from counsellor.sync.manifest import EnrolSection, Manifest
from counsellor.sync.refusal import malformed, refused
from counsellor.sync.trust import Trust


def enrol_section(
    who: Membership, token: bytes | bytearray, *, signing: str, recipient: str
) -> EnrolSection:
    """Vouch for this device's public keys with the secret of the invitation it was given."""
    message = _message(
        (who.token, who.device, who.incarnation, signing, recipient),
        who.office,
        fingerprint(who.root),
    )
    return EnrolSection(
        signing=signing,
        recipient=recipient,
        mac=mac(token, message).hex(),
        staff_name=who.staff_name,
        token_id=who.token,
        incarnation=who.incarnation,
        before=who.before,
    )


def check_enrol(section: EnrolSection, manifest: Manifest, trust: Trust) -> None:
    """Judge the section of a device that is not in the roster.

    Raises:
        BundleRefused: token_unknown, for a token that was never given out or whose secret the
            sender does not know; token_used; token_withdrawn; not_permitted for keys of another
            device; malformed for keys that this office cannot use.
    """
    token = trust.tokens.get(section.token_id)
    if token is None:
        raise refused(RefusalReason.TOKEN_UNKNOWN, "token")
    message = _message(
        (
            section.token_id,
            manifest.device,
            section.incarnation,
            section.signing,
            section.recipient,
        ),
        trust.office,
        trust.root_fingerprint,
    )
    if not verify_mac(token.secret, message, bytes.fromhex(section.mac)):
        raise refused(RefusalReason.TOKEN_UNKNOWN, "mac")
    if token.withdrawn:
        raise refused(RefusalReason.TOKEN_WITHDRAWN, "token")
    if token.used:
        raise refused(RefusalReason.TOKEN_USED, "token")
    if section.incarnation != manifest.stream.incarnation:
        raise refused(RefusalReason.NOT_PERMITTED, "incarnation")
    if {section.signing, section.recipient} & trust.known_keys:
        raise refused(RefusalReason.NOT_PERMITTED, "keys")
    _check_suite(section, trust)


def _check_suite(section: EnrolSection, trust: Trust) -> None:
    try:
        suite = suite_of(section.recipient)
    except NotAnAgeFile as error:
        raise malformed("enrol-recipient") from error
    if suite != trust.suite:
        raise malformed("enrol-suite")


def _message(keys: tuple[str, ...], office: str, root_fingerprint: str) -> bytes:
    return canonical_bytes(["counsellor.enrol.v1", *keys, office, root_fingerprint])
