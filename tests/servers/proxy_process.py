# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The program in which a proxy runs: reads a key from standard input, and says that it listens."""

from __future__ import annotations

import sys
from multiprocessing.managers import BaseManager

from tests.servers.proxy import Proxy


class Proxies(BaseManager):
    """Makes proxies in another process, and calls them there."""


Proxies.register(
    "Proxy",
    Proxy,
    exposed=("url", "on", "behave", "forget", "seen", "plug_in", "unplug"),
)

if __name__ == "__main__":
    serving = Proxies(sys.argv[1], bytes.fromhex(sys.stdin.readline())).get_server()
    sys.stdout.write("listens\n")
    sys.stdout.flush()
    serving.serve_forever()
