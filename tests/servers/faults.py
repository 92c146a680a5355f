# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A misbehaving proxy before a server, in a process of its own.

Its own process, because a client in ours may keep every other thread waiting while it waits itself.
"""

from __future__ import annotations

import os
import re
import secrets
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from tests.servers.acts import Act, PassOn
from tests.servers.addresses import Certificate
from tests.servers.certificates import Authority
from tests.servers.conversation import Seen, Upstream
from tests.servers.place import HERE, NEXT_DOOR, Place
from tests.servers.program import serving
from tests.servers.proxy import Rule
from tests.servers.proxy_process import Proxies

_CHECKOUT: Final = Path(__file__).parents[2]
_SERVES: Final = re.compile(r"^listens$")


class Faulty:
    """A proxy in another process."""

    def __init__(self, proxy: Any) -> None:  # noqa: ANN401
        self._proxy = proxy
        self.url: str = proxy.url()
        """Its address, without a last slash."""

    @property
    def seen(self) -> list[Seen]:
        """Every request that came, in the order in which they came."""
        found: list[Seen] = self._proxy.seen()[1]
        return found

    @property
    def uploaded(self) -> int:
        """How many bytes came from clients, heads and all."""
        return sum(seen.uploaded for seen in self.seen)

    @property
    def downloaded(self) -> int:
        """How many bytes went to clients, heads and all."""
        return sum(seen.downloaded for seen in self.seen)

    def on(
        self, act: Act, *methods: str, path: str = "", skip: int = 0, times: int | None = None
    ) -> None:
        """From now on do something with some requests; of several rules the newest is asked first.

        Args:
            methods: theirs, or none for all.
            path: a pattern that is found in their target.
            skip: how many pass unharmed first.
            times: with how many it is done then, or None for all.
        """
        self._proxy.on(Rule(act, frozenset(methods), re.compile(path), skip, times))

    def behave(self) -> None:
        """Forget all rules."""
        self._proxy.behave()

    def forget(self) -> None:
        """Begin to count anew."""
        self._proxy.forget()

    def wait_until(self, true: Callable[[list[Seen]], bool]) -> None:
        """Wait until something is true of what was seen."""
        changes, seen = self._proxy.seen()
        while not true(seen):
            before = changes
            changes, seen = self._proxy.seen(before)
            assert changes > before, "nothing more came"

    def unplug(self) -> None:
        """Cut every connection, and refuse new ones."""
        self._proxy.unplug()

    def plug_in(self) -> None:
        """Listen again, at the same address."""
        self._proxy.plug_in()


@contextmanager
def faulty(
    url: str,
    behind: Authority | None = None,
    front: Authority | None = None,
    certificate: Certificate | None = None,
    place: Place = HERE,
) -> Iterator[Faulty]:
    """Put a proxy before a server.

    Args:
        url: the server's.
        behind: who certified the server, where it speaks https.
        front: who certifies the proxy, if it is to speak https.
        certificate: what it shows, if not a sound one.
    """
    upstream = Upstream(url, behind.file if behind else None)
    with _proxies(place) as proxies:
        yield Faulty(proxies.Proxy(upstream, PassOn(), _shown(front, certificate), place.host))


@contextmanager
def elsewhere(act: Act, front: Authority | None = None) -> Iterator[Faulty]:
    """Listen as another host, with nothing behind: what comes is recorded, and answered so."""
    with _proxies(NEXT_DOOR) as proxies:
        yield Faulty(proxies.Proxy(None, act, _shown(front, None), NEXT_DOOR.host))


@contextmanager
def _proxies(place: Place) -> Iterator[Any]:
    key = secrets.token_hex(16)
    environment = {**os.environ, "PYTHONPATH": str(_CHECKOUT)}
    with tempfile.TemporaryDirectory(prefix="proxy-") as home:
        # A name in a folder is found from everywhere, whatever network one is in.
        at = str(Path(home) / "at")
        command = place.command(sys.executable, "-PS", "-m", "tests.servers.proxy_process", at)
        with serving(command, _SERVES, environment=environment, told=f"{key}\n"):
            proxies = Proxies(at, bytes.fromhex(key))
            proxies.connect()
            yield proxies


def _shown(front: Authority | None, certificate: Certificate | None) -> Certificate | None:
    return (certificate or front.certify()) if front is not None else None
