# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Names from outside steer no terminal and forge no line, whatever is printed."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from counsellor.cli.main import main
from tests.commands import load_outside

CLI = Path(__file__).parents[2] / "counsellor" / "cli"
EVIL = [chr(code) for code in (*range(1, 0x20), *range(0x7F, 0xA0))]
EVIL += [chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x2028, 0x2029)]


def test_one_place_prints() -> None:
    for path in CLI.glob("*.py"):
        if path.name in {"terminal.py", "demo_words.py"}:
            continue
        calls = (one for one in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(one, ast.Call))
        named = {ast.unparse(one.func) for one in calls}
        assert not named & {"print", "click.echo", "click.secho", "sys.stdout.write", "error.show"}
