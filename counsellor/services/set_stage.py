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
from counsellor.services.request_decision import make_or_ask
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
        RecordInvalid: there is no case, or it is closed without a reason.
    """
    case = vault.cases.newest(client)
    if case is None:
        raise RecordInvalid(kind="stage", stage=stage.value, reason="no_case")
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
