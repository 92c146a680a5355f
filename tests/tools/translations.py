# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
r"""Keeps `resources/i18n/*.ts` in step with the program's strings.

    python -m tests.tools.translations update            drop what is gone, add what is new
    python -m tests.tools.translations missing [--json]  what has no translation yet
    python -m tests.tools.translations fill FILE.json    write translations in (`-`: standard input)

`missing --json` prints a list of objects with empty "ru", "kk" (and "en", for plurals); fill them
in, a list of forms where "plural" is true (or one text that serves for every number, as always in
Kazakh), and give the same list to `fill`. It also takes
`{"ru": {"Context\u0004Source": "…"}, "kk": {…}}`. Both update first.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tests.tools.source_strings import SourceString, strings_in
from tests.tools.ts_file import FORMS, Translations, forms_of, read_ts, write_ts

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "counsellor"
FOLDER = ROOT / "resources" / "i18n"
Filling = tuple[str, SourceString, tuple[str, ...]]
Document = list[dict[str, Any]] | dict[str, dict[str, Any]]


class CannotFill(Exception):
    """A translation is for no string of the program, or has the wrong number of forms."""


def ts_path(language: str, folder: Path = FOLDER) -> Path:
    """The file of a language."""
    return folder / f"counsellor_{language}.ts"


def updated(strings: list[SourceString], language: str, known: Translations) -> Translations:
    """The translations of exactly these strings; new ones are empty.

    English gets its plural forms only: everything else is its own translation.
    """
    wanted = [string for string in strings if string.plural or language != "en"]
    empty = {string: ("",) * forms_of(string, language) for string in wanted}
    return {
        string: known[string] if len(known.get(string, ())) == len(forms) else forms
        for string, forms in empty.items()
    }


def update(package: Path = PACKAGE, folder: Path = FOLDER) -> dict[str, Translations]:
    """Bring the file of every language in step with the strings of the package."""
    strings = strings_in(package)
    files = {}
    for language in FORMS:
        path = ts_path(language, folder)
        known = read_ts(path)
        files[language] = updated(strings, language, known)
        if files[language] != known or not path.exists():
            write_ts(path, language, files[language])
    return files


def missing(files: Mapping[str, Translations]) -> list[dict[str, Any]]:
    """The strings that lack a form in some language, as `fill` takes them back."""
    rows: dict[SourceString, dict[str, Any]] = {}
    for language, translations in files.items():
        for string, forms in translations.items():
            if not all(forms):
                row = rows.setdefault(string, _row(string))
                row[language] = list(forms) if string.plural else forms[0]
    return [rows[string] for string in sorted(rows)]


def fill(fillings: Iterator[Filling], folder: Path = FOLDER) -> int:
    """Write translations into the files and give their count; nothing is written if one is wrong.

    Raises:
        CannotFill: naming every string that is unknown or has too few or too many forms.
    """
    files = {language: dict(read_ts(ts_path(language, folder))) for language in FORMS}
    wrong, count = [], 0
    for language, string, forms in fillings:
        wanted = len(files[language].get(string, ()))
        if not wanted or len(forms) not in {1, wanted}:
            wrong.append(f"{language}: {string}: {forms}")
            continue
        files[language][string] = forms if len(forms) == wanted else forms * wanted
        count += 1
    if wrong:
        raise CannotFill("\n".join(wrong))
    for language, translations in files.items():
        write_ts(ts_path(language, folder), language, translations)
    return count


def fillings_of(document: Document) -> Iterator[Filling]:
    """Read either form of a filling document; empty translations are passed over."""
    for language, string, value in _entries(document):
        forms = tuple(value) if isinstance(value, list) else (value,)
        if any(forms):
            yield language, string, forms


def _entries(document: Document) -> Iterator[tuple[str, SourceString, Any]]:
    if isinstance(document, dict):
        for language, texts in document.items():
            for key, value in texts.items():
                yield language, SourceString(*key.split("\u0004")), value
        return
    for row in document:
        string = SourceString(row["context"], row["source"], row.get("comment", ""))
        for language in FORMS:
            if language in row:
                yield language, string, row[language]


def _row(string: SourceString) -> dict[str, Any]:
    row: dict[str, Any] = {"context": string.context, "source": string.text}
    if string.comment:
        row["comment"] = string.comment
    return row | {"plural": True} if string.plural else row


def _print_missing(*, as_json: bool) -> None:
    rows = missing(update())
    if as_json:
        print(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for row in rows:
        print(f"{row['context']}: {row['source']}")
    print(f"{len(rows)} without a translation")


def main() -> None:
    """Do what the command line says."""
    parser = argparse.ArgumentParser(prog="tests.tools.translations")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("update")
    commands.add_parser("missing").add_argument("--json", action="store_true")
    commands.add_parser("fill").add_argument("file")
    chosen = parser.parse_args()
    if chosen.command == "missing":
        _print_missing(as_json=chosen.json)
        return
    update()
    if chosen.command == "fill":
        text = sys.stdin.read() if chosen.file == "-" else Path(chosen.file).read_text("utf-8")
        print(f"{fill(fillings_of(json.loads(text)))} filled in")


if __name__ == "__main__":
    main()
