# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A centre on disk: an office, and counsellors who joined it and seal what they do."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from counsellor.domain.coded import Phase, Role
from counsellor.services.create_office import OfficeDetails, create_office
from counsellor.services.invite_counsellor import Invitee, invite_counsellor
from counsellor.services.join_office import join_office, read_invitation
from counsellor.services.outbox_state_file import STATE
from counsellor.services.run_session import start_session, stop_session, switch_phase
from counsellor.services.seal_outbox import seal_outbox
from counsellor.services.sign_note import sign_draft
from counsellor.services.write_note import begin_note, save_draft
from counsellor.storage.vault import Vault
from tests.field import HandClock, new_vault, open_vault

TALK = "Қайырлы күн. Он рассказал о работе, мы говорили о доме. He will read for himself."


@dataclass
class Centre:
    """Closed vaults in one folder; everybody shares one clock, set by hand."""

    folder: Path
    clock: HandClock = field(default_factory=HandClock)

    @property
    def office(self) -> Path:
        """The supervisor's vault."""
        return self.folder / "office"

    @property
    def drop(self) -> Path:
        """Where bundles are left and fetched."""
        return self.folder / "drop"

    def begin(self) -> None:
        """Create the office."""
        self.drop.mkdir()
        vault = new_vault(self.office, self.clock, bytes(32))
        create_office(vault, OfficeDetails("Centre", "Dana", drop=str(self.drop)))
        vault.close()

    def counsellor(self, name: str) -> Path:
        """Let somebody join, and give the closed vault."""
        path, invitation = self.folder / name, self.folder / f"{name}.invitation"
        with self.in_office() as office:
            made = invite_counsellor(office, Invitee(name, Role.THEOLOGIAN), invitation)
        vault = new_vault(path, self.clock)
        join_office(vault, read_invitation(invitation, made.words))
        vault.close()
        return path

    @contextmanager
    def at(self, path: Path) -> Iterator[Vault]:
        """Open a counsellor's vault for a while."""
        with _open(open_vault(path, self.clock)) as vault:
            yield vault

    @contextmanager
    def in_office(self, path: Path | None = None) -> Iterator[Vault]:
        """Open the office's vault, or a copy of it, for a while."""
        with _open(open_vault(path or self.office, self.clock, bytes(32))) as vault:
            yield vault

    @contextmanager
    def in_copy_of_office(self, copy: Path) -> Iterator[Vault]:
        """Open a copy of the office's vault for a while; it is gone afterwards."""
        shutil.copytree(self.office, copy)
        with self.in_office(copy) as vault:
            yield vault
        shutil.rmtree(copy)

    def sealed(self, path: Path, work: Callable[[Vault], None]) -> Path:
        """Let a counsellor work and seal, and give a copy of the one bundle that this made."""
        with self.at(path) as vault:
            work(vault)
            before = bundles_in(vault)
            seal_outbox(vault)
            (made,) = (name for name in bundles_in(vault) if name not in before)
            copy = self.folder / made
            shutil.copyfile(vault.folder.outbox / made, copy)
        return copy

    def hold_session(self, vault: Vault, client: str, text: str = TALK) -> str:
        """Time a session in three phases, write its note, sign it, and give the note's id."""
        start_session(vault, client)
        for phase in (Phase.TRUST, Phase.DIALOGUE, Phase.PRACTICAL):
            self.clock.pass_time(1_200)
            switch_phase(vault, phase)
        self.clock.pass_time(600)
        draft = begin_note(vault, client, stop_session(vault))
        save_draft(vault, draft.id, text)
        return sign_draft(vault, draft.id)


def bundles_in(vault: Vault) -> set[str]:
    """Give the names of the sealed files in an outbox."""
    return {path.name for path in vault.folder.outbox.iterdir()} - {STATE}


@contextmanager
def _open(vault: Vault) -> Iterator[Vault]:
    try:
        yield vault
    finally:
        vault.close()
