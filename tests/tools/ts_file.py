# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Qt's `.ts` files, read and written so that the same translations are the same bytes."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Mapping
from itertools import groupby
from pathlib import Path
from xml.sax.saxutils import escape

from tests.tools.source_strings import SourceString

FORMS = {"en": 2, "ru": 3, "kk": 2}
"""How many plural forms Qt's number rules give each language.

Kazakh words do not change after a number, so both Kazakh forms are the same; Qt 6.11 asks for a
form for 1 and one for the rest, and finds nothing at all if the second is missing.
"""

Translations = Mapping[SourceString, tuple[str, ...]]
"""The forms of each string: one, or as many as `FORMS` says; an empty one is unfinished."""


def forms_of(string: SourceString, language: str) -> int:
    """How many forms a string has in a language."""
    return FORMS[language] if string.plural else 1


def read_ts(path: Path) -> dict[SourceString, tuple[str, ...]]:
    """The translations of a file, none where it is missing; obsolete ones are left out."""
    if not path.exists():
        return {}
    read = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 -- our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") in {"vanished", "obsolete"}:
                continue
            string = SourceString(
                context.findtext("name", ""),
                message.findtext("source", ""),
                message.findtext("comment", ""),
            )
            forms = tuple(form.text or "" for form in translation.iter("numerusform"))
            read[string] = forms or (translation.text or "",)
    return read


def write_ts(path: Path, language: str, translations: Translations) -> None:
    """Write a file, sorted by context and text."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
    ]
    for context, strings in groupby(sorted(translations), key=lambda string: string.context):
        lines += ["<context>", f"    <name>{_escaped(context)}</name>"]
        for string in strings:
            lines += _message(string, translations[string])
        lines.append("</context>")
    path.write_text("\n".join([*lines, "</TS>", ""]), "utf-8", newline="\n")


def _message(string: SourceString, forms: tuple[str, ...]) -> list[str]:
    unfinished = "" if all(forms) else ' type="unfinished"'
    lines = [
        '    <message numerus="yes">' if string.plural else "    <message>",
        f"        <source>{_escaped(string.text)}</source>",
    ]
    if string.comment:
        lines.append(f"        <comment>{_escaped(string.comment)}</comment>")
    if string.plural:
        lines.append(f"        <translation{unfinished}>")
        lines += [f"            <numerusform>{_escaped(form)}</numerusform>" for form in forms]
        lines.append("        </translation>")
    else:
        lines.append(f"        <translation{unfinished}>{_escaped(forms[0])}</translation>")
    return [*lines, "    </message>"]


def _escaped(text: str) -> str:
    return escape(text, {'"': "&quot;", "'": "&apos;"})
