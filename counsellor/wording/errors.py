# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Every expected failure as one plain sentence and what to do next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath
from typing import Final

from counsellor.domain.coded import ConsentItem, RefusalReason, Stage
from counsellor.domain.errors import BundleRefused, CounsellorError, NotPermitted, RecordInvalid
from counsellor.paths import shown as shown_path
from counsellor.wording import (
    exchange_errors,
    meeting_words,
    record_errors,
    road_errors,
    system_errors,
    vault_errors,
    voice_words,
)
from counsellor.wording.codes import say_code
from counsellor.wording.error_words import Words, WordTable
from counsellor.wording.mistyped_words import say_mistyped
from counsellor.wording.permission_words import NOT_PERMITTED
from counsellor.wording.translation import Speaker

WORDS: Final[WordTable] = {
    **vault_errors.SEALED_FILES,
    **vault_errors.KEYS,
    **vault_errors.VAULT,
    **vault_errors.DISK,
    **vault_errors.MOVED,
    **record_errors.RECORDS,
    **record_errors.CONSENT,
    **record_errors.SESSIONS,
    **record_errors.NOTES,
    **exchange_errors.EXCHANGE,
    **road_errors.ROADS,
    **voice_words.VOICE,
    **meeting_words.MEETING,
}
_BY_REASON: Final[Mapping[tuple[type[CounsellorError], str], Words]] = {
    **vault_errors.BY_REASON,
    **system_errors.BY_REASON,
    **exchange_errors.BY_REASON,
    **road_errors.BY_REASON,
    **voice_words.BY_REASON,
    **meeting_words.BY_REASON,
    **{(NotPermitted, reason): words for reason, words in NOT_PERMITTED.items()},
}
_PLACES: Final = ("folder", "place", "copies")
_NUMBERS: Final = ("most", "has")
_ENDS: Final = (".", "!", "?")
_CODES: Final[Mapping[str, type[StrEnum]]] = {"item": ConsentItem, "stage": Stage}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A failure in a person's language.

    Attributes:
        text: what happened, one sentence.
        next_step: what to do now; empty where anything said would be a hint.
    """

    text: str
    next_step: str

    @property
    def whole(self) -> str:
        """Both; behind a path, what to do begins a line of its own, for a path has no end."""
        between = " " if self.text.endswith(_ENDS) else "\n"
        return f"{self.text}{between}{self.next_step}" if self.next_step else self.text

    @property
    def line(self) -> str:
        """Both in one line, as a terminal shows them; behind a path stands a dash."""
        return self.whole.replace("\n", " – ")


def say_error(error: CounsellorError, speaker: Speaker) -> Sentence:
    """Say what happened and what to do; of the fields only harmless ones are shown.

    An error without words of its own is said in those of the nearest class above it.
    """
    words = _words_for(error)
    shown = _Shown(_harmless(error.fields, speaker))
    steps = [words.next_step, vault_errors.COPIES if "copies" in shown else ""]
    text = speaker.say("Errors", words.text, "", _count(error, words)).format_map(shown)
    return Sentence(
        say_mistyped(error.fields.get("unknown"), speaker) or text,
        " ".join(speaker.say("Errors", step).format_map(shown) for step in steps if step),
    )


def say_refusal(reason: RefusalReason, speaker: Speaker) -> Sentence:
    """Say why a bundle is pending or quarantined, and what to do."""
    return say_error(BundleRefused(reason=reason), speaker)


def _words_for(error: CounsellorError) -> Words:
    reason = str(error.fields.get("reason", ""))
    if isinstance(error, BundleRefused) and reason in set(RefusalReason):
        return exchange_errors.REFUSALS[RefusalReason(reason)]
    if isinstance(error, RecordInvalid):
        return _rule_words(str(error.fields.get("kind", "")), reason)
    for kind in type(error).__mro__:
        if (kind, reason) in _BY_REASON:
            return _BY_REASON[kind, reason]
        if kind in WORDS:
            return WORDS[kind]
    return record_errors.UNNAMED


def _rule_words(kind: str, reason: str) -> Words:
    """Find the words of a broken rule: of its reason, of its kind, or of any record."""
    rules, any_text = record_errors.RULES, record_errors.ANY_TEXT
    if reason in any_text:
        return any_text[reason]
    return rules.get((kind, reason)) or rules.get((kind, "")) or WORDS[RecordInvalid]


def _count(error: CounsellorError, words: Words) -> int:
    """The number to say, or -1 for a sentence without one."""
    count = error.fields.get(words.count, 0)
    return count if words.count and isinstance(count, int) else -1


class _Shown(dict[str, str]):
    """Fields of a sentence; one that the error does not carry leaves a visible gap."""

    def __missing__(self, name: str) -> str:
        return "…"


def _harmless(fields: Mapping[str, object], speaker: Speaker) -> dict[str, str]:
    """Places on this machine, words of coded lists, and positions; nothing else is ever shown."""
    shown = {}
    for name, value in fields.items():
        if name in _PLACES and isinstance(value, (str, PurePath)) and "://" not in str(value):
            shown[name] = shown_path(value)
        elif name in _CODES and value in set(_CODES[name]):
            shown[name] = say_code(_CODES[name](str(value)), speaker)
        elif name in _NUMBERS and isinstance(value, int):
            shown[name] = speaker.number(value)
        elif name == "positions" and isinstance(value, Iterable):
            shown[name] = ", ".join(str(one) for one in value if isinstance(one, int))
    return shown
