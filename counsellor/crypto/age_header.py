# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The textual header of an age file: who can find the file key, and that nobody changed it.

Format: C2SP age specification, sections "Header" and "Conventions". The header comes from
strangers, so it is capped before it is parsed.
"""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, Protocol

from counsellor.crypto.derive import hkdf_sha256, mac, verify_mac
from counsellor.domain.errors import AgeDamaged, AgeHeaderTooLarge, NotAnAgeFile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counsellor.crypto.secret import BytesLike, Secret

VERSION_LINE = b"age-encryption.org/v1\n"
FILE_KEY_BYTES = 16
WRAPPED_KEY_BYTES = 32
SCRYPT_TYPE = "scrypt"

_COLUMNS = 64
_MAC_LINE = re.compile(rb"--- ([A-Za-z0-9+/]{43})\n")
_ARGUMENT_LINE = re.compile(rb"-> ([\x21-\x7e]+(?: [\x21-\x7e]+)*)\n")
_BODY_LINE = re.compile(rb"([A-Za-z0-9+/]{0,64})\n")


@dataclass(frozen=True, slots=True)
class HeaderLimits:
    """What a header may cost its reader, and whether it may ask for a passphrase.

    `max_bytes` counts from the version line to the MAC line; `max_stanzas` counts recipients.
    """

    max_bytes: int = 65536
    max_stanzas: int = 32
    passphrase: bool = False


BUNDLE_LIMITS = HeaderLimits()
"""For every file that this program exchanges: 32 hybrid recipients take 50 KB."""


@dataclass(frozen=True, slots=True)
class Stanza:
    """One recipient's way to the file key; the first argument is its type."""

    arguments: tuple[str, ...]
    body: bytes

    @property
    def kind(self) -> str:
        return self.arguments[0]

    def to_bytes(self) -> bytes:
        """Give the lines of the stanza; the last is shorter than 64 columns, and may be empty."""
        body = encode_base64(self.body)
        lines = [body[place : place + _COLUMNS] for place in range(0, len(body) + 1, _COLUMNS)]
        return "\n".join((" ".join(("->", *self.arguments)), *lines, "")).encode("ascii")


class Identity(Protocol):
    """One who may find the file key among the stanzas."""

    def unwrap(self, stanzas: Sequence[Stanza]) -> Secret | None:
        """Give the file key, or None when no stanza is addressed to this identity.

        Raises:
            NotAnAgeFile: a stanza of this identity's type is malformed.
        """


class Recipient(Protocol):
    """One whom a file is sealed to."""

    def wrap(self, file_key: Secret) -> Stanza:
        """Give the stanza that leads this recipient to the file key."""


@dataclass(frozen=True, slots=True)
class Header:
    """A parsed header; `authenticated` is what its MAC covers."""

    stanzas: tuple[Stanza, ...]
    authenticated: bytes
    tag: bytes

    def check(self, file_key: BytesLike) -> None:
        """Verify that whoever knew the file key wrote this header.

        Raises:
            AgeDamaged: with the reason header-mac.
        """
        with _mac_key(file_key) as key:
            if not verify_mac(key, self.authenticated, self.tag):
                raise AgeDamaged(reason="header-mac")


def encode_base64(content: BytesLike) -> str:
    """Give base64 without padding, as age writes it."""
    return base64.b64encode(content).decode("ascii").rstrip("=")


def decode_base64(text: str, size: int | None = None) -> bytes:
    """Read canonical base64 without padding, of exactly `size` bytes if that is given.

    Raises:
        NotAnAgeFile: with the reason base64.
    """
    try:
        content = base64.b64decode(text + "=" * (-len(text) % 4), validate=True)
    except ValueError as error:
        raise NotAnAgeFile(reason="base64") from error
    if encode_base64(content) != text or (size is not None and len(content) != size):
        raise NotAnAgeFile(reason="base64")
    return content


def build_header(stanzas: Sequence[Stanza], file_key: BytesLike) -> bytes:
    """Give the bytes of a header with its MAC."""
    covered = VERSION_LINE + b"".join(stanza.to_bytes() for stanza in stanzas) + b"---"
    with _mac_key(file_key) as key:
        return covered + f" {encode_base64(mac(key, covered))}\n".encode("ascii")


def read_header(source: BinaryIO, limits: HeaderLimits) -> Header:
    """Read a header and not one byte behind it.

    Raises:
        NotAnAgeFile: it is no header, or it asks for a passphrase where none is allowed.
        AgeHeaderTooLarge: it exceeds the limits; nothing beyond them was read.
    """
    return _HeaderReader(source, limits).read()


class _HeaderReader:
    """Reads line by line within a budget of bytes."""

    def __init__(self, source: BinaryIO, limits: HeaderLimits) -> None:
        self._source = source
        self._limits = limits
        self._lines: list[bytes] = []
        self._left = limits.max_bytes

    def read(self) -> Header:
        if self._line() != VERSION_LINE:
            raise NotAnAgeFile(reason="version")
        stanzas: list[Stanza] = []
        while not (line := self._line()).startswith(b"---"):
            if len(stanzas) == self._limits.max_stanzas:
                raise AgeHeaderTooLarge
            stanzas.append(self._stanza(line))
        end = _MAC_LINE.fullmatch(line)
        if end is None or not stanzas:
            raise NotAnAgeFile(reason="header")
        tag = decode_base64(end[1].decode("ascii"), 32)
        self._check_passphrase(stanzas)
        return Header(tuple(stanzas), b"".join(self._lines[:-1]) + b"---", tag)

    def _line(self) -> bytes:
        # A file that is something else altogether is not read further than its first words.
        allowed = self._left if self._lines else min(self._left, len(VERSION_LINE))
        line = self._source.readline(allowed)
        self._left -= len(line)
        if not line.endswith(b"\n"):
            if self._lines and self._left == 0:
                raise AgeHeaderTooLarge
            raise NotAnAgeFile(reason="header" if self._lines else "version")
        self._lines.append(line)
        return line

    def _stanza(self, line: bytes) -> Stanza:
        opening = _ARGUMENT_LINE.fullmatch(line)
        if opening is None:
            raise NotAnAgeFile(reason="stanza")
        body: list[bytes] = []
        while True:
            part = _BODY_LINE.fullmatch(self._line())
            if part is None:
                raise NotAnAgeFile(reason="stanza")
            body.append(part[1])
            if len(part[1]) < _COLUMNS:
                break
        arguments = tuple(opening[1].decode("ascii").split(" "))
        return Stanza(arguments, decode_base64(b"".join(body).decode("ascii")))

    def _check_passphrase(self, stanzas: Sequence[Stanza]) -> None:
        """A passphrase promises who sealed the file, so it stands alone or not at all."""
        if any(stanza.kind == SCRYPT_TYPE for stanza in stanzas) and (
            len(stanzas) > 1 or not self._limits.passphrase
        ):
            raise NotAnAgeFile(reason="passphrase")


def _mac_key(file_key: BytesLike) -> Secret:
    return hkdf_sha256(file_key, salt=b"", info=b"header")
