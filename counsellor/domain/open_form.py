# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A form that was begun and not answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

PLACED: Final = "place."
"""Begins the names of what comes back by itself to where it was typed, and is not offered."""


@dataclass(frozen=True, slots=True)
class OpenForm:
    """What stands in a form.

    Attributes:
        name: which form; with the record that it is about, where a client has several.
        client: whom it is about, or nobody.
        contents: what stands in each field, by the field's name.
    """

    name: str
    client: str
    contents: Mapping[str, str] = field(repr=False)
