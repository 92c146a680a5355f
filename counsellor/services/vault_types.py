# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What services hand around, named for those who may not import storage or crypto."""

from __future__ import annotations

from counsellor.crypto.keyslots import FLOOR as LEAST_COST
from counsellor.crypto.keyslots import Argon2Cost
from counsellor.domain.clock import Clock
from counsellor.storage.journal import DraftedChange
from counsellor.storage.vault import MEMBERSHIP
from counsellor.storage.vault import Vault as OpenVault
from counsellor.sync.drop_place import UNWATCHED, Transit

__all__ = [
    "LEAST_COST",
    "MEMBERSHIP",
    "UNWATCHED",
    "Argon2Cost",
    "Clock",
    "DraftedChange",
    "OpenVault",
    "Transit",
]
