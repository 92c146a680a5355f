# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Rosters that an office has lost when it was put back, and what it had decided in them.

Another one may bear the number of a lost one, so they are told apart by content: the office keeps
what it issued, and a laptop the roster that it went by before the office began another life.
"""

from __future__ import annotations

from typing import Final

from counsellor.domain.canonical import Value, sha256
from counsellor.domain.roster import Roster
from counsellor.domain.word import OFFICE
from counsellor.storage.vault import Vault

_ISSUED: Final = "rosters_issued"
"""Setting of an office: the heads of the hashes of its rosters, 32 hex digits each."""

_BEFORE: Final = "roster_before"
"""Setting of a laptop: document and signature of the roster that the office may have lost."""

_MOST_ISSUED: Final = 2_000
_HEAD: Final = 32


def note_issued(vault: Vault, document: str) -> None:
    """Keep that a roster is known to this office, inside the caller's transaction."""
    kept, head = vault.settings.get(_ISSUED), _head_of(document)
    before = [one for one in kept if one != head] if isinstance(kept, list) else []
    vault.settings.put(_ISSUED, [*before, head][-_MOST_ISSUED:])


def was_issued(vault: Vault, document: str) -> bool:
    """Tell whether this office issued a roster, as far as it knows, or has taken it over."""
    return _head_of(document) in vault.settings.names(_ISSUED)


def keep_lost(vault: Vault, current: Value, ours: Roster, theirs: Roster) -> None:
    """Keep the roster in force, which another takes the place of, where the office may not know it.

    In one life an office loses none of its rosters.

    Args:
        vault: of a laptop.
        current: document and signature of the roster in force, as the setting has them.
        ours, theirs: the roster in force, and the one that is to be.
    """
    if _lives_of_office(ours)[-1:] != _lives_of_office(theirs)[-1:]:
        vault.settings.put(_BEFORE, current)


def lost_roster(vault: Vault, roster: Roster) -> tuple[bytes, bytes] | None:
    """Return document and signature of a roster that the office may have lost.

    None where there is none, or the office has heard all that was said since it was kept.
    """
    kept = vault.settings.get(_BEFORE)
    if not isinstance(kept, dict) or _is_heard(vault, roster):
        return None
    return str(kept["document"]).encode("utf-8"), str(kept["signature"]).encode("ascii")


def _is_heard(vault: Vault, roster: Roster) -> bool:
    """Tell whether the office has heard our word since we said to have the roster in force."""
    said, heard = vault.words.said_to(OFFICE), vault.words.last(roster.seat)
    if said.said is None or heard is None or said.said.roster != roster.version:
        return False
    return dict(heard.word.heard).get(vault.membership.incarnation, 0) >= said.news


def _lives_of_office(roster: Roster) -> tuple[str, ...]:
    return next((one.incarnations for one in roster.devices if one.id == roster.seat), ())


def _head_of(document: str) -> str:
    return sha256(document.encode("utf-8")).hex()[:_HEAD]
