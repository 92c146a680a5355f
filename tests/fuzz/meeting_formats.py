# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What comes over the line when two laptops meet, and what a person types there."""

from __future__ import annotations

import ipaddress
import socket
import time

from counsellor.crypto.meeting_keys import VERSION, commitment_to
from counsellor.domain.canonical import canonical_bytes
from counsellor.domain.meeting_address import OwnAddress, is_beside, read_meeting_address
from counsellor.domain.meeting_errors import MeetingAddressRefused, MeetingBroken, MeetingEnded
from counsellor.sync.limits import MAX_SEALED
from counsellor.sync.mailboxes import is_mailbox
from counsellor.sync.meeting.channel import read_object
from counsellor.sync.meeting.giving import read_offer
from counsellor.sync.meeting.greeting import greet_as_listener
from counsellor.sync.meeting.proof import Proof
from tests.fuzz.format import Format
from tests.sync.meeting.strangers import framed, own_share, wires

_HELLO = bytes([VERSION])
_LONG_S = 20.0


def greeting() -> Format:
    """What a caller says, read by whoever waits: only the true one is greeted back."""
    share = own_share().share
    said = framed(_HELLO + commitment_to(share), _HELLO + share.content)

    def read(data: bytes) -> bool:
        with wires() as (wire, line):
            line.sendall(data[: 1 << 16])
            line.shutdown(socket.SHUT_WR)
            greet_as_listener(wire, own_share(), time.monotonic() + _LONG_S)
        return not data.startswith(said)

    return Format((said,), read, (MeetingBroken, MeetingEnded))


def frames() -> Format:
    """Sealed frames, opened where the first is awaited."""
    one, other = own_share(), own_share()
    sealing = one.agreed_with(other.share, as_caller=True).sealing
    samples = tuple(sealing.seal(bytes([kind]) + b"{}") for kind in range(4))

    def read(data: bytes) -> bool:
        other.agreed_with(one.share, as_caller=False).opening.open(data)
        return data != samples[0]

    return Format(samples, read, (MeetingBroken,))


def offers() -> Format:
    """What a colleague's machine offers."""
    name, box = f"{'k7ipu2ch5zu4jfpx' * 2}.age", "a" * 26
    samples = (
        canonical_bytes({"files": [[name, 50_000, ["", box]]], "last": True}),
        canonical_bytes({"files": [], "last": False}),
    )

    def read(data: bytes) -> bool:
        offered, _is_last = read_offer(read_object(data))
        return not all(
            "/" not in one.name
            and 0 < one.size <= MAX_SEALED
            and all(not to or is_mailbox(to) for to in one.boxes)
            for one in offered
        )

    return Format(samples, read, (MeetingBroken,))


def proofs() -> Format:
    """What a machine says of itself; nothing that is read so far holds."""
    device = "019392ab-0000-7000-8000-000000000000"
    signature = "-----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----\n"
    told = {"device": device, "salt": "00" * 32, "signature": signature}
    line = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB"

    def read(data: bytes) -> bool:
        return Proof.read(read_object(data)).holds(line, bytes(32), bytes(32), "office")

    return Format((canonical_bytes(told),), read, (MeetingBroken,))


def meeting_addresses() -> Format:
    """What is typed; what is taken is beside this machine."""
    own = [
        OwnAddress(ipaddress.ip_address("192.168.43.1"), 24),
        OwnAddress(ipaddress.ip_address("fe80::1"), 64, 3),
    ]
    samples = (b"192.168.43.7:40123", b"[fe80::2%eth0]:40123", b" 192.168.43.9 : 1")

    def read(data: bytes) -> bool:
        address = read_meeting_address(data.decode("utf-8", "replace"), own)
        return not (is_beside(str(address.ip), own) and 0 < address.port < 1 << 16)

    return Format(samples, read, (MeetingAddressRefused,))
