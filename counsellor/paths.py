# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Where the program's own files lie, and where this person's files go by default."""

import os
import unicodedata
from pathlib import Path, PurePath

import platformdirs

APPLICATION = "counsellor"
_NO_LETTER = "\ufffd"
_TURNS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""What would let a name be read from the other side."""


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


def shown(path: PurePath | str) -> str:
    """Return a path as it can be shown: whatever in it is no letter becomes a mark.

    A name on a disk is bytes: it may be in another code page, and may hold line ends and worse.
    """
    return "".join(
        _NO_LETTER if sign in _TURNS or unicodedata.category(sign) in {"Cc", "Cs"} else sign
        for sign in str(path)
    )
