# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The window, wing by wing: it shows records and asks services to change them.

Each wing opens with what it is for and knows none above it (pyproject.toml holds the order).
"""
