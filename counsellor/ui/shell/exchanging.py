# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Exchanges by itself while the vault is open, where the person lets it.

Whether there is a connection is tried and never assumed: a system that says so may stand behind a
page that wants a sign-in, and one that says nothing may have one.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtNetwork import QNetworkInformation

from counsellor.services.exchange import ExchangeReport, exchange_steps
from counsellor.services.keep_preferences import read_preferences
from counsellor.services.read_drops import open_roads
from counsellor.services.send_on import waits

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from counsellor.services.errand import Errand
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.vault_thread.worker import VaultWorker

SOON_S: Final = 10.0
"""After the unlocking, or when the system says that there is a connection again."""
AGAIN_S: Final = 15 * 60.0
"""After an exchange that went well."""


class ExchangingByItself(QObject):
    """One exchange at a time; nothing is said of one that fails but where roads are shown."""

    def __init__(self, worker: VaultWorker[OpenVault], parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._waits: Iterator[float] = waits()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.exchange)
        worker.opened.connect(self._soon)
        worker.locked.connect(self._timer.stop)
        self._listens = False

    def exchange(self) -> None:
        """Exchange now, if the person lets it."""
        self._worker.submit_steps(_steps, then=self._on_done, failed=self._on_failed)

    def _soon(self) -> None:
        self._waits = waits()
        self._wait(SOON_S * random.uniform(0.5, 1.5))  # noqa: S311 - no secret

    def _listen(self) -> None:
        """Hear of the network, once somebody wants it: it loads what the system says it by."""
        if not self._listens and QNetworkInformation.loadDefaultBackend():
            QNetworkInformation.instance().reachabilityChanged.connect(self._on_reachable)
        self._listens = True

    def _on_reachable(self, reachability: QNetworkInformation.Reachability) -> None:
        is_online = reachability is QNetworkInformation.Reachability.Online
        if is_online and self._timer.isActive():
            self._soon()

    def _on_done(self, report: ExchangeReport | None) -> None:
        if report is not None:
            self._listen()
            if report.failure is not None:
                self._wait(next(self._waits))
                return
        self._waits = waits()
        self._wait(AGAIN_S * random.uniform(0.75, 1.25))  # noqa: S311 - no secret

    def _on_failed(self, _: object) -> None:
        self._wait(next(self._waits))

    def _wait(self, seconds: float) -> None:
        self._timer.start(round(seconds * 1000))


def _steps(
    vault: OpenVault,
) -> Generator[Errand[Any] | None, None, ExchangeReport | None]:
    """Exchange, where it is let and a network leads anywhere; None where nothing was tried."""
    if not (vault.membership.office and read_preferences(vault).exchanges_by_itself):
        return None
    if vault.core.read_only or not any(one.is_remote for one in open_roads(vault)):
        return None
    report = ExchangeReport()
    yield from exchange_steps(vault, report)
    return report
