# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What work is done on before there is a vault: nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from counsellor.domain.touch import Changes


class NothingWritten:
    """Where there is nothing to write to, nothing is touched."""

    def take(self) -> Changes:
        """Return nothing."""
        return frozenset()


class NoVault:
    """Lets a worker run slow work, such as opening an invitation, beside the window."""

    touches = NothingWritten()

    def interrupt(self) -> None:
        """Nothing runs here that could be interrupted; it takes a second at the most."""

    def close(self) -> None:
        """Nothing is held."""
