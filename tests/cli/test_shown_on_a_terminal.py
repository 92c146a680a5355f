# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What is shown once on a terminal is written down, wiped, and a part of it asked back."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from counsellor.demo.centre import DemoReport
from counsellor.services.create_vault import propose_passphrase
from counsellor.services.note_written_down import KIT, unwritten
from counsellor.services.open_invitations import open_invitations
from counsellor.services.unlock_vault import unlock_vault
from tests.commands import RealClock, copy_of

ROOT = Path(__file__).resolve().parents[2]
WIPED = "\x1b[2J"


class Terminal:
    """A command with a person before it, who answers each prompt from what was shown."""

    def __init__(self, folder: Path, *words: str | Path) -> None:
        pty = pytest.importorskip("pty")
        self._ours, theirs = pty.openpty()
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"}
        environment |= {"TERM": "xterm", "HOME": str(folder)}
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "counsellor", *map(str, words)],
            env=environment,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
        )
        os.close(theirs)
        self.said = ""
        self._heard = 0

    def prompts(self) -> Iterator[str]:
        """Yield what was said since the last answer, whenever it ends with a question."""
        while True:
            if re.search(r"(: |Enter\. )\Z", self.said[self._heard :]):
                fresh, self._heard = self.said[self._heard :], len(self.said)
                yield fresh
                continue
            with suppress(OSError):
                if piece := os.read(self._ours, 4096):
                    self.said += piece.decode()
                    continue
            return

    def type(self, text: str) -> None:
        os.write(self._ours, f"{text}\n".encode())

    def leave(self) -> None:
        os.write(self._ours, b"\x04")

    def end(self) -> int:
        for _ in self.prompts():
            self.leave()
        os.close(self._ours)
        return self._process.wait()


def shown_words(said: str, count: int) -> list[str]:
    """The words that stand alone on a line, two blanks before them."""
    (found,) = set(re.findall(rf"^  ([a-z-]+(?: [a-z-]+){{{count - 1}}})\r?$", said, re.MULTILINE))
    return str(found).split()


def answer_rightly(terminal: Terminal, count: int) -> int:
    """Copy the words, and type those that are asked; return how many were."""
    asked, words = 0, list[str]()
    for said in terminal.prompts():
        if place := re.search(r"Word (\d+): \Z", said):
            asked += 1
            terminal.type(words[int(place[1]) - 1])
        elif said.endswith("Enter. "):
            words = shown_words(said, count)
            terminal.type("")
    return asked


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    (tmp_path / "pass").write_text(propose_passphrase())
    return tmp_path / "pass"


def owed(vault: Path, secret: Path) -> frozenset[str]:
    with closing(unlock_vault(vault, secret.read_text(), RealClock())) as opened:
        return unwritten(opened)


def test_the_words_of_the_kit_are_wiped_and_three_asked_back(tmp_path: Path, secret: Path) -> None:
    at = ("--vault", tmp_path / "v", "--passphrase-file", secret)
    terminal = Terminal(tmp_path, "vault", "create", *at)
    assert answer_rightly(terminal, 7) == 3
    assert terminal.said.count(WIPED) == 1
    assert terminal.end() == 0
    assert owed(tmp_path / "v", secret) == frozenset()


def test_a_wrong_word_shows_them_again(tmp_path: Path, secret: Path) -> None:
    at = ("--vault", tmp_path / "v", "--passphrase-file", secret)
    terminal = Terminal(tmp_path, "vault", "create", *at)
    prompts = terminal.prompts()
    next(prompts)
    terminal.type("")
    for _ in range(3):
        next(prompts)
        terminal.type("abacus")
    again = next(prompts)
    assert "word" in again.lower()
    assert len(shown_words(again, 7)) == 7
    terminal.type("")
    next(prompts)
    terminal.leave()
    assert terminal.end() == 0
    assert "Today will remind you" in terminal.said
    assert owed(tmp_path / "v", secret) == {KIT}


def test_who_leaves_before_a_new_kit_counts_keeps_the_old_one(
    centre: DemoReport, tmp_path: Path
) -> None:
    field = copy_of(centre.place.field, tmp_path / "field")
    before = (field / "vault.json").read_bytes()
    at = ("--vault", field, "--passphrase-file", centre.place.passphrase_file)
    terminal = Terminal(tmp_path, "vault", "kit", *at)
    next(terminal.prompts())
    terminal.leave()
    assert terminal.end() == 1
    assert (field / "vault.json").read_bytes() == before
    terminal = Terminal(tmp_path, "vault", "kit", *at)
    assert answer_rightly(terminal, 7) == 3
    assert terminal.end() == 0
    assert (field / "vault.json").read_bytes() != before


def test_of_an_invitation_two_words_are_asked_back(centre: DemoReport, tmp_path: Path) -> None:
    office = copy_of(centre.place.office, tmp_path / "office")
    at = ("--vault", office, "--passphrase-file", centre.place.passphrase_file)
    terminal = Terminal(
        tmp_path, "office", "invite", "--name", "Қанат", "--role", "psychologist",
        "--out", tmp_path / "for", *at,
    )  # fmt: skip
    assert answer_rightly(terminal, 7) == 2
    assert terminal.end() == 0
    passphrase = centre.place.passphrase_file.read_text().split("\n")[0]
    with closing(unlock_vault(office, passphrase, RealClock())) as opened:
        (one,) = open_invitations(opened)
    assert (one.name, one.told) == ("Қанат", True)


def test_an_office_asks_for_the_end_of_its_key_too(tmp_path: Path, secret: Path) -> None:
    at = ("--vault", tmp_path / "o", "--passphrase-file", secret)
    terminal = Terminal(
        tmp_path, "office", "create", "--name", "O", "--supervisor", "S",
        "--recovery-file", tmp_path / "kit", *at,
    )  # fmt: skip
    prompts = terminal.prompts()
    (key,) = re.findall(r"AGE-SECRET-KEY-PQ-1\w+", next(prompts))
    terminal.type("")
    next(prompts)
    terminal.type(key[-6:].lower())
    assert terminal.end() == 0
    assert owed(tmp_path / "o", secret) == frozenset()
