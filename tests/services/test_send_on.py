# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What is sealed goes on to a server after the vault was closed; what let in there is wiped."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from counsellor.services.keep_drops import add_drop
from counsellor.services.seal_outbox import seal_outbox
from counsellor.services.send_on import MOST_WAIT_S, SendingOn, sending_on, waits
from tests.centre import Centre, found_centre, new_client
from tests.servers.acts import Answer
from tests.servers.faults import faulty
from tests.servers.fixtures import apache_server
from tests.sync.roads.remote import place_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.servers.addresses import WebDav

__all__ = ["apache_server"]


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    centre = found_centre(tmp_path)
    new_client(centre)
    yield centre
    centre.close()


def with_road(centre: Centre, server: WebDav) -> None:
    folder = server.documents / "drop"
    folder.mkdir(exist_ok=True)
    folder.chmod(0o777)
    place = place_of(server)
    add_drop(centre.field, place.address, place.credentials, allow=True)


def taken(centre: Centre) -> SendingOn:
    seal_outbox(centre.field)
    sending = sending_on(centre.field)
    assert sending is not None
    return sending


def is_wiped(sending: SendingOn) -> bool:
    return all(place.credentials and not any(place.credentials) for place in sending._places)


def test_it_is_sent_without_the_vault_and_wiped(centre: Centre, apache_server: WebDav) -> None:
    with_road(centre, apache_server)
    sending = taken(centre)
    assert not is_wiped(sending)
    centre.field.close()
    sending.send(lambda: iter([3_600.0]))
    sent = {one.name for one in (apache_server.documents / "drop").glob("*.age")}
    assert sent
    assert sent <= {one.name for one in centre.field.folder.outbox.glob("*.age")}
    assert is_wiped(sending)


def test_a_server_that_is_away_is_tried_again(centre: Centre, apache_server: WebDav) -> None:
    with faulty(apache_server.url) as proxy:
        with_road(centre, apache_server.behind(proxy.url))
        sending = taken(centre)
        proxy.on(Answer(503))

        def rounds() -> Iterator[float]:
            yield 0.0
            proxy.behave()
            yield 0.0

        sending.send(rounds)
    assert list((apache_server.documents / "drop").glob("*.age"))


def test_it_ends_at_once_when_the_vault_is_opened_again(
    centre: Centre, apache_server: WebDav
) -> None:
    with faulty(apache_server.url) as proxy:
        with_road(centre, apache_server.behind(proxy.url))
        sending = taken(centre)
        proxy.on(Answer(403))
        thread = threading.Thread(target=sending.send, args=(lambda: iter([3_600.0]),))
        thread.start()
        proxy.wait_until(lambda seen: len(seen) > 0)
        sending.end()
        thread.join(60)
    assert not thread.is_alive()
    assert is_wiped(sending)


def test_where_nothing_waits_or_no_server_is_known_nothing_is_taken(
    centre: Centre, apache_server: WebDav
) -> None:
    seal_outbox(centre.field)
    assert sending_on(centre.field) is None  # a stick is not written to unseen
    centre.send()
    with_road(centre, apache_server)
    assert sending_on(centre.field) is None


def test_waits_double_and_end_at_an_hour() -> None:
    drawn = [wait for wait, _ in zip(waits(), range(12), strict=False)]
    assert all(30 <= wait <= MOST_WAIT_S for wait in drawn)
    assert drawn[0] <= 60
    assert drawn[-1] >= MOST_WAIT_S / 2
