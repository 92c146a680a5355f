# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The PIN of a running session: one hour, three tries, in memory alone; and off unless chosen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from counsellor.crypto import pin_wrap
from counsellor.crypto.secret import Secret
from counsellor.domain.errors import PinOver, WrongPassphrase, WrongPin
from counsellor.services.run_session import start_session
from counsellor.services.session_lock import (
    SESSION_LOCK,
    SessionLock,
    SessionPin,
    choose_session_lock,
    is_pin,
    read_session_lock,
)
from counsellor.services.unlock_vault import unlock_with_key
from tests.field import KEY, HandClock, new_vault, take_in

if TYPE_CHECKING:
    from pathlib import Path

    from counsellor.storage.vault import Vault

PIN, WRONG = "385214", "385215"


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def vault(tmp_path: Path, clock: HandClock) -> Vault:
    """With a PIN, while a session runs."""
    vault = new_vault(tmp_path / "vault", clock)
    choose_session_lock(vault, SessionLock.PIN, PIN)
    start_session(vault, take_in(vault))
    return vault


@pytest.fixture
def pin(vault: Vault, clock: HandClock) -> SessionPin:
    """After the passphrase was given."""
    pin = SessionPin(clock, partial(unlock_with_key, vault.core.folder.path, clock=clock))
    pin.renew()
    return pin


def is_armed(pin: SessionPin) -> bool:
    return pin.is_armed


def lock(vault: Vault, pin: SessionPin) -> None:
    pin.arm(vault)
    vault.close()


def test_nothing_is_easier_unless_somebody_chose_it(tmp_path: Path, clock: HandClock) -> None:
    vault = new_vault(tmp_path / "vault", clock)
    start_session(vault, take_in(vault))
    assert read_session_lock(vault) is SessionLock.STRICT
    pin = SessionPin(clock, lambda _key: vault)
    pin.renew()
    for choice in (SessionLock.STRICT, SessionLock.LONGER):
        choose_session_lock(vault, choice)
        assert read_session_lock(vault) is choice
        pin.arm(vault)
        assert not is_armed(pin)
    vault.close()


def test_the_pin_opens_the_vault_once(vault: Vault, pin: SessionPin) -> None:
    lock(vault, pin)
    assert is_armed(pin)
    opened = pin.open(PIN)
    assert opened.clients.page()
    assert opened.core.data_key == KEY
    assert not is_armed(pin)
    with pytest.raises(PinOver):
        pin.open(PIN)
    lock(opened, pin)
    pin.open(PIN).close()


def test_the_third_wrong_one_ends_it(vault: Vault, pin: SessionPin) -> None:
    lock(vault, pin)
    for left in (2, 1):
        with pytest.raises(WrongPin) as wrong:
            pin.open(WRONG)
        assert wrong.value.fields["left"] == left
    with pytest.raises(PinOver):
        pin.open(WRONG)
    assert not is_armed(pin)
    with pytest.raises(PinOver):
        pin.open(PIN)


def test_it_counts_for_an_hour_after_the_passphrase(
    vault: Vault, pin: SessionPin, clock: HandClock
) -> None:
    clock.pass_time(3000)
    lock(vault, pin)
    clock.pass_time(599)
    assert is_armed(pin)
    opened = pin.open(PIN)
    clock.pass_time(2)
    lock(opened, pin)
    assert not is_armed(pin)
    with pytest.raises(PinOver):
        pin.open(PIN)


def test_without_a_session_there_is_none(tmp_path: Path, clock: HandClock) -> None:
    vault = new_vault(tmp_path / "vault", clock)
    choose_session_lock(vault, SessionLock.PIN, PIN)
    pin = SessionPin(clock, lambda _key: vault)
    pin.renew()
    lock(vault, pin)
    assert not is_armed(pin)


def test_before_the_passphrase_was_given_there_is_none(vault: Vault, clock: HandClock) -> None:
    pin = SessionPin(clock, lambda _key: vault)
    lock(vault, pin)
    assert not is_armed(pin)


def test_the_passphrase_ends_it_until_the_next_lock(vault: Vault, pin: SessionPin) -> None:
    lock(vault, pin)
    pin.renew()
    assert not is_armed(pin)


def test_the_vault_keeps_no_pin(vault: Vault) -> None:
    kept = vault.settings.get(SESSION_LOCK)
    assert isinstance(kept, dict)
    assert PIN not in repr(kept)
    vault.close()


@pytest.mark.parametrize("typed", ["", "12345", "1" * 13, "12345a", "１２３４５６", "12 345"])
def test_what_is_no_pin(typed: str) -> None:
    assert not is_pin(typed)


def test_a_wrap_that_was_wiped_opens_for_nobody() -> None:
    salt = bytes(16)
    with pin_wrap.stretch_pin(Secret(PIN.encode()), salt) as derived:
        wrap = pin_wrap.PinWrap(KEY, derived, salt)
        again = pin_wrap.PinWrap(KEY, derived, salt)
    assert wrap._wrapped != again._wrapped
    assert wrap.open(Secret(PIN.encode())) == KEY
    wrap.wipe()
    with pytest.raises(WrongPassphrase):
        wrap.open(Secret(PIN.encode()))
    assert not any(wrap._secret)
