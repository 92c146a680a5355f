# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""However much a server lists, its carrier stays within its memory."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

import pytest

from counsellor.domain.road_errors import OtherAnswer
from tests.servers.addresses import S3, WebDav
from tests.servers.faults import faulty
from tests.servers.listings import ForeignNames
from tests.sync.roads.remote import opened, place_of

MOST_MEMORY = 256 << 20
FOREIGN = ForeignNames(100_000)
OURS = ForeignNames(50_000, "{number:026}.age")
TOO_MANY = ForeignNames(200_000, "{number:026}.age")
REFUSED = -1
ALLOWED = {FOREIGN: {0}, OURS: {OURS.count}, TOO_MANY: {TOO_MANY.count, REFUSED}}


def peak_of(process: int) -> int:
    """Return the most bytes that a process has held at once."""
    for line in Path(f"/proc/{process}/status").read_text().splitlines():
        name, _, said = line.partition(":")
        if name == "VmHWM":
            return int(said.split()[0]) << 10
    raise LookupError(process)


@pytest.mark.skipif(sys.platform != "linux", reason="Linux tells of other processes' memory")
@pytest.mark.parametrize("listed", [FOREIGN, OURS, TOO_MANY], ids=["foreign", "ours", "too many"])
def test_a_listing_fills_no_memory(server: WebDav | S3, listed: ForeignNames) -> None:
    with faulty(server.url) as proxy:
        proxy.on(listed)
        with opened(place_of(server.behind(proxy.url))) as drop:
            carrier = drop._carrier
            assert carrier is not None
            process = carrier._running().pid
            found = REFUSED
            with suppress(OtherAnswer):
                found = len(carrier.entries(""))
            assert peak_of(process) < MOST_MEMORY * 3 // 4
            assert found in ALLOWED[listed]
