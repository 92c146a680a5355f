# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Sentences for what goes wrong between field and office, and why a bundle is not taken."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from counsellor.domain import errors, office_errors
from counsellor.domain.coded import RefusalReason
from counsellor.domain.errors import CounsellorError
from counsellor.wording.error_words import Words, WordTable
from counsellor.wording.marked import marked

_SEND_AGAIN = marked("Errors", "Ask the sender to send it again.")
_NEWEST = marked("Errors", "Install the newest version of the program, then try again.")
_ORIGIN = marked("Errors", "Find out where the file came from.")
_NEW_INVITATION = marked("Errors", "Give the counsellor a new invitation.")

EXCHANGE: Final[WordTable] = {
    errors.NotInAnOffice: Words(
        marked("Errors", "This vault has not joined an office yet."),
        marked("Errors", "Open the invitation that your office gave you."),
    ),
    errors.AlreadyInAnOffice: Words(
        marked("Errors", "This vault already belongs to an office."),
        marked("Errors", "Create a vault of its own for another office."),
    ),
    office_errors.DeviceDistrusted: Words(
        marked("Errors", "This device is not trusted: its words differed, or it is suspended."),
        marked("Errors", "Invite its user once more."),
    ),
    errors.NotTheOffice: Words(
        marked("Errors", "Only the office can do this."),
        marked("Errors", "Do it on the office's computer."),
    ),
    office_errors.OfficeLineInvalid: Words(
        marked("Errors", "Address and telephone are too long for the form."),
        marked("Errors", "Write them in at most 200 letters."),
    ),
    errors.InvitationInvalid: Words(
        marked("Errors", "The invitation is damaged."),
        marked("Errors", "Ask your office for a new invitation."),
    ),
    office_errors.InvitationNotOpen: Words(
        marked("Errors", "There is no open invitation of this person."),
        marked("Errors", "Invite them anew."),
    ),
    errors.RosterInvalid: Words(
        marked("Errors", "The new roster cannot be trusted, so the one you have stays."),
        marked("Errors", "Ask your office to send it again."),
    ),
    errors.TooManyRecipients: Words(
        marked("Errors", "%n reader(s) are too many for one bundle: 32 at most."),
        marked("Errors", "Make the team smaller."),
        count="count",
    ),
    errors.DropUnreachable: Words(
        marked("Errors", "The place of exchange cannot be reached. What waits is kept."),
        marked("Errors", "Plug in the stick or connect to the network, then sync again."),
    ),
    errors.UnknownDrop: Words(
        marked("Errors", "This place cannot be used for the exchange."),
        marked("Errors", "Choose a folder or a stick."),
    ),
    errors.NoPlaceChosen: Words(
        marked("Errors", "No place is chosen for the exchange yet."),
        marked("Errors", "Choose a folder or a stick, or add a server."),
    ),
    errors.BundleRefused: Words(
        marked("Errors", "The bundle was not taken."),
        _SEND_AGAIN,
    ),
    errors.ReaderUnavailable: Words(
        marked("Errors", "Bundles cannot be read safely on this computer, so none was read."),
        marked(
            "Errors",
            "Restart the computer and sync again; if it stays so, tell those who look after it.",
        ),
    ),
    errors.StepFailed: Words(
        marked("Errors", "A part of the exchange failed because of an error in the program."),
        marked(
            "Errors",
            "The rest was done. Sync again; if it stays so, tell those who look after the program.",
        ),
    ),
    errors.ImportCancelled: Words(
        marked("Errors", "The import was stopped. What was imported stays."),
        marked("Errors", "Start it again for the rest."),
    ),
}

BY_REASON: Final[Mapping[tuple[type[CounsellorError], str], Words]] = {
    (errors.AlreadyInAnOffice, "other invitation"): Words(
        marked("Errors", "This vault joined the same office with another invitation."),
        marked(
            "Errors",
            "If the office says that somebody else used that one, create a new vault with this"
            " invitation. What is in this vault stays readable in it.",
        ),
    ),
    (office_errors.OfficeLineInvalid, "bin"): Words(
        marked("Errors", "A business number has 12 digits."),
        marked("Errors", "Count them again, or leave the field empty."),
    ),
    (errors.InvitationInvalid, "words"): Words(
        marked("Errors", "These are not the words of this invitation."),
        marked("Errors", "Ask your office to tell you the seven words again."),
    ),
    (errors.InvitationInvalid, "no invitation"): Words(
        marked("Errors", "This file is no invitation."),
        marked("Errors", "Choose the file that your office gave you."),
    ),
    (errors.InvitationInvalid, "changed"): Words(
        marked("Errors", "This invitation did not arrive as it was sent."),
        marked("Errors", "Copy the file once more, or ask your office for it again."),
    ),
    (errors.InvitationInvalid, "unreadable"): Words(
        marked("Errors", "This file cannot be read."),
        marked("Errors", "Plug the stick in again, or choose another file."),
    ),
    (errors.InvitationInvalid, "newer"): Words(
        marked("Errors", "The invitation was made by a newer version of the program."), _NEWEST
    ),
    (office_errors.InvitationNotOpen, "used"): Words(
        marked("Errors", "This invitation was already used."),
        marked("Errors", "Look under “Staff and devices” for whose device it is."),
    ),
    (errors.RosterInvalid, "newer"): Words(
        marked("Errors", "The new roster was made by a newer version of the program."), _NEWEST
    ),
}

REFUSALS: Final[Mapping[RefusalReason, Words]] = {
    RefusalReason.TOO_LARGE: Words(
        marked("Errors", "The bundle is larger than any that this program makes."), _ORIGIN
    ),
    RefusalReason.NOT_AN_AGE_FILE: Words(
        marked("Errors", "The file is not a bundle."),
        marked("Errors", "Check that the right file was copied."),
    ),
    RefusalReason.HEADER_TOO_LARGE: Words(
        marked("Errors", "The bundle does not begin like any that this program makes."), _ORIGIN
    ),
    RefusalReason.OTHER_OFFICE: Words(
        marked("Errors", "The bundle belongs to another office."),
        marked("Errors", "Tell the sender; it cannot be read here."),
    ),
    RefusalReason.DAMAGED: Words(
        marked("Errors", "The bundle was damaged or changed on the way."), _SEND_AGAIN
    ),
    RefusalReason.NEWER_FORMAT: Words(
        marked("Errors", "The bundle was made by a newer version of the program."), _NEWEST
    ),
    RefusalReason.MALFORMED: Words(
        marked("Errors", "The contents of the bundle are not in order."),
        marked("Errors", "Ask the sender to update the program and send it again."),
    ),
    RefusalReason.BAD_SIGNATURE: Words(
        marked("Errors", "The signature does not match: the sender may be somebody else."),
        marked("Errors", "Ask the sender in person whether the bundle is theirs."),
    ),
    RefusalReason.UNKNOWN_DEVICE: Words(
        marked("Errors", "The bundle comes from a device that the office does not know."),
        _NEW_INVITATION,
    ),
    RefusalReason.REVOKED: Words(
        marked("Errors", "The bundle comes from a suspended device."),
        marked("Errors", "An administrator decides what becomes of it."),
    ),
    RefusalReason.TOKEN_USED: Words(
        marked("Errors", "Another device has already used this invitation."),
        marked("Errors", "Find out who used it, then give a new invitation."),
    ),
    RefusalReason.TOKEN_WITHDRAWN: Words(
        marked("Errors", "The invitation was withdrawn, or another one was made in its place."),
        marked("Errors", "Find out who came with it; a new invitation lets a person in."),
    ),
    RefusalReason.TOKEN_UNKNOWN: Words(
        marked("Errors", "The invitation is not from this office."), _NEW_INVITATION
    ),
    RefusalReason.NOT_FOR_US: Words(
        marked("Errors", "The bundle is sealed to other readers, such as another office."),
        marked("Errors", "Ask the sender to sync again."),
    ),
    RefusalReason.NOT_PERMITTED: Words(
        marked("Errors", "The bundle holds changes that its sender may not make."),
        marked("Errors", "Talk to the sender. Their other bundles are taken as before."),
    ),
    RefusalReason.FORK: Words(
        marked("Errors", "Two different bundles claim the same place."),
        marked("Errors", "Ask the sender whether the device was copied or restored."),
    ),
    RefusalReason.ERASED_CLIENT: Words(
        marked("Errors", "The bundle holds changes about a client whose record was erased."),
        marked("Errors", "The records officer decides what becomes of them."),
    ),
    RefusalReason.READER_DIED: Words(
        marked("Errors", "The bundle could not be read safely and was set aside."), _SEND_AGAIN
    ),
    RefusalReason.FAILED: Words(
        marked("Errors", "The bundle was set aside because of an error in the program."),
        marked("Errors", "It is kept and read again after the program's next update."),
    ),
    RefusalReason.OUTBOX_MALFORMED: Words(
        marked("Errors", "The file is no outbox of this program, or was changed on the way."),
        marked("Errors", "Ask who gave it to you to write the outbox once more."),
    ),
    RefusalReason.OUTBOX_OF_OTHERS: Words(
        marked("Errors", "Nothing in this outbox is for you."),
        marked("Errors", "Carry the file on to your office: it can open what is for it."),
    ),
    RefusalReason.OUTBOX_TOO_LARGE: Words(
        marked("Errors", "This outbox is too large to be fetched from a server."),
        marked("Errors", "Copy the file from there onto this computer, and take it in here."),
    ),
    RefusalReason.NUMBER: Words(
        marked("Errors", "The bundle is far ahead of all that came from this device."),
        marked("Errors", "Ask the sender in person whether the bundle is theirs."),
    ),
    RefusalReason.MANY_LIVES: Words(
        marked("Errors", "This device was copied or restored too often today."),
        marked("Errors", "Ask its user what happened. More is taken tomorrow."),
    ),
    RefusalReason.MANY_STREAMS: Words(
        marked("Errors", "The device has begun too many series of bundles."),
        marked("Errors", "Ask its user to update the program."),
    ),
    RefusalReason.UNREADABLE: Words(
        marked("Errors", "The file cannot be read where it lies."),
        marked("Errors", "Copy it again, or use another stick. All others are taken."),
    ),
    RefusalReason.NO_FILE: Words(
        marked("Errors", "This is a folder, a link or something else, and no file."),
        marked("Errors", "Take it away if it was not meant. All others are taken."),
    ),
    RefusalReason.NO_ROOM: Words(
        marked("Errors", "There is no room on this disk to take the file in."),
        marked("Errors", "Free some space, then sync again. It stays where it lies."),
    ),
}
