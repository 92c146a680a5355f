# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The command line called inside this process, and a made-up centre for it to work on."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from counsellor.cli.main import main
from counsellor.crypto import passphrase_wrap
from counsellor.crypto.passphrase_wrap import Argon2Cost
from counsellor.crypto.secret import Secret
from counsellor.demo.centre import DemoPlan, DemoReport, build_centre
from counsellor.demo.place import DemoPlace
from counsellor.domain.clock import Clock
from counsellor.domain.meeting_address import OwnAddress
from tests.meeting import LOOPBACK


class RealClock:
    """This machine's clock."""

    def now(self) -> datetime:
        return datetime.now().astimezone()

    def monotonic(self) -> float:
        return self.now().timestamp()


@dataclass
class NoWindows:
    """An outside that opens no window and remembers what it was asked to show."""

    opened: list[tuple[Path, Path | None]] = field(default_factory=list)
    pictured: list[tuple[Path, Path, Path]] = field(default_factory=list)

    def system_clock(self) -> Clock:
        return RealClock()

    def own_addresses(self) -> Sequence[OwnAddress]:
        return LOOPBACK

    def open_window(
        self, folder: Path, /, *, passphrase_file: Path | None = None, files: Sequence[Path] = ()
    ) -> int:
        self.opened.append((folder, passphrase_file))
        return 0

    def leave_screenshots(self, folder: Path, passphrase_file: Path, target: Path, /) -> None:
        self.pictured.append((folder, passphrase_file, target))


@dataclass(frozen=True)
class Done:
    """How a command ended and what it printed."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401 -- JSON is anything
        """What it answered in JSON."""
        return json.loads(self.out)

    @property
    def sentence(self) -> str:
        """The one line on standard error."""
        (line,) = self.err.splitlines()
        assert "Traceback" not in line
        return line


class Commands:
    """Calls the command line as if typed, in one language."""

    def __init__(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, settings: Path
    ) -> None:
        self._capsys = capsys
        self._monkeypatch = monkeypatch
        self.outside = NoWindows()
        monkeypatch.setattr("counsellor.paths.device_settings_file", lambda: settings)
        self.speak("en")

    def speak(self, language: str) -> None:
        """Let the system be set to a language."""
        self._monkeypatch.setenv("LC_ALL", {"en": "C", "ru": "ru_KZ.UTF-8"}.get(language, "kk_KZ"))

    def __call__(self, *words: str | Path) -> Done:
        self._capsys.readouterr()
        code = main([str(word) for word in words], lambda: self.outside)
        printed = self._capsys.readouterr()
        return Done(code, printed.out, printed.err)


@contextmanager
def each_derivation_once() -> Iterator[None]:
    """Derive the key of each passphrase and salt once; a vault opened again costs nothing then."""
    derive, known = passphrase_wrap._derive, dict[tuple[Argon2Cost, bytes, bytes], bytes]()

    def once(cost: Argon2Cost, salt: bytes, passphrase: bytes) -> Secret:
        asked = (cost, bytes(salt), bytes(passphrase))
        if not any(salt):  # of no slot: it is timed, to find the cost of one
            return derive(*asked)
        if asked not in known:
            known[asked] = bytes(derive(*asked))
        return Secret(known[asked])

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(passphrase_wrap, "_derive", once)
        yield


def make_centre(folder: Path, clients: int = 3) -> DemoReport:
    """Run the made-up centre; takes some seconds, for its keys are real."""
    return build_centre(DemoPlace(folder), DemoPlan(clients), RealClock(), lambda *_: None)


def copy_of(vault: Path, target: Path) -> Path:
    """Copy a closed vault, so that a test may do to it what it likes."""
    shutil.copytree(vault, target)
    return target
