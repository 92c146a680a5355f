# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A drop on a server does what one in a folder does; what goes wrong there has one name each."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from counsellor.domain.drop_address import read_address
from counsellor.domain.errors import CounsellorError, DiskFull, DropUnreachable, ImportCancelled
from counsellor.domain.road_errors import (
    CertificateRefused,
    FileTooLarge,
    NameUnknown,
    OtherAnswer,
    RoadForbidden,
    RoadMissing,
    ServerBusy,
    SignInRefused,
)
from counsellor.sync.drop_place import DropPlace, Transit
from counsellor.sync.roads.pace import LEAST
from tests.servers.acts import (
    Answer,
    CutDownload,
    CutUpload,
    Endless,
    HangUp,
    Portal,
    Redirect,
    Silent,
)
from tests.servers.addresses import S3, WebDav
from tests.servers.apache import apache
from tests.servers.faults import elsewhere, faulty
from tests.sync.roads.remote import NAME, opened, place_of, sealed_file

if TYPE_CHECKING:
    from pathlib import Path

    from tests.servers.certificates import Authority

Server = WebDav | S3
MAILBOX = "a" * 26
STEP = 64 << 10
SIZE = 5 * STEP + 1_000


def test_what_is_put_is_listed_read_fetched_and_deleted(server: Server, tmp_path: Path) -> None:
    source = sealed_file(tmp_path, 50_000)
    with opened(place_of(server)) as drop:
        for mailbox in (None, MAILBOX):
            box = drop.box(mailbox)
            assert box.list() == []
            box.put(NAME, source)
            (lying,) = box.entries()
            assert (lying.name, lying.size, lying.is_file) == (NAME, 50_000, True)
            with box.read(NAME) as pieces:
                assert b"".join(pieces) == source.read_bytes()
            box.get(NAME, tmp_path / "fetched")
            assert (tmp_path / "fetched").read_bytes() == source.read_bytes()
            box.put(NAME, source)
            assert box.list() == [NAME]
            box.probe()
            assert box.list() == [NAME]
        drop.box().delete(NAME)
        drop.box().delete(NAME)
        assert drop.box().list() == []
        assert drop.box(MAILBOX).list() == [NAME]


def test_a_large_file_goes_in_pieces_and_is_one_file_to_whoever_reads(
    server: Server, tmp_path: Path
) -> None:
    source = sealed_file(tmp_path, SIZE)
    with opened(place_of(server), piece=LEAST) as drop:
        drop.box().put(NAME, source)
    with opened(place_of(server)) as drop:
        box = drop.box()
        (lying,) = box.entries()
        assert (lying.name, lying.size) == (NAME, SIZE)
        box.get(NAME, tmp_path / "fetched")
        assert (tmp_path / "fetched").read_bytes() == source.read_bytes()
        box.delete(NAME)
        assert box.list() == []
    assert [one for one in server.documents.rglob("*") if one.is_file()] == []


@pytest.mark.parametrize("after", range(0, SIZE, STEP))
def test_an_upload_that_is_cut_appears_never_half_and_goes_on(
    server: Server, tmp_path: Path, after: int
) -> None:
    source = sealed_file(tmp_path, SIZE)
    with faulty(server.url) as proxy, opened(place_of(server.behind(proxy.url))) as drop:
        proxy.on(CutUpload(after), "PUT", times=1)
        drop.box().put(NAME, source)
        drop.box().get(NAME, tmp_path / "fetched")
    assert (tmp_path / "fetched").read_bytes() == source.read_bytes()


def test_a_line_that_is_cut_for_good_leaves_nothing_under_the_name(
    server: Server, tmp_path: Path
) -> None:
    source = sealed_file(tmp_path, SIZE)
    with faulty(server.url) as proxy:
        proxy.on(CutUpload(STEP), "PUT")
        with opened(place_of(server.behind(proxy.url))) as drop, pytest.raises(DropUnreachable):
            drop.box().put(NAME, source)
        proxy.behave()
        with opened(place_of(server.behind(proxy.url))) as drop:
            assert drop.box().list() == []
            drop.box().put(NAME, source)
            assert drop.box().list() == [NAME]


def test_a_download_that_is_cut_goes_on(server: Server, tmp_path: Path) -> None:
    source = sealed_file(tmp_path, SIZE)
    with faulty(server.url) as proxy, opened(place_of(server.behind(proxy.url))) as drop:
        drop.box().put(NAME, source)
        proxy.on(CutDownload(STEP), "GET", path=NAME[:20], times=2)
        drop.box().get(NAME, tmp_path / "fetched")
    assert (tmp_path / "fetched").read_bytes() == source.read_bytes()


def test_of_a_file_no_more_is_taken_than_was_asked_for(server: Server, tmp_path: Path) -> None:
    source = sealed_file(tmp_path, SIZE)
    with faulty(server.url) as proxy, opened(place_of(server.behind(proxy.url))) as drop:
        drop.box().put(NAME, source)
        proxy.on(Endless(bytes(STEP), 206), "GET", path=NAME[:20])
        # Whether it was too much, or enough, is a matter of who notices first.
        with suppress(DropUnreachable):
            drop.box().get(NAME, tmp_path / "fetched")
            assert (tmp_path / "fetched").stat().st_size == SIZE
        assert proxy.downloaded < 32 << 20


STATUSES: dict[int, type[CounsellorError]] = {
    401: SignInRefused,
    403: RoadForbidden,
    404: RoadMissing,
    409: RoadMissing,
    412: ServerBusy,
    413: FileTooLarge,
    423: ServerBusy,
    429: ServerBusy,
    500: ServerBusy,
    502: ServerBusy,
    503: ServerBusy,
    507: DiskFull,
}


@pytest.mark.parametrize("status", STATUSES)
def test_what_a_server_answers_has_a_name_and_loses_nothing(
    server: Server, tmp_path: Path, status: int
) -> None:
    source = sealed_file(tmp_path, 20_000)
    body = b"<?xml version='1.0'?><Error><Message>Go away &#27;[2J</Message></Error>"
    with faulty(server.url) as proxy:
        place = place_of(server.behind(proxy.url))
        proxy.on(Answer(status, body))
        with opened(place) as drop:
            box = drop.box()
            for act in (box.entries, box.list, box.probe, lambda: box.put(NAME, source)):
                with pytest.raises(STATUSES[status]) as told:
                    act()
                assert str(told.value.fields["place"]) in proxy.url
        proxy.behave()
        with opened(place) as drop:
            drop.box().put(NAME, source)
            assert drop.box().list() == [NAME]
    assert source.exists()


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_nothing_goes_to_another_host(server: Server, tmp_path: Path, status: int) -> None:
    source = sealed_file(tmp_path, 20_000)
    with elsewhere(Answer(200, b"<html/>")) as other, faulty(server.url) as proxy:
        proxy.on(Redirect(status, other.url))
        with opened(place_of(server.behind(proxy.url))) as drop:
            for act in (drop.box().entries, lambda: drop.box().put(NAME, source)):
                with pytest.raises(OtherAnswer):
                    act()
        assert other.seen == []


def test_the_page_of_a_captive_portal_is_no_listing_and_no_success(
    server: Server, tmp_path: Path
) -> None:
    source = sealed_file(tmp_path, 20_000)
    with faulty(server.url) as proxy:
        place = place_of(server.behind(proxy.url))
        with opened(place) as drop:
            drop.box().put(NAME, source)
        proxy.on(Portal())
        with opened(place) as drop:
            for act in (drop.box().entries, drop.box().probe, lambda: drop.box().put(NAME, source)):
                with pytest.raises(OtherAnswer):
                    act()


@pytest.mark.parametrize("act", [HangUp(), Silent()], ids=["hangs up", "never answers"])
def test_a_server_that_does_not_answer_is_unreachable(server: Server, act: HangUp) -> None:
    with faulty(server.url) as proxy:
        proxy.on(act)
        place = place_of(server.behind(proxy.url))
        with opened(place, silence=0.5) as drop, pytest.raises(DropUnreachable):
            drop.box().entries()


def test_a_wrong_password_and_a_folder_that_is_not_there_are_told(
    server: Server, tmp_path: Path
) -> None:
    source = sealed_file(tmp_path, 20_000)
    with opened(place_of(server, secret="another")) as drop:
        with pytest.raises(SignInRefused):
            drop.box().entries()
        with pytest.raises(SignInRefused):
            drop.box().put(NAME, source)
    if isinstance(server, WebDav):
        with opened(place_of(server, "dorp")) as drop:
            for box in (drop.box(), drop.box(MAILBOX)):
                with pytest.raises(RoadMissing):
                    box.put(NAME, source)
        with opened(place_of(server, "dorp")) as drop, pytest.raises(RoadMissing):
            drop.box().entries()
        assert not (server.documents / "dorp").exists()


def test_a_server_that_is_not_there_and_a_name_that_is_none() -> None:
    for text, kind in (
        ("http://127.0.0.1:9/drop", DropUnreachable),
        ("https://nobody.invalid/drop", NameUnknown),
    ):
        place = DropPlace("0" * 32, read_address(text), bytearray(b"a\nb"))
        with opened(place) as drop, pytest.raises(kind):
            drop.box().entries()


def test_certificates_of_a_given_authority_alone_count(authority: Authority) -> None:
    with apache(authority) as server:
        (server.documents / "drop").mkdir()
        place = place_of(server)
        with opened(place) as drop:
            assert drop.box().entries() == ()
        strange = DropPlace("1" * 32, place.address, place.credentials)
        with opened(strange) as drop, pytest.raises(CertificateRefused):
            drop.box().entries()


@pytest.mark.parametrize("wrong", ["certify_expired", "certify_foreign"])
def test_a_wrong_certificate_is_refused_before_anything_is_said(
    authority: Authority, apache_server: WebDav, wrong: str
) -> None:
    shown = getattr(authority, wrong)()
    with faulty(apache_server.url, front=authority, certificate=shown) as proxy:
        server = apache_server.behind(proxy.url, authority.file)
        with opened(place_of(server)) as drop, pytest.raises(CertificateRefused) as told:
            drop.box().entries()
        assert proxy.seen == []
    assert told.value.fields["reason"] == ("date" if wrong == "certify_expired" else "certificate")


def test_whoever_waits_hears_what_moves_and_can_end_it(server: Server, tmp_path: Path) -> None:
    source = sealed_file(tmp_path, SIZE)
    moved, wanted = [0, 0], [True]

    def on_moved(sent: int, received: int) -> None:
        moved[0] += sent
        moved[1] += received

    with faulty(server.url) as proxy:
        place = place_of(server.behind(proxy.url))
        with opened(place, Transit(on_moved, lambda: not wanted[0])) as drop:
            drop.box().put(NAME, source)
            drop.box().list()
            assert SIZE <= moved[0] < SIZE + 20_000
            proxy.on(Silent(), "PUT")
            wanted[0] = False
            with pytest.raises(ImportCancelled):
                drop.box().put(NAME, source)


def test_what_lets_in_is_gone_with_the_end(apache_server: WebDav) -> None:
    (apache_server.documents / "drop").mkdir()
    place = place_of(apache_server)
    assert apache_server.password not in repr(place)
    place.wipe()
    assert set(place.credentials) == {0}
