# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Name the people whom our bundles are for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from counsellor.domain.exchange_state import OutgoingBundle
from counsellor.services.hear_stream import hearers_of
from counsellor.services.office_roster import current_roster
from counsellor.storage.vault import Vault


def name_recipients(vault: Vault, bundles: Iterable[OutgoingBundle]) -> Mapping[str, Sequence[str]]:
    """Return by stream who opens its bundles beside ourselves, each person once, in alphabet.

    The names are those of the roster; one who is not in it any more is not named.
    """
    streams = {bundle.stream for bundle in bundles}
    if not streams:
        return {}
    roster = current_roster(vault)
    named = {member.id: member.name for member in roster.staff}
    staff = {device.id: device.staff for device in roster.devices}
    return {
        stream: sorted(
            {
                named[staff[device]]
                for device in hearers_of(vault, stream, roster)
                if staff[device] in named and staff[device] != vault.membership.staff
            }
        )
        for stream in streams
    }
