# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The languages that the program speaks, and that words to be read aloud are written in."""

from __future__ import annotations

from typing import Final

LANGUAGES: Final = ("en", "ru", "kk")
"""Their codes, the source language first."""
