# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Asks a confined process of its own what an outbox in one file holds; it reads nothing more."""

from __future__ import annotations

from pathlib import Path

from counsellor.domain.coded import RefusalReason
from counsellor.domain.errors import BundleRefused, NotCanonical
from counsellor.plain_file import NotPlainFile, chosen_opener
from counsellor.sync.frames import BrokenFrame
from counsellor.sync.outbox_file import MAX_OUTBOX, Enclosed
from counsellor.sync.reader_child import LIMITS, ReaderLimits
from counsellor.sync.reader_protocol import LIST, read_listing
from counsellor.sync.refusal import refused
from counsellor.sync.sandbox import started_reader
from counsellor.sync.spare_reader import SpareReader


def enclosed_in(
    path: Path, spare: SpareReader | None = None, limits: ReaderLimits = LIMITS
) -> tuple[Enclosed, ...]:
    """Return what such a file says that it holds; the process ends with the answer.

    Raises:
        BundleRefused: no_file, unreadable, outbox_malformed: it is none of ours.
        ReaderUnavailable: there can be no such process here.
    """
    try:
        with open(path, "rb", buffering=0, opener=chosen_opener) as file:
            size = file.seek(0, 2)
            file.seek(0)
            found = _asked(path, file.fileno(), size, spare, limits)
    except NotPlainFile as error:
        raise refused(RefusalReason.NO_FILE, "kind") from error
    except OSError as error:
        raise refused(RefusalReason.UNREADABLE, "read") from error
    if isinstance(found, BundleRefused):
        detail = str(found.fields.get("detail", ""))
        raise refused(RefusalReason.OUTBOX_MALFORMED, detail) from found
    return found


def _asked(
    path: Path, descriptor: int, size: int, spare: SpareReader | None, limits: ReaderLimits
) -> tuple[Enclosed, ...] | BundleRefused:
    if size > MAX_OUTBOX:
        return refused(RefusalReason.TOO_LARGE, "outbox")
    child = started_reader(limits, spare)
    try:
        child.send_file(path, descriptor, LIST)
        parts = child.receive(limits.patience)
        if parts is None:
            return refused(RefusalReason.READER_DIED, "outbox")
        return read_listing(parts, size)
    except (BrokenFrame, NotCanonical, KeyError, TypeError, ValueError):
        return refused(RefusalReason.READER_DIED, "answer")
    finally:
        child.close()
        if spare is not None:
            spare.prepare(limits)
