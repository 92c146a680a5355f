# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Dialogs are asked over the desk that pages are shown on."""

from __future__ import annotations

from tests.ui.pages.conftest import desk

__all__ = ["desk"]
