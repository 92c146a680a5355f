# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Whom a stream of ours is for, and what each of them says of it."""

from __future__ import annotations

from dataclasses import dataclass

from counsellor.domain.coded import Audience
from counsellor.domain.roster import Roster
from counsellor.domain.word import StreamWord
from counsellor.services.compose_word import readers_named
from counsellor.storage.vault import Vault


@dataclass(frozen=True, slots=True)
class Hearing:
    """What those whom a stream is for say of it.

    Attributes:
        seat: the device that is the office's own.
        words: what each device says; None where it says nothing of our content.
    """

    seat: str
    words: dict[str, StreamWord | None]

    @property
    def decisive(self) -> StreamWord | None:
        """The word that settles: the office's own; at the office that of who holds least."""
        if self.seat in self.words:
            return self.words[self.seat]
        said = [word for word in self.words.values() if word is not None]
        if not said or len(said) < len(self.words):
            return None
        return min(said, key=lambda word: word.number)

    @property
    def held_by_all(self) -> int:
        """How far everybody holds it."""
        numbers = [0 if word is None else word.number for word in self.words.values()]
        return min(numbers, default=0)

    @property
    def kept(self) -> int:
        """How far a second reader or a backup has it."""
        said = [word for word in self.words.values() if word is not None]
        held = sorted((word.number for word in said), reverse=True)
        second = held[1] if len(held) > 1 else 0
        return max([second, *(word.kept for word in said)], default=0)


def hearers_of(vault: Vault, stream: str, roster: Roster) -> tuple[str, ...]:
    """Give the ids of the devices that a stream of ours is sealed to."""
    audience, group, _generation = vault.bundles.place_of_stream(stream)
    who = vault.membership
    if audience == Audience.REPLY.value:
        devices = [one for one in roster.devices if one.staff == group and one.id != who.device]
    else:
        devices = list(roster.reading_devices(readers_named(vault, group), who.device))
    return tuple(one.id for one in devices if roster.revocation(one.id) is None)


def hear_stream(vault: Vault, stream: str, roster: Roster) -> Hearing:
    """Give what the newest words say of a stream of ours, by its links.

    A word that names another link than ours says nothing of our content; nor does one of a life
    after which its device began another: it was put back, and may have lost what it held.
    """
    words: dict[str, StreamWord | None] = {}
    for device in hearers_of(vault, stream, roster):
        heard = vault.words.newest(device)
        if heard is not None and vault.words.lives_of(device)[-1:] != [heard.incarnation]:
            heard = None
        said = heard.of_stream(stream) if heard is not None else None
        if said is not None and vault.bundles.link_at(stream, said.number) != said.link:
            said = None
        words[device] = said
    return Hearing(roster.seat, words)
