# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""No name from outside gives orders to the terminal."""

from __future__ import annotations

import os
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from counsellor.domain.plain_text import shown_line
from tests.commands import Commands

ORDERS = [
    *("\x1b[2J", "\x1b]0;title\x07", "\x9b31m", "\r", "\n", "\b\b", "\x7f", "\x85", "\u2028"),
    *("\u202egnp", "\u2066", "\u200f", "\u061c"),
]
ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("order", ORDERS, ids=ascii)
def test_nothing_that_is_obeyed_is_left(order: str) -> None:
    said = shown_line(f"{order}letter{order}.age")
    assert "letter" in said
    assert not any(unicodedata.category(one) in ("Cc", "Zl", "Zp") for one in said)
    assert unicodedata.bidirectional(said[0]) not in ("RLO", "LRO", "RLE", "LRI", "RLI", "FSI")


@pytest.mark.parametrize("line", ["Айгүл – 12\u202f345", "ҚазақшаәіңғүұқөһӘІ", "بسم الله", ""])
def test_every_word_stays_as_it_is(line: str) -> None:
    assert shown_line(line) == line


@pytest.mark.parametrize("words", [("bundle", "inspect"), ("bundle", "verify")])
@pytest.mark.parametrize("order", ORDERS, ids=ascii)
def test_a_file_that_is_named_so_is_told_in_one_line(
    command: Commands, tmp_path: Path, words: tuple[str, str], order: str
) -> None:
    file = tmp_path / f"a{order}b.age"
    file.write_bytes(b"junk")
    done = command(*words, file)
    assert done.code == 1
    assert "\x1b" not in done.out + done.err
    assert not {"\u202e", "\u2028", "\x9b"} & set(done.out + done.err)
    assert all(len(said.split("\n")) <= 2 for said in (done.out, done.err))


def test_on_a_real_terminal_too(tmp_path: Path) -> None:
    """Ask through a terminal: where there is none, colours are left out by themselves."""
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    name = "no\x1b[31mfolder\x07"
    command = [sys.executable, "-P", "-m", "counsellor", "vault", "info", "--vault", name]
    subprocess.run(
        command,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=theirs,
        stderr=theirs,
        check=False,
    )
    os.close(theirs)
    said = os.read(ours, 4096)
    os.close(ours)
    assert b"folder" in said
    assert b"\x1b" not in said
    assert b"\x07" not in said


def test_there_is_no_other_way_to_the_terminal() -> None:
    others = {
        file.name
        for file in (ROOT / "counsellor/cli").glob("*.py")
        if "click.echo(" in file.read_text("utf-8") or "print(" in file.read_text("utf-8")
    }
    # The story of the demo is drawn by a library, and names no file but its own.
    assert others == {"terminal.py", "demo_words.py"}
