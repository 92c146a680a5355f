# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""How the window looks and speaks: colours, fonts, icons, languages."""
