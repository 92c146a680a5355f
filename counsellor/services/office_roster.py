# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The roster that this vault goes by: the newest that the pinned root has signed."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from counsellor.crypto.sshsig import fingerprint
from counsellor.domain.canonical import Value, sha256
from counsellor.domain.clock import stamp
from counsellor.domain.coded import Role
from counsellor.domain.errors import NotInAnOffice, RosterInvalid
from counsellor.domain.ids import new_id
from counsellor.domain.membership import Membership
from counsellor.domain.roster import Roster
from counsellor.services.device_keys import ROOT, signing_key
from counsellor.storage.journal import DraftedChange
from counsellor.storage.vault import Vault
from counsellor.sync.roster import sign_roster, verify_roster

CURRENT = "roster"
"""Setting with the document and signature in force; changed only by a higher version."""


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


def issue_roster(vault: Vault, roster: Roster) -> Roster:
    """Sign the next version with the root key and keep it, inside the caller's transaction."""
    kept = vault.settings.get(CURRENT)
    if isinstance(kept, dict):
        previous = sha256(str(kept["document"]).encode("utf-8")).hex()
        roster = replace(roster, version=roster.version + 1, previous=previous)
    roster = replace(roster, issued_at=stamp(vault.clock.now()))
    with signing_key(vault, ROOT) as root:
        document, signature = sign_roster(roster, root)
    return keep_roster(vault, document.decode("utf-8"), signature.decode("ascii"))


def roster_change(vault: Vault, reader_group: str) -> DraftedChange:
    """Give the change that carries the roster in force in a reply to one member of staff."""
    kept = vault.settings.get(CURRENT)
    if not isinstance(kept, dict):
        raise NotInAnOffice
    fields: dict[str, Value] = {"version": current_roster(vault).version, **kept}
    return DraftedChange("roster", new_id(), None, fields, reader_group=reader_group)


def root_fingerprint(vault: Vault) -> str:
    """Give the pinned root's fingerprint, ``SHA256:…``."""
    return fingerprint(vault.membership.root)


def _verified(vault: Vault, document: str, signature: str, *, at_least: int) -> Roster:
    who = vault.membership
    roster = _signed_by(who.root, who.office, document, signature)
    if roster.version < at_least:
        raise RosterInvalid(reason="older")
    return roster


@lru_cache(maxsize=8)
def _signed_by(root: str, office: str, document: str, signature: str) -> Roster:
    """Verify a roster once; the same bytes under the same root give the same verdict."""
    return verify_roster(
        document.encode("utf-8"),
        signature.encode("ascii"),
        root,
        at_least_version=1,
        office=office,
    )
