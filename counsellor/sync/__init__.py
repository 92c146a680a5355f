# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What travels between devices: bundles, rosters, invitations, drops; bytes and values only."""
