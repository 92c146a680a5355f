# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What stands over every window and dialog."""

from __future__ import annotations

WINDOW_TITLE = "Counsellor"
"""The whole title: a title is seen in task lists, and names nobody."""
