# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The one place that prints: a name from outside never steers the terminal, nor forges a line."""

from __future__ import annotations

import io

import click

from counsellor.domain.plain_text import shown_line


def show(line: str = "", *, err: bool = False) -> None:
    """Print one line on standard output, or on standard error."""
    click.echo(shown_line(line), err=err)


def show_usage(error: click.UsageError) -> None:
    """Print how a command is used, in click's own words: they repeat what was typed."""
    said = io.StringIO()
    error.show(file=said)
    for line in said.getvalue().splitlines():
        show(line, err=True)
