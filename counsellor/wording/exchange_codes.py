# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Short words for what became of a bundle; whole sentences are in `errors`."""

from __future__ import annotations

from typing import Final

from counsellor.domain.coded import ImportOutcome, RefusalReason
from counsellor.wording.marked import marked

REFUSAL_REASONS: Final = {
    RefusalReason.TOO_LARGE: marked("RefusalReason", "Too large"),
    RefusalReason.NOT_AN_AGE_FILE: marked("RefusalReason", "Not a bundle"),
    RefusalReason.HEADER_TOO_LARGE: marked("RefusalReason", "Strange beginning"),
    RefusalReason.OTHER_OFFICE: marked("RefusalReason", "From another office"),
    RefusalReason.DAMAGED: marked("RefusalReason", "Damaged"),
    RefusalReason.NEWER_FORMAT: marked("RefusalReason", "Newer version"),
    RefusalReason.MALFORMED: marked("RefusalReason", "Not in order"),
    RefusalReason.BAD_SIGNATURE: marked("RefusalReason", "Signature does not match"),
    RefusalReason.UNKNOWN_DEVICE: marked("RefusalReason", "Unknown device"),
    RefusalReason.REVOKED: marked("RefusalReason", "Suspended device"),
    RefusalReason.TOKEN_USED: marked("RefusalReason", "Invitation already used"),
    RefusalReason.TOKEN_WITHDRAWN: marked("RefusalReason", "Withdrawn invitation"),
    RefusalReason.TOKEN_UNKNOWN: marked("RefusalReason", "Unknown invitation"),
    RefusalReason.NOT_FOR_US: marked("RefusalReason", "Sealed to other readers"),
    RefusalReason.NOT_PERMITTED: marked("RefusalReason", "Not permitted"),
    RefusalReason.FORK: marked("RefusalReason", "Came twice, with other contents"),
    RefusalReason.ERASED_CLIENT: marked("RefusalReason", "Client record erased"),
    RefusalReason.READER_DIED: marked("RefusalReason", "Could not be read"),
    RefusalReason.FAILED: marked("RefusalReason", "Error of the program"),
    RefusalReason.NUMBER: marked("RefusalReason", "Number far too high"),
    RefusalReason.MANY_LIVES: marked("RefusalReason", "Too many copies of one device"),
    RefusalReason.MANY_STREAMS: marked("RefusalReason", "Too many series from one device"),
    RefusalReason.UNREADABLE: marked("RefusalReason", "Cannot be opened there"),
    RefusalReason.NO_FILE: marked("RefusalReason", "Not a file"),
    RefusalReason.NO_ROOM: marked("RefusalReason", "No room for it"),
    RefusalReason.OUTBOX_MALFORMED: marked("RefusalReason", "No outbox of this program"),
    RefusalReason.OUTBOX_OF_OTHERS: marked("RefusalReason", "Outbox for others"),
    RefusalReason.OUTBOX_TOO_LARGE: marked("RefusalReason", "Outbox too large to fetch"),
}

IMPORT_OUTCOMES: Final = {
    ImportOutcome.IMPORTED: marked("ImportOutcome", "Imported"),
    ImportOutcome.ALREADY: marked("ImportOutcome", "Already imported"),
    ImportOutcome.WAITING: marked("ImportOutcome", "Waiting for an earlier one"),
    ImportOutcome.PENDING: marked("ImportOutcome", "Waits for a decision"),
    ImportOutcome.QUARANTINED: marked("ImportOutcome", "Set aside"),
}
