# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Every Python that the session starts is made to behave so too, and so are those it starts.

Neither an environment variable nor a start-up file would do: the program starts its reader in
isolation, without its environment. So the command line is written anew: the interpreter first
runs `begin`, which imposes everything and then does what was asked for.
"""

# ruff: noqa: ANN401 - Popen is stood in for, whatever it takes

from __future__ import annotations

import os
import runpy
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.like_windows.everybodys_calls import ENCODING, asked_by_program
from tests.like_windows.programs_modules import CREATE_NO_WINDOW
from tests.like_windows.session_tree import TREE

_ROOT = str(Path(__file__).resolve().parents[2])
_PYTHON = sys.executable
_TAKE_A_WORD = ("-X", "-W")
_BEGIN = (
    "import sys; sys.path.insert(0, sys.argv[1]); "
    "from tests.like_windows.begin_child import begin; begin()"
)
_NOT_THERE = ("preexec_fn", "pass_fds")
_real_init = subprocess.Popen.__init__


def impose_on_children() -> None:
    """Let whatever this process starts begin so."""
    subprocess.Popen.__init__ = _start  # type: ignore[method-assign]


def rewritten(command: Sequence[str]) -> list[str] | None:
    """Return the command that imposes and then does the same; None if it starts no Python."""
    program, *rest = map(os.fspath, command)
    if not _is_python(program):
        if not _is_script(program):
            return None
        program, rest = _PYTHON, [program, *rest]
    flags: list[str] = []
    while rest and rest[0].startswith("-") and rest[0] not in {"-c", "-m", "-"}:
        count = 2 if rest[0] in _TAKE_A_WORD else 1
        flags, rest = flags + rest[:count], rest[count:]
    if not rest or rest[0] == "-":
        return None
    how, *what = rest if rest[0] in {"-c", "-m"} else ["", *rest]
    return [program, *flags, "-c", _BEGIN, _ROOT, str(TREE.first), how, *what]


def do_what_was_asked(how: str, target: str, rest: list[str]) -> None:
    """Run a text (-c), a module (-m) or a file as Python itself would have."""
    main: dict[str, Any] = sys.modules["__main__"].__dict__
    for name in ("begin", "sys"):
        main.pop(name, None)
    isolated = sys.flags.isolated
    if how == "-c":
        sys.argv = ["-c", *rest]
        exec(compile(target, "<string>", "exec"), main)  # noqa: S102 - the caller's own text
    elif how == "-m":
        if not isolated:
            sys.path[0] = os.getcwd()  # noqa: PTH109 - as Python puts it there
        sys.argv = [target, *rest]
        runpy._run_module_as_main(target)  # type: ignore[attr-defined]
    else:
        if not isolated:
            sys.path[0] = os.path.dirname(os.path.realpath(target))  # noqa: PTH120
        sys.argv = [target, *rest]
        runpy.run_path(target, run_name="__main__")


def _start(self: subprocess.Popen[Any], args: Any, *rest: Any, **how: Any) -> None:
    """Stand in for `Popen.__init__`."""
    if asked_by_program():
        # Of the caller's own flags only this one means something to Windows and nothing here.
        how["creationflags"] = how.get("creationflags", 0) & ~CREATE_NO_WINDOW
        for name in _NOT_THERE:
            if how.get(name):
                raise ValueError(f"{name} is not supported on Windows platforms")
    if isinstance(args, (list, tuple)) and not how.get("shell") and not how.get("executable"):
        args = [_without_exe(os.fspath(args[0])), *args[1:]]
        command = rewritten(args)
        if command is not None:
            args = command
            if how.get("text") or how.get("universal_newlines"):
                how.setdefault("encoding", ENCODING)
    _real_init(self, args, *rest, **how)


def _without_exe(program: str) -> str:
    """Return the name that a program of Windows' bears here."""
    bare = program.removesuffix(".exe")
    return bare if os.path.exists(bare) and not os.path.exists(program) else program  # noqa: PTH110


def _is_python(program: str) -> bool:
    return program == _PYTHON or os.path.realpath(program) == os.path.realpath(_PYTHON)


def _is_script(program: str) -> bool:
    """Tell whether the system would start our Python for it."""
    try:
        with Path(program).open("rb") as file:
            return file.readline().rstrip() == b"#!" + os.fsencode(_PYTHON)
    except OSError:
        return False
