# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Translations as people edit them (`.ts`) made into what Qt loads (`.qm`), with Qt's lrelease.

`python -m counsellor.wording.compile` does all of them, for set-up and for the frozen build.
"""

from __future__ import annotations

import sys
from pathlib import Path

import PySide6

from counsellor.paths import resources
from counsellor.renaming import rename_over


def i18n_folder() -> Path:
    """The folder of the translations, edited and compiled."""
    return resources() / "i18n"


def compiled_file(language: str) -> Path:
    """Give a language's `.qm`, compiled first where it is missing or older than its `.ts`.

    A frozen build ships no `.ts`, so nothing is compiled there.

    Raises:
        subprocess.CalledProcessError: the `.ts` is malformed.
    """
    compiled = i18n_folder() / f"counsellor_{language}.qm"
    edited = compiled.with_suffix(".ts")
    if edited.exists() and _is_older(compiled, edited):
        compile_file(edited, compiled)
    return compiled


def compile_file(edited: Path, compiled: Path) -> None:
    """Compile one `.ts`; the `.qm` appears only complete, for others may be reading it.

    Raises:
        subprocess.CalledProcessError: the `.ts` is malformed.
    """
    import subprocess  # noqa: PLC0415 -- only where texts are edited
    import tempfile  # noqa: PLC0415

    with tempfile.TemporaryDirectory(dir=compiled.parent, prefix=".lrelease-") as folder:
        fresh = Path(folder) / compiled.name
        command = [str(tool("lrelease")), "-silent", str(edited), "-qm", str(fresh)]
        subprocess.run(command, check=True, capture_output=True)  # noqa: S603 -- Qt's own program
        rename_over(fresh, compiled)


def tool(name: str) -> Path:
    """Where PySide6 keeps one of Qt's Linguist programs, such as `lrelease`."""
    suffix = ".exe" if sys.platform == "win32" else ""
    return Path(PySide6.__path__[0]) / f"{name}{suffix}"


def main() -> None:
    """Compile every translation there is."""
    for edited in sorted(i18n_folder().glob("*.ts")):
        compile_file(edited, edited.with_suffix(".qm"))


def _is_older(compiled: Path, edited: Path) -> bool:
    return not compiled.exists() or compiled.stat().st_mtime_ns < edited.stat().st_mtime_ns


if __name__ == "__main__":
    main()
