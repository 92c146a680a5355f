# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Rclone is a real WebDAV and S3 server, with the manners that ours must live with."""

from __future__ import annotations

import pytest
from opendal.exceptions import PermissionDenied, Unexpected

from tests.servers.addresses import S3, WebDav
from tests.servers.asking import ask, ask_dav, dav_operator, s3_operator
from tests.servers.certificates import Authority
from tests.servers.fixtures import require_rclone
from tests.servers.rclone import rclone_s3, rclone_webdav


def test_what_is_put_by_webdav_is_listed_moved_read_and_deleted(rclone_server: WebDav) -> None:
    operator = dav_operator(rclone_server)
    operator.write("drop/part", b"sealed")
    operator.rename("drop/part", "drop/whole.age")
    assert [entry.path for entry in operator.list("drop/")] == ["drop/", "drop/whole.age"]
    assert operator.read("drop/whole.age") == b"sealed"
    operator.delete("drop/whole.age")
    assert list((rclone_server.documents / "drop").iterdir()) == []


def test_what_is_laid_into_the_folder_is_seen_when_it_looks(
    rclone_server: WebDav, rclone_bucket: S3
) -> None:
    for server, operator in (
        (rclone_server, dav_operator(rclone_server)),
        (rclone_bucket, s3_operator(rclone_bucket)),
    ):
        operator.write("drop/first.age", b"x")
        assert len([entry for entry in operator.list("drop/") if entry.path != "drop/"]) == 1
        (server.documents / "drop" / "second.age").write_bytes(b"y")
        server.look()
        assert len([entry for entry in operator.list("drop/") if entry.path != "drop/"]) == 2


def test_webdav_lets_nobody_else_in(rclone_server: WebDav) -> None:
    assert ask(rclone_server.url + "/x", "PUT", b"x").status == 401
    assert ask_dav(rclone_server, "PUT", "/x", b"x").status == 201


def test_what_is_put_by_s3_is_listed_read_and_deleted(rclone_bucket: S3) -> None:
    operator = s3_operator(rclone_bucket)
    operator.write("stream/whole.age", b"sealed")
    assert [(entry.path, entry.metadata.content_length) for entry in operator.list("stream/")] == [
        ("stream/whole.age", 6)
    ]
    assert operator.read("stream/whole.age") == b"sealed"
    assert (rclone_bucket.documents / "stream" / "whole.age").read_bytes() == b"sealed"
    operator.delete("stream/whole.age")
    assert list(operator.list("stream/")) == []


def test_s3_lets_nobody_else_in(rclone_bucket: S3) -> None:
    assert ask(f"{rclone_bucket.url}/{rclone_bucket.bucket}?list-type=2").status == 400
    wrong = S3(rclone_bucket.url, rclone_bucket.key_id, "wrong", rclone_bucket.documents)
    with pytest.raises(PermissionDenied, match="SignatureDoesNotMatch"):
        s3_operator(wrong).write("x", b"x")


def test_s3_overwrites_though_it_is_asked_not_to(rclone_bucket: S3) -> None:
    operator = s3_operator(rclone_bucket)
    operator.write("x", b"first")
    operator.write("x", b"second", if_not_exists=True)
    assert operator.read("x") == b"second"


def test_a_folder_made_by_s3_is_a_file_under_which_nothing_can_be_put(rclone_bucket: S3) -> None:
    operator = s3_operator(rclone_bucket)
    operator.create_dir("stream/")
    with pytest.raises(Unexpected, match="status: 500"):
        operator.write("stream/whole.age", b"sealed")


def test_over_https_those_come_in_who_trust_the_authority(authority: Authority) -> None:
    require_rclone()
    with rclone_webdav(authority) as server, rclone_s3(authority) as bucket:
        assert ask_dav(server, "PUT", "/x", b"x").status == 201
        reply = ask(f"{bucket.url}/{bucket.bucket}", authority=bucket.authority)
        assert (reply.status, b"<Error>" in reply.body) == (400, True)
