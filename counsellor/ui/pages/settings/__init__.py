# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The page on which a person sets how the program looks, locks and keeps."""
