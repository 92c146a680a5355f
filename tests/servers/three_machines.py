# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Three network namespaces on one hub, as on a hotspot: two that meet, and one that listens."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Final

from tests.servers.place import Place
from tests.servers.slow_line import _run

ADDRESSES: Final = ("192.168.77.1", "192.168.77.2", "192.168.77.3")


@contextmanager
def three_machines() -> Iterator[tuple[Place, Place, Place]]:
    """Join them by a hub that shows everything to everybody."""
    name = secrets.token_hex(3)
    hub, *spaces = (f"{what}-{name}" for what in ("hub", "one", "two", "three"))
    with ExitStack() as stack:
        for space in (hub, *spaces):
            _run("ip", "netns", "add", space)
            stack.callback(_run, "ip", "netns", "delete", space)
        # What forgets at once who is where sends every frame to all.
        _inside(hub, "link", "add", "hub", "type", "bridge", "ageing_time", "0")
        _inside(hub, "link", "set", "hub", "up")
        for space, address in zip(spaces, ADDRESSES, strict=True):
            _join(hub, space, address)
        one, two, three = (
            Place(address, ("ip", "netns", "exec", space))
            for space, address in zip(spaces, ADDRESSES, strict=True)
        )
        yield one, two, three


def _join(hub: str, space: str, address: str) -> None:
    port = space.partition("-")[0]
    _run(
        "ip", "link", "add", port, "netns", hub, "type", "veth", "peer", "name", "line",
        "netns", space,
    )  # fmt: skip
    _inside(hub, "link", "set", port, "master", "hub", "up")
    _inside(space, "address", "add", f"{address}/24", "dev", "line")
    _inside(space, "link", "set", "line", "up")
    _inside(space, "link", "set", "lo", "up")


def _inside(space: str, *words: str) -> None:
    _run("ip", "netns", "exec", space, "ip", *words)
