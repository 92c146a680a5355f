# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Sentences for what keeps two laptops from meeting."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from counsellor.domain import meeting_errors
from counsellor.domain.errors import CounsellorError
from counsellor.wording.error_words import Words, WordTable
from counsellor.wording.marked import marked

_BEGIN_AGAIN = marked("Errors", "Begin again on both laptops.")
_THE_REST = marked("Errors", "What has come stays. Begin again: only the rest is given.")
_OTHER_NETWORK = marked(
    "Errors",
    "Somebody else may be on this network. Begin again by a cable or another hotspot, or use a"
    " stick.",
)
_SYNC_BOTH = marked("Errors", "Both sync with the office first, by any road; then meet again.")
_ASK_OFFICE = marked("Errors", "Ask your office.")

MEETING: Final[WordTable] = {
    meeting_errors.NoLocalNetwork: Words(
        marked("Errors", "This laptop is on no local network."),
        marked("Errors", "Join the two by a cable, or connect one to the hotspot of the other."),
    ),
    meeting_errors.MeetingAddressRefused: Words(
        marked("Errors", "This is not the address of a laptop."),
        marked("Errors", "Type it as the other laptop shows it, with the colon and the number."),
    ),
    meeting_errors.NobodyThere: Words(
        marked("Errors", "No laptop answers at this address."),
        marked(
            "Errors",
            "Look whether the other one still waits, whether both are on one network, and at the"
            " address.",
        ),
    ),
    meeting_errors.MeetingBroken: Words(
        marked("Errors", "What came over the line is not from a laptop of yours: it is closed."),
        _OTHER_NETWORK,
    ),
    meeting_errors.MeetingSilent: Words(
        marked("Errors", "The other laptop says nothing more: the line is closed."), _THE_REST
    ),
    meeting_errors.MeetingEnded: Words(
        marked("Errors", "The other laptop has ended the meeting."), _THE_REST
    ),
    meeting_errors.WordsDiffer: Words(
        marked("Errors", "The words were not the same, so nothing was given."), _OTHER_NETWORK
    ),
    meeting_errors.NotOfThisOffice: Words(
        marked("Errors", "Your office's list does not name the other laptop: it gets nothing."),
        _SYNC_BOTH,
    ),
}

BY_REASON: Final[Mapping[tuple[type[CounsellorError], str], Words]] = {
    (meeting_errors.MeetingAddressRefused, "far"): Words(
        marked("Errors", "This address is not on the network of this laptop."),
        marked("Errors", "Connect both to one cable or hotspot, and look at the address again."),
    ),
    (meeting_errors.MeetingAddressRefused, "own"): Words(
        marked("Errors", "This is the address of this laptop itself."),
        marked("Errors", "Type the one that the other laptop shows."),
    ),
    (meeting_errors.MeetingBroken, "version"): Words(
        marked("Errors", "The other laptop has another version of the program."),
        marked("Errors", "Update both, or give what waits by a stick."),
    ),
    (meeting_errors.MeetingSilent, "nobody"): Words(
        marked("Errors", "Nobody has come, so the port is closed."), _BEGIN_AGAIN
    ),
    (meeting_errors.MeetingSilent, "words"): Words(
        marked("Errors", "The words were not confirmed on both laptops, so nothing was given."),
        _BEGIN_AGAIN,
    ),
    (meeting_errors.MeetingEnded, "words"): Words(
        marked("Errors", "The other person says that their words are others. Nothing was given."),
        _OTHER_NETWORK,
    ),
    (meeting_errors.MeetingEnded, "stranger"): Words(
        marked("Errors", "The other laptop finds this one not in the office's list."), _SYNC_BOTH
    ),
    (meeting_errors.MeetingEnded, "unconfirmed"): Words(
        marked("Errors", "The office has not confirmed this laptop yet: it gets nothing here."),
        _SYNC_BOTH,
    ),
    (meeting_errors.MeetingEnded, "revoked"): Words(
        marked("Errors", "The office has suspended this laptop: it gets nothing here."),
        _ASK_OFFICE,
    ),
    (meeting_errors.MeetingEnded, "copy"): Words(
        marked("Errors", "The other laptop is a copy of this one."), _ASK_OFFICE
    ),
    (meeting_errors.NotOfThisOffice, "unconfirmed"): Words(
        marked("Errors", "The office has not confirmed the other laptop yet: it gets nothing."),
        _SYNC_BOTH,
    ),
    (meeting_errors.NotOfThisOffice, "revoked"): Words(
        marked("Errors", "The office has suspended the other laptop: it gets nothing."),
        _ASK_OFFICE,
    ),
    (meeting_errors.NotOfThisOffice, "copy"): Words(
        marked("Errors", "The other laptop is a copy of this one."), _ASK_OFFICE
    ),
}
