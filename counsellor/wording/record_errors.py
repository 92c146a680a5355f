# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Sentences for what the rules of the records do not allow."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from counsellor.domain import errors
from counsellor.domain.shapes import BROKEN_LETTER, TOO_LONG
from counsellor.wording.error_words import Words, WordTable
from counsellor.wording.marked import marked
from counsellor.wording.permission_words import NOT_IN_CASE

_AGAIN = marked("Errors", "Try again. If it happens again, tell your office.")
_CORRECT = marked("Errors", "Correct the beginning or the end.")

TOO_LONG_TEXT: Final = Words(
    marked("Errors", "At most {most} letters fit here; this has {has}."),
    marked("Errors", "Shorten the text and save it again."),
)
BROKEN_TEXT: Final = Words(
    marked("Errors", "A letter of this text is broken and cannot be kept."),
    marked("Errors", "Delete what looks like an empty box, or paste the text again."),
)
_NO_REASON = Words(
    marked("Errors", "A reason is needed."),
    marked("Errors", "Say why in a few words."),
)

UNNAMED: Final = Words(marked("Errors", "This did not work."), _AGAIN)

RECORDS: Final[WordTable] = {
    errors.MalformedChange: Words(
        marked("Errors", "A record does not have the form it should have and was not taken."),
        _AGAIN,
    ),
    errors.NotCanonical: Words(
        marked("Errors", "A record cannot be checked as it is written and was not taken."),
        _AGAIN,
    ),
    errors.RecordInvalid: Words(
        marked("Errors", "This record is not complete."),
        marked("Errors", "Fill in what is missing."),
    ),
    errors.UnknownRecord: Words(
        marked("Errors", "This record is not in the vault."),
        marked("Errors", "Go back to the list: it may have been moved or erased."),
    ),
    errors.NotPrinted: Words(
        marked("Errors", "The printer did not take it."),
        marked("Errors", "Look whether it is on and has paper, and print again."),
    ),
    errors.TooLateToUndo: Words(
        marked("Errors", "This cannot be undone any more: it is recorded."),
        marked("Errors", "Correct it where it stands."),
    ),
    errors.CounterTooFarAhead: Words(
        marked("Errors", "A change claims to be far ahead of all others and is set aside."),
        marked("Errors", "Tell your office, so that somebody looks at it."),
    ),
    errors.NotPermitted: NOT_IN_CASE,
    errors.Erased: Words(
        marked("Errors", "This record was erased."),
        marked("Errors", "It cannot be brought back; only its code and the date are kept."),
    ),
}

CONSENT: Final[WordTable] = {
    errors.ConsentMissing: Words(
        marked("Errors", "The client has not agreed to this: {item}."),
        marked("Errors", "Ask the client and record the answer."),
    ),
    errors.ConsentLapsed: Words(
        marked("Errors", "The spoken consent has run out: it holds for 30 days or 3 sessions."),
        marked("Errors", "Ask the client again and record the consent."),
    ),
}

SESSIONS: Final[WordTable] = {
    errors.TimerAlreadyRuns: Words(
        marked("Errors", "A timer is already running on this device."),
        marked("Errors", "Stop it before you start another."),
    ),
    errors.TimerGone: Words(
        marked("Errors", "The session is not timed any more: its client was erased."),
        marked("Errors", "Nothing of it is recorded."),
    ),
}

NOTES: Final[WordTable] = {
    errors.NoteSigned: Words(
        marked("Errors", "A signed note cannot be changed."),
        marked("Errors", "Write an addendum."),
    ),
    errors.NoteSealed: Words(
        marked("Errors", "This note has already left in a bundle, so it stays signed."),
        marked("Errors", "If it lies in the wrong file, mark it as misfiled."),
    ),
    errors.NotTheAuthor: Words(
        marked("Errors", "Only the author can do this."),
        marked("Errors", "Ask the author."),
    ),
}

ANY_TEXT: Final[Mapping[str, Words]] = {TOO_LONG: TOO_LONG_TEXT, BROKEN_LETTER: BROKEN_TEXT}
"""What any text may break, by reason; of whatever kind it is."""

RULES: Final[Mapping[tuple[str, str], Words]] = {
    ("client.working_name", "looks_real"): Words(
        marked("Errors", "This working name is the client's real name."),
        marked("Errors", "Choose one that tells a stranger nothing, such as “the lantern”."),
    ),
    ("consent", ""): Words(
        marked("Errors", "This consent is not complete."),
        marked("Errors", "Fill in what is missing."),
    ),
    ("consent", "service"): Words(
        marked("Errors", "Without the client's consent to the help itself there is no work."),
        marked("Errors", "Ask the client and record the answer."),
    ),
    ("consent", "text"): Words(
        marked("Errors", "A written consent needs the text that was signed."),
        marked("Errors", "Choose the version of the text."),
    ),
    ("consent", "minor"): Words(
        marked("Errors", "A child needs a representative's consent and must agree as well."),
        marked("Errors", "Ask both and record both answers."),
    ),
    ("session", ""): Words(
        marked("Errors", "This session is not complete."),
        marked("Errors", "Check its case, its times and who was there."),
    ),
    ("session", "shape"): Words(
        marked("Errors", "The times do not fit the session."),
        _CORRECT,
    ),
    ("session", "empty"): Words(marked("Errors", "A part of the session has no length."), _CORRECT),
    ("session", "overlap"): Words(marked("Errors", "Two parts of the session overlap."), _CORRECT),
    ("session", "outside"): Words(marked("Errors", "A part lies outside the session."), _CORRECT),
    ("session", "no_time"): Words(
        marked("Errors", "This is not a time."), marked("Errors", "Write it like 14:05.")
    ),
    ("session", "ends_before_start"): Words(
        marked("Errors", "The session would end before it began."), _CORRECT
    ),
    ("session", "future"): Words(
        marked("Errors", "The session would end in the future."), _CORRECT
    ),
    ("session", "belongs_to_nothing"): Words(
        marked("Errors", "A session belongs to a case or to an enquiry."),
        marked("Errors", "Choose the case or the enquiry."),
    ),
    ("session", "not_present"): Words(
        marked("Errors", "A session took place only if the client was there."),
        marked("Errors", "Mark that the client was there, or choose another result."),
    ),
    ("session.correction", "no_reason"): _NO_REASON,
    ("stage", ""): Words(
        marked("Errors", "The case cannot move to this stage yet: {stage}."),
        marked("Errors", "See what is still needed: a consent, or a supervisor's approval."),
    ),
    ("stage", "before_case"): Words(
        marked("Errors", "On that day the client had not come yet: the case was opened later."),
        marked("Errors", "Choose the day on which the case was opened, or a later one."),
    ),
    ("stage", "not_after"): Words(
        marked("Errors", "The case cannot come to this stage from the one it is in: {stage}."),
        marked("Errors", "A case that has ended is reopened first; only an ended one is reopened."),
    ),
    ("case", "too_many"): Words(
        marked("Errors", "As many people are named in this case as there can be."),
        marked("Errors", "Take somebody out of it before you name another."),
    ),
    ("case", "no_case"): Words(
        marked("Errors", "This client has no case yet."),
        marked("Errors", "Add the client first."),
    ),
    ("goal", "empty"): Words(
        marked("Errors", "This goal has no words."),
        marked("Errors", "Write what the client wants."),
    ),
    ("goal", "too_many"): Words(
        marked("Errors", "A client has three goals at most."),
        marked("Errors", "Close one goal before you add another."),
    ),
    ("goal.rating", "range"): Words(
        marked("Errors", "A rating goes from 0 to 10."),
        marked("Errors", "Choose a number from 0 to 10."),
    ),
    ("follow_up", "empty"): Words(
        marked("Errors", "This follow-up does not say what is to be done."),
        marked("Errors", "Say in a few words what is to be done."),
    ),
    ("follow_up", "ahead"): Words(
        marked("Errors", "Nothing can have been done on a day that is still to come."),
        marked("Errors", "Choose today or a day before."),
    ),
    ("follow_up", "no_case"): Words(
        marked("Errors", "A follow-up belongs to a case, and this client has none."),
        marked("Errors", "Go back to the list and choose the client whose case it is."),
    ),
    ("note", "empty"): Words(
        marked("Errors", "An empty note cannot be signed."),
        marked("Errors", "Write the note first."),
    ),
    ("note.misfiled", "no_reason"): _NO_REASON,
}
"""What breaks which rule of a kind; an empty reason stands for those without words of their own."""
