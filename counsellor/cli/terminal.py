# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The one place that prints: a name from outside never steers the terminal, nor forges a line."""

from __future__ import annotations

import io
import sys

import click

from counsellor.domain.plain_text import shown_line


def show(line: str = "", *, err: bool = False) -> None:
    """Print one line on standard output, or on standard error."""
    click.echo(shown_line(line), err=err)


def ask_line(prompt: str) -> str:
    """Ask for a line on the terminal.

    Raises:
        click.Abort: the person leaves.
    """
    return str(click.prompt(shown_line(prompt), default="", show_default=False))


def pause(prompt: str) -> None:
    """Wait for Enter.

    Raises:
        click.Abort: the person leaves.
    """
    click.prompt(shown_line(prompt), default="", show_default=False, prompt_suffix=" ")


def wipe() -> None:
    """Take away what the terminal shows, and where it can what was shown before."""
    click.clear()
    if sys.platform != "win32" and sys.stdout.isatty():
        click.echo("\x1b[3J", nl=False)


def show_usage(error: click.UsageError) -> None:
    """Print how a command is used, in click's own words: they repeat what was typed."""
    said = io.StringIO()
    error.show(file=said)
    for line in said.getvalue().splitlines():
        show(line, err=True)
