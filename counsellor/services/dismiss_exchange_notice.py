# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Take what was read off the Exchange page: what was not taken or declined, unknown bundles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final, cast

from counsellor.domain.exchange_state import NotHeld
from counsellor.domain.records.requests import DeclinedRow
from counsellor.storage.vault import Vault

REFUSED_READ: Final = "refused_read"
"""Setting: what the other side did not take and a person here has read, as a word says it."""

DECLINED_READ: Final = "declined_read"
"""Setting: ids of our requests that were declined and read of."""

STRANGE_READ: Final = "strange_read"
"""Setting: file names of finished bundles that this vault knows nothing of, read of."""


def dismiss_refused_bundles(vault: Vault, told: Iterable[NotHeld]) -> None:
    """Show this no longer; its bundles keep their state, and what is refused beyond it is told.

    Args:
        vault: whose bundles they are.
        told: all that the person was told, what was hidden before included: what is not among it
            is forgotten.

    Raises:
        DiskFull, ReadOnlyPlace, StorageFailed: all stay where they are.
    """
    with vault.transaction():
        vault.settings.put(REFUSED_READ, [_to_value(one) for one in told])


def dismiss_strange_bundles(vault: Vault, names: Iterable[str]) -> None:
    """Tell of these finished bundles no longer; they are kept, and others are told of.

    Raises:
        DiskFull, ReadOnlyPlace, StorageFailed: all stay where they are.
    """
    with vault.transaction():
        vault.settings.put(STRANGE_READ, sorted(names))


def dismiss_declined_requests(vault: Vault, declined: Iterable[DeclinedRow]) -> None:
    """Tell of these declined requests no longer; a client's page does for some days.

    Raises:
        DiskFull, ReadOnlyPlace, StorageFailed: they are told again.
    """
    with vault.transaction():
        read = vault.settings.names(DECLINED_READ) | {row.request.id for row in declined}
        # What goes with an erased client goes from here as well.
        known = {row.request.id for row in vault.requests.declined()}
        vault.settings.put(DECLINED_READ, sorted(read & known))


def declined_unread(vault: Vault) -> list[DeclinedRow]:
    """Return what the person of this vault asked for and was declined, the newest first."""
    read, authors = vault.settings.names(DECLINED_READ), vault.membership.authors
    return [
        row
        for row in vault.requests.declined()
        if row.request.author in authors and row.request.id not in read
    ]


def refused_read(vault: Vault) -> tuple[NotHeld, ...]:
    """Return what was read of what was not taken."""
    kept = vault.settings.get(REFUSED_READ)
    return tuple(map(_from_value, cast("list[Mapping[str, Any]]", kept or [])))


def _to_value(told: NotHeld) -> dict[str, Any]:
    return {
        "stream": told.stream,
        "number": told.number,
        "reason": told.reason,
        "changes": told.changes,
        "places": [list(pair) for pair in told.places],
    }


def _from_value(kept: Mapping[str, Any]) -> NotHeld:
    places = tuple((first, last) for first, last in kept["places"])
    return NotHeld(kept["stream"], kept["number"], kept["reason"], kept["changes"], places)
