# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Every failure that a person can be told about; anything else that is raised is a bug.

Errors carry a code (the class name) and fields, never sentences: ``wording`` speaks.
"""

from __future__ import annotations

from typing import ClassVar


class CounsellorError(Exception):
    """Base of all expected failures.

    Fields are given by keyword and kept in ``fields``; they never hold note text or keys.
    """

    code: ClassVar[str] = "CounsellorError"

    def __init_subclass__(cls) -> None:
        """Name the error after its class, once."""
        cls.code = cls.__name__

    def __init__(self, **fields: object) -> None:
        super().__init__(fields)
        self.fields = fields

    def __str__(self) -> str:
        """Return code and fields, for logs and tests; people read ``wording``."""
        inner = ", ".join(f"{name}={value}" for name, value in sorted(self.fields.items()))
        return f"{self.code}({inner})"

    def __reduce__(self) -> tuple[object, ...]:
        """Travel between processes with the fields intact."""
        return (_rebuilt, (type(self), self.fields))


def _rebuilt(kind: type[CounsellorError], fields: dict[str, object]) -> CounsellorError:
    return kind(**fields)


# --- cryptography -----------------------------------------------------------------------------


class NotAnAgeFile(CounsellorError):
    """The bytes are no age file, or its header is malformed. Fields: reason."""


class AgeHeaderTooLarge(CounsellorError):
    """The header exceeds the cap on bytes or stanzas."""


class AgeNoIdentityMatches(CounsellorError):
    """The file is sealed to somebody else."""


class AgeDamaged(CounsellorError):
    """Header or payload fail authentication, or the file is cut short. Fields: reason."""


class SignatureInvalid(CounsellorError):
    """The signature is malformed, of another key, namespace or content. Fields: reason."""


class WrongPassphrase(CounsellorError):
    """No key slot opens with what was typed."""


class WrongPin(CounsellorError):
    """The PIN of the lock is another one. Fields: left (tries)."""


class PinOver(CounsellorError):
    """The PIN counts no more: an hour has passed, or it was wrong three times."""


class KeySlotDamaged(CounsellorError):
    """A key slot is malformed. Fields: reason."""


class KeySlotOutOfBounds(CounsellorError):
    """A key slot asks for work outside the accepted bounds. Fields: field, value."""


class BlobDamaged(CounsellorError):
    """An attachment fails authentication. Fields: reason."""


# --- the vault --------------------------------------------------------------------------------


class VaultNotFound(CounsellorError):
    """No vault lies at this place. Fields: folder."""


class VaultExists(CounsellorError):
    """A vault, or another file, already lies at this place. Fields: folder."""


class VaultInUse(CounsellorError):
    """Another process has this vault open. Fields: folder."""


class WindowHangs(VaultInUse):
    """The window that has this vault open does not answer. Fields: folder."""


class VaultTooNew(CounsellorError):
    """A newer program wrote this vault. Fields: found, known."""


class VaultNotEncrypted(CounsellorError):
    """The database file is a plain SQLite file; it is left untouched. Fields: folder."""


class VaultDamaged(CounsellorError):
    """A part of the vault fails its checks. Fields: part, reason."""


class VaultLost(CounsellorError):
    """The database lacks commits that were acknowledged. Fields: missing (a count), copies."""


class VaultReplaced(CounsellorError):
    """The database is not the one that this anchor followed. Fields: copies."""


class AnchorDamaged(CounsellorError):
    """Both slots of the anchor are unreadable. Fields: folder."""


class DiskFull(CounsellorError):
    """No room is left; nothing acknowledged was lost. Fields: place, reason (what is used up)."""


class ReadOnlyPlace(CounsellorError):
    """The place cannot be written. Fields: place."""


class StorageFailed(CounsellorError):
    """The disk refused a read or a write. Fields: place, reason."""


class ErasureUnfinished(CounsellorError):
    """A client is erased, and old copies could not be let go. Fields: place, reason."""


class VaultLocked(CounsellorError):
    """The vault is locked; unlock it first."""


class BackupDamaged(CounsellorError):
    """A backup fails its verification. Fields: reason."""


class RebuildDiffers(CounsellorError):
    """The record tables are not what the journal says. Fields: tables."""


class PassphraseTooWeak(CounsellorError):
    """The chosen passphrase is too easy to guess. Fields: bits, least."""


class WordsUnknown(WrongPassphrase):
    """Some of the typed words are on no list. Fields: positions, unknown (``MistypedWord``)."""


class WordsTooFew(WrongPassphrase):
    """Fewer, or more, words were typed than there are. Fields: count, expected."""


class WrongRecoveryWords(WrongPassphrase):
    """Seven words of the lists, and not those of this vault's kit."""


class RecoveryWordsDiffer(CounsellorError):
    """The words that were asked back are not those of the kit. Fields: positions."""


class RecoveryKeyDiffers(CounsellorError):
    """The signs that were asked back are not the end of the office's recovery key."""


# --- records and rules ------------------------------------------------------------------------


class MalformedChange(CounsellorError):
    """A change does not have the shape of its kind. Fields: reason."""


class NotCanonical(CounsellorError):
    """Bytes are not in canonical form. Fields: reason."""


class RecordInvalid(CounsellorError):
    """A record breaks a rule of its kind. Fields: kind, reason, and what its words name."""


class UnknownRecord(CounsellorError):
    """No such record. Fields: kind, record."""


class TimerGone(UnknownRecord):
    """No session is timed any more: it was ended, or went with its client. As UnknownRecord."""


class NotPrinted(CounsellorError):
    """The printer, or the medium behind it, does not take all of a document."""


class TooLateToUndo(CounsellorError):
    """The minute is over: the act is recorded, or went with its client."""


class CounterTooFarAhead(CounsellorError):
    """A change's counter is more than 2^32 above ours; it is pending. Fields: counter."""


class ConsentMissing(CounsellorError):
    """The case has no current consent for this. Fields: client, item."""


class ConsentLapsed(CounsellorError):
    """A spoken consent is past 30 days or 3 sessions. Fields: client."""


class TimerAlreadyRuns(CounsellorError):
    """One timer runs on a device at a time. Fields: session."""


class NoteSigned(CounsellorError):
    """A signed note cannot be edited; write an addendum. Fields: note."""


class NoteSealed(CounsellorError):
    """The note already left in a bundle; mark it misfiled instead. Fields: note."""


class NotTheAuthor(CounsellorError):
    """Only the author may do this. Fields: note."""


class NotPermitted(CounsellorError):
    """Who works here may not write this in this file. Fields: kind, reason."""


class Erased(CounsellorError):
    """The record was erased; only its tombstone is left. Fields: record."""


# --- exchange ---------------------------------------------------------------------------------


class NotInAnOffice(CounsellorError):
    """This vault has not joined an office yet."""


class AlreadyInAnOffice(CounsellorError):
    """This vault already belongs to an office. Fields: office, reason.

    The reason is ``other invitation`` where it waits for the same office by another one.
    """


class NotTheOffice(CounsellorError):
    """Only an office's vault can do this."""


class InvitationInvalid(CounsellorError):
    """The invitation is damaged, or the words do not open it. Fields: reason."""


class RosterInvalid(CounsellorError):
    """A roster is malformed, not signed by the root, or older than ours. Fields: reason."""


class TooManyRecipients(CounsellorError):
    """A bundle goes to 32 recipients at the most. Fields: count."""


class DropUnreachable(CounsellorError):
    """The drop cannot be reached; what waits stays waiting. Fields: place, reason."""


class UnknownDrop(CounsellorError):
    """This kind of drop is not supported. Fields: url."""


class NoPlaceChosen(CounsellorError):
    """No folder, stick or server was chosen for the exchange yet."""


class BundleRefused(CounsellorError):
    """A bundle is not imported. Fields: reason (a ``RefusalReason`` value), detail."""


class ReaderUnavailable(CounsellorError):
    """The process that reads bundles cannot be started as it must be. Fields: reason."""


class StepFailed(CounsellorError):
    """A step of the exchange met an error of the program. Fields: step, reason (its type)."""


class ImportCancelled(CounsellorError):
    """A person stopped the import; what was imported stays."""
