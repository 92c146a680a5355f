# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Create a vault with a passphrase and a recovery kit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from counsellor.crypto.keyslots import (
    DATA_KEY_BYTES,
    Argon2Cost,
    calibrate,
    create_passphrase_slot,
)
from counsellor.crypto.secret import Secret, passphrase_bytes
from counsellor.crypto.strength import strength_bits
from counsellor.crypto.word_reading import mistyped, raise_unknown, read_word
from counsellor.crypto.words import WordSecret, draw_passphrase, spell
from counsellor.domain.clock import Clock
from counsellor.domain.errors import PassphraseTooWeak, RecoveryWordsDiffer
from counsellor.domain.languages import LANGUAGES
from counsellor.domain.roster_form import NAME
from counsellor.services.device_keys import make_device_keys
from counsellor.services.unlock_vault import Key, typed_secret
from counsellor.storage.folder import Slot
from counsellor.storage.lifecycle import create_core_with_key
from counsellor.storage.vault import Vault

LEAST_BITS = 70.0
"""A passphrase below this is refused; seven drawn words have 77."""

ASKED_BACK = 3


@dataclass(frozen=True, slots=True)
class NewVault:
    """What a new vault is made with.

    Attributes:
        path: folder to be made; it must not exist, or be empty.
        passphrase: as typed.
        recovery_words: the kit, as written down.
        staff_name: whose laptop this is.
        cost: of the key derivation; None calibrates it to about a second.
    """

    path: Path
    passphrase: str
    recovery_words: str
    staff_name: str = ""
    cost: Argon2Cost | None = None


def propose_passphrase(language: str = LANGUAGES[0]) -> str:
    """Give seven words of a language's list: 77 bits. They are exact text, as typed."""
    return draw_passphrase(language)


def propose_recovery_words() -> str:
    """Give the recovery kit, seven words that mean 77 bits in every language: here in English."""
    with WordSecret.drawn() as secret:
        return spell(secret, LANGUAGES[0])


def passphrase_bits(passphrase: str) -> float:
    """Estimate how hard a typed passphrase is to guess, in bits."""
    return strength_bits(passphrase)


def is_same_passphrase(typed: str, chosen: str) -> bool:
    """Tell whether what was typed would open what was closed with the chosen one."""
    with passphrase_bytes(typed) as one, passphrase_bytes(chosen) as other:
        return one == other


def require_strength(passphrase: str) -> None:
    """Refuse what is too easy to guess.

    Raises:
        PassphraseTooWeak: below 70 bits.
    """
    bits = strength_bits(passphrase)
    if bits < LEAST_BITS:
        raise PassphraseTooWeak(bits=int(bits), least=int(LEAST_BITS))


def check_words_back(recovery_words: str, asked: Mapping[int, str]) -> None:
    """Check words that were asked back, by position from 0.

    Raises:
        WordsUnknown: some are on no list; with the positions, counted from 1.
        RecoveryWordsDiffer: with the positions, counted from 1.
    """
    shown = [read_word(word) for word in recovery_words.split()]
    typed = {place: read_word(word) for place, word in asked.items()}
    unread = [place for place, read in typed.items() if read is None]
    raise_unknown([one for place in unread for one in mistyped([asked[place]], place + 1)])
    wrong = [place + 1 for place, read in typed.items() if read != shown[place]]
    if wrong:
        raise RecoveryWordsDiffer(positions=wrong)


def create_vault(new: NewVault, clock: Clock) -> Vault:
    """Make the vault and open it.

    Raises:
        PassphraseTooWeak: below 70 bits.
        WordsUnknown, WordsTooFew: the recovery words are none.
        RecordInvalid: the name is too long, or has halves of letters.
        VaultExists: something lies there already.
        DiskFull, ReadOnlyPlace, StorageFailed: nothing was made.
    """
    require_strength(new.passphrase)
    name = NAME.entered(new.staff_name, "staff", "name") if new.staff_name.strip() else ""
    cost = new.cost or calibrate()
    secrets: tuple[tuple[Key, Secret], ...] = (
        ("passphrase", typed_secret(new.passphrase, "passphrase")),
        ("recovery", typed_secret(new.recovery_words, "recovery")),
    )

    def slots(data_key: Secret, vault_id: str) -> list[Slot]:
        return [
            create_passphrase_slot(data_key, secret, vault_id=vault_id, kind=kind, cost=cost)
            for kind, secret in secrets
        ]

    with Secret.random(DATA_KEY_BYTES) as data_key:
        vault = Vault(create_core_with_key(new.path, data_key, slots), clock)
    begin_vault(vault, name)
    return vault


def begin_vault(vault: Vault, staff_name: str) -> None:
    """Give a fresh vault its device keys and its person's name."""
    with vault.transaction():
        make_device_keys(vault)
        vault.settle_membership(replace(vault.membership, staff_name=staff_name))
