# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Codes, errors and moments as words, in English, Russian and Kazakh."""
