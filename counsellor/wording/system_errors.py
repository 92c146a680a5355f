# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Sentences for what the operating system refuses, by its numbers' names.

What is not named here is said as a failure of the disk, which is what is left.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from counsellor.domain.errors import CounsellorError, StorageFailed
from counsellor.wording.error_words import Words
from counsellor.wording.marked import marked

_MISSING: Final = Words(
    marked("Errors", "This file or folder is not there: {place}"),
    marked("Errors", "See whether it was moved, renamed or deleted, then try again."),
)
_GONE: Final = Words(
    marked("Errors", "The disk, stick or network folder is no longer there: {place}"),
    marked("Errors", "Plug it in or connect again, then try once more."),
)
_OTHER_KIND: Final = Words(
    marked("Errors", "This is not what belongs here, a folder or a file: {place}"),
    marked("Errors", "Put back what was there, or choose another place."),
)
_TAKEN: Final = Words(
    marked("Errors", "Something lies here already: {place}"),
    marked("Errors", "It stays as it is. Choose another name or another place."),
)
_UNABLE: Final = Words(
    marked("Errors", "This place cannot do what a vault or an exchange needs: {place}"),
    marked("Errors", "Use a folder on this computer's own disk, or another stick."),
)
_LETTERS: Final = Words(
    marked("Errors", "This place does not take the letters of this name: {place}"),
    marked("Errors", "Choose a name of plain letters and digits."),
)
_NO_MEMORY: Final = Words(
    marked("Errors", "This computer's memory is used up. Everything saved so far is safe."),
    marked("Errors", "Close other programs, then try again."),
)
_TOO_MANY_OPEN: Final = Words(
    marked("Errors", "Too many files are open on this computer at once."),
    marked("Errors", "Close other programs, or start the computer anew, then try again."),
)
_BUSY: Final = Words(
    marked("Errors", "The system is busy with this right now: {place}"),
    marked("Errors", "Wait a moment, then try again."),
)
_LOCKED: Final = Words(
    marked("Errors", "This folder is encrypted by the system and not unlocked: {place}"),
    marked("Errors", "Unlock it, or sign in anew, then try again."),
)
_NO_NETWORK: Final = Words(
    marked("Errors", "The computer at the other end does not answer: {place}"),
    marked("Errors", "Check the network, then try again."),
)

_BY_NAME: Final[Mapping[Words, str]] = {
    _MISSING: "ENOENT",
    _GONE: "ENODEV ENXIO ESTALE ENOMEDIUM ENOTBLK ENOLINK ENOTCONN ESHUTDOWN EPIPE EREMOTE",
    _OTHER_KIND: "EISDIR ENOTDIR ELOOP EMEDIUMTYPE ENOTSOCK ESPIPE ENOEXEC",
    _TAKEN: "EEXIST ENOTEMPTY EADDRINUSE EISCONN",
    _UNABLE: (
        "EINVAL ENOSYS ENOTSUP EOPNOTSUPP ENOTTY EXDEV EMLINK ENOLCK EPROTONOSUPPORT ENOPROTOOPT"
        " EOVERFLOW EAFNOSUPPORT EPFNOSUPPORT ESOCKTNOSUPPORT EPROTOTYPE EADDRNOTAVAIL ERANGE E2BIG"
        " EDOM"
    ),
    _LETTERS: "EILSEQ",
    _NO_MEMORY: "ENOMEM ENOBUFS",
    _TOO_MANY_OPEN: "EMFILE ENFILE EUSERS",
    _BUSY: "EAGAIN EWOULDBLOCK EINTR EDEADLK EDEADLOCK EALREADY EINPROGRESS ERESTART ECANCELED",
    _LOCKED: "ENOKEY EKEYEXPIRED EKEYREVOKED EKEYREJECTED",
    _NO_NETWORK: (
        "ETIMEDOUT EHOSTDOWN EHOSTUNREACH ENETDOWN ENETUNREACH ENETRESET ECONNRESET ECONNREFUSED"
        " ECONNABORTED ENONET ECOMM"
    ),
}

BY_REASON: Final[Mapping[tuple[type[CounsellorError], str], Words]] = {
    (StorageFailed, name): words for words, names in _BY_NAME.items() for name in names.split()
}
