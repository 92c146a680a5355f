# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What is easier about the lock while a session runs: more patience, or a PIN; neither unasked."""

from __future__ import annotations

import base64
import secrets
import threading
from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING

from counsellor.crypto.pin_wrap import SALT_BYTES, PinWrap, stretch_pin
from counsellor.crypto.secret import Secret, passphrase_bytes
from counsellor.domain.errors import PinOver, WrongPassphrase, WrongPin
from counsellor.services.run_session import running_session
from counsellor.storage.vault import Vault

if TYPE_CHECKING:
    from counsellor.domain.clock import Clock

SESSION_LOCK = "session_lock"
"""Setting with what is easier while a session runs, and what was derived from the PIN."""
LONGER_MINUTES = 30
PIN_DIGITS = range(6, 13)
PIN_COUNTS_S = 3600.0
TRIES = 3


class SessionLock(StrEnum):
    """What is easier about the lock while a session runs."""

    STRICT = "strict"
    """Nothing."""
    LONGER = "longer"
    """It waits longer before it comes by itself."""
    PIN = "pin"
    """For an hour after the passphrase, a PIN opens it."""


def read_session_lock(vault: Vault) -> SessionLock:
    """Return what was chosen; what is not known counts as nothing."""
    kept = vault.settings.get(SESSION_LOCK)
    chosen = kept.get("choice") if isinstance(kept, dict) else None
    return SessionLock(chosen) if chosen in set(SessionLock) else SessionLock.STRICT


def choose_session_lock(vault: Vault, choice: SessionLock, pin: str = "") -> None:
    """Keep a choice; of the PIN, which must be a new one, only what is derived from it.

    Raises:
        ValueError: the PIN is not made of 6 to 12 digits.
        DiskFull, ReadOnlyPlace, StorageFailed: what was kept before still holds.
    """
    kept: dict[str, str] = {"choice": choice.value}
    if choice is SessionLock.PIN:
        if not is_pin(pin):
            raise ValueError("pin")
        salt = secrets.token_bytes(SALT_BYTES)
        with passphrase_bytes(pin) as typed, stretch_pin(typed, salt) as derived:
            kept |= {"salt": _written(salt), "derived": _written(derived)}
    with vault.transaction():
        vault.settings.put(SESSION_LOCK, dict(kept))


def is_pin(typed: str) -> bool:
    """Tell whether something can be a PIN."""
    return typed.isascii() and typed.isdigit() and len(typed) in PIN_DIGITS


class SessionPin:
    """The way back by a PIN, which the lock leaves in memory for an hour at the most.

    Args:
        clock: whose seconds count, those of sleep too.
        reopen: opens the vault by its data key.
    """

    def __init__(self, clock: Clock, reopen: Callable[[Secret], Vault] | None) -> None:
        self._clock = clock
        self._reopen = reopen
        self._mutex = threading.Lock()
        self._wrap: PinWrap | None = None
        self._left = 0
        self._ends_at = clock.monotonic()

    def renew(self) -> None:
        """The passphrase was given: from now on it may count for an hour."""
        self.wipe()
        self._ends_at = self._clock.monotonic() + PIN_COUNTS_S

    def arm(self, vault: Vault) -> None:
        """Before the vault closes: keep the way back, if that was chosen and a session runs."""
        kept = vault.settings.get(SESSION_LOCK)
        if read_session_lock(vault) is not SessionLock.PIN or not isinstance(kept, dict):
            return
        if self._reopen is None or self.counts_for_s() <= 0 or running_session(vault) is None:
            return
        with Secret(_read(kept["derived"])) as derived, self._mutex:
            self._wrap = PinWrap(vault.core.data_key, derived, _read(kept["salt"]))
            self._left = TRIES

    def counts_for_s(self) -> float:
        """Seconds for which a PIN still counts, if there is one."""
        return max(0.0, self._ends_at - self._clock.monotonic())

    @property
    def is_armed(self) -> bool:
        """Whether a PIN opens the vault now; one that does not count any more is wiped."""
        if self.counts_for_s() <= 0:
            self.wipe()
        return self._wrap is not None

    def open(self, typed: str) -> Vault:
        """Open the vault by the PIN, once; the next lock arms it anew.

        Raises:
            WrongPin: it is another one, and may be tried again.
            PinOver: an hour has passed, or this was the third wrong one.
            CounsellorError: the vault itself does not open.
        """
        if not self.is_armed or self._wrap is None or self._reopen is None:
            raise PinOver
        self._left -= 1
        try:
            with passphrase_bytes(typed) as pin:
                data_key = self._wrap.open(pin)
        except WrongPassphrase:
            if self._left <= 0:
                self.wipe()
                raise PinOver from None
            raise WrongPin(left=self._left) from None
        self.wipe()
        with data_key:
            return self._reopen(data_key)

    def wipe(self) -> None:
        """Leave no way but the passphrase."""
        with self._mutex:
            wrap, self._wrap = self._wrap, None
            if wrap is not None:
                wrap.wipe()


def _written(content: bytes | Secret) -> str:
    return base64.b64encode(content).decode("ascii")


def _read(text: object) -> bytes:
    return base64.b64decode(str(text))
