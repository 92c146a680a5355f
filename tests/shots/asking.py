# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What makes requests and refusals in a made-up centre, for there to be something to picture."""

from __future__ import annotations

import shutil
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from counsellor.domain.coded import ClosingReason, ConsentItem, Role, Stage
from counsellor.domain.records.clients import ClientRow
from counsellor.services.erase_client import erase_client
from counsellor.services.exchange import exchange
from counsellor.services.finish_erasure import erase_for_good
from counsellor.services.invite_counsellor import Invitee, draft_invitation
from counsellor.services.name_colleague import casework_of, name_colleague
from counsellor.services.request_decision import decline_request, open_requests
from counsellor.services.set_goal import set_goal
from counsellor.services.set_stage import set_stage
from counsellor.services.unlock_vault import unlock_vault
from counsellor.services.vault_types import OpenVault
from tests.commands import RealClock

_COLLEAGUES = (("Бекзат Серікұлы", Role.PSYCHOLOGIST), ("Ольга Ким", Role.SOCIAL_WORKER))


def leave_requests(folder: Path) -> None:
    """Ask for closings and an erasure, name a colleague, and send what is not permitted.

    One of the closings is declined; what else was asked for waits.
    """
    with closing(_unlocked(folder, "office")) as office:
        with office.transaction():
            for name, role in _COLLEAGUES:
                draft_invitation(office, Invitee(name, role))
        exchange(office)
    with closing(_unlocked(folder, "field")) as field:
        exchange(field)
        _ask_closing(field, _sent(field)[-1].id)
        exchange(field)
    with closing(_unlocked(folder, "office")) as office:
        exchange(office)
        for request in open_requests(office):
            decline_request(office, request.id, "Сначала договоритесь о контрольном звонке")
        exchange(office)
    _lose_an_erasure(folder)
    with closing(_unlocked(folder, "field")) as field:
        exchange(field)
        _ask(field)
        exchange(field)
    with closing(_unlocked(folder, "office")) as office:
        exchange(office)


def _lose_an_erasure(folder: Path) -> None:
    """Let the office erase a client; then somebody puts an older copy of its vault back."""
    office_folder, copy = folder / "office", folder / "copy"
    shutil.copytree(office_folder, copy)
    with (
        closing(_unlocked(folder, "office")) as office,
        closing(_unlocked(folder, "field")) as field,
    ):
        client = min(_sent(field)[:-1], key=lambda row: row.sessions).id
        today = office.clock.now().date()
        erase_for_good(office, client, "Попросила сама, письменно", today)
        exchange(office)
        exchange(field)
    shutil.rmtree(office_folder)
    copy.rename(office_folder)
    with (
        closing(_unlocked(folder, "office")) as office,
        closing(_unlocked(folder, "field")) as field,
    ):
        for vault in (office, field, office):
            exchange(vault)


def _ask(field: OpenVault) -> None:
    sent = _sent(field)[:-1]
    today = field.clock.now().date()
    busiest = max(sent, key=lambda row: row.sessions)
    casework = casework_of(field, busiest.id)
    assert casework is not None
    name_colleague(field, busiest.id, casework.colleagues[0].staff)
    _ask_closing(field, busiest.id)
    other, third = [row.id for row in sent if row.id != busiest.id][:2]
    erase_client(field, other, "Попросил удалить всё, что о нём записано, после переезда", today)
    own = field.journal.authorship
    field.journal.authorship = replace(own, author=field.membership.device)
    set_goal(field, third, "…")
    field.journal.authorship = own


def _ask_closing(field: OpenVault, client: str) -> None:
    today = field.clock.now().date()
    set_stage(field, client, Stage.CLOSED, today, ClosingReason.GOALS_MET)


def _sent(field: OpenVault) -> list[ClientRow]:
    """Return the clients who have agreed that their records leave."""
    return [
        row
        for row in field.clients.page()
        if row.consent is not None and row.consent.grants(ConsentItem.SYNC)
    ]


def _unlocked(folder: Path, side: str) -> OpenVault:
    passphrase = (folder / "passphrase.txt").read_text("utf-8").strip()
    return unlock_vault(folder / side, passphrase, RealClock())
