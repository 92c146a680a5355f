# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""One second after the lock nothing of any page is left: not in memory, objects or widgets."""

from __future__ import annotations

import json
import secrets
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from counsellor.bootstrap import system_clock
from counsellor.crypto.keyslots import FLOOR, open_any
from counsellor.crypto.secret import passphrase_bytes
from counsellor.services.create_vault import NewVault, create_vault, propose_recovery_words
from counsellor.services.set_follow_up import set_follow_up
from counsellor.services.set_goal import set_goal
from counsellor.services.sign_note import sign_draft
from counsellor.services.write_note import begin_addendum, begin_note, discard_draft, save_draft
from counsellor.storage.folder import VaultFolder
from tests.faults.process_memory import count_in_memory, fragments
from tests.faults.typed_dialogs import DIALOGS
from tests.field import take_in
from tests.ui.actions.test_layouts_xdotool import Program, display

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["display"]

pytestmark = pytest.mark.faults

ROOT = Path(__file__).resolve().parents[2]
AFTER_S = 1.0
PAGES = ("clients", "client", "sessions", "draft", "signed", "today", "exchange", "settings")
LETTERS = "абвгғдежзийкқлмнңоөпрстуұүфхһцчшыі"


def canary(letters: str = LETTERS) -> str:
    """A text that is nowhere else."""
    return "".join(secrets.choice(letters) for _ in range(24))


class Watched(Program):
    """The program with its window, and what stands in its memory."""

    def __init__(self, display: str, folder: Path, *passphrase_file: str) -> None:
        self._begin(
            display,
            ["tests.faults.locked_window", str(folder), *passphrase_file],
            HOME=str(folder.parent / "home"),
        )
        self.window = self.hear_of("ready")[1]
        self.tool("xdotool", "windowfocus", "--sync", self.window)

    @property
    def pid(self) -> int:
        return self._process.pid

    def do(self, word: str) -> list[str]:
        """Have something done, and give what was said of it."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{word}\n")
        self._process.stdin.flush()
        said = []
        while (heard := self.hear()) != "done":
            said.append(heard)
        return said

    def hear_of(self, word: str) -> list[str]:
        while True:
            heard = self.hear().split()
            if heard[0] == word:
                return heard

    def types(self, text: str) -> None:
        """Press the keys of a text, in Latin letters."""
        self.tool("xdotool", "type", "--delay", "4", text)

    def lock(self) -> None:
        self.press("F12")
        self.hear_of("locked")
        time.sleep(AFTER_S)


@pytest.fixture(scope="module")
def told() -> dict[str, str]:
    """Everything that nobody must find afterwards, by the place where it was shown."""
    names = ("name", "signed", "addendum", "draft", "goal", "follow_up", "trash", "version")
    typed = ("typed_search", "typed_note", "typed_form")
    return {name: canary() for name in names} | {
        name: canary("bcdfghjkmnpqrstvwxz") for name in typed
    }


@pytest.fixture(scope="module")
def passphrase() -> str:
    return " ".join(canary("bcdfghjkmnpqrstvwxz")[:8] for _ in range(5))


@pytest.fixture(scope="module")
def vault(
    tmp_path_factory: pytest.TempPathFactory, told: Mapping[str, str], passphrase: str
) -> Path:
    folder = tmp_path_factory.mktemp("memory") / "vault"
    words = propose_recovery_words()
    vault = create_vault(NewVault(folder, passphrase, words, cost=FLOOR), system_clock())
    client = take_in(vault, told["name"])
    note = begin_note(vault, client)
    save_draft(vault, note.id, told["signed"])
    signed = sign_draft(vault, note.id)
    addendum = begin_addendum(vault, signed)
    save_draft(vault, addendum.id, told["addendum"])
    sign_draft(vault, addendum.id)
    thrown_away = begin_note(vault, client).id
    save_draft(vault, thrown_away, told["trash"])
    discard_draft(vault, thrown_away)
    draft = begin_note(vault, client).id
    save_draft(vault, draft, f"{told['version']} {'x ' * 300}")
    save_draft(vault, draft, told["draft"])
    set_goal(vault, client, told["goal"])
    set_follow_up(vault, client, told["follow_up"], date(2030, 1, 1))
    vault.close()
    return folder


@pytest.fixture(scope="module")
def secret(vault: Path, passphrase: str) -> dict[str, list[bytes]]:
    """The passphrase and the vault's key."""
    description = VaultFolder(vault).read()
    with passphrase_bytes(passphrase) as typed:
        key = bytes(open_any(description.slots, typed, vault_id=description.vault))
    sought = fragments({"passphrase": passphrase}, letters=16)
    return sought | {"key": [key[:16], key[16:], key.hex().encode("ascii")]}


@pytest.fixture
def program(display: str, vault: Path, passphrase: str) -> Iterator[Watched]:
    program = Watched(display, vault)
    program.types(passphrase)
    program.press("Return")
    program.hear_of("uncovered")
    yield program
    program.end()


def visit(program: Watched, told: Mapping[str, str]) -> None:
    """Go through every page, write in the note, and look for something."""
    program.do("ids")
    for page in PAGES:
        program.do(page)
    program.do("draft")
    program.types(told["typed_note"])
    program.press("ctrl+z", "ctrl+y")
    program.do("search")
    program.types(told["typed_search"])
    program.press("Escape")
    program.do("client")


def note_figures(name: str, before: Mapping[str, int], after: Mapping[str, int]) -> None:
    """Leave the figures for whoever wants to publish them."""
    target = ROOT / "build" / "memory-after-lock.json"
    target.parent.mkdir(exist_ok=True)
    known = json.loads(target.read_text("utf-8")) if target.exists() else {}
    known[name] = {"before": dict(before), "after": dict(after)}
    target.write_text(json.dumps(known, indent=1), "utf-8")


OVER = ("client", "draft", "search", "form", "name", "trash", "versions", "print", "rate")


@pytest.mark.parametrize("over", OVER)
def test_nothing_that_was_shown_or_typed_is_left(
    program: Watched, told: Mapping[str, str], secret: Mapping[str, list[bytes]], over: str
) -> None:
    visit(program, told)
    program.do(over)
    if over in ("search", "form", "name"):
        program.types(told["typed_form"])
    sought = fragments(told) | dict(secret)
    before = count_in_memory(program.pid, sought)
    seen = {"trash": "trash", "versions": "version"}
    wanted = {"name", "signed", "draft", "goal", "follow_up", *filter(None, [seen.get(over)])}
    assert wanted <= before.keys()
    program.lock()
    after = count_in_memory(program.pid, sought)
    note_figures(over, before, after)
    assert after == {}
    assert program.do("objects") == ["objects 0 -"]


@pytest.mark.parametrize("together", [tuple(DIALOGS)[:6], tuple(DIALOGS)[6:]])
def test_nothing_typed_into_a_dialog_is_left(
    program: Watched,
    passphrase: str,
    secret: Mapping[str, list[bytes]],
    together: tuple[str, ...],
) -> None:
    typed = {name: canary("bcdfghjkmnpqrstvwxz") for name in together}
    sought = fragments(typed) | dict(secret)
    for name, text in typed.items():
        program.do(f"over {name}")
        program.types(text)
        assert name in count_in_memory(program.pid, sought)
        program.lock()
        assert count_in_memory(program.pid, sought) == {}, name
        program.types(passphrase)
        program.press("Return")
        program.hear_of("uncovered")


def test_the_passphrase_goes_when_it_has_opened(
    program: Watched, passphrase: str, tmp_path: Path
) -> None:
    time.sleep(AFTER_S)
    assert count_in_memory(program.pid, fragments({"passphrase": passphrase}, letters=16)) == {}


def test_after_a_passphrase_file_nothing_is_left_either(
    display: str,
    vault: Path,
    passphrase: str,
    told: Mapping[str, str],
    secret: Mapping[str, list[bytes]],
    tmp_path: Path,
) -> None:
    file = tmp_path / "passphrase"
    file.write_text(passphrase + "\n", "utf-8")
    program = Watched(display, vault, str(file))
    try:
        program.hear_of("uncovered")
        visit(program, told)
        program.lock()
        after = count_in_memory(program.pid, fragments(told) | dict(secret))
        note_figures("passphrase_file", {}, after)
        assert after == {}
    finally:
        program.end()
