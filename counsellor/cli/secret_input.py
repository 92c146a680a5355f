# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Secrets as they come in: from a file, from standard input, or typed where nobody else reads."""

from __future__ import annotations

import getpass
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, Final, TextIO

import click

from counsellor.cli.refusal import Refusal
from counsellor.domain.place_errors import SecretRefused
from counsellor.files import name_error, naming_errors
from counsellor.services.read_secret import (
    SecretLines,
    first_line,
    read_secret,
    read_secret_pair,
)
from counsellor.wording.marked import marked

STANDARD_INPUT: Final = "-"


class SecretFiles:
    """Reads secrets out of files; each secret from standard input is a line of its own."""

    def __init__(self, standard_input: TextIO | None) -> None:
        self._standard_input = standard_input  # it closes what is below when it goes
        self._lines = SecretLines(_bytes_of(standard_input), STANDARD_INPUT)

    def line(self, name: str) -> str:
        """Give the first line of a file, without its end.

        Raises:
            SecretRefused, StorageFailed and the like: as `read_secret`.
        """
        return self._lines.next() if name == STANDARD_INPUT else read_secret(Path(name))

    def pair(self, name: str) -> tuple[str, str]:
        """Give the first two lines of a file, without their ends; raises as `line`."""
        return self._pair_of_input() if name == STANDARD_INPUT else read_secret_pair(Path(name))

    def _pair_of_input(self) -> tuple[str, str]:
        first = self._lines.next()
        try:
            return first, self._lines.next()
        except SecretRefused as error:
            if error.fields["reason"] != "empty":
                raise
            raise SecretRefused(place=STANDARD_INPUT, reason="second") from error


def _bytes_of(text: TextIO | None) -> BinaryIO:
    """Give what lies below a text stream: this machine's code page has no say in secrets."""
    if text is None:
        return BytesIO()
    below = getattr(text, "buffer", None)
    return below if below is not None else BytesIO(text.read().encode())


def ask(prompt: str, option: str) -> str:
    """Ask for a secret on the terminal, unseen.

    Raises:
        click.UsageError: there is no terminal; names the option that would have helped.
        SecretRefused: the terminal gives other letters than those of Unicode.
    """
    if sys.stdin is None or not sys.stdin.isatty():
        raise click.UsageError(f"There is no terminal to ask on: give {option} FILE.")
    typed = getpass.getpass(f"{prompt}: ")
    if typed.isascii():
        return typed
    # A terminal without a language gives its bytes as halves of pairs.
    return first_line(typed.encode("utf-8", "surrogateescape"), STANDARD_INPUT)


@contextmanager
def secret_file(path: Path) -> Iterator[TextIO]:
    """Make a new file that only this user reads; it goes again if the block fails.

    Raises:
        Refusal: there is one already.
        AccessDenied, DiskFull and the like: it cannot be made.
    """
    try:
        file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError as error:
        raise Refusal(
            marked("CommandLine", "This file is there already and stays as it is: {file}"),
            file=path,
        ) from error
    except OSError as error:
        raise name_error(error, path) from error
    try:
        with naming_errors(path), os.fdopen(file, "w", encoding="utf-8") as writing:
            yield writing
    except BaseException:
        with suppress(OSError):
            path.unlink()
        raise
