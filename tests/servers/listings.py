# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Listings that no server of the tests would give: endless rows of foreign names, hostile XML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final
from urllib.parse import parse_qs, quote, unquote, urlsplit
from xml.sax.saxutils import escape

from tests.servers.acts import Answer, head
from tests.servers.conversation import Conversation

XML: Final = {"Content-Type": "application/xml; charset=utf-8"}
DAV_OPENS: Final = '<?xml version="1.0" encoding="utf-8"?>\n<D:multistatus xmlns:D="DAV:">\n'
DAV_CLOSES: Final = "</D:multistatus>\n"

_DAV_ENTRY: Final = (
    "<D:response><D:href>{href}</D:href><D:propstat><D:prop>"
    "<D:getcontentlength>{size}</D:getcontentlength>"
    "<D:getlastmodified>Mon, 02 Mar 2026 08:00:00 GMT</D:getlastmodified>"
    '<D:getetag>"{size}"</D:getetag><D:resourcetype>{kind}</D:resourcetype>'
    "</D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>\n"
)
_S3_ENTRY: Final = (
    "<Contents><Key>{key}</Key><LastModified>2026-03-02T08:00:00.000Z</LastModified>"
    "<ETag>&quot;{size}&quot;</ETag><Size>{size}</Size>"
    "<StorageClass>STANDARD</StorageClass></Contents>\n"
)
S3_OPENS: Final = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">'
)
_S3_PAGE: Final = 1_000
_ROWS: Final = 500


def dav_entry(href: str, size: int | None) -> str:
    """Return what a PROPFIND says of a file, or of a folder, which has no size."""
    kind = "<D:collection/>" if size is None else ""
    return _DAV_ENTRY.format(href=escape(href), size=size or 0, kind=kind)


def s3_entry(key: str, size: int) -> str:
    """Return what a listing of a bucket says of an object."""
    return _S3_ENTRY.format(key=escape(key), size=size)


def dav_listing(*hrefs: str) -> Answer:
    """Answer with a listing of just these addresses, as they are."""
    entries = "".join(dav_entry(href, 1) for href in hrefs)
    return Answer(207, (DAV_OPENS + entries + DAV_CLOSES).encode(), XML)


def s3_listing(*keys: str) -> Answer:
    """Answer with a listing of just these keys, as they are."""
    entries = "".join(s3_entry(key, 1) for key in keys)
    counted = f"<KeyCount>{len(keys)}</KeyCount><IsTruncated>false</IsTruncated>"
    return Answer(200, f"{S3_OPENS}{counted}{entries}</ListBucketResult>".encode(), XML)


@dataclass(frozen=True, slots=True)
class ForeignNames:
    """List so many files that are not ours, in whichever folder or bucket is asked for.

    It is made while it is sent. What is not a listing is passed on.
    """

    count: int
    name: str = "Отчёт {number:06} (копия).docx"

    def __call__(self, talk: Conversation) -> None:
        """List them."""
        talk.drain()
        asked = parse_qs(urlsplit(talk.seen.target).query, keep_blank_values=True)
        if talk.seen.method == "PROPFIND":
            talk.reply(head(207, XML), self._dav(urlsplit(talk.seen.target).path))
        elif "list-type" in asked:
            talk.reply(head(200, XML), self._s3({key: value[0] for key, value in asked.items()}))
        else:
            with talk.passed_on() as answer:
                talk.reply(answer.head, answer.pieces)

    def _names(self, since: int, until: int) -> Iterator[tuple[int, str]]:
        for number in range(since, min(until, self.count)):
            yield number, self.name.format(number=number)

    def _dav(self, folder: str) -> Iterator[bytes]:
        yield (DAV_OPENS + dav_entry(folder, None)).encode()
        for start in range(0, self.count, _ROWS):
            rows = self._names(start, start + _ROWS)
            yield "".join(dav_entry(folder + quote(name), number) for number, name in rows).encode()
        yield DAV_CLOSES.encode()

    def _s3(self, asked: dict[str, str]) -> Iterator[bytes]:
        prefix = asked.get("prefix", "")
        since = self._since(prefix, asked)
        until = min(since + int(asked.get("max-keys", _S3_PAGE)), self.count)
        more = until < self.count
        page = f"<NextContinuationToken>{until}</NextContinuationToken>" if more else ""
        yield (
            f"{S3_OPENS}<Prefix>{escape(prefix)}</Prefix><KeyCount>{until - since}</KeyCount>"
            f"<IsTruncated>{str(more).lower()}</IsTruncated>{page}"
        ).encode()
        for number, name in self._names(since, until):
            yield s3_entry(prefix + name, number).encode()
        yield b"</ListBucketResult>"

    def _since(self, prefix: str, asked: dict[str, str]) -> int:
        if token := asked.get("continuation-token"):
            return int(token)
        after = unquote(asked.get("start-after", "")).removeprefix(prefix)
        return next((number for number, name in self._names(0, self.count) if name > after), 0)


@dataclass(frozen=True, slots=True)
class Among:
    """Give the server's own listings, with more names in each, of files that are not there.

    Of them as many come on a page of an S3 server as any has. What is not a listing is passed on.
    """

    names: tuple[str, ...]

    def __call__(self, talk: Conversation) -> None:
        """Pass it on, and add to the answer."""
        with talk.passed_on() as answer:
            body = b"".join(answer.pieces)
        asked = urlsplit(talk.seen.target)
        folder = asked.path.rstrip("/") + "/"
        prefix = parse_qs(asked.query).get("prefix", [""])[0]
        for closes, entries in (
            (DAV_CLOSES, (dav_entry(folder + quote(one), 1) for one in self.names)),
            ("</ListBucketResult>", (s3_entry(prefix + one, 1) for one in self.names[:_S3_PAGE])),
        ):
            before, there, after = body.rpartition(closes.strip().encode())
            if there:
                body = before + "".join(entries).encode("utf-8", "replace") + there + after
        talk.reply(answer.head.having("Content-Length", str(len(body))), [body])


HOSTILE: Final[dict[str, bytes]] = {
    "nothing": b"",
    "no XML": b"\x00\xff\xfe<<<>>>",
    "cut in a tag": DAV_OPENS.encode() + b"<D:response><D:hr",
    "another tongue": b'<?xml version="1.0"?><rss><channel/></rss>',
    "ten million laughs": (
        '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">'
        + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in pairwise("abcdefgh"))
        + "]>"
        + re.sub(r"^.*\?>", "", DAV_OPENS)
        + dav_entry("/&h;", 1).replace("&amp;", "&")
        + DAV_CLOSES
    ).encode(),
    "another file": (
        b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
        b'<D:multistatus xmlns:D="DAV:"><D:response><D:href>/&x;</D:href></D:response>'
        b"</D:multistatus>"
    ),
    "deep": DAV_OPENS.encode() + b"<D:response>" * 20_000,
    "a name without end": (DAV_OPENS + dav_entry("/" + "ы" * 1_000_000, 1) + DAV_CLOSES).encode(),
    "a size without end": (
        DAV_OPENS + dav_entry("/a.age", 1).replace(">1<", f">{'9' * 5_000}<") + DAV_CLOSES
    ).encode(),
    "a negative size": (
        DAV_OPENS + dav_entry("/a.age", 1).replace(">1<", ">-1<") + DAV_CLOSES
    ).encode(),
}
"""By name: bodies that a listing may turn out to be."""

HOSTILE_HREFS: Final = (
    "/../../etc/passwd",
    "/%2e%2e%2f%2e%2e%2fx.age",
    "/a%00.age",
    "/a%0aok.age",
    "/%E2%80%AEega.age",
    "/%ff%fe.age",
    "//x.age",
    "/x%2fy.age",
    "/C:%5Cx.age",
    "/NUL.age",
    "http://127.0.0.2/x.age",
    "x.age",
    "",
    " ",
)
"""Addresses that a listing may hold."""
