# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""How often a server is asked: seldom where nothing is new, and never less than is needed."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from counsellor.services.exchange import exchange
from counsellor.services.keep_drops import add_drop, remove_drop
from counsellor.services.outbox_state import plan_outbox, withdraw
from counsellor.services.outbox_state_file import read_state
from counsellor.services.read_credentials import credentials_of
from counsellor.services.read_drops import kept_drops, shown_address
from counsellor.services.send_outbox import LOOK_AT_ALL, send_outbox
from counsellor.sync.mailboxes import REPLIES
from tests.centre import Centre, meet, new_client
from tests.servers.addresses import S3, WebDav
from tests.servers.faults import Faulty, faulty
from tests.servers.fixtures import apache_server, authority, rclone_bucket, rclone_server
from tests.sync.roads.remote import place_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from counsellor.sync.drop_place import DropPlace

__all__ = ["apache_server", "authority", "rclone_bucket", "rclone_server"]

MOST_IDLE = 3
"""Requests of an exchange in which nothing is new."""
DEVICES = 200


@dataclass(frozen=True, slots=True)
class Counted:
    """A server behind a proxy that counts, and a place there."""

    kind: str
    server: WebDav | S3
    proxy: Faulty
    place: DropPlace

    @property
    def drop(self) -> Path:
        """The folder that the place is."""
        return self.server.documents / "drop"


@pytest.fixture(params=["apache_server", "rclone_server", "rclone_bucket"])
def counted(request: pytest.FixtureRequest) -> Iterator[Counted]:
    server: WebDav | S3 = request.getfixturevalue(request.param)
    folder = server.documents / "drop"
    folder.mkdir()
    # Another user serves it.
    folder.chmod(0o777)
    server.look()
    with faulty(server.url) as proxy:
        yield Counted(request.param, server, proxy, place_of(server.behind(proxy.url)))


def asked(proxy: Faulty) -> list[str]:
    return [f"{one.method} {one.target}" for one in proxy.seen]


def test_an_exchange_with_nothing_new_asks_three_times_at_most(
    centre: Centre, counted: Counted
) -> None:
    proxy, place = counted.proxy, counted.place
    user, secret = bytes(place.credentials).decode().split("\n")
    for vault in (centre.office, centre.field):
        for kept in kept_drops(vault):
            remove_drop(vault, shown_address(kept))
        add_drop(vault, place.address, credentials_of(user, secret), allow=True)
    meet(centre)
    centre.session(new_client(centre), "first")
    for vault in (centre.field, centre.office) * 3:
        exchange(vault)
    for vault in (centre.field, centre.office):
        proxy.forget()
        report = exchange(vault)
        assert not report.failures
        assert not report.fetched
        assert len(proxy.seen) <= MOST_IDLE, asked(proxy)


def boxes_of(count: int) -> list[str]:
    letters = "abcdefghijklmnopqrstuvwxyz234567"
    return ["a" * 24 + letters[one // 32] + letters[one % 32] for one in range(count)]


def plan(outbox: Path, boxes: list[str], kind: str = "f") -> None:
    """Put a file for each box into an outbox."""
    names = {
        f"{kind}{number:05d}".replace("0", "a") + "a" * 20 + ".age": (box,)
        for number, box in enumerate(boxes)
    }
    for name in names:
        (outbox / name).write_bytes(b"age-encryption.org/v1\n" + name.encode())
    plan_outbox(outbox, names)


def test_of_many_boxes_only_those_are_looked_into_that_changed(
    tmp_path: Path, counted: Counted
) -> None:
    proxy, place, outbox = counted.proxy, counted.place, tmp_path / "outbox"
    boxes = boxes_of(DEVICES)
    outbox.mkdir()
    plan(outbox, boxes)
    sent = send_outbox(outbox, place)
    assert sent.failure is None
    assert len(sent.sent) == len(boxes)
    grow_old(counted)
    assert send_outbox(outbox, place).failure is None
    proxy.forget()
    assert send_outbox(outbox, place).failure is None
    # WebDAV as rclone speaks it says nothing that can be believed.
    tells = counted.kind != "rclone_server"
    assert not tells or len(proxy.seen) <= 1, asked(proxy)
    # Five devices get something, and of a sixth somebody has deleted a file.
    plan(outbox, boxes[:5], "g")
    (gone,) = (counted.drop / REPLIES / boxes[7]).iterdir()
    gone.unlink()
    counted.server.look()
    proxy.forget()
    again = send_outbox(outbox, place)
    assert again.failure is None
    assert len(again.sent) == 6
    assert gone.exists()
    assert not tells or len(proxy.seen) <= 1 + 6 * 6, asked(proxy)


def grow_old(counted: Counted) -> None:
    """Let a minute have passed since the boxes changed: a server may say so of the last second."""
    for box in (counted.drop / REPLIES).iterdir():
        changed = box.stat().st_mtime - 60
        os.utime(box, (changed, changed))
    counted.server.look()


@pytest.mark.parametrize("every_time", [True, False])
def test_whatever_a_server_says_all_is_looked_at_every_so_often_and_when_asked(
    tmp_path: Path, apache_server: WebDav, every_time: bool
) -> None:
    (apache_server.documents / "drop").mkdir()
    (apache_server.documents / "drop").chmod(0o777)
    place, outbox = place_of(apache_server), tmp_path / "outbox"
    outbox.mkdir()
    plan(outbox, boxes_of(5))
    send_outbox(outbox, place)
    boxes = apache_server.documents / "drop" / REPLIES
    (gone,) = (boxes / boxes_of(5)[3]).iterdir()
    old = boxes.stat().st_mtime - 60
    for box in boxes.iterdir():
        os.utime(box, (old, old))
    send_outbox(outbox, place)
    gone.unlink()
    # A clock that was put back: the box looks as it did.
    os.utime(gone.parent, (old, old))
    send_outbox(outbox, place)
    assert not gone.exists()
    for _ in range(LOOK_AT_ALL if every_time else 1):
        send_outbox(outbox, place, thorough=not every_time)
    assert gone.exists()


def test_what_was_taken_back_leaves_a_box_that_has_not_changed(
    tmp_path: Path, counted: Counted
) -> None:
    outbox = tmp_path / "outbox"
    outbox.mkdir()
    plan(outbox, boxes_of(6))
    send_outbox(outbox, counted.place)
    grow_old(counted)
    send_outbox(outbox, counted.place)
    names = [name for name, boxes in read_state(outbox).boxes.items() if boxes[0] in boxes_of(2)]
    withdraw(outbox, names[:1])
    # Of another it is forgotten that it lies there.
    (outbox / "state").write_bytes(forgetting(outbox, names[1]))
    withdraw(outbox, names[1:], wherever=True)
    assert send_outbox(outbox, counted.place).failure is None
    left = {one.name for one in (counted.drop / REPLIES).rglob("*.age")}
    assert len(left) == 4
    assert not left & set(names)


def forgetting(outbox: Path, name: str) -> bytes:
    """Return the note about an outbox without one file, wherever it is named."""
    state = json.loads((outbox / "state").read_bytes())
    state["boxes"].pop(name)
    for place in state["places"].values():
        for files in place.values():
            files.pop(name, None)
    return json.dumps(state).encode()
