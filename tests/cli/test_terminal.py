# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Names from outside steer no terminal and forge no line, whatever is printed."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from counsellor.domain.plain_text import shown_line
from tests.commands import Commands

CLI = Path(__file__).parents[2] / "counsellor" / "cli"
STEERING = [chr(code) for code in (*range(1, 0x20), *range(0x7F, 0xA0), 0x2028, 0x2029)]
STEERING += [chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))]
LINES = (
    "--vault {} bundle verify x",
    "bundle inspect {}",
    "--vault {} vault info",
    "no{}",
    "vault --no{}",
)
PRINTING = {"print", "click.echo", "click.secho", "sys.stdout.write", "sys.stderr.write"}


@pytest.mark.parametrize("line", LINES)
def test_no_name_acts_on_the_terminal(command: Commands, tmp_path: Path, line: str) -> None:
    name = "".join(STEERING)
    place = name if "no{}" in line else str(tmp_path / name)
    done = command(*(word.format(place) for word in line.split()))
    said = done.out + done.err
    assert "\ufffd" in said or "\\x01" in said
    assert not set(said) & (set(STEERING) - {"\n", "\r"})
    assert len(done.err.splitlines()) <= 4


def test_what_is_shown_of_a_sentence_is_the_sentence() -> None:
    said = "Деректер қоймасы жоқ: «سلام»\u00a0– 👨‍👩‍👧"
    assert shown_line(said) == said


def test_one_place_prints() -> None:
    for path in CLI.glob("*.py"):
        if path.name in {"terminal.py", "demo_words.py"}:
            continue
        nodes = ast.walk(ast.parse(path.read_text("utf-8")))
        named = {ast.unparse(node.func) for node in nodes if isinstance(node, ast.Call)}
        assert not named & PRINTING, path.name
