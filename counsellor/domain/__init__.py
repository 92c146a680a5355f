# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What the records mean: frozen values, rules, errors and canonical bytes; standard library only."""
