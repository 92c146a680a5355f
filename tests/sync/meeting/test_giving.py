# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Files go whole or not at all, and what a colleague's machine may say is bounded."""

from __future__ import annotations

import hashlib
import random
import socket
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

from counsellor.domain.canonical import Value, canonical_bytes
from counsellor.domain.errors import CounsellorError, ImportCancelled
from counsellor.domain.meeting_errors import MeetingBroken, MeetingEnded
from counsellor.sync.bundle import name_by_content
from counsellor.sync.drop_place import UNWATCHED, Transit
from counsellor.sync.meeting.bell import Bell
from counsellor.sync.meeting.channel import MOST_BODY, Channel, Kind
from counsellor.sync.meeting.giving import Brought, Offered, give, hear_offer, take
from counsellor.sync.meeting.proof import Proof
from counsellor.sync.meeting.wire import Wire
from tests.meeting import SHORT
from tests.sync.meeting.strangers import own_share

BOX = "a" * 26


def over_tcp() -> tuple[socket.socket, socket.socket]:
    """Both ends of a connection."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        one = socket.create_connection(listening.getsockname())
        return one, listening.accept()[0]


@contextmanager
def joined() -> Iterator[tuple[Channel, Channel]]:
    """Two ends of a line that has keys."""
    bells = Bell(threading.Event()), Bell(threading.Event())
    sockets = over_tcp()
    one, other = own_share(), own_share()
    agreed = (
        one.agreed_with(other.share, as_caller=True),
        other.agreed_with(one.share, as_caller=False),
    )
    ends = [
        Channel(Wire(line, bell), agreement, SHORT, is_caller=number == 0)
        for number, (line, bell, agreement) in enumerate(zip(sockets, bells, agreed, strict=True))
    ]
    try:
        yield ends[0], ends[1]
    finally:
        for end, bell in zip(ends, bells, strict=True):
            end.end()
            bell.close()


def file_of(folder: Path, content: bytes) -> Path:
    path = folder / name_by_content(hashlib.sha256(content).hexdigest())
    path.write_bytes(content)
    return path


def taken(
    channel: Channel, folder: Path, wanted: Callable[[Offered], bool], transit: Transit
) -> list[Brought]:
    offered = hear_offer(channel)
    names = {one.name for one in offered if wanted(one)}
    return list(take(channel, offered, names, folder, transit))


@pytest.fixture
def places(tmp_path: Path) -> tuple[Path, Path]:
    made = tmp_path / "there", tmp_path / "here"
    for one in made:
        one.mkdir()
    return made


def test_files_of_all_sizes_arrive_as_they_were(places: tuple[Path, Path]) -> None:
    there, here = places
    sizes = (1, MOST_BODY - 1, MOST_BODY, MOST_BODY + 1, 3 * MOST_BODY + 5, *range(2, 100))
    files = {file_of(there, random.Random(size).randbytes(size)): ["", BOX] for size in sizes}
    moved = [0, 0]
    transit = Transit(lambda sent, _in: moved.__setitem__(0, moved[0] + sent))
    with joined() as (one, other), ThreadPoolExecutor(1) as beside:
        coming = beside.submit(taken, other, here, lambda _: True, UNWATCHED)
        given = give(one, files, transit)
        brought = coming.result()
    assert sorted(given) == sorted(files)
    assert moved[0] == sum(sizes)
    assert {one.offered.name: one.path.read_bytes() for one in brought} == {
        path.name: path.read_bytes() for path in files
    }
    assert {one.offered.boxes for one in brought} == {("", BOX)}


def test_only_what_is_wanted_goes(places: tuple[Path, Path]) -> None:
    there, here = places
    files = {file_of(there, bytes([number]) * 50_000): [""] for number in range(9)}
    with joined() as (one, other), ThreadPoolExecutor(1) as beside:
        wanted = sorted(files)[3].name
        coming = beside.submit(taken, other, here, lambda one: one.name == wanted, UNWATCHED)
        assert [path.name for path in give(one, files, UNWATCHED)] == [wanted]
        assert [one.offered.name for one in coming.result()] == [wanted]


def test_what_is_gone_or_is_no_file_is_passed_over(places: tuple[Path, Path]) -> None:
    there, here = places
    good = file_of(there, b"good")
    files = {there / "gone.age": [""], there: [""], good: [""]}
    with joined() as (one, other), ThreadPoolExecutor(1) as beside:
        coming = beside.submit(taken, other, here, lambda _: True, UNWATCHED)
        assert give(one, files, UNWATCHED) == [good]
        assert [one.offered.name for one in coming.result()] == [good.name]


def test_what_is_not_what_its_name_says_is_let_go(places: tuple[Path, Path]) -> None:
    _there, here = places
    name = name_by_content(hashlib.sha256(b"true").hexdigest())
    with joined() as (one, other), ThreadPoolExecutor(1) as beside:
        coming = beside.submit(taken, other, here, lambda _: True, UNWATCHED)
        one.say(Kind.OFFER, {"files": [[name, 4, [""]]], "last": True})
        one.heard(Kind.WANT)
        one.say(Kind.FILE, {"place": 0})
        one.send(Kind.PIECE, b"lies")
        one.send(Kind.DONE)
        assert coming.result() == []
    assert list(here.iterdir()) == []


@pytest.mark.parametrize("pieces", [0, 1, 3])
def test_a_file_that_is_cut_short_leaves_nothing(places: tuple[Path, Path], pieces: int) -> None:
    there, here = places
    path = file_of(there, random.Random(1).randbytes(5 * MOST_BODY))
    with joined() as (one, other), ThreadPoolExecutor(1) as beside:
        coming = beside.submit(taken, other, here, lambda _: True, UNWATCHED)
        sent = [0]

        def moved(out: int, _in: int) -> None:
            sent[0] += out

        transit = Transit(moved, lambda: sent[0] >= pieces * MOST_BODY)
        with pytest.raises(ImportCancelled):
            give(one, {path: [""]}, transit)
        one.end()
        with pytest.raises(MeetingEnded):
            coming.result()
    assert list(here.iterdir()) == []


NAME = name_by_content("00" * 32)
OFFER: dict[str, Value] = {"files": [[NAME, 5, [""]]], "last": True}
ODD_OFFERS: dict[str, Value] = {
    "no files": {"last": True},
    "no end": {"files": []},
    "a path": {"files": [["../" + NAME, 5, [""]]], "last": True},
    "a box in a name": {"files": [[f"replies/{BOX}/{NAME}", 5, [BOX]]], "last": True},
    "another name": {"files": [["note.age", 5, [""]]], "last": True},
    "no size": {"files": [[NAME, 0, [""]]], "last": True},
    "a minus": {"files": [[NAME, -1, [""]]], "last": True},
    "too large": {"files": [[NAME, 1 << 40, [""]]], "last": True},
    "a truth for a size": {"files": [[NAME, True, [""]]], "last": True},
    "no boxes": {"files": [[NAME, 5, []]], "last": True},
    "many boxes": {"files": [[NAME, 5, [BOX] * 41]], "last": True},
    "an odd box": {"files": [[NAME, 5, ["../x"]]], "last": True},
    "half": {"files": [[NAME, 5]], "last": True},
    "no list": {"files": {"a": 1}, "last": True},
    "a number": 5,
}


@pytest.mark.parametrize("name", ODD_OFFERS)
def test_an_offer_of_another_form_ends_it(name: str) -> None:
    with joined() as (one, other):
        one.say(Kind.OFFER, ODD_OFFERS[name])
        with pytest.raises(MeetingBroken):
            hear_offer(other)


@pytest.mark.parametrize("places", [[0, 0], [1], [-1], [True], ["0"], [0.5]])
def test_what_nobody_offered_is_not_given(tmp_path: Path, places: list[object]) -> None:
    path = file_of(tmp_path, b"content")
    body = canonical_bytes({"last": True, "places": places})  # type: ignore[dict-item]
    with joined() as (one, other):
        other.send(Kind.WANT, body)
        with pytest.raises(MeetingBroken):
            give(one, {path: [""]}, UNWATCHED)


@pytest.mark.parametrize(
    "said",
    [
        (Kind.SAME, b""),
        (Kind.FILE, b'{"place":1}'),
        (Kind.FILE, b"{}"),
        (Kind.PIECE, b"early"),
        (Kind.FILE, b'{"place":"0"}'),
    ],
)
def test_frames_out_of_their_order_end_it(tmp_path: Path, said: tuple[Kind, bytes]) -> None:
    with joined() as (one, other):
        one.send(*said)
        with pytest.raises(MeetingBroken):
            list(take(other, [Offered(NAME, 5, ("",))], {NAME}, tmp_path, UNWATCHED))


@pytest.mark.parametrize("piece", [b"", b"123456"])
def test_pieces_of_another_size_end_it(tmp_path: Path, piece: bytes) -> None:
    with joined() as (one, other):
        one.say(Kind.FILE, {"place": 0})
        one.send(Kind.PIECE, piece)
        with pytest.raises(MeetingBroken):
            list(take(other, [Offered(NAME, 5, ("",))], {NAME}, tmp_path, UNWATCHED))
    assert list(tmp_path.iterdir()) == []


def test_why_one_ends_it_arrives_whatever_was_under_way() -> None:
    """What lies unread when a line is closed would take the last word back."""
    with joined() as (one, other), ThreadPoolExecutor(1) as beside:
        for _ in range(20):
            other.send(Kind.SAME, bytes(1_000))
        ending = beside.submit(one.end, "words")
        with pytest.raises(MeetingEnded) as failure:
            other.receive(Kind.SAME)
        assert failure.value.fields == {"reason": "words"}
        other.end()
        ending.result()


PROOF: dict[str, Value] = {
    "device": "019392ab-0000-7000-8000-000000000000",
    "salt": "00" * 32,
    "signature": "x",
}


def test_ten_thousand_odd_bodies_under_good_keys_raise_nothing_else(tmp_path: Path) -> None:
    """As a colleague's machine might send that somebody has taken over."""
    chance = random.Random(11)
    samples = [
        (Kind.OFFER, canonical_bytes(OFFER)),
        (Kind.PROOF, canonical_bytes(PROOF)),
        (Kind.FILE, canonical_bytes({"place": 0})),
        (Kind.PIECE, b"12345"),
        (Kind.DONE, b""),
        (Kind.END, b"words"),
    ]
    reads: list[Callable[[Channel], object]] = [
        hear_offer,
        lambda channel: Proof.read(channel.heard(Kind.PROOF)),
        lambda channel: list(take(channel, [Offered(NAME, 5, ("",))], {NAME}, tmp_path, UNWATCHED)),
    ]
    for _ in range(100):
        with joined() as (one, other):
            for _ in range(100):
                kind, body = chance.choice(samples)
                one.send(kind, _odd(body, chance))
                one.send(Kind.END)
                try:
                    chance.choice(reads)(other)
                    other.receive(Kind.END)
                except CounsellorError:
                    continue
    assert list(tmp_path.iterdir()) == []


def _odd(body: bytes, chance: random.Random) -> bytes:
    changed = bytearray(body)
    for _ in range(chance.randrange(4)):
        place = chance.randrange(len(changed) + 1)
        changed[place : place + chance.randrange(3)] = chance.randbytes(chance.randrange(4))
    return bytes(changed)
