# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Move a case to another stage: a dated event, never a property of the person."""

from __future__ import annotations

from datetime import date

from counsellor.domain.canonical import Value
from counsellor.domain.coded import Stage
from counsellor.domain.errors import RecordInvalid
from counsellor.domain.ids import new_id
from counsellor.domain.permission import Ruling
from counsellor.domain.records.cases import stages_after
from counsellor.services.request_decision import make_or_ask, requests_about
from counsellor.storage.journal import DraftedChange
from counsellor.storage.vault import Vault


def set_stage(
    vault: Vault, client: str, stage: Stage, on: date, reason: str | None = None
) -> Ruling:
    """Save a stage of the client's newest case; who may not close it asks for that.

    Returns:
        ``PERMITTED`` where it was saved, ``REQUEST`` where the supervisor is asked.

    Raises:
        NotPermitted: the client is a colleague's.
        RecordInvalid: there is no case, it is closed without a reason, or it cannot come to this
            stage from the one it is in.
    """
    case = vault.cases.newest(client)
    if case is None:
        raise RecordInvalid(kind="stage", stage=stage.value, reason="no_case")
    present = vault.clients.get(client).stage
    if present is not None and stage not in stages_after(present):
        raise RecordInvalid(kind="stage", stage=stage.value, reason="not_after")
    if stage is Stage.CLOSED and reason is None:
        raise RecordInvalid(kind="stage", stage=stage.value, reason="no_reason")
    fields: dict[str, Value] = {
        "subject": case,
        "stage": stage.value,
        "on": on.isoformat(),
        "reason": str(reason) if reason else None,
        "approved_by": None,
    }
    return make_or_ask(vault, DraftedChange("stage", new_id(), client, fields))


def require_day_of_case(vault: Vault, client: str, on: date) -> None:
    """Refuse a day on which the client had not come yet, for whoever chooses one.

    Raises:
        RecordInvalid: it is before the newest case was opened.
    """
    opened = [case.opened_on for case in vault.cases.of_client(client)]
    if opened and on < opened[0]:
        raise RecordInvalid(kind="stage", reason="before_case")


def possible_stages(vault: Vault, client: str) -> tuple[Stage, ...]:
    """Return the stages that a client's newest case may come to now; none without a case.

    While a closing that was asked for waits for its decision, it is not asked for once more.
    """
    present = vault.clients.get(client).stage
    if present is None:
        return ()
    asked = {
        request.wanted.get("stage")
        for request in requests_about(vault, client)
        if request.asks == "stage"
    }
    return tuple(stage for stage in stages_after(present) if stage.value not in asked)
