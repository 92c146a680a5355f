# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Failures of two laptops that meet."""

from __future__ import annotations

from counsellor.domain.errors import CounsellorError


class NoLocalNetwork(CounsellorError):
    """This machine is on no local network, so nobody can be met."""


class MeetingAddressRefused(CounsellorError):
    """What was typed is no address of a laptop beside this one.

    Fields: reason: form, far (on none of this machine's own networks), own.
    """


class NobodyThere(CounsellorError):
    """Nobody waits at an address. Fields: reason."""


class MeetingBroken(CounsellorError):
    """What came over the line is not what the program at the other end says. Fields: reason."""


class MeetingSilent(CounsellorError):
    """Nobody came, or nothing more came, in time. Fields: reason: nobody, words, line."""


class MeetingEnded(CounsellorError):
    """The other end has closed the line, or said why it does.

    Fields: reason: gone, words (they say that theirs are others), stranger, unconfirmed, revoked,
    copy (they say what is said here of them).
    """


class WordsDiffer(CounsellorError):
    """The person here says that the words are not the same."""


class NotOfThisOffice(CounsellorError):
    """The laptop does not prove that it is one of the office's.

    Fields: reason: stranger, unconfirmed, revoked, copy (it is this one, or a copy of it).
    """
