# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A whole outbox in one file, for whoever travels: sealed files in a tar archive of one exact form.

Nothing stands around the sealed files but the boxes that they lie in, as in a drop, and their names
by content. Members are sorted and each is there once, so that one outbox has one form.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import BinaryIO, Final, NamedTuple

from counsellor.domain.roster import MAIN_BOX
from counsellor.sync.limits import MAX_SEALED
from counsellor.sync.mailboxes import REPLIES, is_mailbox
from counsellor.sync.refusal import malformed
from counsellor.sync.tar import TarReader

MOST_ENCLOSED: Final = 10_000
"""Sealed files in one such file."""
MAX_OUTBOX: Final = MAX_SEALED
"""Bytes of it: a FAT32 stick and a messenger take no more."""

MEMBERS: Final = re.compile(rf"(?:{REPLIES}/[a-z2-7]{{26}}/)?[a-z2-7]{{32}}\.age")
"""What is called so: sealed files by their content, in their boxes."""


class Enclosed(NamedTuple):
    """One sealed file in it.

    Attributes:
        box: the mailbox that it is for; empty for the office.
        name: says what its bytes are.
        start: where in the whole file it begins.
        size: in bytes.
    """

    box: str
    name: str
    start: int
    size: int


def list_enclosed(source: BinaryIO) -> list[Enclosed]:
    """Return what such a file holds, without reading it; done where strangers' files are parsed.

    Raises:
        BundleRefused: malformed for anything but the one form.
        OSError: it cannot be read.
    """
    archive, found, before = TarReader(source, MEMBERS), list[Enclosed](), ""
    while (member := archive.next()) is not None:
        name, size = member
        if name <= before or size > MAX_SEALED:
            raise malformed("outbox-order" if name <= before else "outbox-size")
        if len(found) == MOST_ENCLOSED or archive.offset + size > MAX_OUTBOX:
            raise malformed("outbox-size")
        box, _, file = name.removeprefix(f"{REPLIES}/").rpartition("/")
        found.append(Enclosed(box, file, archive.offset, size))
        archive.skip(source.seek)
        before = name
    return found


def require_inside(found: Sequence[Enclosed], size: int) -> tuple[Enclosed, ...]:
    """Look that a listing speaks of pieces of a file of such a size, one behind the other.

    Raises:
        TypeError, ValueError: it does not.
    """
    end = 0
    for one in found:
        if one.box != MAIN_BOX and not is_mailbox(one.box):
            raise ValueError(one.box)
        if MEMBERS.fullmatch(one.name) is None or "/" in one.name:
            raise ValueError(one.name)
        if one.start < end or one.size < 0 or one.start + one.size > size:
            raise ValueError(one.start, one.size)
        end = one.start + one.size
    if len(found) > MOST_ENCLOSED:
        raise ValueError(len(found))
    return tuple(found)


def member_of(box: str, name: str) -> str:
    """Return what a sealed file in a box is called there."""
    return f"{REPLIES}/{box}/{name}" if box != MAIN_BOX else name
