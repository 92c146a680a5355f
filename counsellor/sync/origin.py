# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Whom a bundle is for and whom it is from, asked by the reader's process and by its parent."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from counsellor.crypto.sshsig import verify
from counsellor.domain.coded import RefusalReason
from counsellor.domain.errors import BundleRefused, SignatureInvalid
from counsellor.sync.enrolment import check_enrol
from counsellor.sync.manifest import BUNDLE_NAMESPACE, Manifest
from counsellor.sync.refusal import refused
from counsellor.sync.trust import Trust


def check_address(manifest: Manifest, trust: Trust) -> None:
    """Check that a bundle belongs to our office and is meant for us.

    Raises:
        BundleRefused: other_office, not_for_us.
    """
    if manifest.office != trust.office:
        raise refused(RefusalReason.OTHER_OFFICE, "office")
    if not trust.own_hashes.intersection(manifest.recipients):
        raise refused(RefusalReason.NOT_FOR_US, "recipients")


def sender_key(manifest: Manifest, trust: Trust) -> str:
    """Give the public key line that the sender's signature must verify with.

    Raises:
        BundleRefused: not_permitted for the incarnation of another device; unknown_device;
            token_used for other keys than the device's; or as ``check_enrol``.
    """
    holder = trust.holders.get(manifest.stream.incarnation, manifest.device)
    if holder != manifest.device:
        raise refused(RefusalReason.NOT_PERMITTED, "incarnation")
    known = trust.devices.get(manifest.device)
    section = manifest.enrol
    if known is None:
        if section is None:
            raise refused(RefusalReason.UNKNOWN_DEVICE, "device")
        check_enrol(section, manifest, trust)
        return section.signing
    if section and (section.signing, section.recipient) != (known.signing, known.recipient):
        raise refused(RefusalReason.TOKEN_USED, "keys")
    return known.signing


def check_signature(signed: bytes, signature: bytes, signing: str) -> None:
    """Check the sender's signature over a manifest's bytes.

    Raises:
        BundleRefused: bad_signature.
    """
    try:
        verify(signing, signed, BUNDLE_NAMESPACE, signature)
    except SignatureInvalid as error:
        raise refused(RefusalReason.BAD_SIGNATURE, str(error.fields.get("reason"))) from error


def check_revocation(manifest: Manifest, trust: Trust) -> None:
    """A revoked device's bundles count as far as its revocation says, the last by its link.

    Raises:
        BundleRefused: revoked.
    """
    known = trust.devices.get(manifest.device)
    if known is None or known.revoked is None:
        return
    place = manifest.stream.id, manifest.number, manifest.link
    if any(prefix.holds(*place) for prefix in known.revoked):
        return
    raise refused(RefusalReason.REVOKED, "device")


@contextmanager
def vouched_for(manifest: Manifest) -> Iterator[None]:
    """Let a refusal of signed content say whose it is, so that its stream can go on."""
    try:
        yield
    except BundleRefused as error:
        error.fields.update(
            device=manifest.device,
            stream=manifest.stream.id,
            number=manifest.number,
            link=manifest.link,
        )
        raise
