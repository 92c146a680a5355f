# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A whole outbox that somebody left in a drop is taken in like its parts, once."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from counsellor.domain.coded import ImportOutcome, RefusalReason
from counsellor.domain.roster import mailbox_of
from counsellor.services import stage_files
from counsellor.services.describe_exchange import describe_exchange
from counsellor.services.exchange import exchange
from counsellor.services.import_bundles import import_bundles
from counsellor.services.keep_drops import add_drop
from counsellor.services.read_credentials import credentials_of
from counsellor.services.write_outbox import write_outbox
from counsellor.sync.mailboxes import REPLIES
from tests.centre import Centre, meet, new_client, second_counsellor
from tests.servers.fixtures import apache_server, rclone_bucket, rclone_server
from tests.sync.roads.remote import place_of

if TYPE_CHECKING:
    from pathlib import Path

    from counsellor.domain.exchange_state import ImportedFile
    from counsellor.services.exchange import ExchangeReport
    from tests.servers.addresses import S3, WebDav

__all__ = ["apache_server", "rclone_bucket", "rclone_server"]


@pytest.fixture
def met(centre: Centre) -> Centre:
    """A centre that knows its counsellor, with a session that has not left."""
    meet(centre)
    centre.session(new_client(centre), "first")
    return centre


def parts(report: ExchangeReport, name: str) -> list[ImportedFile]:
    """What an exchange told of an outbox and its parts."""
    return [one for one in report.fetched if one.file.startswith(name)]


@pytest.mark.parametrize("name", ["2026-11-28.outbox", "Айгерим, 28 қараша.OUTBOX"])
def test_an_office_takes_it_in_once(met: Centre, name: str) -> None:
    written = write_outbox(met.field, met.drop / name)
    first = met.answer()
    told = parts(first, name)
    assert len(told) == written.files
    assert ImportOutcome.IMPORTED in {one.outcome for one in told}
    assert met.office.clients.count() == 1
    assert met.answer().fetched == []
    # Another under the same name is another.
    met.session(new_client(met), "second")
    write_outbox(met.field, met.drop / name)
    assert parts(met.answer(), name)
    assert met.office.clients.count() == 2
    assert met.answer().fetched == []


@pytest.mark.parametrize("below", [False, True])
def test_a_laptop_takes_in_what_is_for_it_wherever_it_was_left(met: Centre, below: bool) -> None:
    write_outbox(met.field, met.drop / "there.outbox")
    list(import_bundles(met.office, [met.drop]))
    mailbox = met.drop / REPLIES / mailbox_of(met.field.membership.device)
    mailbox.mkdir(parents=True, exist_ok=True)
    place = (mailbox if below else met.drop) / "back.outbox"
    write_outbox(met.office, place)
    report = met.send()
    assert parts(report, "back.outbox")
    assert describe_exchange(met.field).office_holds_everything
    assert met.send().fetched == []


def test_what_is_for_others_is_passed_over_without_a_word(met: Centre, tmp_path: Path) -> None:
    other = second_counsellor(met, tmp_path / "other")
    met.session(new_client(met), "second")
    write_outbox(met.field, met.drop / "there.outbox")
    for _ in range(2):
        report = exchange(other)
        assert parts(report, "there.outbox") == []
        assert not report.failures
    assert other.clients.count() == 0
    other.close()


@pytest.mark.parametrize("content", [b"", b"\0" * 512, b"hello" * 10_000, os.urandom(20_000)])
def test_what_is_no_outbox_is_told_once_and_stops_nothing(met: Centre, content: bytes) -> None:
    (met.drop / "bad.outbox").write_bytes(content)
    met.send()
    first = met.answer()
    assert [one.reason for one in parts(first, "bad")] == [RefusalReason.OUTBOX_MALFORMED]
    assert met.office.clients.count() == 1
    assert not met.answer().fetched


def test_neither_a_link_nor_a_folder_is_opened(met: Centre, tmp_path: Path) -> None:
    write_outbox(met.field, tmp_path / "elsewhere.outbox")
    (met.drop / "link.outbox").symlink_to(tmp_path / "elsewhere.outbox")
    (met.drop / "folder.outbox").mkdir()
    report = met.answer()
    assert not report.failures
    told = [*parts(report, "link"), *parts(report, "folder")]
    assert [one.reason for one in told] == [RefusalReason.NO_FILE] * 2
    assert met.answer().fetched == []
    assert met.office.clients.count() == 0


def test_of_a_damaged_one_all_else_arrives_and_what_comes_later_too(met: Centre) -> None:
    place = met.drop / "a.outbox"
    met.session(new_client(met), "second")
    write_outbox(met.field, place)
    whole = place.read_bytes()
    content = bytearray(whole)
    content[content.index(b"age-encryption.org") + 3_000] ^= 1
    place.write_bytes(content)
    reasons = [one.reason for one in met.answer().fetched]
    assert reasons.count(RefusalReason.DAMAGED) == 1
    assert met.answer().fetched == []
    place.write_bytes(whole)
    met.answer()
    assert met.office.clients.count() == 2


@pytest.mark.parametrize("server", ["apache_server", "rclone_server", "rclone_bucket"])
def test_on_servers_too(
    met: Centre,
    tmp_path: Path,
    server: str,
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: WebDav | S3 = request.getfixturevalue(server)
    place = place_of(made)
    user, secret = bytes(place.credentials).decode().split("\n")
    folder = made.documents / "drop"
    folder.mkdir()
    # Another user serves it.
    folder.chmod(0o777)
    for vault in (met.office, met.field):
        add_drop(vault, place.address, credentials_of(user, secret), allow=True)
    write_outbox(met.field, tmp_path / "a.outbox")
    for name in ("a.outbox", "Айгерим, қараша 28.outbox"):
        (folder / name).write_bytes((tmp_path / "a.outbox").read_bytes())
    (folder / "bad.outbox").write_bytes(b"hello")
    (folder / "large.outbox").write_bytes(b"\0" * 300_000)
    monkeypatch.setattr(stage_files, "MOST_BROUGHT", 200_000)
    made.look()
    report = exchange(met.office, place.address.text)
    assert not report.failures
    # The same parts twice, whichever came first.
    both = [{one.outcome for one in parts(report, name)} for name in ("a.outbox", "Айгерим")]
    assert set.union(*both) == {ImportOutcome.IMPORTED, ImportOutcome.ALREADY}
    assert all(both)
    assert [one.reason for one in parts(report, "bad")] == [RefusalReason.OUTBOX_MALFORMED]
    assert [one.reason for one in parts(report, "large")] == [RefusalReason.OUTBOX_TOO_LARGE]
    assert met.office.clients.count() == 1
    assert exchange(met.office, place.address.text).fetched == []
