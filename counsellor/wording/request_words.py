# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What was asked for, in one sentence: who asks, about which client, and for what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from counsellor.domain.canonical import Value
from counsellor.domain.permission import LEFT_CASE, NOT_YET_NAMED
from counsellor.wording.marked import marked
from counsellor.wording.permission_words import say_kind
from counsellor.wording.translation import Speaker

_CLOSE: Final = marked("Request", "{who} asks to close the case of {client}.")
_STAGE: Final = marked("Request", "{who} asks for another stage in the case of {client}.")
_TAKE_OVER: Final = marked("Request", "{who} asks to take over the case of {client}.")
_HAND_OVER: Final = marked("Request", "{who} asks to hand the case of {client} over.")
_ERASE: Final = marked("Request", "{who} asks to erase {client}.")
_HOLD: Final = marked("Request", "{who} asks for a hold, so that {client} is not erased.")
_LIFT: Final = marked("Request", "{who} asks to lift the hold on {client}.")
_MISFILED: Final = marked(
    "Request", "{who} asks to confirm that a note about {client} is misfiled."
)
_OTHER: Final = marked("Request", "{who} asks for a change in the file of {client}.")
_OWN: Final[Mapping[str, str]] = {
    _CLOSE: marked("Request", "You asked to close the case of {client}."),
    _STAGE: marked("Request", "You asked for another stage in the case of {client}."),
    _TAKE_OVER: marked("Request", "You asked to take over the case of {client}."),
    _HAND_OVER: marked("Request", "You asked to hand the case of {client} over."),
    _ERASE: marked("Request", "You asked to erase {client}."),
    _HOLD: marked("Request", "You asked for a hold, so that {client} is not erased."),
    _LIFT: marked("Request", "You asked to lift the hold on {client}."),
    _MISFILED: marked("Request", "You asked to confirm that a note about {client} is misfiled."),
    _OTHER: marked("Request", "You asked for a change in the file of {client}."),
}
"""The same, said to whoever asked."""
_LATE: Final = marked(
    "Request", "{who} wrote in the case of {client} after it had gone to somebody else: {kind}."
)
_UNNAMED: Final = marked(
    "Request", "{who} wrote in the case of {client}, in which nobody here has named them: {kind}."
)
_RETURNED: Final = marked(
    "Request",
    "On {who}'s laptop {client} is erased: {by} decided that before this office was put back.",
)
_SOMEBODY: Final = marked("Request", "Somebody")
_A_CLIENT: Final = marked("Request", "a client")
_WAITS: Final[Mapping[str, str]] = {LEFT_CASE: _LATE, NOT_YET_NAMED: _UNNAMED}


def say_request(
    asks: str,
    wanted: Mapping[str, Value],
    who: tuple[str, str],
    client: str,
    speaker: Speaker,
    *,
    waits: str = "",
    along: Sequence[str] = (),
    decided_by: str | None = None,
) -> str:
    """Say a request, or what was written by who was not in the case and waits to be let in.

    Args:
        asks: the kind of the change that is asked for.
        wanted: its fields.
        who: staff id and name of whoever asks; the name is empty where nobody knows it.
        client: the client's code, or empty.
        speaker: says it.
        waits: why it waits, where it is the changes themselves: one of ``permission.LATE``.
        along: the kinds of what else is decided with it.
        decided_by: of an erasure that came back, the name of who had decided it, or empty.
    """
    staff, name = who
    sentence = _WAITS.get(waits) or _sentence(asks, wanted, staff)
    somebody = speaker.say("Request", _SOMEBODY)
    return speaker.say("Request", sentence if decided_by is None else _RETURNED).format(
        who=name or somebody,
        by=decided_by or somebody,
        client=client or speaker.say("Request", _A_CLIENT),
        kind=" · ".join(say_kind(kind, speaker) for kind in (asks, *along)),
    )


def say_own_request(
    asks: str, wanted: Mapping[str, Value], staff: str, client: str, speaker: Speaker
) -> str:
    """Say a request to the person who made it; what it is made of is as in ``say_request``."""
    sentence = _OWN[_sentence(asks, wanted, staff)]
    return speaker.say("Request", sentence).format(
        client=client or speaker.say("Request", _A_CLIENT)
    )


def _sentence(asks: str, wanted: Mapping[str, Value], staff: str) -> str:
    match asks:
        case "stage":
            return _CLOSE if wanted.get("stage") == "closed" else _STAGE
        case "case":
            return _TAKE_OVER if wanted.get("lead") == staff else _HAND_OVER
        case "erasure":
            return _ERASE
        case "hold":
            return _HOLD if wanted.get("held") else _LIFT
        case "note.misfiled":
            return _MISFILED
    return _OTHER
