# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A window that is killed while somebody types without a pause loses two seconds at the most."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import pytest

from counsellor.domain.coded import NoteTemplate
from counsellor.services.check_vault import findings_of
from counsellor.services.run_session import running_session, start_session, stop_session
from counsellor.services.sign_note import sign_draft
from counsellor.storage.rebuild import differing_tables
from counsellor.storage.vault import Vault
from counsellor.wording.note_templates import blank_note
from counsellor.wording.translation import Speaker
from tests.faults.typist import SteadyClock, length_of, talk
from tests.field import new_vault, open_vault, take_in

pytestmark = pytest.mark.faults

KILLS = 200
MOST_LOST_S = 2.0
LONG = 2_000
"""A note that has grown so long is signed, and the next one begun."""
_ROOT = Path(__file__).resolve().parents[2]


@dataclass
class Heard:
    """What a typist had said when it was killed."""

    killed_at: float
    typed: list[tuple[int, int, float]] = field(default_factory=list)
    saved: list[tuple[str, str]] = field(default_factory=list)
    signed: dict[int, str] = field(default_factory=dict)

    def must_be_there(self) -> tuple[int, int]:
        """Give the last note, and how many of its letters may not be lost."""
        note = self.typed[-1][0]
        before = self.killed_at - MOST_LOST_S
        kept = [letters for at, letters, moment in self.typed if at == note and moment < before]
        return note, max(kept, default=0)


class Desk:
    """One vault at which one typist after the other is killed."""

    def __init__(self, path: Path, seed: int, what: str) -> None:
        self._path = path
        self._random = Random(seed)
        self._what = what
        vault = new_vault(path, SteadyClock())  # type: ignore[arg-type]
        self._client = take_in(vault)
        if what == "session":
            start_session(vault, self._client)
        self._begun = self._begun_now = blank_note(NoteTemplate.GOOD_RECORD, Speaker("ru"))
        self._notes: dict[str, str] = {}
        vault.close()

    def be_killed(self, times: int) -> None:
        """Type and be killed, again and again, and look at what is left each time."""
        for _ in range(times):
            seed, keys_per_second = self._random.getrandbits(32), self._random.randint(15, 60)
            heard = self._type(seed, keys_per_second, self._random.uniform(0.3, 3.0))
            vault = open_vault(self._path, SteadyClock())  # type: ignore[arg-type]
            self._look(vault, heard, seed)
            vault.close()

    def look_closely(self) -> None:
        """Check every page, every link, and that the tables are what the journal says."""
        vault = open_vault(self._path)
        assert findings_of(vault) == []
        assert differing_tables(vault) == []
        assert len(self._notes) == vault.notes.count() > 0
        for note, text in self._notes.items():
            assert vault.notes.get(note).text == text
        vault.close()

    def _type(self, seed: int, keys_per_second: int, seconds: float) -> Heard:
        command = (str(self._path), self._client, str(seed), str(keys_per_second), self._what)
        with subprocess.Popen(
            [sys.executable, "-m", "tests.faults.typist", *command],
            cwd=_ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            stdout=subprocess.PIPE,
        ) as process:
            assert process.stdout is not None
            first = process.stdout.readline()
            time.sleep(seconds)
            assert process.poll() is None, "the typist came to an end"
            heard = Heard(time.monotonic())
            process.send_signal(signal.SIGKILL)
            _listen(heard, first + process.stdout.read())
        return heard

    def _look(self, vault: Vault, heard: Heard, seed: int) -> None:
        """See that what was acknowledged is there, and all but the last two seconds."""
        assert vault.journal.broken_link() is None
        last, least = heard.must_be_there()
        for note, signed in heard.signed.items():
            wanted = self._begun_with(note) + talk(seed, note, length_of(seed, note))
            self._keep(vault, signed, wanted)
        if last in heard.signed:
            self._begun_now = self._begun
        else:
            text = self._last_text(vault)
            begun = self._begun_with(last)
            letters = len(text) - len(begun)
            assert text == begun + talk(seed, last, letters)
            assert letters >= least, f"{least - letters} letters too many are lost"
            self._begun_now = text if vault.drafts.every() else self._begun
        for saved, text in heard.saved:
            assert self._text_of(vault, saved).startswith(text)
        if self._what == "session":
            self._go_on(vault)

    def _begun_with(self, note: int) -> str:
        """Give what stood in a note before its first letter was typed in this run."""
        return self._begun if note else self._begun_now

    def _last_text(self, vault: Vault) -> str:
        """Give the draft's text, or that of a note whose signing was not acknowledged any more."""
        drafts = vault.drafts.every()
        if drafts:
            (draft,) = drafts
            return draft.text
        (new,) = (
            note
            for note in vault.notes.of_client(self._client, most=10**6)
            if note.id not in self._notes
        )
        self._notes[new.id] = new.text
        return new.text

    def _text_of(self, vault: Vault, record: str) -> str:
        draft = vault.drafts.get(record)
        return draft.text if draft is not None else vault.notes.get(record).text

    def _keep(self, vault: Vault, note: str, wanted: str) -> None:
        assert vault.notes.get(note).text == wanted
        self._notes[note] = wanted

    def _go_on(self, vault: Vault) -> None:
        """The timer runs on; when the note has grown long, hold the next session."""
        assert running_session(vault) is not None
        (draft,) = vault.drafts.every()
        if len(draft.text) > LONG:
            stop_session(vault)
            self._keep(vault, sign_draft(vault, draft.id), draft.text)
            self._begun_now = self._begun
            start_session(vault, self._client)


def _listen(heard: Heard, output: bytes) -> None:
    """Take in what a typist said; the kill may have cut the last line."""
    for line in output.split(b"\n")[:-1]:
        word, *told = json.loads(line)
        if word == "typed":
            heard.typed.append((told[0], told[1], told[2]))
        elif word == "saved":
            heard.saved.append((told[0], told[1]))
        else:
            heard.signed[told[0]] = told[1]


def test_200_kills_while_typing_lose_two_seconds_at_the_most(tmp_path: Path) -> None:
    desks = [
        Desk(tmp_path / "vault while timing", 1, "session"),
        Desk(tmp_path / "vault while signing", 2, "notes"),
    ]
    with ThreadPoolExecutor(len(desks)) as pool:
        for done in [pool.submit(desk.be_killed, KILLS // len(desks)) for desk in desks]:
            done.result()
    for desk in desks:
        desk.look_closely()
