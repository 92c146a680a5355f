# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A counsellor's day over 64 kbit/s that are delayed, reset and dropped: it arrives whole.

The laptop and the office lie in network namespaces of their own, with nothing but that line.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from counsellor.crypto.word_list import word_list
from counsellor.domain.coded import ConsentItem, Phase
from counsellor.services.compare_records import compare_records
from counsellor.services.describe_exchange import describe_exchange
from counsellor.services.run_session import start_session, stop_session, switch_phase
from counsellor.services.set_goal import rate_goal, set_goal
from counsellor.services.sign_note import sign_draft
from counsellor.services.write_note import begin_note, save_draft
from tests.faults.exchange_world import OFFICE, World, make_template, reading_here
from tests.faults.exchanging import Together
from tests.faults.served_drop import ServedDrop
from tests.field import take_in
from tests.servers.acts_over_time import Unsteady
from tests.servers.apache import apache
from tests.servers.faults import faulty
from tests.servers.fixtures import authority, line, require_apache

if TYPE_CHECKING:
    from pathlib import Path

    from counsellor.storage.vault import Vault
    from tests.field import HandClock
    from tests.servers.certificates import Authority
    from tests.servers.slow_line import SlowLine

__all__ = ["authority", "line"]

pytestmark = pytest.mark.faults

FIELD = "aida"
SESSIONS = 8
WORDS_A_NOTE = 220
"""About 1,500 letters."""
MOST_TIMES = 12
"""So often somebody presses "Sync now" at the most."""
MOST_BYTES = 250_000
"""What the laptop may send for such a day, frames, handshakes and repetitions included: 31 s."""


def a_day(vault: Vault, clock: HandClock) -> None:
    """Sit with four people twice, write it down, and set what they want to reach."""
    lots = random.Random(8)
    clients = [take_in(vault, f"client {number}", ConsentItem.SYNC) for number in range(4)]
    goals = {one: set_goal(vault, one, "Анасымен татуласу") for one in clients}
    for meeting in range(SESSIONS):
        client = clients[meeting % len(clients)]
        start_session(vault, client)
        clock.pass_time(600)
        switch_phase(vault, Phase.TRUST)
        clock.pass_time(2_400)
        session = stop_session(vault)
        draft = begin_note(vault, client, session)
        text = " ".join(lots.choices(word_list("kk"), k=WORDS_A_NOTE))
        save_draft(vault, draft.id, text)
        sign_draft(vault, draft.id)
        rate_goal(vault, client, goals[client], lots.randrange(11), clock.now().date())


def met_over_a_stick(folder: Path, drop: ServedDrop) -> World:
    """Make a centre whose laptop is confirmed; nobody has been on a network yet."""
    folder.mkdir()
    make_template(folder, drop)
    world = World(folder, machines=[FIELD, OFFICE])
    world.new_stick()
    world.round()
    world.confirm_all()
    world.round()
    world.round()
    world.drop = drop
    return world


def test_a_day_arrives_over_a_slow_line_that_breaks(
    tmp_path: Path, line: SlowLine, authority: Authority
) -> None:
    require_apache()
    with (
        apache(authority, place=line.server) as server,
        faulty(server.url, authority, authority, place=line.server) as proxy,
        reading_here(),
    ):
        drop = ServedDrop(server)
        drop.empty()
        world = met_over_a_stick(tmp_path / "world", drop.behind(proxy.url, authority.file))
        with world.at(FIELD) as field:
            a_day(field, world.clock)
        proxy.on(Unsteady(8, 0.5, 60_000))
        places = {FIELD: line.client, OFFICE: line.server}
        with Together(world, places) as together:
            until_it_went(together, FIELD)
            proxy.behave()
            until_it_went(together, OFFICE)
            proxy.on(Unsteady(9, 0.5, 60_000))
            until_it_went(together, FIELD)
        assert line.carried() <= MOST_BYTES
        with world.at(FIELD) as field, world.at(OFFICE) as office:
            compared = compare_records(field, office)
            assert describe_exchange(field).waiting == 0
        assert compared.records > 3 * SESSIONS
        assert compared.differences == ()


def until_it_went(together: Together, name: str) -> int:
    """Sync again and again, as a person does; gives how often."""
    for times in range(1, MOST_TIMES + 1):
        if not together.one(name):
            return times
    raise AssertionError(f"not done after {MOST_TIMES} times")
