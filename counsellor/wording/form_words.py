# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What a form that was not answered is called, and whom it is about."""

from __future__ import annotations

from typing import Final

from counsellor.wording.marked import marked
from counsellor.wording.translation import Speaker

NAMES: Final = {
    "client.new": marked("Forms", "New client"),
    "client.name": marked("Forms", "Working name"),
    "client.opening": marked("Forms", "Why the identity is opened"),
    "client.identity": marked("Forms", "Identity"),
    "client.stage": marked("Forms", "Stage of the work"),
    "client.consent": marked("Forms", "Written consent"),
    "client.withdrawal": marked("Forms", "Withdrawal of consent"),
    "client.erase": marked("Forms", "Why to erase"),
    "goal.new": marked("Forms", "New goal"),
    "goal.words": marked("Forms", "Other words for a goal"),
    "follow_up.new": marked("Forms", "New follow-up"),
    "follow_up.words": marked("Forms", "A follow-up, changed"),
    "follow_up.done": marked("Forms", "What came of a follow-up"),
    "session.correction": marked("Forms", "Times of a session"),
    "session.stop": marked("Forms", "How the session ended"),
    "case.colleague": marked("Forms", "A colleague in the case"),
    "request.decline": marked("Forms", "Why a request is declined"),
    "office.invitation": marked("Forms", "Invitation"),
    "exchange.server": marked("Forms", "A server for the exchange"),
    "note.misfiled": marked("Forms", "A note in the wrong file"),
}
"""By what their names begin with."""


def say_unfinished(form: str, code: str, speaker: Speaker) -> str:
    """Say what somebody was writing."""
    said = speaker.say("Forms", NAMES[form.partition(":")[0]])
    if code:
        sentence = speaker.say("Forms", marked("Forms", "You were writing: {form} · {code}"))
        return sentence.format(form=said, code=code)
    return speaker.say("Forms", marked("Forms", "You were writing: {form}")).format(form=said)


def say_go_on(speaker: Speaker) -> str:
    """Return what the button that opens it again is called."""
    return speaker.say("Forms", marked("Forms", "Go on writing"))
