# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Apache is a real WebDAV server, of its own, over http and https."""

from __future__ import annotations

import os
import ssl
import subprocess
import sys
from contextlib import ExitStack

import pytest

from tests.servers.addresses import WebDav
from tests.servers.apache import apache
from tests.servers.asking import ask, ask_dav, dav_operator
from tests.servers.certificates import Authority
from tests.servers.fixtures import require_apache

_WRITES = """
import sys, opendal
url, user, password = sys.argv[1:]
opendal.Operator("webdav", endpoint=url, username=user, password=password).write("a/b", b"x")
"""


def test_what_is_put_is_listed_moved_read_and_deleted(apache_server: WebDav) -> None:
    operator = dav_operator(apache_server)
    operator.write("drop/part", b"sealed")
    operator.rename("drop/part", "drop/whole.age")
    assert [(entry.path, entry.metadata.content_length) for entry in operator.list("drop/")] == [
        ("drop/", 0),
        ("drop/whole.age", 6),
    ]
    assert operator.read("drop/whole.age") == b"sealed"
    assert (apache_server.documents / "drop" / "whole.age").read_bytes() == b"sealed"
    operator.delete("drop/whole.age")
    assert list((apache_server.documents / "drop").iterdir()) == []


def test_nobody_else_is_let_in(apache_server: WebDav) -> None:
    assert ask(apache_server.url + "/x", "PUT", b"x").status == 401
    wrong = WebDav(apache_server.url, apache_server.user, "wrong", apache_server.documents)
    assert ask_dav(wrong, "PUT", "/x", b"x").status == 401
    assert ask_dav(apache_server, "PUT", "/x", b"x").status == 201


def test_locks_are_kept(apache_server: WebDav) -> None:
    wanted = (
        b'<D:lockinfo xmlns:D="DAV:"><D:lockscope><D:exclusive/></D:lockscope>'
        b"<D:locktype><D:write/></D:locktype></D:lockinfo>"
    )
    url, fields = apache_server.url + "/x", {"Authorization": apache_server.authorization}
    assert ask_dav(apache_server, "PUT", "/x", b"x").status == 201
    assert ask(url, "LOCK", wanted, {**fields, "Depth": "0"}).status == 200
    assert ask(url, "PUT", b"y", fields).status == 423


def test_many_run_side_by_side_and_are_gone_afterwards() -> None:
    require_apache()
    with ExitStack() as stack:
        servers = [stack.enter_context(apache()) for _ in range(4)]
        assert len({server.url for server in servers}) == len(servers)
        for number, server in enumerate(servers):
            assert ask_dav(server, "PUT", "/x", b"x" * number).status == 201
        sizes = [(server.documents / "x").stat().st_size for server in servers]
        assert sizes == list(range(len(servers)))
    for server in servers:
        assert not server.documents.exists()
        with pytest.raises(ConnectionRefusedError):
            ask(server.url)


def test_over_https_those_come_in_who_trust_the_authority(authority: Authority) -> None:
    require_apache()
    with apache(authority) as server:
        assert server.url.startswith("https://")
        assert ask_dav(server, "PUT", "/x", b"x").status == 201
        with pytest.raises(ssl.SSLCertVerificationError, match="unable to get local issuer"):
            ask(server.url)
        # It reads once in a process whom it trusts.
        command = [sys.executable, "-c", _WRITES, server.url, server.user, server.password]
        trusting = {**os.environ, "SSL_CERT_FILE": str(authority.file)}
        subprocess.run(command, env=trusting, check=True)
        assert (server.documents / "a" / "b").read_bytes() == b"x"


def test_an_expired_or_a_foreign_certificate_is_shown_for_what_it_is(authority: Authority) -> None:
    require_apache()
    with (
        apache(authority, authority.certify_expired()) as expired,
        apache(authority, authority.certify_foreign()) as foreign,
    ):
        with pytest.raises(ssl.SSLCertVerificationError, match="expired"):
            ask_dav(expired, "GET", "/")
        with pytest.raises(ssl.SSLCertVerificationError, match=r"is not valid for '127\.0\.0\.1'"):
            ask_dav(foreign, "GET", "/")


def test_two_authorities_know_nothing_of_each_other(
    authority: Authority, tmp_path_factory: pytest.TempPathFactory
) -> None:
    require_apache()
    other = Authority(tmp_path_factory.mktemp("other"))
    with apache(other) as server, pytest.raises(ssl.SSLCertVerificationError):
        ask(server.url, authority=authority.file)
