# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Write sealed files into the outbox: each with our present word, the name given last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from counsellor.domain.change import Entry, ErasedEntry
from counsellor.domain.clock import stamp
from counsellor.domain.roster import Roster
from counsellor.domain.stream import NO_LINK, StreamKey
from counsellor.domain.word import OFFICE, Word
from counsellor.files import private_opener, sync_file
from counsellor.renaming import rename_over
from counsellor.services.compose_word import Reader, compose_word, same_word
from counsellor.services.device_keys import TOKEN, age_identity, signing_key
from counsellor.services.lost_roster import lost_roster
from counsellor.services.office_roster import signed_roster
from counsellor.services.outbox_state import plan_outbox
from counsellor.storage.connection import translating
from counsellor.storage.vault import Vault
from counsellor.storage.words import HeardWord, SaidWord
from counsellor.sync.bundle import BundleContent, SealedBundle, bundle_name, seal_bundle
from counsellor.sync.enrolment import enrol_section
from counsellor.sync.manifest import EnrolSection

PART: Final = ".part-"
"""How the name of an unfinished file of ours begins."""

_SERIAL = "word_serial"


@dataclass(frozen=True, slots=True)
class ToSeal:
    """What goes into one file, whom it is sealed to, and where it is left."""

    key: StreamKey
    recipients: tuple[str, ...]
    boxes: tuple[str, ...]
    number: int = 0
    previous: str = NO_LINK
    entries: Sequence[Entry | ErasedEntry] = ()
    reader: Reader | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A sealed file under its temporary name, and the word in it."""

    path: Path
    sealed: SealedBundle
    word: Word | None


def write_part(vault: Vault, what: ToSeal, roster: Roster) -> Part:
    """Write the sealed file under a temporary name and flush it.

    Raises:
        DiskFull, ReadOnlyPlace, StorageFailed: there is no such file.
    """
    word = None if what.reader is None else next_word(vault, what.reader, roster)
    content = BundleContent(
        stream=what.key,
        number=what.number,
        previous=what.previous,
        device=vault.membership.device,
        roster=roster.version,
        sealed_at=stamp(vault.clock.now()),
        entries=what.entries,
        enrol=_enrolment(vault),
        word=word,
        roster_document=_roster_for(vault, what.reader, roster),
    )
    path = vault.folder.outbox / (PART + bundle_name())
    with (
        translating(path),
        open(path, "xb", opener=private_opener) as file,
        signing_key(vault) as signer,
    ):
        sealed = seal_bundle(content, signer, what.recipients, file)
        sync_file(file)
    return Part(path, sealed, word)


def give_name(vault: Vault, part: Part, name: str, boxes: tuple[str, ...]) -> None:
    """Give a file its final name, once the database knows it."""
    with translating(part.path):
        rename_over(part.path, vault.folder.outbox / name)
    plan_outbox(vault.folder.outbox, {name: boxes})


def next_word(vault: Vault, reader: Reader, roster: Roster) -> Word:
    """Give the word that the next file to a reader carries."""
    present, said = compose_word(vault, reader, roster), vault.words.said_to(reader.name)
    serial = vault.settings.get(_SERIAL)
    # That something was heard is no news: or each answer would be answered.
    told = None if said.said is None else replace(said.said, heard=present.heard)
    news = said.news + (not same_word(present, told))
    return replace(present, serial=(serial if isinstance(serial, int) else 0) + 1, news=news)


def note_said(vault: Vault, reader: Reader, word: Word, name: str | None) -> None:
    """Keep that a file carries this word, inside the caller's transaction.

    Args:
        vault: whose word it is.
        reader: whom it is for.
        word: what it says.
        name: of the file with this word alone, if that is another than before.
    """
    vault.settings.put(_SERIAL, word.serial)
    before = vault.words.said_to(reader.name)
    vault.words.say(SaidWord(reader.name, word.news, word, name or before.name))


def lacks_roster(vault: Vault, reader: Reader, roster: Roster) -> bool:
    """Tell whether a reader said to have an older roster than ours, or said nothing yet.

    What was heard last decides, whichever life said it: one that was put back to a life before
    learns by the roster that there were others. Who has not heard our present life may have another
    roster under the same number: an office that was put back has lost which ones it issued.
    """
    who = vault.membership
    heard = [vault.words.last(device) for device in reader.devices]
    if not who.is_office:
        return any(one is not None and _may_lack(one, roster) for one in heard)
    return any(
        one is None
        or one.word.roster < roster.version
        or who.incarnation not in dict(one.word.heard)
        for one in heard
    )


def _may_lack(heard: HeardWord, roster: Roster) -> bool:
    """Tell whether who spoke may not have our roster, as one does that does not name its life."""
    speaks = [one for one in roster.devices if one.id == heard.device and one.id == roster.seat]
    is_new = any(heard.incarnation not in one.incarnations for one in speaks)
    return is_new or heard.word.roster < roster.version


def _roster_for(vault: Vault, reader: Reader | None, roster: Roster) -> tuple[bytes, bytes] | None:
    if reader is None:
        return None
    if reader.name == OFFICE and (lost := lost_roster(vault, roster)) is not None:
        return lost
    return signed_roster(vault) if lacks_roster(vault, reader, roster) else None


def _enrolment(vault: Vault) -> EnrolSection | None:
    """Carry this device's keys until a roster shows that the office knows them."""
    who, token = vault.membership, vault.secrets.get(TOKEN)
    if who.enrolled or token is None:
        return None
    with signing_key(vault) as key:
        signing = key.public_line
    return enrol_section(
        who, bytes(token), signing=signing, recipient=age_identity(vault).recipient
    )
