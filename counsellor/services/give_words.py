# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Say what we hold where it has changed since it was last said, in a file with our word alone."""

from __future__ import annotations

from counsellor.domain.errors import NotInAnOffice
from counsellor.domain.level import LEVEL
from counsellor.domain.roster import Roster
from counsellor.domain.stream import StreamKey
from counsellor.services.compose_word import Reader, compose_word, readers_of, same_word
from counsellor.services.office_roster import current_roster, issue_roster, told_version
from counsellor.services.outbox_state import forget_files
from counsellor.services.twin_signs import lives_after_ours
from counsellor.services.write_sealed import ToSeal, give_name, note_said, write_part
from counsellor.storage.vault import Vault
from counsellor.sync.bundle import name_by_content
from counsellor.sync.limits import MAX_STREAM_RECIPIENTS


def give_words(vault: Vault) -> int:
    """Write our word to everybody to whom it says something new; gives how many files.

    The file with the word before is withdrawn: of states only the newest counts.

    Raises:
        NotInAnOffice: there is nobody to speak to.
        DiskFull, ReadOnlyPlace, StorageFailed: what was not said is said next time.
    """
    if not vault.membership.office:
        raise NotInAnOffice
    roster = _overtaking_roster(vault)
    given = 0
    for reader in readers_of(vault, roster):
        said = vault.words.said_to(reader.name)
        present = compose_word(vault, reader, roster)
        if reader.devices and (said.asked or not same_word(present, said.said)):
            _give(vault, reader, roster)
            given += 1
    return given


def _overtaking_roster(vault: Vault) -> Roster:
    """Give our roster, issued anew where it does not say what is so any longer.

    Others may still have a version that this office lost, or take another life for its last; or
    its program was updated, and reads more than the roster says.
    """
    roster, told = current_roster(vault), told_version(vault)
    if not vault.membership.is_office:
        return roster
    lost = told > roster.version and _heard_of_us(vault, told)
    if roster.level == LEVEL and not lost and not _taken_for_another(vault, roster):
        return roster
    with vault.transaction():
        return issue_roster(vault, roster)


def _taken_for_another(vault: Vault, roster: Roster) -> bool:
    """Tell whether one who has this roster, and is confirmed, orders our lives otherwise."""
    words = [vault.words.newest(one.id) for one in roster.devices if one.confirmed]
    return any(
        word.word.roster == roster.version and bool(lives_after_ours(vault, word))
        for word in words
        if word is not None
    )


def _heard_of_us(vault: Vault, version: int) -> bool:
    """Tell whether one with that version has heard our present life and did not send it along."""
    life = vault.membership.incarnation
    return any(
        one.word.roster == version and life in dict(one.word.heard)
        for device in vault.words.speakers()
        for one in vault.words.heard_of(device)
    )


def _give(vault: Vault, reader: Reader, roster: Roster) -> None:
    who = vault.membership
    key = StreamKey(who.office, who.incarnation, reader.audience.value, reader.name, 0)
    recipients = reader.recipients[-MAX_STREAM_RECIPIENTS:]
    what = ToSeal(key, recipients, reader.boxes, reader=reader)
    part = write_part(vault, what, roster)
    name = name_by_content(part.sealed.sha256)
    before = vault.words.said_to(reader.name).name
    if part.word is not None:
        with vault.transaction():
            note_said(vault, reader, part.word, name)
            # Before the commit: a word whose file is missing is said again, but a file whose name
            # nobody knows any more would stay for ever.
            if before is not None:
                forget_files(vault.folder.outbox, {before})
    give_name(vault, part, name, reader.boxes)
