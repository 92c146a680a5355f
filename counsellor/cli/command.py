# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Commands that take the options of all of them, such as `--vault`, before or after their name."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Final

import click

from counsellor.cli.call import Call
from counsellor.domain.languages import LANGUAGES

A_PATH = click.Path(readable=False, path_type=Path)
"""Whether it may be read is said in the person's language, by whoever opens it."""


_WHOLE: Final = 400
"""Letters of a first sentence: what is longer than a line goes on in the next."""


class Name(click.ParamType[str]):
    """A text that is typed, in Unicode whatever the terminal's code page is said to be.

    A system without a language hands over letters as halves of pairs, one a byte.
    """

    name = "text"

    def convert(self, value: str, _param: object, _context: object) -> str:
        try:
            return os.fsencode(value).decode("utf-8")
        except UnicodeError:
            return value


A_NAME = Name()

pass_call = click.make_pass_decorator(Call)


def _vault(context: click.Context, _parameter: click.Parameter, value: Path | None) -> None:
    if value is not None:
        _call(context).vault = value.absolute()


def _passphrase_file(
    context: click.Context, _parameter: click.Parameter, value: str | None
) -> None:
    if value is not None:
        _call(context).passphrase_file = value


def _as_json(context: click.Context, _parameter: click.Parameter, value: bool) -> None:
    if value:
        _call(context).as_json = True


def _language(context: click.Context, _parameter: click.Parameter, value: str | None) -> None:
    if value is not None:
        _call(context).speak(value)


def _call(context: click.Context) -> Call:
    call = context.find_object(Call)
    assert call is not None  # noqa: S101 - main always gives one
    return call


def shared_options() -> list[click.Parameter]:
    """Give the options that every command has."""
    return [
        click.Option(
            ["--vault"],
            type=A_PATH,
            metavar="DIR",
            help="Folder of the vault.",
            expose_value=False,
            callback=_vault,
        ),
        click.Option(
            ["--passphrase-file"],
            metavar="FILE",
            help="File with the passphrase in its first line; - is standard input.",
            expose_value=False,
            callback=_passphrase_file,
        ),
        click.Option(
            ["--language"],
            type=click.Choice(LANGUAGES),
            help="Language of the answers, and of words that are to be read aloud.",
            expose_value=False,
            callback=_language,
        ),
        click.Option(
            ["--json"],
            is_flag=True,
            help="Answer in JSON.",
            expose_value=False,
            callback=_as_json,
        ),
    ]


class SharedCommand(click.Command):
    """A command with the shared options; where commands are listed, its sentence stands whole."""

    def get_short_help_str(self, limit: int = _WHOLE) -> str:
        return super().get_short_help_str(max(limit, _WHOLE))

    def __init__(self, *arguments: Any, **settings: Any) -> None:  # noqa: ANN401 -- click's own
        settings["params"] = [*(settings.get("params") or []), *shared_options()]
        super().__init__(*arguments, **settings)


class SharedGroup(SharedCommand, click.Group):
    """A group whose commands, and itself, have the shared options; listed as a command is."""

    command_class = SharedCommand


SharedGroup.group_class = SharedGroup
