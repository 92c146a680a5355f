# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Short ways to common work, for tests that are about what comes after it."""

from __future__ import annotations

from counsellor.domain.stream import NO_LINK, StreamKey
from counsellor.services.run_session import Ending, start_session, stop_session
from counsellor.services.sign_note import sign_draft
from counsellor.services.write_note import begin_addendum, begin_note, save_draft
from counsellor.storage.bundles import SealedRow
from counsellor.storage.vault import Vault
from tests.field import HandClock


def sit_together(vault: Vault, client: str, seconds: float = 3_600, **ending: object) -> str:
    """Time a session and give its id."""
    clock = vault.clock
    assert isinstance(clock, HandClock)
    start_session(vault, client)
    clock.pass_time(seconds)
    return stop_session(vault, Ending(**ending))  # type: ignore[arg-type]


def sign(vault: Vault, client: str, text: str, session: str | None = None) -> str:
    """Sign a note and give its id."""
    draft = begin_note(vault, client, session)
    save_draft(vault, draft.id, text)
    return sign_draft(vault, draft.id)


def add(vault: Vault, note: str, text: str) -> str:
    """Sign an addendum and give its id."""
    draft = begin_addendum(vault, note)
    save_draft(vault, draft.id, text)
    return sign_draft(vault, draft.id)


def seal_everything(vault: Vault) -> list[str]:
    """Note all that is ready as sealed, as sealing does, and give the kinds that left."""
    left: list[str] = []
    for number, lane in enumerate(vault.queue.lanes()):
        taken = vault.queue.take(lane, 2_000, 4 << 20)
        versions = tuple(one.version for one in taken)
        life, generation = vault.membership.incarnation, len(vault.bundles.names()) + number
        key = StreamKey("office", life, lane.audience.value, lane.reader_group, generation)
        stream = key.id
        left += [_kind(vault, version) for version in versions]
        row = SealedRow(
            stream, 1, NO_LINK, "1" * 64, f"{stream}.age", 1, vault.clock.now(), False, versions
        )
        with vault.transaction():
            vault.bundles.note_stream(key)
            vault.bundles.add(row)
            vault.queue.remove(versions)
    return left


def _kind(vault: Vault, version: bytes) -> str:
    entry = vault.journal.entry(version)
    return getattr(entry, "reason", "") or entry.change.kind  # type: ignore[union-attr]


def ready_kinds(vault: Vault) -> set[str]:
    """Give the kinds of changes that would leave now."""
    return {
        _kind(vault, one.version)
        for lane in vault.queue.lanes()
        for one in vault.queue.take(lane, 2_000, 4 << 20)
    }
