# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The addresses of this machine on the networks beside it, as the system knows them now."""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING

from PySide6.QtNetwork import QNetworkInterface

from counsellor.domain.meeting_address import OwnAddress, local_addresses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtNetwork import QNetworkAddressEntry

_FLAG = QNetworkInterface.InterfaceFlag
_NOT_BESIDE = _FLAG.IsLoopBack | _FLAG.IsPointToPoint
"""This machine itself, and tunnels, whose other end is far away."""


def own_addresses() -> list[OwnAddress]:
    """Return the addresses at which a laptop beside this one can reach it."""
    return local_addresses(_found())


def _found() -> Iterator[OwnAddress]:
    for card in QNetworkInterface.allInterfaces():
        flags = card.flags()
        if not flags & _FLAG.IsRunning or flags & _NOT_BESIDE:
            continue
        for entry in card.addressEntries():
            address = _address(entry, card.index())
            if address is not None:
                yield address


def _address(entry: QNetworkAddressEntry, card: int) -> OwnAddress | None:
    try:
        ip = ipaddress.ip_address(entry.ip().toString().partition("%")[0])
    except ValueError:
        return None
    prefix = entry.prefixLength()
    if not 0 < prefix <= ip.max_prefixlen:
        return None
    needs_card = isinstance(ip, ipaddress.IPv6Address) and ip.is_link_local
    return OwnAddress(ip, prefix, card if needs_card else 0)
