# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Questions that are answered or left: they return values, and the pages act on them."""
