# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""How a Python of the session begins: impose, then do what was asked for."""

from __future__ import annotations

import io
import os
import sys

from tests.like_windows.child_processes import do_what_was_asked
from tests.like_windows.everybodys_calls import ENCODING
from tests.like_windows.imposing import impose
from tests.like_windows.session_tree import TREE


def begin() -> None:
    """Take what stands before the command of one's own, and go on with that."""
    _, _, first, how, target, *rest = sys.argv
    sys.path.pop(0)
    TREE.first = int(first)
    impose()
    _stand_at_pipes()
    do_what_was_asked(how, target, rest)


def _stand_at_pipes() -> None:
    """Let what is no console speak as a Russian Windows does, unless it was told otherwise."""
    if "PYTHONIOENCODING" in os.environ:
        return
    for stream, errors in (
        (sys.stdin, "strict"),
        (sys.stdout, "strict"),
        (sys.stderr, "backslashreplace"),
    ):
        if isinstance(stream, io.TextIOWrapper) and not stream.isatty():
            newline = None if stream is sys.stdin else "\r\n"
            stream.reconfigure(encoding=ENCODING, errors=errors, newline=newline)
