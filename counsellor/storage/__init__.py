# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The vault: its files, its one commit path, its records, search and backups."""
