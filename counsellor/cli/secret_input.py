# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Secrets as they come in: from a file, from standard input, or typed where nobody else reads."""

from __future__ import annotations

import getpass
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, TextIO

import click

from counsellor.cli.refusal import Refusal
from counsellor.wording.marked import marked

STANDARD_INPUT: Final = "-"
_MOST_BYTES: Final = 64 << 10


class SecretFiles:
    """Reads secrets out of files; each secret from standard input is a line of its own."""

    def __init__(self, standard_input: TextIO) -> None:
        self._standard_input = standard_input

    def line(self, name: str) -> str:
        """Give the first line of a file, without its end.

        Raises:
            Refusal: it cannot be read, is no text, or is empty.
        """
        text = self._line_of_standard_input() if name == STANDARD_INPUT else _text_of(Path(name))
        first = text.splitlines()[0] if text.strip() else ""
        if not first.strip():
            raise Refusal(marked("CommandLine", "There is nothing in this file: {file}"), file=name)
        return first

    def _line_of_standard_input(self) -> str:
        try:
            return self._standard_input.readline(_MOST_BYTES)
        except UnicodeDecodeError as error:
            raise _unreadable(STANDARD_INPUT) from error


def ask(prompt: str, option: str) -> str:
    """Ask for a secret on the terminal, unseen.

    Raises:
        click.UsageError: there is no terminal; names the option that would have helped.
    """
    if not sys.stdin.isatty():
        raise click.UsageError(f"There is no terminal to ask on: give {option} FILE.")
    return getpass.getpass(f"{prompt}: ")


@contextmanager
def secret_file(path: Path) -> Iterator[TextIO]:
    """Make a new file that only this user reads; it goes again if the block fails.

    Raises:
        Refusal: there is one already, or it cannot be made.
    """
    try:
        file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError as error:
        raise Refusal(
            marked("CommandLine", "This file is there already and stays as it is: {file}"),
            file=path,
        ) from error
    except OSError as error:
        raise Refusal(
            marked("CommandLine", "This file cannot be made: {file}"), file=path
        ) from error
    try:
        with os.fdopen(file, "w", encoding="utf-8") as writing:
            yield writing
    except BaseException:
        with suppress(OSError):
            path.unlink()
        raise


def _text_of(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file.read(_MOST_BYTES).decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise _unreadable(path) from error


def _unreadable(file: Path | str) -> Refusal:
    return Refusal(marked("CommandLine", "This file cannot be read: {file}"), file=file)
