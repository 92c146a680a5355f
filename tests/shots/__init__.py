# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Pictures of every page in every language, light and dark, to be looked at by people."""
