# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A server is added, or let in anew: asked for, allowed if need be, tried, and only then kept."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject
from shiboken6 import isValid

from counsellor.domain.road_errors import RoadNotAllowed
from counsellor.services.errand import Errand
from counsellor.services.keep_drops import add_drop, allow_drop, renew_credentials, user_at
from counsellor.services.read_credentials import read_authority
from counsellor.services.read_drops import kept_drops
from counsellor.services.road_states import note_roads
from counsellor.services.try_drop import try_new_drop
from counsellor.services.vault_types import Transit
from counsellor.ui.dialogs.allow_road_dialog import AllowRoadDialog
from counsellor.ui.dialogs.new_password_dialog import NewPasswordDialog
from counsellor.ui.dialogs.server_dialog import ServerDialog
from counsellor.ui.pages.exchange.road_words import say_place_of
from counsellor.ui.widgets.banner import Tone

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from counsellor.domain.drop_address import DropAddress
    from counsellor.domain.errors import CounsellorError
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.context import PageContext
    from counsellor.ui.dialogs.file_choosing import FileChoosing
    from counsellor.ui.dialogs.server_form import ServerForm, ServerWish
    from counsellor.ui.pages.exchange.road_rows import RoadRow
    from counsellor.ui.pages.exchange.road_run import RoadRun
    from counsellor.ui.pages.page import Page

ADDING: Final = "exchange.server"
"""The form in which a server is added."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """A wish, and the form that waits unseen until it is kept."""

    wish: ServerWish
    form: ServerForm

    @property
    def waits(self) -> bool:
        """Whether the form is there still."""
        return isValid(self.form)


class RoadAdding(QObject):
    """Asks over a page; its form waits unseen while its answer is tried, and comes back with why.

    Args:
        page: whose banner and worker it uses.
        context, files: as the page has them.
        run: tries it.
    """

    def __init__(self, page: Page, context: PageContext, files: FileChoosing, run: RoadRun) -> None:
        super().__init__(page)
        self._page, self._context, self._files, self._run = page, context, files, run
        self._asked: _Asked | None = None

    def ask_server(self) -> None:
        """Ask for a server; an office is told that all its own are to use it."""
        self._page.inquire(lambda vault: vault.membership.is_office, self._ask_server)

    def ask_password(self, row: RoadRow) -> None:
        """Ask for what lets in at a server now."""
        job = partial(user_at, address=row.address)
        self._page.inquire(job, partial(self._ask_password, row.address))

    def _ask_password(self, address: DropAddress, user: str) -> None:
        dialog = NewPasswordDialog(self._context, address, user, self._page)
        dialog.answered.connect(partial(self._on_wish, dialog))
        dialog.ask()

    def forget(self) -> None:
        """Hold no secret any longer: the window is covered, and the form goes with the page."""
        if self._asked is not None:
            self._asked.wish.wipe()
        self._asked = None

    def _ask_server(self, is_office: bool) -> None:
        dialog = ServerDialog(self._context, self._files, self._page, is_office=is_office)
        self._page.ask(dialog, partial(self._on_wish, dialog), ADDING)

    def _on_wish(self, form: ServerForm, wish: ServerWish) -> None:
        if self._run.is_running:
            wish.wipe()
            said = self.tr("Another road is being tried. Wait until that is over.")
            self._page.banner.say(said, Tone.WARNING)
        else:
            form.stay()
            self._try(_Asked(wish, form))

    def _try(self, asked: _Asked) -> None:
        self._asked = asked
        place = say_place_of(asked.wish.address)
        self._run.start(
            self.tr("Trying: {place}").format(place=place),
            partial(_steps, wish=asked.wish),
            partial(self._keep, asked),
            partial(self._on_failed, asked),
        )

    def _keep(self, asked: _Asked, authority: str) -> None:
        credentials = bytearray(asked.wish.credentials)
        is_known = isinstance(asked.form, NewPasswordDialog)
        job = _renewing if is_known else partial(_adding, authority=authority)
        self._page.write(
            partial(job, wish=asked.wish, credentials=credentials),
            partial(self._on_kept, asked),
            partial(self._on_failed, asked),
        )

    def _on_kept(self, asked: _Asked, _: None) -> None:
        self.forget()
        if asked.waits:
            asked.form.keeping.forget()
            asked.form.let_go()
        place = say_place_of(asked.wish.address)
        if asked.wish.try_first:
            said = self.tr("This road works and is kept: {place}")
            self._page.banner.say(said.format(place=place), Tone.GOOD)
        else:
            said = self.tr("This road is kept, but was not tried: {place}")
            self._page.banner.say(said.format(place=place), Tone.INFO)

    def _on_failed(self, asked: _Asked, error: CounsellorError) -> None:
        if isinstance(error, RoadNotAllowed) and self._page.isVisible():
            self._ask_whether_allowed(asked)
            return
        self.forget()
        if asked.waits and self._page.isVisible():
            asked.form.come_back(error)
        else:
            self._page.say_failure(error)
            if asked.waits:
                asked.form.let_go()

    def _ask_whether_allowed(self, asked: _Asked) -> None:
        dialog = AllowRoadDialog(self._context, asked.wish.address, self._page)
        dialog.answered.connect(lambda _: self._on_allowed(asked))
        dialog.refused.connect(partial(self._on_not_allowed, asked))
        dialog.ask()

    def _on_allowed(self, asked: _Asked) -> None:
        """Go on; what is wrong there otherwise is mended without this being asked again."""
        if asked.waits:
            asked.form.allow(asked.wish.address)
        self._try(_Asked(asked.wish.allowed(), asked.form))

    def _on_not_allowed(self, asked: _Asked) -> None:
        if self._asked is asked and asked.waits:
            self.forget()
            said = self.tr("Nothing was sent there, and nothing is kept.")
            asked.form.ask_again(said, Tone.INFO)


def _steps(
    vault: OpenVault, cancelled: Callable[[], bool], wish: ServerWish
) -> Generator[Errand[Any], None, str]:
    """Try a server, if that is wanted; returns the certificates of its own authority."""
    kept = next((one for one in kept_drops(vault) if one.address == wish.address.text), None)
    authority = kept.authority if kept is not None else ""
    if wish.authority is not None:
        reading = Errand(partial(read_authority, wish.authority))
        yield reading
        authority = reading.result()
    if wish.try_first:
        watch = Transit(cancelled=cancelled)
        given = wish.address, wish.credentials, authority, watch
        is_allowed = wish.allow or (kept is not None and kept.allowed)
        trial = try_new_drop(vault, *given, allow=is_allowed)
        yield trial
        trial.result()
    return authority


def _adding(vault: OpenVault, wish: ServerWish, credentials: bytearray, authority: str) -> None:
    try:
        add_drop(vault, wish.address, credentials, authority, allow=wish.allow)
        _note_trial(vault, wish)
    finally:
        credentials[:] = bytes(len(credentials))


def _renewing(vault: OpenVault, wish: ServerWish, credentials: bytearray) -> None:
    try:
        if wish.allow:
            allow_drop(vault, wish.address)
        renew_credentials(vault, wish.address, credentials)
        _note_trial(vault, wish)
    finally:
        credentials[:] = bytes(len(credentials))


def _note_trial(vault: OpenVault, wish: ServerWish) -> None:
    """What was tried and then kept works: the list says so, whatever it said before."""
    if wish.try_first:
        note_roads(vault, [(wish.address.text, None)])
