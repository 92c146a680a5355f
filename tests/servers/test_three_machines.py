# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Two laptops meet on a real network; a third machine on it hears all and gets nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from counsellor.services.outbox_state_file import read_state
from tests.centre import OFFICE_KEY, Centre, found_centre, meet, new_client
from tests.field import KEY
from tests.servers import slow_line
from tests.servers.place import Place
from tests.servers.program import PATIENCE
from tests.servers.three_machines import ADDRESSES, three_machines

Machines = tuple[Place, Place, Place]

LISTENS = """
import socket, sys
line = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.ntohs(3))
line.bind(("line", 0))
print("hears", flush=True)
with open(sys.argv[1], "wb", buffering=0) as kept:
    while True:
        kept.write(line.recv(1 << 17))
"""
KNOCKS = """
import socket, sys
host, _, port = sys.argv[1].rpartition(":")
try:
    line = socket.create_connection((host, int(port)), timeout=5)
    line.sendall(bytes.fromhex(sys.argv[2]))
    line.settimeout(20)
    while line.recv(4096): pass
    print("closed")
except OSError as error:
    print("refused", type(error).__name__)
"""


@pytest.fixture
def machines() -> Iterator[Machines]:
    if (why := slow_line.impossible()) is not None:
        pytest.skip(why)
    with three_machines() as made:
        yield made


@pytest.fixture
def centre(tmp_path: Path) -> Centre:
    """Both laptops, closed, with work on one that has not left."""
    made = found_centre(tmp_path)
    meet(made)
    made.session(new_client(made), "What was said.")
    made.close()
    return made


class Laptop:
    """A program on one of the machines, with a person before it."""

    def __init__(self, place: Place, vault: Path, key: bytes, address: str = "") -> None:
        words = (sys.executable, "-m", "tests.servers.meeting_machine", str(vault), key.hex())
        self._process = subprocess.Popen(
            place.command(*words, *filter(None, [address])),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        )

    def says(self) -> list[str]:
        """The next thing that it says."""
        assert self._process.stdout is not None
        return self._process.stdout.readline().split()

    def hears(self, said: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{said}\n")
        self._process.stdin.flush()

    def give_up(self) -> None:
        """Leave it, whatever it does."""
        self._process.kill()
        self._process.communicate()

    def end(self) -> list[str]:
        out, _ = self._process.communicate(timeout=PATIENCE)
        return out.split()


def waiting(machines: Machines, centre: Centre) -> tuple[Laptop, str]:
    """The office's laptop waits; gives where, as one would type it."""
    office = Laptop(machines[0], centre.drop.parent / "office", OFFICE_KEY)
    _at, *addresses = office.says()
    assert addresses[0].startswith(f"{ADDRESSES[0]}:")
    assert all(one.startswith((ADDRESSES[0], "[fe80::")) for one in addresses)
    return office, addresses[0]


def comes(machines: Machines, centre: Centre, address: str) -> Laptop:
    field = Laptop(machines[1], centre.drop.parent / "field", KEY, address)
    assert field.says() == ["at"]
    return field


def test_who_listens_on_the_network_hears_nothing_that_can_be_read(
    machines: Machines, centre: Centre, tmp_path: Path
) -> None:
    heard = tmp_path / "heard"
    listening = subprocess.Popen(
        machines[2].command(sys.executable, "-c", LISTENS, str(heard)), stdout=subprocess.PIPE
    )
    assert listening.stdout is not None
    assert listening.stdout.readline() == b"hears\n"
    office, address = waiting(machines, centre)
    field = comes(machines, centre, address)
    words = office.says()
    assert field.says() == words
    before = heard.stat().st_size
    for one in (office, field):
        one.hears("same")
    assert office.end()[0] == field.end()[0] == "met"
    listening.kill()
    listening.wait()
    listening.stdout.close()
    content = heard.read_bytes()
    files = sum(path.stat().st_size for path in (centre.field.path / "outbox").glob("*.age"))
    assert len(content) - before > files > 0
    who = centre.office.membership
    names = [name.encode() for name in read_state(centre.field.path / "outbox").boxes]
    secret = [who.device, who.office, who.office_name, who.staff_name, "Aigerim", "What was said"]
    secret += [*words[1:], "counsellor", "age-encryption", "ssh-ed25519"]
    for word in (*names, *(one.encode() for one in secret)):
        assert word not in content
    require_nobody(machines, address)


def require_nobody(machines: Machines, address: str) -> None:
    said = subprocess.check_output(
        machines[2].command(sys.executable, "-c", KNOCKS, address, ""), text=True
    )
    assert said == "refused ConnectionRefusedError\n"


@pytest.mark.parametrize("said", ["00", "0000002101" + "00" * 32, "ffffffff"])
def test_who_comes_first_gets_nothing_and_the_port_is_closed(
    machines: Machines, centre: Centre, said: str
) -> None:
    office, address = waiting(machines, centre)
    knocking = subprocess.Popen(
        machines[2].command(sys.executable, "-c", KNOCKS, address, said),
        stdout=subprocess.PIPE,
        text=True,
    )
    ended = office.end()
    assert ended[:2] in (["failed", "MeetingBroken"], ["failed", "MeetingSilent"])
    assert ended[-1] == "0"
    out, _ = knocking.communicate(timeout=PATIENCE)
    assert out == "closed\n"
    require_nobody(machines, address)
    # Begun again it goes well, at another port and with other words.
    office, again = waiting(machines, centre)
    assert again != address
    field = comes(machines, centre, again)
    assert field.says() == office.says()
    for one in (office, field):
        one.hears("same")
    assert office.end()[-1] == "1"
    assert field.end()[0] == "met"


def test_by_a_link_local_address_of_ipv6(machines: Machines, centre: Centre) -> None:
    """As over a cable, where nobody gives addresses out."""
    office = Laptop(machines[0], centre.drop.parent / "office", OFFICE_KEY)
    addresses = office.says()[1:]
    local = [one for one in addresses if one.startswith("[fe80::")]
    if not local:
        office.give_up()
        pytest.skip("this kernel gives no link-local addresses")
    field = comes(machines, centre, local[0])
    assert field.says() == office.says()
    for one in (office, field):
        one.hears("same")
    assert office.end()[-1] == "1"
    assert field.end()[0] == "met"
