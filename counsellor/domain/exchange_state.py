# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What the exchange shows: our bundles, what the office says of them, what came in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

from counsellor.domain.coded import ImportOutcome
from counsellor.domain.voice_receipt import HeardByVoice

VOICED: Final = "voiced"
"""Held by the office, which was proved by telephone; its written word is still to come."""
REVIEWED: Final = "reviewed"
"""Held and read at the office, which was proved by telephone."""
ARRIVED: Final = frozenset({"held", VOICED, REVIEWED})
"""States of what the other side has, and owes nothing more for."""


@dataclass(frozen=True, slots=True)
class OutgoingBundle:
    """A bundle of ours.

    Attributes:
        name: of its file.
        stream, number, link: its place and content.
        size: of the file, in bytes.
        state: waiting, sent or held; or refused, pending or newer, as the office says, with
            ``reason``, a code; or voiced or reviewed, as was proved by telephone.
        sealed_at, sent_at: when.
        changes: a count.
    """

    name: str
    stream: str
    number: int
    link: str
    size: int
    state: str
    sealed_at: datetime
    sent_at: datetime | None
    changes: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class NotHeld:
    """A bundle of ours that came and is not held, or some of its changes; as in a word.

    Attributes:
        stream, number: of the bundle.
        reason: a code.
        changes: how many of its changes are meant; 0 for the bundle as a whole.
        places: where in the bundle they stand, from 0, as far as that was said.
    """

    stream: str
    number: int
    reason: str
    changes: int = 0
    places: tuple[tuple[int, int], ...] = ()

    @property
    def place(self) -> tuple[str, int]:
        """Stream and number of the bundle: a number alone is that of many."""
        return self.stream, self.number

    def says_no_more_than(self, other: NotHeld) -> bool:
        """Tell whether whoever knows the other learns nothing from this one."""
        if (self.place, self.reason) != (other.place, other.reason):
            return False
        if bool(self.changes) is not bool(other.changes) or self.changes > other.changes:
            return False
        return all(
            any(low <= first and last <= high for low, high in other.places)
            for first, last in self.places
        )


@dataclass(frozen=True, slots=True)
class NamedChange:
    """A change as people know it.

    Attributes:
        key: tells it from all others.
        kind: of record; empty for what was erased.
        code: of the client, or empty.
        written_on: the day, or None for what was erased.
    """

    key: str
    kind: str
    code: str
    written_on: date | None


@dataclass(frozen=True, slots=True)
class ExchangeState:
    """What the Exchange page and the top bar say.

    Attributes:
        office: name of the office, or None before joining.
        unsealed: changes that wait to be sealed.
        staying: clients who stay on this device alone.
        bundles: own bundles, newest first; of those that are held the newest alone.
        missing: numbers that the office lacks, by stream.
        refused: what the office did not take.
        last_receipt: when the newest word of the office was written.
        pending: what waits at the office for a person, or for its update.
        twin: when it was last found that this vault has a twin, or was put back; or None.
        too_new: how many changes wait for the office's update, by kind.
        strange: finished bundles in the outbox that this vault knows nothing of, by file name.
        read: what a person here has read of what the office did not take, and wants to see no more.
        strange_read: the same of finished bundles that this vault knows nothing of.
        receipts_owed: to how many people a receipt is owed that has not left.
        untold: to how many others an office has not sent yet what it has changed about itself, as
            who is confirmed, and what stands on the consent form.
        is_office: whether this vault is the office's own, and owes answers.
        voiced: what was proved by telephone and counts still, the newest bundle first.
    """

    office: str | None
    unsealed: int
    staying: int
    bundles: tuple[OutgoingBundle, ...]
    missing: tuple[tuple[str, int], ...] = ()
    refused: tuple[NotHeld, ...] = ()
    last_receipt: datetime | None = None
    pending: tuple[NotHeld, ...] = ()
    twin: datetime | None = None
    too_new: Mapping[str, int] = field(default_factory=dict)
    strange: tuple[str, ...] = ()
    read: tuple[NotHeld, ...] = ()
    strange_read: frozenset[str] = frozenset()
    receipts_owed: int = 0
    untold: int = 0
    is_office: bool = False
    voiced: tuple[HeardByVoice, ...] = ()

    @property
    def held_up_to(self) -> datetime | None:
        """Sealing time of the newest bundle that is held and before which all others are."""
        not_held = [one.sealed_at for one in self.bundles if one.state not in ARRIVED]
        first = min(not_held, default=None)
        held = (one.sealed_at for one in self.bundles if one.state in ARRIVED)
        return max((one for one in held if first is None or one < first), default=None)

    @property
    def refused_unread(self) -> tuple[NotHeld, ...]:
        """What the office did not take and nobody here has read and hidden."""
        return tuple(one for one in self.refused if not any(map(one.says_no_more_than, self.read)))

    @property
    def strange_unread(self) -> tuple[str, ...]:
        """The finished bundles that this vault knows nothing of, but for those read of."""
        return tuple(name for name in self.strange if name not in self.strange_read)

    @property
    def waiting(self) -> int:
        """Bundles that the office does not hold yet."""
        return sum(bundle.state not in ARRIVED for bundle in self.bundles)

    @property
    def office_holds_everything(self) -> bool:
        """Tell whether nothing waits, neither unsealed nor unconfirmed."""
        return bool(self.bundles) and not self.unsealed and not self.waiting


@dataclass(frozen=True, slots=True)
class ImportedFile:
    """What became of one file given to import; ``reason`` is a code or empty.

    ``file`` is its name, ``path`` where it was given.
    """

    file: str
    outcome: ImportOutcome
    reason: str = ""
    detail: str = ""
    device: str = ""
    changes: int = 0
    at: datetime | None = None
    path: str = ""
