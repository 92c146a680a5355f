# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The window: pages, dialogs and widgets that show records and ask services to change them."""
