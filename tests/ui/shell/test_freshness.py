# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What is shown is what a fresh read would show, whatever was written; and nothing else is read."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QTableView, QWidget

from counsellor.domain.coded import ClosingReason, Role, Stage
from counsellor.domain.ids import new_id
from counsellor.domain.records import KINDS
from counsellor.domain.touch import Area, Touch, setting
from counsellor.services.add_enquiry import add_enquiry
from counsellor.services.confirm_device import confirm_device
from counsellor.services.erase_client import erase_client
from counsellor.services.exchange import exchange
from counsellor.services.invite_counsellor import Invitee, draft_invitation
from counsellor.services.keep_preferences import Preferences, keep_preferences
from counsellor.services.name_client import rename_client, save_identity, show_identity
from counsellor.services.record_consent import withdraw_consent
from counsellor.services.request_decision import grant_request, open_requests
from counsellor.services.set_follow_up import set_follow_up
from counsellor.services.set_goal import rate_goal, set_goal
from counsellor.services.set_stage import set_stage
from counsellor.services.sign_note import mark_misfiled, unsign_note
from counsellor.services.vault_types import DraftedChange
from counsellor.services.write_note import begin_note, discard_draft, save_draft
from counsellor.storage.areas import AREA_OF
from tests.centre import OFFICE_KEY, found_centre, new_client
from tests.domain.payloads import FIELDS
from tests.faults.exchange_world import reading_here
from tests.field import new_vault, open_vault, take_in
from tests.services.work import add, sign, sit_together

if TYPE_CHECKING:
    from pathlib import Path

    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.pages.page import Page
    from counsellor.ui.vault_thread.reads import Reader
    from tests.ui.shell.started import Start

SQLITE_READ = 20
UNSEEN = {Area.JOURNAL, "erasure"}
"""Read with every kind of record; and what nobody shows but as somebody who is gone."""
NOT_A_COUNSELLORS = {"erasure"}
"""Decided at the office alone."""
DAY = date(2026, 11, 20)
SHORT_S = 5
"""The window does not lock in so short a session."""

Act = Callable[["OpenVault", str], object]


def shown(widget: QWidget) -> list[str]:
    """Return every text that stands in a page, as far as it is there to be seen."""
    found = []
    for part in widget.findChildren(QWidget):
        if not part.isVisibleTo(widget):
            continue
        if isinstance(part, QLabel | QAbstractButton):
            found.append(f"{part.text()} {part.isEnabled()}")
        elif isinstance(part, QTableView):
            model = part.model()
            found += [
                str(model.index(row, column).data())
                for row in range(model.rowCount())
                for column in range(model.columnCount())
            ]
    return found


def is_stale(start: Start, page: Page) -> bool:
    """Tell whether a page that comes into view shows anything else than a fresh read."""
    bring(start, page)
    before = shown(page)
    page.refresh()
    start.settle()
    return shown(page) != before


def only_client(start: Start) -> str:
    return start.do(lambda vault: vault.clients.page()[0].id)


def bring(start: Start, page: Page) -> None:
    """Bring a page into view as its group and entry do."""
    pages = start.parts.pages
    (action,) = [name for name, group in pages._groups.items() if page in group.pages]
    pages._turn_to(action, page)
    start.settle()


@contextmanager
def tracing(start: Start) -> Iterator[set[str]]:
    """Note every area and setting that is read meanwhile."""
    read: set[str] = set()

    def note(action: int, table: str | None, *_: object) -> int:
        if action == SQLITE_READ and table is not None and table in AREA_OF:
            read.add(AREA_OF[table])
        return 0

    def begin(vault: OpenVault) -> None:
        vault.core.connection.set_authorizer(note)
        plain = vault.settings.get

        def get(key: str) -> object:
            read.add(setting(key))
            return plain(key)

        vault.settings.get = get  # type: ignore[method-assign, assignment]

    def end(vault: OpenVault) -> None:
        vault.core.connection.set_authorizer(None)
        del vault.settings.get

    start.do(begin)
    yield read
    start.do(end)
    read.discard(Area.SETTING)


def require_declared(start: Start, reader: Reader, ask: Callable[[], None]) -> None:
    """Fail if something is read that is not declared, or another kind makes it be read again."""
    with tracing(start) as read:
        ask()
        start.settle()
    assert read
    undeclared = read - UNSEEN - reader.reads().kinds
    assert (type(reader).__name__, undeclared) == (type(reader).__name__, set())


def with_work(vault: OpenVault) -> str:
    """Fill a vault with something of each sort; gives the client."""
    client = take_in(vault, "the baker")
    session = sit_together(vault, client)
    sign(vault, client, "Әңгіме", session)
    begin_note(vault, client)
    set_goal(vault, client, "Оқу")
    set_follow_up(vault, client, "Call", DAY + timedelta(days=2))
    return client


@pytest.fixture
def field_start(start: Start) -> Start:
    """Started on a counsellor's vault with a client and everything that a client can have."""
    vault = new_vault(start.folder, start.clock)
    with_work(vault)
    vault.close()
    start.begin()
    start.enter()
    return start


@pytest.fixture
def joined_start(start: Start, tmp_path: Path) -> Start:
    """The same, in an office."""
    centre = found_centre(tmp_path)
    with_work(centre.field)
    centre.send()
    centre.answer()
    confirm_device(centre.office, centre.field.membership.device)
    centre.answer()
    centre.send()
    centre.close()
    shutil.move(tmp_path / "field", start.folder)
    start.clock.time = centre.clock.time
    start.begin()
    start.enter()
    return start


@pytest.fixture
def office_start(start: Start, tmp_path: Path) -> Start:
    """Started at the office, with work and a request of a counsellor in the drop."""
    centre = found_centre(tmp_path)
    client = new_client(centre)
    centre.session(client, "first")
    for _ in range(2):
        centre.send()
        centre.answer()
    confirm_device(centre.office, centre.field.membership.device)
    centre.answer()
    centre.session(client, "second")
    centre.send()
    set_stage(centre.field, client, Stage.CLOSED, DAY, ClosingReason.MOVED)
    set_goal(centre.field, client, "Оқу")
    centre.send()
    centre.close()
    shutil.move(tmp_path / "office", start.folder)
    start.clock.time = centre.clock.time
    start.opener = lambda: open_vault(start.folder, start.clock, OFFICE_KEY)
    start.begin()
    start.enter()
    return start


@pytest.mark.parametrize("which", ["field_start", "joined_start", "office_start"])
def test_every_page_declares_what_it_reads(which: str, request: pytest.FixtureRequest) -> None:
    start: Start = request.getfixturevalue(which)
    pages, client = start.parts.pages, only_client(start)
    pages.client.open(client)
    start.settle()
    office_only = {type(page) for page in pages.all() if "office" in type(page).__module__}
    for page in pages.all():
        if type(page) in office_only and which != "office_start":
            continue
        if page is pages.session:
            continue  # the next test
        require_declared(start, page, page.refresh)


def test_the_session_page_declares_what_it_reads_of_a_draft_and_of_a_note(
    field_start: Start,
) -> None:
    pages, client = field_start.parts.pages, only_client(field_start)
    note = field_start.do(lambda vault: vault.notes.of_client(client)[0].id)
    draft = field_start.do(lambda vault: vault.drafts.every()[0].id)
    pages.session.write_draft(draft)
    field_start.settle()
    require_declared(field_start, pages.session, pages.session.refresh)
    pages.session.write_addendum(note)
    field_start.settle()
    require_declared(field_start, pages.session, pages.session.refresh)


def test_the_top_bar_and_the_search_box_declare_what_they_read(joined_start: Start) -> None:
    line, box = joined_start.parts._exchange_line, joined_start.parts.search
    require_declared(joined_start, line, line.outdate)
    box.popup()
    require_declared(joined_start, box, lambda: box.field.setText("ба"))


def acts() -> dict[str, Act]:
    """What a counsellor does, each a way to something that pages show."""
    wrong: list[str] = []

    def note(vault: OpenVault, client: str) -> str:
        return vault.notes.of_client(client)[0].id

    def ask_for_a_hold(vault: OpenVault, client: str) -> object:
        fields = {**FIELDS["hold"], "subject": client}
        return vault.commit([DraftedChange("hold", client, client, fields)])

    def let_in(vault: OpenVault, client: str) -> object:
        fields = FIELDS["acceptance"]
        return vault.commit([DraftedChange("acceptance", new_id(), client, {**fields})])

    def keep_a_request(vault: OpenVault, client: str) -> object:
        fields = {**FIELDS["request"]}
        fields.pop("decision", None)
        fields.pop("because", None)
        return vault.commit([DraftedChange("request", client, client, fields)])

    return {
        "take in": lambda vault, _: take_in(vault, "the smith"),
        "rename": lambda vault, client: rename_client(vault, client, "the miller"),
        "identity": lambda vault, client: save_identity(
            vault, show_identity(vault, client, "asked")
        ),
        "enquiry": lambda vault, _: add_enquiry(vault, "imam", "phone", DAY),
        "session": lambda vault, client: sit_together(vault, client, SHORT_S),
        "note": lambda vault, client: sign(vault, client, "Тағы әңгіме"),
        "addendum": lambda vault, client: add(vault, note(vault, client), "Тағы"),
        "to be unsigned": lambda vault, client: wrong.append(sign(vault, client, "Жаңылыс")),
        "unsign": lambda vault, _: unsign_note(vault, wrong[-1]),
        "misfiled": lambda vault, client: mark_misfiled(vault, note(vault, client), "wrong file"),
        "draft": lambda vault, client: begin_note(vault, client, text="…"),
        "typing": lambda vault, _: save_draft(vault, vault.drafts.every()[0].id, "Басы мынау"),
        "discard": lambda vault, _: discard_draft(vault, vault.drafts.every()[0].id),
        "goal": lambda vault, client: set_goal(vault, client, "Жұмыс"),
        "rating": lambda vault, client: rate_goal(
            vault, client, vault.goals.of_client(client)[0].id, 7, DAY
        ),
        "follow-up": lambda vault, client: set_follow_up(vault, client, "Visit", DAY),
        "stage": lambda vault, client: set_stage(vault, client, Stage.TRUST, DAY),
        "hold": ask_for_a_hold,
        "acceptance": let_in,
        "request": keep_a_request,
        "withdrawal": lambda vault, client: withdraw_consent(vault, client, DAY),
        "preferences": lambda vault, _: keep_preferences(vault, Preferences(15)),
    }


def test_whatever_is_written_every_page_shows_what_a_fresh_read_shows(field_start: Start) -> None:
    pages, client = field_start.parts.pages, only_client(field_start)
    told: set[Touch] = set()
    field_start.application.worker.changed.connect(told.update)
    pages.client.open(client)
    seen = [pages.client, *(page for page in pages.all() if "office" not in type(page).__module__)]
    for page in seen:
        bring(field_start, page)
    for name, act in acts().items():
        bring(field_start, pages.client)
        field_start.do(lambda vault: act(vault, client))  # noqa: B023 - it runs at once
        stale = [type(page).__name__ for page in seen if is_stale(field_start, page)]
        assert (name, stale) == (name, [])
    shown_kinds = {kind.partition(".")[0] for kind in KINDS} - NOT_A_COUNSELLORS
    assert {touch.subject for touch in told} >= shown_kinds


def test_whatever_comes_or_is_decided_at_the_office_every_page_shows_it(
    office_start: Start,
) -> None:
    pages, client = office_start.parts.pages, only_client(office_start)
    pages.client.open(client)

    def be_a_director(vault: OpenVault) -> None:
        with vault.transaction():
            who = replace(vault.membership, roles=("director",), supervises=())
            vault.settle_membership(who)

    def invite(vault: OpenVault) -> None:
        with vault.transaction():
            draft_invitation(vault, Invitee("Dana", Role.THEOLOGIAN))

    def grant(vault: OpenVault) -> None:
        for asked in open_requests(vault):
            grant_request(vault, asked.id)

    def erase(vault: OpenVault) -> None:
        erase_client(vault, client, "asked", DAY)

    seen = [pages.client, *pages.all()]
    with reading_here():
        for name, act in (
            ("import", exchange),
            ("grant", grant),
            ("invite", invite),
            ("erase", erase),
            ("permission", be_a_director),
        ):
            bring(office_start, pages.inbox)
            before = shown(pages.inbox)
            office_start.do(act)
            if name in {"import", "grant"}:
                assert shown(pages.inbox) != before
            stale = [type(page).__name__ for page in seen if is_stale(office_start, page)]
            assert (name, stale) == (name, [])


def test_nothing_of_an_erased_client_is_shown_any_longer(field_start: Start) -> None:
    pages, client = field_start.parts.pages, only_client(field_start)
    code = field_start.do(lambda vault: vault.clients.get(client).code)
    draft = field_start.do(lambda vault: vault.drafts.every()[0].id)
    field_start.do(lambda vault: save_draft(vault, draft, "Құпия сөз"))
    pages.client.open(client)
    pages.session.write_draft(draft)
    seen = [page for page in pages.all() if "office" not in type(page).__module__]
    for page in seen:
        bring(field_start, page)
    assert code in " ".join(shown(pages.client) + shown(pages.clients))
    bring(field_start, pages.session)
    assert "Құпия" in pages.session.draft_editor.editor.text()
    field_start.do(lambda vault: erase_client(vault, client, "asked", DAY))
    assert "Құпия" not in pages.session.draft_editor.editor.text()
    for page in seen:
        bring(field_start, page)
        assert code not in " ".join(shown(page))


def test_a_page_reads_only_when_something_that_it_shows_was_touched(field_start: Start) -> None:
    pages, client = field_start.parts.pages, only_client(field_start)
    other = field_start.do(lambda vault: take_in(vault, "the smith"))
    pages.open_client(client)
    field_start.settle()
    read: list[object] = []
    pages.client.refresh = lambda: read.append("read")  # type: ignore[method-assign]
    field_start.do(lambda vault: set_goal(vault, other, "Оқу"))
    field_start.do(lambda vault: keep_preferences(vault, Preferences(15)))
    field_start.do(lambda vault: vault.clients.page())
    unread, read[:] = list(read), []
    field_start.do(lambda vault: set_goal(vault, client, "Оқу"))
    assert (unread, read) == ([], ["read"])


def test_a_page_that_is_not_in_view_reads_when_it_comes_and_only_if_it_must(
    field_start: Start,
) -> None:
    pages = field_start.parts.pages
    bring(field_start, pages.clients)
    bring(field_start, pages.today)
    read: list[object] = []
    pages.clients.refresh = lambda: read.append("read")  # type: ignore[method-assign]
    bring(field_start, pages.clients)
    assert read == []
    bring(field_start, pages.today)
    field_start.do(lambda vault: take_in(vault, "the smith"))
    assert read == []
    bring(field_start, pages.clients)
    assert read == ["read"]


def test_a_page_reads_anew_on_another_day(field_start: Start) -> None:
    pages = field_start.parts.pages
    bring(field_start, pages.clients)
    bring(field_start, pages.today)
    field_start.clock.time += timedelta(days=1)
    read: list[object] = []
    pages.clients.refresh = lambda: read.append("read")  # type: ignore[method-assign]
    bring(field_start, pages.clients)
    assert read == ["read"]


def test_what_waits_to_be_sealed_winds_the_clock_of_sealing_and_nothing_else_does(
    field_start: Start,
) -> None:
    client, sealing = only_client(field_start), field_start.parts._sealing
    sealing._timer.stop()
    field_start.do(lambda vault: keep_preferences(vault, Preferences(15)))
    field_start.do(lambda vault: save_draft(vault, vault.drafts.every()[0].id, "…"))
    assert not sealing._timer.isActive()
    field_start.do(lambda vault: set_goal(vault, client, "Оқу"))
    assert sealing._timer.isActive()
