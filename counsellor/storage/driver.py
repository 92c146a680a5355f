# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The driver's types, named once for everything below ``storage``."""

from __future__ import annotations

from typing import Any

Connection = Any
"""A SQLCipher connection: the driver ships no types."""
