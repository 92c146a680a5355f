# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Where a program of the tests runs, and under which address it is found there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Place:
    """An end of a line.

    Attributes:
        inside: what is put before a command, so that it runs there.
    """

    host: str
    inside: tuple[str, ...] = ()

    def command(self, *words: str) -> list[str]:
        """Return a command as it is to be run, to run there."""
        return [*self.inside, *words]


HERE: Final = Place("127.0.0.1")
"""This machine."""
NEXT_DOOR: Final = Place("127.0.0.2")
"""This machine, as if it were another host."""
OVER_THE_LINE: Final = Place("10.203.0.1")
"""The address of the server's end of a line; how to run something there, the line knows."""
NAMES: Final = ("localhost", HERE.host, NEXT_DOOR.host, "::1", OVER_THE_LINE.host)
"""All that a server of the tests may be called."""
