# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A file whose erasure awaits a decision is closed to work of every kind, of those to come too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from counsellor.domain.canonical import Value
from counsellor.domain.coded import Audience
from counsellor.domain.errors import NotPermitted
from counsellor.domain.ids import new_id
from counsellor.domain.records import KINDS
from counsellor.storage.journal import DraftedChange
from counsellor.storage.vault import Vault
from tests.domain.payloads import FIELDS
from tests.field import new_vault, take_in

ABOUT_A_CLIENT = {
    name
    for name, kind in KINDS.items()
    if kind.audience is Audience.CASE and kind.client is not False
}
STILL_WRITTEN = {
    "consent",
    "hold",
    "erasure",
    "request",
    "session.correction",
    "note.misfiled",
    "client",
    "case",
    "enquiry",
}


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    vault = new_vault(tmp_path / "vault")
    with vault.transaction():
        joined = replace(vault.membership, office="office", roles=("theologian",), officer=True)
        vault.settle_membership(joined)
    yield vault
    vault.close()


def closed(vault: Vault, client: str) -> set[str]:
    """The kinds that are refused because an erasure was asked for."""
    found = set()
    for kind in ABOUT_A_CLIENT:
        try:
            vault.permission.require(kind, client, FIELDS[kind])
        except NotPermitted as error:
            if error.fields["reason"] == "erasure_asked":
                found.add(kind)
    return found


def test_all_but_what_the_decision_needs_waits_for_it(vault: Vault) -> None:
    client = take_in(vault)
    assert closed(vault, client) == set()
    wanted: dict[str, Value] = {"code": "KT-482-93", "basis": "asked", "on": "2026-11-20"}
    asked: dict[str, Value] = {"asks": "erasure", "about": client, "wanted": wanted, "reason": ""}
    vault.commit([DraftedChange("request", new_id(), client, asked)])
    assert closed(vault, client) == ABOUT_A_CLIENT - STILL_WRITTEN
