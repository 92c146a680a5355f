# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Encrypted, offline case notes for field counsellors and the office they report to."""

__version__ = "0.1.0"
