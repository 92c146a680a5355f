# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Formats from outside, changed in a hundred thousand ways; see ``python -m tests.fuzz``."""
