# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The one moment at which something is made: the vault, and its office or its joining."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING

from counsellor.domain.errors import CounsellorError
from counsellor.services.create_office import create_office
from counsellor.services.create_vault import NewVault, create_vault
from counsellor.services.join_office import join_office
from counsellor.ui.pages.first_run.answers import Role

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from counsellor.services.vault_types import Argon2Cost, Clock, OpenVault
    from counsellor.ui.pages.first_run.answers import Answers


def make_vault(
    answers: Answers, folder: Path, clock: Clock, cost: Argon2Cost | None = None
) -> OpenVault:
    """Make the vault and open it; runs on the vault's thread.

    What fails after the folder was made takes the folder away again: nobody has written in it.

    Raises:
        VaultExists, DiskFull, ReadOnlyPlace, StorageFailed, PassphraseTooWeak, RosterInvalid:
            there is no vault.
    """
    vault = create_vault(
        NewVault(folder, answers.passphrase, answers.recovery_words, cost=cost), clock
    )
    with _unmade_on_failure(vault):
        if answers.role is Role.OFFICE:
            answers.created = create_office(vault, answers.details)
        elif answers.invitation is not None:
            join_office(vault, answers.invitation)
    return vault


@contextmanager
def _unmade_on_failure(vault: OpenVault) -> Iterator[None]:
    try:
        yield
    except CounsellorError:
        vault.close()
        shutil.rmtree(vault.path, ignore_errors=True)
        raise
