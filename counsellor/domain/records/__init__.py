# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The kinds of record, one file a subject; what a kind is, stands in its file and nowhere else.

The names and field names here travel and are signed: they are only ever added to.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from counsellor.domain.errors import MalformedChange
from counsellor.domain.kind import Kind
from counsellor.domain.records import (
    acceptances,
    access,
    cases,
    clients,
    consents,
    enquiries,
    erasures,
    follow_ups,
    goals,
    identities,
    notes,
    requests,
    sessions,
)
from counsellor.domain.shapes import Text

SUBJECTS: Final = (
    clients,
    identities,
    enquiries,
    cases,
    consents,
    sessions,
    notes,
    goals,
    follow_ups,
    access,
    erasures,
    requests,
    acceptances,
)

KINDS: Final[Mapping[str, Kind]] = {
    kind.name: kind for subject in SUBJECTS for kind in subject.KINDS
}


def kind_of(name: str) -> Kind:
    """Return a kind's rule.

    Raises:
        MalformedChange: there is no such kind.
    """
    try:
        return KINDS[name]
    except KeyError as error:
        raise MalformedChange(reason="kind", kind=name[:40]) from error


def limit_of(kind: str, field: str) -> Text:
    """Return the limit of a field that people write text into; KeyError where it is no text."""
    return dict(KINDS[kind].texts)[field]


ALWAYS_TRAVELS: Final = frozenset({"consent", "hold", "erasure"})
"""What leaves even after consent is withdrawn, for a client whom the office already knows."""
