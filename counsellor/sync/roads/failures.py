# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What a person is told of what went wrong on a line: each kind of trouble has one error."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Final

from counsellor.domain.drop_address import DropAddress
from counsellor.domain.errors import CounsellorError, DiskFull
from counsellor.domain.road_errors import (
    CertificateRefused,
    ClockRefused,
    FileTooLarge,
    NameUnknown,
    NotKept,
    OtherAnswer,
    ProxyRefused,
    RoadForbidden,
    RoadMissing,
    ServerAway,
    ServerBusy,
    SignInRefused,
)
from counsellor.sync.roads.trouble import Cause, Trouble, says_too_much

_BY_CAUSE: Final[Mapping[Cause, type[CounsellorError]]] = {
    Cause.NAME: NameUnknown,
    Cause.PROXY: ProxyRefused,
    Cause.CERTIFICATE: CertificateRefused,
    Cause.DATE: CertificateRefused,
    Cause.ELSEWHERE: OtherAnswer,
    Cause.PAGE: OtherAnswer,
    Cause.LARGE: OtherAnswer,
    Cause.LISTING: OtherAnswer,
    Cause.UNKEPT: NotKept,
}
_BY_STATUS: Final[Mapping[int, type[CounsellorError]]] = {
    HTTPStatus.UNAUTHORIZED: SignInRefused,
    HTTPStatus.FORBIDDEN: RoadForbidden,
    HTTPStatus.NOT_FOUND: RoadMissing,
    HTTPStatus.GONE: RoadMissing,
    HTTPStatus.CONFLICT: RoadMissing,
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: FileTooLarge,
    HTTPStatus.METHOD_NOT_ALLOWED: OtherAnswer,
    HTTPStatus.NOT_IMPLEMENTED: OtherAnswer,
    HTTPStatus.PROXY_AUTHENTICATION_REQUIRED: OtherAnswer,
    HTTPStatus.INSUFFICIENT_STORAGE: DiskFull,
}
_BY_CODE: Final[Mapping[str, type[CounsellorError]]] = {
    "RequestTimeTooSkewed": ClockRefused,
    "RequestExpired": ClockRefused,
    "NoSuchBucket": RoadMissing,
    "InvalidAccessKeyId": SignInRefused,
    "SignatureDoesNotMatch": SignInRefused,
    "QuotaExceeded": DiskFull,
    "XMinioStorageFull": DiskFull,
    "EntityTooLarge": FileTooLarge,
    "SlowDown": ServerBusy,
}
"""What S3 servers say beyond the status (Amazon S3 API reference, "Error responses")."""


def failure_of(trouble: Trouble, address: DropAddress) -> CounsellorError:
    """Return what a person is told.

    ``place`` is the host, and ``reason`` what was seen, for the log and for who looks after it.
    """
    reason = trouble.code or (str(trouble.status) if trouble.status else trouble.cause.value)
    kind = _BY_CODE.get(trouble.code) or _BY_CAUSE.get(trouble.cause)
    if kind is None and trouble.cause is Cause.STATUS:
        kind = _BY_STATUS.get(trouble.status, ServerBusy)
    if trouble.cause is not Cause.STATUS:
        reason = trouble.cause.value
    failure = (kind or ServerAway)(place=address.host, reason=reason)
    if trouble.pause:
        failure.fields["pause"] = trouble.pause
    if kind is ServerBusy and not says_too_much(trouble):
        failure.fields["load"] = False
    return failure


def speaks_of_load(error: CounsellorError) -> bool:
    """Tell whether less at once may go through; see ``says_too_much``."""
    if isinstance(error, ServerAway):
        return error.fields.get("reason") != Cause.REFUSED
    return isinstance(error, ServerBusy) and error.fields.get("load") is not False
