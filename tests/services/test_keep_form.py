# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What stands in a form lies in the vault until it is answered, or its client is erased."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from counsellor.domain.open_form import OpenForm
from counsellor.services.erase_client import erase_client
from counsellor.services.keep_form import Unfinished, forget_form, keep_form, unfinished_forms
from counsellor.storage.vault import Vault
from tests.faults.victim import killed_after
from tests.field import HandClock, open_vault

WORDS = {"0.QPlainTextEdit": "Қайта оқу"}


def test_a_kill_costs_nothing_of_it(vault: Vault, client: str, clock: HandClock) -> None:
    folder = vault.path
    vault.close()

    def work(acknowledge: Callable[[int], None]) -> None:
        victim = open_vault(folder, clock)
        keep_form(victim, OpenForm("goal.new", client, WORDS))
        acknowledge(1)
        while True:
            unfinished_forms(victim)

    assert killed_after(0, work).killed
    again = open_vault(folder, clock)
    try:
        assert again.forms.every() == [OpenForm("goal.new", client, WORDS)]
    finally:
        again.close()


def test_the_newest_counts_and_each_form_is_one_by_itself(
    vault: Vault, client: str, clock: HandClock
) -> None:
    keep_form(vault, OpenForm("goal.new", client, {"0": "a"}))
    keep_form(vault, OpenForm("client.new", "", {"0": "b"}))
    clock.pass_time(5)
    keep_form(vault, OpenForm("goal.new", client, {"0": "ab"}))
    code = vault.clients.get(client).code
    assert unfinished_forms(vault) == [
        Unfinished("goal.new", client, code),
        Unfinished("client.new", "", ""),
    ]
    forget_form(vault, "goal.new", client)
    assert [form.name for form in unfinished_forms(vault)] == ["client.new"]


def test_an_erasure_takes_it_and_nothing_is_kept_of_who_is_gone(vault: Vault, client: str) -> None:
    keep_form(vault, OpenForm("goal.new", client, WORDS))
    erase_client(vault, client, "asked for", date(2026, 11, 20))
    keep_form(vault, OpenForm("goal.new", client, WORDS))
    assert unfinished_forms(vault) == []
