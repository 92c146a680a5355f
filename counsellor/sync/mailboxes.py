# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""How the boxes of a drop are called."""

from __future__ import annotations

import re
from typing import Final

REPLIES: Final = "replies"
"""The folder in which each device has a box of its own; at the top lies what is for the office."""

_MAILBOX = re.compile(r"[a-z2-7]{26}")


def is_mailbox(name: str) -> bool:
    """Tell whether a name is one that ``domain.roster.mailbox_of`` gives."""
    return _MAILBOX.fullmatch(name) is not None
