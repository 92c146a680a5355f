# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What somebody with a valid key may send: nothing of it stops, fills or wears anything out."""

from __future__ import annotations

import errno
import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from counsellor.domain.coded import ImportOutcome, RefusalReason, Role
from counsellor.domain.errors import StepFailed, StorageFailed
from counsellor.domain.ids import new_id, new_incarnation
from counsellor.domain.stream import MAX_NUMBER
from counsellor.domain.word import NEWER
from counsellor.services import apply_bundle, judged_file, quarantine_file, stream_place
from counsellor.services import exchange as exchanging
from counsellor.services.confirm_device import confirm_device
from counsellor.services.describe_exchange import describe_exchange
from counsellor.services.exchange import Step, exchange
from counsellor.services.import_bundles import import_bundles
from counsellor.services.invite_counsellor import Invitee, draft_invitation
from counsellor.services.join_office import join_office
from counsellor.services.office_roster import current_roster
from counsellor.services.seal_outbox import mend_outbox, strange_bundles
from counsellor.services.write_sealed import PART
from counsellor.storage.vault import Vault
from counsellor.wording.moments import say_moment
from counsellor.wording.translation import Speaker
from tests.faults.exchange_world import (
    DAY,
    FIELD_KEY,
    FIELDS,
    OFFICE,
    World,
    reading_here,
)
from tests.faults.forger import SILENCE, Forger
from tests.field import new_vault

pytestmark = pytest.mark.faults
AIDA, BOLAT = FIELDS[:2]


@pytest.fixture
def world(template: Path, tmp_path: Path) -> Iterator[World]:
    """A centre that has met."""
    with reading_here():
        made = World.of(template, tmp_path / "world")
        made.work(AIDA)
        made.round()
        made.sync(AIDA)
        yield made


@pytest.fixture
def evil(tmp_path: Path) -> Path:
    folder = tmp_path / "evil"
    folder.mkdir()
    return folder


def imported(world: World, *paths: Path) -> list[tuple[str, str]]:
    """Import files at the office; give outcome and reason of each."""
    with world.at(OFFICE) as office:
        return [(one.outcome.value, one.reason) for one in import_bundles(office, paths)]


@pytest.mark.parametrize("number", [10_002, 10**6, MAX_NUMBER])
def test_a_number_far_above_what_is_held_is_refused(world: World, evil: Path, number: int) -> None:
    with world.at(AIDA) as field:
        path, _link = Forger(field).seal(evil, number=number, previous="ab" * 32)
    assert imported(world, path) == [("quarantined", "number")]
    world.work(AIDA)
    world.round()
    assert world.lacking() == {}


@pytest.mark.parametrize(
    "moment",
    [
        "9999-12-31T23:59:59-14:00",
        "2201-01-01T00:00:00+00:00",
        "1989-12-31T23:59:59+00:00",
        "0001-01-01T00:00:00+14:00",
        "2026-11-20T09:00:00",
        "",
    ],
)
def test_a_bundle_sealed_at_no_possible_time_is_refused_and_the_inbox_can_be_shown(
    world: World, evil: Path, moment: str
) -> None:
    with world.at(AIDA) as field:
        path, _link = Forger(field).seal(evil, sealed_at=moment)
    assert imported(world, path) == [("quarantined", "malformed")]
    with world.at(OFFICE) as office:
        for row in office.inbox.newest():
            assert say_moment(row.sealed_at, office.clock.now(), Speaker("ru"))
    world.work(AIDA)
    world.round()
    assert world.lacking() == {}


@pytest.mark.parametrize("version", [10**6, MAX_NUMBER - 1, MAX_NUMBER])
def test_a_roster_that_somebody_says_to_have_uses_no_versions_up(
    world: World, evil: Path, version: int
) -> None:
    """After the highest there is none: nobody could be confirmed or revoked any more."""
    with world.at(OFFICE) as office:
        before, life = current_roster(office), office.membership.incarnation
    with world.at(AIDA) as field:
        lie = replace(SILENCE, serial=version, news=version, roster=version, heard=((life, 0),))
        path, _link = Forger(field).seal(evil, number=0, word=lie)
    assert imported(world, path) == [("imported", "")]
    world.sync(OFFICE)
    with world.at(OFFICE) as office:
        confirm_device(office, before.devices[-1].id)
        assert current_roster(office).version == before.version + 1
    world.work(AIDA)
    world.round()
    assert world.lacking() == {}


def test_gaps_are_told_as_intervals(world: World, evil: Path) -> None:
    with world.at(AIDA) as field:
        forger = Forger(field)
        paths = [
            forger.seal(evil, number=number, previous="ab" * 32)[0] for number in (5, 6, 7, 9_000)
        ]
    assert imported(world, *paths) == [("waiting", "gap")] * 4
    world.sync(OFFICE)
    world.sync(AIDA)
    with world.at(AIDA) as field:
        (word,) = [one for one in map(field.words.newest, field.words.speakers()) if one]
        (said,) = [one for one in word.word.streams if one.stream == forger.stream.id]
    assert said.waiting == ((5, 7), (9_000, 9_000))
    assert said.missing == ((1, 4), (8, 8_999))


def test_three_new_lives_a_day_are_taken_and_the_rest_waits_for_the_next(
    world: World, evil: Path
) -> None:
    with world.at(AIDA) as field:
        forger = Forger(field)
        paths = []
        for _ in range(110):
            stream = replace(forger.stream, incarnation=new_incarnation())
            paths.append(forger.seal(evil, stream=stream)[0])
    told = Counter(imported(world, *paths))
    assert told == {("imported", ""): 3, ("pending", "many_lives"): 107}
    world.clock.pass_time(DAY)
    world.work(AIDA)
    world.sync(AIDA)
    again = world.sync(OFFICE)
    assert Counter(file.outcome for file in again.fetched)[ImportOutcome.IMPORTED] >= 4
    assert world.lacking() == {}


def test_a_device_begins_so_many_streams_and_no_more(
    world: World, evil: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stream_place, "MOST_STREAMS", 3)
    with world.at(AIDA) as field:
        forger = Forger(field)
        paths = [
            forger.seal(evil, stream=replace(forger.stream, group=f"group-{number}"))[0]
            for number in range(5)
        ]
    told = Counter(imported(world, *paths))
    assert told[("quarantined", "many_streams")] == 3


def test_keys_that_are_in_use_enrol_nobody(world: World, tmp_path: Path, evil: Path) -> None:
    with world.at(OFFICE) as office:
        roster = current_roster(office)
        with office.transaction():
            invitation = draft_invitation(office, Invitee("New", Role.THEOLOGIAN))
    newcomer = new_vault(tmp_path / "newcomer", world.clock, FIELD_KEY)
    join_office(newcomer, invitation)
    exchange(newcomer, str(evil))
    (honest,) = evil.glob("*.age")
    for taken in (roster.recovery, roster.devices[0].recipient):
        bad = evil / "bad"
        bad.mkdir()
        path, _link = _enrolling(newcomer, bad, taken)
        assert imported(world, path) == [("quarantined", "not_permitted")]
        shutil.rmtree(bad)
    assert imported(world, honest) == [("imported", "")]
    newcomer.close()


def _enrolling(vault: Vault, folder: Path, recipient: str) -> tuple[Path, str]:
    from counsellor.services.device_keys import TOKEN, signing_key  # noqa: PLC0415
    from counsellor.sync.enrolment import enrol_section  # noqa: PLC0415

    token = vault.secrets.get(TOKEN)
    assert token is not None
    with signing_key(vault) as key:
        signing = key.public_line
    section = enrol_section(vault.membership, token, signing=signing, recipient=recipient)
    return Forger(vault).seal(folder, number=0, word=SILENCE, enrol=section)


def test_of_two_enrolments_with_one_token_in_one_run_the_second_waits(
    world: World, tmp_path: Path
) -> None:
    with world.at(OFFICE) as office, office.transaction():
        invitation = draft_invitation(office, Invitee("New", Role.THEOLOGIAN))
    stick = tmp_path / "one stick"
    stick.mkdir()
    for name in ("one", "two"):
        vault = new_vault(tmp_path / name, world.clock, FIELD_KEY)
        join_office(vault, invitation)
        exchange(vault, str(stick))
        vault.close()
    told = imported(world, *stick.glob("*.age"))
    assert sorted(told) == [("imported", ""), ("pending", "token_used")]


def test_an_error_of_the_program_ends_with_its_bundle_which_is_read_again_after_an_update(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_args: object) -> object:
        raise ZeroDivisionError

    world.work(AIDA)
    world.work(BOLAT)
    world.sync(AIDA)
    world.sync(BOLAT)
    held = len(world.held())
    with monkeypatch.context() as patched:
        patched.setattr(apply_bundle, "check_permission", failing)
        report = world.sync(OFFICE)
    told = [file for file in report.fetched if file.reason]
    assert {(file.reason, file.detail) for file in told} == {("failed", "ZeroDivisionError")}
    assert report.failures == {}
    assert len(world.held()) == held
    world.sync(AIDA)
    with world.at(AIDA) as field:
        assert field.bundles.newest(1)[0].state == NEWER
        assert not describe_exchange(field).office_holds_everything
    world.work(AIDA)
    world.sync(AIDA)
    world.sync(OFFICE)
    with monkeypatch.context() as patched:
        patched.setattr(judged_file, "__version__", "99")
        world.round()
        world.round()
        assert world.lacking() == {}
        world.sync(AIDA)
        with world.at(AIDA) as field:
            assert describe_exchange(field).office_holds_everything


def test_a_newer_word_blocks_nothing_and_is_named_to_both(world: World, evil: Path) -> None:
    with world.at(AIDA) as field:
        forger = Forger(field)
        first, link = forger.seal(evil, [forger.change("score", new_id(), {"mood": 3})])
        second, _link = forger.seal(evil, number=2, previous=link)
    assert imported(world, first, second) == [("quarantined", "newer_format"), ("imported", "")]
    world.sync(OFFICE)
    world.sync(AIDA)
    with world.at(AIDA) as field:
        (word,) = [one for one in map(field.words.newest, field.words.speakers()) if one]
        (said,) = [one for one in word.word.streams if one.stream == forger.stream.id]
    assert [(one.number, one.outcome) for one in said.settled] == [(1, NEWER)]
    assert said.number == 2


def test_what_is_set_aside_is_bounded_and_stays_noted(
    world: World, evil: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quarantine_file, "MOST_FILES", 4)
    with world.at(AIDA) as field:
        forger = Forger(field)
        paths = [
            forger.seal(evil)[0],
            *(
                forger.seal(evil, [forger.change("score", new_id(), {"n": number})])[0]
                for number in range(9)
            ),
        ]
    imported(world, *paths)
    with world.at(OFFICE) as office:
        aside = list((office.folder.inbox / "quarantine").iterdir())
        assert len(aside) == 4
        assert len(office.inbox.files(ImportOutcome.QUARANTINED)) == 9


@pytest.mark.parametrize(("confirmed", "most"), [(False, 1), (True, 3)])
def test_a_word_that_lies_wears_no_lives_out(
    world: World, evil: Path, confirmed: bool, most: int
) -> None:
    """Who is not confirmed leaves some for the word of those who are."""
    if confirmed:
        world.confirm_all()
    for turn in range(6):
        with world.at(OFFICE) as office:
            life = office.membership.incarnation
        with world.at(AIDA) as field:
            word = replace(SILENCE, serial=1_000 + turn, news=9, heard=((life, 10**6),))
            path, _link = Forger(field).seal(evil, number=0, word=word)
        imported(world, path)
    with world.at(OFFICE) as office:
        own = current_roster(office).device(office.membership.device)
        assert len(own.incarnations) == 1 + most
        assert describe_exchange(office).twin is not None


def test_a_finished_bundle_that_nobody_knows_is_kept_and_foreign_files_are_passed_over(
    world: World,
) -> None:
    with world.at(AIDA) as field:
        outbox = field.folder.outbox
        for name in (f"{PART}x.age", "unknown.age", ".DS_Store", "desktop.ini"):
            (outbox / name).write_bytes(b"x")
        mend_outbox(field)
        assert strange_bundles(field) == ["unknown.age"]
        assert describe_exchange(field).strange == ("unknown.age",)
        left = {path.name for path in outbox.iterdir()}
    assert {"unknown.age", ".DS_Store", "desktop.ini"} <= left
    assert f"{PART}x.age" not in left


@pytest.mark.parametrize(
    "step", ["choose_files", "fetch_files", "seal_steps", "give_words", "send_outbox"]
)
@pytest.mark.parametrize("error", [OSError(errno.EIO, "refused"), MemoryError()])
def test_what_the_system_refuses_in_a_step_is_told_as_that(
    world: World, step: str, error: BaseException, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_args: object, **_options: object) -> object:
        raise error

    world.work(AIDA)
    with monkeypatch.context() as patched:
        patched.setattr(exchanging, step, failing)
        report = world.sync(AIDA)
    assert [type(failed) for failed in report.failures.values()] == [StorageFailed]


@pytest.mark.parametrize(
    "step", ["choose_files", "fetch_files", "seal_steps", "give_words", "send_outbox"]
)
def test_a_step_that_fails_keeps_no_other_from_its_work(
    world: World, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_args: object) -> object:
        raise ZeroDivisionError

    world.work(AIDA)
    with monkeypatch.context() as patched:
        patched.setattr(exchanging, step, failing)
        report = world.sync(AIDA)
    ((failed, error),) = report.failures.items()
    assert isinstance(error, StepFailed)
    assert failed in Step
    assert report.sealed == (0 if step == "seal_steps" else 1)
    world.round()
    assert world.lacking() == {}


def test_every_new_reason_has_its_own_code() -> None:
    assert len({reason.value for reason in RefusalReason}) == len(RefusalReason)
