# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Foreign programs that judge ours: found, or the test is skipped by name; in CI it fails."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

_NODE_MODULES = Path(__file__).parent.parent / "build" / "oracles" / "node_modules"


def require_oracle(name: str) -> Path:
    """Give the path of a command, or of the npm package `age-encryption`.

    The package is looked for in the folder that `AGE_ENCRYPTION_DIR` names (the one that holds
    `node_modules`, or that folder itself), else in `build/oracles/node_modules`.
    """
    found = _age_encryption() if name == "age-encryption" else shutil.which(name)
    if found is None:
        missing = pytest.fail if os.environ.get("CI") else pytest.skip
        missing(f"the oracle {name} is not installed")
    return Path(found)


def _age_encryption() -> Path | None:
    named = os.environ.get("AGE_ENCRYPTION_DIR")
    folders = [Path(named), Path(named) / "node_modules"] if named else [_NODE_MODULES]
    packages = (folder / "age-encryption" for folder in folders)
    return next((package for package in packages if (package / "package.json").is_file()), None)
