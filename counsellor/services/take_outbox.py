# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Take in what of an outbox that somebody left in a drop is for this vault, once.

Such a file is opened where it lies, or where it was brought to. That it was taken in is noted by
its name, size and stamp, as of every file there; where another roster may judge a part otherwise,
it is opened again under that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from counsellor.domain.coded import RefusalReason
from counsellor.domain.errors import BundleRefused
from counsellor.domain.exchange_state import ImportedFile
from counsellor.services.apply_bundle import refusal
from counsellor.services.import_bundles import import_sources
from counsellor.services.judged_file import judged_by, told_of
from counsellor.services.office_roster import current_roster
from counsellor.services.open_outbox import open_outbox
from counsellor.services.read_again import BY_ROSTER
from counsellor.services.receive_file import Source, shown
from counsellor.storage.received import Seen
from counsellor.storage.vault import Vault
from counsellor.sync.lying import Lying

TAKEN_IN: Final = "taken_in"
"""Why an outbox is not opened again as long as it lies there as it does."""


@dataclass(frozen=True, slots=True)
class LyingOutbox:
    """An outbox in a drop.

    Attributes:
        lying: how it lies there.
        path: where it lies on this computer; None where it cannot be brought here.
    """

    lying: Lying
    path: Path | None


def take_outbox(
    vault: Vault,
    outbox: LyingOutbox,
    note: Callable[[Seen], None],
    cancelled: Callable[[], bool],
) -> Iterator[ImportedFile]:
    """Import its parts, one a step; raises as ``import_bundles``.

    Args:
        vault: whose.
        outbox: which.
        note: is told how it was seen, once all is done.
        cancelled: asked before every part.
    """
    lying, judged, again = outbox.lying, judged_by(current_roster(vault)), False
    try:
        parts = _parts_of(vault, outbox)
    except BundleRefused as error:
        verdict = refusal(error)
        # That something is for others is how it should be in a place that many share.
        if verdict.reason != RefusalReason.OUTBOX_OF_OTHERS.value:
            name = shown(lying.name)
            yield told_of(name, name, verdict)
        note(Seen(lying.size, lying.stamp, judged, verdict.reason))
        return
    for told in import_sources(vault, parts, cancelled):
        again = again or told.reason in BY_ROSTER
        yield told
    note(Seen(lying.size, lying.stamp, judged, "" if again else TAKEN_IN))


def _parts_of(vault: Vault, outbox: LyingOutbox) -> list[Source]:
    if not outbox.lying.is_file:
        raise BundleRefused(reason=RefusalReason.NO_FILE, detail="kind")
    if outbox.path is None:
        raise BundleRefused(reason=RefusalReason.OUTBOX_TOO_LARGE, detail="outbox")
    return open_outbox(vault, outbox.path, outbox.lying.name)
