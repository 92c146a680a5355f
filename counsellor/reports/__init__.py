# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Documents that are printed: what stands on them, and how it is laid out on paper."""
