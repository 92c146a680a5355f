# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What the system tells of this machine's networks, as far as somebody beside it can use it."""

from __future__ import annotations

from counsellor.bootstrap import own_addresses as for_the_command_line
from counsellor.domain.meeting_address import local_addresses
from counsellor.ui.models.own_addresses import own_addresses


def test_only_addresses_of_local_networks_each_once() -> None:
    found = own_addresses()
    assert all(one.is_local and not one.ip.is_loopback for one in found)
    assert len(found) == len(set(found))
    assert local_addresses(found) == found
    assert all(bool(one.scope) == (one.ip.version == 6 and one.ip.is_link_local) for one in found)


def test_the_command_line_knows_the_same() -> None:
    assert list(for_the_command_line()) == own_addresses()
