# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Opens a form of a client's page again, as soon as it is known who is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counsellor.ui.pages.client.section import Section


class FormReopening:
    """Knows which section asks which form."""

    def __init__(self, sections: Sequence[Section[Any]]) -> None:
        self._sections = sections
        self._wanted = ""

    def want(self, form: str) -> None:
        """Open this form at the next ``open``; nothing, if somebody else will be shown."""
        self._wanted = form

    def open(self) -> None:
        """Open the form that is wanted, if one is; the sections show their client."""
        name, _, record = self._wanted.partition(":")
        self._wanted = ""
        for section in self._sections:
            if name in section.forms():
                section.forms()[name](record)
