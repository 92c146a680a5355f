# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Real servers, one test each; the ones for every server come once for Apache, rclone and S3."""

from __future__ import annotations

import pytest

from tests.servers.addresses import S3, WebDav
from tests.servers.fixtures import (
    apache_server,
    authority,
    rclone_bucket,
    rclone_server,
)

__all__ = ["apache_server", "authority", "rclone_bucket", "rclone_server", "server"]


@pytest.fixture(params=["apache_server", "rclone_server", "rclone_bucket"])
def server(request: pytest.FixtureRequest) -> WebDav | S3:
    """Each kind of server, with a folder or prefix ``drop``."""
    made: WebDav | S3 = request.getfixturevalue(request.param)
    if isinstance(made, WebDav):
        folder = made.documents / "drop"
        folder.mkdir()
        folder.chmod(0o777)
        made.look()
    return made
