# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Real servers of files, started for a test, and a proxy before them that misbehaves."""
