# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Lets the system refuse one call after another, with one error number after another."""

from __future__ import annotations

import builtins
import errno
import io
import os
import shutil
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import pytest

from counsellor.domain.errors import CounsellorError
from counsellor.storage.backup import back_up, back_up_automatically
from counsellor.storage.ballast import ensure_ballast, give_back
from counsellor.storage.folder import VaultFolder
from counsellor.storage.integrity import check_vault
from counsellor.storage.lifecycle import create_core_with_key
from counsellor.storage.restore import restore
from counsellor.storage.slots import add_slot
from tests.storage.vaults import KEY, numbers_in, open_vault, put

CALLS = (
    *((os, name) for name in ("open", "read", "write", "lseek", "stat", "lstat", "mkdir", "rmdir")),
    *((os, name) for name in ("rename", "replace", "unlink", "link", "scandir", "listdir")),
    *((os, name) for name in ("fsync", "fdatasync", "ftruncate", "posix_fallocate")),
    (io, "open"),
    (builtins, "open"),
)
NUMBERS = ("ENOSPC", "EDQUOT", "EACCES", "EROFS", "EIO", "ENOENT", "EINVAL", "EBUSY")


@dataclass
class Refusing:
    """Refuses the nth call under a folder with one error number after another."""

    place: Path
    nth: int
    answers: Iterator[str]
    calls: int = 0
    refused: str = ""
    told: list[str] = field(default_factory=list)

    def asked(self, name: str, arguments: tuple[object, ...]) -> None:
        """Count a call that concerns the folder, and refuse one of them."""
        if not any(self._concerns(argument) for argument in arguments[:2]):
            return
        self.calls += 1
        if self.calls == self.nth:
            answer = next(self.answers)
            self.refused = f"{name} {answer}"
            number = getattr(errno, answer)
            raise OSError(number, os.strerror(number), os.fspath(self.place / "refused"))

    def _concerns(self, argument: object) -> bool:
        if isinstance(argument, bool):
            return False
        if isinstance(argument, int):
            with suppress(OSError):
                argument = Path("/proc/self/fd", str(argument)).readlink()
        return isinstance(argument, (str, Path)) and Path(argument).is_relative_to(self.place)


@contextmanager
def refusing(refusal: Refusing) -> Iterator[None]:
    """Put the refusal before every call of the system that Python makes."""
    with pytest.MonkeyPatch.context() as patch:
        for module, name in CALLS:
            patch.setattr(module, name, _asking(refusal, name, getattr(module, name)))
        yield


def _asking(refusal: Refusing, name: str, real: Callable[..., object]) -> Callable[..., object]:
    asking = False

    def call(*arguments: object, **how: object) -> object:
        nonlocal asking
        if not asking:
            asking = True
            try:
                refusal.asked(name, arguments)
            finally:
                asking = False
        return real(*arguments, **how)

    return call


def opening(folder: VaultFolder, aside: Path) -> None:
    open_vault(folder.path).close()


def saving(folder: VaultFolder, aside: Path) -> None:
    with open_vault(folder.path) as core:
        put(core, 3)
        core.checkpoint()


def backing_up(folder: VaultFolder, aside: Path) -> None:
    with open_vault(folder.path) as core:
        back_up_automatically(core)
        back_up(core, aside)
        check_vault(core)


def adding_a_slot(folder: VaultFolder, aside: Path) -> None:
    with open_vault(folder.path) as core:
        add_slot(core, {"kind": "office"})


def making(folder: VaultFolder, aside: Path) -> None:
    create_core_with_key(aside / "made", KEY).close()


def restoring(folder: VaultFolder, aside: Path) -> None:
    with open_vault(folder.path) as core:
        made = back_up(core, aside)
    restore(made, aside / "restored", KEY, lambda core: put(core, 4))


def setting_room_aside(folder: VaultFolder, aside: Path) -> None:
    ensure_ballast(folder)
    give_back(folder)


ACTS = (opening, saving, backing_up, adding_a_slot, making, restoring, setting_room_aside)


def bugs_of(
    vault: VaultFolder, tried: Path, act: Callable[[VaultFolder, Path], None], every: int
) -> list[str]:
    """Refuse every so-manieth call of an act in turn; return what had no name or lost something."""
    answers = _round_and_round()
    bugs: list[str] = []
    for nth in count(1, every):
        shutil.copytree(vault.path, tried / "vault")
        (tried / "aside").mkdir()
        refusal = Refusing(tried, nth, answers)
        try:
            with refusing(refusal):
                act(VaultFolder(tried / "vault"), tried / "aside")
        except CounsellorError:
            pass
        except Exception as bug:  # noqa: BLE001 - what must not be is collected
            bugs.append(f"{refusal.refused} at call {nth}: {type(bug).__name__} in {_where(bug)}")
        bugs += [f"{refusal.refused} at call {nth}: then {lost}" for lost in _lost(tried / "vault")]
        shutil.rmtree(tried)
        if not refusal.refused:
            return bugs
    raise AssertionError("unreachable")


def _lost(path: Path) -> list[str]:
    try:
        with open_vault(path) as core:
            return [] if {1, 2} <= set(numbers_in(core)) else ["numbers are missing"]
    except CounsellorError as error:
        return [str(error)]


def _where(bug: Exception) -> str:
    ours = [
        f"{Path(frame.filename).name}:{frame.lineno}"
        for frame in traceback.extract_tb(bug.__traceback__)
        if "counsellor" in frame.filename
    ]
    return " > ".join(ours[-3:])


def _round_and_round() -> Iterator[str]:
    while True:
        yield from NUMBERS
