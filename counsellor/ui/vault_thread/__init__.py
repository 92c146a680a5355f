# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The one thread on which the vault is used, and the jobs that go there and come home."""
