# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Key slots: the ways to a vault's data key, each wrapping the same 32 bytes.

*passphrase* and *recovery* slots cost an Argon2id derivation. The form of an *office* slot is laid
down as well, a small age file for the office's recovery recipient; no vault is given one, and no
person is promised one, as long as nothing opens it with two persons. Slots are JSON objects in
`vault.json`, which anybody can change: form and bounds are checked before any work, and every field
is authenticated together with the vault's id, so that no slot serves another vault.
"""

from __future__ import annotations

import base64
import io
from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Literal

from counsellor.crypto import age
from counsellor.crypto.passphrase_wrap import (
    FLOOR,
    MOST_COST,
    Argon2Cost,
    PassphraseWrap,
    calibrate,
    decoded,
    wrap,
)
from counsellor.crypto.secret import Secret
from counsellor.domain.errors import (
    AgeNoIdentityMatches,
    CounsellorError,
    KeySlotDamaged,
    KeySlotOutOfBounds,
    WrongPassphrase,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counsellor.domain.canonical import Value

__all__ = [
    "DATA_KEY_BYTES",
    "FLOOR",
    "Argon2Cost",
    "PassphraseKind",
    "calibrate",
    "check_work",
    "create_office_slot",
    "create_passphrase_slot",
    "open_any",
    "open_office_slot",
    "open_slot",
]

DATA_KEY_BYTES = 32
MAX_SLOTS = 16
"""A vault has three or four; more would only make a wrong passphrase slow."""

MOST_WORK = 2 * MOST_COST.work
"""What all slots of a vault may ask together: twice what one of them may."""

PassphraseKind = Literal["passphrase", "recovery"]

_PASSPHRASE_KINDS = ("passphrase", "recovery")
_EXTRA = frozenset({"kind", "created_at"})
_OFFICE_FIELDS = frozenset({"kind", "recipient", "vault_id", "sealed"})
_OFFICE_LABEL = b"counsellor.office-slot.v1\0"


def create_passphrase_slot(
    data_key: Secret,
    passphrase: Secret,
    *,
    vault_id: str,
    kind: PassphraseKind,
    cost: Argon2Cost,
    created_at: str | None = None,
) -> dict[str, Value]:
    """Give a slot that the passphrase opens; `created_at` is text for display, authenticated.

    Raises:
        KeySlotOutOfBounds: the cost is outside the bounds.
        ValueError: the data key has not 32 bytes, or the passphrase is empty.
    """
    _check_data_key(data_key)
    extra = {"kind": kind} if created_at is None else {"kind": kind, "created_at": created_at}
    return wrap(data_key, passphrase, cost=cost, context=_context(vault_id), extra=extra)


def open_slot(slot: Mapping[str, object], passphrase: Secret, *, vault_id: str) -> Secret:
    """Give the data key of a passphrase or recovery slot.

    Raises:
        KeySlotOutOfBounds: the slot asks for work outside the bounds; none was done.
        KeySlotDamaged: it is malformed; no work was done.
        WrongPassphrase: it does not open, at the cost of the whole derivation.
    """
    return _read(slot).open(passphrase, context=_context(vault_id))


def open_any(
    slots: Sequence[Mapping[str, object]],
    passphrase: Secret,
    *,
    vault_id: str,
    kind: PassphraseKind = "passphrase",
) -> Secret:
    """Try every slot of one kind. A damaged one does not keep a sound one from opening.

    Raises:
        WrongPassphrase: none of the sound slots opens.
        KeySlotDamaged, KeySlotOutOfBounds: no slot of the kind is sound, or they are too many,
            or ask for too much work together; none was done.
    """
    check_work(slots)
    failure: CounsellorError = KeySlotDamaged(reason="missing")
    for slot in slots:
        try:
            if _as_object(slot).get("kind") == kind:
                return open_slot(slot, passphrase, vault_id=vault_id)
        except WrongPassphrase as error:
            failure = error
        except (KeySlotDamaged, KeySlotOutOfBounds) as error:
            failure = failure if isinstance(failure, WrongPassphrase) else error
    raise failure


def check_work(slots: Sequence[Mapping[str, object]]) -> None:
    """Look at what a wrong passphrase would cost, before any work is done.

    Raises:
        KeySlotDamaged: there are too many slots.
        KeySlotOutOfBounds: the sound ones together ask for more than `MOST_WORK`; the field is
            "work".
    """
    if len(slots) > MAX_SLOTS:
        raise KeySlotDamaged(reason="slots")
    asked = 0
    for slot in slots:
        with suppress(KeySlotDamaged, KeySlotOutOfBounds):
            asked += _read(slot).cost.work
    if asked > MOST_WORK:
        raise KeySlotOutOfBounds(field="work", value=asked)


def create_office_slot(
    data_key: Secret, recipient: str, *, vault_id: str, created_at: str | None = None
) -> dict[str, Value]:
    """Give a slot that only the holder of the office's recovery identity opens.

    Raises:
        NotAnAgeFile: `recipient` is no public key.
        ValueError: the data key has not 32 bytes.
    """
    _check_data_key(data_key)
    sealed = io.BytesIO()
    with age.seal(sealed, [recipient]) as writer:
        writer.write(_OFFICE_LABEL)
        writer.write(data_key)
        writer.write(vault_id.encode())
    slot: dict[str, Value] = {
        "kind": "office",
        "recipient": recipient,
        "vault_id": vault_id,
        "sealed": base64.b64encode(sealed.getvalue()).decode("ascii"),
    }
    return slot if created_at is None else {**slot, "created_at": created_at}


def open_office_slot(slot: Mapping[str, object], identity: age.Identity) -> Secret:
    """Give the data key to the office; `slot["vault_id"]` is then authentic.

    Raises:
        WrongPassphrase: it is sealed to another identity.
        KeySlotDamaged: it is malformed or damaged, or is another vault's.
    """
    keys = _as_object(slot).keys()
    if not _OFFICE_FIELDS <= keys <= _OFFICE_FIELDS | {"created_at"} or slot["kind"] != "office":
        raise KeySlotDamaged(reason="fields")
    vault_id = slot["vault_id"]
    if not isinstance(vault_id, str):
        raise KeySlotDamaged(reason="vault_id")
    try:
        with age.open_sealed(io.BytesIO(decoded(slot, "sealed")), [identity]) as reader:
            label = reader.read(len(_OFFICE_LABEL))
            data_key = Secret(DATA_KEY_BYTES)
            size = reader.readinto(data_key)
            sealed_id = reader.read()
    except AgeNoIdentityMatches as error:
        raise WrongPassphrase from error
    except KeySlotDamaged:
        raise
    except CounsellorError as error:
        raise KeySlotDamaged(reason="sealed") from error
    if (label, size, sealed_id) != (_OFFICE_LABEL, DATA_KEY_BYTES, vault_id.encode()):
        raise KeySlotDamaged(reason="sealed")
    return data_key


def _read(slot: Mapping[str, object]) -> PassphraseWrap:
    if _as_object(slot).get("kind") not in _PASSPHRASE_KINDS:
        raise KeySlotDamaged(reason="kind")
    read = PassphraseWrap.read(slot, extra=_EXTRA)
    if read.size != DATA_KEY_BYTES:
        raise KeySlotDamaged(reason="wrapped")
    return read


def _as_object(slot: object) -> Mapping[str, object]:
    """Slots come from a file that anybody can change; types are a hope, not a fact."""
    if not isinstance(slot, Mapping):
        raise KeySlotDamaged(reason="fields")
    return slot


def _context(vault_id: str) -> str:
    return f"counsellor.key-slot.v1:{vault_id}"


def _check_data_key(data_key: Secret) -> None:
    if len(data_key) != DATA_KEY_BYTES:
        raise ValueError("data key")
