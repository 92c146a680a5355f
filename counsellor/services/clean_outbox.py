# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Clear outbox and drop of what is kept elsewhere for good."""

from __future__ import annotations

from counsellor.services.send_outbox import forget_files
from counsellor.storage.vault import Vault


def clean_outbox(vault: Vault) -> None:
    """Delete sealed files that a second reader or a verified backup keeps, by their links.

    Held alone is not enough: the office's machine may still be lost. Of what was given up under
    a life before, a file goes when all it holds is held under another.
    """
    done: set[str] = set()
    for device in vault.words.speakers():
        heard = vault.words.newest(device)
        for said in heard.word.streams if heard is not None else ():
            if vault.bundles.link_at(said.stream, said.number) == said.link:
                done |= vault.bundles.held_names(said.stream, said.kept)
    done |= vault.bundles.superseded_names()
    there = {path.name for path in vault.folder.outbox.iterdir()}
    if done & there:
        forget_files(vault.folder.outbox, done & there)
