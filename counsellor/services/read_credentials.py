# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Read what lets in at a server: user name or key id, then password or secret; and authorities."""

from __future__ import annotations

import re
import ssl
from pathlib import Path
from typing import Final

from counsellor.domain.plain_text import plain_line
from counsellor.domain.road_errors import AuthorityRefused, CredentialsRefused
from counsellor.files import naming_errors
from counsellor.plain_file import chosen_opener

MOST_LETTERS: Final = 900
"""Of a user name, and of a password."""

_MOST_BYTES: Final = 64 << 10
_CERTIFICATE = re.compile(
    r"-----BEGIN CERTIFICATE-----\s+[A-Za-z0-9+/=\s]+?-----END CERTIFICATE-----"
)


def credentials_of(user: str, secret: str) -> bytearray:
    """Return both in the form in which they are kept; the caller wipes it.

    Raises:
        CredentialsRefused: one is empty or long, or has letters that nobody sees.
    """
    for part in (user, secret):
        if not part:
            raise CredentialsRefused(reason="lines")
        if len(part) > MOST_LETTERS:
            raise CredentialsRefused(reason="long")
        if plain_line(part) != part:
            raise CredentialsRefused(reason="letters")
    return bytearray(f"{user}\n{secret}", "utf-8")


def read_authority(path: Path) -> str:
    """Return the certificates of a file, PEM, of the authorities that count for a server.

    Raises:
        AuthorityRefused: it holds none that can be read.
        StorageFailed and the like: it cannot be read.
    """
    with naming_errors(path), open(path, "rb", opener=chosen_opener) as file:
        content = file.read(_MOST_BYTES + 1)
    found = _CERTIFICATE.findall(content.decode("ascii", "replace").replace("\r\n", "\n"))
    authority = "".join(f"{one}\n" for one in found)
    try:
        if len(content) > _MOST_BYTES or not found:
            raise ValueError
        ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_verify_locations(cadata=authority)
    except (ValueError, ssl.SSLError) as error:
        raise AuthorityRefused(place=str(path)) from error
    return authority
