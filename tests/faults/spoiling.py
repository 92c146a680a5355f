# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What disks that fail, and programs that mean well, do to a sealed file that lies and waits."""

from __future__ import annotations

import os
from pathlib import Path


def halved(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def emptied(file: Path) -> None:
    file.write_bytes(b"")


def zeroed(file: Path) -> None:
    file.write_bytes(bytes(file.stat().st_size))


def deleted(file: Path) -> None:
    file.unlink()


def a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def another_ones(file: Path) -> None:
    file.write_bytes(os.urandom(20_000))


def with_a_bit_that_fell(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)


def zeroed_at_its_end(file: Path) -> None:
    content = file.read_bytes()
    file.write_bytes(content[: len(content) // 2].ljust(len(content), b"\0"))


def grown(file: Path) -> None:
    file.write_bytes(file.read_bytes() + bytes(100))


def the_first_of_them(file: Path) -> None:
    """A sound file of ours, under the name of another."""
    file.write_bytes(min(file.parent.glob("*.age")).read_bytes())


SPOILT = [
    *(halved, emptied, zeroed, deleted, a_folder, another_ones),
    *(with_a_bit_that_fell, zeroed_at_its_end, grown, the_first_of_them),
]
