# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Take the sealed files for this vault out of an outbox in one file; each is judged by itself."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from counsellor.domain.coded import RefusalReason
from counsellor.domain.errors import BundleRefused
from counsellor.domain.roster import MAIN_BOX, mailbox_of
from counsellor.plain_file import chosen_opener
from counsellor.services.receive_file import Source, shown
from counsellor.storage.vault import Vault
from counsellor.sync.bundle import name_by_content
from counsellor.sync.outbox_file import Enclosed
from counsellor.sync.outbox_listing import enclosed_in
from counsellor.sync.spare_reader import SpareReader

_PIECE: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class EnclosedFile:
    """A sealed file inside an outbox that lies as one file; ``lay_as`` is how that was called."""

    outbox: Path
    enclosed: Enclosed
    lay_as: str = ""

    @property
    def name(self) -> str:
        return f"{shown(self.lay_as or self.outbox.name)}: {self.enclosed.name}"

    @property
    def path(self) -> str:
        return f"{shown(self.lay_as or str(self.outbox))}: {self.enclosed.name}"

    def size(self) -> int:
        return self.enclosed.size

    @contextmanager
    def pieces(self) -> Iterator[Iterator[bytes]]:
        yield self._pieces()

    def _pieces(self) -> Iterator[bytes]:
        """Read it alone; at its end it must be what its name says."""
        digest, left = hashlib.sha256(), self.enclosed.size
        try:
            with open(self.outbox, "rb", opener=chosen_opener) as file:
                file.seek(self.enclosed.start)
                while left and (piece := file.read(min(_PIECE, left))):
                    left -= len(piece)
                    digest.update(piece)
                    yield piece
        except OSError as error:
            raise BundleRefused(reason=RefusalReason.UNREADABLE, detail="read") from error
        if name_by_content(digest.hexdigest()) != self.enclosed.name:
            raise BundleRefused(reason=RefusalReason.DAMAGED, detail="outbox-content")


def open_outbox(vault: Vault, path: Path, lay_as: str = "") -> list[Source]:
    """Return what of an outbox lies in the box of this vault; whom the rest is for is not asked.

    Args:
        vault: whose.
        path: the file.
        lay_as: its name, where the file is a copy under another.

    Raises:
        BundleRefused: no_file, unreadable, outbox_malformed; outbox_of_others: nothing is for us.
    """
    who = vault.membership
    ours = MAIN_BOX if who.is_office else mailbox_of(who.device)
    enclosed = enclosed_in(path, vault.companions.of(SpareReader))
    found: list[Source] = [EnclosedFile(path, one, lay_as) for one in enclosed if one.box == ours]
    if not found:
        raise BundleRefused(reason=RefusalReason.OUTBOX_OF_OTHERS, detail="outbox-boxes")
    return found
