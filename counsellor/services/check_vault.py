# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Check a whole vault: every page, every link of the journal, and that records are its fold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from counsellor.domain.clock import Clock
from counsellor.domain.errors import (
    CounsellorError,
    RebuildDiffers,
    VaultInUse,
    VaultNotFound,
    WrongPassphrase,
)
from counsellor.services.unlock_vault import Key, unlock_vault
from counsellor.storage import integrity
from counsellor.storage.rebuild import differing_tables
from counsellor.storage.vault import Vault


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is wrong.

    Attributes:
        part: ``opening``, ``pages``, ``structure``, ``journal`` or ``records``.
        code: an error's code, for ``wording``.
        fields: of that error.
    """

    part: str
    code: str
    fields: Mapping[str, object] = field(default_factory=dict)


def check_vault(path: Path, typed: str, clock: Clock, *, kind: Key = "passphrase") -> list[Finding]:
    """Open a vault, check everything and close it; an empty list is a sound vault.

    Raises:
        WrongPassphrase, or what is wrong with the words of a kit, VaultNotFound, VaultInUse:
            nothing was checked.
    """
    try:
        vault = unlock_vault(path, typed, clock, kind=kind)
    except (WrongPassphrase, VaultNotFound, VaultInUse):
        raise
    except CounsellorError as error:
        return [Finding("opening", error.code, error.fields)]
    try:
        return findings_of(vault)
    finally:
        vault.close()


def findings_of(vault: Vault) -> list[Finding]:
    """Check an open vault."""
    report = integrity.check_vault(vault.core)
    if not report.sound:
        pages = [Finding("pages", "VaultDamaged", {"part": "database", "pages": len(report.pages)})]
        structure = [
            Finding("structure", "VaultDamaged", {"part": "database", "reason": "structure"})
        ]
        return [*(pages if report.pages else []), *(structure if report.structure else [])]
    found: list[Finding] = []
    broken = vault.journal.broken_link()
    if broken is not None:
        found.append(Finding("journal", "VaultDamaged", {"part": "journal", "reason": f"{broken}"}))
    tables = differing_tables(vault)
    if tables:
        found.append(Finding("records", RebuildDiffers.code, {"tables": ", ".join(tables)}))
    return found
