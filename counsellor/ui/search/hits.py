# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What the Ctrl+K box finds, and who finds it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from counsellor.ui.actions.registry import shown_keys
from counsellor.ui.search.fuzzy import marks, match

if TYPE_CHECKING:
    from counsellor.domain.found_places import Span
    from counsellor.ui.actions.registry import ActionRegistry

COMMANDS_ONLY = ">"
"""A query that begins with it asks for commands only."""
_HIDDEN = frozenset({"app.search", "view.next_pane", "view.previous_pane"})


@dataclass(frozen=True, slots=True)
class Hit:
    """One line of the box.

    Attributes:
        title: what it is; code and working name of a client, never the identity.
        detail: more about it, shown at the end of the line (such as a shortcut).
        icon: name of an icon.
        run: goes there, or does it.
        marks: which letters of the title are what was looked for.
    """

    title: str
    detail: str
    icon: str
    run: Callable[[], object]
    marks: tuple[Span, ...] = ()


Take = Callable[[Sequence[Hit]], None]
Provider = Callable[[str, Take], None]
"""Finds hits for a query, best first, and gives them once, now or later, on the GUI thread."""


def commands_of(actions: ActionRegistry) -> Provider:
    """Make the provider of everything that can be done here and now."""

    def find(query: str, take: Take) -> None:
        wanted = query.removeprefix(COMMANDS_ONLY)
        scored = [
            (
                match(wanted, action.text()),
                Hit(
                    action.text(),
                    shown_keys(action),
                    spec.icon,
                    action.trigger,
                    tuple(marks(wanted, action.text())),
                ),
            )
            for spec, action in actions.offered()
            if spec.id not in _HIDDEN
        ]
        found = sorted((item for item in scored if item[0]), key=lambda item: -item[0])
        take([hit for _, hit in found])

    return find
