# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""One second after an office's lock nothing of what was sent to it, or of its people, is left."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from counsellor.bootstrap import system_clock
from counsellor.crypto.keyslots import FLOOR
from counsellor.domain.coded import ConsentItem, Role
from counsellor.services.confirm_device import confirm_device
from counsellor.services.create_office import OfficeDetails, create_office
from counsellor.services.create_vault import NewVault, create_vault, propose_recovery_words
from counsellor.services.erase_client import erase_client
from counsellor.services.exchange import exchange
from counsellor.services.invite_counsellor import Invitee, invite_counsellor
from counsellor.services.join_office import join_office, read_invitation
from counsellor.services.set_goal import set_goal
from counsellor.services.sign_note import sign_draft
from counsellor.services.write_note import begin_note, save_draft
from tests.faults.process_memory import count_in_memory, fragments
from tests.faults.test_memory_after_lock import (
    Watched,
    canary,
    display,
    note_figures,
    passphrase,
    secret,
)
from tests.field import HandClock, new_vault, take_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["display", "passphrase", "secret"]

pytestmark = pytest.mark.faults

PAGES = ("today", "inbox", "people", "clients", "client", "signed", "exchange", "settings")


@pytest.fixture(scope="module")
def told() -> dict[str, str]:
    """What came from the field, and whom the office knows."""
    names = ("note", "second", "goal", "why", "colleague", "invited", "supervisor", "office")
    return {name: canary() for name in names} | {"typed": canary("bcdfghjkmnpqrstvwxz")}


@pytest.fixture(scope="module")
def vault(
    tmp_path_factory: pytest.TempPathFactory, told: Mapping[str, str], passphrase: str
) -> Path:
    """An office's, which has read one note and not the other, and is asked for an erasure."""
    folder = tmp_path_factory.mktemp("office")
    drop = folder / "drop"
    drop.mkdir()
    new = NewVault(folder / "vault", passphrase, propose_recovery_words(), cost=FLOOR)
    field = new_vault(folder / "field", HandClock(datetime.now().astimezone()))
    with closing(create_vault(new, system_clock())) as office, closing(field):
        create_office(office, OfficeDetails(told["office"], told["supervisor"], drop=str(drop)))
        invitee = Invitee(told["colleague"], Role.PSYCHOLOGIST)
        made = invite_counsellor(office, invitee, folder / "invitation", cost=FLOOR)
        join_office(field, read_invitation(folder / "invitation", made.words))
        client = take_in(field, "the baker", ConsentItem.SYNC)
        other = take_in(field, "the smith", ConsentItem.SYNC)
        for text in ("note", "second"):
            draft = begin_note(field, client)
            save_draft(field, draft.id, told[text])
            sign_draft(field, draft.id)
            exchange(field)
            exchange(office)
        confirm_device(office, field.membership.device)
        set_goal(field, client, told["goal"])
        exchange(office)
        exchange(field)
        erase_client(field, other, told["why"], system_clock().now().date())
        exchange(field)
        exchange(office)
        awaited = Invitee(told["invited"], Role.THEOLOGIAN)
        invite_counsellor(office, awaited, folder / "other", cost=FLOOR)
    return folder / "vault"


@pytest.fixture
def program(display: str, vault: Path, passphrase: str) -> Iterator[Watched]:
    program = Watched(display, vault)
    program.types(passphrase)
    program.press("Return")
    program.hear_of("uncovered")
    program.do("ids")
    yield program
    program.end()


@pytest.mark.parametrize("over", ["today", "people", "erase"])
def test_nothing_of_any_page_is_left(
    program: Watched, told: Mapping[str, str], secret: Mapping[str, list[bytes]], over: str
) -> None:
    for page in PAGES:
        program.do(page)
    program.do(over)
    if over == "erase":
        program.types(told["typed"])
    sought = fragments(told) | dict(secret)
    before = count_in_memory(program.pid, sought)
    assert {"note", "second", "goal", "why", "colleague", "invited", "supervisor"} <= before.keys()
    assert over != "erase" or "typed" in before
    program.lock()
    after = count_in_memory(program.pid, sought)
    note_figures(f"office {over}", before, after)
    assert after == {}
    assert program.do("objects") == ["objects 0 -"]
