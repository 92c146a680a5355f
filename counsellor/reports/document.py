# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A document as values: plain text in a few kinds of blocks, and never markup."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    """How a block is set."""

    TITLE = "title"
    HEADING = "heading"
    TEXT = "text"
    SMALL = "small"
    LARGE = "large"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph; line feeds in it stay."""

    kind: BlockKind
    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of two columns, the first one narrow."""

    rows: tuple[tuple[str, str], ...]


Part = Block | Table


@dataclass(frozen=True, slots=True)
class Document:
    """What is to be printed.

    Attributes:
        name: what the printer's queue and a file are called; says nothing of whom it is about.
        parts: from top to bottom.
        on_paper_only: whether it must never lie in a file, as a recovery kit.
    """

    name: str
    parts: tuple[Part, ...]
    on_paper_only: bool = False

    @property
    def head(self) -> str:
        """What its title says; a document without one is called by its name."""
        blocks = (part for part in self.parts if isinstance(part, Block))
        titles = (block.text for block in blocks if block.kind is BlockKind.TITLE)
        return next(titles, self.name)


def title(text: str) -> Block:
    """Return the head of a document."""
    return Block(BlockKind.TITLE, text)


def heading(text: str) -> Block:
    """Return the head of a section."""
    return Block(BlockKind.HEADING, text)


def small(text: str) -> Block:
    """Return a remark."""
    return Block(BlockKind.SMALL, text)


def paragraphs(text: str) -> Iterable[Block]:
    """Return a text's paragraphs, which empty lines divide."""
    for part in text.split("\n\n"):
        if part.strip():
            yield Block(BlockKind.TEXT, part.strip("\n"))
