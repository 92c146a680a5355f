# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Failures of the places where files lie: disks, sticks, shares, and whatever else is in them."""

from __future__ import annotations

from counsellor.domain.errors import CounsellorError, ReadOnlyPlace, StorageFailed


class AccessDenied(ReadOnlyPlace):
    """The system lets this user not read or not write it: another user's. Fields: place."""


class FileBusy(StorageFailed):
    """Another program has the file open and shares it with nobody. Fields: place."""


class PathTooLong(StorageFailed):
    """A path here is longer than the system or the database can take. Fields: place."""


class LocksMissing(StorageFailed):
    """The place cannot lock files, so nothing keeps two programs apart. Fields: place."""


class SecretRefused(CounsellorError):
    """A file holds no passphrase that can be read.

    Fields: place, reason: letters, empty, second (line, which is empty), size.
    """


class LinkRefused(StorageFailed):
    """A link, or another file, lies in the place of a folder. Fields: place."""


class LinkedFile(StorageFailed):
    """A link lies in the place of a file of the vault. Fields: place."""


class StickBusy(CounsellorError):
    """Another program has something open on a stick that is to be ejected. Fields: place."""


class EjectRefused(CounsellorError):
    """The system does not let go of a stick. Fields: place."""


class VaultMoved(CounsellorError):
    """The open files no longer lie under their names; nothing more is saved.

    Fields: folder, copies (where what was open was written, or None).
    """
