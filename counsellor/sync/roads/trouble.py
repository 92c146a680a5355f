# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What a line saw of a request that did not go well, and how a connection's end is named."""

from __future__ import annotations

import contextlib
import http.client
import math
import re
import socket
import ssl
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from counsellor.sync.roads.office_proxy import ProxyRefusal

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_PAUSE_S: Final = 86_400

_PAGES: Final = frozenset({"text/html", "application/xhtml+xml"})
_MAKING: Final = frozenset({"PUT", "MKCOL", "MOVE"})
_MADE: Final = frozenset({http.HTTPStatus.CREATED, http.HTTPStatus.NO_CONTENT})
_SECONDS = re.compile(r"[0-9]{1,30}")
_TOO_MUCH: Final = frozenset({408, 429, 500, 502, 503, 504})
_TOO_MUCH_BY_CODE: Final = frozenset({"SlowDown", "RequestTimeout", "ServiceUnavailable"})
_REASON = re.compile(rb"<Code>([A-Za-z]{1,60})</Code>")


class Cause(StrEnum):
    """Why there is no answer that can be used; ``STATUS`` where the server's own word says it."""

    STATUS = "status"
    NAME = "name"
    PROXY = "proxy"
    REFUSED = "refused"
    CERTIFICATE = "certificate"
    DATE = "date"
    TIME = "time"
    CUT = "cut"
    ELSEWHERE = "elsewhere"
    PAGE = "page"
    LARGE = "large"
    LISTING = "listing"
    UNKEPT = "unkept"


@dataclass(frozen=True, slots=True)
class Trouble:
    """What went wrong.

    Attributes:
        cause: see there.
        status: what the server answered; 0 where it did not.
        code: what an S3 server calls it.
        pause: seconds after which the server wants to be asked again; 0 where it does not say.
    """

    cause: Cause
    status: int = 0
    code: str = ""
    pause: int = 0


class LineFailed(Exception):
    """A request has no answer that could be passed on."""

    def __init__(self, cause: Cause) -> None:
        super().__init__(cause)
        self.cause = cause


def trouble_of(call: str, answer: http.client.HTTPResponse) -> Trouble | None:
    """Tell what is no answer of a server of files to what was asked; None where it is one."""
    if answer.status >= http.HTTPStatus.BAD_REQUEST:
        return Trouble(Cause.STATUS, answer.status)
    if answer.status >= http.HTTPStatus.MULTIPLE_CHOICES:
        return Trouble(Cause.ELSEWHERE, answer.status)
    kind = (answer.getheader("Content-Type") or "").partition(";")[0].strip().lower()
    # Apache says in a page that it has made something, with a status of its own.
    made = call in _MAKING and answer.status in _MADE
    return Trouble(Cause.PAGE, answer.status) if kind in _PAGES and not made else None


def says_too_much(trouble: Trouble) -> bool:
    """Tell whether it speaks of how much is asked at once, and less may go through.

    A server whose limits of memory and time end a request answers 500, and a gateway before it 502
    or 504. Who may not enter, what is not there and what is full is so for the smallest piece.
    """
    if trouble.cause is Cause.STATUS:
        return trouble.status in _TOO_MUCH or trouble.code in _TOO_MUCH_BY_CODE
    return trouble.cause in {Cause.TIME, Cause.CUT}


def http_date(said: str) -> datetime | None:
    """Return a moment as HTTP writes it (RFC 9110, 5.6.7), in UTC; None where it is none."""
    try:
        moment = parsedate_to_datetime(said)
        return moment.replace(tzinfo=moment.tzinfo or UTC).astimezone(UTC)
    except (ValueError, TypeError, LookupError, ArithmeticError):
        return None


def pause_in(said: str | None, date: str | None = None) -> int:
    """Return the seconds of a ``Retry-After`` (RFC 9110, 10.2.3), a day at the most.

    A moment there is counted from the server's own ``date``: how wrong its clock is, or ours, does
    not matter then. Only where it tells none is ours asked.
    """
    text = (said or "").strip()
    if _SECONDS.fullmatch(text) is not None:
        return min(int(text), MOST_PAUSE_S)
    until, now = http_date(text), http_date(date or "") or datetime.now(UTC)
    if until is None:
        return 0
    return max(0, min(MOST_PAUSE_S, math.ceil((until - now).total_seconds())))


def code_in(said: bytes) -> str:
    """Return what an S3 server calls its refusal, or nothing."""
    found = _REASON.search(said)
    return "" if found is None else found[1].decode("ascii")


@contextlib.contextmanager
def naming() -> Iterator[None]:
    """Name what a connection dies of.

    Raises:
        LineFailed: it died.
    """
    try:
        yield
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise LineFailed(_cause_of(error)) from error


_CAUSES: Final[tuple[tuple[type[Exception], Cause], ...]] = (
    (ProxyRefusal, Cause.PROXY),
    (ssl.SSLError, Cause.CERTIFICATE),
    (socket.gaierror, Cause.NAME),
    (TimeoutError, Cause.TIME),
    (ConnectionRefusedError, Cause.REFUSED),
    (ConnectionError, Cause.CUT),
    (http.client.HTTPException, Cause.CUT),
)


def _cause_of(error: Exception) -> Cause:
    if isinstance(error, ssl.SSLEOFError | ssl.SSLZeroReturnError):
        return Cause.CUT
    if isinstance(error, ssl.SSLCertVerificationError):
        said = error.verify_message
        return Cause.DATE if "expired" in said or "not yet valid" in said else Cause.CERTIFICATE
    return next((cause for kind, cause in _CAUSES if isinstance(error, kind)), Cause.REFUSED)
