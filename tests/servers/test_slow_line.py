# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The line is really slow, can be pulled out, and carries what a client and a server say."""

from __future__ import annotations

import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

from tests.servers.apache import apache
from tests.servers.certificates import Authority
from tests.servers.faults import faulty
from tests.servers.fixtures import require_apache
from tests.servers.slow_line import SlowLine

_PUTS = """
import sys
from pathlib import Path
from tests.servers.addresses import WebDav
from tests.servers.asking import ask_dav
url, user, password, authority, size = sys.argv[1:]
server = WebDav(url, user, password, Path(), Path(authority))
print(ask_dav(server, "PUT", "/x", bytes(int(size))).status)
"""
SIZE = 12_000
BURST = 4_096
BYTES_A_SECOND = 8_000


def test_an_upload_takes_as_long_as_the_line_makes_it(line: SlowLine, authority: Authority) -> None:
    require_apache()
    with (
        apache(authority, place=line.server) as server,
        faulty(server.url, authority, authority, place=line.server) as proxy,
        ThreadPoolExecutor(1) as beside,
    ):
        line.set_up(False)
        words = (proxy.url, server.user, server.password, str(authority.file), str(SIZE))
        began = time.monotonic()
        client = beside.submit(
            subprocess.check_output,
            line.client.command(sys.executable, "-c", _PUTS, *words),
            text=True,
        )
        line.set_up(True)
        assert client.result() == "201\n"
        # It can never be faster than this.
        assert time.monotonic() - began > (SIZE - BURST) / BYTES_A_SECOND
        assert (server.documents / "x").stat().st_size == SIZE
        assert [seen.body for seen in proxy.seen] == [SIZE]
        assert SIZE < line.carried() < 2 * SIZE
