# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A client is erased while sealed bundles with the client's notes lie in outbox and drop."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from counsellor.domain.coded import ImportOutcome
from counsellor.domain.errors import DropUnreachable, NotPermitted
from counsellor.domain.membership import Membership
from counsellor.domain.permission import Ruling
from counsellor.services.check_vault import findings_of
from counsellor.services.confirm_device import confirm_device
from counsellor.services.describe_exchange import describe_exchange
from counsellor.services.device_keys import age_identity
from counsellor.services.erase_client import erase_client
from counsellor.services.exchange import exchange
from counsellor.services.finish_erasure import erase_for_good
from counsellor.services.import_bundles import trust_of
from counsellor.services.request_decision import grant_request, open_requests
from counsellor.services.run_session import start_session
from counsellor.services.seal_outbox import seal_outbox
from counsellor.storage.vault import Vault
from counsellor.sync.reading import open_bundle
from tests.faults.centre import Centre, bundles_in
from tests.field import take_in

pytestmark = pytest.mark.faults

CANARY = "канарейка canary"


@pytest.fixture
def centre(tmp_path: Path) -> Centre:
    made = Centre(tmp_path)
    made.begin()
    made.counsellor("field")
    return made


@pytest.fixture
def field(centre: Centre) -> Iterator[Vault]:
    with centre.at(centre.folder / "field") as vault:
        yield vault


def meet(centre: Centre, field: Vault) -> tuple[str, str]:
    """Hold sessions with two clients and give their ids; the first one's note has the canary."""
    erased, other = take_in(field, "the baker"), take_in(field, "the tailor")
    centre.hold_session(field, erased, CANARY)
    centre.hold_session(field, other)
    return erased, other


def erase(field: Vault, client: str) -> None:
    erase_client(field, client, "asked", field.clock.now().date())


def erase_as_decided(field: Vault, client: str) -> None:
    """Erase as if the decision of whoever may take it had just come in."""
    who = field.permission.who
    field.permission.who = Membership.alone()
    erase_for_good(field, client, "asked", field.clock.now().date())
    field.permission.who = who


def in_drop(centre: Centre) -> set[str]:
    return {path.name for path in centre.drop.glob("*.age")}


def plain(centre: Centre, sealed: Path) -> bytes:
    """Give what the office reads in a bundle."""
    with centre.in_office() as office, sealed.open("rb") as source:
        identity = age_identity(office)
        opened = open_bundle(source, [identity], trust_of(office, identity.recipient))
    return b"".join(entry.payload for entry in opened.entries if hasattr(entry, "payload"))


def test_a_bundle_that_waits_is_sealed_anew_without_the_content(
    centre: Centre, field: Vault
) -> None:
    erased, _ = meet(centre, field)
    seal_outbox(field)
    (old,) = bundles_in(field)
    assert CANARY.encode() in plain(centre, field.folder.outbox / old)
    erase(field, erased)
    (new,) = bundles_in(field)
    assert new != old
    text = plain(centre, field.folder.outbox / new)
    assert CANARY.encode() not in text
    assert text
    report = exchange(field)
    assert report.failure is None
    assert in_drop(centre) == bundles_in(field)
    assert old not in in_drop(centre)


def test_what_lies_in_the_drop_leaves_it_with_the_next_exchange(
    centre: Centre, field: Vault
) -> None:
    """A device of the records officer's erases; the office has not heard of anything yet."""
    erased, other = meet(centre, field)
    exchange(field)
    (old,) = in_drop(centre)
    erase_as_decided(field, erased)
    aside = centre.drop.rename(centre.folder / "drop that is away")
    assert isinstance(exchange(field).failure, DropUnreachable)
    aside.rename(centre.drop)
    assert exchange(field).failure is None
    assert old not in in_drop(centre)
    assert all(CANARY.encode() not in plain(centre, path) for path in centre.drop.glob("*.age"))
    with centre.in_office() as office:
        outcomes = {file.outcome for file in exchange(office).fetched}
        assert outcomes == {ImportOutcome.IMPORTED}
        assert [row.id for row in office.clients.page()] == [other]
        assert office.search.find("канарейка") == []
        assert findings_of(office) == []
    assert exchange(field).failure is None
    state = describe_exchange(field)
    assert [one.reason for one in state.pending] == ["request"]
    assert (state.waiting, state.missing, state.refused) == (1, (), ())


def test_an_office_that_has_the_content_erases_it_when_somebody_decides_so_and_the_field_follows(
    centre: Centre, field: Vault
) -> None:
    erased, other = meet(centre, field)
    exchange(field)
    with centre.in_office() as office:
        exchange(office)
        assert len(office.search.find("канарейка")) == 1
        confirm_device(office, field.membership.device)
    assert erase_client(field, erased, "asked", field.clock.now().date()) is Ruling.REQUEST
    with pytest.raises(NotPermitted):
        start_session(field, erased)
    assert exchange(field).failure is None
    with centre.in_office() as office:
        exchange(office)
        assert len(office.search.find("канарейка")) == 1
        (request,) = open_requests(office)
        grant_request(office, request.id)
        assert open_requests(office) == []
        assert office.search.find("канарейка") == []
        assert [row.id for row in office.clients.page()] == [other]
        assert findings_of(office) == []
        exchange(office)
    assert exchange(field).failure is None
    assert field.search.find("канарейка") == []
    assert [row.id for row in field.clients.page()] == [other]
