# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Files that a few words open: invitations, whose words travel by another way than the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counsellor.crypto.passphrase_wrap import FLOOR, Argon2Cost, PassphraseWrap, wrap
from counsellor.domain.canonical import canonical_bytes, parse_canonical
from counsellor.domain.errors import KeySlotDamaged, NotCanonical

if TYPE_CHECKING:
    from counsellor.crypto.secret import BytesLike
    from counsellor.crypto.words import WordSecret

MAX_BYTES = 16 * 1024 * 1024
"""Larger files are refused unread; a roster of a thousand people takes 4 MB."""

_ANY_FORMAT = "counsellor.wrapped.v"
_FORMAT = f"{_ANY_FORMAT}1"
_BEGINNING = b'{"format":"' + _ANY_FORMAT.encode()
_MOST_BEGINNING = 100
_EXTRA = frozenset({"format"})


def wrap_with_words(
    plain: BytesLike, words: WordSecret, *, context: str, cost: Argon2Cost = FLOOR
) -> bytes:
    """Encrypt content under the bits of words: canonical JSON, Argon2id and ChaCha20-Poly1305.

    `context` names what the file is for, is authenticated and not stored.

    Raises:
        KeySlotOutOfBounds: the cost is outside the bounds.
    """
    fields = wrap(plain, words, cost=cost, context=context, extra={"format": _FORMAT})
    return canonical_bytes(fields)


def check_wrapped(blob: bytes) -> None:
    """Look whether this is such a file at all; no key is derived.

    Raises:
        KeySlotDamaged: the file is malformed, or of a ``newer`` format; the reason is ``changed``
            where it begins as such a file does.
        KeySlotOutOfBounds: it asks for work outside the bounds.
    """
    try:
        _read(blob)
    except KeySlotDamaged as error:
        if error.fields.get("reason") != "newer" and _begins_so(blob):
            raise KeySlotDamaged(reason="changed") from error
        raise


def unwrap_with_words(blob: bytes, words: WordSecret, context: str) -> bytes:
    """Give the content back.

    Raises:
        KeySlotDamaged: the file is malformed; no work was done.
        KeySlotOutOfBounds: it asks for work outside the bounds; none was done.
        WrongPassphrase: the words or the context are others, or the file was changed.
    """
    read = _read(blob)
    with read.open(words, context=context) as plain:
        return bytes(plain)


def _read(blob: bytes) -> PassphraseWrap:
    fields = _parsed(blob)
    found = fields.get("format") if isinstance(fields, dict) else None
    if not isinstance(fields, dict) or found != _FORMAT:
        newer = isinstance(found, str) and found.startswith(_ANY_FORMAT)
        raise KeySlotDamaged(reason="newer" if newer else "format")
    return PassphraseWrap.read(fields, extra=_EXTRA)


def _parsed(blob: bytes) -> object:
    if len(blob) > MAX_BYTES:
        raise KeySlotDamaged(reason="size")
    try:
        return parse_canonical(blob)
    except NotCanonical as error:
        raise KeySlotDamaged(reason="form") from error


def _begins_so(blob: bytes) -> bool:
    """Tell whether it begins like one, as what is cut short or was saved by an editor does."""
    return blob[:_MOST_BEGINNING].removeprefix(b"\xef\xbb\xbf").lstrip().startswith(_BEGINNING)
