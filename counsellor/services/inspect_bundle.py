# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Say what a bundle tells of itself, without importing it."""

from __future__ import annotations

from pathlib import Path

from counsellor.services.device_keys import age_identity
from counsellor.services.import_bundles import trust_of
from counsellor.storage.vault import Vault
from counsellor.sync import inspect
from counsellor.sync.inspect import BundleFacts


def inspect_bundle(path: Path) -> BundleFacts:
    """Tell what anybody can see of it: size, recipients' kinds, padding.

    Raises:
        StorageFailed: the file cannot be read.
    """
    return inspect.inspect_bundle(path)


def verify_bundle(vault: Vault, path: Path) -> BundleFacts:
    """Tell what this vault's key opens, and whether every check passes.

    Raises:
        NotInAnOffice: this vault has no key for bundles.
        StorageFailed: the file cannot be read.
    """
    identity = age_identity(vault)
    return inspect.inspect_bundle(path, [identity], trust_of(vault, identity.recipient))
