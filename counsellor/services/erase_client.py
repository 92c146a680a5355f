# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Erase a client here and now where nothing has left, else ask whoever decides erasures."""

from __future__ import annotations

from datetime import date

from counsellor.domain.errors import NotPermitted
from counsellor.domain.permission import ERASURE_ASKED, Ruling
from counsellor.services.finish_erasure import erasure_of, finish_decided
from counsellor.services.request_decision import ERASURE, make_or_ask, require_way
from counsellor.storage.vault import Vault


def erase_client(vault: Vault, client: str, basis: str, on: date) -> Ruling:
    """Erase a client, or ask for it; until that is decided the file is closed.

    Returns:
        ``PERMITTED`` where the client was erased, ``REQUEST`` where it was asked for.

    Raises:
        UnknownRecord: no such client.
        NotPermitted: a hold forbids it, or the client is a colleague's.
        ErasureUnfinished: the client is erased; old copies go as soon as there is room.
    """
    ruling = make_or_ask(vault, erasure_of(vault, client, basis, on), basis)
    if ruling is Ruling.PERMITTED:
        finish_decided(vault)
    return ruling


def require_erasable(vault: Vault, client: str) -> Ruling:
    """Return whether an erasure would be done here and now, or asked for.

    Raises:
        UnknownRecord: no such client.
        NotPermitted: a hold forbids it, the client is a colleague's, or it was asked for already.
    """
    vault.clients.get(client)
    if vault.files.awaits_erasure(client):
        raise NotPermitted(kind=ERASURE, reason=ERASURE_ASKED)
    return require_way(vault, ERASURE, client, {})
