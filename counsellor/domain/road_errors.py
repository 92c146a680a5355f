# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Failures of the roads that bundles go: addresses, servers, and what they answer."""

from __future__ import annotations

from counsellor.domain.errors import CounsellorError, DropUnreachable, UnknownDrop


class AddressRefused(UnknownDrop):
    """What was given is no address of a road.

    Fields: reason: empty, long, letters (that nobody sees), credentials (in the address), host,
    page (of a server's window, not of its files), part (more than an address has), path, plain
    (http beyond this computer), bucket, endpoint, kind, relative (a path that begins nowhere),
    network (a folder of another computer).
    """


class RoadNotAllowed(CounsellorError):
    """The office's roster does not name this address. Fields: address, place (of it, to show)."""


class RoadUnreadable(CounsellorError):
    """What is kept of a road has a form that this program does not know. Fields: address, place."""


class RoadUnknown(CounsellorError):
    """No road with this address is kept. Fields: address, place (of it, to show)."""


class CredentialsRefused(CounsellorError):
    """A file of credentials has another form. Fields: reason: lines, letters, long."""


class AuthorityRefused(CounsellorError):
    """A file holds no certificate of an authority. Fields: place."""


class FolderAway(DropUnreachable):
    """The folder is not there now: its stick is not plugged in. Fields: place."""


class ServerAway(DropUnreachable):
    """The server has a name, and does not answer, or not to the end. Fields: place, reason."""


class NameUnknown(DropUnreachable):
    """The server's name leads nowhere: no connection, or a slip. Fields: place."""


class ProxyRefused(DropUnreachable):
    """The proxy of this network lets nothing through to the server. Fields: place."""


class CertificateRefused(DropUnreachable):
    """The server does not prove that it is the one. Fields: place, reason: certificate, date."""


class SignInRefused(DropUnreachable):
    """The server refuses the user name or the password. Fields: place."""


class RoadForbidden(DropUnreachable):
    """The server knows the user, who may not do this. Fields: place."""


class RoadMissing(DropUnreachable):
    """The server has no such folder or bucket. Fields: place."""


class OtherAnswer(DropUnreachable):
    """What answers is no server of this kind: a page of a network that wants a sign-in, say.

    Fields: place, reason.
    """


class ServerBusy(DropUnreachable):
    """The server is there, and cannot now. Fields: place, reason."""


class FileTooLarge(DropUnreachable):
    """The server takes no files of this size. Fields: place."""


class ClockRefused(DropUnreachable):
    """The server's clock and ours are too far apart. Fields: place."""


class NotKept(DropUnreachable):
    """The server said that it keeps a file, and does not. Fields: place."""


class CarrierUnavailable(CounsellorError):
    """The program that speaks with servers cannot be started here. Fields: reason."""


class NothingToWrite(CounsellorError):
    """Nothing waits, and nothing is unconfirmed, that could be written by hand."""


class OutboxTooLarge(CounsellorError):
    """What waits does not fit into one file. Fields: place."""


class OutboxChanged(CounsellorError):
    """A sealed file was taken back while the outbox was written. Fields: place."""
