# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Where a laptop can be met: addresses of local networks alone, and who is on the same one."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Self

from counsellor.domain.meeting_errors import MeetingAddressRefused

IpAddress = ipaddress.IPv4Address | ipaddress.IPv6Address

_LOCAL: Final = tuple(
    ipaddress.ip_network(one)
    for one in (
        *("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16"),
        *("fe80::/10", "fc00::/7"),
    )
)
"""What no router of the wide network carries: RFC 1918, RFC 3927, RFC 4291, RFC 4193."""

MOST_TYPED: Final = 80
"""Letters of an address, however long a name of a network card is."""

_TYPED: Final = re.compile(r"\[?([0-9A-Fa-f:.]+)(?:%[^\]\s]{1,32})?\]?:([0-9]{1,5})")
_MOST_PORT: Final = 65_535


@dataclass(frozen=True, slots=True)
class OwnAddress:
    """An address of this machine.

    Attributes:
        ip: the address.
        prefix: how many bits of it name the network.
        scope: number of the network card, which link-local addresses of IPv6 need.
    """

    ip: IpAddress
    prefix: int
    scope: int = 0

    @property
    def is_local(self) -> bool:
        """Whether it can be reached from the network at hand alone."""
        return any(self.ip in network for network in _LOCAL)

    def shares_network_with(self, other: IpAddress) -> bool:
        """Tell whether somebody is on the network of this address."""
        if other.version != self.ip.version:
            return False
        network = ipaddress.ip_network((self.ip, self.prefix), strict=False)
        return other in network


@dataclass(frozen=True, slots=True)
class MeetingAddress:
    """An address with a port, as people read it out."""

    ip: IpAddress
    port: int

    @classmethod
    def of(cls, host: str, port: int) -> Self:
        """Name an address as the system writes it."""
        return cls(ipaddress.ip_address(host.partition("%")[0]), port)

    @property
    def text(self) -> str:
        """As it is shown and typed."""
        host = str(self.ip) if isinstance(self.ip, ipaddress.IPv4Address) else f"[{self.ip}]"
        return f"{host}:{self.port}"


def local_addresses(found: Iterable[OwnAddress]) -> list[OwnAddress]:
    """Return the addresses at which a machine can be met, those that are easy to type first."""
    local = (one for one in dict.fromkeys(found) if one.is_local)
    return sorted(local, key=lambda one: (one.ip.version, one.ip.is_link_local, int(one.ip)))


def is_beside(peer: str, own: Sequence[OwnAddress]) -> bool:
    """Tell whether whoever calls is on one of this machine's own networks."""
    try:
        ip = ipaddress.ip_address(peer.partition("%")[0])
    except ValueError:
        return False
    return any(one.shares_network_with(ip) for one in own)


def read_meeting_address(typed: str, own: Sequence[OwnAddress]) -> MeetingAddress:
    """Read what a person typed or pasted.

    Raises:
        MeetingAddressRefused: it is none, or not beside this machine.
    """
    found = _TYPED.fullmatch("".join(typed.split())) if len(typed) <= MOST_TYPED else None
    if found is None:
        raise MeetingAddressRefused(reason="form")
    try:
        ip, port = ipaddress.ip_address(found[1]), int(found[2])
    except ValueError as error:
        raise MeetingAddressRefused(reason="form") from error
    if not 0 < port <= _MOST_PORT:
        raise MeetingAddressRefused(reason="form")
    if not is_beside(str(ip), own):
        raise MeetingAddressRefused(reason="far")
    return MeetingAddress(ip, port)
