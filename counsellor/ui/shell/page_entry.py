# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What the window asks of its pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page and the action that goes to it.

    Attributes:
        action_id: the ``go.…`` action; its text and icon stand in the rail.
        widget: the page; it lives as long as the window.
        office_only: whether only an office's vault has it.
    """

    action_id: str
    widget: QWidget
    office_only: bool = False


@runtime_checkable
class HasPanes(Protocol):
    """A page of several parts that F6 goes through."""

    def panes(self) -> Sequence[QWidget]:
        """Return the parts in reading order; the focus goes to each, or to its focus proxy."""
