# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The files on a server, through ``opendal`` and a line of ours; used in the carrier's process.

``opendal`` is asked in its asynchronous form alone: the other one holds Python's lock while it
lists, so that the line could never answer it.
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import timedelta
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Final

from counsellor.domain.drop_address import Road
from counsellor.files import PART_PREFIX
from counsellor.sync.lying import Lying
from counsellor.sync.mailboxes import REPLIES
from counsellor.sync.pieces import may_be_carried, read_piece
from counsellor.sync.roads.trouble import Cause, Trouble, http_date

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from counsellor.sync.roads.line import Line

MOST_ENTRIES: Final = 1_000_000
"""Names in one box, whosesoever they are."""

_PART_AGE = timedelta(days=1)
"""What an interrupted upload left behind is nobody's after this."""
_MISSING: Final = frozenset({404, 409})
"""What a WebDAV server answers where a folder above is missing (RFC 4918, 9.7.1)."""
_STAMP_BYTES = 7
_TRIES: Final = 3
_BOXES: Final = f"{REPLIES}/"


class StoreFailed(Exception):
    """Something was not done; ``trouble`` says why."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble)
        self.trouble = trouble


@dataclass(frozen=True, slots=True)
class StorePlace:
    """What a store is asked with; see ``DropAddress``."""

    road: Road
    path: str
    bucket: str
    region: str
    user: str
    secret: str


class Store:
    """One drop on one server; every method raises StoreFailed."""

    def __init__(self, place: StorePlace, line: Line) -> None:
        self._line = line
        self._is_dav = place.road is Road.WEBDAV
        self._operator: Any = _operator(place, line.endpoint)

    async def entries(self, box: str) -> AsyncIterator[Lying]:
        """Give what may be ours in a box; a box that was never used holds nothing.

        Args:
            box: its folder, empty or with a slash at its end.
        """
        self._line.begin()
        left, seen = [], 0
        try:
            async for entry in await self._operator.list(box or "/"):
                seen += 1
                if seen > MOST_ENTRIES:
                    raise StoreFailed(Trouble(Cause.LARGE))
                name, about = entry.name, entry.metadata
                if self._is_dav and name.startswith(PART_PREFIX) and self._is_old(about):
                    left.append(entry.path)
                elif may_be_carried(name):
                    yield Lying(name, about.content_length, _stamp(about), about.is_file)
        except StoreFailed:
            raise
        except Exception as error:
            raise self._failed(Cause.LISTING) from error
        # A list of what is missing is empty to the library: what is missing must be told.
        trouble: Trouble | None = self._line.trouble
        if trouble is not None and not (box and trouble.status in _MISSING):
            raise StoreFailed(trouble)
        for path in left:
            await self.delete(path)

    async def boxes(self) -> dict[str, int]:
        """Return the boxes below ``replies`` with a stamp that changes with what lies in each.

        It is 0 where the server does not say so surely. WebDAV has tags of collections, which
        Nextcloud and Apache change with each entry; without one nothing is believed: of what was
        replaced or deleted a folder's time says nothing on some servers. S3 has no folders, and
        tells all in one list.
        """
        self._line.begin()
        found: dict[str, list[str]] = {}
        try:
            async for entry in await self._operator.list(_BOXES, recursive=not self._is_dav):
                box, _, name = entry.path.removeprefix(_BOXES).partition("/")
                if box and (bool(name) != self._is_dav) and len(found) < MOST_ENTRIES:
                    about = entry.metadata
                    tag = (about.etag or "") if self._is_dav else f"{_stamp(about)}|{name}"
                    found.setdefault(box, []).append(tag)
        except Exception as error:
            raise self._failed(Cause.LISTING) from error
        trouble: Trouble | None = self._line.trouble
        if trouble is not None and trouble.status not in _MISSING:
            raise StoreFailed(trouble)
        return {box: _stamp_of(tags) for box, tags in found.items()}

    async def read(self, path: str, offset: int, size: int) -> bytes:
        """Return a part of a file, of as many bytes as were asked."""
        content: bytes = await self._asking(
            self._operator.read(path, offset=offset, size=size) if size else _nothing()
        )
        if len(content) != size:
            raise StoreFailed(Trouble(Cause.CUT))
        return content

    async def put(self, path: str, content: bytes) -> None:
        """Leave a file; it appears only complete."""
        folder, slash, name = path.rpartition("/")
        if not self._is_dav:
            await self._asking(self._operator.write(path, content))
            return
        if read_piece(name) is not None:
            # Its name says how long it is: half of one counts for nothing.
            await self._put_below(path, folder, content)
            return
        part = f"{folder}{slash}{PART_PREFIX}{secrets.token_hex(8)}"
        try:
            await self._put_below(part, folder, content)
            await self._rename(part, path, len(content))
        except StoreFailed:
            await self._forget(part)
            raise

    async def delete(self, path: str) -> None:
        """Take a file away; one that is gone already is no failure."""
        try:
            await self._asking(self._operator.delete(path))
        except StoreFailed as failed:
            if failed.trouble.status not in _MISSING:
                raise

    async def _rename(self, part: str, path: str, size: int) -> None:
        """Give its name to a file that was put; a line that breaks here costs not the file anew."""
        for left in reversed(range(_TRIES)):
            try:
                await self._asking(self._operator.rename(part, path))
                return
            except StoreFailed as failed:
                if failed.trouble.status == HTTPStatus.NOT_FOUND:
                    # By a try whose answer was lost; or what was called put is not there.
                    if left < _TRIES - 1 and await self._lies_there(path, size):
                        return
                    raise StoreFailed(Trouble(Cause.UNKEPT)) from failed
                if failed.trouble.cause is Cause.STATUS or not left:
                    raise

    async def _lies_there(self, path: str, size: int) -> bool:
        try:
            about = await self._asking(self._operator.stat(path))
        except StoreFailed:
            return False
        return bool(about.content_length == size)

    async def _put_below(self, path: str, folder: str, content: bytes) -> None:
        try:
            await self._asking(self._operator.write(path, content))
        except StoreFailed as failed:
            # Only what lies below the drop is made: a wrong address must not be imitated.
            if not folder or failed.trouble.status not in _MISSING:
                raise
            await self._require_root()
            await self._asking(self._operator.create_dir(f"{folder}/"))
            await self._asking(self._operator.write(path, content))

    async def _require_root(self) -> None:
        # The library calls its root there without having asked.
        async for _ in self.entries(""):
            break

    async def _forget(self, part: str) -> None:
        trouble = self._line.trouble
        try:
            await self.delete(part)
        except StoreFailed:
            self._line.trouble = trouble

    async def _asking(self, question: Any) -> Any:  # noqa: ANN401 - the library's own
        self._line.begin()
        try:
            return await question
        except Exception as error:
            raise self._failed(Cause.CUT) from error

    def _failed(self, otherwise: Cause) -> StoreFailed:
        return StoreFailed(self._line.trouble or Trouble(otherwise))

    def _is_old(self, about: Any) -> bool:  # noqa: ANN401 - the library's own
        """Tell by the server's clock alone: two that share a drop need not agree on the time."""
        made, now = about.last_modified, http_date(self._line.date)
        return made is not None and now is not None and now - made > _PART_AGE


def _operator(place: StorePlace, endpoint: str) -> object:
    import opendal  # noqa: PLC0415 - on first use: 40 MB

    root = f"/{place.path}/".replace("//", "/")
    if place.road is Road.WEBDAV:
        return opendal.AsyncOperator(
            "webdav",
            endpoint=endpoint,
            root=root,
            username=place.user,
            password=place.secret,
            disable_create_dir="true",
        )
    return opendal.AsyncOperator(
        "s3",
        endpoint=endpoint,
        root=root,
        bucket=place.bucket,
        region=place.region,
        access_key_id=place.user,
        secret_access_key=place.secret,
        # Nothing but what was given here decides who asks.
        disable_config_load="true",
        disable_ec2_metadata="true",
    )


def _stamp(about: Any) -> int:  # noqa: ANN401 - the library's own
    """Return a number that changes with the content, as far as the server says so."""
    # A server may call a fresh file's tag weak and the same tag strong a second later.
    tag = (about.etag or "").removeprefix("W/")
    said = f"{tag}|{about.last_modified}|{about.content_length}"
    return int.from_bytes(hashlib.sha256(said.encode()).digest()[:_STAMP_BYTES], "big")


def _stamp_of(tags: list[str]) -> int:
    """Return one number for several tags; 0 where one is missing, or weak: it may be too new."""
    if any(not tag or tag.startswith("W/") for tag in tags):
        return 0
    digest = hashlib.sha256("\n".join(sorted(tags)).encode()).digest()
    return int.from_bytes(digest[:_STAMP_BYTES], "big")


async def _nothing() -> bytes:
    return b""
