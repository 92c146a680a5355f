# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""An office that imports from a stick leaves its receipts there in the same act."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from counsellor.domain.errors import DiskFull, DropUnreachable, ReadOnlyPlace
from counsellor.domain.exchange_standing import standing_of
from counsellor.services.confirm_device import confirm_device
from counsellor.services.describe_exchange import describe_exchange
from counsellor.services.describe_office import describe_office
from counsellor.services.import_and_answer import Answered, import_and_answer
from counsellor.sync.folder_drop import FolderDrop
from counsellor.wording.receipts import say_answered
from counsellor.wording.translation import Speaker, languages
from tests.centre import Centre, new_client

if TYPE_CHECKING:
    from collections.abc import Iterator

    from counsellor.domain.errors import CounsellorError


def imports(centre: Centre, *paths: Path) -> Answered:
    """Import at the office, and nothing else."""
    answered = Answered()
    for _ in import_and_answer(centre.office, paths, answered):
        pass
    return answered


@pytest.fixture
def sent(centre: Centre) -> Centre:
    """A centre in whose drop a session and its note lie."""
    centre.session(new_client(centre), "first")
    centre.send()
    assert standing_of(describe_exchange(centre.field)).unanswered
    return centre


def test_the_receipt_is_back_without_any_exchange_of_the_office(sent: Centre) -> None:
    answered = imports(sent, sent.drop)
    assert answered.is_left
    assert answered.places == (sent.drop,)
    assert standing_of(describe_exchange(sent.office)).receipts == 0
    sent.send()
    assert standing_of(describe_exchange(sent.field)).is_settled


def test_files_of_a_stick_are_answered_on_that_stick(sent: Centre, tmp_path: Path) -> None:
    stick = sent.drop.rename(tmp_path / "stick")
    answered = imports(sent, *stick.glob("*.age"))
    assert answered.places == (stick,)
    stick.rename(sent.drop)
    sent.send()
    assert standing_of(describe_exchange(sent.field)).is_settled


def test_an_import_again_lays_a_lost_receipt_down_again(sent: Centre) -> None:
    imports(sent, sent.drop)
    for file in (sent.drop / "replies").rglob("*.age"):
        file.unlink()
    assert imports(sent, sent.drop).is_left
    sent.send()
    assert standing_of(describe_exchange(sent.field)).is_settled


def test_nothing_is_left_inside_a_vault(sent: Centre) -> None:
    outbox = sent.field.folder.outbox
    before = sorted(outbox.rglob("*"))
    assert imports(sent, outbox).places == ()
    assert sorted(outbox.rglob("*")) == before
    assert standing_of(describe_exchange(sent.office)).receipts == 1


def test_who_brings_nothing_is_answered_nothing(sent: Centre, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    assert imports(sent, empty).places == ()
    assert list(empty.iterdir()) == []


@contextmanager
def refusing(monkeypatch: pytest.MonkeyPatch, error: CounsellorError) -> Iterator[None]:
    """Let nothing be put on any stick meanwhile."""

    def refuse(_drop: FolderDrop, _name: str, _source: Path) -> None:
        raise error

    with monkeypatch.context() as patched:
        patched.setattr(FolderDrop, "put", refuse)
        yield


@pytest.mark.parametrize(
    "error",
    [
        ReadOnlyPlace(place="/media/stick"),
        DiskFull(place="/media/stick"),
        DropUnreachable(place="/media/stick", reason="gone"),
    ],
    ids=["read only", "full", "pulled"],
)
def test_a_stick_that_takes_nothing_is_told_and_the_receipt_goes_next_time(
    sent: Centre, monkeypatch: pytest.MonkeyPatch, error: CounsellorError
) -> None:
    with refusing(monkeypatch, error):
        answered = imports(sent, sent.drop)
    assert not answered.is_left
    assert answered.report.failure is error
    assert sent.office.inbox.counts()[0]
    assert standing_of(describe_exchange(sent.office)).receipts == 1
    for language in languages():
        said = say_answered(answered.places, answered.report.failure, Speaker(language))
        assert len(said.split(". ")) >= 2
    sent.answer()
    sent.send()
    assert standing_of(describe_exchange(sent.office)).receipts == 0
    assert standing_of(describe_exchange(sent.field)).is_settled


def test_what_an_office_has_changed_about_itself_is_owed_until_it_has_left(sent: Centre) -> None:
    imports(sent, sent.drop)
    assert standing_of(describe_exchange(sent.office)).is_settled
    confirm_device(sent.office, sent.field.membership.device)
    standing = standing_of(describe_exchange(sent.office))
    assert (standing.receipts, standing.untold, standing.is_settled) == (0, 1, False)
    sent.answer()
    assert standing_of(describe_exchange(sent.office)).is_settled
    describe_office(sent.office, "990140001234", "Abai 10")
    assert standing_of(describe_exchange(sent.office)).untold == 1
    sent.answer()
    assert standing_of(describe_exchange(sent.office)).is_settled
    assert standing_of(describe_exchange(sent.field)).untold == 0
