# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The level of the vocabulary that this program reads: its kinds, fields and closed codes.

Offices and laptops never update on one day. A kind says at which level it, a field of it or a
code of a field came in; what the other side cannot read yet waits, by name, and blocks nothing.
Every release that adds a kind, a field or a closed code raises ``LEVEL`` by one.
"""

from __future__ import annotations

from typing import Final

FIRST_LEVEL: Final = 1
LEVEL: Final = 1
"""What this program reads and writes."""

MOST_LEVEL: Final = 2**31
