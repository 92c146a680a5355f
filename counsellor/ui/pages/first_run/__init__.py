# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""From an empty laptop to an open vault: a few calm pages, by keyboard alone, restartable."""
