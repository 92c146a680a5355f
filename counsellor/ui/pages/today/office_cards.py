# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The cards of an office: what arrived, what is unread, who waits or is silent, what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from counsellor.domain.touch import Area
from counsellor.services.confirm_device import DeviceToConfirm, devices_to_confirm
from counsellor.services.describe_senders import (
    NewFrom,
    Silent,
    new_by_sender,
    silent_senders,
)
from counsellor.services.describe_stalls import describe_stalls
from counsellor.services.name_leads import name_of_device
from counsellor.services.office_roster import current_roster
from counsellor.ui.models.reads import OFFICE, PERMISSION
from counsellor.ui.pages.today.card import NAMED, Card, CardText, say_clients
from counsellor.ui.vault_thread.reads import Reads
from counsellor.wording.moments import say_date

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from counsellor.domain.records.clients import ClientRow
    from counsellor.services.vault_types import OpenVault
    from counsellor.wording.translation import Speaker


class ArrivedCard(Card[list[NewFrom]]):
    """What came from whom and nobody has opened."""

    READS = OFFICE | Reads.of(Area.RECEIVED, Area.UNREAD)
    of_cases = False

    @staticmethod
    def read(vault: OpenVault, today: date) -> list[NewFrom]:
        return new_by_sender(vault)

    def text(self) -> CardText | None:
        if not self.waiting:
            return None
        speaker = self._context.speaker
        bundles = sum(one.bundles for one in self.waiting)
        said = [_say_new(one, speaker) for one in self.waiting]
        return CardText(
            speaker.say("TodayPage", "%n bundle(s) arrived", "", bundles),
            _few(said),
            self._context.actions["go.inbox"].text(),
        )

    def act(self) -> None:
        self._context.actions["go.inbox"].trigger()


@dataclass(frozen=True, slots=True)
class Unread:
    """How much is unread, and of whom; whose has been so longest is the first."""

    count: int
    clients: tuple[ClientRow, ...]


class UnreadCard(Card["Unread | None"]):
    """Notes and sessions that nobody has opened."""

    READS = OFFICE | Reads.of(Area.UNREAD, "client")

    @staticmethod
    def read(vault: OpenVault, today: date) -> Unread | None:
        first, counts = vault.unread.first_client(), vault.unread.by_client()
        if first is None:
            return None
        order = [first, *(client for client in counts if client != first)]
        clients = tuple(vault.clients.get(one) for one in order[: NAMED + 1])
        return Unread(sum(counts.values()), clients)

    def text(self) -> CardText | None:
        if self.waiting is None:
            return None
        speaker = self._context.speaker
        return CardText(
            speaker.say("TodayPage", "%n note(s) and session(s) to read", "", self.waiting.count),
            say_clients(self.waiting.clients),
            speaker.say("TodayPage", "Open the first"),
        )

    def act(self) -> None:
        if self.waiting is not None:
            self.open_client.emit(self.waiting.clients[0].id)


class InviteCard(Card[bool]):
    """What an office begins with, as long as nobody is invited who could send anything."""

    READS = OFFICE | Reads.of(Area.INVITATION)
    of_cases = False

    @staticmethod
    def read(vault: OpenVault, today: date) -> bool:
        who = vault.membership
        if not (who.office and who.is_office):
            return False
        return all(member.id == who.staff for member in current_roster(vault).staff)

    def text(self) -> CardText | None:
        if not self.waiting:
            return None
        speaker = self._context.speaker
        return CardText(
            speaker.say("TodayPage", "Invite your counsellors"),
            speaker.say("TodayPage", "Once they have joined, what they send arrives here."),
            self._context.actions["go.people"].text(),
        )

    def act(self) -> None:
        self._context.actions["go.people"].trigger()


class ClientsCard(Card[int]):
    """How many clients an office has, and the way to them."""

    READS = OFFICE | PERMISSION | Reads.of("client")

    @staticmethod
    def read(vault: OpenVault, today: date) -> int:
        return vault.clients.count() if vault.membership.is_office else 0

    def text(self) -> CardText | None:
        if not self.waiting:
            return None
        clients, speaker = self._context.actions["go.clients"].text(), self._context.speaker
        said = speaker.say(
            "TodayPage", "%n clients. Choose one to open the file.", "", self.waiting
        )
        return CardText(clients, said, clients)

    def act(self) -> None:
        self._context.actions["go.clients"].trigger()


class ConfirmCard(Card[list[DeviceToConfirm]]):
    """Devices that wait to be confirmed by their words."""

    READS = OFFICE
    of_cases = False

    @staticmethod
    def read(vault: OpenVault, today: date) -> list[DeviceToConfirm]:
        return devices_to_confirm(vault) if vault.membership.office else []

    def text(self) -> CardText | None:
        if not self.waiting:
            return None
        speaker = self._context.speaker
        return CardText(
            speaker.say("TodayPage", "%n device(s) to confirm", "", len(self.waiting)),
            _few([one.staff_name for one in self.waiting]),
            self._context.actions["go.people"].text(),
        )

    def act(self) -> None:
        self._context.actions["go.people"].trigger()


class SilentCard(Card[list[Silent]]):
    """Who has sent nothing for a week."""

    READS = OFFICE | Reads.of(Area.WORD)
    of_cases = False

    @staticmethod
    def read(vault: OpenVault, today: date) -> list[Silent]:
        return silent_senders(vault, vault.clock.now())

    def text(self) -> CardText | None:
        if not self.waiting:
            return None
        speaker = self._context.speaker
        return CardText(
            speaker.say("TodayPage", "%n counsellor(s) silent for a week", "", len(self.waiting)),
            _few([self._say(one) for one in self.waiting]),
            self._context.actions["go.people"].text(),
        )

    def act(self) -> None:
        self._context.actions["go.people"].trigger()

    def _say(self, silent: Silent) -> str:
        speaker, now = self._context.speaker, self._context.clock.now()
        if silent.heard_at is None:
            said = speaker.say("TodayPage", "{name}: nothing yet")
            return said.format(name=silent.name)
        day = silent.heard_at.astimezone(now.tzinfo).date()
        said = speaker.say("TodayPage", "{name}: last on {date}")
        return said.format(name=silent.name, date=say_date(day, speaker))


class StallsCard(Card[tuple[str, ...]]):
    """From whom something stands still: a gap, a fork, what needs an update."""

    READS = OFFICE | Reads.of(Area.RECEIVED, Area.PENDING, Area.REFUSED)
    of_cases = False

    @staticmethod
    def read(vault: OpenVault, today: date) -> tuple[str, ...]:
        if not (vault.membership.office and vault.membership.is_office):
            return ()
        return tuple(name_of_device(vault, stall.device) for stall in describe_stalls(vault))

    def text(self) -> CardText | None:
        if not self.waiting:
            return None
        speaker = self._context.speaker
        names = dict.fromkeys(filter(None, self.waiting))
        return CardText(
            speaker.say("TodayPage", "%n thing(s) stand still", "", len(self.waiting)),
            _few(list(names)) or speaker.say("TodayPage", "The Inbox says what to do."),
            self._context.actions["go.inbox"].text(),
        )

    def act(self) -> None:
        self._context.actions["go.inbox"].trigger()


def _say_new(new: NewFrom, speaker: Speaker) -> str:
    """Say what came from one person: Aigerim: 3 bundles, 5 notes."""
    parts = [speaker.say("TodayPage", "%n bundle(s)", "", new.bundles)]
    if new.notes:
        parts.append(speaker.say("Brought", "%n note(s)", "", new.notes))
    if new.sessions:
        parts.append(speaker.say("Brought", "%n session(s)", "", new.sessions))
    said = ", ".join(parts)
    return f"{new.name}: {said}" if new.name else said


def _few(said: Sequence[str]) -> str:
    """Say the first of them: a card is no list."""
    more = ["…"] if len(said) > NAMED else []
    return " · ".join([*said[:NAMED], *more])
