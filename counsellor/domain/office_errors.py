# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Failures of what an office says and decides."""

from __future__ import annotations

from counsellor.domain.errors import CounsellorError


class OfficeLineInvalid(CounsellorError):
    """The office cannot be named so in a form. Fields: reason (bin, contact)."""


class DeviceDistrusted(CounsellorError):
    """The words of this device differed, or it is suspended: it cannot be confirmed."""


class InvitationNotOpen(CounsellorError):
    """There is no invitation that could be renewed or withdrawn. Fields: reason (``used``)."""
