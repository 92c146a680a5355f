# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The servers, for the tests of themselves."""

from tests.servers.fixtures import apache_server, authority, line, rclone_bucket, rclone_server

__all__ = ["apache_server", "authority", "line", "rclone_bucket", "rclone_server"]
