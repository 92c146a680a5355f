# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The words of the coded lists, as they stand in lists, forms and reports."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final

from counsellor.domain import coded
from counsellor.wording.exchange_codes import IMPORT_OUTCOMES, REFUSAL_REASONS
from counsellor.wording.marked import marked
from counsellor.wording.translation import Speaker

_REFERRAL_SOURCES: Final = {
    coded.ReferralSource.FAMILY: marked("ReferralSource", "Family"),
    coded.ReferralSource.SELF: marked("ReferralSource", "Self-referral"),
    coded.ReferralSource.AKIMAT: marked("ReferralSource", "Akimat"),
    coded.ReferralSource.IMAM: marked("ReferralSource", "Imam/mosque"),
    coded.ReferralSource.EDUCATION: marked("ReferralSource", "School or university"),
    coded.ReferralSource.HEALTH: marked("ReferralSource", "Health service"),
    coded.ReferralSource.SOCIAL_SERVICE: marked("ReferralSource", "Social service"),
    coded.ReferralSource.PROBATION: marked("ReferralSource", "Probation"),
    coded.ReferralSource.PRISON: marked("ReferralSource", "Prison, before release"),
    coded.ReferralSource.NGO: marked("ReferralSource", "NGO"),
    coded.ReferralSource.HOTLINE: marked("ReferralSource", "Hotline"),
    coded.ReferralSource.LAW_ENFORCEMENT: marked("ReferralSource", "Law enforcement"),
    coded.ReferralSource.FORMER_CLIENT: marked("ReferralSource", "Former client"),
    coded.ReferralSource.OTHER: marked("ReferralSource", "Other"),
}

_CONTACT_TYPES: Final = {
    coded.ContactType.OFFICE: marked("ContactType", "Office meeting"),
    coded.ContactType.HOME: marked("ContactType", "Home visit"),
    coded.ContactType.OTHER_PLACE: marked("ContactType", "Mosque or other place"),
    coded.ContactType.PRISON: marked("ContactType", "Prison visit"),
    coded.ContactType.PHONE: marked("ContactType", "Phone call"),
    coded.ContactType.VIDEO: marked("ContactType", "Video call"),
    coded.ContactType.MESSAGE: marked("ContactType", "Messages"),
    coded.ContactType.FAMILY_MEETING: marked("ContactType", "Family meeting"),
    coded.ContactType.GROUP: marked("ContactType", "Group session"),
    coded.ContactType.CASE_CONFERENCE: marked("ContactType", "Case conference"),
    coded.ContactType.THIRD_PARTY: marked("ContactType", "Third-party contact"),
    coded.ContactType.ATTEMPTED: marked("ContactType", "Attempted contact"),
}

_SESSION_STATUSES: Final = {
    coded.SessionStatus.PLANNED: marked("SessionStatus", "Planned"),
    coded.SessionStatus.COMPLETED: marked("SessionStatus", "Completed"),
    coded.SessionStatus.CUT_SHORT: marked("SessionStatus", "Cut short"),
    coded.SessionStatus.CANCELLED: marked("SessionStatus", "Cancelled"),
    coded.SessionStatus.NO_SHOW: marked("SessionStatus", "No-show"),
}

_PHASES: Final = {
    coded.Phase.UNTAGGED: marked("Phase", "Untagged"),
    coded.Phase.TRUST: marked("Phase", "Building trust"),
    coded.Phase.DIALOGUE: marked("Phase", "Dialogue"),
    coded.Phase.PRACTICAL: marked("Phase", "Practical help"),
    coded.Phase.FAMILY: marked("Phase", "Family"),
    coded.Phase.BREAK: marked("Phase", "Break"),
}

_STAGES: Final = {
    coded.Stage.ENQUIRY: marked("Stage", "Enquiry"),
    coded.Stage.INTAKE: marked("Stage", "Intake"),
    coded.Stage.NEEDS: marked("Stage", "Needs assessment"),
    coded.Stage.TRUST: marked("Stage", "Building trust"),
    coded.Stage.DIALOGUE: marked("Stage", "Dialogue"),
    coded.Stage.REINTEGRATION: marked("Stage", "Reintegration"),
    coded.Stage.AFTERCARE: marked("Stage", "Aftercare"),
    coded.Stage.CLOSED: marked("Stage", "Closed"),
    coded.Stage.ON_HOLD: marked("Stage", "On hold"),
    coded.Stage.DECLINED: marked("Stage", "Declined"),
    coded.Stage.REOPENED: marked("Stage", "Reopened"),
}

_CLOSING_REASONS: Final = {
    coded.ClosingReason.GOALS_MET: marked("ClosingReason", "Goals met"),
    coded.ClosingReason.GOALS_PARTLY_MET: marked("ClosingReason", "Goals partly met"),
    coded.ClosingReason.CLIENT_ENDED: marked("ClosingReason", "Client ended"),
    coded.ClosingReason.MOVED: marked("ClosingReason", "Moved or transferred"),
    coded.ClosingReason.LOST_CONTACT: marked("ClosingReason", "Lost contact"),
    coded.ClosingReason.REFERRED_ON: marked("ClosingReason", "Referred on"),
    coded.ClosingReason.IN_CUSTODY: marked("ClosingReason", "In custody"),
    coded.ClosingReason.NOT_SUITABLE: marked("ClosingReason", "Service not suitable"),
    coded.ClosingReason.DECLINED_AT_START: marked("ClosingReason", "Declined at start"),
    coded.ClosingReason.DECEASED: marked("ClosingReason", "Deceased"),
    coded.ClosingReason.IN_ERROR: marked("ClosingReason", "Opened in error or twice"),
}

_SUBJECTS: Final = {
    coded.Subject.PERSON: marked("Subject", "The person"),
    coded.Subject.RELATIVE: marked("Subject", "A relative"),
}

_CONSENT_FORMS: Final = {
    coded.ConsentForm.SPOKEN: marked("ConsentForm", "Spoken"),
    coded.ConsentForm.WRITTEN: marked("ConsentForm", "Written"),
}

_CONSENT_ITEMS: Final = {
    coded.ConsentItem.SERVICE: marked("ConsentItem", "Help from the centre"),
    coded.ConsentItem.SYNC: marked("ConsentItem", "Records go to the centre"),
    coded.ConsentItem.FAMILY_CONTACT: marked("ConsentItem", "Contact with the family"),
    coded.ConsentItem.OTHER_AGENCIES: marked("ConsentItem", "Contact with other agencies"),
    coded.ConsentItem.AFTERCARE: marked("ConsentItem", "Aftercare"),
    coded.ConsentItem.STATISTICS: marked("ConsentItem", "Statistics without names"),
}

_NOTE_TEMPLATES: Final = {
    coded.NoteTemplate.GOOD_RECORD: marked("NoteTemplate", "Standard"),
    coded.NoteTemplate.DAP: marked("NoteTemplate", "DAP"),
    coded.NoteTemplate.SOAP: marked("NoteTemplate", "SOAP"),
    coded.NoteTemplate.BIRP: marked("NoteTemplate", "BIRP"),
    coded.NoteTemplate.FREE: marked("NoteTemplate", "Free text"),
}

_ROLES: Final = {
    coded.Role.THEOLOGIAN: marked("Role", "Theologian"),
    coded.Role.PSYCHOLOGIST: marked("Role", "Psychologist"),
    coded.Role.SOCIAL_WORKER: marked("Role", "Social worker"),
    coded.Role.FAMILY_COUNSELLOR: marked("Role", "Family counsellor"),
    coded.Role.SUPERVISOR: marked("Role", "Supervisor"),
    coded.Role.DIRECTOR: marked("Role", "Director"),
    coded.Role.RECORDS_OFFICER: marked("Role", "Records officer"),
    coded.Role.ADMINISTRATOR: marked("Role", "Administrator"),
}

WORDS: Final[Mapping[type[StrEnum], Mapping[Any, str]]] = {
    coded.ReferralSource: _REFERRAL_SOURCES,
    coded.ContactType: _CONTACT_TYPES,
    coded.SessionStatus: _SESSION_STATUSES,
    coded.Phase: _PHASES,
    coded.Stage: _STAGES,
    coded.ClosingReason: _CLOSING_REASONS,
    coded.Subject: _SUBJECTS,
    coded.ConsentForm: _CONSENT_FORMS,
    coded.ConsentItem: _CONSENT_ITEMS,
    coded.NoteTemplate: _NOTE_TEMPLATES,
    coded.Role: _ROLES,
    coded.RefusalReason: REFUSAL_REASONS,
    coded.ImportOutcome: IMPORT_OUTCOMES,
}
"""Looked up by type first: `Stage.DIALOGUE` and `Phase.DIALOGUE` are equal strings."""


def say_code(code: StrEnum, speaker: Speaker) -> str:
    """Say a code's word, beginning with a capital letter, in the context of its list.

    Raises:
        KeyError: the list is none that people see, such as `Audience`.
    """
    return say_word(type(code), code, speaker)


def say_word(words: type[StrEnum], token: str, speaker: Speaker) -> str:
    """Say a token of an open list; one that has no word yet is shown as it is.

    Raises:
        KeyError: the list is none that people see.
    """
    word = WORDS[words].get(token)
    return speaker.say(words.__name__, word) if word else token
