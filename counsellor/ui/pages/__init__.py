# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What a person works on, one screen each; they read from the vault and ask services to write."""
