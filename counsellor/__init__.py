# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Encrypted, offline case notes for field counsellors and the office they report to."""

__version__ = "0.1.0"


def _leave_working_folder() -> None:
    """Let nothing be imported from where the program was called: a stick may have its own `json`.

    `python -m` puts that folder first, and has found this package by then, but no other module.
    With `-P`, as every command of ours has it, it is not there.
    """
    import sys  # noqa: PLC0415 - before anything that could lie there

    if sys.argv[:1] == ["-m"] and not sys.flags.safe_path:
        del sys.path[0]


_leave_working_folder()
