# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Compare what the field holds with what the office holds, record by record, field by field.

Compared is what travels: all of a client whose consent lets the records go to the centre, but
for the working name, drafts and identity, which never leave the device. Of a client who never
agreed the office must hold nothing; of one who withdrew it holds what it held, which is not
compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Final

from counsellor.domain.coded import Audience, ConsentItem
from counsellor.domain.errors import UnknownRecord
from counsellor.domain.records import kind_of
from counsellor.domain.records.clients import ClientRow
from counsellor.storage.vault import Vault

Records = Mapping[tuple[str, str], object]
"""Records by kind and id."""

_DIFFERS_BY_NATURE: Final = frozenset({"working_name", "drafts", "sealed"})
"""Fields of the views that belong to one device."""

_MOST: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Difference:
    """A record that is not the same on both sides.

    Attributes:
        kind: of the record.
        record: its id.
        field: the name of the field, or ``missing`` or ``unexpected`` for the whole record.
    """

    kind: str
    record: str
    field: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a comparison found.

    Attributes:
        records: how many records were compared.
        staying: clients who stay on the device, of whom the office holds nothing.
        differences: what is not the same.
    """

    records: int
    staying: int
    differences: tuple[Difference, ...]

    @property
    def agrees(self) -> bool:
        """Tell whether both sides hold the same."""
        return not self.differences


def compare_records(field: Vault, office: Vault) -> Comparison:
    """Compare the clients of a field vault with the same clients at the office."""
    differences: list[Difference] = []
    compared = staying = 0
    journals = _changes(field), _changes(office)
    for client in field.clients.page(most=_MOST):
        if not _shared(client):
            staying += 1
            if not _once_shared(field, client) and (
                _knows(office, client.id) or client.id in journals[1]
            ):
                differences.append(Difference("client", client.id, "unexpected"))
            continue
        here = {**_records(field, client.id), **journals[0].get(client.id, {})}
        there = {**_records(office, client.id), **journals[1].get(client.id, {})}
        compared += len(here)
        differences += _differences(here, there)
    return Comparison(compared, staying, tuple(differences))


def _shared(client: ClientRow) -> bool:
    return client.consent is not None and client.consent.grants(ConsentItem.SYNC)


def _once_shared(vault: Vault, client: ClientRow) -> bool:
    return any(consent.grants(ConsentItem.SYNC) for consent in vault.consents.of_client(client.id))


def _knows(vault: Vault, client: str) -> bool:
    try:
        vault.clients.get(client)
    except UnknownRecord:
        return False
    return True


def _records(vault: Vault, client: str) -> Records:
    """Return the rows that people see; none for a client who is not there."""
    if not _knows(vault, client):
        return {}
    return vault.records_of(client)


def _changes(vault: Vault) -> dict[str, dict[tuple[str, str], object]]:
    """Return the fields of every change that travels, as signed and sealed, by client."""
    found: dict[str, dict[tuple[str, str], object]] = {}
    for _position, entry in vault.journal.entries():
        change = entry.change
        if change.client is None or kind_of(change.kind).audience is not Audience.CASE:
            continue
        of_client = found.setdefault(change.client, {})
        of_client[f"{change.kind} change", entry.version.text] = change
    return found


def _differences(here: Records, there: Records) -> Iterator[Difference]:
    for (kind, record), mine in here.items():
        other = there.get((kind, record))
        if other is None:
            yield Difference(kind, record, "missing")
        else:
            yield from (Difference(kind, record, name) for name in _unequal_fields(mine, other))
    for kind, record in there.keys() - here.keys():
        yield Difference(kind, record, "unexpected")


def _unequal_fields(mine: object, other: object) -> list[str]:
    assert is_dataclass(mine)  # noqa: S101 - all views and changes are
    return [
        field.name
        for field in fields(mine)
        if field.name not in _DIFFERS_BY_NATURE
        and getattr(mine, field.name) != getattr(other, field.name)
    ]
