# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A receipt by telephone between two real vaults: asked, answered, heard, and nothing besides."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from counsellor.crypto.words import spell_number
from counsellor.domain.coded import Role
from counsellor.domain.errors import (
    NotInAnOffice,
    NotTheOffice,
    UnknownRecord,
    WordsTooFew,
    WordsUnknown,
)
from counsellor.domain.exchange_standing import standing_of
from counsellor.domain.languages import LANGUAGES
from counsellor.domain.office_errors import DeviceDistrusted
from counsellor.domain.roster import Suite
from counsellor.domain.voice_errors import (
    AnswerNotProved,
    NoQuestionOpen,
    NotArrivedYet,
    NothingToAsk,
    OfficeAnswers,
    QuestionNotTheirs,
    QuestionReadBack,
)
from counsellor.domain.voice_receipt import Meaning, SpokenAnswer
from counsellor.services.answer_by_voice import answer_by_voice, possible_callers
from counsellor.services.ask_by_voice import ask_by_voice
from counsellor.services.clean_outbox import clean_outbox
from counsellor.services.confirm_device import distrust_device
from counsellor.services.describe_exchange import describe_exchange
from counsellor.services.exchange import exchange
from counsellor.services.hear_by_voice import hear_by_voice
from counsellor.services.heard_by_voice import held_by_voice
from counsellor.services.invite_counsellor import Invitee, draft_invitation
from counsellor.services.mark_read import read_everything
from counsellor.services.settle_words import settle_words
from counsellor.services.spell_words import in_language
from counsellor.services.voice_question import COUNTS_MS, TRIES
from counsellor.storage.vault import Vault
from tests.centre import Centre, found_centre, meet, new_client, second_counsellor
from tests.field import new_vault, open_vault, take_in

HOUR_S = COUNTS_MS / 1000


@pytest.fixture(params=Suite)
def centre(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Centre]:
    centre = found_centre(tmp_path, request.param)
    client = new_client(centre)
    meet(centre)
    centre.session(client, "What was said.")
    centre.send()
    yield centre
    centre.close()


def staff(vault: Vault) -> str:
    return vault.membership.staff


def arrives(centre: Centre) -> None:
    """What was sent reaches the office, and its written answer gets lost."""
    centre.answer()
    for receipt in centre.drop.rglob("*.age"):
        if receipt.parent != centre.drop:
            receipt.unlink()


def asks(centre: Centre) -> tuple[SpokenAnswer, ...]:
    """Ask and let the office answer, each in its own language."""
    words = in_language(ask_by_voice(centre.field).words, "kk")
    return answer_by_voice(centre.office, staff(centre.field), words)


def states(vault: Vault) -> list[str]:
    return [one.state for one in describe_exchange(vault).bundles]


def test_what_the_office_holds_is_proved_and_counts_as_arrived(centre: Centre) -> None:
    arrives(centre)
    before = standing_of(describe_exchange(centre.field))
    assert before.unanswered
    (answer,) = asks(centre)
    assert answer.meaning is Meaning.HELD
    heard = hear_by_voice(centre.field, in_language(answer.words, "ru"))
    newest = describe_exchange(centre.field).bundles[0]
    assert (heard.meaning, heard.number, heard.up_to) == (
        *(Meaning.HELD, newest.number, newest.sealed_at),
    )
    assert answer.up_to == newest.sealed_at
    assert newest.state == "voiced"
    after = standing_of(describe_exchange(centre.field))
    assert (after.unanswered, after.received_up_to) == (0, newest.sealed_at)
    assert describe_exchange(centre.field).voiced[0].heard_at == centre.clock.now()


def test_the_written_word_still_decides_what_is_sent_and_cleared_away(centre: Centre) -> None:
    arrives(centre)
    hear_by_voice(centre.field, asks(centre)[0].words)
    files = set(centre.field.folder.outbox.glob("*.age"))
    assert files
    settle_words(centre.field)
    clean_outbox(centre.field)
    assert set(centre.field.folder.outbox.glob("*.age")) == files
    assert centre.field.bundles.unheld()
    assert states(centre.field)[0] == "voiced"
    centre.send()
    centre.answer()
    centre.send()
    assert states(centre.field)[0] == "held"


def test_what_was_read_is_proved_as_read(centre: Centre) -> None:
    arrives(centre)
    read_everything(centre.office)
    (answer,) = asks(centre)
    assert answer.meaning is Meaning.READ
    assert hear_by_voice(centre.field, answer.words).meaning is Meaning.READ
    assert states(centre.field)[0] == "reviewed"


def test_where_less_was_read_than_is_held_each_has_words_of_its_own(centre: Centre) -> None:
    arrives(centre)
    read_everything(centre.office)
    client = centre.field.clients.page()[0].id
    centre.session(client, "What was said later.")
    centre.send()
    arrives(centre)
    held, read = asks(centre)
    assert [held.meaning, read.meaning] == [Meaning.HELD, Meaning.READ]
    assert read.number < held.number
    assert hear_by_voice(centre.field, read.words).number == read.number
    # The same stream again: the rest of it is not known to be held.
    held, read = asks(centre)
    assert hear_by_voice(centre.field, held.words).number == held.number
    assert states(centre.field)[:2] == ["voiced", "reviewed"]


def test_what_was_not_all_taken_is_not_called_held(centre: Centre) -> None:
    arrives(centre)
    newest = describe_exchange(centre.field).bundles[0]
    with centre.office.transaction():
        centre.office.connection.execute(
            "UPDATE bundles_in SET outcome = 'quarantined', reason = 'not_permitted'"
            " WHERE stream = ? AND number = ?",
            (newest.stream, newest.number),
        )
    answer, *_ = asks(centre)
    assert answer.meaning is Meaning.PARTLY
    assert hear_by_voice(centre.field, answer.words).meaning is Meaning.PARTLY
    assert states(centre.field)[0] == "sent"
    assert held_by_voice(centre.field) == {}


def test_a_question_stays_the_same_until_it_is_answered(centre: Centre) -> None:
    arrives(centre)
    first = ask_by_voice(centre.field)
    assert ask_by_voice(centre.field) == first
    hear_by_voice(centre.field, asks(centre)[0].words)
    assert ask_by_voice(centre.field).words != first.words


def test_an_answer_counts_once(centre: Centre) -> None:
    arrives(centre)
    words = asks(centre)[0].words
    hear_by_voice(centre.field, words)
    with pytest.raises(NoQuestionOpen) as refused:
        hear_by_voice(centre.field, words)
    assert refused.value.fields == {"reason": "none"}
    ask_by_voice(centre.field)
    with pytest.raises(AnswerNotProved):
        hear_by_voice(centre.field, words)


def test_a_question_is_over_after_its_tries(centre: Centre) -> None:
    arrives(centre)
    right = asks(centre)[0].words
    wrong = spell_number(1, 4, "en")
    for left in range(TRIES - 1, 0, -1):
        with pytest.raises(AnswerNotProved) as refused:
            hear_by_voice(centre.field, wrong)
        assert refused.value.fields == {"left": left}
    for words in (wrong, right):
        with pytest.raises(NoQuestionOpen) as over:
            hear_by_voice(centre.field, words)
        assert over.value.fields == {"reason": "tries"}


def test_slips_and_the_question_itself_cost_no_try(centre: Centre) -> None:
    arrives(centre)
    words = asks(centre)[0].words
    own = ask_by_voice(centre.field).words
    for _ in range(2 * TRIES):
        with pytest.raises(WordsUnknown):
            hear_by_voice(centre.field, " ".join(["фъъъ", *words.split()[1:]]))
        with pytest.raises(WordsTooFew):
            hear_by_voice(centre.field, " ".join(words.split()[:3]))
        with pytest.raises(QuestionReadBack):
            hear_by_voice(centre.field, in_language(own, "ru"))
    hear_by_voice(centre.field, words)


def reopened(centre: Centre, tmp_path: Path) -> None:
    """Close the laptop's vault and open it again, as a lock or a restart does."""
    centre.field.close()
    centre.field = open_vault(tmp_path / "field", centre.clock)


def test_no_restart_gives_tries_back(centre: Centre, tmp_path: Path) -> None:
    arrives(centre)
    words = asks(centre)[0].words
    for left in (4, 3, 2):
        with pytest.raises(AnswerNotProved):
            hear_by_voice(centre.field, spell_number(left, 4, "en"))
    reopened(centre, tmp_path)
    with pytest.raises(AnswerNotProved) as refused:
        hear_by_voice(centre.field, spell_number(7, 4, "en"))
    assert refused.value.fields == {"left": 1}
    hear_by_voice(centre.field, words)


def test_a_question_is_over_after_an_hour_whatever_the_wall_clock_says(centre: Centre) -> None:
    arrives(centre)
    words = asks(centre)[0].words
    centre.clock.time = centre.clock.time.replace(year=2035)
    ask_by_voice(centre.field)
    centre.clock.time = centre.clock.time.replace(year=2026)
    centre.clock.seconds += HOUR_S + 1
    with pytest.raises(NoQuestionOpen) as refused:
        hear_by_voice(centre.field, words)
    assert refused.value.fields == {"reason": "old"}
    hear_by_voice(centre.field, asks(centre)[0].words)


def test_a_question_outlives_locks_for_its_hour(centre: Centre, tmp_path: Path) -> None:
    arrives(centre)
    first = ask_by_voice(centre.field)
    for _ in range(5):
        reopened(centre, tmp_path)
        centre.clock.seconds += HOUR_S / 6
        assert ask_by_voice(centre.field) == first
    words = asks(centre)[0].words
    centre.clock.seconds += HOUR_S / 6 + 1
    reopened(centre, tmp_path)
    with pytest.raises(NoQuestionOpen):
        hear_by_voice(centre.field, words)


def test_a_question_is_over_once_the_machine_was_started_anew(
    centre: Centre, tmp_path: Path
) -> None:
    first = ask_by_voice(centre.field)
    reopened(centre, tmp_path)
    centre.clock.seconds = 5.0
    with pytest.raises(NoQuestionOpen) as refused:
        hear_by_voice(centre.field, spell_number(0, 4, "en"))
    assert refused.value.fields == {"reason": "old"}
    assert ask_by_voice(centre.field) != first


def test_another_colleagues_question_and_a_slip_are_noticed(centre: Centre, tmp_path: Path) -> None:
    other = second_counsellor(centre, tmp_path / "other")
    arrives(centre)
    words = ask_by_voice(centre.field).words
    with pytest.raises(QuestionNotTheirs):
        answer_by_voice(centre.office, staff(other), words)
    assert [one.name for one in possible_callers(centre.office)] == ["Aigerim", "Saule"]
    other.close()


def test_an_answer_to_another_laptop_proves_nothing(centre: Centre, tmp_path: Path) -> None:
    other = second_counsellor(centre, tmp_path / "other")
    take_in(other, "the tailor")
    arrives(centre)
    exchange(other)
    arrives(centre)
    ask_by_voice(other)
    words = asks(centre)[0].words
    with pytest.raises(AnswerNotProved):
        hear_by_voice(other, words)
    other.close()


def test_who_has_sent_nothing_yet_is_told_so(centre: Centre) -> None:
    with centre.office.transaction():
        draft_invitation(centre.office, Invitee("Saule", Role.PSYCHOLOGIST))
    words = ask_by_voice(centre.field).words
    (invited,) = (one for one in possible_callers(centre.office) if one.name == "Saule")
    with pytest.raises(NotArrivedYet):
        answer_by_voice(centre.office, invited.staff, words)


def test_a_series_of_which_nothing_has_arrived_is_not_answered(centre: Centre) -> None:
    words = ask_by_voice(centre.field).words
    with centre.office.transaction():
        centre.office.connection.execute("DELETE FROM streams_in")
    with pytest.raises(NotArrivedYet):
        answer_by_voice(centre.office, staff(centre.field), words)


def test_a_suspended_laptop_is_not_answered(centre: Centre) -> None:
    arrives(centre)
    words = ask_by_voice(centre.field).words
    distrust_device(centre.office, centre.field.membership.device)
    with pytest.raises(DeviceDistrusted):
        answer_by_voice(centre.office, staff(centre.field), words)


def test_who_may_ask_and_who_may_answer(centre: Centre) -> None:
    words = ask_by_voice(centre.field).words
    with pytest.raises(OfficeAnswers):
        ask_by_voice(centre.office)
    with pytest.raises(OfficeAnswers):
        hear_by_voice(centre.office, words)
    with pytest.raises(NotTheOffice):
        answer_by_voice(centre.field, staff(centre.field), words)
    with pytest.raises(NotTheOffice):
        possible_callers(centre.field)
    with pytest.raises(UnknownRecord):
        answer_by_voice(centre.office, "nobody", words)


def test_before_an_office_or_a_bundle_there_is_nothing_to_ask(tmp_path: Path) -> None:
    centre = found_centre(tmp_path)
    with pytest.raises(NothingToAsk):
        ask_by_voice(centre.field)
    with pytest.raises(NoQuestionOpen):
        hear_by_voice(centre.field, spell_number(0, 4, "en"))
    centre.close()


def test_a_laptop_without_an_office_asks_nobody(alone: Vault) -> None:
    with pytest.raises(NotInAnOffice):
        ask_by_voice(alone)


@pytest.fixture
def alone(tmp_path: Path) -> Iterator[Vault]:
    vault = new_vault(tmp_path / "alone")
    yield vault
    vault.close()


def test_the_link_of_another_bundle_under_the_same_number_proves_nothing(centre: Centre) -> None:
    arrives(centre)
    words = asks(centre)[0].words
    newest = describe_exchange(centre.field).bundles[0]
    with centre.field.transaction():
        centre.field.connection.execute(
            "UPDATE bundles_out SET link = ? WHERE stream = ? AND number = ?",
            ("f" * 64, newest.stream, newest.number),
        )
    with pytest.raises(AnswerNotProved):
        hear_by_voice(centre.field, words)


def test_an_office_that_was_put_back_is_asked_anew(centre: Centre) -> None:
    arrives(centre)
    hear_by_voice(centre.field, asks(centre)[0].words)
    assert states(centre.field)[0] == "voiced"
    with centre.field.transaction():
        centre.field.words.add_life(centre.office.membership.device, "e" * 32, "2026-11-20")
    assert states(centre.field)[0] == "sent"
    assert describe_exchange(centre.field).voiced == ()


def test_random_words_prove_nothing_and_end_every_question(centre: Centre) -> None:
    arrives(centre)
    lots = random.Random(44)
    for number in range(200):
        if number % TRIES == 0:
            ask_by_voice(centre.field)
        words = spell_number(lots.randrange(1 << 44), 4, LANGUAGES[number % 3])
        with pytest.raises((AnswerNotProved, NoQuestionOpen)):
            hear_by_voice(centre.field, words)
    assert describe_exchange(centre.field).voiced == ()
