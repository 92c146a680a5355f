# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Who is killed while the lock is under way leaves nothing on the disk that can be read."""

from __future__ import annotations

import signal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.faults.process_memory import fragments
from tests.faults.test_memory_after_lock import (
    ROOT,
    Watched,
    display,
    passphrase,
    secret,
    told,
    vault,
    visit,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["display", "passphrase", "secret", "told", "vault"]

pytestmark = pytest.mark.faults


@pytest.fixture
def places(tmp_path: Path, vault: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Every folder that the program may take for its own."""
    for name in ("TMPDIR", "XDG_RUNTIME_DIR", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        folder = tmp_path / name.lower()
        folder.mkdir(mode=0o700)
        monkeypatch.setenv(name, str(folder))
    return [tmp_path, vault.parent]


def files_in(places: list[Path]) -> Iterator[Path]:
    for place in places:
        for path in place.rglob("*"):
            if path.is_file() and not path.is_symlink():
                yield path


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGABRT, signal.SIGSEGV], ids=str)
@pytest.mark.parametrize("after", ["at once", "locked"])
def test_nothing_is_left_on_the_disk(
    display: str,
    places: list[Path],
    vault: Path,
    passphrase: str,
    told: Mapping[str, str],
    secret: Mapping[str, list[bytes]],
    how: signal.Signals,
    after: str,
) -> None:
    before = set(ROOT.iterdir())
    program = Watched(display, vault)
    try:
        program.types(passphrase)
        program.press("Return")
        program.hear_of("uncovered")
        visit(program, told)
        program.do("form")
        program.types(told["typed_form"])
        limits = Path(f"/proc/{program.pid}/limits").read_text("ascii").splitlines()
        (core,) = [line.split() for line in limits if line.startswith("Max core file size")]
        assert core[4:6] == ["0", "0"]
        program.press("F12")
        if after == "locked":
            program.hear_of("locked")
        program._process.send_signal(how)
        assert program._process.wait() == -how
    finally:
        program.end()
    sought = [piece for pieces in (fragments(told) | dict(secret)).values() for piece in pieces]
    seen = 0
    for path in files_in(places):
        content, seen = path.read_bytes(), seen + 1
        assert not any(piece in content for piece in sought), path
    assert seen > 5
    assert set(ROOT.iterdir()) - before == set()
