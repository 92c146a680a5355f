# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The translatable strings of the program, read from its syntax trees.

Qt's own lupdate 6.11 skips a Python call whose third argument is no literal string, and takes
`%n` for a plural only where the count is a literal number; both lose strings without a word. So
the strings are found here, a test compares them with what lupdate does find, and Qt's lrelease
compiles them as ever. Found are, with literal texts only:

    self.tr(text, comment, n)                      context: the class
    speaker.say(context, text, comment, n)         and `translate` likewise
    marked(context, text)                          said later, from a table
    QT_TRANSLATE_NOOP(context, text)               likewise
    event_kind(…, word=text)                       and `register_kind`; context: Kind
"""

from __future__ import annotations

import ast
from dataclasses import dataclass
from pathlib import Path

WITH_CONTEXT = frozenset({"say", "translate", "marked", "QT_TRANSLATE_NOOP"})
OF_KINDS = frozenset({"event_kind", "register_kind"})
"""What declares a kind of record below all words; what people call it is said with its context."""


@dataclass(frozen=True, slots=True, order=True)
class SourceString:
    """An English text as Qt looks it up."""

    context: str
    text: str
    comment: str = ""

    @property
    def plural(self) -> bool:
        """Whether it has a form for each kind of number."""
        return "%n" in self.text


class NotTranslatable(Exception):
    """A text is put together at run time, so no translation could ever be found for it."""


def strings_in(package: Path) -> list[SourceString]:
    """Every translatable string below a folder, sorted, each once.

    Raises:
        NotTranslatable: a call holds an f-string, or `tr` is used outside a class.
    """
    found: set[SourceString] = set()
    for path in sorted(package.rglob("*.py")):
        reader = _Reader(path)
        reader.visit(ast.parse(path.read_text("utf-8")))
        found |= reader.found
    return sorted(found)


class _Reader(ast.NodeVisitor):
    def __init__(self, path: Path) -> None:
        self.found: set[SourceString] = set()
        self._path = path
        self._classes: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        name = _name(node.func)
        if name == "tr":
            self._read(node, ["", *_texts(node)], leading=0)
        elif name in WITH_CONTEXT and len(node.args) > 1:
            self._read(node, _texts(node), leading=1)
        elif name in OF_KINDS:
            self._read_word(node)
        self.generic_visit(node)

    def _read_word(self, node: ast.Call) -> None:
        words = [one.value for one in node.keywords if one.arg == "word"]
        if not words or not isinstance(words[0], ast.Constant):
            raise NotTranslatable(f"{self._path}:{node.lineno}: a kind without a literal word")
        self.found.add(SourceString("Kind", str(words[0].value)))

    def _read(self, node: ast.Call, texts: list[str | None], *, leading: int) -> None:
        text = node.args[leading] if len(node.args) > leading else None
        if isinstance(text, ast.JoinedStr):
            raise NotTranslatable(f"{self._path}:{node.lineno}: an f-string")
        context, source, comment = [*texts, "", ""][:3]
        if source is None or context is None:
            return  # a text from a table, marked there with QT_TRANSLATE_NOOP
        if leading == 0:
            if not self._classes:
                raise NotTranslatable(f"{self._path}:{node.lineno}: tr outside a class")
            context = self._classes[-1]
        self.found.add(SourceString(context, source, comment or ""))


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _texts(node: ast.Call) -> list[str | None]:
    return [
        argument.value
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
        else None
        for argument in node.args
    ]
