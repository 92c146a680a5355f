# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What services hand around, named for those who may not import storage."""

from __future__ import annotations

from counsellor.domain.clock import Clock
from counsellor.storage.vault import Vault as OpenVault

__all__ = ["Clock", "OpenVault"]
