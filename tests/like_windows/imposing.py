# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Imposing all of it on one process, once and for good."""

from __future__ import annotations

import sys

from tests.like_windows.child_processes import impose_on_children
from tests.like_windows.everybodys_calls import PROGRAM, impose_on_everybody
from tests.like_windows.programs_modules import impose_on_program

OPTION = "--like-windows"


def impose() -> None:
    """Make this process and its children behave so; the program must not be imported yet."""
    loaded = [name for name in sys.modules if name.partition(".")[0] == PROGRAM]
    assert not loaded, loaded
    impose_on_everybody()
    impose_on_children()
    impose_on_program()


def impose_if_asked() -> None:
    """Look at the command line: the conftest of a folder may import the program before pytest."""
    if OPTION in sys.argv:
        impose()
