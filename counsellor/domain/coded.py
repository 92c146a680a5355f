# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The coded lists of the domain; their words are ``wording``'s. Codes never describe belief.

Most lists are *closed*: the program decides by them, and a code that it does not know means a
newer program. *Open* are those that people only read: ``ReferralSource``, ``ContactType``,
``ClosingReason`` and ``NoteTemplate`` are the words that this program has, records hold any token,
and one without a word is shown as it is. Of ``ConsentForm`` and ``ConsentItem`` others are kept
too, and permit nothing.
"""

from __future__ import annotations

from enum import StrEnum


class ReferralSource(StrEnum):
    """Where an enquiry came from; open."""

    FAMILY = "family"
    SELF = "self"
    AKIMAT = "akimat"
    IMAM = "imam"
    EDUCATION = "education"
    HEALTH = "health"
    SOCIAL_SERVICE = "social_service"
    PROBATION = "probation"
    PRISON = "prison"
    NGO = "ngo"
    HOTLINE = "hotline"
    LAW_ENFORCEMENT = "law_enforcement"
    FORMER_CLIENT = "former_client"
    OTHER = "other"


class ContactType(StrEnum):
    """How a session took place; open."""

    OFFICE = "office"
    HOME = "home"
    OTHER_PLACE = "other_place"
    PRISON = "prison"
    PHONE = "phone"
    VIDEO = "video"
    MESSAGE = "message"
    FAMILY_MEETING = "family_meeting"
    GROUP = "group"
    CASE_CONFERENCE = "case_conference"
    THIRD_PARTY = "third_party"
    ATTEMPTED = "attempted"


class SessionStatus(StrEnum):
    """What became of a session."""

    PLANNED = "planned"
    COMPLETED = "completed"
    CUT_SHORT = "cut_short"
    CANCELLED = "cancelled"
    NO_SHOW = "no_show"


class Phase(StrEnum):
    """What a time segment was spent on; default untagged."""

    UNTAGGED = "untagged"
    TRUST = "trust"
    DIALOGUE = "dialogue"
    PRACTICAL = "practical"
    FAMILY = "family"
    BREAK = "break"


class Stage(StrEnum):
    """Stages of the work, never of the person."""

    ENQUIRY = "enquiry"
    INTAKE = "intake"
    NEEDS = "needs_assessment"
    TRUST = "building_trust"
    DIALOGUE = "dialogue"
    REINTEGRATION = "reintegration"
    AFTERCARE = "aftercare"
    CLOSED = "closed"
    ON_HOLD = "on_hold"
    DECLINED = "declined"
    REOPENED = "reopened"


class ClosingReason(StrEnum):
    """Why a case was closed; open."""

    GOALS_MET = "goals_met"
    GOALS_PARTLY_MET = "goals_partly_met"
    CLIENT_ENDED = "client_ended"
    MOVED = "moved"
    LOST_CONTACT = "lost_contact"
    REFERRED_ON = "referred_on"
    IN_CUSTODY = "in_custody"
    NOT_SUITABLE = "not_suitable"
    DECLINED_AT_START = "declined_at_start"
    DECEASED = "deceased"
    IN_ERROR = "in_error"


class Subject(StrEnum):
    """Who the client is: the person, or a relative who came first."""

    PERSON = "person"
    RELATIVE = "relative"


class ConsentForm(StrEnum):
    """How consent was given; any other form runs out as a spoken one does."""

    SPOKEN = "spoken"
    WRITTEN = "written"


class ConsentItem(StrEnum):
    """Items that a client can refuse one by one; without ``SERVICE`` there is no work."""

    SERVICE = "service"
    SYNC = "sync"
    FAMILY_CONTACT = "family_contact"
    OTHER_AGENCIES = "other_agencies"
    AFTERCARE = "aftercare"
    STATISTICS = "statistics"


class NoteTemplate(StrEnum):
    """How a note is laid out; open."""

    GOOD_RECORD = "good_record"
    DAP = "dap"
    SOAP = "soap"
    BIRP = "birp"
    FREE = "free"


class Role(StrEnum):
    """What a member of staff may do."""

    THEOLOGIAN = "theologian"
    PSYCHOLOGIST = "psychologist"
    SOCIAL_WORKER = "social_worker"
    FAMILY_COUNSELLOR = "family_counsellor"
    SUPERVISOR = "supervisor"
    DIRECTOR = "director"
    RECORDS_OFFICER = "records_officer"
    ADMINISTRATOR = "administrator"


class Audience(StrEnum):
    """Who may read a change: who it is sealed to, not a hidden button."""

    DEVICE = "device"
    CASE = "case"
    FACTS = "facts"
    OFFICE = "office"
    REPLY = "reply"


class RefusalReason(StrEnum):
    """Why a bundle is pending or quarantined, or a file is not taken in."""

    TOO_LARGE = "too_large"
    NOT_AN_AGE_FILE = "not_an_age_file"
    HEADER_TOO_LARGE = "header_too_large"
    OTHER_OFFICE = "other_office"
    DAMAGED = "damaged"
    NEWER_FORMAT = "newer_format"
    MALFORMED = "malformed"
    BAD_SIGNATURE = "bad_signature"
    UNKNOWN_DEVICE = "unknown_device"
    REVOKED = "revoked"
    TOKEN_USED = "token_used"
    TOKEN_UNKNOWN = "token_unknown"
    TOKEN_WITHDRAWN = "token_withdrawn"
    NOT_FOR_US = "not_for_us"
    NOT_PERMITTED = "not_permitted"
    FORK = "fork"
    ERASED_CLIENT = "erased_client"
    READER_DIED = "reader_died"
    FAILED = "failed"
    NUMBER = "number"
    MANY_LIVES = "many_lives"
    MANY_STREAMS = "many_streams"
    UNREADABLE = "unreadable"
    NO_FILE = "no_file"
    NO_ROOM = "no_room"
    OUTBOX_MALFORMED = "outbox_malformed"
    OUTBOX_OF_OTHERS = "outbox_of_others"
    OUTBOX_TOO_LARGE = "outbox_too_large"


class ImportOutcome(StrEnum):
    """What became of a file that was given to import."""

    IMPORTED = "imported"
    ALREADY = "already"
    WAITING = "waiting"
    PENDING = "pending"
    QUARANTINED = "quarantined"
