# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""An office knows what came in and was not opened; nothing is new on a laptop."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counsellor.services.erase_client import erase_client
from counsellor.services.mark_read import open_bundle, read_client, read_everything
from counsellor.services.name_leads import name_leads, names_of_staff
from counsellor.services.sign_note import sign_draft
from counsellor.services.write_note import begin_addendum, save_draft
from tests.centre import Centre, new_client
from tests.services.work import sign

if TYPE_CHECKING:
    from counsellor.storage.vault import Vault


def counts(office: Vault) -> tuple[int, int, int]:
    """How many bundles, sessions and notes are new, all devices together."""
    found = office.unread.by_device()
    return (
        sum(one.bundles for one in found),
        sum(one.sessions for one in found),
        sum(one.notes for one in found),
    )


def test_what_arrives_is_new_until_the_client_is_opened(centre: Centre) -> None:
    client, other = new_client(centre), new_client(centre)
    note = centre.session(client, "first")
    sign(centre.field, other, "second")
    centre.send()
    centre.answer()
    (of_field,) = centre.office.unread.by_device()
    assert of_field.device == centre.field.membership.device
    assert (of_field.sessions, of_field.notes) == (1, 2)
    assert note in centre.office.unread.of_client(client)
    assert centre.office.unread.by_client() == {client: 2, other: 1}
    read_client(centre.office, client)
    assert centre.office.unread.by_client() == {other: 1}
    read_client(centre.office, other)
    assert counts(centre.office) == (0, 0, 0)


def test_the_same_again_is_not_new_again(centre: Centre) -> None:
    client = new_client(centre)
    centre.session(client, "first")
    centre.send()
    centre.answer()
    read_client(centre.office, client)
    centre.send()
    centre.answer()
    assert counts(centre.office)[1:] == (0, 0)


def test_nothing_is_new_on_a_laptop(centre: Centre) -> None:
    centre.session(new_client(centre), "first")
    centre.send()
    centre.answer()
    centre.send()
    assert centre.field.unread.records() == frozenset()


def test_a_bundle_that_was_opened_is_read_and_its_records_are_not(centre: Centre) -> None:
    centre.session(new_client(centre), "first")
    centre.send()
    centre.answer()
    for bundle in centre.office.inbox.newest():
        assert not bundle.reviewed
        open_bundle(centre.office, bundle.stream, bundle.number)
    assert all(one.reviewed for one in centre.office.inbox.newest())
    assert len(centre.office.unread.records()) == 2
    read_everything(centre.office)
    assert centre.office.unread.records() == frozenset()


def test_a_bundle_leads_to_its_notes_client_after_client_until_all_is_read(centre: Centre) -> None:
    client, other = new_client(centre), new_client(centre)
    notes = [centre.session(client, "first"), centre.session(client, "second")]
    third = sign(centre.field, other, "third")
    centre.send()
    centre.answer()
    (bundle,) = centre.office.inbox.newest()
    place = (bundle.stream, bundle.number)
    arrived = open_bundle(centre.office, *place)
    assert arrived is not None
    assert (arrived.client, list(arrived.notes), len(arrived.sessions)) == (client, notes, 2)
    assert not centre.office.inbox.newest()[0].reviewed  # the other one's is still to be read
    read_client(centre.office, client)
    arrived = open_bundle(centre.office, *place)
    assert arrived is not None
    assert (arrived.client, arrived.notes) == (other, (third,))
    assert centre.office.inbox.newest()[0].reviewed
    read_client(centre.office, other)
    arrived = open_bundle(centre.office, *place)
    assert arrived is not None
    assert arrived.client == client  # once all is read: of whom there is most


def test_a_bundle_of_an_addition_leads_to_the_note_that_it_is_about(centre: Centre) -> None:
    note = centre.session(new_client(centre), "first")
    centre.send()
    centre.answer()
    draft = begin_addendum(centre.field, note)
    save_draft(centre.field, draft.id, "and this")
    sign_draft(centre.field, draft.id)
    centre.send()
    centre.answer()
    newest = centre.office.inbox.newest()[0]
    arrived = open_bundle(centre.office, newest.stream, newest.number)
    assert arrived is not None
    assert arrived.notes == (note,)


def test_an_erasure_takes_the_marks_along(centre: Centre) -> None:
    client = new_client(centre)
    centre.session(client, "first")
    centre.send()
    centre.answer()
    erase_client(centre.office, client, "asked", date(2026, 11, 21))
    assert centre.office.unread.records() == frozenset()


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(("write", "send", "open")), min_size=1, max_size=8))
def test_in_every_order_new_is_what_came_and_was_not_opened(
    centre: Centre, acts: list[str]
) -> None:
    client = new_client(centre)
    written, came = set[str](), set[str]()
    for act in acts:
        if act == "write":
            written.add(sign(centre.field, client, "text"))
        elif act == "send":
            centre.send()
            centre.answer()
            came |= written
            written = set()
        else:
            read_client(centre.office, client)
            came = set()
        assert centre.office.unread.of_client(client) == came


def test_the_office_names_whose_case_it_is(centre: Centre) -> None:
    client = new_client(centre)
    centre.send()
    centre.answer()
    assert name_leads(centre.office) == {client: "Aigerim"}
    assert name_leads(centre.field) == {}
    assert {"Aigerim", "Dana"} <= set(names_of_staff(centre.office).values())
