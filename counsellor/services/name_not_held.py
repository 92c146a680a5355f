# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Name the records in what came to the other side and is not held there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from counsellor.domain.exchange_state import NamedChange, NotHeld
from counsellor.storage.vault import Vault

MOST_NAMED: Final = 50
"""Changes of one bundle that are named for one reason."""


def name_not_held(vault: Vault, told: Iterable[NotHeld]) -> Mapping[NotHeld, Sequence[NamedChange]]:
    """Return the changes that are meant, where the other side's word names them.

    What it names is looked for in our own bundle: places that are not there name nothing.
    """
    return {one: _named(vault, one) for one in told if one.places}


def _named(vault: Vault, told: NotHeld) -> list[NamedChange]:
    found: list[NamedChange] = []
    for first, last in told.places:
        room = MOST_NAMED - len(found)
        found += vault.bundles.changes_at(told.stream, told.number, (first, last), room)
    return found
