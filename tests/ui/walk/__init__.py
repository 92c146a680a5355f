# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Walks through every page and dialog of the real application, and tells what is wrong there."""
