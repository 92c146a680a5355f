# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Age files under a passphrase: read where a person asks for it, never in a bundle."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from counsellor.crypto.age_header import SCRYPT_TYPE, WRAPPED_KEY_BYTES, decode_base64
from counsellor.crypto.age_keys import unwrap_file_key
from counsellor.crypto.secret import Secret
from counsellor.domain.errors import NotAnAgeFile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counsellor.crypto.age_header import Stanza
    from counsellor.crypto.secret import BytesLike

_LABEL = b"age-encryption.org/v1/scrypt"
_SALT_BYTES = 16
_ARGUMENTS = 3
_WORK = re.compile(r"[1-9][0-9]?")


class ScryptIdentity:
    """A passphrase, and the most work (a power of two, in KiB of memory) it may cost to try."""

    def __init__(self, passphrase: BytesLike, max_work: int) -> None:
        self._passphrase = Secret(passphrase)
        self._max_work = max_work

    def unwrap(self, stanzas: Sequence[Stanza]) -> Secret | None:
        """Try the scrypt stanza, which the header allows to stand alone only.

        Raises:
            NotAnAgeFile: it is malformed, or asks for more work than allowed.
        """
        for stanza in stanzas:
            if stanza.kind == SCRYPT_TYPE:
                return self._tried(stanza)
        return None

    def _tried(self, stanza: Stanza) -> Secret | None:
        if len(stanza.arguments) != _ARGUMENTS or len(stanza.body) != WRAPPED_KEY_BYTES:
            raise NotAnAgeFile(reason="stanza")
        salt = decode_base64(stanza.arguments[1], _SALT_BYTES)
        work = stanza.arguments[2]
        if not _WORK.fullmatch(work) or int(work) > self._max_work:
            raise NotAnAgeFile(reason="work")
        wrap_key = Secret(32)
        Scrypt(_LABEL + salt, 32, 1 << int(work), 8, 1).derive_into(self._passphrase, wrap_key)
        return unwrap_file_key(wrap_key, stanza.body)

    def wipe(self) -> None:
        """Zero the passphrase."""
        self._passphrase.wipe()
