# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Why somebody may not write something: said to the person, and of what others sent."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from counsellor.domain.records import KINDS
from counsellor.wording.error_words import Words, say_words
from counsellor.wording.marked import marked
from counsellor.wording.translation import Speaker

NOT_IN_CASE: Final = Words(
    marked("Errors", "Only those who work in this case may write that."),
    marked("Errors", "Ask the person who leads the case, or its supervisor."),
)

NOT_PERMITTED: Final[Mapping[str, Words]] = {
    "audience": Words(
        marked("Errors", "This stays on the device on which it was written."),
        marked("Errors", "Write it there."),
    ),
    "author": Words(
        marked("Errors", "This would be written under another person's name."),
        marked("Errors", "Write it in your own vault, under your own name."),
    ),
    "revoked": Words(
        marked("Errors", "What this device writes no longer counts in your office."),
        marked("Errors", "Ask your office for a new invitation."),
    ),
    "unconfirmed": Words(
        marked("Errors", "Your office has not confirmed this device yet."),
        marked("Errors", "Ask your office to confirm it, then try again."),
    ),
    "role": Words(
        marked("Errors", "Your role in the office does not allow this."),
        marked("Errors", "Ask the person who leads the case, or its supervisor."),
    ),
    "not_in_case": NOT_IN_CASE,
    "left_case": Words(
        marked("Errors", "You do not work in this case any more."),
        marked("Errors", "Ask its supervisor to name you in it, then write."),
    ),
    "not_yet_named": NOT_IN_CASE,
    "early": Words(
        marked("Errors", "What this is about is not here."),
        marked("Errors", "Exchange with the office, then try again."),
    ),
    "not_the_author": Words(
        marked("Errors", "Only the author can do this."),
        marked("Errors", "Ask the author."),
    ),
    "held": Words(
        marked("Errors", "A hold forbids erasing this client."),
        marked("Errors", "Ask those who set the hold whether it can be lifted."),
    ),
    "widens": Words(
        marked("Errors", "Only somebody who works in this case may record that more is allowed."),
        marked("Errors", "Ask the counsellor of this case to record it together with the client."),
    ),
    "decision": Words(
        marked("Errors", "This is for somebody else to decide."),
        marked("Errors", "Ask the supervisor or the records officer."),
    ),
    "taken": Words(
        marked("Errors", "This name is another record's already."),
        marked("Errors", "Write it anew; what was there stays as it is."),
    ),
    "erasure_asked": Words(
        marked("Errors", "This file is closed: it was asked to be erased."),
        marked("Errors", "Wait for the decision; until then nothing new is begun in it."),
    ),
}
"""By the code of the rule that forbids it, as `domain.permission` gives it."""

_WRITE_ANEW: Final = marked("NotApplied", "Ask the sender to write it anew.")

NOT_APPLIED: Final[Mapping[str, Words]] = {
    "audience": Words(
        marked("NotApplied", "It was sealed to other readers than it is for."),
        marked("NotApplied", "Ask the sender to update the program."),
    ),
    "author": Words(
        marked("NotApplied", "It is signed with another person's name."),
        marked("NotApplied", "Ask the sender who wrote it."),
    ),
    "revoked": Words(
        marked("NotApplied", "The sender's device no longer counts."),
        marked("NotApplied", "If it should, give the sender a new invitation."),
    ),
    "unconfirmed": Words(
        marked(
            "NotApplied",
            "The sender's device is not confirmed, and the client came from another one.",
        ),
        marked("NotApplied", "Confirm the device, then ask the sender to write it anew."),
    ),
    "role": Words(
        marked("NotApplied", "The sender's role does not allow it."),
        marked("NotApplied", "Ask the person who leads the case to write it."),
    ),
    "not_in_case": Words(
        marked("NotApplied", "The sender does not work in this case."),
        marked("NotApplied", "If they should, name them in it and ask them to write it anew."),
    ),
    "left_case": Words(
        marked("NotApplied", "The case had been given to somebody else before it came."),
        marked("NotApplied", "If it should count, name the sender in the case again."),
    ),
    "not_yet_named": Words(
        marked("NotApplied", "Nobody has named the sender in this case here."),
        marked("NotApplied", "It comes in by itself when somebody does."),
    ),
    "early": Words(
        marked("NotApplied", "What it is about has not come yet."),
        marked("NotApplied", "It comes in by itself when that has come."),
    ),
    "not_the_author": Words(
        marked("NotApplied", "Only the author may change this."),
        marked("NotApplied", "Ask the author to do it."),
    ),
    "held": Words(
        marked("NotApplied", "A hold forbids erasing this client."),
        marked("NotApplied", "Leave it so, or lift the hold first."),
    ),
    "widens": Words(
        marked(
            "NotApplied", "That more is allowed may only be recorded by those who work in the case."
        ),
        marked("NotApplied", "Ask the counsellor of the case to record it with the client."),
    ),
    "decision": Words(
        marked("NotApplied", "It is for somebody else to decide."),
        marked("NotApplied", "Tell the sender who decides it."),
    ),
    "taken": Words(
        marked("NotApplied", "It would replace a record that somebody else wrote."), _WRITE_ANEW
    ),
    "many_requests": Words(
        marked(
            "NotApplied",
            "So many requests of the sender wait for a decision that no more are taken.",
        ),
        marked("NotApplied", "Decide some of them, then ask the sender to ask anew."),
    ),
    "erasure_asked": Words(
        marked("NotApplied", "The client's records are closed: their erasure was asked for."),
        marked("NotApplied", "Decide about the erasure first."),
    ),
}
"""By the same codes, of what others sent: said to whoever received it."""
_NOT_ALLOWED: Final = Words(
    marked("NotApplied", "The rules do not allow it."),
    marked("NotApplied", "Ask the sender what was meant."),
)

_RECORD: Final = marked("Kind", "Record")


def say_not_applied(reason: str, speaker: Speaker) -> str:
    """Say why a change that somebody sent was not applied, and what to do about it."""
    return say_words("NotApplied", NOT_APPLIED.get(reason, _NOT_ALLOWED), speaker)


def say_kind(kind: str, speaker: Speaker) -> str:
    """Say what kind of record a change makes or alters."""
    known = KINDS.get(kind)
    return speaker.say("Kind", known.word if known is not None else _RECORD)
