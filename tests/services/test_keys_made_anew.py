# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Passphrase, recovery kit and recovery key are changed by who has the old ones, and stay owed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from counsellor.crypto.age import PqIdentity
from counsellor.crypto.keyslots import FLOOR
from counsellor.crypto.word_list import LANGUAGES, word_list
from counsellor.domain.errors import (
    PassphraseTooWeak,
    WordsTooFew,
    WordsUnknown,
    WrongPassphrase,
    WrongRecoveryWords,
)
from counsellor.services.change_passphrase import (
    change_passphrase,
    passphrase_is_due,
    recover_vault,
    replace_forgotten,
)
from counsellor.services.create_vault import NewVault, create_vault, propose_recovery_words
from counsellor.services.note_written_down import KIT, OFFICE_KEY, unwritten
from counsellor.services.office_roster import current_roster
from counsellor.services.renew_kit import renew_kit
from counsellor.services.replace_recovery_key import propose_recovery_key, replace_recovery_key
from counsellor.services.spell_words import in_language
from counsellor.services.unlock_vault import unlock_vault
from counsellor.storage.vault import Vault
from tests.centre import Centre, meet
from tests.commands import each_derivation_once
from tests.field import HandClock

OLD = "abacus lunar ostrich velvet mango quilt"
NEW = "vividly cobbler stardust napkin gravel oxygen"
LIKE_CYRILLIC = str.maketrans("aceopxy", "асеорху")


@pytest.fixture
def kit() -> str:
    return propose_recovery_words()


@pytest.fixture
def made(tmp_path: Path, clock: HandClock, kit: str) -> Iterator[Path]:
    with each_derivation_once():
        create_vault(NewVault(tmp_path / "made", OLD, kit, "Aigerim", FLOOR), clock).close()
        yield tmp_path / "made"


def opens(path: Path, typed: str, kind: str = "passphrase") -> bool:
    try:
        unlock_vault(path, typed, HandClock(), kind=kind).close()  # type: ignore[arg-type]
    except WrongPassphrase:
        return False
    return True


def test_the_old_passphrase_is_asked_before_a_new_one_counts(made: Path, clock: HandClock) -> None:
    vault = unlock_vault(made, OLD, clock)
    with pytest.raises(WrongPassphrase):
        change_passphrase(vault, NEW, NEW, cost=FLOOR)
    with pytest.raises(PassphraseTooWeak):
        change_passphrase(vault, OLD, "тише едешь дальше будешь", cost=FLOOR)
    with pytest.raises(WrongPassphrase):
        replace_forgotten(vault, NEW, cost=FLOOR)
    change_passphrase(vault, OLD, NEW, cost=FLOOR)
    vault.close()
    assert (opens(made, OLD), opens(made, NEW)) == (False, True)


def test_a_used_kit_makes_a_new_passphrase_due_until_one_is_set_and_a_new_kit_after_that(
    made: Path, clock: HandClock, kit: str
) -> None:
    unlock_vault(made, kit, clock, kind="recovery").close()
    vault = unlock_vault(made, OLD, clock)
    assert passphrase_is_due(vault)
    with pytest.raises(PassphraseTooWeak):
        replace_forgotten(vault, "password", cost=FLOOR)
    assert passphrase_is_due(vault)
    replace_forgotten(vault, NEW, cost=FLOOR)
    assert not passphrase_is_due(vault)
    assert unwritten(vault) == {KIT}
    vault.close()
    assert (opens(made, OLD), opens(made, NEW)) == (False, True)


def test_on_the_command_line_both_happens_at_once(made: Path, clock: HandClock, kit: str) -> None:
    vault = recover_vault(made, kit, NEW, clock, cost=FLOOR)
    assert not passphrase_is_due(vault)
    vault.close()
    assert opens(made, NEW)


def test_a_kit_made_anew_takes_the_place_of_the_old_one(
    made: Path, clock: HandClock, kit: str
) -> None:
    words = propose_recovery_words()
    vault = unlock_vault(made, OLD, clock)
    with pytest.raises(WrongPassphrase):
        renew_kit(vault, NEW, words, cost=FLOOR)
    renew_kit(vault, OLD, words, cost=FLOOR)
    vault.close()
    assert (opens(made, kit, "recovery"), opens(made, words, "recovery")) == (False, True)
    assert opens(made, OLD)


def test_words_of_a_kit_are_understood_and_what_is_wrong_with_them_is_said(
    made: Path, clock: HandClock, kit: str
) -> None:
    words = kit.split()
    assert opens(made, kit.translate(LIKE_CYRILLIC).upper(), "recovery")
    for language in LANGUAGES:
        assert opens(made, in_language(kit, language), "recovery")
    other = next(word for word in word_list("kk") if word not in in_language(kit, "kk").split())
    for typed, error, fields in (
        (" ".join([*words[:3], "qqqq", *words[4:]]), WordsUnknown, {"positions": [4]}),
        (" ".join(["qqqq", *words[1:6], "wwww"]), WordsUnknown, {"positions": [1, 7]}),
        (" ".join(words[1:]), WordsTooFew, {"count": 6, "expected": 7}),
        (" ".join([*words, other]), WordsTooFew, {"count": 8, "expected": 7}),
        (" ".join(["abandon"] * 12), WordsTooFew, {"count": 12, "expected": 7}),
        (" ".join([other, *words[1:]]), WrongRecoveryWords, {}),
    ):
        with pytest.raises(error) as raised:
            unlock_vault(made, typed, clock, kind="recovery")
        assert fields.items() <= raised.value.fields.items()


def test_a_recovery_key_counts_from_the_next_roster_on(centre: Centre) -> None:
    office: Vault = centre.office
    assert unwritten(office) == {OFFICE_KEY}
    old = current_roster(office).recovery
    key = propose_recovery_key(office)
    assert current_roster(office).recovery == old
    assert unwritten(office) == {OFFICE_KEY}
    replace_recovery_key(office, key.recipient)
    assert unwritten(office) == frozenset()
    meet(centre)
    assert current_roster(centre.field).recovery == key.recipient != old
    assert PqIdentity.parse(key.identity).recipient == key.recipient
