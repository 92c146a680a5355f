# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What the reader's process and its parent say to each other, in frames of plain bytes.

Nothing is unpickled, so that a reader taken over by a hostile file can lie, but cannot make its
parent run anything.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, Final, cast

from counsellor.crypto.age import PqIdentity, X25519Identity, parse_identity
from counsellor.domain.canonical import Value, canonical_bytes, parse_canonical
from counsellor.domain.coded import RefusalReason
from counsellor.domain.errors import BundleRefused
from counsellor.domain.roster import StreamPrefix, Suite
from counsellor.sync.frames import BrokenFrame
from counsellor.sync.opened_bundle import CheckedBundle
from counsellor.sync.outbox_file import Enclosed, require_inside
from counsellor.sync.trust import DeviceTrust, Token, Trust

AgeKey = PqIdentity | X25519Identity
"""A private key that can be handed to another process."""

READY: Final = b"ready"
"""The child's first word: it is confined, and has imported all that it will need."""
UNCONFINED: Final = b"unconfined"
"""Its other first word, and its last: why it is not."""
TRUST: Final = b"trust"
READ: Final = b"read"
LIST: Final = b"list"
"""Asks what an outbox in one file holds."""
LISTED: Final = b"listed"
CHECKED: Final = b"checked"
REFUSED: Final = b"refused"


def trust_frame(identities: Sequence[AgeKey], trust: Trust) -> list[bytes | bytearray]:
    """Say whom to believe and what to open with; wipe the key parts once they are written."""
    value: dict[str, Value] = {
        "office": trust.office,
        "root": trust.root,
        "suite": str(trust.suite),
        "devices": cast("Value", {name: asdict(one) for name, one in trust.devices.items()}),
        "tokens": {
            name: {
                "secret": token.secret.hex(),
                "used": token.used,
                "withdrawn": token.withdrawn,
            }
            for name, token in trust.tokens.items()
        },
        "own_recipients": list(trust.own_recipients),
        "version": trust.version,
        "other_keys": list(trust.other_keys),
    }
    keys = [bytearray(identity.text, "ascii") for identity in identities]
    return [TRUST, canonical_bytes(value), *keys]


def read_trust(parts: Sequence[bytes]) -> tuple[list[AgeKey], Trust]:
    """Read what ``trust_frame`` said, in the process that trusts its parent."""
    value = cast("dict[str, Any]", parse_canonical(parts[1]))
    devices = {
        name: DeviceTrust(
            one["signing"],
            one["recipient"],
            tuple(one["incarnations"]),
            None if one["revoked"] is None else _prefixes(one["revoked"]),
        )
        for name, one in value["devices"].items()
    }
    tokens = {
        name: Token(bytes.fromhex(token["secret"]), token["used"], token["withdrawn"])
        for name, token in value["tokens"].items()
    }
    trust = Trust(
        office=value["office"],
        root=value["root"],
        suite=Suite(value["suite"]),
        devices=devices,
        tokens=tokens,
        own_recipients=tuple(value["own_recipients"]),
        version=value["version"],
        other_keys=tuple(value["other_keys"]),
    )
    return [parse_identity(part.decode("ascii")) for part in parts[2:]], trust


def checked_frame(bundle: CheckedBundle) -> list[bytes]:
    """Say that a bundle is authentic, and whether its content is sound."""
    refusal = canonical_bytes(cast("Value", bundle.refusal))
    parts = [bundle.manifest, bundle.signature, bundle.lines, *bundle.roster, refusal]
    return [CHECKED, *parts]


def refused_frame(error: BundleRefused) -> list[bytes]:
    """Say why a bundle is not."""
    return [REFUSED, canonical_bytes(cast("dict[str, Value]", error.fields))]


def listed_frame(found: Sequence[Enclosed]) -> list[bytes]:
    """Say what an outbox in one file holds."""
    return [LISTED, canonical_bytes([[one.box, one.name, one.start, one.size] for one in found])]


def read_listing(parts: Sequence[bytes], size: int) -> tuple[Enclosed, ...] | BundleRefused:
    """Read what a file of such a size is said to hold; the process may have been taken over.

    Raises:
        BrokenFrame, NotCanonical, KeyError, TypeError, ValueError: it is no answer.
    """
    match parts:
        case [kind, listed] if kind == LISTED:
            given = cast("list[list[Any]]", parse_canonical(listed))
            return require_inside([Enclosed(*one) for one in given], size)
        case [kind, fields] if kind == REFUSED:
            return _refusal(fields)
        case _:
            raise BrokenFrame


def read_reply(parts: Sequence[bytes]) -> CheckedBundle | BundleRefused:
    """Read a verdict.

    Raises:
        BrokenFrame, NotCanonical, KeyError, TypeError, ValueError: it is none.
    """
    match parts:
        case [kind, manifest, signature, lines, document, signed, refusal] if kind == CHECKED:
            why = None if refusal == b"null" else _refusal(refusal).fields
            return CheckedBundle(manifest, signature, lines, (document, signed), why)
        case [kind, fields] if kind == REFUSED:
            return _refusal(fields)
        case _:
            raise BrokenFrame


def _refusal(fields: bytes) -> BundleRefused:
    given = cast("dict[str, Any]", parse_canonical(fields))
    return BundleRefused(**{**given, "reason": RefusalReason(given["reason"])})


def _prefixes(value: Sequence[dict[str, Any]]) -> tuple[StreamPrefix, ...]:
    return tuple(StreamPrefix(**one) for one in value)
