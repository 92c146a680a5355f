# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Which version this is, and under which licences it and its parts are given."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Final

from counsellor import __version__
from counsellor.paths import resources
from counsellor.ui.dialogs.reading_dialog import ReadingDialog

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from counsellor.ui.context import PageContext

LICENCE: Final = "Apache-2.0"
COMPONENTS: Final = {
    "cffi": "MIT-0",
    "click": "BSD-3-Clause",
    "click-default-group": "Public Domain",
    "cryptography": "Apache-2.0 OR BSD-3-Clause",
    "markdown-it-py": "MIT",
    "mdurl": "MIT",
    "opendal": "Apache-2.0",
    "platformdirs": "MIT",
    "pluggy": "MIT",
    "pycparser": "BSD-3-Clause",
    "pygments": "BSD-2-Clause",
    "pyside6-essentials": "LGPL-3.0-only",
    "python-dateutil": "BSD-3-Clause",
    "rich": "MIT",
    "shiboken6": "LGPL-3.0-only",
    "sqlcipher3": "Zlib; SQLCipher: BSD-3-Clause",
    "sqlite-fts4": "Apache-2.0",
    "sqlite-utils": "Apache-2.0",
    "tabulate": "MIT",
    "truststore": "MIT",
    "tzdata": "Apache-2.0",
    "zstandard": "BSD-3-Clause",
}
"""What the program is made of beside Python itself, by the name of each package."""

TEXTS: Final = ("fonts/OFL.txt", "icons/LICENSE", "words/eff_large.LICENSE.txt")
"""The licences of fonts, icons and words, which lie beside them."""


class AboutDialog(ReadingDialog):
    """Shows version and licences; Enter and Esc close it."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        about = context.speaker.say("AboutDialog", "Version {version}")
        title = context.speaker.say("AboutDialog", "About Counsellor")
        text = "\n".join(_lines())
        super().__init__(context, parent, title, about.format(version=__version__), text)


def _lines() -> Iterator[str]:
    yield f"Counsellor {__version__}: {LICENCE}"
    yield ""
    for name, licence in COMPONENTS.items():
        yield f"{name} {_version(name)}: {licence}".replace(" :", ":")
    for text in TEXTS:
        yield ""
        yield f"— {text} —"
        yield (resources() / text).read_text("utf-8").strip()


def _version(name: str) -> str:
    """Return an installed package's version; a frozen program may not know it."""
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
