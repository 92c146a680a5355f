# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Keep what stands in a form that is not answered yet: local state of this device alone."""

from __future__ import annotations

from dataclasses import dataclass

from counsellor.domain.open_form import PLACED, OpenForm
from counsellor.storage.vault import Vault


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A form to go on with.

    Attributes:
        name: which form.
        client: whom it is about, or nobody.
        code: the client's, or empty.
    """

    name: str
    client: str
    code: str


def keep_form(vault: Vault, form: OpenForm) -> None:
    """Keep what stands in a form now; of a client who was erased nothing is kept."""
    if form.client and not vault.clients.has(form.client):
        return
    with vault.transaction():
        vault.forms.keep(form, vault.clock.now())


def kept_form(vault: Vault, name: str, client: str) -> OpenForm | None:
    """Return what stood in a form that was not answered, or None."""
    return vault.forms.get(name, client)


def take_form(vault: Vault, name: str) -> OpenForm | None:
    """Return what stood in a place that is about no client, and keep it no longer."""
    kept = vault.forms.get(name, "")
    forget_form(vault, name, "")
    return kept


def forget_form(vault: Vault, name: str, client: str) -> None:
    """Forget it: the form was answered, or what was typed is not wanted."""
    if vault.forms.get(name, client) is not None:
        with vault.transaction():
            vault.forms.remove(name, client)


def unfinished_forms(vault: Vault) -> list[Unfinished]:
    """Return the forms to be offered that were not answered, the one written in last first."""
    return [
        Unfinished(
            form.name, form.client, vault.clients.get(form.client).code if form.client else ""
        )
        for form in vault.forms.every()
        if not form.name.startswith(PLACED)
    ]
