# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""How much goes at once, and how often something is tried again."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from counsellor.domain.drop_address import read_address
from counsellor.domain.errors import CounsellorError, StorageFailed
from counsellor.domain.road_errors import FileTooLarge, ServerAway, ServerBusy, SignInRefused
from counsellor.sync.drop_place import DropPlace
from counsellor.sync.roads.ahead import Ahead, Begun
from counsellor.sync.roads.carrier import Carrier, Ticket
from counsellor.sync.roads.failures import failure_of
from counsellor.sync.roads.pace import FIRST, LANES, LEAST, MOST, Pace
from counsellor.sync.roads.patience import TRIES, Patience
from counsellor.sync.roads.trouble import Cause, Trouble


class Line:
    """Carries so many bytes a second."""

    def __init__(self, speed: int, piece: int = FIRST) -> None:
        self.speed, self.now = speed, 0.0
        self.pace = Pace((piece, 0), lambda: self.now)

    def carry(self, pieces: int = 1) -> None:
        for _ in range(pieces):
            with self.pace.measuring(self.pace.piece):
                self.now += self.pace.piece / self.speed

    def cut(self) -> None:
        with pytest.raises(ServerAway), self.pace.measuring(self.pace.piece):
            raise ServerAway(place="", reason="cut")


def test_a_quick_line_carries_more_at_once_up_to_what_is_held_in_memory() -> None:
    line = Line(50 << 20)
    line.carry(20)
    assert line.pace.piece == MOST


def test_a_slow_line_carries_little_at_once() -> None:
    line = Line(8_000)
    line.carry(20)
    assert line.pace.piece == LEAST * 2
    assert line.pace.piece / line.speed <= 20


def test_each_cut_halves_and_nothing_grows_for_a_while_after() -> None:
    line = Line(50 << 20, MOST)
    line.cut()
    assert line.pace.piece == MOST // 2
    line.carry(7)
    assert line.pace.piece == MOST // 2
    line.carry(3)
    assert line.pace.piece == MOST
    for _ in range(20):
        line.cut()
    assert line.pace.piece == LEAST


def test_a_cut_is_remembered_to_the_next_time() -> None:
    line = Line(50 << 20, MOST)
    line.cut()
    line.pace = Pace(line.pace.learnt, lambda: line.now)
    line.carry(7)
    assert line.pace.piece == MOST // 2


def test_what_was_learnt_before_is_bounded() -> None:
    assert Pace((1, -5)).piece == LEAST
    assert Pace((1 << 40, 1 << 40)).piece == MOST


def test_what_may_pass_is_tried_again_after_longer_and_longer_waits() -> None:
    waits: list[float] = []
    patience = Patience(pause=waits.append)
    for _ in range(TRIES - 1):
        patience.after(ServerBusy(place="", reason="503"))
    with pytest.raises(ServerBusy):
        patience.after(ServerBusy(place="", reason="503"))
    spans = [0.5 * 2.0**number for number in range(TRIES - 1)]
    assert all(span / 2 <= wait <= span for wait, span in zip(waits, spans, strict=True))


def test_waits_are_drawn_so_that_laptops_do_not_come_back_at_once() -> None:
    drawn = set()
    for _ in range(20):
        waits: list[float] = []
        Patience(pause=waits.append).after(ServerBusy(place="", reason="503"))
        drawn.add(waits[0])
    assert len(drawn) > 10


def test_what_goes_through_in_between_begins_it_anew() -> None:
    patience = Patience(pause=lambda _: None)
    for _ in range(10 * TRIES):
        patience.after(ServerAway(place="", reason="cut"))
        patience.went_well()


@pytest.mark.parametrize(
    "error", [SignInRefused(place="", reason="401"), StorageFailed(place="", reason="changed")]
)
def test_what_only_a_person_can_change_is_not_tried_again(error: CounsellorError) -> None:
    with pytest.raises(type(error)):
        Patience(pause=lambda _: pytest.fail("waited")).after(error)


def test_a_person_who_wants_it_no_more_ends_the_wait() -> None:
    with pytest.raises(ServerBusy):
        Patience(cancelled=lambda: True).after(ServerBusy(place="", reason="503"))


def test_a_server_that_names_a_time_is_not_asked_before_it() -> None:
    waits: list[float] = []
    Patience(pause=waits.append).after(ServerBusy(place="", reason="429", pause=20))
    assert 20 < waits[0] <= 21
    with pytest.raises(ServerBusy):
        Patience(pause=lambda _: pytest.fail("waited")).after(
            ServerBusy(place="", reason="429", pause=3_600)
        )


PLACE = read_address("https://cloud.example.kz/drop")
OF_LOAD = (
    *(Trouble(Cause.STATUS, status) for status in (408, 429, 500, 502, 503, 504)),
    *(Trouble(cause) for cause in (Cause.TIME, Cause.CUT)),
    *(Trouble(Cause.STATUS, 503, code) for code in ("SlowDown", "ServiceUnavailable", "Reduce")),
    Trouble(Cause.STATUS, 400, "RequestTimeout"),
)
OF_NO_LOAD = (
    *(Trouble(Cause.STATUS, status) for status in (400, 401, 403, 404, 405, 407, 409, 410, 412)),
    *(Trouble(Cause.STATUS, status) for status in (417, 423, 501, 505, 507, 511)),
    *(Trouble(cause) for cause in Cause if cause not in {Cause.STATUS, Cause.TIME, Cause.CUT}),
    *(Trouble(Cause.STATUS, 403, code) for code in ("SignatureDoesNotMatch", "AccessDenied")),
    *(Trouble(Cause.STATUS, 400, code) for code in ("QuotaExceeded", "RequestTimeTooSkewed")),
)


class Failing(Carrier):
    """Begins whatever is asked, and fails in one way."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(DropPlace("0" * 32, PLACE))
        self.trouble = trouble

    def begin_reading(self, path: str, offset: int, size: int) -> Ticket:
        return Ticket(1, size)

    def finish(self, ticket: Ticket) -> Sequence[bytes]:
        raise failure_of(self.trouble, self.address)


@pytest.mark.parametrize("trouble", [*OF_LOAD, *OF_NO_LOAD])
def test_only_what_speaks_of_load_slows(trouble: Trouble) -> None:
    slows = trouble in OF_LOAD
    alone = Pace((MOST, 0))
    with pytest.raises(CounsellorError), alone.measuring(MOST):
        raise failure_of(trouble, PLACE)
    carrier, beside = Failing(trouble), Pace((MOST, 0))
    ahead = Ahead[int](carrier, beside)
    ahead.expect([1], lambda _: Begun(carrier.begin_reading("a.age", 0, 5), 5))
    assert ahead.take(1) is None
    for pace in (alone, beside):
        assert pace.piece == (MOST // 2 if slows else MOST), trouble
        assert pace.lanes == (1 if slows else LANES), trouble


def test_a_file_that_is_too_large_goes_in_smaller_pieces_side_by_side() -> None:
    pace = Pace((MOST, 0))
    with pytest.raises(FileTooLarge), pace.measuring(MOST):
        raise failure_of(Trouble(Cause.STATUS, 413), PLACE)
    assert (pace.piece, pace.lanes) == (MOST // 2, LANES)
