# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""All that a person can do: texts, shortcuts, and the keys that reach them in any layout."""
