# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What a WebDAV server lists goes through here entry by entry, and only what may be ours goes on.

A library holds a listing whole, several times over: a folder of 100,000 foreign names fills more
memory than a carrier may have. Nothing is read of an entry but the name of its file (RFC 4918,
14.24); what cannot be told here is told where the rest is parsed.
"""

from __future__ import annotations

import html
import re
from typing import Final
from urllib.parse import unquote

from counsellor.files import PART_PREFIX
from counsellor.sync.mailboxes import is_mailbox
from counsellor.sync.pieces import may_be_carried
from counsellor.sync.roads.trouble import Cause, LineFailed

MOST_SEEN: Final = 1_000_000
"""Entries of one listing, whosesoever they are."""
MOST_KEPT: Final = 20 << 20
"""Bytes of one listing that go on."""
_MOST_ENTRY: Final = 256 << 10
_TAG: Final = 256
"""Bytes that the beginning of an entry's first tag may have, at the end of a piece."""

_PREFIX = rb"(?:[A-Za-z_][\w.-]{0,100}:)?"
_BEGIN = re.compile(rb"<" + _PREFIX + rb"response[\s>]")
_END = re.compile(rb"</" + _PREFIX + rb"response\s*>")
_NAME = re.compile(rb"<" + _PREFIX + rb"href(?:\s[^<>]*)?>([^<]*)</")
_LOCKS = re.compile(
    rb"<(" + _PREFIX + rb"(?:supportedlock|lockdiscovery))(?:\s[^<>]*)?>.*?</\1\s*>", re.DOTALL
)
"""What nobody asks for and is half of what some servers say."""


class Sieve:
    """One listing on its way."""

    def __init__(self, asked: str) -> None:
        """Name the path that was asked for: its own entry goes on."""
        self._asked = _last_part(asked)
        self._left = b""
        self._seen = self._kept = 0

    def through(self, piece: bytes | memoryview) -> bytes:
        """Take a piece, and return what goes on.

        Raises:
            LineFailed: it has more entries, or longer ones, than any listing needs.
        """
        left, at, kept = self._left + piece, 0, list[bytes]()
        while (begin := _BEGIN.search(left, at)) is not None:
            kept.append(left[at : begin.start()])
            at = begin.start()
            end = _END.search(left, begin.end())
            if end is None:
                break
            kept.append(self._entry(left[at : end.end()]))
            at = end.end()
        else:
            sure = max(at, len(left) - _TAG)
            kept.append(left[at:sure])
            at = sure
        self._left = left[at:]
        if len(self._left) > _MOST_ENTRY:
            raise LineFailed(Cause.LARGE)
        return self._going(b"".join(kept))

    def rest(self) -> bytes:
        """Return what is left at the end."""
        left, self._left = self._left, b""
        return self._going(left)

    def _entry(self, entry: bytes) -> bytes:
        self._seen += 1
        if self._seen > MOST_SEEN:
            raise LineFailed(Cause.LARGE)
        return _LOCKS.sub(b"", entry) if self._may_be_ours(entry) else b""

    def _may_be_ours(self, entry: bytes) -> bool:
        said = _NAME.search(entry)
        name = "" if said is None else _last_part(html.unescape(said[1].decode("utf-8", "replace")))
        return (
            name in {"", self._asked}
            or name.startswith(PART_PREFIX)
            or is_mailbox(name)
            or may_be_carried(name)
        )

    def _going(self, content: bytes) -> bytes:
        self._kept += len(content)
        if self._kept > MOST_KEPT:
            raise LineFailed(Cause.LARGE)
        return content


def _last_part(path: str) -> str:
    """Return the name that a path ends with, of a folder without its slash."""
    return unquote(path.strip().rstrip("/").rpartition("/")[2])
