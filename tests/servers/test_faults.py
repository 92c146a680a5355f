# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The proxy passes everything on, counts it, and misbehaves exactly as it is told to."""

from __future__ import annotations

import http.client
import os
import ssl
from concurrent.futures import ThreadPoolExecutor
from itertools import product

import opendal
import pytest
from opendal.exceptions import NotFound, PermissionDenied, Unexpected

from tests.servers.acts import (
    PORTAL,
    Act,
    Answer,
    CutDownload,
    CutUpload,
    Dripping,
    Endless,
    HangUp,
    KeepHalf,
    LoseAnswer,
    Portal,
    Redirect,
    Silent,
    Swallow,
    Truncated,
)
from tests.servers.acts_over_time import Breaks, ByTurns, CutEvery, OldAnswers, Unsteady
from tests.servers.addresses import S3, WebDav
from tests.servers.asking import ask, ask_dav, dav_operator, s3_operator
from tests.servers.certificates import Authority
from tests.servers.faults import elsewhere, faulty

STEP = 64 * 1024
STATUSES = (401, 403, 404, 409, 412, 413, 423, 429, 500, 502, 503, 507)


def test_it_passes_everything_on_and_counts_it(apache_server: WebDav) -> None:
    sealed = os.urandom(300_000)
    with faulty(apache_server.url) as proxy:
        operator = dav_operator(apache_server.behind(proxy.url))
        operator.write("drop/part", sealed)
        operator.rename("drop/part", "drop/whole.age")
        assert operator.read("drop/whole.age") == sealed
        puts = [seen for seen in proxy.seen if seen.method == "PUT"]
        assert [(seen.target, seen.status, seen.body) for seen in puts] == [
            ("/drop/part", 201, len(sealed))
        ]
        assert len(sealed) < proxy.uploaded < len(sealed) + 5_000
        assert len(sealed) < proxy.downloaded < len(sealed) + 10_000
        proxy.forget()
        assert (proxy.seen, proxy.uploaded, proxy.downloaded) == ([], 0, 0)


def test_a_signature_holds_through_it(rclone_bucket: S3) -> None:
    with faulty(rclone_bucket.url) as proxy:
        operator = s3_operator(rclone_bucket.behind(proxy.url))
        operator.write("a/b.age", b"sealed")
        assert [entry.path for entry in operator.list("a/")] == ["a/b.age"]
        with operator.open("a/big.age", "wb", chunk=5 << 20) as file:
            file.write(bytes(6 << 20))
        assert operator.stat("a/big.age").content_length == 6 << 20


def test_it_speaks_https_before_and_behind(authority: Authority, apache_server: WebDav) -> None:
    with (
        faulty(apache_server.url, front=authority) as inner,
        faulty(inner.url, behind=authority, front=authority) as outer,
    ):
        server = apache_server.behind(outer.url, authority.file)
        assert ask_dav(server, "PUT", "/a", b"x").status == 201
        fields = {"Authorization": server.authorization, "Destination": outer.url + "/b"}
        assert ask(outer.url + "/a", "MOVE", None, fields, authority.file).status == 201
        assert (apache_server.documents / "b").read_bytes() == b"x"
        with pytest.raises(ssl.SSLCertVerificationError):
            ask(outer.url)


def test_it_answers_what_it_is_told_to_and_passes_nothing_on(apache_server: WebDav) -> None:
    with faulty(apache_server.url) as proxy:
        server = apache_server.behind(proxy.url)
        for status, early in product(STATUSES, (False, True)):
            proxy.on(Answer(status, b"why", {"Retry-After": "7"}, early), "PUT", times=1)
            reply = ask_dav(server, "PUT", "/x", bytes(STEP))
            assert (reply.status, reply.body, reply.fields["retry-after"]) == (status, b"why", "7")
        assert list(apache_server.documents.iterdir()) == []
        assert not any(seen.passed_on for seen in proxy.seen)
        assert ask_dav(server, "PUT", "/x", b"x").status == 201


def test_rules_are_asked_for_by_method_path_and_number(apache_server: WebDav) -> None:
    with faulty(apache_server.url) as proxy:
        server = apache_server.behind(proxy.url)
        proxy.on(Answer(503), "PUT", path=r"\.age$", skip=1, times=2)
        proxy.on(ByTurns((Answer(423), Answer(507))), "DELETE")
        found = [ask_dav(server, "PUT", f"/{n}.age", b"x").status for n in range(4)]
        assert found == [201, 503, 503, 201]
        assert ask_dav(server, "PUT", "/x.txt", b"x").status == 201
        assert [ask_dav(server, "DELETE", "/0.age").status for _ in range(3)] == [423, 507, 423]
        proxy.on(Answer(403), "DELETE")
        assert ask_dav(server, "DELETE", "/0.age").status == 403
        proxy.behave()
        assert ask_dav(server, "DELETE", "/0.age").status == 204


def test_an_upload_is_cut_after_one_step_more_each_time(apache_server: WebDav) -> None:
    sealed = os.urandom(5 * STEP + 1)
    with faulty(apache_server.url) as proxy:
        proxy.on(CutEvery(STEP), "PUT")
        operator = dav_operator(apache_server.behind(proxy.url))
        for turn in range(1, 6):
            with pytest.raises(Unexpected, match="temporary"):
                operator.write("x", sealed)
            reached = [seen for seen in proxy.seen if seen.method == "PUT"][-1]
            assert turn * STEP <= reached.body < (turn + 1) * STEP
            assert not (apache_server.documents / "x").exists()
        operator.write("x", sealed)
        assert (apache_server.documents / "x").read_bytes() == sealed


def test_a_line_breaks_whenever_it_has_carried_so_much(apache_server: WebDav) -> None:
    with faulty(apache_server.url) as proxy:
        server = apache_server.behind(proxy.url)
        proxy.on(Breaks(5 * STEP // 2, 3), "PUT")
        outcomes = [_outcome(server) for _ in range(12)]
        assert outcomes == [*[True, True, False] * 3, True, True, True]


@pytest.mark.parametrize("reset", [True, False])
def test_a_download_is_cut_where_it_is_told_to(apache_server: WebDav, reset: bool) -> None:
    (apache_server.documents / "x").write_bytes(bytes(3 * STEP))
    with faulty(apache_server.url) as proxy:
        proxy.on(CutDownload(STEP, reset), "GET")
        with pytest.raises(Unexpected, match="read data from http response"):
            dav_operator(apache_server.behind(proxy.url)).read("x")
        assert STEP <= proxy.downloaded < STEP + 1_000


@pytest.mark.parametrize("act", [HangUp(), HangUp(reset=False), CutUpload(0)])
def test_a_line_that_is_cut_leaves_nothing_behind(apache_server: WebDav, act: Act) -> None:
    with faulty(apache_server.url) as proxy:
        proxy.on(act, "PUT")
        with pytest.raises((ConnectionError, http.client.BadStatusLine)):
            ask_dav(apache_server.behind(proxy.url), "PUT", "/x", b"x")
        assert not (apache_server.documents / "x").exists()


def test_a_server_that_goes_in_the_middle_of_an_upload_is_told_on(apache_server: WebDav) -> None:
    with faulty(apache_server.url) as inner, faulty(inner.url) as outer:
        inner.on(CutUpload(STEP), "PUT")
        with pytest.raises((ConnectionError, http.client.BadStatusLine)):
            ask_dav(apache_server.behind(outer.url), "PUT", "/x", bytes(100 * STEP))
        assert not (apache_server.documents / "x").exists()


def test_an_answer_gets_lost_and_the_deed_is_done(apache_server: WebDav) -> None:
    with faulty(apache_server.url) as proxy:
        proxy.on(LoseAnswer(), "PUT")
        with pytest.raises(Unexpected):
            dav_operator(apache_server.behind(proxy.url)).write("x", b"sealed")
        assert (apache_server.documents / "x").read_bytes() == b"sealed"


@pytest.mark.parametrize("deaf", [False, True])
def test_what_is_never_answered_is_given_up(apache_server: WebDav, deaf: bool) -> None:
    with faulty(apache_server.url) as proxy:
        proxy.on(Silent(deaf), "PUT")
        impatient = opendal.layers.TimeoutLayer(timeout=0.2, io_timeout=0.2)
        operator = dav_operator(apache_server.behind(proxy.url)).layer(impatient)
        with pytest.raises(Unexpected, match="timeout reached"):
            operator.write("x", b"sealed")
        proxy.wait_until(lambda seen: seen[-1].method == "PUT")
        assert [seen.status for seen in proxy.seen if seen.method == "PUT"] == [None]


def test_drops_come_one_by_one(apache_server: WebDav) -> None:
    (apache_server.documents / "x").write_bytes(b"sealed")
    with faulty(apache_server.url) as proxy:
        proxy.on(Dripping(0.01, 2), "GET")
        assert ask_dav(apache_server.behind(proxy.url), "GET", "/x").body == b"sealed"


def test_credentials_do_not_follow_to_another_host(
    apache_server: WebDav, rclone_bucket: S3
) -> None:
    with (
        elsewhere(Answer(200, b"elsewhere")) as other,
        faulty(apache_server.url) as dav,
        faulty(rclone_bucket.url) as s3,
    ):
        for status in (301, 302, 307):
            for proxy in (dav, s3):
                proxy.on(Redirect(status, other.url), "GET")
            assert dav_operator(apache_server.behind(dav.url)).read("a/x") == b"elsewhere"
            assert s3_operator(rclone_bucket.behind(s3.url)).read("a/x") == b"elsewhere"
        assert [seen.target for seen in other.seen] == ["/a/x", "/drop/a/x"] * 3
        assert not any("authorization" in seen.fields for seen in other.seen)


def test_what_lies_about_success_keeps_nothing_or_half(apache_server: WebDav) -> None:
    with faulty(apache_server.url) as proxy:
        operator = dav_operator(apache_server.behind(proxy.url))
        proxy.on(Swallow(), "PUT")
        operator.write("x", b"sealed")
        with pytest.raises(NotFound):
            operator.stat("x")
        proxy.on(KeepHalf(), "PUT")
        operator.write("x", b"sealed")
        assert operator.stat("x").content_length == 3


def test_old_listings_are_served(apache_server: WebDav, rclone_bucket: S3) -> None:
    with faulty(apache_server.url) as dav, faulty(rclone_bucket.url) as s3:
        dav.on(OldAnswers(), "PROPFIND", path="/drop/$")
        s3.on(OldAnswers(), "GET", path="list-type")
        for operator in (
            dav_operator(apache_server.behind(dav.url)),
            s3_operator(rclone_bucket.behind(s3.url)),
        ):
            operator.write("drop/first", b"x")
            before = [entry.path for entry in operator.list("drop/")]
            operator.write("drop/second", b"x")
            assert [entry.path for entry in operator.list("drop/")] == before
            assert operator.read("drop/second") == b"x"


def test_a_portal_answers_everything(apache_server: WebDav) -> None:
    with faulty(apache_server.url) as proxy:
        proxy.on(Portal())
        server = apache_server.behind(proxy.url)
        for method in ("GET", "PUT", "PROPFIND", "DELETE"):
            reply = ask_dav(server, method, "/x", b"x")
            assert (reply.status, reply.body) == (200, PORTAL)
        assert list(apache_server.documents.iterdir()) == []


def test_half_a_listing_is_framed_as_a_whole_one(apache_server: WebDav) -> None:
    with faulty(apache_server.url) as proxy:
        server = apache_server.behind(proxy.url)
        whole = ask_dav(server, "PROPFIND", "/").body
        proxy.on(Truncated(), "PROPFIND")
        assert ask_dav(server, "PROPFIND", "/").body == whole[: len(whole) // 2]


def test_a_body_has_no_end_until_the_client_goes(apache_server: WebDav) -> None:
    with faulty(apache_server.url) as proxy:
        proxy.on(Endless(bytes(STEP), opening=b"begins"), "GET")
        line = http.client.HTTPConnection(proxy.url.removeprefix("http://"))
        line.request("GET", "/x")
        with line.getresponse() as reply:
            assert reply.read(6) == b"begins"
            for _ in range(100):
                assert len(reply.read(STEP)) == STEP
        line.close()
        proxy.wait_until(lambda seen: seen[-1].over)


@pytest.mark.parametrize("secured", [False, True])
def test_without_a_plug_nobody_is_let_in_and_the_address_stays(
    apache_server: WebDav, authority: Authority, secured: bool
) -> None:
    with (
        faulty(apache_server.url, front=authority if secured else None) as proxy,
        ThreadPoolExecutor(1) as beside,
    ):
        server = apache_server.behind(proxy.url, authority.file)
        for _ in range(3):
            proxy.on(Silent(), "GET", times=1)
            waits = beside.submit(ask_dav, server, "GET", "/x")
            proxy.wait_until(lambda seen: seen != [] and seen[-1].method == "GET")
            proxy.unplug()
            with pytest.raises((OSError, http.client.BadStatusLine)):
                waits.result()
            with pytest.raises(ConnectionRefusedError):
                ask_dav(server, "PUT", "/x", b"x")
            proxy.plug_in()
            assert ask_dav(server, "PUT", "/x", b"x").status in {201, 204}


def test_a_bad_line_is_as_bad_each_time(apache_server: WebDav) -> None:
    outcomes = []
    for _ in range(2):
        with faulty(apache_server.url) as proxy:
            proxy.on(Unsteady(7, 0.001, STEP), "PUT")
            server = apache_server.behind(proxy.url)
            outcomes.append([_outcome(server) for _ in range(20)])
    assert outcomes[0] == outcomes[1]
    assert set(outcomes[0]) == {True, False}


def test_what_the_client_makes_of_it_is_what_the_server_said(apache_server: WebDav) -> None:
    with faulty(apache_server.url) as proxy:
        proxy.on(Answer(403, b"no"), "GET")
        with pytest.raises(PermissionDenied, match="status: 403"):
            dav_operator(apache_server.behind(proxy.url)).read("x")


def _outcome(server: WebDav) -> bool:
    try:
        return ask_dav(server, "PUT", "/x", bytes(STEP)).status in {201, 204}
    except (ConnectionError, http.client.BadStatusLine):
        return False
