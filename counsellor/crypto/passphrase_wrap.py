# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Argon2id and ChaCha20-Poly1305: what a passphrase opens, in key slots and in invitations.

A wrap is a flat canonical JSON object. Every field but `wrapped` is authenticated together with
the context that the caller names, and the work it asks for is bounded before any is done.
"""

from __future__ import annotations

import base64
import secrets
import threading
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self, cast

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from counsellor.crypto.secret import BytesLike, Secret
from counsellor.domain.canonical import Value, canonical_bytes
from counsellor.domain.errors import (
    KeySlotDamaged,
    KeySlotOutOfBounds,
    NotCanonical,
    WrongPassphrase,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

_BOUNDS = {
    "memory_kib": (256 * 1024, 1024 * 1024),
    "iterations": (3, 16),
    "lanes": (1, 8),
}
_KDF = "argon2id"
_KEY_BYTES = 32
_SALT_BYTES = 16
_NONCE_BYTES = 12
_TAG_BYTES = 16
_FIELDS = frozenset({"kdf", *_BOUNDS, "salt", "nonce", "wrapped"})

# Argon2id starts threads of its own, and two of them at once in one process have waited for each
# other for good. Two would take twice the memory besides.
_ONE_AT_A_TIME = threading.Lock()


@dataclass(frozen=True, slots=True)
class Argon2Cost:
    """What one guess costs: memory in KiB (256 MiB to 1 GiB), passes (3 to 16), lanes (1 to 8)."""

    memory_kib: int
    iterations: int
    lanes: int

    @property
    def work(self) -> int:
        """Memory times passes, which is what time grows with."""
        return self.memory_kib * self.iterations

    def check(self) -> Self:
        """Give the cost itself when it is within bounds.

        Raises:
            KeySlotOutOfBounds: naming the field and its value.
        """
        for field, (least, most) in _BOUNDS.items():
            value: int = getattr(self, field)
            if not least <= value <= most:
                raise KeySlotOutOfBounds(field=field, value=value)
        return self


FLOOR = Argon2Cost(memory_kib=262144, iterations=3, lanes=4)
"""The least that is ever written: 256 MiB, about one second on two cores."""

MOST_COST = Argon2Cost(**{field: most for field, (_, most) in _BOUNDS.items()})
"""The most that is ever read."""


def calibrate(target_seconds: float = 1.0) -> Argon2Cost:
    """Give the cost that takes about `target_seconds` here, measured once at the floor.

    Passes grow first: memory beyond the floor hurts a laptop of 4 GB before it hurts a thief.
    """
    started = time.perf_counter()
    with _derive(FLOOR, bytes(_SALT_BYTES), b"calibration"):
        a_pass = (time.perf_counter() - started) / FLOOR.iterations
    least, most = _BOUNDS["iterations"]
    wanted = round(target_seconds / a_pass)
    memory = FLOOR.memory_kib
    while wanted > most and memory < _BOUNDS["memory_kib"][1]:
        memory *= 2
        wanted = round(wanted / 2)
    return Argon2Cost(memory, min(max(wanted, least), most), FLOOR.lanes)


def wrap(
    plain: BytesLike,
    passphrase: BytesLike,
    *,
    cost: Argon2Cost,
    context: str,
    extra: Mapping[str, str],
) -> dict[str, Value]:
    """Encrypt under a passphrase; `extra` fields are stored and authenticated as well.

    Raises:
        KeySlotOutOfBounds: the cost would be refused when read back.
        ValueError: the passphrase is empty.
    """
    if not passphrase:
        raise ValueError("passphrase")
    cost.check()
    salt, nonce = secrets.token_bytes(_SALT_BYTES), secrets.token_bytes(_NONCE_BYTES)
    fields: dict[str, Value] = {
        **extra,
        "kdf": _KDF,
        "memory_kib": cost.memory_kib,
        "iterations": cost.iterations,
        "lanes": cost.lanes,
        "salt": _encoded(salt),
        "nonce": _encoded(nonce),
    }
    with _derive(cost, salt, passphrase) as key:
        sealed = ChaCha20Poly1305(key).encrypt(nonce, plain, _bound(fields, context))
    return {**fields, "wrapped": _encoded(sealed)}


def stretched(passphrase: BytesLike, salt: bytes, cost: Argon2Cost) -> Secret:
    """Derive 32 bytes at a cost within the bounds; `salt` has 16 bytes.

    Raises:
        KeySlotOutOfBounds: the cost is outside of them.
    """
    return _derive(cost.check(), salt, passphrase)


@dataclass(frozen=True, slots=True)
class PassphraseWrap:
    """A wrap that was read and found well-formed and within bounds; nothing was derived yet."""

    fields: Mapping[str, object]
    cost: Argon2Cost
    salt: bytes
    nonce: bytes
    wrapped: bytes

    @classmethod
    def read(cls, fields: Mapping[str, object], *, extra: frozenset[str]) -> Self:
        """Check form and bounds; `extra` names further fields that may stand there, as text.

        Raises:
            KeySlotOutOfBounds: it asks for too much or too little work.
            KeySlotDamaged: with the reason fields, kdf, cost, or the name of a field.
        """
        if not fields.keys() >= _FIELDS or not fields.keys() <= _FIELDS | extra:
            raise KeySlotDamaged(reason="fields")
        if fields["kdf"] != _KDF:
            raise KeySlotDamaged(reason="kdf")
        for name in extra & fields.keys():
            if not isinstance(fields[name], str):
                raise KeySlotDamaged(reason=name)
        wrapped = decoded(fields, "wrapped")
        if len(wrapped) < _TAG_BYTES:
            raise KeySlotDamaged(reason="wrapped")
        return cls(
            fields,
            Argon2Cost(*(_number(fields, name) for name in _BOUNDS)).check(),
            decoded(fields, "salt", _SALT_BYTES),
            decoded(fields, "nonce", _NONCE_BYTES),
            wrapped,
        )

    @property
    def size(self) -> int:
        """The size of the content in bytes."""
        return len(self.wrapped) - _TAG_BYTES

    def open(self, passphrase: BytesLike, *, context: str) -> Secret:
        """Derive the key and decrypt; a wrong passphrase costs as much as the right one.

        Raises:
            WrongPassphrase: the passphrase, the context or a field is another one.
        """
        rest = {name: value for name, value in self.fields.items() if name != "wrapped"}
        bound = _bound(cast("dict[str, Value]", rest), context)
        plain = Secret(self.size)
        with _derive(self.cost, self.salt, passphrase) as key:
            try:
                ChaCha20Poly1305(key).decrypt_into(self.nonce, self.wrapped, bound, plain)
            except InvalidTag as error:
                raise WrongPassphrase from error
        return plain


def decoded(fields: Mapping[str, object], name: str, size: int | None = None) -> bytes:
    """Read a base64 field, of exactly `size` bytes if that is given.

    Raises:
        KeySlotDamaged: with the field's name as the reason.
    """
    text = fields[name]
    if not isinstance(text, str):
        raise KeySlotDamaged(reason=name)
    try:
        content = base64.b64decode(text, validate=True)
    except ValueError as error:
        raise KeySlotDamaged(reason=name) from error
    if _encoded(content) != text or (size is not None and len(content) != size):
        raise KeySlotDamaged(reason=name)
    return content


def _encoded(content: BytesLike) -> str:
    return base64.b64encode(content).decode("ascii")


def _number(fields: Mapping[str, object], name: str) -> int:
    value = fields[name]
    if not isinstance(value, int) or isinstance(value, bool):
        raise KeySlotDamaged(reason=name)
    return value


def _bound(fields: Mapping[str, Value], context: str) -> bytes:
    try:
        return canonical_bytes({"context": context, "fields": fields})
    except NotCanonical as error:
        raise KeySlotDamaged(reason="fields") from error


def _derive(cost: Argon2Cost, salt: bytes, passphrase: BytesLike) -> Secret:
    key = Secret(_KEY_BYTES)
    derivation = Argon2id(
        salt=salt,
        length=_KEY_BYTES,
        iterations=cost.iterations,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    )
    with _ONE_AT_A_TIME:
        derivation.derive_into(cast("bytes", passphrase), key)  # any buffer; it copies none
    return key
