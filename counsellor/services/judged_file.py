# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Noting what became of a file, and how far its stream came with it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from counsellor import __version__
from counsellor.domain.change import Entry, ErasedEntry
from counsellor.domain.clock import stamp
from counsellor.domain.coded import ImportOutcome
from counsellor.domain.exchange_state import ImportedFile
from counsellor.domain.roster import Roster
from counsellor.services.quarantine_file import quarantine_file
from counsellor.services.receive_file import Received
from counsellor.storage.inbox import IncomingBundle, ReceivedFile
from counsellor.storage.vault import Vault
from counsellor.sync.manifest import Manifest


@dataclass(frozen=True, slots=True)
class Verdict:
    """An outcome with its reason code, detail for the log, and how many changes were new."""

    outcome: ImportOutcome
    reason: str = ""
    detail: str = ""
    changes: int = 0


def judged_by(roster: Roster) -> str:
    """Name what judges now: this program, and the roster in force."""
    return f"{__version__}/{roster.version}"


def by_program(judged: str) -> str:
    """Give the program's part of ``judged_by``."""
    return judged.partition("/")[0]


def told_of(path: str, name: str, verdict: Verdict) -> ImportedFile:
    """Say what became of a file that was not opened."""
    return ImportedFile(name, verdict.outcome, verdict.reason, verdict.detail, path=path)


class JudgedFiles:
    """Writes verdicts down, inside the caller's transaction."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def advance(self, manifest: Manifest, changes: int, reason: str) -> int:
        """Move a stream on to this bundle; gives its row id."""
        key = manifest.stream
        bundle = IncomingBundle(
            stream=key.id,
            number=manifest.number,
            device=manifest.device,
            sealed_at=datetime.fromisoformat(manifest.sealed_at),
            imported_at=self._vault.clock.now(),
            changes=changes,
            outcome=ImportOutcome.QUARANTINED.value if reason else ImportOutcome.IMPORTED.value,
            reason=reason,
            reviewed=False,
        )
        place = (key.incarnation, key.audience, key.group, key.generation)
        return self._vault.inbox.advance(bundle, manifest.link, place)

    def advance_late(self, manifest: Manifest, changes: int) -> int:
        """Note that a bundle which had its place already is taken now; gives its row id."""
        return self._vault.inbox.taken_late(manifest.stream.id, manifest.number, changes)

    def place_for(self, received: Received, outcome: ImportOutcome) -> str:
        """Put a copy where it is kept: what waits stays in the inbox, the rest goes aside."""
        known = self._vault.inbox.file(received.sha256)
        if known is not None and known.kept not in (None, received.kept):
            # The same content lies here already.
            return str(known.kept)
        if outcome is ImportOutcome.WAITING:
            return received.kept
        return quarantine_file(self._vault, received.kept)

    def note(
        self,
        received: Received,
        verdict: Verdict,
        manifest: Manifest | None,
        kept: str | None,
        judged: str,
    ) -> None:
        """Keep the verdict by the file's content."""
        numbered = manifest if manifest is not None and not manifest.is_word_alone else None
        self._vault.inbox.put_file(
            ReceivedFile(
                sha256=received.sha256,
                name=received.source,
                size=received.size,
                outcome=verdict.outcome,
                reason=verdict.reason,
                detail=verdict.detail,
                stream=numbered.stream.id if numbered else None,
                number=numbered.number if numbered else None,
                at=stamp(self._vault.clock.now()),
                kept=kept,
                device=manifest.device if manifest else None,
                link=numbered.link if numbered else None,
                judged=judged,
            )
        )

    def note_changes(self, received: Received, entries: Iterable[Entry | ErasedEntry]) -> None:
        """Note what stands in a bundle that is put aside, to see when it has come all the same."""
        changes = [
            (one.version.packed, one.change.client if isinstance(one, Entry) else None)
            for one in entries
        ]
        self._vault.inbox.note_changes(received.sha256, changes)

    def told(self, received: Received, verdict: Verdict, manifest: Manifest | None) -> ImportedFile:
        """Say what became of it."""
        return ImportedFile(
            file=received.source,
            outcome=verdict.outcome,
            reason=verdict.reason,
            detail=verdict.detail,
            device=manifest.device if manifest else "",
            changes=verdict.changes,
            at=self._vault.clock.now(),
            path=received.path,
        )
