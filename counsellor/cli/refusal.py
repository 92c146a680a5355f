# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What the command line itself refuses, beside the failures that the rest of the program knows."""

from __future__ import annotations


class Refusal(Exception):
    """A request that cannot be met; the text is marked for translation in `CommandLine`.

    Fields stand for `{name}` in it; they hold places and names of files only.
    """

    def __init__(self, text: str, **fields: object) -> None:
        super().__init__(text)
        self.text = text
        self.fields = fields


class Failed(Exception):
    """Everything has been said already; the exit code alone is left to give."""
