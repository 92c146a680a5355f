# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What a write touched, for whoever shows it: a kind of record, and whose it is."""

from __future__ import annotations

from typing import Final, NamedTuple

DRAFT: Final = "draft"
"""A draft was begun, taken back, or is gone; what is typed into one touches nothing else."""
PENDING: Final = "pending"
"""Something came in that waits for a person."""
LOCAL: Final = "local"
"""Something of this device alone came into being or went, such as the running timer."""


class Touch(NamedTuple):
    """One kind of record of one client; an empty client stands for nobody."""

    kind: str
    client: str

    @property
    def subject(self) -> str:
        """The kind without what was done to it: ``note`` of ``note.misfiled``."""
        return self.kind.partition(".")[0]
