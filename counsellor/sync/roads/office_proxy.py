# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The proxy that an office's network wants between its computers and servers outside."""

from __future__ import annotations

import base64
import http.client
import urllib.request
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from counsellor.domain.drop_address import is_this_computer

if TYPE_CHECKING:
    import ssl

_PORT: Final = 8080
"""Where such a proxy listens if nothing else is said."""
_REFUSED: Final = "Tunnel connection failed"
"""How ``http.client`` begins what it says when a proxy opens no tunnel."""


class ProxyRefusal(OSError):
    """The proxy lets nothing through to this server."""


@dataclass(frozen=True, slots=True)
class OfficeProxy:
    """Who opens a tunnel (RFC 9110, 9.3.6); it sees the server's name and nothing of what goes.

    Attributes:
        host, port: where it listens.
        headers: what lets in there, if it asks.
    """

    host: str
    port: int
    headers: dict[str, str] = field(default_factory=dict, repr=False)


def proxy_towards(host: str) -> OfficeProxy | None:
    """Return the proxy that the system names for secure connections to a host, or None.

    It is named where each system names it for all its programs: by ``https_proxy`` and
    ``no_proxy``, in the settings of Windows and of macOS. One that is no HTTP proxy does not count,
    nor one for this computer itself.
    """
    named = urllib.request.getproxies().get("https", "")
    if not named or is_this_computer(host) or urllib.request.proxy_bypass(host):
        return None
    parts = urlsplit(named if "://" in named else f"http://{named}")
    try:
        port = parts.port or _PORT
    except ValueError:
        return None
    if parts.scheme != "http" or not parts.hostname:
        return None
    return OfficeProxy(parts.hostname, port, _headers(parts.username, parts.password))


def _headers(user: str | None, password: str | None) -> dict[str, str]:
    if user is None:
        return {}
    both = f"{unquote(user)}:{unquote(password or '')}".encode()
    return {"Proxy-Authorization": f"Basic {base64.b64encode(both).decode('ascii')}"}


class Tunnelled(http.client.HTTPSConnection):
    """A connection through a proxy, whose other end proves its name as ever."""

    def __init__(
        self, proxy: OfficeProxy, host: str, port: int, timeout: float, context: ssl.SSLContext
    ) -> None:
        super().__init__(proxy.host, proxy.port, timeout=timeout, context=context)
        self.set_tunnel(host, port, proxy.headers)

    def connect(self) -> None:
        """Open the tunnel, and speak through it.

        Raises:
            ProxyRefusal: the proxy opens none.
        """
        try:
            super().connect()
        except OSError as error:
            if str(error).startswith(_REFUSED):
                raise ProxyRefusal(str(error)) from error
            raise
