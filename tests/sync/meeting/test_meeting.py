# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Two machines come to the same words, and a third one to nothing, whatever it says."""

from __future__ import annotations

import ipaddress
import random
import secrets
import socket
import threading
import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import replace

import pytest

from counsellor.crypto.meeting_keys import (
    COMPARED_BITS,
    VERSION,
    Share,
    commitment_to,
)
from counsellor.domain.errors import CounsellorError, ImportCancelled
from counsellor.domain.meeting_address import MeetingAddress, OwnAddress
from counsellor.domain.meeting_errors import (
    MeetingBroken,
    MeetingEnded,
    MeetingSilent,
    NobodyThere,
    NoLocalNetwork,
)
from counsellor.sync.meeting.bell import Bell
from counsellor.sync.meeting.channel import Channel, Kind, Patience
from counsellor.sync.meeting.door import Door
from counsellor.sync.meeting.greeting import greet_as_caller, greet_as_listener
from counsellor.sync.meeting.meeting import Meeting
from tests.meeting import LOOPBACK, SHORT
from tests.sync.meeting.strangers import (
    VEIL,
    Recorder,
    framed,
    frames_in,
    own_share,
    stranger_at,
    wires,
)

HASTY = replace(SHORT, greet=0.3, compare=0.3, come=0.3)
HELLO = bytes([VERSION])


@contextmanager
def waiting(
    pool: ThreadPoolExecutor, patience: Patience = SHORT
) -> Iterator[tuple[Meeting, MeetingAddress, Future[int]]]:
    """One that waits for somebody."""
    meeting = Meeting(LOOPBACK, patience)
    (address,) = meeting.open()
    try:
        yield meeting, address, pool.submit(meeting.join, VEIL)
    finally:
        meeting.close()
        pool.submit(meeting.finish).result()


@pytest.fixture
def pool() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(6) as made:
        yield made


def require_closed(address: MeetingAddress) -> None:
    with socket.socket() as tries, pytest.raises(ConnectionRefusedError):
        tries.connect((str(address.ip), address.port))


def come_to(address: MeetingAddress, pool: ThreadPoolExecutor) -> tuple[Meeting, Future[int]]:
    meeting = Meeting(LOOPBACK, SHORT)
    meeting.call(address.text)
    assert meeting.open() == ()
    return meeting, pool.submit(meeting.join, VEIL)


def both_compared(
    pool: ThreadPoolExecutor, listener: Meeting, caller: Meeting
) -> tuple[Channel, Channel]:
    """Have both people say that the words are the same."""
    for one in (listener, caller):
        one.say_same()
    there, here = pool.submit(listener.compared), pool.submit(caller.compared)
    return there.result(), here.result()


def test_both_see_the_same_words_and_others_each_time(pool: ThreadPoolExecutor) -> None:
    seen = set()
    for _ in range(20):
        with waiting(pool) as (listener, address, number):
            caller, other = come_to(address, pool)
            assert number.result() == other.result() < 1 << COMPARED_BITS
            seen.add(number.result())
            require_closed(address)  # while both compare
            one, another = both_compared(pool, listener, caller)
            assert one.transcript == another.transcript
            caller.finish()
    assert len(seen) == 20


def test_one_word_of_yes_is_not_enough(pool: ThreadPoolExecutor) -> None:
    with waiting(pool, HASTY) as (listener, address, number):
        caller, seen = come_to(address, pool)
        assert number.result() == seen.result()
        listener.say_same()
        with pytest.raises(MeetingSilent) as failure:
            listener.compared()
        assert failure.value.fields == {"reason": "words"}
        caller.finish()


def test_whoever_stands_between_shows_other_words_to_both(pool: ThreadPoolExecutor) -> None:
    """It greets each of them in the name of the other, with keys of its own."""
    with (
        waiting(pool) as (_listener, address, seen_by_listener),
        waiting(pool) as (_middle, between, towards_caller),
    ):
        towards_listener = come_to(address, pool)
        caller = come_to(between, pool)
        words = {seen_by_listener.result(), caller[1].result()}
        assert len(words) == 2
        assert towards_listener[1].result() in words
        assert towards_caller.result() in words
        for one in (caller, towards_listener):
            one[0].finish()


def test_nobody_can_choose_a_share_to_fit_the_words() -> None:
    """What was shown must be what was meant before."""
    meant, shown = own_share(), own_share()
    with wires() as (wire, line):
        line.sendall(framed(HELLO + commitment_to(meant.share), HELLO + shown.share.content))
        with pytest.raises(MeetingBroken) as failure:
            greet_as_listener(wire, own_share(), soon())
        assert failure.value.fields == {"reason": "commitment"}


def soon(seconds: float = 10.0) -> float:
    return time.monotonic() + seconds


def test_a_machine_that_only_passes_on_learns_no_name_and_no_byte(
    pool: ThreadPoolExecutor,
) -> None:
    with waiting(pool) as (listener, address, number):
        recorder = Recorder(address)
        caller, seen = come_to(recorder.address, pool)
        assert number.result() == seen.result()
        there, here = both_compared(pool, listener, caller)
        here.say(Kind.OFFER, {"files": [], "name": "what nobody may read"})
        assert there.heard(Kind.OFFER)["name"] == "what nobody may read"
        caller.finish()
        listener.finish()
        recorder.close()
    heard = bytes(recorder.from_caller + recorder.from_listener)
    assert b"what nobody" not in heard
    assert b"counsellor" not in heard.lower()
    assert [len(one) for one in frames_in(bytes(recorder.from_caller))[:2]] == [33, 97]


def test_what_was_heard_is_worth_nothing_the_next_time(pool: ThreadPoolExecutor) -> None:
    with waiting(pool) as (listener, address, number):
        recorder = Recorder(address)
        caller, seen = come_to(recorder.address, pool)
        before = number.result()
        assert before == seen.result()
        there, here = both_compared(pool, listener, caller)
        here.say(Kind.PROOF, {"device": "x"})
        there.heard(Kind.PROOF)
        caller.finish()
        listener.finish()
        recorder.close()
    with waiting(pool) as (listener, address, number):
        said = bytes(recorder.from_caller)
        speaking = pool.submit(stranger_at, address, lambda line: line.sendall(said))
        assert number.result() != before
        listener.say_same()
        with pytest.raises(MeetingBroken) as failure:
            listener.compared()
        assert failure.value.fields == {"reason": "seal"}
        require_closed(address)
        listener.finish()
        speaking.result()


def test_who_comes_first_takes_the_place_and_sees_words_that_nobody_has(
    pool: ThreadPoolExecutor,
) -> None:
    with waiting(pool) as (listener, address, number):
        stranger, seen = come_to(address, pool)
        assert number.result() == seen.result()
        late, failing = come_to(address, pool)
        with pytest.raises(NobodyThere):
            failing.result()
        listener.say_other()
        with pytest.raises(CounsellorError):
            listener.compared()
        stranger.say_same()
        with pytest.raises(MeetingEnded):
            stranger.compared()
        for one in (stranger, late):
            one.finish()
        require_closed(address)


def echo(line: socket.socket) -> None:
    while piece := line.recv(4096):
        line.sendall(piece)


GARBAGE = {
    "nothing": b"",
    "text": b"GET / HTTP/1.1\r\nHost: a\r\n\r\n",
    "huge": framed(b"")[:0] + (0xFFFFFFFF).to_bytes(4, "big") + bytes(1000),
    "empty": framed(b""),
    "short": framed(HELLO + bytes(31)),
    "another version": framed(bytes([VERSION + 1]) + bytes(32)),
    "low order": framed(HELLO + commitment_to(Share(bytes(32), bytes(32), VEIL)))
    + framed(HELLO + Share(bytes(32), bytes(32), VEIL).content),
    "cut short": framed(HELLO + bytes(32))[:20],
}


@pytest.mark.parametrize("name", GARBAGE)
def test_what_is_no_greeting_ends_the_try_and_closes_the_port(
    pool: ThreadPoolExecutor, name: str
) -> None:
    def speaks(line: socket.socket) -> None:
        line.sendall(GARBAGE[name])
        line.shutdown(socket.SHUT_WR)

    with waiting(pool) as (listener, address, number):
        speaking = pool.submit(stranger_at, address, speaks)
        with pytest.raises((MeetingBroken, MeetingEnded)):
            number.result()
        require_closed(address)
        listener.finish()
        speaking.result()


def test_a_mirror_is_nobody(pool: ThreadPoolExecutor) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def answers() -> None:
            line, _ = listening.accept()
            with line, suppress(OSError):
                echo(line)

        answering = pool.submit(answers)
        there = MeetingAddress.of(*listening.getsockname()[:2])
        caller, failing = come_to(there, pool)
        with pytest.raises(MeetingBroken):
            failing.result()
        caller.finish()
        answering.result()


def test_a_share_that_is_our_own_is_refused() -> None:
    own = own_share()
    with pytest.raises(MeetingBroken) as failure:
        own.agreed_with(Share(own.share.key, secrets.token_bytes(32), VEIL), as_caller=True)
    assert failure.value.fields == {"reason": "mirror"}


@pytest.mark.parametrize("drips", [False, True])
def test_silence_and_a_slow_drip_end_alike(pool: ThreadPoolExecutor, drips: bool) -> None:
    with waiting(pool, HASTY) as (listener, address, number):
        over = threading.Event()

        def speaks(line: socket.socket) -> None:
            while drips and not over.wait(0.01):
                line.sendall(bytes(1))

        speaking = pool.submit(stranger_at, address, speaks)
        with pytest.raises((MeetingSilent, MeetingBroken)):
            number.result()
        over.set()
        require_closed(address)
        listener.finish()
        speaking.result()


def test_nobody_comes(pool: ThreadPoolExecutor) -> None:
    with waiting(pool, HASTY) as (_listener, _address, number):
        with pytest.raises(MeetingSilent) as failure:
            number.result()
        assert failure.value.fields == {"reason": "nobody"}


@pytest.mark.parametrize("seed", range(4))
def test_frames_that_were_changed_repeated_or_left_out_are_refused(seed: int) -> None:
    chance, accepted = random.Random(seed), 0
    for _ in range(50):
        one, other = own_share(), own_share()
        here = one.agreed_with(other.share, as_caller=True)
        sealed = [here.sealing.seal(bytes([kind]) + b"{}") for kind in Kind]
        for _ in range(50):
            there = other.agreed_with(one.share, as_caller=False)
            place = chance.randrange(len(sealed))
            for frame in sealed[:place]:
                there.opening.open(frame)
            try:
                there.opening.open(_spoilt(sealed, place, chance))
                accepted += 1
            except MeetingBroken:
                continue
    assert accepted == 0


def _spoilt(sealed: list[bytes], place: int, chance: random.Random) -> bytes:
    """Change a frame by a bit, cut it, or give another one in its place."""
    frame, kind = bytearray(sealed[place]), chance.randrange(3)
    if kind == 0:
        frame[chance.randrange(len(frame))] ^= 1 << chance.randrange(8)
    elif kind == 1:
        del frame[chance.randrange(len(frame)) :]
    else:
        return chance.choice([one for one in sealed if one != sealed[place]])
    return bytes(frame)


def test_what_we_said_ourselves_is_nothing_that_is_said_to_us() -> None:
    one, other = own_share(), own_share()
    here = one.agreed_with(other.share, as_caller=True)
    with pytest.raises(MeetingBroken):
        here.opening.open(here.sealing.seal(b"\x01"))


@pytest.mark.parametrize("as_caller", [False, True])
def test_ten_thousand_spoilt_greetings_come_to_nothing(as_caller: bool) -> None:
    chance, accepted = random.Random(7), 0
    for _ in range(5_000):
        true, own = own_share(), own_share()
        first = HELLO + (true.share.content if as_caller else commitment_to(true.share))
        second = b"" if as_caller else HELLO + true.share.content
        said = _spoil(framed(first, second) if second else framed(first), chance)
        with wires() as (wire, line):
            line.sendall(said)
            line.shutdown(socket.SHUT_WR)
            try:
                if as_caller:
                    agreed = greet_as_caller(wire, own, soon())
                    # A share that was changed on the way makes other words.
                    honest = true.agreed_with(own.share, as_caller=False)
                    accepted += agreed.number == honest.number
                else:
                    greet_as_listener(wire, own, soon())
                    accepted += 1
            except (MeetingBroken, MeetingEnded):
                continue
    assert accepted == 0


def _spoil(said: bytes, chance: random.Random) -> bytes:
    changed = bytearray(said)
    match chance.randrange(4):
        case 0:
            changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
        case 1:
            del changed[chance.randrange(len(changed)) :]
        case 2:
            place = chance.randrange(len(changed))
            changed[place:place] = chance.randbytes(1 + chance.randrange(8))
        case 3:
            changed[:] = chance.randbytes(chance.randrange(200))
    return bytes(changed) if bytes(changed) != said else b""


def test_the_door_opens_on_no_address_that_the_wide_network_reaches() -> None:
    bell = Bell(threading.Event())
    far = [
        OwnAddress(ipaddress.ip_address(one), 24) for one in ("192.0.2.2", "8.8.8.8", "100.64.0.1")
    ]
    with pytest.raises(NoLocalNetwork):
        Door(far, bell)
    door = Door([*far, *LOOPBACK], bell)
    assert [str(one.ip) for one in door.addresses] == ["127.0.0.1"]
    for one in door._sockets:
        assert one.getsockopt(socket.IPPROTO_IP, socket.IP_TTL) == 1
    door.close()
    bell.close()


def test_whoever_is_on_another_network_stays_outside(pool: ThreadPoolExecutor) -> None:
    """The door is that of one address of loopback, which is all of our network then."""
    narrow = (OwnAddress(ipaddress.ip_address("127.0.0.1"), 32),)
    meeting = Meeting(narrow, SHORT)
    (address,) = meeting.open()
    number = pool.submit(meeting.join, VEIL)
    for _ in range(3):
        with socket.socket() as far:
            far.settimeout(20)
            far.bind(("127.0.0.2", 0))
            far.connect((str(address.ip), address.port))
            assert far.recv(1) == b""
    # It still waits for whoever is beside.
    caller = Meeting(narrow, SHORT)
    caller.call(address.text)
    caller.open()
    assert pool.submit(caller.join, VEIL).result() == number.result()
    for one in (meeting, caller):
        one.finish()


def test_what_is_pressed_twice_or_too_late_does_nothing() -> None:
    meeting = Meeting(LOOPBACK, SHORT)
    meeting.close()
    meeting.close()
    with pytest.raises(ImportCancelled):
        meeting.open()
    meeting.say_same()
    meeting.say_other()
    meeting.finish()
    meeting.finish()
