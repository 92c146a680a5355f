# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What a person answered so far; it is forgotten as soon as the vault is made."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING

from counsellor.services.create_office import OfficeCreated, OfficeDetails
from counsellor.services.create_vault import propose_recovery_words

if TYPE_CHECKING:
    from counsellor.sync.invitation import Invitation


class Role(Enum):
    """How this vault begins."""

    JOIN = auto()
    OFFICE = auto()


@dataclass(slots=True)
class Answers:
    """Filled in page by page.

    Attributes:
        role: join with an invitation, or create an office.
        invitation: opened already; for joining.
        details: name, supervisor, suite and drop; for an office.
        passphrase: as typed.
        recovery_words: the kit that is shown and asked back.
        created: what the new office shows once.
    """

    role: Role = Role.JOIN
    invitation: Invitation | None = None
    details: OfficeDetails = field(default_factory=lambda: OfficeDetails("", ""))
    passphrase: str = field(default="", repr=False)
    recovery_words: str = field(default_factory=propose_recovery_words, repr=False)
    created: OfficeCreated | None = field(default=None, repr=False)
