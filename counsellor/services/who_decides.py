# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Who decides what was asked for: whoever works here, or somebody else, and who that is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final

from counsellor.domain.canonical import Value
from counsellor.domain.records.acceptances import ACCEPTANCE
from counsellor.domain.records.requests import DECLINED, RequestRow
from counsellor.services.request_decision import ERASURE
from counsellor.storage.vault import Vault

HOLD: Final = "hold"


class Decider(Enum):
    """Those of an office who decide about a request."""

    SUPERVISOR = "supervisor"
    OFFICER = "officer"
    ANOTHER = "another"
    """The supervisor or the records officer, whichever of them did not ask."""


@dataclass(frozen=True, slots=True)
class Deciding:
    """What whoever works here may do about a request.

    Attributes:
        grants: whether to grant it; what stands against that now is told when it is tried.
        declines: whether to decline it, or to take back what was asked for here.
        decider: who decides it.
    """

    grants: bool
    declines: bool
    decider: Decider


def who_decides(vault: Vault, asked: RequestRow) -> Deciding:
    """Return who decides a request; who may not grant it declines it no more than that.

    A hold, and an erasure that is asked for as well, forbid some grants for now; those who decide
    are the same.
    """
    answers = not vault.permission.why_not("request", asked.client, {"decision": DECLINED})
    kind = ACCEPTANCE if asked.late else asked.asks
    fields: Mapping[str, Value] = {} if asked.late else asked.wanted
    grants = answers and vault.permission.decides(kind, asked.client, fields)
    is_own = asked.author in vault.membership.authors
    decider = decider_of(asked, officer=vault.membership.officer)
    return Deciding(grants, answers and (grants or is_own), decider)


def decider_of(asked: RequestRow, *, officer: bool) -> Decider:
    """Return who decides a request in an office that has a records officer, or has none."""
    if asked.asks == HOLD and not asked.late:
        return Decider.ANOTHER
    if asked.asks == ERASURE and not asked.late and officer:
        return Decider.OFFICER
    return Decider.SUPERVISOR
