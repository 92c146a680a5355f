# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What the Exchange page shows, read in one job."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from counsellor.services.confirm_device import (
    office_words,
    own_device_is_confirmed,
    own_words,
)
from counsellor.services.describe_exchange import describe_exchange
from counsellor.services.dismiss_exchange_notice import declined_unread
from counsellor.services.errand import Errand
from counsellor.services.exchange import ExchangeReport, exchange_steps
from counsellor.services.hear_of_late_work import let_in_unread
from counsellor.services.hear_of_left_cases import left_unread
from counsellor.services.import_bundles import import_bundles
from counsellor.services.name_not_held import name_not_held
from counsellor.services.name_recipients import name_recipients
from counsellor.services.stick_roads import StickRoads, stick_roads
from counsellor.services.write_outbox import written_outbox
from counsellor.ui.pages.exchange.road_rows import read_roads

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from counsellor.domain.exchange_state import ExchangeState, NamedChange, NotHeld
    from counsellor.domain.records.clients import ClientRow
    from counsellor.domain.records.requests import DeclinedRow
    from counsellor.services.hear_of_late_work import LetIn
    from counsellor.services.vault_types import OpenVault
    from counsellor.services.write_outbox import WrittenOutbox
    from counsellor.ui.pages.exchange.moved_bytes import MovedBytes
    from counsellor.ui.pages.exchange.road_rows import RoadRow


@dataclass(frozen=True, slots=True)
class ExchangeView:
    """The state of the exchange, and where it goes.

    Attributes:
        state: what waits, what went, what is held.
        is_office: whether this vault is the office's own.
        roads: those that are kept, and how each stands.
        words: this device's fingerprint; none before an office is joined, or for an office.
        office_words: the office's fingerprint, as its own People page shows it; none as above.
        confirmed: whether the office has compared those words, as far as is known here.
        clients: codes of the clients in what was not taken or waits, by stream and number; none for
            an office.
        named: the changes that are meant, of what was not taken or waits only in part.
        whom: names of those whom bundles are for, by stream.
        let_in: late work that was let in, of which nobody has read yet that it was.
        declined: what this person asked for and was declined, and has not read of yet.
        codes: codes of the clients in it, by id.
        left: clients whose case went to others, and of whom that was not read yet.
        knocks_since: when the first bundle left of a laptop that its office has not taken in yet,
            as far as is known here; or None.
        written: when and where the outbox was last written by hand; or None.
        sticks: on which sticks an exchange may go.
    """

    state: ExchangeState
    is_office: bool
    roads: Sequence[RoadRow]
    words: tuple[str, ...]
    confirmed: bool = False
    office_words: tuple[str, ...] = ()
    clients: Mapping[tuple[str, int], Sequence[str]] = field(default_factory=dict)
    named: Mapping[NotHeld, Sequence[NamedChange]] = field(default_factory=dict)
    whom: Mapping[str, Sequence[str]] = field(default_factory=dict)
    let_in: Sequence[LetIn] = ()
    declined: Sequence[DeclinedRow] = ()
    codes: Mapping[str, str] = field(default_factory=dict)
    left: Sequence[ClientRow] = ()
    knocks_since: datetime | None = None
    written: WrittenOutbox | None = None
    sticks: StickRoads = field(default_factory=StickRoads)


def read_exchange(vault: OpenVault) -> ExchangeView:
    """Read it."""
    who = vault.membership
    words = own_words(vault) if who.office and not who.is_office else ()
    clients = {} if who.is_office else vault.bundles.codes_in_settled()
    state, confirmed = describe_exchange(vault), bool(words) and own_device_is_confirmed(vault)
    named = name_not_held(vault, (*state.refused, *state.pending))
    whom, let_in = name_recipients(vault, state.bundles), let_in_unread(vault)
    declined = declined_unread(vault)
    codes = {one: vault.clients.get(one).code for one in {row.request.client for row in declined}}
    return ExchangeView(
        state,
        who.is_office,
        read_roads(vault),
        words,
        confirmed,
        office_words=office_words(vault) if words else (),
        clients=clients,
        named=named,
        whom=whom,
        let_in=let_in,
        declined=declined,
        codes=codes,
        left=left_unread(vault),
        knocks_since=None if who.enrolled or who.is_office else _first_sent(state),
        written=written_outbox(vault),
        sticks=stick_roads(vault),
    )


def _first_sent(state: ExchangeState) -> datetime | None:
    """Whoever is not taken in gets no word why: an office answers those alone whom it knows."""
    return min((one.sent_at for one in state.bundles if one.sent_at is not None), default=None)


def exchange_job(
    vault: OpenVault,
    cancelled: Callable[[], bool],
    moved: MovedBytes,
    drop_url: str | None = None,
) -> Generator[int | Errand[Any], None, ExchangeReport]:
    """Do the whole exchange; each step tells how many files were fetched so far."""
    report = ExchangeReport()
    for step in exchange_steps(vault, report, drop_url, moved.transit(cancelled)):
        yield step if isinstance(step, Errand) else len(report.fetched)
    return report


def take_in_job(
    vault: OpenVault, cancelled: Callable[[], bool], paths: Sequence[Path]
) -> Generator[int, None, ExchangeReport]:
    """Import files that were handed over; each step tells how many there were so far."""
    report = ExchangeReport()
    for told in import_bundles(vault, paths, cancelled):
        report.fetched.append(told)
        yield len(report.fetched)
    return report
