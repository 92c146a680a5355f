# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Working names, and the identity whose opening is a logged act."""

from __future__ import annotations

from counsellor.domain.canonical import Value
from counsellor.domain.ids import new_id
from counsellor.domain.records.identities import Identity
from counsellor.domain.working_name import check_working_name
from counsellor.storage.journal import DraftedChange
from counsellor.storage.vault import Vault

IDENTITY_SHOWN = "identity_shown"


def rename_client(vault: Vault, client: str, working_name: str) -> None:
    """Save a working name, which never leaves this device.

    Raises:
        RecordInvalid: it shares a word with the recorded identity.
        UnknownRecord: no such client.
    """
    vault.clients.get(client)
    check_working_name(working_name, vault.identities.of_client(client).full_name)
    fields: dict[str, Value] = {"working_name": working_name.strip()}
    vault.commit([DraftedChange("client.working_name", client, client, fields)])


def show_identity(vault: Vault, client: str, reason: str = "") -> Identity:
    """Log that the identity is opened, then return it.

    Raises:
        UnknownRecord: no such client.
    """
    vault.clients.get(client)
    fields: dict[str, Value] = {"what": IDENTITY_SHOWN, "reason": reason}
    vault.commit([DraftedChange("access", new_id(), client, fields)])
    return vault.identities.of_client(client)


def save_identity(vault: Vault, identity: Identity) -> None:
    """Save who a client is, apart from everything else.

    Raises:
        RecordInvalid: the working name shares a word with it.
    """
    working_name = vault.clients.get(identity.client).working_name
    check_working_name(working_name, identity.full_name)
    fields: dict[str, Value] = {
        "full_name": identity.full_name,
        "birth_year": identity.birth_year,
        "phone": identity.phone,
        "address": identity.address,
        "remarks": identity.remarks,
    }
    vault.commit([DraftedChange("identity", identity.client, identity.client, fields)])
