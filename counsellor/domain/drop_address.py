# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Addresses of drops, read strictly: a folder, a WebDAV folder, a bucket.

Personal data must not go abroad by a wrong address, so that one address has one text, says where
it leads, and holds no name or password, which others would see.
"""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlencode, urlsplit
from urllib.request import url2pathname

from counsellor.domain.plain_text import plain_line
from counsellor.domain.road_errors import AddressRefused

MOST_LETTERS: Final = 2_000

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+):")
_OTHER_NAMES: Final = {"davs": "https", "webdavs": "https", "dav": "http", "webdav": "http"}
"""What other programs call the same."""
_PORTS: Final = {"https": 443, "http": 80}
_HOST = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)(\.(?!-)[a-z0-9-]{1,63}(?<!-))*")
_BUCKET = re.compile(r"[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")
_REGION = re.compile(r"[a-z0-9-]{1,40}")
_OF_OTHERS: Final = re.compile(r"[/\\]{2}(?![?.][/\\])")
"""How a path begins that leads over a network to another computer, unseen."""
_PAGES: Final = ("/apps/", "/index.php/", "/s/", "/login", "/f/")
"""What the window of a Nextcloud has in its addresses; its files have other ones."""
_UNRESERVED: Final = "-._~!$&'()*+,;=:@"
"""Marks that may stand as they are in a part of a path (RFC 3986, 3.3)."""


class Road(StrEnum):
    """How a drop is reached."""

    FOLDER = "folder"
    WEBDAV = "webdav"
    S3 = "s3"


@dataclass(frozen=True, slots=True)
class DropAddress:
    """Where bundles are left and fetched.

    Attributes:
        road: how it is reached.
        text: the whole address in its one form, as it is kept, compared and shown.
        server: ``https://host[:port]``; empty for a folder.
        path: below the server, or in the bucket, decoded, without slashes at its ends; for a
            folder its path in this system.
        bucket, region: of an S3 store.
    """

    road: Road
    text: str
    server: str = ""
    path: str = ""
    bucket: str = ""
    region: str = ""

    @property
    def is_remote(self) -> bool:
        """Whether a network leads there, and not this computer's own files."""
        return self.road is not Road.FOLDER

    @property
    def place(self) -> str:
        """Where it is, in short: a host, or a folder."""
        return self.host or self.path

    @property
    def host(self) -> str:
        """Who is there, as a person compares it; empty for a folder."""
        return urlsplit(self.server).netloc

    @property
    def server_name(self) -> str:
        """The host's name or number alone, without a port; empty for a folder."""
        return urlsplit(self.server).hostname or ""


def read_address(typed: str) -> DropAddress:
    """Read an address as a person gives it.

    Raises:
        AddressRefused: it is none; see there.
    """
    given = typed.strip()
    if not given:
        raise AddressRefused(reason="empty")
    if len(given) > MOST_LETTERS:
        raise AddressRefused(reason="long")
    scheme = _SCHEME.match(given)
    # A single letter before the colon is a drive.
    if scheme is None:
        return _folder(given)
    if plain_line(given) != given:
        raise AddressRefused(reason="letters")
    try:
        parts = urlsplit(given)
        name = _OTHER_NAMES.get(parts.scheme, parts.scheme)
        if name == "file":
            return _file_url(parts)
        if parts.username is not None or parts.password is not None:
            raise AddressRefused(reason="credentials")
        if name in _PORTS:
            return _webdav(parts._replace(scheme=name))
        if name == "s3":
            return _s3(parts)
    except ValueError as error:
        raise AddressRefused(reason="host") from error
    raise AddressRefused(reason="kind")


def is_this_computer(host: str) -> bool:
    """Tell whether a host's name or number means this computer itself."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def folder_address(folder: Path) -> DropAddress:
    """Return the address of a folder that somebody has at hand, wherever it lies."""
    path = str(folder.absolute())
    return DropAddress(Road.FOLDER, path, path=path)


def _folder(path: str) -> DropAddress:
    """Read a folder's path; one that begins nowhere is a server's address without its beginning."""
    if "\0" in path:
        raise AddressRefused(reason="letters")
    if _OF_OTHERS.match(path):
        raise AddressRefused(reason="network")
    if not Path(path).is_absolute():
        raise AddressRefused(reason="relative")
    return folder_address(Path(path))


def _file_url(parts: SplitResult) -> DropAddress:
    path = url2pathname(parts.path)
    if parts.netloc not in {"", "localhost"} or not path:
        raise AddressRefused(reason="kind")
    if parts.query or parts.fragment:
        raise AddressRefused(reason="part")
    return _folder(path)


def _webdav(parts: SplitResult) -> DropAddress:
    server = _server(parts)
    if any(page in f"{parts.path}/" for page in _PAGES) and "/remote.php/" not in parts.path:
        raise AddressRefused(reason="page")
    if parts.query or parts.fragment:
        raise AddressRefused(reason="part")
    path = _path(parts.path)
    text = f"{server}/{_quoted(path)}".rstrip("/")
    return DropAddress(Road.WEBDAV, text, server, path)


def _s3(parts: SplitResult) -> DropAddress:
    if parts.fragment:
        raise AddressRefused(reason="part")
    if _BUCKET.fullmatch(parts.netloc) is None or ".." in parts.netloc:
        raise AddressRefused(reason="bucket")
    asked = parse_qsl(parts.query, keep_blank_values=True, strict_parsing=bool(parts.query))
    said = dict(asked)
    if len(said) != len(asked) or said.keys() - {"endpoint", "region"}:
        hidden = any("key" in name.lower() or "secret" in name.lower() for name in said)
        raise AddressRefused(reason="credentials" if hidden else "part")
    server, region = _endpoint(said.get("endpoint", "")), said.get("region", "us-east-1")
    if _REGION.fullmatch(region) is None:
        raise AddressRefused(reason="part")
    path = _path(parts.path)
    query = urlencode({"endpoint": server, "region": region}, safe=":/")
    place = f"s3://{parts.netloc}/{_quoted(path)}".rstrip("/")
    return DropAddress(Road.S3, f"{place}?{query}", server, path, parts.netloc, region)


def _endpoint(given: str) -> str:
    parts = urlsplit(given)
    if parts.scheme not in _PORTS or parts.path not in {"", "/"} or parts.query or parts.fragment:
        raise AddressRefused(reason="endpoint")
    if parts.username is not None or parts.password is not None:
        raise AddressRefused(reason="credentials")
    return _server(parts)


def _server(parts: SplitResult) -> str:
    """Give scheme, host and port in one form.

    Raises:
        AddressRefused: ``host``, or ``plain`` for a line that others read, beyond this computer.
        ValueError: the port is none.
    """
    host = _host(parts.hostname or "")
    if parts.scheme == "http" and not is_this_computer(host):
        raise AddressRefused(reason="plain")
    named = f"[{host}]" if ":" in host else host
    port = parts.port
    if port == 0:
        raise AddressRefused(reason="host")
    usual = port is None or port == _PORTS[parts.scheme]
    return f"{parts.scheme}://{named}" + ("" if usual else f":{port}")


def _host(given: str) -> str:
    """Give a host's name as it is asked for; letters that look like others show as what they are.

    Raises:
        AddressRefused: it is none.
    """
    try:
        return str(ipaddress.ip_address(given))
    except ValueError:
        pass
    try:
        # A dot at the end is the root of all names, and the same host.
        asked = given.encode("idna").decode("ascii").lower().removesuffix(".")
    except UnicodeError as error:
        raise AddressRefused(reason="host") from error
    if _HOST.fullmatch(asked) is None:
        raise AddressRefused(reason="host")
    return asked


def _path(given: str) -> str:
    try:
        parts = [unquote(part, errors="strict") for part in given.split("/") if part]
    except UnicodeDecodeError as error:
        raise AddressRefused(reason="path") from error
    for part in parts:
        if part in {".", ".."} or "/" in part or plain_line(part) != part:
            raise AddressRefused(reason="path")
    return "/".join(parts)


def _quoted(path: str) -> str:
    return quote(path, safe=f"/{_UNRESERVED}")
