# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Drops on other machines, WebDAV and S3, reached by a process of their own that holds no vault."""
