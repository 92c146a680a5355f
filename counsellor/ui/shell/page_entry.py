# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What the window asks of its pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Flag, auto
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget


class Need(Flag):
    """What a vault, and the person whose it is, must have for a page to be of use."""

    NOTHING = 0
    OFFICE = auto()
    """The vault is an office's own."""
    CASES = auto()
    """The person reads cases: directors, administrators and records officers do not."""


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page and the action that goes to it.

    Attributes:
        action_id: the ``go.…`` action; its text and icon stand in the rail.
        widget: the page; it lives as long as the window.
        needs: without it the page is not offered, by no way.
    """

    action_id: str
    widget: QWidget
    needs: Need = Need.NOTHING


@runtime_checkable
class HasPanes(Protocol):
    """A page of several parts that F6 goes through."""

    def panes(self) -> Sequence[QWidget]:
        """Return the parts in reading order; the focus goes to each, or to its focus proxy."""
