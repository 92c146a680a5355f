# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Whatever is written, into whichever table, is told: compared row by row."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from random import Random

from counsellor.domain.change import Entry
from counsellor.domain.coded import ClosingReason, ConsentItem, Role, Stage
from counsellor.domain.touch import Area
from counsellor.services.confirm_device import confirm_device
from counsellor.services.erase_client import erase_client
from counsellor.services.invite_counsellor import Invitee, draft_invitation
from counsellor.services.record_consent import withdraw_consent
from counsellor.services.request_decision import grant_request, open_requests
from counsellor.services.set_goal import set_goal
from counsellor.services.set_stage import set_stage
from counsellor.services.sign_note import mark_misfiled, unsign_note
from counsellor.services.write_note import begin_note, discard_draft, save_draft
from counsellor.storage.areas import AREA_OF, SUBJECTS
from counsellor.storage.vault import Vault
from tests.centre import found_centre, new_client
from tests.faults.exchange_world import reading_here
from tests.field import HandClock, new_vault, take_in
from tests.services.work import add, sign
from tests.storage.histories import ACTS, begun
from tests.storage.replicas import counted_salts
from tests.watching import tables_of, watch

HISTORIES = 6
BROUGHT = 7
"""Changes of one bundle."""


def history(random: Random) -> list[Entry]:
    """Return changes of every kind, in an order in which they could come."""
    with counted_salts():
        world = begun()
        for number, act in enumerate([*ACTS, *random.choices([*ACTS], k=40)]):
            ACTS[act](world, world.replicas[number % 3], random)
    random.shuffle(world.entries)
    return list(world.entries)


def test_every_table_has_an_area(vault: Vault) -> None:
    assert set(tables_of(vault)) | {"note_index"} == AREA_OF.keys()


def test_what_bundles_bring_is_told_of_every_kind(tmp_path: Path) -> None:
    written = set[str]()
    for seed in range(HISTORIES):
        vault, entries = new_vault(tmp_path / str(seed), HandClock()), history(Random(seed))
        vault.touches.take()
        watched = watch(vault)
        for bundle, start in enumerate(range(0, len(entries), BROUGHT), start=1):
            with vault.transaction():
                vault.journal.apply_bundle(entries[start : start + BROUGHT], bundle)
        vault.close()
        assert (watched.untold, watched.idle) == (set(), set())
        written |= watched.written
    assert written >= {*SUBJECTS, Area.PENDING}


def test_what_counsellor_and_office_do_is_told(tmp_path: Path) -> None:
    with reading_here():
        centre = found_centre(tmp_path)
        field, office = centre.field, centre.office
        field.touches.take()
        office.touches.take()
        watched, watched_office = watch(field), watch(office)
        today = field.clock.now().date()
        client, other = new_client(centre), new_client(centre, ConsentItem.STATISTICS)
        centre.session(client, "Бірінші әңгіме")
        for _ in range(2):
            centre.send()
            centre.answer()
        confirm_device(office, field.membership.device)
        note = sign(field, client, "Әңгіме")
        add(field, note, "Тағы")
        unsign_note(field, sign(field, client, "Жаңылыс"))
        mark_misfiled(field, note, "wrong file", other)
        draft = begin_note(field, other).id
        save_draft(field, draft, "…")
        discard_draft(field, draft)
        set_goal(field, client, "Оқу")
        set_stage(field, client, Stage.CLOSED, today, ClosingReason.MOVED)
        with office.transaction():
            draft_invitation(office, Invitee("Dana", Role.THEOLOGIAN))
        for _ in range(2):
            centre.clock.pass_time(3600)
            centre.send()
            centre.answer()
        for asked in open_requests(office):
            grant_request(office, asked.id)
        withdraw_consent(field, client, today)
        erase_client(field, other, "asked", today + timedelta(days=1))
        erase_client(field, client, "asked", today + timedelta(days=1))
        for _ in range(2):
            centre.send()
            centre.answer()
        centre.close()
    for one in (watched, watched_office):
        assert one.untold == set()
    areas = {Area.DRAFT, Area.SETTING, Area.QUEUE, Area.SEALED, Area.RECEIVED, Area.WORD}
    assert watched.written >= areas
    assert watched_office.written >= {*areas, Area.INVITATION} - {Area.DRAFT, Area.SEALED}


def test_an_act_about_one_client_says_whose_it_is(vault: Vault, client: str) -> None:
    other = take_in(vault, "the smith")
    vault.touches.take()
    sign(vault, client, "Сөйлестік")
    set_goal(vault, client, "Оқу")
    erase_client(vault, client, "asked", vault.clock.now().date())
    records = [one for one in vault.touches.take() if one.subject not in set(Area)]
    assert {one.client for one in records} == {client}
    assert vault.clients.get(other).id == other
