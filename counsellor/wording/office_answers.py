# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Why the office did not take something, or not yet, said to the one who sent it.

`exchange_errors` and `permission_words` say the same reasons to the office, which sees them from
the other side and can do other things about them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from counsellor.domain.coded import RefusalReason
from counsellor.wording.error_words import Words, say_words
from counsellor.wording.marked import marked
from counsellor.wording.translation import Speaker

_SENT_AGAIN = marked("OfficeAnswer", "The next sync sends it again.")
_TELL = marked("OfficeAnswer", "Tell your office. Your records stay here.")
_NEW_INVITATION = marked("OfficeAnswer", "Ask your office for a new invitation.")
_UPDATE = marked("OfficeAnswer", "Update this program. If it stays so, tell your office.")
_NOTHING_TO_DO = marked("OfficeAnswer", "There is nothing to do here.")

_OF_BUNDLES: Final[Mapping[str, Words]] = {
    RefusalReason.TOO_LARGE: Words(
        marked("OfficeAnswer", "It is larger than any bundle that the office takes."), _TELL
    ),
    RefusalReason.NOT_AN_AGE_FILE: Words(
        marked("OfficeAnswer", "What lay there was not a bundle."), _SENT_AGAIN
    ),
    RefusalReason.HEADER_TOO_LARGE: Words(
        marked("OfficeAnswer", "It did not begin as a bundle does."), _SENT_AGAIN
    ),
    RefusalReason.OTHER_OFFICE: Words(
        marked("OfficeAnswer", "It belongs to another office."),
        marked("OfficeAnswer", "Check that the folder or stick is your office's."),
    ),
    RefusalReason.DAMAGED: Words(marked("OfficeAnswer", "It was damaged on the way."), _SENT_AGAIN),
    RefusalReason.NEWER_FORMAT: Words(
        marked("OfficeAnswer", "The office reads it once it has updated its program."),
        _NOTHING_TO_DO,
    ),
    RefusalReason.MALFORMED: Words(
        marked("OfficeAnswer", "The office's program found its contents not in order."), _UPDATE
    ),
    RefusalReason.BAD_SIGNATURE: Words(
        marked("OfficeAnswer", "Its signature is not this laptop's."),
        marked("OfficeAnswer", "Call your office: somebody may have changed the file."),
    ),
    RefusalReason.UNKNOWN_DEVICE: Words(
        marked("OfficeAnswer", "The office does not know this laptop."), _NEW_INVITATION
    ),
    RefusalReason.REVOKED: Words(
        marked("OfficeAnswer", "The office has suspended this laptop."),
        marked("OfficeAnswer", "Call your office. Your records stay here."),
    ),
    RefusalReason.TOKEN_USED: Words(
        marked("OfficeAnswer", "Another laptop has already used your invitation."),
        _NEW_INVITATION,
    ),
    RefusalReason.TOKEN_WITHDRAWN: Words(
        marked("OfficeAnswer", "Your office has withdrawn this invitation."), _NEW_INVITATION
    ),
    RefusalReason.TOKEN_UNKNOWN: Words(
        marked("OfficeAnswer", "Your invitation is not from this office."), _NEW_INVITATION
    ),
    RefusalReason.NOT_FOR_US: Words(
        marked("OfficeAnswer", "It was sealed to other readers than the office."), _UPDATE
    ),
    RefusalReason.NOT_PERMITTED: Words(
        marked("OfficeAnswer", "It holds changes that you may not make."),
        marked("OfficeAnswer", "Ask your supervisor who may make them."),
    ),
    RefusalReason.FORK: Words(
        marked("OfficeAnswer", "The office has another bundle in its place."),
        marked("OfficeAnswer", "Go on with only one of the two laptops, and tell your office."),
    ),
    RefusalReason.ERASED_CLIENT: Words(
        marked("OfficeAnswer", "It is about a client whose record was erased."),
        marked("OfficeAnswer", "Ask the records officer what is to become of it."),
    ),
    RefusalReason.READER_DIED: Words(
        marked("OfficeAnswer", "The office's program could not read it safely."), _TELL
    ),
    RefusalReason.FAILED: Words(
        marked("OfficeAnswer", "The office reads it again after its program's next update."),
        _NOTHING_TO_DO,
    ),
    RefusalReason.NUMBER: Words(
        marked("OfficeAnswer", "It is far ahead of all that came from this laptop."),
        marked("OfficeAnswer", "Tell your office whether this laptop was copied or put back."),
    ),
    RefusalReason.MANY_LIVES: Words(
        marked("OfficeAnswer", "This laptop was copied or put back too often today."),
        marked("OfficeAnswer", "Tell your office what happened, and sync again tomorrow."),
    ),
    RefusalReason.MANY_STREAMS: Words(
        marked("OfficeAnswer", "This laptop has begun too many series of bundles."), _UPDATE
    ),
    RefusalReason.UNREADABLE: Words(
        marked("OfficeAnswer", "The file could not be read where it lay."),
        marked("OfficeAnswer", "Use another stick, then sync again."),
    ),
    RefusalReason.NO_FILE: Words(
        marked("OfficeAnswer", "Something that is no file lay in its place."), _SENT_AGAIN
    ),
    RefusalReason.NO_ROOM: Words(
        marked("OfficeAnswer", "The office's computer had no room for it."),
        marked("OfficeAnswer", "Tell your office. It is taken once there is room."),
    ),
    RefusalReason.OUTBOX_MALFORMED: Words(
        marked("OfficeAnswer", "The file with your outbox was changed on the way."), _SENT_AGAIN
    ),
    RefusalReason.OUTBOX_OF_OTHERS: Words(
        marked("OfficeAnswer", "The file with your outbox held nothing for the office."),
        _SENT_AGAIN,
    ),
    RefusalReason.OUTBOX_TOO_LARGE: Words(
        marked("OfficeAnswer", "The file with your outbox was too large to be fetched."),
        _SENT_AGAIN,
    ),
}

_OF_CHANGES: Final[Mapping[str, Words]] = {
    "audience": Words(
        marked("OfficeAnswer", "It was sealed to other readers than it is for."), _UPDATE
    ),
    "author": Words(
        marked("OfficeAnswer", "It bears another person's name."),
        marked("OfficeAnswer", "Write it anew under your own name."),
    ),
    "unconfirmed": Words(
        marked("OfficeAnswer", "The office has not confirmed this laptop yet."),
        marked("OfficeAnswer", "Ask your office to confirm it, then write it anew."),
    ),
    "role": Words(
        marked("OfficeAnswer", "Your role in the office does not allow it."),
        marked("OfficeAnswer", "Ask the person who leads the case to write it."),
    ),
    "many_requests": Words(
        marked(
            "OfficeAnswer", "So many of your requests wait for a decision that no more are taken."
        ),
        marked("OfficeAnswer", "Ask anew when your office has decided some of them."),
    ),
    "not_in_case": Words(
        marked("OfficeAnswer", "You are not named in this case."),
        marked("OfficeAnswer", "Ask the person who leads it to name you, then write it anew."),
    ),
    "left_case": Words(
        marked("OfficeAnswer", "The case had been given to somebody else before it came."),
        marked("OfficeAnswer", "Its supervisor decides whether it counts. Your text stays here."),
    ),
    "not_yet_named": Words(
        marked("OfficeAnswer", "What names you in this case has not reached the office yet."),
        marked("OfficeAnswer", "It counts once that has come, or its supervisor lets it in."),
    ),
    "not_the_author": Words(
        marked("OfficeAnswer", "Only its author may change it."),
        marked("OfficeAnswer", "Ask the author to do it."),
    ),
    "held": Words(
        marked("OfficeAnswer", "A hold forbids erasing this client."),
        marked("OfficeAnswer", "Ask your supervisor whether the hold can be lifted."),
    ),
    "widens": Words(
        marked("OfficeAnswer", "Only who works in the case may record that more is allowed."),
        marked("OfficeAnswer", "Ask the counsellor of the case to record it with the client."),
    ),
    "decision": Words(
        marked("OfficeAnswer", "It is for somebody else to decide."),
        marked("OfficeAnswer", "Ask your supervisor."),
    ),
    "taken": Words(
        marked("OfficeAnswer", "It would replace a record that somebody else wrote."),
        marked("OfficeAnswer", "Write it anew; the other record stays as it is."),
    ),
    "erasure_asked": Words(
        marked("OfficeAnswer", "The client's records are closed: their erasure was asked for."),
        marked("OfficeAnswer", "Wait for the decision."),
    ),
    "declined": Words(
        marked("OfficeAnswer", "It was decided at the office that it does not count."),
        marked("OfficeAnswer", "Ask your supervisor why. Your records stay here."),
    ),
    "request": Words(
        marked("OfficeAnswer", "Somebody at the office decides about it."), _NOTHING_TO_DO
    ),
    "returned": Words(
        marked("OfficeAnswer", "The office was put back to before this erasure, and decides anew."),
        _NOTHING_TO_DO,
    ),
    "kept": Words(
        marked(
            "OfficeAnswer",
            "The office was put back to before this erasure, and keeps the client's records.",
        ),
        marked("OfficeAnswer", "They stay erased on this laptop. Ask your supervisor why."),
    ),
    "early": Words(
        marked("OfficeAnswer", "What it belongs to has not reached the office yet."),
        _NOTHING_TO_DO,
    ),
    "CounterTooFarAhead": Words(
        marked("OfficeAnswer", "A change in it claims to be far ahead of all others."), _TELL
    ),
    "Erased": Words(
        marked("OfficeAnswer", "A change in it is about a client whose record was erased."),
        marked("OfficeAnswer", "Ask the records officer what is to become of it."),
    ),
}

ANSWERS: Final[Mapping[str, Words]] = {**_OF_BUNDLES, **_OF_CHANGES}
"""By the reason that the office's word gives, of a bundle or of a change in it."""
_UNKNOWN: Final = Words(
    marked("OfficeAnswer", "The office did not take it."),
    marked("OfficeAnswer", "Ask your office why. Your records stay here."),
)


def say_answer(reason: str, speaker: Speaker) -> str:
    """Say to a sender why something was not taken, or waits, and what to do about it."""
    return say_words("OfficeAnswer", ANSWERS.get(reason, _UNKNOWN), speaker)
