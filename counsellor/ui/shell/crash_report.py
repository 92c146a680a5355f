# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What may be told of a bug: its type and where in our own code; never a message or a value.

A message can hold what was being written: note text, names, keys.
"""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import TYPE_CHECKING

import PySide6

import counsellor

if TYPE_CHECKING:
    from collections.abc import Iterator

_PACKAGE = Path(counsellor.__file__).resolve().parent


def crash_report(error: BaseException) -> str:
    """Say the versions, then each exception of the chain, the last one first."""
    import platform  # noqa: PLC0415 -- nothing that only a bug needs slows a start

    lines = [
        f"Counsellor {counsellor.__version__}",
        f"Python {platform.python_version()}, Qt {PySide6.__version__}, {platform.system()}",
    ]
    for link in _chain(error):
        lines.append("")
        lines.append(f"{type(link).__module__}.{type(link).__qualname__}")
        lines.extend(f"  {frame}" for frame in own_frames(link))
    return "\n".join(lines)


def own_frames(error: BaseException) -> list[str]:
    """Return file, line and function of each frame in our own code, the innermost last."""
    return [
        f"{Path(frame.filename).resolve().relative_to(_PACKAGE.parent).as_posix()}:{frame.lineno} "
        f"in {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
        if Path(frame.filename).resolve().is_relative_to(_PACKAGE)
    ]


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    link: BaseException | None = error
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        yield link
        link = link.__cause__ or link.__context__
