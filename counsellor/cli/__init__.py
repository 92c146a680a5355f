# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The command line: thin subcommands that print for people, or JSON when asked."""
