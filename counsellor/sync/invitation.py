# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Invitations: a file that lets one person join, opened by words that travel another way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Final, cast

from counsellor.crypto.passphrase_wrap import FLOOR, Argon2Cost
from counsellor.crypto.words import WordSecret
from counsellor.crypto.wrapped import check_wrapped, unwrap_with_words, wrap_with_words
from counsellor.domain.canonical import canonical_bytes, parse_canonical
from counsellor.domain.coded import Role
from counsellor.domain.drop_address import MOST_LETTERS
from counsellor.domain.errors import (
    InvitationInvalid,
    KeySlotDamaged,
    KeySlotOutOfBounds,
    NotCanonical,
    RosterInvalid,
    WrongPassphrase,
)
from counsellor.domain.roster import Roster
from counsellor.domain.roster_form import MAX_ROSTER_BYTES, MOST_DROPS, signing_line
from counsellor.domain.shapes import (
    Shape,
    bounded,
    code_of,
    hex_of,
    list_of,
    mapping_of,
    moment,
    record_id,
    text,
)
from counsellor.sync.roster import verify_roster

INVITATION_FORMAT: Final = 1
TOKEN_BYTES: Final = 32

MOST_CREDENTIALS: Final = 2_000
MOST_AUTHORITY: Final = 100_000
"""Letters of what lets in at a drop, and of the certificates that count for it."""

_CONTEXT = "counsellor.invitation.v1"
_DROP: Final[Mapping[str, Shape]] = {
    "address": text(MOST_LETTERS),
    "credentials": text(MOST_CREDENTIALS),
    "authority": text(MOST_AUTHORITY),
}
_invitation = mapping_of(
    {
        "drops": list_of(mapping_of(_DROP), MOST_DROPS),
        "format": bounded(INVITATION_FORMAT, INVITATION_FORMAT),
        "issued_at": moment,
        "office": record_id,
        "office_name": text(200),
        "roles": list_of(code_of(Role), len(Role)),
        "root_public": signing_line,
        "roster_document": text(MAX_ROSTER_BYTES),
        "roster_signature": text(4_000),
        "staff_id": record_id,
        "staff_name": text(200),
        "team": record_id,
        "token": hex_of(2 * TOKEN_BYTES),
        "token_id": hex_of(32),
    }
)


@dataclass(frozen=True, slots=True)
class InvitedDrop:
    """A road that an invitation carries; see ``DropPlace``.

    Attributes:
        address: in its one form.
        credentials: user name, a line end, password; empty for a folder.
        authority: certificates (PEM) of the only authorities that count for it, or empty.
    """

    address: str
    credentials: str = field(default="", repr=False)
    authority: str = ""


@dataclass(frozen=True, slots=True)
class Invitation:
    """What one person needs to join an office.

    Attributes:
        office: id of the office.
        office_name: display text.
        root_public: public key line of the office's root key.
        roster_document: the roster, canonical text.
        roster_signature: the root's signature over it, armored text.
        token_id: 32 hex digits.
        token: 32 secret bytes; whoever knows them may enrol one device.
        staff_id: the invited member of staff.
        staff_name: display text.
        roles: codes of ``Role``.
        team: id of the team to work in.
        drops: the roads that the office has.
        issued_at: with offset, ISO 8601.
    """

    office: str
    office_name: str
    root_public: str
    roster_document: str
    roster_signature: str
    token_id: str
    token: bytes = field(repr=False)
    staff_id: str
    staff_name: str
    roles: tuple[str, ...]
    team: str
    drops: tuple[InvitedDrop, ...]
    issued_at: str

    def verified_roster(self) -> Roster:
        """Give the roster that it carries.

        Raises:
            RosterInvalid: it is not signed by the root that the invitation names.
        """
        return verify_roster(
            self.roster_document.encode(),
            self.roster_signature.encode(),
            self.root_public,
            office=self.office,
        )


def make_invitation(invitation: Invitation, words: WordSecret, cost: Argon2Cost = FLOOR) -> bytes:
    """Give the file; the words are told by another way than it travels.

    Raises:
        KeySlotOutOfBounds: the cost is outside the bounds.
    """
    value = {name: getattr(invitation, name) for name in Invitation.__slots__}
    value.update(
        format=INVITATION_FORMAT,
        roles=list(invitation.roles),
        token=invitation.token.hex(),
        drops=[asdict(drop) for drop in invitation.drops],
    )
    return wrap_with_words(canonical_bytes(value), words, context=_CONTEXT, cost=cost)


def check_form(data: bytes) -> None:
    """Look whether a file has the form of an invitation; what is in it, only its words tell.

    Raises:
        InvitationInvalid: ``no invitation``, ``changed`` or cut short on its way, or ``newer``.
    """
    try:
        check_wrapped(data)
    except KeySlotDamaged as error:
        found = str(error.fields.get("reason"))
        told = found if found in {"newer", "changed"} else "no invitation"
        raise InvitationInvalid(reason=told) from error
    except KeySlotOutOfBounds as error:
        raise InvitationInvalid(reason="damaged") from error


def open_invitation(data: bytes, words: WordSecret) -> Invitation:
    """Open an invitation file with the words that go with it.

    Raises:
        InvitationInvalid: ``damaged``, ``words`` (they do not open it, or the file was changed),
            ``newer``, or ``roster`` for a roster that its root did not sign.
    """
    try:
        value = parse_canonical(unwrap_with_words(data, words, _CONTEXT))
    except WrongPassphrase as error:
        raise InvitationInvalid(reason="words") from error
    except (KeySlotDamaged, KeySlotOutOfBounds, NotCanonical) as error:
        raise InvitationInvalid(reason="damaged") from error
    invitation = _read(value)
    try:
        invitation.verified_roster()
    except RosterInvalid as error:
        raise InvitationInvalid(reason="roster") from error
    return invitation


def _read(value: object) -> Invitation:
    if not isinstance(value, dict):
        raise InvitationInvalid(reason="damaged")
    found = value.get("format")
    if type(found) is int and found > INVITATION_FORMAT:
        raise InvitationInvalid(reason="newer", found=found, known=INVITATION_FORMAT)
    if not _invitation(value):
        raise InvitationInvalid(reason="damaged")
    parts = cast("dict[str, Any]", dict(value))
    del parts["format"]
    parts.update(
        roles=tuple(parts["roles"]),
        token=bytes.fromhex(parts["token"]),
        drops=tuple(InvitedDrop(**drop) for drop in parts["drops"]),
    )
    return Invitation(**parts)
