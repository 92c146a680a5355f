# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Signatures that `ssh-keygen -Y verify` checks: Ed25519 in OpenSSH's SSHSIG format.

Format: OpenSSH, PROTOCOL.sshsig; keys and strings as in RFC 4253 and RFC 8709. One algorithm is
accepted, Ed25519 over SHA-512, and every length is exact, so that one message has one valid form.
"""

from __future__ import annotations

import base64
import hashlib
import re
from typing import TYPE_CHECKING, Self

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from counsellor.crypto.secret import Secret
from counsellor.crypto.words import SECRET_BITS, SECRET_BYTES
from counsellor.domain.errors import SignatureInvalid

if TYPE_CHECKING:
    from counsellor.crypto.secret import BytesLike

SEED_BYTES = 32

_KIND = b"ssh-ed25519"
_MAGIC = b"SSHSIG"
_VERSION = (1).to_bytes(4, "big")
_HASH = b"sha512"
_KEY_BYTES = 32
_SIGNATURE_BYTES = 64
_COLUMNS = 70
_MAX_ARMOR = 2048
"""Ours take about 300 bytes; the rest is room for a long namespace."""
_ARMOR = re.compile(
    rb"-----BEGIN SSH SIGNATURE-----\n"
    rb"((?:[A-Za-z0-9+/]{1,76}\n)*[A-Za-z0-9+/]{0,76}={0,2}\n)"
    rb"-----END SSH SIGNATURE-----\n?"
)
_NAMESPACE = re.compile(r"[\x21-\x7e]{1,100}")
_ROUNDS = 4096


class SigningKey:
    """The private half of a signature key; its seed is all that is kept of it."""

    def __init__(self, seed: Secret) -> None:
        if len(seed) != SEED_BYTES:
            raise ValueError("seed")
        self._seed = seed
        self._key = Ed25519PrivateKey.from_private_bytes(seed)
        self._public = _key_blob(self._key.public_key().public_bytes_raw())

    @classmethod
    def generate(cls) -> Self:
        return cls(Secret.random(SEED_BYTES))

    @classmethod
    def from_seed(cls, seed: BytesLike) -> Self:
        """Restore a key from its 32 bytes; the key keeps a copy of its own."""
        return cls(Secret(seed))

    @property
    def seed(self) -> Secret:
        """The key's own buffer, not a copy: wiping it wipes the key."""
        return self._seed

    @property
    def public_line(self) -> str:
        """The public half as OpenSSH writes it, without a comment: `ssh-ed25519 AAAA…`."""
        return f"{_KIND.decode()} {base64.b64encode(self._public).decode()}"

    def sign(self, message: BytesLike, namespace: str) -> bytes:
        """Give the armored signature of a message for one purpose.

        Raises:
            ValueError: the namespace is not 1 to 100 visible ASCII characters.
        """
        signature = self._key.sign(_signed_bytes(message, _checked_namespace(namespace)))
        fields = (self._public, namespace.encode(), b"", _HASH, _string(_KIND) + _string(signature))
        return _armored(_MAGIC + _VERSION + b"".join(map(_string, fields)))

    def wipe(self) -> None:
        """Zero the seed; `cryptography` keeps a copy of its own until it is collected."""
        self._seed.wipe()

    def __repr__(self) -> str:
        return f"<SigningKey {fingerprint(self.public_line)}>"


class Verifier:
    """A public key that many signatures are checked against."""

    def __init__(self, public_line: str) -> None:
        """Read the key.

        Raises:
            SignatureInvalid: with the reason key.
        """
        self._blob = _parsed_line(public_line)
        self._key = Ed25519PublicKey.from_public_bytes(self._blob[-_KEY_BYTES:])

    def verify(self, message: BytesLike, namespace: str, signature: bytes) -> None:
        """Check that the holder of this key signed this message for this purpose.

        Raises:
            SignatureInvalid: with the reason form, signer, namespace or signature.
        """
        fields = _Fields(_dearmored(signature))
        fields.expect(_MAGIC + _VERSION, "form")
        fields.expect(_string(self._blob), "signer")
        fields.expect(_string(_checked_namespace(namespace)), "namespace")
        fields.expect(_string(b"") + _string(_HASH), "form")
        fields.expect((4 + len(_KIND) + 4 + _SIGNATURE_BYTES).to_bytes(4, "big"), "form")
        fields.expect(_string(_KIND) + _SIGNATURE_BYTES.to_bytes(4, "big"), "form")
        if len(fields.rest) != _SIGNATURE_BYTES:
            raise SignatureInvalid(reason="form")
        try:
            self._key.verify(fields.rest, _signed_bytes(message, namespace.encode()))
        except InvalidSignature as error:
            raise SignatureInvalid(reason="signature") from error


def verify(public_line: str, message: BytesLike, namespace: str, signature: bytes) -> None:
    """Check one signature; raises as ``Verifier`` does."""
    Verifier(public_line).verify(message, namespace, signature)


def fingerprint(public_line: str) -> str:
    """Name a key as `ssh-keygen -l` does: `SHA256:` and 43 characters.

    Raises:
        SignatureInvalid: with the reason key.
    """
    digest = hashlib.sha256(_parsed_line(public_line)).digest()
    return "SHA256:" + base64.b64encode(digest).decode().rstrip("=")


def fingerprint_bits(public_line: str) -> bytes:
    """Name a key in 77 bits, which seven words spell for two people to compare aloud.

    Each key that is tried costs 4,096 rounds of two hashes: to find another one with these words
    takes 2**90 hashes.

    Raises:
        SignatureInvalid: with the reason key.
    """
    digest = hashlib.pbkdf2_hmac(
        "sha256", _parsed_line(public_line), b"counsellor.fingerprint.v2", _ROUNDS, SECRET_BYTES
    )
    return (int.from_bytes(digest, "big") % (1 << SECRET_BITS)).to_bytes(SECRET_BYTES, "big")


class _Fields:
    """What is left of a signature as its fixed parts are taken off."""

    def __init__(self, blob: bytes) -> None:
        self.rest = blob

    def expect(self, part: bytes, reason: str) -> None:
        if not self.rest.startswith(part):
            raise SignatureInvalid(reason=reason)
        self.rest = self.rest[len(part) :]


def _string(content: bytes) -> bytes:
    return len(content).to_bytes(4, "big") + content


def _key_blob(key: bytes) -> bytes:
    return _string(_KIND) + _string(key)


def _checked_namespace(namespace: str) -> bytes:
    if not _NAMESPACE.fullmatch(namespace):
        raise ValueError(namespace)
    return namespace.encode()


def _signed_bytes(message: BytesLike, namespace: bytes) -> bytes:
    digest = hashlib.sha512(message).digest()
    return _MAGIC + b"".join(map(_string, (namespace, b"", _HASH, digest)))


def _parsed_line(public_line: str) -> bytes:
    """Give the key blob of a public line; nothing but kind and key may stand in it."""
    kind, _, encoded = public_line.partition(" ")
    try:
        blob = base64.b64decode(encoded, validate=True)
    except ValueError as error:
        raise SignatureInvalid(reason="key") from error
    sound = (
        kind == _KIND.decode()
        and blob == _key_blob(blob[-_KEY_BYTES:])
        and base64.b64encode(blob).decode() == encoded
    )
    if not sound:
        raise SignatureInvalid(reason="key")
    return blob


def _armored(blob: bytes) -> bytes:
    text = base64.b64encode(blob)
    lines = [text[place : place + _COLUMNS] for place in range(0, len(text), _COLUMNS)]
    return b"\n".join(
        (b"-----BEGIN SSH SIGNATURE-----", *lines, b"-----END SSH SIGNATURE-----", b"")
    )


def _dearmored(signature: bytes) -> bytes:
    armor = _ARMOR.fullmatch(signature) if len(signature) <= _MAX_ARMOR else None
    if armor is None:
        raise SignatureInvalid(reason="form")
    text = armor[1].replace(b"\n", b"")
    try:
        blob = base64.b64decode(text, validate=True)
    except ValueError as error:
        raise SignatureInvalid(reason="form") from error
    if base64.b64encode(blob) != text:
        raise SignatureInvalid(reason="form")
    return blob
