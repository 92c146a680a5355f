# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Two network namespaces and a slow line between them: a server in one, a client in the other."""

from __future__ import annotations

import os
import secrets
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Final

from tests.servers.place import OVER_THE_LINE, Place
from tests.servers.program import PATIENCE

_CLIENT: Final = "10.203.0.2"
_TOOLS: Final = ("ip", "tc")


def impossible() -> str | None:
    """Say why there can be no such line here, or None."""
    lacking = [tool for tool in _TOOLS if shutil.which(tool) is None]
    if lacking:
        return f"without iproute2 ({', '.join(lacking)})"
    if os.geteuid() != 0:
        return "only root makes network namespaces"
    name = f"try-{secrets.token_hex(4)}"
    try:
        _run("ip", "netns", "add", name)
    except subprocess.CalledProcessError as error:
        return f"no network namespaces here: {error.stderr.strip()}"
    _run("ip", "netns", "delete", name)
    return None


@dataclass(frozen=True, slots=True)
class SlowLine:
    """The line, and how a command is run at each of its ends.

    Attributes:
        server, client: its ends.
    """

    server: Place
    client: Place

    def carried(self) -> int:
        """Return how many bytes the client has sent, frames and all."""
        counter = "/sys/class/net/line/statistics/tx_bytes"
        return int(_run(*self.client.command("cat", counter)))

    def set_up(self, up: bool) -> None:
        """Plug the line in, or pull it out."""
        _run(*self.client.command("ip", "link", "set", "line", "up" if up else "down"))


@contextmanager
def slow_line(bits: int = 64_000) -> Iterator[SlowLine]:
    """Join two namespaces by a line that carries so many bits a second each way."""
    name = secrets.token_hex(4)
    ends = {f"server-{name}": OVER_THE_LINE.host, f"client-{name}": _CLIENT}
    with ExitStack() as stack:
        for space in ends:
            _run("ip", "netns", "add", space)
            stack.callback(_run, "ip", "netns", "delete", space)
        server, client = ends
        _run(
            "ip", "link", "add", "line", "netns", server,
            "type", "veth", "peer", "name", "line", "netns", client,
        )  # fmt: skip
        for space, address in ends.items():
            _join(space, address, bits)
        yield SlowLine(*(Place(address, _inside(space)) for space, address in ends.items()))


def _join(space: str, address: str, bits: int) -> None:
    inside = _inside(space)
    _run(*inside, "ip", "address", "add", f"{address}/24", "dev", "line")
    _run(*inside, "ip", "link", "set", "lo", "up")
    _run(*inside, "ip", "link", "set", "line", "up")
    # Whole packets, so that none is cut in pieces past the limit.
    _run(
        *inside, "tc", "qdisc", "add", "dev", "line", "root", "handle", "1:",
        "tbf", "rate", f"{bits}bit", "burst", "4kb", "latency", "2s",
    )  # fmt: skip


def _inside(space: str) -> tuple[str, ...]:
    return "ip", "netns", "exec", space


def _run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=PATIENCE)
    return done.stdout
