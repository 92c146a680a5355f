# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Meet another laptop of the office: give what it may read, take what is for here, import that.

What comes is the same sealed and signed files that come by every other road, and it is judged as
these are. That two people compared words gives nobody a right; it keeps strangers from knowing
what there is, and from sending anything.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Final

from counsellor.crypto.meeting_keys import COMPARED_WORDS
from counsellor.crypto.words import spell_number
from counsellor.domain.canonical import Value
from counsellor.domain.errors import CounsellorError, NotInAnOffice, ReadOnlyPlace, UnknownRecord
from counsellor.domain.exchange_state import ImportedFile
from counsellor.domain.languages import LANGUAGES
from counsellor.domain.meeting_address import MeetingAddress
from counsellor.domain.meeting_errors import NotOfThisOffice
from counsellor.domain.roster import MAIN_BOX, Device, Roster
from counsellor.services.carry_files import let_go_of_carried, let_go_of_old
from counsellor.services.device_keys import signing_key
from counsellor.services.errand import Errand
from counsellor.services.fetch_files import own_mailbox
from counsellor.services.finish_erasure import let_go_of_erased, rewrite_after_erasures
from counsellor.services.give_words import give_words
from counsellor.services.lost_copies import forget_lost_copies
from counsellor.services.meeting_files import box_of, files_for, wanted_of
from counsellor.services.office_roster import current_roster
from counsellor.services.seal_outbox import seal_steps
from counsellor.services.take_what_came import clear_met, folder_for_met, import_met, put_aside
from counsellor.storage.vault import Vault
from counsellor.sync.drop_place import UNWATCHED, Transit
from counsellor.sync.meeting.channel import Channel, Kind
from counsellor.sync.meeting.giving import Brought, Offered, give, hear_offer, take
from counsellor.sync.meeting.meeting import Meeting
from counsellor.sync.meeting.proof import Proof, Veiled, prove

__all__ = ["Comparing", "Meeting", "MeetingReport", "MeetingWith", "Waiting", "meet_steps"]

ROUNDS: Final = 2
"""In the second goes what each has to say of what it got in the first."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """The port is open, at these addresses."""

    addresses: tuple[MeetingAddress, ...]


@dataclass(frozen=True, slots=True)
class Comparing:
    """Somebody is there: two people compare these words, which are given in English."""

    words: str


@dataclass(frozen=True, slots=True)
class MeetingWith:
    """Both have said that the words are the same, and the other laptop is this person's."""

    name: str


@dataclass(slots=True)
class MeetingReport:
    """What came of it.

    Attributes:
        name: of whose laptop was met.
        given: files that went there.
        carried: files that came to be carried on to somebody else.
        told: what became of the files that came for here.
    """

    name: str = ""
    given: int = 0
    carried: int = 0
    told: list[ImportedFile] = field(default_factory=list)


Steps = Generator[Errand[Any] | Waiting | Comparing | MeetingWith | None, None, MeetingReport]


def meet_steps(vault: Vault, meeting: Meeting, transit: Transit = UNWATCHED) -> Steps:
    """Meet, step by step; what waits for people or for the line is an errand.

    Raises:
        NotInAnOffice, ReadOnlyPlace: there is nobody to meet, or nothing can be taken.
        NoLocalNetwork, NobodyThere, MeetingSilent, MeetingBroken, MeetingEnded, WordsDiffer:
            nobody was met, and nothing was given.
        NotOfThisOffice: who was met gets nothing.
        ImportCancelled: a person stopped it; what was imported stays.
        DiskFull, StorageFailed: no more can be taken.
    """
    if not vault.membership.office:
        raise NotInAnOffice
    if vault.core.read_only:
        raise ReadOnlyPlace(place=str(vault.path))
    clear_met(vault.folder)
    let_go_of_old(vault.folder)
    veiled = _veiled(vault)
    try:
        yield Waiting(meeting.open())
        number = yield from _done(Errand(partial(meeting.join, veiled.veil), sends=False))
        yield Comparing(spell_number(number, COMPARED_WORDS, LANGUAGES[0]))
        channel = yield from _done(Errand(meeting.compared, sends=False))
        return (yield from _exchanged(vault, channel, veiled, transit))
    finally:
        meeting.finish()
        clear_met(vault.folder)


def _exchanged(vault: Vault, channel: Channel, veiled: Veiled, transit: Transit) -> Steps:
    with signing_key(vault) as key:
        own = prove(key, veiled, channel.transcript, vault.membership.office)
    proof = yield from _done(Errand(partial(_proofs, channel, own), sends=False))
    roster = current_roster(vault)
    try:
        peer = _peer(vault, roster, proof, channel)
    except NotOfThisOffice as error:
        reason = str(error.fields["reason"])
        yield from _done(Errand(partial(channel.end, reason), sends=False))
        raise
    report = MeetingReport(roster.member(peer.staff).name)
    yield MeetingWith(report.name)
    for _round in range(ROUNDS):
        let_go_of_erased(vault)
        for _name in seal_steps(vault):
            yield None
        give_words(vault)
        yield None
        yield from _Round(vault, channel, peer, report, transit).steps()
    return report


class _Round:
    """Both give what the other lacks, and take in what came."""

    def __init__(
        self,
        vault: Vault,
        channel: Channel,
        peer: Device,
        report: MeetingReport,
        transit: Transit,
    ) -> None:
        self._vault, self._channel, self._peer = vault, channel, peer
        self._report, self._transit = report, transit
        self._brought: list[Brought] = []
        self._along: dict[str, tuple[str, ...]] = {}

    def steps(self) -> Generator[Errand[Any] | None, None, None]:
        """Whoever has gone to the other gives first."""
        halves = [self._give, self._take]
        failure: CounsellorError | None = None
        for half in halves if self._channel.is_caller else reversed(halves):
            try:
                yield from half()
            except CounsellorError as error:
                failure = error  # what came before the line broke is here, and whole
                break
        yield from self._settle()
        if failure is not None:
            raise failure

    def _give(self) -> Generator[Errand[Any] | None, None, None]:
        roster = current_roster(self._vault)
        if roster.revocation(self._peer.id) is not None:  # as what has just come may say
            raise NotOfThisOffice(reason="revoked")
        files = files_for(self._vault, self._peer, roster)
        giving = partial(give, self._channel, files, self._transit)
        given: list[Path] = yield from _done(Errand(giving, sends=False))
        self._report.given += len(given)
        let_go_of_carried(self._vault.folder, given, box_of(self._peer, roster))

    def _take(self) -> Generator[Errand[Any] | None, None, None]:
        hearing = Errand(partial(hear_offer, self._channel), sends=False)
        offered: list[Offered] = yield from _done(hearing)
        box = own_mailbox(self._vault) or MAIN_BOX
        self._along = wanted_of(self._vault, offered, box)
        folder = folder_for_met(self._vault.folder)
        taking = Errand(partial(self._bring, offered, folder), sends=False)
        yield from _done(taking)

    def _bring(self, offered: Sequence[Offered], folder: Path) -> None:
        for one in take(self._channel, offered, self._along, folder, self._transit):
            self._brought.append(one)  # at once: it stays though the next may not come

    def _settle(self) -> Generator[None, None, None]:
        vault, box = self._vault, own_mailbox(self._vault) or MAIN_BOX
        for one in self._brought:
            self._report.carried += put_aside(vault.folder, one, self._along[one.offered.name])
            yield None
        ours = [one for one in self._brought if box in one.offered.boxes]
        if ours:
            forget_lost_copies(vault)
            for told in import_met(vault, ours, self._transit.cancelled):
                self._report.told.append(told)
                yield None
            rewrite_after_erasures(vault)
        clear_met(vault.folder)


def _proofs(channel: Channel, own: Value) -> Proof:
    channel.say(Kind.PROOF, own)
    return Proof.read(channel.heard(Kind.PROOF, works=True))


def _peer(vault: Vault, roster: Roster, proof: Proof, channel: Channel) -> Device:
    """Return the device at the other end.

    Raises:
        NotOfThisOffice: it is none that may take part.
    """
    try:
        device = roster.device(proof.device)
    except UnknownRecord as error:
        raise NotOfThisOffice(reason="stranger") from error
    veil, transcript = channel.other_veil, channel.transcript
    if not proof.holds(device.signing, veil, transcript, vault.membership.office):
        raise NotOfThisOffice(reason="stranger")
    if device.id == vault.membership.device:
        raise NotOfThisOffice(reason="copy")
    if roster.revocation(device.id) is not None:
        raise NotOfThisOffice(reason="revoked")
    if not (device.confirmed or vault.membership.is_office or device.id == roster.seat):
        raise NotOfThisOffice(reason="unconfirmed")
    return device


def _veiled(vault: Vault) -> Veiled:
    with signing_key(vault) as key:
        return Veiled.over(vault.membership.device, key.public_line)


def _done(errand: Errand[Any]) -> Generator[Errand[Any], None, Any]:
    yield errand
    return errand.result()
