# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The key slots of a vault: who can open it."""

from __future__ import annotations

from counsellor.crypto.keyslots import PassphraseKind, open_any
from counsellor.crypto.secret import Secret
from counsellor.storage.folder import Description


def unwrap_data_key(description: Description, passphrase: Secret, kind: PassphraseKind) -> Secret:
    """Give the data key that a passphrase, or a recovery kit's words, opens.

    Raises:
        WrongPassphrase, KeySlotDamaged, KeySlotOutOfBounds: as in `crypto.keyslots.open_any`.
    """
    return open_any(description.slots, passphrase, vault_id=description.vault, kind=kind)
