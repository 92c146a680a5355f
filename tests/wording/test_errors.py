# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Every expected failure can be told to a person, in three languages, giving nothing away."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from counsellor.domain import errors
from counsellor.domain.coded import RefusalReason
from counsellor.domain.errors import CounsellorError, RecordInvalid
from counsellor.domain.place_errors import VaultMoved
from counsellor.domain.records import KINDS
from counsellor.wording.error_words import Words
from counsellor.wording.errors import WORDS, say_error, say_refusal
from counsellor.wording.exchange_errors import BY_REASON as EXCHANGE_BY_REASON
from counsellor.wording.exchange_errors import REFUSALS
from counsellor.wording.record_errors import RULES
from counsellor.wording.translation import Speaker, languages
from counsellor.wording.vault_errors import BY_REASON as VAULT_BY_REASON

SOURCES = sorted((Path(__file__).resolve().parents[2] / "counsellor").rglob("*.py"))
CANARY = "canary-4711"
# Every field that a sentence names, as its error documents it.
HARMLESS = {
    "folder": Path("sticks") / "A",
    "place": "sticks/B",
    "copies": Path("sticks") / "C",
    "missing": 3,
    "count": 33,
    "item": "sync",
    "stage": "closed",
    "positions": [3, 7],
}
NO_HINT = {errors.WrongPassphrase}


@pytest.fixture(params=languages())
def speaker(request: pytest.FixtureRequest) -> Speaker:
    return Speaker(request.param)


def below(kind: type[CounsellorError]) -> Iterator[type[CounsellorError]]:
    for subclass in kind.__subclasses__():
        yield subclass
        yield from below(subclass)


def all_errors() -> list[type[CounsellorError]]:
    """Those of the product; a test elsewhere may have made one of its own."""
    return [kind for kind in below(CounsellorError) if kind.__module__.startswith("counsellor.")]


def all_words() -> list[Words]:
    by_reason = {**VAULT_BY_REASON, **EXCHANGE_BY_REASON}
    return [*WORDS.values(), *by_reason.values(), *RULES.values(), *REFUSALS.values()]


def test_every_error_has_words_of_its_own() -> None:
    assert [kind.__name__ for kind in all_errors() if kind not in WORDS] == []


def test_every_reason_for_refusing_a_bundle_has_words_of_its_own() -> None:
    assert [reason.name for reason in RefusalReason if reason not in REFUSALS] == []
    texts = [words.text for words in REFUSALS.values()]
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("kind", all_errors())
def test_an_error_is_said_as_a_sentence_and_a_next_step(
    kind: type[CounsellorError], speaker: Speaker
) -> None:
    said = say_error(kind(**{**HARMLESS, "copies": None}), speaker)
    assert re.fullmatch(r"[A-ZА-ЯӘҒҚҢӨҰҮҺІ%0-9].{8,}", said.text)
    assert bool(said.next_step) is (kind not in NO_HINT)
    assert re.search(r"[{}]|%n|…", said.whole) is None
    if speaker.language != "en":
        assert re.search(r"[а-яё]", said.text)


@pytest.mark.parametrize("rule", RULES)
def test_a_broken_rule_is_said_as_a_sentence_and_a_next_step(
    rule: tuple[str, str], speaker: Speaker
) -> None:
    said = say_error(RecordInvalid(kind=rule[0], reason=rule[1], stage="closed"), speaker)
    assert re.fullmatch(r"[A-ZА-ЯӘҒҚҢӨҰҮҺІ].{8,}\.", said.text)
    assert said.next_step.endswith(".")
    assert re.search(r"[{}_]|…", said.whole) is None


def test_every_rule_that_the_program_checks_has_words_of_its_kind() -> None:
    texts = "".join(path.read_text("utf-8") for path in SOURCES)
    checked = set(re.findall(r'RecordInvalid\(\s*kind="([a-z._]+)"', texts))
    assert checked == {kind for kind, _reason in RULES}
    assert checked <= KINDS.keys()


@pytest.mark.parametrize("reason", RefusalReason)
def test_a_refusal_is_said_in_words(reason: RefusalReason, speaker: Speaker) -> None:
    said = say_refusal(reason, speaker)
    assert said.text.endswith(".")
    assert said.next_step.endswith(".")
    assert "_" not in said.whole


@pytest.mark.parametrize("kind", all_errors())
def test_no_field_but_a_harmless_one_is_ever_shown(
    kind: type[CounsellorError], speaker: Speaker
) -> None:
    names = set(re.findall(r"\b\w+\b", kind.__doc__ or "")) | {"reason", "detail", "url", "text"}
    secret = dict.fromkeys(names - {"folder", "place", "copies"}, CANARY)
    assert CANARY not in say_error(kind(**secret), speaker).whole


@pytest.mark.parametrize("name", ["folder", "place", "copies"])
def test_an_address_is_not_shown_for_it_may_hold_a_password(name: str, speaker: Speaker) -> None:
    kinds = {"folder": errors.VaultNotFound, "place": errors.ReadOnlyPlace}
    kind = kinds.get(name, errors.VaultReplaced)
    said = say_error(kind(**{name: f"https://user:{CANARY}@drop.example/"}), speaker)
    assert CANARY not in said.whole


@pytest.mark.parametrize("kind", [errors.VaultLost, errors.VaultReplaced, errors.VaultDamaged])
def test_copies_are_named_where_there_was_room_for_them(
    kind: type[CounsellorError], speaker: Speaker
) -> None:
    kept = say_error(kind(missing=1, copies="kept"), speaker)
    none = say_error(kind(missing=1, copies=None), speaker)
    assert kept.next_step.startswith(f"{none.next_step} ")
    assert kept.next_step.endswith(": kept")


def test_a_wrong_passphrase_is_one_sentence_that_gives_no_hint(speaker: Speaker) -> None:
    said = say_error(errors.WrongPassphrase(slots=2, length=12), speaker)
    assert said.whole == said.text
    assert re.search(r"\d", said.text) is None
    assert said.text.count(".") == 1


def test_what_is_used_up_on_a_disk_is_said(speaker: Speaker) -> None:
    said = {
        reason: say_error(errors.DiskFull(place="disk", reason=reason), speaker).whole
        for reason in ("room", "quota", "file size", "entries")
    }
    assert len(set(said.values())) == len(said)
    assert said["room"] == say_error(errors.DiskFull(), speaker).whole


def test_a_vault_that_was_moved_says_where_what_was_open_is_kept(speaker: Speaker) -> None:
    said = say_error(VaultMoved(folder="vault", copies="kept"), speaker)
    assert said.next_step.endswith(": kept")


def test_a_reason_within_an_error_is_said(speaker: Speaker) -> None:
    general = say_error(RecordInvalid(kind="session"), speaker)
    overlap = say_error(RecordInvalid(kind="session", reason="overlap"), speaker)
    assert general.text != overlap.text
    assert say_error(RecordInvalid(kind="session", reason="of a newer kind"), speaker) == general


def test_an_error_yet_without_words_borrows_those_above_it(speaker: Speaker) -> None:
    class VaultQuiteNew(errors.VaultTooNew):
        pass

    assert say_error(VaultQuiteNew(), speaker) == say_error(errors.VaultTooNew(), speaker)
    assert say_error(CounsellorError(), speaker).next_step


def test_every_text_names_only_fields_that_can_be_shown() -> None:
    named = {name for words in all_words() for name in re.findall(r"\{(\w+)\}", words.text)}
    named |= {name for words in all_words() for name in re.findall(r"\{(\w+)\}", words.next_step)}
    assert named <= HARMLESS.keys()
    assert [
        words.text for words in all_words() if ("%n" in words.text) is not bool(words.count)
    ] == []
