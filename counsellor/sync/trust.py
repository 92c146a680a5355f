# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Whom a reader of bundles believes, as plain values that travel to its child process."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Self

from counsellor.crypto.sshsig import fingerprint
from counsellor.domain.errors import RosterInvalid
from counsellor.domain.roster import Roster, StreamPrefix, Suite
from counsellor.sync.manifest import recipient_hash
from counsellor.sync.roster import verify_roster


@dataclass(frozen=True, slots=True)
class DeviceTrust:
    """A device of the roster.

    Attributes:
        signing: public key line.
        recipient: ``age1…``.
        incarnations: the lives that the office knows of it.
        revoked: None, or the prefixes of its streams that still count.
    """

    signing: str
    recipient: str
    incarnations: tuple[str, ...] = ()
    revoked: tuple[StreamPrefix, ...] | None = None


@dataclass(frozen=True, slots=True)
class Token:
    """An invitation's one-time secret (32 bytes), and whether it was used, or withdrawn before."""

    secret: bytes = field(repr=False)
    used: bool = False
    withdrawn: bool = False


@dataclass(frozen=True)
class Trust:
    """What a bundle is judged by.

    The verdict holds for the moment this was made: whoever commits a bundle looks again whether
    its token is still unused.

    Attributes:
        office: id of our office.
        root: public key line of its root key.
        suite: of its recipients.
        devices: by id.
        tokens: by token id; only the office has any.
        own_recipients: the texts of our own ``age1…`` keys.
        version: of the roster that all this is from.
        other_keys: keys of the roster that are no device's: root, recovery, groups.
    """

    office: str
    root: str
    suite: Suite
    devices: Mapping[str, DeviceTrust]
    tokens: Mapping[str, Token]
    own_recipients: tuple[str, ...]
    version: int = 0
    other_keys: tuple[str, ...] = ()

    @classmethod
    def of_roster(
        cls, roster: Roster, own_recipients: Iterable[str], tokens: Mapping[str, Token]
    ) -> Self:
        """Believe what this roster says."""
        return cls(
            office=roster.office,
            root=roster.root,
            suite=roster.suite,
            devices={
                device.id: DeviceTrust(
                    device.signing,
                    device.recipient,
                    device.incarnations,
                    None if (revoked := roster.revocation(device.id)) is None else revoked.prefixes,
                )
                for device in roster.devices
            },
            tokens=tokens,
            own_recipients=tuple(own_recipients),
            version=roster.version,
            other_keys=(roster.root, roster.recovery, *(one.recipient for one in roster.groups)),
        )

    def with_roster(self, document: bytes, signature: bytes) -> Self:
        """Believe a newer roster that came along, if our root signed it."""
        try:
            roster = verify_roster(
                document, signature, self.root, office=self.office, at_least_version=self.version
            )
        except RosterInvalid:
            return self
        return self.of_roster(roster, self.own_recipients, self.tokens)

    @cached_property
    def root_fingerprint(self) -> str:
        """The root key's name, as enrolments bind it."""
        return fingerprint(self.root)

    @cached_property
    def own_hashes(self) -> frozenset[str]:
        """How a manifest names us."""
        return frozenset(recipient_hash(text) for text in self.own_recipients)

    @cached_property
    def holders(self) -> Mapping[str, str]:
        """The device that each known incarnation belongs to."""
        return {
            incarnation: device
            for device, known in self.devices.items()
            for incarnation in known.incarnations
        }

    @cached_property
    def known_keys(self) -> frozenset[str]:
        """Every key that is already in use: no new device may bring one of them."""
        of_devices = (
            key for device in self.devices.values() for key in (device.signing, device.recipient)
        )
        return frozenset((*of_devices, *self.own_recipients, *self.other_keys))
