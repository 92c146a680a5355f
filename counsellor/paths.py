# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Where the program's own files lie, and where this person's files go by default."""

import os
from pathlib import Path

import platformdirs

APPLICATION = "counsellor"


def resources() -> Path:
    """The folder of icons, translations, help and templates.

    It lies beside the package, in a checkout as in the frozen build: PyInstaller gives a frozen
    module a `__file__` inside its bundle, and `build.spec` puts the folder there.
    """
    return Path(__file__).resolve().parent.parent / "resources"


def default_vault() -> Path:
    """The vault folder used when none is named; it need not exist yet."""
    return platformdirs.user_data_path(APPLICATION, appauthor=False) / "vault"


def meeting_folders() -> tuple[Path, ...]:
    """Where starts of one user may find each other, the best first; none need exist."""
    own = platformdirs.user_data_path(APPLICATION, appauthor=False) / "run"
    session = os.environ.get("XDG_RUNTIME_DIR", "")
    return (Path(session) / APPLICATION, own) if Path(session).is_absolute() else (own,)


def log_folder() -> Path:
    """Where the log goes. It holds events, never names, notes or keys."""
    return platformdirs.user_log_path(APPLICATION, appauthor=False)


def device_settings_file() -> Path:
    """The only settings outside the vault: the language, and where the window stood."""
    return platformdirs.user_config_path(APPLICATION, appauthor=False) / "device.ini"
