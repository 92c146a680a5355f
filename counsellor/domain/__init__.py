# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What the records mean: frozen values, rules, errors; standard library only."""
