# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Real vaults under a known key, and what a crash leaves of them."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

from counsellor.crypto.secret import Secret
from counsellor.storage.folder import VaultFolder
from counsellor.storage.lifecycle import create_core_with_key, open_core_with_key
from counsellor.storage.vault_core import VaultCore

KEY = Secret(bytes(range(32)))
OTHER_KEY = Secret(bytes(range(1, 33)))


def make_vault(path: Path) -> VaultCore:
    return create_core_with_key(path, KEY)


def open_vault(path: Path) -> VaultCore:
    return open_core_with_key(path, KEY)


def put(core: VaultCore, *numbers: int) -> None:
    """Save each number in a commit of its own."""
    for number in numbers:
        with core.transaction():
            core.connection.execute(
                "INSERT INTO settings VALUES (?, ?)", (f"n{number:09}", "x" * 500)
            )


def numbers_in(core: VaultCore) -> list[int]:
    """Read back what `put` has saved."""
    rows = core.connection.execute("SELECT key FROM settings WHERE key LIKE 'n%' ORDER BY key")
    return [int(key[1:]) for (key,) in rows]


def killed(core: VaultCore, elsewhere: Path) -> VaultFolder:
    """Give the files as a kill at this moment would leave them."""
    shutil.copytree(core.folder.path, elsewhere)
    return VaultFolder(elsewhere)


def flip(path: Path, offset: int) -> None:
    """Change one bit in place."""
    with path.open("r+b") as file:
        file.seek(offset)
        byte = file.read(1)[0]
        file.seek(offset)
        file.write(bytes([byte ^ 0x10]))


def hashes(folder: VaultFolder) -> dict[str, str]:
    """Hash the files that an alarm must leave alone."""
    return {
        part.name: hashlib.sha256(part.read_bytes()).hexdigest()
        for part in sorted(folder.path.iterdir())
        if part.is_file()
    }
