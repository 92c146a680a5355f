# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Whether whoever is to take an answer is still there: pages go at the lock, jobs go on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Iterator

_DEEPEST = 6
"""Callbacks are wrapped a few times; nobody wraps them more often than this."""


def is_gone(callback: object) -> bool:
    """Tell whether a callback speaks for a Qt object that was deleted meanwhile."""
    return any(not shiboken6.isValid(one) for one in _spoken_for(callback, _DEEPEST))


def _spoken_for(callback: object, deep: int) -> Iterator[QObject]:
    """Return the Qt objects that a callback is bound to, however it is wrapped."""
    if isinstance(callback, QObject):
        yield callback
    elif deep:
        for part in _parts(callback):
            yield from _spoken_for(part, deep - 1)


def _parts(callback: object) -> Iterator[object]:
    if isinstance(callback, partial):
        yield callback.func
        yield from callback.args
        yield from callback.keywords.values()
        return
    owner = getattr(callback, "__self__", None)
    if owner is not None:
        yield owner
    for cell in getattr(callback, "__closure__", None) or ():
        try:
            yield cell.cell_contents
        except ValueError:
            continue  # not set yet
