# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The roster that this vault goes by: the newest that the pinned root has signed."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from counsellor.crypto.sshsig import fingerprint
from counsellor.domain.canonical import sha256
from counsellor.domain.clock import stamp
from counsellor.domain.coded import Role
from counsellor.domain.errors import NotInAnOffice, RosterInvalid
from counsellor.domain.level import LEVEL
from counsellor.domain.membership import Membership
from counsellor.domain.roster import Roster
from counsellor.domain.roster_merge import merged_rosters
from counsellor.services.device_keys import ROOT, signing_key
from counsellor.services.lost_roster import keep_lost, note_issued, was_issued
from counsellor.storage.vault import Vault
from counsellor.sync.roster import sign_roster, verify_roster

CURRENT = "roster"
"""Setting with the document and signature in force; changed only by a higher version."""

_MOST_KNOWN: Final = 8

FURTHEST_ROSTER: Final = 10_000
"""How far above ours a version may lie that others say to have, as of bundles' numbers."""


def current_roster(vault: Vault) -> Roster:
    """Give the roster in force.

    Raises:
        NotInAnOffice: no office was joined.
        RosterInvalid: what is kept does not verify against the pinned root.
    """
    kept = vault.settings.get(CURRENT)
    if not isinstance(kept, dict):
        raise NotInAnOffice
    return _verified(vault, str(kept["document"]), str(kept["signature"]), at_least=1)


def keep_roster(vault: Vault, document: str, signature: str) -> Roster:
    """Take a roster over, inside the caller's transaction.

    Raises:
        RosterInvalid: not signed by the pinned root, of another office, or older than ours.
    """
    at_least = current_roster(vault).version if vault.settings.get(CURRENT) else 1
    roster = _verified(vault, document, signature, at_least=at_least)
    vault.settings.put(CURRENT, {"document": document, "signature": signature})
    vault.settle_membership(_as_listed(vault.membership, roster))
    return roster


def _as_listed(who: Membership, roster: Roster) -> Membership:
    """Return what a roster makes of this vault's own person."""
    listed = next((member for member in roster.staff if member.id == who.staff), None)
    return replace(
        who,
        roles=listed.roles if listed is not None else (),
        supervises=tuple(team.id for team in roster.teams if who.staff in team.supervisors),
        officer=roster.has_role(Role.RECORDS_OFFICER),
    )


def adopt_roster(vault: Vault, document: str, signature: str) -> bool:
    """Go by a roster that came along, if it is newer than ours, inside the caller's transaction.

    Whatever its version, the lives that it vouches for are known from now on: a restored office
    counts again from an older version. Which of them is a device's last is said by the one in
    force: a roster that had lain somewhere may name one that was lost since. An office that was
    put back takes over what its own root signed since, under whatever version, and keeps what it
    has decided after it was put back. A laptop keeps the one that such an office has lost.

    Returns:
        whether another roster is in force now.

    Raises:
        RosterInvalid: the pinned root did not sign it.
    """
    who, ours = vault.membership, current_roster(vault)
    theirs = _verified(vault, document, signature, at_least=1)
    was_lost = who.is_office and not was_issued(vault, document)
    note_lives(vault, theirs)
    if theirs.version <= ours.version:
        if was_lost:
            note_issued(vault, document)
            issue_roster(vault, _living_last(merged_rosters(ours, theirs), who))
        return was_lost
    if not who.is_office:
        keep_lost(vault, vault.settings.get(CURRENT), ours, theirs)
    roster = keep_roster(vault, document, signature)
    if who.is_office:
        note_issued(vault, document)
        roster = issue_roster(vault, merged_rosters(theirs, ours))
    for device in roster.devices:
        for life in device.incarnations[-1:] if device.id != who.device else ():
            vault.words.make_last(device.id, life)
    enrolled = any(device.id == who.device for device in roster.devices)
    listed = replace(vault.membership, office_name=roster.name, enrolled=enrolled)
    vault.settle_membership(listed)
    return True


def _living_last(roster: Roster, who: Membership) -> Roster:
    """Return a roster in which the life that this office lives is its last."""
    lives = roster.device(who.device).incarnations
    ordered = (*(life for life in lives if life != who.incarnation), who.incarnation)
    return replace(
        roster,
        devices=tuple(
            replace(one, incarnations=ordered) if one.id == who.device else one
            for one in roster.devices
        ),
    )


def note_lives(vault: Vault, roster: Roster) -> None:
    """Keep the lives of devices that a roster names, in its order."""
    for device in roster.devices:
        for life in device.incarnations:
            vault.words.add_life(device.id, life, since="")


def issue_roster(vault: Vault, roster: Roster) -> Roster:
    """Sign the next version with the root key and keep it, inside the caller's transaction.

    It is above every version that anybody said to have: an office that was put back must not
    issue one twice.
    """
    kept = vault.settings.get(CURRENT)
    if isinstance(kept, dict):
        previous = sha256(str(kept["document"]).encode("utf-8")).hex()
        version = max(roster.version, current_roster(vault).version, told_version(vault)) + 1
        roster = replace(roster, version=version, previous=previous)
    roster = replace(roster, issued_at=stamp(vault.clock.now()), level=LEVEL)
    with signing_key(vault, ROOT) as root:
        document, signature = sign_roster(roster, root)
    roster = keep_roster(vault, document.decode("utf-8"), signature.decode("ascii"))
    note_issued(vault, document.decode("utf-8"))
    note_lives(vault, roster)
    return roster


def told_version(vault: Vault) -> int:
    """Give the highest version of a roster that anybody said to have, 0 if nobody did.

    A claim is no proof. What lies further above ours than an office can have lost was never
    issued: believed, it would use up the versions, and nobody could be confirmed or revoked again.
    """
    furthest = current_roster(vault).version + FURTHEST_ROSTER
    heard = [one for device in vault.words.speakers() for one in vault.words.heard_of(device)]
    said = (one.word.roster for one in heard)
    return max((version for version in said if version <= furthest), default=0)


def signed_roster(vault: Vault) -> tuple[bytes, bytes]:
    """Give document and signature of the roster in force.

    Raises:
        NotInAnOffice: no office was joined.
    """
    kept = vault.settings.get(CURRENT)
    if not isinstance(kept, dict):
        raise NotInAnOffice
    return str(kept["document"]).encode("utf-8"), str(kept["signature"]).encode("ascii")


def root_fingerprint(vault: Vault) -> str:
    """Give the pinned root's fingerprint, ``SHA256:…``."""
    return fingerprint(vault.membership.root)


def _verified(vault: Vault, document: str, signature: str, *, at_least: int) -> Roster:
    who = vault.membership
    known = vault.companions.of(_VerifiedRosters)
    roster = known.signed_by(who.root, who.office, document, signature)
    if roster.version < at_least:
        raise RosterInvalid(reason="older")
    return roster


class _VerifiedRosters:
    """The rosters that were verified last: the same bytes under the same root say the same.

    They are people's names, so that they go when the vault is closed.
    """

    def __init__(self) -> None:
        self._known: dict[tuple[str, str, str, str], Roster] = {}

    def signed_by(self, root: str, office: str, document: str, signature: str) -> Roster:
        """Return a roster, verified once."""
        key = (root, office, document, signature)
        roster = self._known.pop(key, None) or verify_roster(
            document.encode("utf-8"),
            signature.encode("ascii"),
            root,
            at_least_version=1,
            office=office,
        )
        self._known[key] = roster
        if len(self._known) > _MOST_KNOWN:
            self._known.pop(next(iter(self._known)), None)
        return roster

    def close(self) -> None:
        """Forget them all."""
        self._known.clear()
