# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What a service asks the journal to write."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from counsellor.domain.canonical import Value
from counsellor.domain.version import Version


@dataclass(frozen=True, slots=True)
class DraftedChange:
    """A change before it has a place in the order.

    Attributes:
        kind, record, client, fields: as in ``Change``.
        bases: versions that the person saw; None takes the heads as they are at the commit.
        reader_group: whom a ``reply`` goes to; None for the device's own group.
    """

    kind: str
    record: str
    client: str | None
    fields: Mapping[str, Value]
    bases: tuple[Version, ...] | None = None
    reader_group: str | None = None
