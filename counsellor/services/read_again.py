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

BY_DAY: Final = frozenset({RefusalReason.MANY_LIVES.value})
"""What another day may judge otherwise."""

_KEPT_FOR: Final = READ_LATER | BY_DAY | {RefusalReason.REVOKED.value}


def may_differ(file: ReceivedFile, roster: Roster, today: str) -> bool:
    """Tell whether what was set aside may be judged otherwise now; ``today`` as ISO 8601."""
    if file.outcome not in (ImportOutcome.PENDING, ImportOutcome.QUARANTINED):
        return False
    if file.reason in READ_LATER:
        return by_program(file.judged) != by_program(judged_by(roster))
    if file.reason in BY_DAY:
        return not file.at.startswith(today)
    return file.reason in BY_ROSTER and file.judged != judged_by(roster)


def files_to_read_again(vault: Vault, roster: Roster) -> list[Received]:
    """Give the kept copies that may be judged otherwise now; all lie here: see ``lost_copies``."""
    today = vault.clock.now().date().isoformat()
    return [
        Received(file.name, file.name, str(file.kept), file.sha256, file.size)
        for file in vault.inbox.kept_for(_KEPT_FOR)
        if may_differ(file, roster, today)
    ]
