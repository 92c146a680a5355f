# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What stands in the memory of another process, as a thief with the laptop would read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_ENCODINGS = ("utf-8", "utf-16-le", "utf-32-le")
_WINDOW = 12
"""Letters of a text that count as a fragment of it."""


def fragments(words: Mapping[str, str], *, letters: int = _WINDOW) -> dict[str, list[bytes]]:
    """Return every stretch of so many letters of each text, as Python and Qt would write it."""
    return {
        name: [
            text[at : at + letters].encode(encoding)
            for encoding in _ENCODINGS
            for at in range(0, max(1, len(text) - letters + 1), letters)
        ]
        for name, text in words.items()
    }


def count_in_memory(pid: int, sought: Mapping[str, Sequence[bytes]]) -> dict[str, int]:
    """Count how often anything of each is found; those that are found nowhere are left out."""
    found = dict.fromkeys(sought, 0)
    for part in _memory_of(pid):
        for name, pieces in sought.items():
            found[name] += sum(part.count(piece) for piece in pieces)
    return {name: times for name, times in found.items() if times}


def _memory_of(pid: int) -> Iterator[bytes]:
    with open(f"/proc/{pid}/maps", encoding="utf-8") as maps:  # noqa: PTH123
        spans = [line.split(maxsplit=5) for line in maps]
    with open(f"/proc/{pid}/mem", "rb", 0) as memory:  # noqa: PTH123
        for addresses, rights, *_ in spans:
            if not rights.startswith("rw"):
                continue  # what cannot be written is the programs' own text
            first, last = (int(address, 16) for address in addresses.split("-"))
            try:
                memory.seek(first)
                yield memory.read(last - first)
            except OSError:
                continue
