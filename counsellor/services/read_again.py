# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What was set aside and may be judged otherwise now: by a newer program, or a newer roster."""

from __future__ import annotations

from typing import Final

from counsellor.domain.coded import ImportOutcome, RefusalReason
from counsellor.domain.roster import Roster
from counsellor.services.compose_word import READ_LATER
from counsellor.services.judged_file import by_program, judged_by
from counsellor.services.receive_file import Received
from counsellor.storage.received import ReceivedFile
from counsellor.storage.vault import Vault

BY_ROSTER: Final = frozenset(
    {
        RefusalReason.UNKNOWN_DEVICE.value,
        RefusalReason.TOKEN_UNKNOWN.value,
        RefusalReason.REVOKED.value,
        RefusalReason.NOT_PERMITTED.value,
        RefusalReason.NOT_FOR_US.value,
    }
)
"""What another roster may judge otherwise."""

BY_DAY: Final = frozenset({RefusalReason.MANY_LIVES.value, RefusalReason.NO_ROOM.value})
"""What another day may judge otherwise."""

_KEPT_FOR: Final = READ_LATER | BY_DAY | {RefusalReason.REVOKED.value}


def may_differ(outcome: ImportOutcome, reason: str, judged: str, roster: Roster) -> bool:
    """Tell whether what was set aside may be judged otherwise now."""
    if outcome not in (ImportOutcome.HELD, ImportOutcome.QUARANTINED):
        return False
    if reason in READ_LATER:
        return by_program(judged) != by_program(judged_by(roster))
    return reason in BY_DAY or (reason in BY_ROSTER and judged != judged_by(roster))


def files_to_read_again(vault: Vault, roster: Roster) -> list[Received]:
    """Give the kept copies that may be judged otherwise now."""
    return [
        Received(file.name, file.name, str(file.kept), file.sha256, file.size)
        for file in vault.inbox.kept_for(_KEPT_FOR)
        if may_differ(file.outcome, file.reason, file.judged, roster) and _lies_here(vault, file)
    ]


def _lies_here(vault: Vault, file: ReceivedFile) -> bool:
    return file.kept is not None and (vault.folder.inbox / file.kept).is_file()
