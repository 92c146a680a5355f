# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Ask the passphrase of an open vault again, before its keys are changed."""

from __future__ import annotations

from counsellor.crypto.secret import passphrase_bytes
from counsellor.storage.slots import unwrap_data_key
from counsellor.storage.vault import Vault


def check_passphrase(vault: Vault, typed: str) -> None:
    """Try the passphrase; it costs the whole key derivation.

    Raises:
        WrongPassphrase: it is another.
    """
    with passphrase_bytes(typed) as passphrase:
        unwrap_data_key(vault.core.folder.read(), passphrase, "passphrase").wipe()
