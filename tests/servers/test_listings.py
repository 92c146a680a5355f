# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Listings that no server gives: longer than any, and hostile; they arrive as they were made."""

from __future__ import annotations

import pytest

from tests.servers.acts import Answer
from tests.servers.addresses import S3, WebDav
from tests.servers.asking import ask_dav, dav_operator, s3_operator
from tests.servers.faults import faulty
from tests.servers.listings import (
    HOSTILE,
    HOSTILE_HREFS,
    XML,
    ForeignNames,
    dav_listing,
    s3_listing,
)

MANY = 100_000


def test_a_folder_full_of_foreign_names(apache_server: WebDav) -> None:
    with faulty(apache_server.url) as proxy:
        proxy.on(ForeignNames(MANY), "PROPFIND")
        operator = dav_operator(apache_server.behind(proxy.url))
        found = [entry.path for entry in operator.list("drop/")]
        assert len(found) == MANY + 1
        assert found[0] == "drop/"
        assert found[-1] == "drop/Отчёт 099999 (копия).docx"
        assert len(proxy.seen) == 1


def test_a_bucket_full_of_foreign_names_page_by_page(rclone_bucket: S3) -> None:
    with faulty(rclone_bucket.url) as proxy:
        proxy.on(ForeignNames(MANY), "GET", path="list-type")
        operator = s3_operator(rclone_bucket.behind(proxy.url))
        assert sum(1 for _ in operator.list("drop/")) == MANY
        assert len(proxy.seen) == MANY / 1_000
        after = "drop/Отчёт 099997 (копия).docx"
        assert [entry.path for entry in operator.list("drop/", start_after=after)] == [
            "drop/Отчёт 099998 (копия).docx",
            "drop/Отчёт 099999 (копия).docx",
        ]
        # Whatever is no listing goes through.
        operator.write("drop/ours.age", b"sealed")
        assert operator.read("drop/ours.age") == b"sealed"


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE)
def test_hostile_bodies_arrive_as_they_are(apache_server: WebDav, body: bytes) -> None:
    with faulty(apache_server.url) as proxy:
        proxy.on(Answer(207, body, XML), "PROPFIND")
        assert ask_dav(apache_server.behind(proxy.url), "PROPFIND", "/").body == body


def test_hostile_addresses_are_listed(apache_server: WebDav, rclone_bucket: S3) -> None:
    with faulty(apache_server.url) as dav, faulty(rclone_bucket.url) as s3:
        dav.on(dav_listing(*HOSTILE_HREFS), "PROPFIND")
        listed = list(dav_operator(apache_server.behind(dav.url)).list(""))
        assert "../../etc/passwd" in {entry.path for entry in listed}
        s3.on(s3_listing("../x.age", "drop/../../x.age", "drop/ok\u202e.age"), "GET")
        keys = [entry.path for entry in s3_operator(rclone_bucket.behind(s3.url)).list("drop/")]
        assert keys == ["../x.age", "drop/../../x.age", "drop/ok\u202e.age"]
