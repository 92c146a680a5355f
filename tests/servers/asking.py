# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Plain requests, and operators of opendal, for the servers of the tests."""

from __future__ import annotations

import http.client
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import opendal

from tests.servers.addresses import S3, WebDav
from tests.servers.program import PATIENCE


@dataclass(frozen=True, slots=True)
class Reply:
    """What was answered; the names of its fields in lower case."""

    status: int
    fields: Mapping[str, str]
    body: bytes


def ask(
    url: str,
    method: str = "GET",
    body: bytes | None = None,
    fields: Mapping[str, str] | None = None,
    authority: Path | None = None,
) -> Reply:
    """Ask once, on a line of its own; no redirect is followed.

    Args:
        authority: the file with whom to trust, over https.
    """
    parts = urlsplit(url)
    line = (
        http.client.HTTPConnection(parts.netloc, timeout=PATIENCE)
        if parts.scheme == "http"
        else http.client.HTTPSConnection(
            parts.netloc, timeout=PATIENCE, context=ssl.create_default_context(cafile=authority)
        )
    )
    try:
        target = parts._replace(scheme="", netloc="").geturl() or "/"
        line.request(method, target, body, dict(fields or {}))
        reply = line.getresponse()
        found = {name.lower(): value for name, value in reply.getheaders()}
        return Reply(reply.status, found, reply.read())
    finally:
        line.close()


def ask_dav(server: WebDav, method: str, path: str, body: bytes | None = None) -> Reply:
    """Ask a WebDAV server once, as the user whom it knows."""
    fields = {"Authorization": server.authorization}
    if method == "PROPFIND":
        fields["Depth"] = "1"
    return ask(server.url + path, method, body, fields, server.authority)


def dav_operator(server: WebDav) -> Any:  # noqa: ANN401
    """Return an operator for a WebDAV server."""
    return opendal.Operator(
        "webdav", endpoint=server.url, username=server.user, password=server.password
    )


def s3_operator(server: S3) -> Any:  # noqa: ANN401
    """Return an operator for an S3 server's bucket."""
    return opendal.Operator(
        "s3",
        endpoint=server.url,
        bucket=server.bucket,
        region=server.region,
        access_key_id=server.key_id,
        secret_access_key=server.secret,
        disable_config_load="true",
        disable_ec2_metadata="true",
    )
