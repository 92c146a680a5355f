# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Every service that takes text keeps it plain, refuses what is none, and tells its limit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from counsellor.domain.errors import CounsellorError, RecordInvalid
from counsellor.domain.records.identities import Identity
from counsellor.services.name_client import rename_client, save_identity, show_identity
from counsellor.services.record_consent import record_consent
from counsellor.services.set_follow_up import finish_follow_up, set_follow_up
from counsellor.services.set_goal import reword_goal, set_goal
from counsellor.services.sign_note import mark_misfiled, sign_draft
from counsellor.services.write_note import begin_addendum, begin_note, save_draft
from counsellor.storage.rebuild import differing_tables
from counsellor.storage.vault import Vault
from tests.field import HandClock, new_vault, spoken, take_in
from tests.services.work import sign

STEERING = "\x1b[2J\u202eabc\u2066\x07\x9b"
UNSEEN = "\u200b\u00ad\ufeff \u2060\u3164"
TODAY = date(2026, 11, 20)

Act = Callable[[Vault, str, str], object]


def _note(vault: Vault, client: str, text: str) -> str:
    draft = begin_note(vault, client)
    save_draft(vault, draft.id, text)
    return sign_draft(vault, draft.id)


def _addendum(vault: Vault, client: str, text: str) -> str:
    draft = begin_addendum(vault, _note(vault, client, "a note"))
    save_draft(vault, draft.id, text)
    return sign_draft(vault, draft.id)


def _reworded(vault: Vault, client: str, text: str) -> None:
    reword_goal(vault, client, set_goal(vault, client, "first"), text)


def _finished(vault: Vault, client: str, text: str) -> None:
    finish_follow_up(vault, client, set_follow_up(vault, client, "call", TODAY), TODAY, text)


def _misfiled(vault: Vault, client: str, text: str) -> None:
    mark_misfiled(vault, sign(vault, client, "a note"), text)


def _witnessed(vault: Vault, client: str, text: str) -> None:
    record_consent(vault, replace(spoken(), client=client, witness=text))


NEEDED: dict[str, tuple[Act, int]] = {
    "note": (_note, 200_000),
    "addendum": (_addendum, 200_000),
    "goal": (set_goal, 1_000),
    "goal reworded": (_reworded, 1_000),
    "follow-up": (lambda vault, client, text: set_follow_up(vault, client, text, TODAY), 2_000),
    "misfiled": (_misfiled, 400),
}
OPTIONAL: dict[str, tuple[Act, int]] = {
    "working name": (rename_client, 80),
    "outcome": (_finished, 10_000),
    "reason to open": (show_identity, 400),
    "witness": (_witnessed, 200),
    "name": (lambda vault, client, text: save_identity(vault, Identity(client, text)), 200),
    "address": (
        lambda vault, client, text: save_identity(vault, Identity(client, address=text)),
        400,
    ),
}
ALL = NEEDED | OPTIONAL


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    vault = new_vault(tmp_path / "vault", HandClock())
    yield vault
    vault.close()


@pytest.fixture
def client(vault: Vault) -> str:
    return take_in(vault)


def written(vault: Vault) -> str:
    return "".join(entry.payload.decode() for _, entry in vault.journal.entries())


@pytest.mark.parametrize("what", ALL)
def test_nothing_that_steers_a_screen_is_kept(vault: Vault, client: str, what: str) -> None:
    act, _most = ALL[what]
    act(vault, client, f"before {STEERING} after")
    said = written(vault)
    assert "before [2Jabc after" in said
    assert "\\u001b" not in said
    assert not set(STEERING) & set(said) - set("[2Jabc")
    assert differing_tables(vault) == []


@pytest.mark.parametrize("what", ALL)
def test_one_letter_too_many_is_told(vault: Vault, client: str, what: str) -> None:
    act, most = ALL[what]
    act(vault, client, "я" * most)
    with pytest.raises(RecordInvalid) as refused:
        act(vault, client, "я" * (most + 1))
    assert refused.value.fields["most"] == most
    assert refused.value.fields["has"] == most + 1


@pytest.mark.parametrize("what", NEEDED)
def test_letters_that_nobody_sees_are_no_text(vault: Vault, client: str, what: str) -> None:
    act, _most = NEEDED[what]
    with pytest.raises(RecordInvalid):
        act(vault, client, UNSEEN)


@pytest.mark.parametrize("what", OPTIONAL)
def test_letters_that_nobody_sees_are_kept_nowhere(vault: Vault, client: str, what: str) -> None:
    act, _most = OPTIONAL[what]
    act(vault, client, UNSEEN)
    assert not set(UNSEEN) & set(written(vault)) - {" "}


@pytest.mark.parametrize("what", ALL)
@pytest.mark.parametrize("text", ["a\ud83db", "\ude00", "\udc80" * 5])
def test_half_a_letter_is_an_error_that_has_words(
    vault: Vault, client: str, what: str, text: str
) -> None:
    act, _most = ALL[what]
    with pytest.raises(CounsellorError):
        act(vault, client, text)


def test_a_note_keeps_its_lines_and_tabs_and_its_signature(vault: Vault, client: str) -> None:
    note = _note(vault, client, "one\r\n\ttwo\u2028three")
    assert vault.notes.get(note).text == "one\n\ttwo\nthree"
    entry = vault.journal.at(vault.notes.place_of(note)[0])
    assert entry.change.fields["text"] == "one\n\ttwo\nthree"
