# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""On Windows a renaming waits for whoever only looks, and gives up on who stays."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from counsellor import renaming
from counsellor.renaming import rename_new, rename_over

Rename = Callable[[Path, Path], None]
both_ways = pytest.mark.parametrize("rename", [rename_over, rename_new])


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], list[float]]:
    """Let a scanner refuse so many renamings; gives the pauses that were made, in seconds."""
    pauses: list[float] = []

    def looks(times: int) -> list[float]:
        left = [times]
        for name in ("rename", "replace"):
            real = getattr(Path, name)

            def refused(self: Path, target: Path, real: Callable[..., Path] = real) -> Path:
                left[0] -= 1
                if left[0] >= 0:
                    raise PermissionError
                return real(self, target)

            monkeypatch.setattr(Path, name, refused)
        return pauses

    monkeypatch.setattr(vars(renaming)["time"], "sleep", pauses.append)
    return looks


@both_ways
@pytest.mark.parametrize("folder", [True, False])
def test_a_name_is_given(tmp_path: Path, rename: Rename, folder: bool) -> None:
    source, target = tmp_path / "source", tmp_path / "target"
    source.mkdir() if folder else source.touch()
    rename(source, target)
    assert [path.name for path in tmp_path.iterdir()] == ["target"]


@both_ways
def test_windows_waits_for_who_looks(
    tmp_path: Path,
    rename: Rename,
    looked_at: Callable[[int], list[float]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    (tmp_path / "source").touch()
    pauses = looked_at(4)
    rename(tmp_path / "source", tmp_path / "target")
    assert (tmp_path / "target").exists()
    assert len(pauses) == 4
    assert pauses == sorted(pauses)


@both_ways
def test_who_stays_is_told_within_a_second(
    tmp_path: Path,
    rename: Rename,
    looked_at: Callable[[int], list[float]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    (tmp_path / "source").touch()
    pauses = looked_at(100)
    with pytest.raises(PermissionError):
        rename(tmp_path / "source", tmp_path / "target")
    assert 0.5 < sum(pauses) < 1
    assert (tmp_path / "source").exists()


@both_ways
def test_elsewhere_a_refusal_is_a_refusal(
    tmp_path: Path,
    rename: Rename,
    looked_at: Callable[[int], list[float]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(vars(renaming)["sys"], "platform", "linux")
    (tmp_path / "source").touch()
    pauses = looked_at(1)
    with pytest.raises(PermissionError):
        rename(tmp_path / "source", tmp_path / "target")
    assert pauses == []
