# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What an exchange costs that brings little or nothing: the one that people do every day."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from counsellor.domain.coded import ConsentForm, ConsentItem
from counsellor.domain.records.consents import Consent
from counsellor.services.confirm_device import confirm_device
from counsellor.services.exchange import exchange
from counsellor.services.import_bundles import import_bundles
from counsellor.services.record_consent import record_consent
from counsellor.services.seal_outbox import seal_outbox
from counsellor.storage.vault import Vault
from tests.benchmarks.ground import Ground
from tests.benchmarks.measured import Measured, median_of, milliseconds
from tests.centre import Centre, found_centre, new_client

LYING: Final = 10_000
"""Files in a drop that nobody cleans: years of other people's bundles."""

DAY: Final = date(2026, 11, 20)
RUNS: Final = 15
IDLE_LIMIT_MS, INCREMENT_LIMIT_MS = 100, 60
SESSIONS: Final = 10


def small_exchanges(ground: Ground) -> list[Measured]:
    """Measure a sync with nothing new, and ten sessions from a laptop into the office."""
    with ground.place() as folder:
        centre = found_centre(folder)
        client = new_client(centre)
        record_consent(centre.field, _written(client))
        for vault in (centre.field, centre.office, centre.field):
            exchange(vault)
        confirm_device(centre.office, centre.field.membership.device)
        found = [_increment(centre, client), _idle(centre)]
        centre.close()
    return found


def _written(client: str) -> Consent:
    """Return a consent that does not lapse after three sessions."""
    items = frozenset({ConsentItem.SERVICE, ConsentItem.SYNC})
    return Consent(client, ConsentForm.WRITTEN, DAY, "ru", items, text_version="1")


def _increment(centre: Centre, client: str) -> Measured:
    """Seal ten sessions and import them, as every exchange but the first of an open vault.

    The reader of each was started when the one before had ended; the first starts its own.
    """
    values = []
    for _ in range(RUNS):
        for number in range(SESSIONS):
            centre.session(client, f"talk {number} " * 100)
        before = set(os.listdir(centre.field.folder.outbox))  # noqa: PTH208
        values.append(milliseconds(partial(_carry, centre, before)))
    found = median_of("increment_10_sessions", values, "ms", INCREMENT_LIMIT_MS)
    return replace(found, noise=f"{found.noise}; the first {values[0]:.4g}")


def _carry(centre: Centre, before: set[str]) -> None:
    seal_outbox(centre.field)
    outbox = centre.field.folder.outbox
    fresh = [path for path in outbox.glob("*.age") if path.name not in before]
    imported = sum(file.changes for file in import_bundles(centre.office, fresh))
    if imported < 2 * SESSIONS:
        raise AssertionError(imported)


def _idle(centre: Centre) -> Measured:
    """Exchange again and again where everything that lies there is known."""
    _fill(centre.drop)
    for vault in (centre.field, centre.office, centre.field, centre.office):
        exchange(vault)
    values = [milliseconds(partial(_nothing_new, centre.office)) for _ in range(RUNS)]
    return median_of("sync_nothing_new", values, "ms", IDLE_LIMIT_MS)


def _fill(drop: Path) -> None:
    for number in range(LYING):
        (drop / f"{number:026d}.age").write_bytes(os.urandom(100))


def _nothing_new(office: Vault) -> None:
    report = exchange(office)
    if report.fetched or report.failures:
        raise AssertionError(report)
