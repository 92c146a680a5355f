# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The port of a meeting: on local addresses alone, for one connection, and closed with it.

Nothing is announced: no name and no broadcast tells that anybody waits. What is sent here crosses
no router, as its hop limit is one.
"""

from __future__ import annotations

import contextlib
import errno
import selectors
import socket
import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from counsellor.domain.meeting_address import MeetingAddress, OwnAddress, is_beside
from counsellor.domain.meeting_errors import (
    MeetingAddressRefused,
    MeetingBroken,
    MeetingSilent,
    NobodyThere,
    NoLocalNetwork,
)

if TYPE_CHECKING:
    from counsellor.sync.meeting.bell import Bell

_TRIES: Final = 8
"""Ports that are tried until one is free at every address."""
_UNDER_WAY: Final = frozenset({0, errno.EINPROGRESS, errno.EWOULDBLOCK, errno.EALREADY, 10035})
"""What a connection that is being made answers; the last one on Windows."""
_V6: Final = 6


class Door:
    """Open from its making until somebody has come in or it is closed, on whatever thread."""

    def __init__(self, own: Sequence[OwnAddress], bell: Bell) -> None:
        """Open it at these addresses; what is none of a local network is refused.

        Raises:
            NoLocalNetwork: there is none.
        """
        self._own = [one for one in own if one.is_local or one.ip.is_loopback]
        self._bell = bell
        self._mutex = threading.Lock()
        self._sockets = _opened(self._own)
        if not self._sockets:
            raise NoLocalNetwork
        self.addresses = tuple(_address_of(one) for one in self._sockets)

    def come_in(self, deadline: float) -> socket.socket | None:
        """Wait for whoever comes, and close the door behind them; None where the bell rang.

        Whoever is on none of our own networks stays outside, and the door stays open.

        Raises:
            MeetingSilent: nobody came in time.
            ImportCancelled: nobody is awaited any more.
        """
        with self._mutex:
            awaited = dict.fromkeys(self._sockets, selectors.EVENT_READ)
        try:
            ready = self._bell.wait(awaited, deadline)
        except MeetingSilent as error:
            raise MeetingSilent(reason="nobody") from error
        for one in ready:
            with contextlib.suppress(OSError):
                connection, peer = one.accept()
                if is_beside(peer[0], self._own):
                    self.close()
                    return connection
                connection.close()
        return None

    def close(self) -> None:
        """Close it; nobody comes in any more. Doing it twice does no harm."""
        with self._mutex:
            sockets, self._sockets = self._sockets, []
        for one in sockets:
            one.close()


def go_to(
    address: MeetingAddress, own: Sequence[OwnAddress], bell: Bell, deadline: float
) -> socket.socket:
    """Knock at another machine's door.

    Raises:
        NobodyThere: nobody opens.
        ImportCancelled: a person wants it no more.
    """
    reason = "unknown"
    for place in _places_of(address, own):
        connection = socket.socket(_family(address.ip.version), socket.SOCK_STREAM)
        try:
            _stay_on_the_link(connection)
            connection.setblocking(False)
            _begin(connection, place)
            bell.wait({connection: selectors.EVENT_WRITE}, deadline)
            failed = connection.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
            if not failed:
                return connection
            reason = errno.errorcode.get(failed, reason)
        except (OSError, MeetingSilent) as error:
            reason = type(error).__name__
        except BaseException:
            connection.close()
            raise
        connection.close()
    raise NobodyThere(reason=reason)


def require_other(address: MeetingAddress, own: Sequence[OwnAddress]) -> None:
    """Look that an address is not this machine's own.

    Raises:
        MeetingAddressRefused: it is.
    """
    if any(one.ip == address.ip and not one.ip.is_loopback for one in own):
        raise MeetingAddressRefused(reason="own")


def _begin(connection: socket.socket, place: tuple[object, ...]) -> None:
    """Begin to connect.

    Raises:
        OSError: that is refused at once.
    """
    code = connection.connect_ex(place)
    if code not in _UNDER_WAY:
        raise OSError(code, "connect")


def _opened(own: Sequence[OwnAddress]) -> list[socket.socket]:
    """Open one port at as many addresses as have it free; a card that is just going has none."""
    best: list[socket.socket] = []
    for _ in range(_TRIES):
        port, opened = 0, list[socket.socket]()
        for one in own:
            with contextlib.suppress(OSError):
                opened.append(_listening(one, port))
                port = opened[0].getsockname()[1]
        if len(opened) <= len(best):
            _close_all(opened)
            continue
        _close_all(best)
        best = opened
        if len(best) == len(own):
            break
    return best


def _listening(own: OwnAddress, port: int) -> socket.socket:
    made = socket.socket(_family(own.ip.version), socket.SOCK_STREAM)
    try:
        # Where it is not so by itself, another program could listen at the same port as well.
        exclusive = getattr(socket, "SO_EXCLUSIVEADDRUSE", None)
        if exclusive is not None:
            made.setsockopt(socket.SOL_SOCKET, exclusive, 1)
        if own.ip.version == _V6:
            made.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        _stay_on_the_link(made)
        made.setblocking(False)
        made.bind(_place(own.ip.version, str(own.ip), port, own.scope))
        made.listen(1)
    except BaseException:
        made.close()
        raise
    return made


def _stay_on_the_link(made: socket.socket) -> None:
    """Let no router carry what is sent: the first one drops it."""
    if made.family == socket.AF_INET6:
        made.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_UNICAST_HOPS, 1)
    else:
        made.setsockopt(socket.IPPROTO_IP, socket.IP_TTL, 1)


def _places_of(address: MeetingAddress, own: Sequence[OwnAddress]) -> list[tuple[object, ...]]:
    """Return where to knock: a link-local address is the same on every network card."""
    version, host = address.ip.version, str(address.ip)
    beside = [one for one in own if one.shares_network_with(address.ip)]
    if not beside:
        raise MeetingBroken(reason="far")
    scopes = dict.fromkeys(one.scope for one in beside) if version == _V6 else {0: None}
    return [_place(version, host, address.port, scope) for scope in scopes]


def _place(version: int, host: str, port: int, scope: int) -> tuple[object, ...]:
    return (host, port, 0, scope) if version == _V6 else (host, port)


def _family(version: int) -> socket.AddressFamily:
    return socket.AF_INET6 if version == _V6 else socket.AF_INET


def _address_of(listening: socket.socket) -> MeetingAddress:
    host, port = listening.getsockname()[:2]
    return MeetingAddress.of(host, port)


def _close_all(sockets: Sequence[socket.socket]) -> None:
    for one in sockets:
        one.close()
