# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What is saved while something goes wrong: numbers, each acknowledged once it is saved.

A fault test is written against `Workload`; whatever saves through a vault's one commit path can
be put under the same faults by giving its class to the test.
"""

from __future__ import annotations

from pathlib import Path
from typing import Protocol, Self

from counsellor.storage.connection import translating
from counsellor.storage.vault_core import VaultCore
from tests.storage.vaults import make_vault, numbers_in, open_vault, put


class Workload(Protocol):
    """One opened vault that saves numbers, from 0 on."""

    @classmethod
    def made(cls, path: Path) -> Self: ...

    @classmethod
    def opened(cls, path: Path) -> Self: ...

    @property
    def core(self) -> VaultCore: ...

    def save(self, number: int) -> None:
        """Return when it is saved; then, and only then, may it be acknowledged."""
        ...

    def saved(self) -> list[int]:
        """Read back every number, in order."""
        ...

    def close(self) -> None: ...


class CoreWorkload:
    """Numbers saved through the bare commit path."""

    def __init__(self, core: VaultCore) -> None:
        self.core = core

    @classmethod
    def made(cls, path: Path) -> Self:
        return cls(make_vault(path))

    @classmethod
    def opened(cls, path: Path) -> Self:
        return cls(open_vault(path))

    def save(self, number: int) -> None:
        put(self.core, number)

    def saved(self) -> list[int]:
        with translating(self.core.folder.database):
            return numbers_in(self.core)

    def close(self) -> None:
        self.core.close()


WORKLOADS: tuple[type[Workload], ...] = (CoreWorkload,)
"""Everything that is put under the faults."""
