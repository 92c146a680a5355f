# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The keyboard shortcuts on paper, beside the laptop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counsellor.reports.document import Document, Table, heading, title

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from counsellor.reports.document import Part


def shortcut_list(head: str, groups: Mapping[str, Sequence[tuple[str, str]]]) -> Document:
    """Return the list.

    Args:
        head: its title.
        groups: by their headings, each act's keys and name.
    """
    parts: list[Part] = [title(head)]
    for named, rows in groups.items():
        parts += (heading(named), Table(tuple(rows)))
    return Document(head, tuple(parts))
