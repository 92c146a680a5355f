# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A button beside a sentence, or under it where there is little room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QBoxLayout

if TYPE_CHECKING:
    from counsellor.ui.look.theme import Theme

NARROW: Final = 520
"""Below this width, at 100 %, a sentence beside a button is a tower."""


def beside_or_under(row: QBoxLayout, width: int, theme: Theme) -> None:
    """Let what stands in a layout stand side by side, or from top to bottom.

    Args:
        row: the layout.
        width: of the whole message, in pixels.
        theme: for lengths at the present scale.
    """
    narrow, ways = width < theme.px(NARROW), QBoxLayout.Direction
    row.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
