# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The roads in the window: added, tried, allowed, let in anew and removed, with real servers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from counsellor.domain.drop_address import read_address
from counsellor.services.errand import run_errands
from counsellor.services.keep_drops import ROAD_ALLOWED, add_drop, place_of
from counsellor.services.office_roster import current_roster
from counsellor.services.read_credentials import credentials_of
from counsellor.services.read_drops import DROPS, kept_drops
from counsellor.ui.dialogs.allow_road_dialog import AllowRoadDialog
from counsellor.ui.dialogs.final_dialog import FinalDialog
from counsellor.ui.dialogs.new_password_dialog import NewPasswordDialog
from counsellor.ui.dialogs.server_dialog import ServerDialog
from counsellor.ui.pages.exchange.exchange_view import exchange_job
from counsellor.ui.pages.exchange.moved_bytes import MovedBytes
from counsellor.ui.widgets.banner import Tone
from tests.centre import OFFICE_KEY, Centre, found_centre, new_client
from tests.field import open_vault
from tests.servers.fixtures import require_rclone
from tests.servers.rclone import rclone_webdav
from tests.servers.silent import silent_server
from tests.ui.pages.desk import press, retype
from tests.ui.pages.exchange.roads_desk import RoadsDesk, focus
from tests.ui.pages.office_desk import desk_on

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.look.languages import Languages
    from counsellor.ui.look.theme import Theme
    from tests.servers.addresses import S3, WebDav
    from tests.servers.certificates import Authority

SitDown = Callable[..., RoadsDesk]


def nothing(_: Centre) -> None:
    """Everything is as the office founded it."""


@pytest.fixture
def sit_down(qtbot: QtBot, tmp_path: Path, theme: Theme, english: Languages) -> Iterator[SitDown]:
    """Prepare the centre, then sit down at one side of it."""
    with ExitStack() as stack:

        def begin(side: str, prepare: Callable[[Centre], object] = nothing) -> RoadsDesk:
            centre = found_centre(tmp_path)
            prepare(centre)
            centre.close()
            key = (OFFICE_KEY,) if side == "office" else ()
            desk = desk_on(
                tmp_path / side,
                lambda: open_vault(tmp_path / side, centre.clock, *key),
                qtbot,
                (theme, english),
                centre.clock,
            )
            return RoadsDesk(stack.enter_context(desk), tmp_path)

        yield begin


def text_of(server: WebDav) -> str:
    return read_address(server.url).text


def credentials_in(vault: OpenVault, server: WebDav) -> str:
    place = place_of(vault, read_address(server.url))
    return bytes(place.credentials).decode()


def add_server(vault: OpenVault, server: WebDav, password: str = "") -> None:
    address = read_address(server.url)
    credentials = credentials_of(server.user, password or server.password)
    add_drop(vault, address, credentials, allow=True)


def close_roads(vault: OpenVault) -> None:
    """Let no person have allowed what the office does not name."""
    kept = vault.settings.get(DROPS)
    assert isinstance(kept, list)
    with vault.transaction():
        closed = [{**one, "allowed": False} for one in kept if isinstance(one, dict)]
        vault.settings.put(DROPS, [*closed])


def allowed_roads(vault: OpenVault) -> list[str]:
    found = vault.core.connection.execute("SELECT what FROM access_log").fetchall()
    return [what for (what,) in found if what == ROAD_ALLOWED]


def test_an_office_adds_a_server_by_keyboard_and_names_it_to_all(
    sit_down: SitDown, rclone_server: WebDav
) -> None:
    at = sit_down("office")
    dialog = at.add(rclone_server)
    assert "Invitations carry this address" in dialog._about.text()
    at.wait(lambda: text_of(rclone_server) in at.kept())
    at.wait(lambda: "works and is kept" in at.said())
    assert text_of(rclone_server) in at.desk.ask(current_roster).drops
    assert at.desk.ask(lambda vault: credentials_in(vault, rclone_server)) == (
        f"{rclone_server.user}\n{rclone_server.password}"
    )
    assert list(rclone_server.documents.iterdir()) == []
    at.desk.settle()
    assert not shiboken6.isValid(dialog)


def test_an_address_that_the_office_does_not_name_is_asked_about_and_no_enter_says_yes(
    sit_down: SitDown, rclone_server: WebDav
) -> None:
    at = sit_down("field")
    form = at.add(rclone_server)
    asked = at.desk.dialog(AllowRoadDialog)
    assert asked.host.text() == read_address(rclone_server.url).host
    at.wait(asked.isActiveWindow)
    press(asked.confirm, Qt.Key.Key_Return)
    assert asked.isVisible()
    press(focus(), Qt.Key.Key_Escape)
    at.wait(form.isVisible)
    assert form.secret.text() == rclone_server.password
    assert text_of(rclone_server) not in at.kept()
    press(focus(), Qt.Key.Key_Return)
    asked = at.desk.dialog(AllowRoadDialog)
    at.wait(asked.isActiveWindow)
    at.tab_to(asked.confirm)
    press(asked.confirm, Qt.Key.Key_Space)
    at.wait(lambda: text_of(rclone_server) in at.kept())
    assert len(at.desk.ask(allowed_roads)) == 1


def test_an_address_is_allowed_once_while_the_form_comes_back(
    sit_down: SitDown, rclone_server: WebDav
) -> None:
    at = sit_down("field")
    form = at.fill(rclone_server.url, rclone_server.user, "wrong")
    press(focus(), Qt.Key.Key_Return)
    asked = at.desk.dialog(AllowRoadDialog)
    at.wait(asked.isActiveWindow)
    press(focus(), Qt.Key.Key_Escape)
    at.wait(form.isVisible)
    at.wait(form.address.hasFocus)
    assert form.banner.tone is Tone.INFO  # what the person chose is no bad news
    press(focus(), Qt.Key.Key_Return)
    asked = at.desk.dialog(AllowRoadDialog)
    at.wait(asked.isActiveWindow)
    at.tab_to(asked.confirm)
    press(asked.confirm, Qt.Key.Key_Space)
    at.wait(lambda: form.secret.hasFocus() and form.isVisible())
    assert "refuses the user name or the password" in form.banner.text()
    retype(form.secret, rclone_server.password)
    press(form.secret, Qt.Key.Key_Return)
    at.wait(lambda: text_of(rclone_server) in at.kept())
    assert len(at.desk.ask(allowed_roads)) == 1
    at.wait(lambda: "works and is kept" in at.said())
    at.desk.settle()
    assert at.states()[1].startswith("Worked: ")


def test_a_server_that_is_away_is_no_stick_and_the_password_has_the_keys(
    sit_down: SitDown,
) -> None:
    with rclone_webdav() as server:
        at = sit_down("field", lambda centre: add_server(centre.field, server))
    at.choose(1)
    at.press(at.roads.test)
    at.wait(lambda: "The server does not answer" in at.said())
    assert "Connect to the network" in at.said()
    assert "stick" not in at.said()
    at.press(at.roads.password)
    form = at.desk.dialog(NewPasswordDialog)
    at.wait(form.secret.hasFocus)
    retype(form.secret, "another")
    press(form.secret, Qt.Key.Key_Return)
    at.wait(form.banner.isVisible)
    assert form.secret.hasFocus()
    form.reject()
    form.banner.act.click()


def test_a_road_may_have_many_buttons_and_each_is_as_wide_as_its_words(
    sit_down: SitDown, rclone_server: WebDav
) -> None:
    at = sit_down("field", lambda centre: add_server(centre.field, rclone_server))
    at.choose(1)
    at.desk.window.resize(700, 700)
    buttons = (*at.roads._of_one, at.page.choose, at.roads.add)
    shown = [one for one in buttons if one.isVisible()]
    at.wait(lambda: len({one.y() for one in shown}) > 1)
    assert len({one.y() for one in shown}) < len(shown)
    assert all(one.width() == one.sizeHint().width() for one in shown)


def test_a_password_that_is_refused_comes_back_in_the_form_and_can_be_kept_all_the_same(
    sit_down: SitDown, rclone_server: WebDav
) -> None:
    at = sit_down("office")
    form = at.fill(rclone_server.url, rclone_server.user, "wrong")
    press(focus(), Qt.Key.Key_Return)
    at.wait(form.banner.isVisible)
    assert "refuses the user name or the password" in form.banner._text.text()
    assert form.secret.hasFocus()
    assert text_of(rclone_server) not in at.kept()
    at.tab_to(form.banner.act)
    assert form.banner.act.text() == "Keep it all the same"
    press(form.banner.act, Qt.Key.Key_Space)
    at.wait(lambda: text_of(rclone_server) in at.kept())
    at.wait(lambda: "was not tried" in at.said())


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Paste the address"),
        ("cloud.example.org", "begins with https://"),
        ("http://cloud.example.org/dav", "read by others on the way"),
        ("https://kense:pass@cloud.example.org/dav", "holds a user name or a password"),
        ("https://cloud.example.org/apps/files/", "page in the browser"),
        ("s3://bundles", "must name its server"),
        ("ftp://cloud.example.org", "no address"),
    ],
)
def test_what_is_no_address_is_said_while_it_is_typed_and_keeps_nothing(
    sit_down: SitDown, typed: str, said: str
) -> None:
    at = sit_down("office")
    before = at.kept()
    form = at.fill(typed, "kense", "secret")
    assert said in form.leads.text()
    form.confirm.click()
    assert said in form.banner._text.text()
    assert form.isVisible()
    at.wait(form.address.hasFocus)
    retype(form.address, "https://cloud.example.org/remote.php/dav/files/kense")
    assert form.leads.text() == ("Leads to cloud.example.org, folder: remote.php/dav/files/kense")
    assert at.kept() == before
    form.reject()
    form.banner.act.click()


def test_a_road_is_tested_and_its_state_is_said_in_the_list(
    sit_down: SitDown, rclone_server: WebDav
) -> None:
    at = sit_down("field", lambda centre: add_server(centre.field, rclone_server, "wrong"))
    at.choose(1)
    assert at.states()[1] == "Not used yet"
    at.press(at.roads.test)
    at.wait(lambda: "refuses the user name or the password" in at.said())
    at.desk.settle()
    assert "refuses the user name or the password" in at.states()[1]
    assert at.states()[0] == "Not used yet"
    at.press(at.roads.password)
    dialog = at.desk.dialog(NewPasswordDialog)
    at.wait(dialog.secret.hasFocus)
    assert dialog.user.text() == rclone_server.user
    retype(dialog.secret, rclone_server.password)
    press(dialog.secret, Qt.Key.Key_Return)
    at.wait(lambda: "works and is kept" in at.said())
    at.desk.settle()
    assert at.states()[1].startswith("Worked: ")
    at.choose(1)
    at.press(at.roads.test)
    at.wait(lambda: at.said().startswith("This road works"))
    at.desk.settle()
    assert at.states()[1].startswith("Worked: ")
    assert list(rclone_server.documents.iterdir()) == []


def test_enter_on_a_road_says_its_whole_address(sit_down: SitDown, rclone_server: WebDav) -> None:
    at = sit_down("field", lambda centre: add_server(centre.field, rclone_server))
    at.choose(1)
    press(at.roads.list.table, Qt.Key.Key_Return)
    assert at.said().startswith(text_of(rclone_server))


def test_a_road_is_removed_when_that_is_confirmed_and_what_let_in_is_forgotten(
    sit_down: SitDown, rclone_server: WebDav
) -> None:
    at = sit_down("field", lambda centre: add_server(centre.field, rclone_server))
    at.choose(1)
    at.press(at.roads.remove)
    asked = at.desk.dialog(FinalDialog)
    at.wait(asked.isActiveWindow)
    press(asked.confirm, Qt.Key.Key_Return)
    assert text_of(rclone_server) in at.kept()
    press(asked.confirm, Qt.Key.Key_Space)
    at.wait(lambda: text_of(rclone_server) not in at.kept())
    assert at.desk.ask(lambda vault: credentials_in(vault, rclone_server)) == ""


def test_one_road_of_two_that_cannot_be_gone_is_said_by_itself(
    sit_down: SitDown, rclone_server: WebDav
) -> None:
    def prepare(centre: Centre) -> None:
        new_client(centre)
        add_server(centre.field, rclone_server, "wrong")

    at = sit_down("field", prepare)
    at.press(at.page.sync)
    at.wait(lambda: bool(at.said()))
    assert "1 file sent" in at.said()
    assert "refuses the user name or the password" in at.said()
    at.desk.settle()
    assert at.states()[0].startswith("Worked: ")
    assert "refuses the user name" in at.states()[1]


def test_what_waits_says_why_by_every_road_and_what_to_do(
    sit_down: SitDown, rclone_server: WebDav
) -> None:
    def prepare(centre: Centre) -> None:
        new_client(centre)
        with centre.field.transaction():
            centre.field.settings.put(DROPS, [])
        add_server(centre.field, rclone_server, "wrong")

    at = sit_down("field", prepare)
    at.press(at.page.sync)
    at.wait(lambda: bool(at.said()))
    at.desk.settle()
    at.tab_to(at.page.list.table)
    press(at.page.list.table, Qt.Key.Key_Return)
    assert "refuses the user name or the password" in at.said()
    assert "Ask your office for the password, and enter it" in at.said()


def test_no_secret_outlives_the_lock_and_the_rest_of_the_form_does(
    sit_down: SitDown, rclone_server: WebDav
) -> None:
    at = sit_down("office")
    form = at.fill(rclone_server.url, rclone_server.user, rclone_server.password)
    form.save_now()
    form.close()
    at.page.roads.adding.ask_server()
    again = at.desk.dialog(ServerDialog)
    at.wait(lambda: again.address.text() == rclone_server.url)
    assert again.user.text() == rclone_server.user
    assert again.secret.text() == ""


def test_while_a_server_is_tried_the_cover_forgets_the_wish(
    sit_down: SitDown, rclone_server: WebDav
) -> None:
    at = sit_down("office")
    at.add(rclone_server)
    asked = at.roads.adding._asked
    assert asked is not None
    at.page.forget()
    assert set(asked.wish.credentials) == {0}
    assert at.roads.adding._asked is None
    at.wait(lambda: not at.roads.busy.isVisible())
    assert text_of(rclone_server) not in at.kept()


def test_without_a_road_the_list_says_what_to_do(sit_down: SitDown) -> None:
    def prepare(centre: Centre) -> None:
        with centre.field.transaction():
            centre.field.settings.put(DROPS, [])

    at = sit_down("field", prepare)
    assert at.roads._empty.isVisible()
    assert "add the server" in at.roads._empty._sentence.text()
    assert not at.roads.test.isVisible()
    assert at.roads.add.isEnabled()
    assert QApplication.activeModalWidget() is None


def test_a_second_stick_is_a_road_of_its_own_and_one_that_is_away_is_no_news(
    sit_down: SitDown,
) -> None:
    at = sit_down("field")
    (first,) = at.kept()
    second = at.folder / "second"
    second.mkdir()
    at.files.place = second
    at.press(at.page.choose)
    at.wait(lambda: "sent" in at.said())
    assert at.kept() == [str(second), first]
    second.rename(at.folder / "pulled")
    at.press(at.page.sync)
    at.wait(lambda: "not there now" in at.states()[0])
    at.wait(lambda: "sent" in at.said())
    assert "not there" not in at.said()
    Path(first).rename(at.folder / "pulled too")
    at.press(at.page.sync)
    at.wait(lambda: "not there now" in at.said())


def test_a_road_that_the_office_names_no_longer_is_not_gone_until_it_is_allowed(
    sit_down: SitDown, rclone_server: WebDav
) -> None:
    def prepare(centre: Centre) -> None:
        add_server(centre.field, rclone_server)
        close_roads(centre.field)

    at = sit_down("field", prepare)
    at.choose(1)
    assert "does not name this address" in at.states()[1]
    at.press(at.roads.test)
    at.wait(lambda: "does not name this address" in at.said())
    assert list(rclone_server.documents.iterdir()) == []
    at.press(at.roads.allow)
    asked = at.desk.dialog(AllowRoadDialog)
    at.wait(asked.isActiveWindow)
    at.tab_to(asked.confirm)
    press(asked.confirm, Qt.Key.Key_Space)
    at.wait(lambda: at.desk.ask(lambda vault: len(allowed_roads(vault))) == 2)
    at.desk.settle()
    assert not at.roads.allow.isVisible()


def test_a_server_of_a_private_authority_is_let_in_by_its_certificate(
    sit_down: SitDown, authority: Authority
) -> None:
    require_rclone()
    with rclone_webdav(authority) as server:
        at = sit_down("office")
        form = at.add(server)
        at.wait(form.banner.isVisible)
        assert "does not prove that it is yours" in form.banner._text.text()
        assert server.authority is not None
        at.files.file = server.authority
        at.press(form.choose)
        assert form.choose.text() == server.authority.name
        at.tab_to(form.secret)
        press(focus(), Qt.Key.Key_Return)
        at.wait(lambda: text_of(server) in at.kept())
        assert "BEGIN CERTIFICATE" in at.desk.ask(kept_drops)[-1].authority


def test_a_file_that_is_no_certificate_is_said_at_its_button(
    sit_down: SitDown, tmp_path: Path
) -> None:
    at = sit_down("office")
    form = at.fill("https://cloud.example.org/dav", "kense", "secret")
    at.files.file = tmp_path / "photo.pem"
    at.files.file.write_bytes(b"no certificate")
    at.press(form.choose)
    at.tab_to(form.secret)
    press(focus(), Qt.Key.Key_Return)
    at.wait(form.banner.isVisible)
    assert "no certificate that can be read" in form.banner._text.text()
    assert not form.banner.act.isVisible()
    at.wait(form.choose.hasFocus)


def test_a_bucket_is_added_as_any_server(sit_down: SitDown, rclone_bucket: S3) -> None:
    at = sit_down("office")
    typed = f"s3://{rclone_bucket.bucket}/almaty?endpoint={rclone_bucket.url}"
    at.fill(typed, rclone_bucket.key_id, rclone_bucket.secret)
    press(focus(), Qt.Key.Key_Return)
    at.wait(lambda: read_address(typed).text in at.kept())
    at.desk.settle()
    assert "Bucket" in {
        at.roads.model.index(row, 0).data() for row in range(at.roads.model.rowCount())
    }


def test_a_server_that_never_answers_is_stopped_by_keyboard_and_the_form_comes_back(
    sit_down: SitDown,
) -> None:
    at = sit_down("office")
    with silent_server() as url:
        form = at.fill(url, "kense", "secret")
        press(focus(), Qt.Key.Key_Return)
        at.wait(at.roads.busy.isVisible)
        assert not at.roads.add.isEnabled()
        at.desk.settle()
        at.press(at.roads.busy.cancel)
        at.wait(form.isVisible)
    assert "Stopped" in form.banner._text.text()
    assert form.secret.text() == "secret"
    assert read_address(url).text not in at.kept()


def test_an_exchange_over_a_server_says_what_moves_and_can_be_stopped(sit_down: SitDown) -> None:
    with silent_server() as url:

        def prepare(centre: Centre) -> None:
            new_client(centre)
            with centre.field.transaction():
                centre.field.settings.put(DROPS, [])
            add_drop(centre.field, read_address(url), credentials_of("a", "b"), allow=True)

        at = sit_down("field", prepare)
        at.press(at.page.sync)
        at.wait(at.page.busy.isVisible)
        at.page._run._moved.ahead(4_000_000, 0)
        at.page._run._moved.moved(1_000_000, 0)
        at.wait(lambda: "sent: 1.0 MB · to go: 3.0 MB" in at.page.busy._text.text())
        assert at.page.busy.bar.value() * 4 == at.page.busy.bar.maximum()
        at.press(at.page.busy.cancel)
        at.wait(lambda: at.said().startswith("Stopped."))
    assert not at.page.busy.isVisible()
    at.wait(at.page.sync.hasFocus)


def test_what_goes_over_a_server_is_counted_and_told_before(
    tmp_path: Path, rclone_server: WebDav
) -> None:
    centre = found_centre(tmp_path)
    new_client(centre)
    add_server(centre.field, rclone_server)
    told: list[int] = []
    moved = MovedBytes(centre.clock.monotonic)
    moved.ahead = lambda out, in_: told.append(out + in_)  # type: ignore[method-assign]
    for step in exchange_job(centre.field, lambda: False, moved):
        run_errands(step)
    (bundle,) = rclone_server.documents.glob("*.age")
    size = bundle.stat().st_size
    assert sum(told) == size
    assert moved.look().sent >= size
    centre.close()


def test_a_new_password_for_a_road_that_is_named_no_longer_is_asked_about_and_allows_it(
    sit_down: SitDown, rclone_server: WebDav
) -> None:
    def prepare(centre: Centre) -> None:
        add_server(centre.field, rclone_server, "wrong")
        close_roads(centre.field)

    at = sit_down("field", prepare)
    at.choose(1)
    at.press(at.roads.password)
    dialog = at.desk.dialog(NewPasswordDialog)
    at.wait(dialog.secret.hasFocus)
    retype(dialog.secret, rclone_server.password)
    press(dialog.secret, Qt.Key.Key_Return)
    asked = at.desk.dialog(AllowRoadDialog)
    at.wait(asked.isActiveWindow)
    at.tab_to(asked.confirm)
    press(asked.confirm, Qt.Key.Key_Space)
    at.wait(lambda: "works and is kept" in at.said())
    at.desk.settle()
    assert not at.roads.allow.isVisible()
    assert at.desk.ask(lambda vault: credentials_in(vault, rclone_server)).endswith(
        rclone_server.password
    )
    assert len(at.desk.ask(allowed_roads)) == 2
