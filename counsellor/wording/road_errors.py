# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Sentences for the roads that bundles go: addresses, servers, and what they answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from counsellor.domain import road_errors
from counsellor.domain.errors import CounsellorError
from counsellor.wording.error_words import Words, WordTable
from counsellor.wording.marked import marked

_ASK_OFFICE = marked("Errors", "Ask your office for the address, and copy it as it is.")
_CONNECT = marked("Errors", "What waits is kept. Connect to the network, then sync again.")
_KEPT = marked("Errors", "What waits is kept. Sync again later.")
_TELL_SERVER = marked("Errors", "What waits is kept. Tell those who look after the server.")

ROADS: Final[WordTable] = {
    road_errors.AddressRefused: Words(
        marked("Errors", "This is no address that bundles can go to."), _ASK_OFFICE
    ),
    road_errors.RoadNotAllowed: Words(
        marked("Errors", "Your office does not name this address: {place}"),
        marked("Errors", "Ask your office. If bundles may go there, allow this address (--allow)."),
    ),
    road_errors.RoadUnreadable: Words(
        marked("Errors", "This version of the program cannot go by this road: {place}"),
        marked("Errors", "Update the program, or remove the road and add it again."),
    ),
    road_errors.RoadUnknown: Words(
        marked("Errors", "No road with this address is kept: {place}"),
        marked("Errors", "Look at the list of roads."),
    ),
    road_errors.CredentialsRefused: Words(
        marked("Errors", "User name and password cannot be read."),
        marked("Errors", "Write the user name in the first line and the password in the second."),
    ),
    road_errors.AuthorityRefused: Words(
        marked("Errors", "This file holds no certificate that can be read."),
        marked("Errors", "Ask those who look after the server for its certificate as a PEM file."),
    ),
    road_errors.FolderAway: Words(
        marked("Errors", "The folder or the stick is not there now: {place}"),
        marked("Errors", "What waits is kept. Plug in the stick, then sync again."),
    ),
    road_errors.ServerAway: Words(
        marked("Errors", "The server does not answer: {place}"), _CONNECT
    ),
    road_errors.NameUnknown: Words(
        marked("Errors", "There is no connection, or no such server: {place}"),
        _CONNECT,
    ),
    road_errors.ProxyRefused: Words(
        marked("Errors", "The proxy of this network lets nothing through to the server: {place}"),
        marked(
            "Errors",
            "What waits is kept. Tell those who look after this network, or sync by another one.",
        ),
    ),
    road_errors.CertificateRefused: Words(
        marked(
            "Errors", "The server does not prove that it is yours, so nothing was sent: {place}"
        ),
        marked("Errors", "Do not go on by this network. Tell your office; use a stick until then."),
    ),
    road_errors.SignInRefused: Words(
        marked("Errors", "The server refuses the user name or the password: {place}"),
        marked("Errors", "What waits is kept. Ask your office for the password, and enter it."),
    ),
    road_errors.RoadForbidden: Words(
        marked("Errors", "The server does not let this user write or read there: {place}"),
        _TELL_SERVER,
    ),
    road_errors.RoadMissing: Words(
        marked("Errors", "The server has no such folder: {place}"),
        marked("Errors", "What waits is kept. Ask your office for the address."),
    ),
    road_errors.OtherAnswer: Words(
        marked("Errors", "What answers is not the server of your office: {place}"),
        marked(
            "Errors",
            "If this network asks to sign in, do so in the browser; then sync again. Nothing was"
            " sent.",
        ),
    ),
    road_errors.ServerBusy: Words(
        marked("Errors", "The server cannot take anything now: {place}"), _KEPT
    ),
    road_errors.FileTooLarge: Words(
        marked("Errors", "The server takes no files of this size: {place}"), _TELL_SERVER
    ),
    road_errors.ClockRefused: Words(
        marked("Errors", "The clock of this computer is wrong, and the server refuses it: {place}"),
        marked("Errors", "Set date and time of the computer, then sync again."),
    ),
    road_errors.NotKept: Words(
        marked("Errors", "The place of exchange said that it took a file, and does not have it."),
        marked("Errors", "Nothing is lost here. Sync again, or use another road."),
    ),
    road_errors.CarrierUnavailable: Words(
        marked("Errors", "The part of the program that speaks with servers does not start."),
        marked("Errors", "Install the program anew; use a stick until then."),
    ),
    road_errors.NothingToWrite: Words(
        marked("Errors", "Nothing waits: everything has arrived."),
        marked("Errors", "There is nothing to give to anybody."),
    ),
    road_errors.OutboxTooLarge: Words(
        marked("Errors", "What waits is too much for one file. Nothing was written."),
        marked("Errors", "Write it into a folder, on a stick for instance."),
    ),
    road_errors.OutboxChanged: Words(
        marked("Errors", "The outbox has changed meanwhile. Nothing was written."),
        marked("Errors", "Write the outbox once more."),
    ),
}

BY_REASON: Final[Mapping[tuple[type[CounsellorError], str], Words]] = {
    (road_errors.AddressRefused, "credentials"): Words(
        marked("Errors", "The address holds a user name or a password, which others would see."),
        marked("Errors", "Leave them out of the address, and give them by themselves."),
    ),
    (road_errors.AddressRefused, "plain"): Words(
        marked("Errors", "An address that begins with http:// is read by others on the way."),
        marked("Errors", "Use the one that begins with https://."),
    ),
    (road_errors.AddressRefused, "page"): Words(
        marked("Errors", "This is the address of a page in the browser, not of the files."),
        marked("Errors", "In Nextcloud, open Files, then Settings, and copy the WebDAV address."),
    ),
    (road_errors.AddressRefused, "relative"): Words(
        marked("Errors", "This is no whole path of a folder, and no address of a server."),
        marked("Errors", "The address of a server begins with https://."),
    ),
    (road_errors.AddressRefused, "network"): Words(
        marked("Errors", "This folder lies on another computer."),
        marked("Errors", "Connect it as a drive, or use the address that begins with https://."),
    ),
    (road_errors.AddressRefused, "bucket"): Words(
        marked("Errors", "The name of the bucket is none."), _ASK_OFFICE
    ),
    (road_errors.AddressRefused, "endpoint"): Words(
        marked("Errors", "The address of a bucket must name its server: ?endpoint=https://server"),
        _ASK_OFFICE,
    ),
    (road_errors.CertificateRefused, "date"): Words(
        marked(
            "Errors", "The server's certificate does not count at this computer's date: {place}"
        ),
        marked(
            "Errors",
            "Look whether date and time of the computer are right. If they are, tell your office;"
            " nothing was sent.",
        ),
    ),
}
