# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A part of a form whose fields come and go: which there are is kept with what stands in them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class ChangingFields(QWidget):
    """Puts rows there again before what stood in them is put back."""

    came = Signal(object)
    """Fields came; what holds them."""
    went = Signal()
    """Fields were removed."""

    def kept_rows(self) -> str:
        """Name the rows that are there."""
        raise NotImplementedError

    def take_rows(self, kept: str) -> None:
        """Have the rows that were named, as far as they can be."""
        raise NotImplementedError
