# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What a bundle brought, in words: 2 notes and 1 session of SM-569-66."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Final

from counsellor.domain.arrivals import ADDENDUM, NOTE, SESSION, Brought
from counsellor.wording.translation import Speaker

_NOTES: Final = frozenset({NOTE, ADDENDUM})
_MOST_CLIENTS: Final = 3


def say_brought(
    brought: Iterable[Brought], speaker: Speaker, most: int | None = _MOST_CLIENTS
) -> str:
    """Say what came of each client, whoever has most first, and how many more there are.

    Args:
        brought: what came; without anything it is said that nothing new did.
        speaker: whose language it is.
        most: clients who are named; None for all of them.
    """
    by_code = defaultdict[str, Counter[str]](Counter)
    for one in brought:
        by_code[one.code][_sort_of(one.kind)] += one.count
    if not by_code:
        return speaker.say("Brought", "nothing new")
    nobody = by_code.pop("", Counter[str]())
    order = sorted(by_code, key=lambda code: (-_to_read(by_code[code]), code))
    shown = order if most is None else order[:most]
    said = [_of_client(code, by_code[code], speaker) for code in shown]
    if len(order) > len(shown):
        more = len(order) - len(shown)
        said.append(speaker.say("Brought", "%n more client(s)", "", more))
    if nobody:
        said.append(_counted(nobody, speaker))
    return "; ".join(said)


def _sort_of(kind: str) -> str:
    if kind in _NOTES:
        return "notes"
    return "sessions" if kind == SESSION else "others"


def _to_read(counts: Counter[str]) -> int:
    return counts["notes"] + counts["sessions"]


def _of_client(code: str, counts: Counter[str], speaker: Speaker) -> str:
    said = speaker.say("Brought", "{what} of {client}")
    return said.format(what=_counted(counts, speaker), client=code)


def _counted(counts: Counter[str], speaker: Speaker) -> str:
    parts = []
    if counts["notes"]:
        parts.append(speaker.say("Brought", "%n note(s)", "", counts["notes"]))
    if counts["sessions"]:
        parts.append(speaker.say("Brought", "%n session(s)", "", counts["sessions"]))
    if counts["others"] and parts:
        parts.append(speaker.say("Brought", "%n more change(s)", "", counts["others"]))
    elif counts["others"]:
        parts.append(speaker.say("Brought", "%n change(s)", "", counts["others"]))
    if len(parts) == 1:
        return parts[0]
    both = speaker.say("Brought", "{first} and {last}")
    return both.format(first=", ".join(parts[:-1]), last=parts[-1])
