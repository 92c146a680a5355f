# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""macOS' name for content that clipboard histories leave alone (nspasteboard.org)."""

from __future__ import annotations

import sys

CONCEALED = "org.nspasteboard.ConcealedType"
MARK = "application/x-nspasteboard-concealed-type"

if sys.platform == "darwin":
    from PySide6.QtCore import QByteArray, QMimeData
    from PySide6.QtGui import QUtiMimeConverter

    class ConcealedType(QUtiMimeConverter):
        """Gives the mark of the clipboard its name on the pasteboard."""

        def mimeForUti(self, uti: str) -> str:
            return MARK if uti == CONCEALED else ""

        def utiForMime(self, mime: str) -> str:
            return CONCEALED if mime == MARK else ""

        def convertToMime(self, mime: str, data: list[QByteArray], uti: str) -> object:
            return data[0] if data else QByteArray()

        def convertFromMime(self, mime: str, data: object, uti: str) -> list[QByteArray]:
            return [QByteArray(b"1")]

        def count(self, content: QMimeData) -> int:
            return 1

    _named: list[ConcealedType] = []
    """Qt asks it as long as it lives."""


def name_mark() -> None:
    """Give the mark its name, once in a process."""
    if sys.platform == "darwin" and not _named:
        _named.append(ConcealedType())
