# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The servers, for the tests of the roads in the window."""

from tests.servers.fixtures import apache_server, authority, rclone_bucket, rclone_server

__all__ = ["apache_server", "authority", "rclone_bucket", "rclone_server"]
