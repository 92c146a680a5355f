# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The window around the pages: its start, lock, way from page to page, and its end."""
