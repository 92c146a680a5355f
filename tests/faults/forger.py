# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Bundles that a vault's own keys sign and that the program itself would not make."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from counsellor.domain.change import Change, Entry, ErasedEntry
from counsellor.domain.clock import stamp
from counsellor.domain.ids import new_id, new_salt
from counsellor.domain.roster import Roster
from counsellor.domain.stream import NO_LINK, StreamKey
from counsellor.domain.word import OFFICE, Word
from counsellor.services.device_keys import signing_key
from counsellor.services.office_roster import current_roster
from counsellor.storage.vault import Vault
from counsellor.sync.bundle import BundleContent, bundle_name, seal_bundle

SILENCE = Word(to=OFFICE, serial=1, news=0, roster=0)


@dataclass(frozen=True)
class Claiming(BundleContent):
    """Content under a link that its signer claims; under its own if nothing is claimed."""

    claims: str = ""

    @property
    def link(self) -> str:
        return self.claims or super().link


class Forger:
    """Somebody who has a counsellor's keys."""

    def __init__(self, vault: Vault) -> None:
        self.vault = vault
        self.roster: Roster = current_roster(vault)
        who = vault.membership
        self.stream = StreamKey(who.office, who.incarnation, "case", "forged", 0)

    def change(self, kind: str, client: str | None, fields: dict[str, Any]) -> Entry:
        """Make a change with a counter that is the next."""
        who = self.vault.membership
        made = Change(
            kind=kind,
            record=client or new_id(),
            client=client,
            author=who.staff,
            fields=fields,
            bases=(),
            at=stamp(self.vault.clock.now()),
            counter=self.vault.journal.top_counter() + 1,
            incarnation=who.incarnation,
            salt=new_salt(),
        )
        return made.entry()

    def seal(
        self,
        folder: Path,
        entries: Sequence[Entry | ErasedEntry] = (),
        to: str = "",
        **changed: Any,  # noqa: ANN401 - whatever a bundle has
    ) -> tuple[Path, str]:
        """Seal to a device, the office's own if none is named; give the file and its link."""
        content = Claiming(
            stream=self.stream,
            number=1,
            previous=NO_LINK,
            device=self.vault.membership.device,
            roster=self.roster.version,
            sealed_at=stamp(self.vault.clock.now()),
            entries=entries,
        )
        content = replace(content, **changed)
        reader = self.roster.device(to or self.roster.seat).recipient
        path = folder / bundle_name()
        with path.open("xb") as file, signing_key(self.vault) as signer:
            sealed = seal_bundle(content, signer, (reader, self.roster.recovery), file)
        return path, sealed.link
