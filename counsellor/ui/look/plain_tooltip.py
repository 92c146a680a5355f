# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Tooltips that show text from outside as it is: Qt reads anything like a tag as markup."""

from __future__ import annotations

from html import escape

from PySide6.QtGui import Qt


def plain_tooltip(text: str) -> str:
    """Return what makes a tooltip show exactly this text."""
    if not Qt.mightBeRichText(text):
        return text
    return f'<qt><span style="white-space: pre-wrap">{escape(text)}</span></qt>'
