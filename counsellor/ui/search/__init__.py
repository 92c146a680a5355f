# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The Ctrl+K box: what was typed, in whichever layout, and what answers it."""
