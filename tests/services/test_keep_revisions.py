# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Earlier versions of a draft, and the steps of writing, lie in the vault until it is signed."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from random import Random

import pytest

from counsellor.domain.draft_steps import MOST_STEPS
from counsellor.domain.errors import UnknownRecord
from counsellor.domain.revisions import MOST_REVISIONS
from counsellor.services.begin_incarnation import begin_incarnation
from counsellor.services.erase_client import erase_client
from counsellor.services.keep_revisions import restore_revision, revisions_of
from counsellor.services.sign_note import sign_draft
from counsellor.services.write_note import begin_note, save_draft
from counsellor.storage.vault import Vault
from tests.field import HandClock

LETTERS = "абвәғқ😀e\u0301\n ك"


def texts(vault: Vault, draft: str) -> list[str]:
    return [one.text for one in revisions_of(vault, draft)]


def undone(vault: Vault, draft: str) -> list[str]:
    """Return the texts that undoing leads back to, the newest first."""
    kept = vault.drafts.get(draft)
    assert kept is not None
    text: str | None = kept.text
    found = []
    for step in reversed(vault.history.steps(draft)):
        assert text is not None
        text = step.undo(text)
        assert text is not None
        found.append(text)
    return found


def test_a_version_is_kept_every_ten_minutes_of_writing(
    vault: Vault, client: str, clock: HandClock
) -> None:
    draft = begin_note(vault, client).id
    for minute in range(35):
        save_draft(vault, draft, "x" * (minute + 1))
        clock.pass_time(60)
    assert texts(vault, draft) == ["x" * 28, "x" * 19, "x" * 10]


@pytest.mark.parametrize(
    ("before", "after", "kept"),
    [
        ("a" * 1000, "a" * 799, True),
        ("a" * 1000, "a" * 801, False),
        ("a" * 60, "a" * 39, True),
        ("a" * 60, "b" * 60, True),
        ("a" * 60, "", True),
        ("a" * 20, "", False),
        ("a" * 1000, "a" * 2000, False),
    ],
)
def test_a_version_is_kept_before_much_is_taken_out(
    vault: Vault, client: str, before: str, after: str, kept: bool
) -> None:
    draft = begin_note(vault, client).id
    save_draft(vault, draft, before)
    save_draft(vault, draft, after)
    assert texts(vault, draft) == ([before] if kept else [])


def test_going_on_with_an_earlier_version_overwrites_nothing(
    vault: Vault, client: str, clock: HandClock
) -> None:
    draft = begin_note(vault, client).id
    save_draft(vault, draft, "long " * 100)
    save_draft(vault, draft, "short")
    (earlier,) = revisions_of(vault, draft)
    assert restore_revision(vault, draft, earlier.number).text == earlier.text
    assert texts(vault, draft) == ["short", earlier.text]
    assert undone(vault, draft)[0] == "short"
    with pytest.raises(UnknownRecord):
        restore_revision(vault, draft, 10**6)


def test_so_many_are_kept_that_spread_over_the_whole_time(
    vault: Vault, client: str, clock: HandClock
) -> None:
    draft = begin_note(vault, client).id
    for number in range(3 * MOST_REVISIONS):
        save_draft(vault, draft, f"version {number}")
        clock.pass_time(600)
    kept = texts(vault, draft)
    assert len(kept) == MOST_REVISIONS
    numbers = [int(text.split()[1]) for text in kept]
    assert numbers[:5] == list(range(numbers[0], numbers[0] - 5, -1))
    assert numbers[-1] == 0
    assert max(a - b for a, b in pairwise(numbers)) <= 8


def test_long_versions_stay_within_their_room(vault: Vault, client: str, clock: HandClock) -> None:
    draft = begin_note(vault, client).id
    for number in range(12):
        save_draft(vault, draft, str(number) * 200_000)
    assert sum(map(len, texts(vault, draft))) <= 1_000_000
    assert texts(vault, draft)[0][0] == "1"


def test_signing_and_erasing_take_all_of_it(vault: Vault, client: str) -> None:
    draft = begin_note(vault, client).id
    save_draft(vault, draft, "long " * 100)
    save_draft(vault, draft, "short")
    sign_draft(vault, draft)
    assert (texts(vault, draft), vault.history.steps(draft)) == ([], ())
    second = begin_note(vault, client).id
    save_draft(vault, second, "long " * 100)
    save_draft(vault, second, "short")
    erase_client(vault, client, "asked for", date(2026, 11, 20))
    assert (texts(vault, second), vault.history.steps(second)) == ([], ())


def test_a_new_life_of_the_device_keeps_it(vault: Vault, client: str) -> None:
    draft = begin_note(vault, client).id
    save_draft(vault, draft, "long " * 100)
    save_draft(vault, draft, "short")
    begin_incarnation(vault)
    (renamed,) = vault.drafts.of_client(client)
    assert renamed.id != draft
    assert len(texts(vault, renamed.id)) == 1
    assert undone(vault, renamed.id)[0] == "long " * 100


@pytest.mark.parametrize("seed", range(30))
def test_every_way_of_writing_can_be_undone_step_by_step(
    vault: Vault, client: str, seed: int
) -> None:
    random = Random(seed)
    draft = begin_note(vault, client).id
    past = [""]
    for _ in range(random.randrange(1, 25)):
        text = past[-1]
        start, end = sorted(random.randrange(len(text) + 1) for _ in range(2))
        typed = "".join(random.choices(LETTERS, k=random.randrange(12)))
        past.append(text[:start] + typed + text[end:])
        save_draft(vault, draft, past[-1])
    different = [one for one, other in pairwise(past) if one != other]
    steps = undone(vault, draft)
    # Typing that happens to lead back to a text of before counts as undoing.
    assert steps == different[::-1] or set(steps) <= set(past)


def test_undoing_takes_steps_back_and_adds_none(vault: Vault, client: str) -> None:
    draft = begin_note(vault, client).id
    for text in ("one", "one two", "one two three"):
        save_draft(vault, draft, text)
    save_draft(vault, draft, "one")
    assert undone(vault, draft) == [""]


def test_only_the_last_steps_are_kept(vault: Vault, client: str) -> None:
    draft = begin_note(vault, client).id
    text = ""
    for number in range(MOST_STEPS + 50):
        text += f"{number} "
        save_draft(vault, draft, text)
    assert len(vault.history.steps(draft)) == MOST_STEPS
    for letter in "abcde":
        save_draft(vault, draft, letter * 60_000)
    steps = vault.history.steps(draft)
    assert sum(len(step.removed) + len(step.added) for step in steps) <= 128 * 1024


def test_a_clock_that_is_set_back_keeps_a_version_at_once(
    vault: Vault, client: str, clock: HandClock
) -> None:
    draft = begin_note(vault, client).id
    save_draft(vault, draft, "one")
    clock.time -= timedelta(days=40)
    save_draft(vault, draft, "two")
    assert texts(vault, draft) == ["one"]
