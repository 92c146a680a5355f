# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The outbox is written by hand, carried, and imported: nothing is counted as sent for that."""

from __future__ import annotations

from collections import deque
from pathlib import Path

import pytest

from counsellor.domain.coded import ImportOutcome, RefusalReason
from counsellor.domain.errors import CounsellorError, ImportCancelled, NotInAnOffice
from counsellor.domain.exchange_standing import standing_of
from counsellor.domain.exchange_state import ImportedFile
from counsellor.domain.road_errors import NothingToWrite, OutboxTooLarge
from counsellor.services import write_outbox as writing
from counsellor.services.describe_exchange import describe_exchange
from counsellor.services.errand import run_errands
from counsellor.services.exchange import exchange
from counsellor.services.import_and_answer import Answered, import_and_answer
from counsellor.services.import_bundles import import_bundles
from counsellor.services.outbox_state_file import read_state
from counsellor.services.write_outbox import write_outbox, write_steps, written_outbox
from counsellor.storage.vault import Vault
from counsellor.sync.drop_place import Transit
from tests.centre import Centre, meet, new_client, second_counsellor
from tests.field import HandClock, new_vault

FORMS = ("folder", "file")


def place_of(tmp_path: Path, form: str) -> Path:
    place = tmp_path / ("stick" if form == "folder" else "a.outbox")
    if form == "folder":
        place.mkdir()
    return place


def carry(to: Vault, place: Path) -> list[ImportedFile]:
    """Give it to somebody."""
    return list(import_bundles(to, [place]))


def outcomes(told: list[ImportedFile]) -> set[ImportOutcome]:
    return {one.outcome for one in told}


@pytest.fixture
def met(centre: Centre) -> Centre:
    """A centre that knows its counsellor, with a session that has not left."""
    meet(centre)
    centre.session(new_client(centre), "first")
    return centre


@pytest.mark.parametrize("form", FORMS)
def test_what_was_carried_by_hand_arrives(met: Centre, tmp_path: Path, form: str) -> None:
    place = place_of(tmp_path, form)
    written = write_outbox(met.field, place)
    told = carry(met.office, place)
    assert ImportOutcome.IMPORTED in outcomes(told)
    assert written.files == len(told)
    assert met.office.clients.count() == 1
    # Its answer goes by the usual road, and settles everything.
    met.answer()
    met.send()
    assert describe_exchange(met.field).office_holds_everything


@pytest.mark.parametrize("form", FORMS)
def test_it_counts_as_sent_nowhere_and_nothing_is_deleted(
    met: Centre, tmp_path: Path, form: str
) -> None:
    write_outbox(met.field, place_of(tmp_path, form))
    state = describe_exchange(met.field)
    standing = standing_of(state)
    assert standing.unsent
    assert not standing.unanswered
    assert {one.state for one in state.bundles} == {"waiting"}
    outbox = met.field.folder.outbox
    assert {name for name in read_state(outbox).boxes if not (outbox / name).exists()} == set()
    # By the usual road it goes as if nothing had been written.
    sent = met.send()
    assert sent.sent
    assert not standing_of(describe_exchange(met.field)).unsent


def test_when_and_where_it_was_written_is_kept(met: Centre, tmp_path: Path) -> None:
    assert written_outbox(met.field) is None
    place = tmp_path / "a.outbox"
    written = write_outbox(met.field, place)
    assert written_outbox(met.field) == written
    assert written.place == str(place)
    assert written.at == met.clock.now()


@pytest.mark.parametrize("form", FORMS)
def test_it_may_be_imported_again_and_again(met: Centre, tmp_path: Path, form: str) -> None:
    place = place_of(tmp_path, form)
    write_outbox(met.field, place)
    carry(met.office, place)
    assert outcomes(carry(met.office, place)) == {ImportOutcome.ALREADY}


@pytest.mark.parametrize("form", FORMS)
def test_an_office_gives_its_answers_by_hand(met: Centre, tmp_path: Path, form: str) -> None:
    met.send()
    list(import_bundles(met.office, [met.drop]))
    place = place_of(tmp_path, form)
    write_outbox(met.office, place)
    if form == "folder":
        exchange(met.field, str(place))
    else:
        assert outcomes(carry(met.field, place)) <= {
            ImportOutcome.IMPORTED,
            ImportOutcome.ALREADY,
        }
    assert describe_exchange(met.field).office_holds_everything


@pytest.mark.parametrize("form", FORMS)
def test_a_colleague_takes_what_is_for_him_and_nothing_else(
    met: Centre, tmp_path: Path, form: str
) -> None:
    other = second_counsellor(met, tmp_path / "other")
    place = place_of(tmp_path, form)
    met.session(new_client(met), "second")
    write_outbox(met.field, place)
    told = carry(other, place)
    if form == "file":
        assert [one.reason for one in told] == [RefusalReason.OUTBOX_OF_OTHERS]
    assert other.clients.count() == 0
    assert ImportOutcome.IMPORTED in outcomes(carry(met.office, place))
    other.close()


def test_of_a_damaged_one_everything_else_arrives(met: Centre, tmp_path: Path) -> None:
    place = tmp_path / "a.outbox"
    met.session(new_client(met), "second")
    write_outbox(met.field, place)
    content = bytearray(place.read_bytes())
    content[content.index(b"age-encryption.org") + 3_000] ^= 1
    place.write_bytes(content)
    told = carry(met.office, place)
    reasons = [one.reason for one in told]
    assert reasons.count(RefusalReason.DAMAGED) == 1
    assert all(one.file.startswith("a.outbox: ") for one in told)
    # Written once more, the rest comes.
    write_outbox(met.field, place)
    assert ImportOutcome.QUARANTINED not in outcomes(carry(met.office, place))


@pytest.mark.parametrize("content", [b"", b"hello", bytes(4_096)])
def test_what_is_no_outbox_is_refused_by_name_and_keeps_no_other_out(
    met: Centre, tmp_path: Path, content: bytes
) -> None:
    write_outbox(met.field, tmp_path / "good.outbox")
    (tmp_path / "bad.outbox").write_bytes(content)
    told = list(import_bundles(met.office, [tmp_path / "bad.outbox", tmp_path / "good.outbox"]))
    (bad,) = [one for one in told if one.outcome is ImportOutcome.QUARANTINED]
    assert (bad.file, bad.reason) == ("bad.outbox", RefusalReason.OUTBOX_MALFORMED)
    assert met.office.clients.count() == 1


def test_an_office_leaves_no_answer_where_a_file_was_saved(met: Centre, tmp_path: Path) -> None:
    downloads = tmp_path / "downloads"
    downloads.mkdir()
    write_outbox(met.field, downloads / "a.outbox")
    answered = Answered()
    told = list(import_and_answer(met.office, [downloads / "a.outbox"], answered))
    assert ImportOutcome.IMPORTED in outcomes(told)
    assert not answered.places
    assert [one.name for one in downloads.iterdir()] == ["a.outbox"]
    assert standing_of(describe_exchange(met.office)).receipts


def test_nothing_around_the_sealed_files_says_whose_they_are(met: Centre, tmp_path: Path) -> None:
    place = tmp_path / "a.outbox"
    write_outbox(met.field, place)
    content = place.read_bytes()
    who = met.field.membership
    for word in (who.staff_name, who.device, who.staff, who.office, who.office_name, "baker"):
        assert word.encode() not in content
    assert writing.outbox_file_name(met.clock.now().date()) == f"{met.clock.now().date()}.outbox"


def test_what_all_have_confirmed_does_not_travel_again(met: Centre, tmp_path: Path) -> None:
    for _ in range(3):
        met.send()
        met.answer()
    assert describe_exchange(met.field).office_holds_everything
    write_outbox(met.field, tmp_path / "a.outbox")
    # Our last word alone, of which nobody says that it has arrived.
    assert [one.changes for one in carry(met.office, tmp_path / "a.outbox")] == [0]


def test_where_nothing_waits_nothing_is_written(centre: Centre, tmp_path: Path) -> None:
    """An office that has nobody yet."""
    (centre.office.folder.outbox / "state").unlink(missing_ok=True)
    with pytest.raises(NothingToWrite):
        write_outbox(centre.office, tmp_path / "a.outbox")
    assert not list(tmp_path.glob("*.outbox"))


def test_what_does_not_fit_into_one_file_is_said_before_it_is_written(
    met: Centre, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "MAX_OUTBOX", 1_000)
    with pytest.raises(OutboxTooLarge):
        write_outbox(met.field, tmp_path / "a.outbox")
    assert not list(tmp_path.glob("*.outbox"))
    assert written_outbox(met.field) is None


@pytest.mark.parametrize("form", FORMS)
def test_who_thinks_better_of_it_stops_it(met: Centre, tmp_path: Path, form: str) -> None:
    place = place_of(tmp_path, form)
    steps = write_steps(met.field, place, Transit(cancelled=lambda: True))
    with pytest.raises(ImportCancelled):
        deque(map(run_errands, steps))
    assert not place.is_file()
    assert not list(tmp_path.glob(".part-*"))


def test_a_place_that_is_not_there_is_named(met: Centre, tmp_path: Path) -> None:
    with pytest.raises(CounsellorError) as failure:
        write_outbox(met.field, tmp_path / "gone" / "a.outbox")
    assert str(tmp_path / "gone") in str(failure.value.fields["place"])
    assert written_outbox(met.field) is None
    assert standing_of(describe_exchange(met.field)).unsent


def test_without_an_office_there_is_nobody_to_write_to(tmp_path: Path) -> None:
    alone = new_vault(tmp_path / "alone", HandClock())
    with pytest.raises(NotInAnOffice):
        write_outbox(alone, tmp_path / "a.outbox")
    alone.close()
