# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The session workspace: the timer, and the note that is written beside it."""
