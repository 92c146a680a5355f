# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Only what is beside this machine is an address to meet at, however it is typed."""

from __future__ import annotations

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor.domain.meeting_address import (
    MeetingAddress,
    OwnAddress,
    is_beside,
    local_addresses,
    read_meeting_address,
)
from counsellor.domain.meeting_errors import MeetingAddressRefused


def own(text: str, prefix: int, scope: int = 0) -> OwnAddress:
    return OwnAddress(ipaddress.ip_address(text), prefix, scope)


HERE = [
    own("192.168.43.1", 24),
    own("10.1.2.3", 8),
    own("fe80::1", 64, 3),
    own("fd12::5", 64),
]


@pytest.mark.parametrize(
    "text",
    ["10.0.0.1", "172.16.0.1", "172.31.9.9", "192.168.0.1", "169.254.3.4", "fe80::1", "fd00::1"],
)
def test_addresses_of_local_networks_are_met_at(text: str) -> None:
    assert own(text, 24).is_local


@pytest.mark.parametrize(
    "text",
    [
        *("8.8.8.8", "172.32.0.1", "172.15.0.1", "192.169.0.1", "100.64.0.1", "127.0.0.1"),
        *("0.0.0.0", "224.0.0.1", "255.255.255.255", "::1", "::", "2001:db8::1", "ff02::1"),  # noqa: S104
        "::ffff:192.168.0.1",
    ],
)
def test_all_others_are_not(text: str) -> None:
    assert not own(text, 24).is_local
    assert local_addresses([own(text, 24)]) == []


def test_what_is_easy_to_type_stands_first() -> None:
    found = [*reversed(HERE), own("169.254.9.9", 16), HERE[0]]
    said = [str(one.ip) for one in local_addresses(found)]
    assert said == ["10.1.2.3", "192.168.43.1", "169.254.9.9", "fd12::5", "fe80::1"]


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("192.168.43.7:40123", "192.168.43.7:40123"),
        (" 192.168.43.7 : 40123 ", "192.168.43.7:40123"),
        ("[fe80::2]:40123", "[fe80::2]:40123"),
        ("[fe80::2%wlan0]:40123", "[fe80::2]:40123"),
        ("fd12::9:40123", "[fd12::9]:40123"),
        ("10.9.9.9:1", "10.9.9.9:1"),
    ],
)
def test_it_is_read_as_people_type_it(typed: str, text: str) -> None:
    read = read_meeting_address(typed, HERE)
    assert read.text == text
    assert MeetingAddress.of(str(read.ip), read.port) == read


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", "form"),
        ("192.168.43.7", "form"),
        ("192.168.43.7:", "form"),
        ("192.168.43.7:0", "form"),
        ("192.168.43.7:65536", "form"),
        ("192.168.43.256:5", "form"),
        ("http://192.168.43.7:80", "form"),
        ("cloud.example.org:80", "form"),
        ("192.168.43.7:٤٠", "form"),
        ("1" * 100, "form"),
        ("8.8.8.8:80", "far"),
        ("192.168.44.7:80", "far"),
        ("[2001:db8::1]:80", "far"),
        ("127.0.0.1:80", "far"),
        ("[fe81::1]:80", "far"),
    ],
)
def test_anything_else_is_refused_with_its_reason(typed: str, reason: str) -> None:
    with pytest.raises(MeetingAddressRefused) as failure:
        read_meeting_address(typed, HERE)
    assert failure.value.fields == {"reason": reason}


@given(st.text(max_size=90))
def test_no_text_raises_anything_else(typed: str) -> None:
    try:
        read = read_meeting_address(typed, HERE)
    except MeetingAddressRefused:
        return
    assert is_beside(str(read.ip), HERE)


@pytest.mark.parametrize("peer", ["", "x", "192.168.43.300", "fe80::2%3", "10.255.0.1"])
def test_who_calls_is_beside_or_not(peer: str) -> None:
    assert is_beside(peer, HERE) == (peer in {"fe80::2%3", "10.255.0.1"})
