# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Restore a backup to where the window's vault lies; what lay there is kept beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Final

from counsellor.domain.clock import Clock
from counsellor.services.back_up_vault import restore_vault
from counsellor.services.keep_erasures import erasures_unread
from counsellor.services.unlock_vault import Key, note_kit_used
from counsellor.storage.copying import never
from counsellor.storage.vault import Vault

_ASIDE: Final = "-before-restore-"


@dataclass(frozen=True, slots=True)
class Restored:
    """A vault that was put back, open.

    Attributes:
        vault: it.
        aside: the folder in which what lay there before is kept; None: nothing lay there.
        erasures_unread: whether the list of erased clients beside the backup was not read.
    """

    vault: Vault
    aside: Path | None
    erasures_unread: bool


def restore_here(
    backup: Path,
    folder: Path,
    typed: str,
    clock: Clock,
    *,
    kind: Key = "passphrase",
    cancelled: Callable[[], bool] = never,
) -> Restored:
    """Make the vault of a folder out of a backup, and open it; it begins a new incarnation.

    What lies in the folder is moved to a name of its own once the new vault is complete, and
    back if that does not get its name.

    Raises:
        WordsUnknown, WordsTooFew, WrongRecoveryWords: what is wrong with the words of a kit.
        VaultInUse: somebody works in what lies there.
        VaultLocked: ``cancelled`` said so; nothing was changed.
        and as ``restore_vault``, but for VaultExists.
    """
    aside = _free_name(folder, clock) if lies_something(folder) else None
    vault = restore_vault(backup, folder, typed, clock, kind=kind, aside=aside, cancelled=cancelled)
    if kind == "recovery":
        note_kit_used(vault)
    return Restored(vault, aside, erasures_unread(vault))


def lies_something(folder: Path) -> bool:
    """Tell whether something lies there that must not be lost; what cannot be read may be."""
    try:
        return any(folder.iterdir())
    except FileNotFoundError:
        return False
    except OSError:
        return True


def _free_name(folder: Path, clock: Clock) -> Path:
    begin = f"{folder.name}{_ASIDE}{clock.now().date().isoformat()}"
    names = (begin if number == 1 else f"{begin}-{number}" for number in count(1))
    return next(place for name in names if not (place := folder.with_name(name)).exists())
