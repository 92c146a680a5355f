# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Where an office's network wants a proxy, servers are reached through it, and it reads nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from counsellor.domain.road_errors import CertificateRefused, ProxyRefused
from counsellor.sync.roads.office_proxy import proxy_towards
from tests.servers.addresses import WebDav
from tests.servers.apache import apache
from tests.servers.certificates import Authority
from tests.servers.fixtures import require_apache
from tests.servers.tunnels import tunnels
from tests.sync.roads.remote import NAME, opened, place_of, sealed_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HOST = "cloud.ortalyq.test"
"""A name that only the proxy knows: whoever looks it up himself does not arrive."""
SERVER = f"{HOST}:8443"


@pytest.fixture
def inside(authority: Authority) -> Iterator[WebDav]:
    """A server outside that shows the certificate of its name."""
    require_apache()
    with apache(authority, authority.certify(HOST)) as server:
        folder = server.documents / "drop"
        folder.mkdir()
        folder.chmod(0o777)
        yield server


def where(server: WebDav) -> tuple[str, int]:
    parts = urlsplit(server.url)
    assert parts.hostname is not None
    assert parts.port is not None
    return parts.hostname, parts.port


def from_office(server: WebDav) -> WebDav:
    return replace(server, url=f"https://{SERVER}")


@pytest.mark.parametrize("lets_in", ["", "kense:q w:1"])
def test_everything_goes_through_the_tunnel_and_nothing_of_it_is_read(
    inside: WebDav, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lets_in: str
) -> None:
    with tunnels({SERVER: where(inside)}, lets_in) as proxy:
        user = f"{lets_in.replace(' ', '%20')}@" if lets_in else ""
        monkeypatch.setenv("https_proxy", f"http://{user}127.0.0.1:{proxy.port}")
        with opened(place_of(from_office(inside))) as drop:
            drop.box().put(NAME, sealed_file(tmp_path, 50_000))
            assert drop.box().list() == [NAME]
            drop.box().get(NAME, tmp_path / "fetched")
    assert (tmp_path / "fetched").read_bytes() == (tmp_path / NAME).read_bytes()
    assert set(proxy.asked) == {SERVER}
    assert HOST.encode() in proxy.carried  # the name, before anything is secret (RFC 8446, 4.2)
    for secret in (NAME, "drop", "PROPFIND", inside.user, inside.password, inside.authorization):
        assert secret.encode() not in proxy.carried


@pytest.mark.parametrize(
    ("names", "lets_in"), [({}, ""), ({SERVER: ("127.0.0.1", 9)}, "kense:another")]
)
def test_a_proxy_that_lets_nothing_through_is_named(
    inside: WebDav,
    monkeypatch: pytest.MonkeyPatch,
    names: dict[str, tuple[str, int]],
    lets_in: str,
) -> None:
    with tunnels(names, lets_in) as proxy:
        monkeypatch.setenv("https_proxy", f"127.0.0.1:{proxy.port}")
        with opened(place_of(from_office(inside))) as drop, pytest.raises(ProxyRefused) as refused:
            drop.box().list()
    assert refused.value.fields["place"] == SERVER


def test_a_proxy_that_answers_as_the_server_proves_nothing(
    inside: WebDav, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Authority(tmp_path)
    with (
        apache(other, other.certify(HOST)) as foreign,
        tunnels({SERVER: where(foreign)}) as proxy,
    ):
        monkeypatch.setenv("https_proxy", f"127.0.0.1:{proxy.port}")
        with opened(place_of(from_office(inside))) as drop, pytest.raises(CertificateRefused):
            drop.box().list()


@pytest.mark.parametrize(
    ("named", "host", "found"),
    [
        ("http://proxy.lan:3128", HOST, ("proxy.lan", 3128)),
        ("proxy.lan", HOST, ("proxy.lan", 8080)),
        ("http://[fd00::1]:3128", HOST, ("fd00::1", 3128)),
        ("http://proxy.lan:3128", "localhost", None),
        ("http://proxy.lan:3128", "127.0.0.1", None),
        ("http://proxy.lan:3128", "::1", None),
        ("http://proxy.lan:3128", "files.ortalyq.lan", None),
        ("socks5://proxy.lan:1080", HOST, None),
        ("https://proxy.lan:3128", HOST, None),
        ("http://proxy.lan:port", HOST, None),
        ("http://", HOST, None),
        ("", HOST, None),
    ],
)
def test_who_is_a_proxy_and_towards_whom(
    monkeypatch: pytest.MonkeyPatch, named: str, host: str, found: tuple[str, int] | None
) -> None:
    monkeypatch.setenv("https_proxy", named)
    monkeypatch.setenv("no_proxy", ".ortalyq.lan")
    proxy = proxy_towards(host)
    assert (None if proxy is None else (proxy.host, proxy.port)) == found


def test_what_lets_in_at_a_proxy_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://kense:secret@proxy.lan")
    assert "Basic" not in repr(proxy_towards(HOST))
