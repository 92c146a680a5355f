# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Sentences for what goes wrong with keys, sealed files and the vault."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from counsellor.domain import errors, place_errors
from counsellor.domain.errors import CounsellorError
from counsellor.plain_file import NO_FILE
from counsellor.wording.error_words import Words, WordTable
from counsellor.wording.marked import marked

SEALED_FILES: Final[WordTable] = {
    errors.NotAnAgeFile: Words(
        marked("Errors", "This is not a sealed file of this program."),
        marked("Errors", "Choose another file, or ask for it to be sent again."),
    ),
    errors.AgeHeaderTooLarge: Words(
        marked("Errors", "This file does not look like any that this program makes."),
        marked("Errors", "Leave it closed and tell your supervisor where it came from."),
    ),
    errors.AgeNoIdentityMatches: Words(
        marked("Errors", "This file is sealed to somebody else."),
        marked("Errors", "Ask the sender to seal it to you."),
    ),
    errors.AgeDamaged: Words(
        marked("Errors", "This file was damaged or changed on the way."),
        marked("Errors", "Ask for it to be sent again."),
    ),
    errors.SignatureInvalid: Words(
        marked("Errors", "The signature does not match: the sender may be somebody else."),
        marked("Errors", "Do not use the file; ask the sender to send it again."),
    ),
    errors.BlobDamaged: Words(
        marked("Errors", "An attachment is damaged and was not opened."),
        marked("Errors", "Restore it from a backup."),
    ),
}

KEYS: Final[WordTable] = {
    errors.WrongPassphrase: Words(
        marked("Errors", "This passphrase does not open the vault."),
        "",
    ),
    errors.WrongPin: Words(
        marked("Errors", "This is not the PIN."),
        marked("Errors", "Try again, or use the passphrase."),
    ),
    errors.PinOver: Words(
        marked("Errors", "The PIN does not count any more."),
        marked("Errors", "Use the passphrase."),
    ),
    errors.KeySlotDamaged: Words(
        marked("Errors", "The file with the vault's keys is damaged."),
        marked("Errors", "Restore it from a backup."),
    ),
    errors.KeySlotOutOfBounds: Words(
        marked("Errors", "The file with the vault's keys may have been tampered with."),
        marked("Errors", "Do not type your passphrase again; restore the vault from a backup."),
    ),
    errors.PassphraseTooWeak: Words(
        marked("Errors", "This passphrase is too easy to guess."),
        marked("Errors", "Add a word or two, or take the seven words that are proposed."),
    ),
    place_errors.SecretRefused: Words(
        marked("Errors", "This file cannot be read as text in Unicode: {place}"),
        marked(
            "Errors", "Open it in a text editor, save it with the encoding UTF-8, then try again."
        ),
    ),
    errors.WrongRecoveryWords: Words(
        marked("Errors", "These are words of the list, but not those of this vault's kit."),
        marked("Errors", "Look at each word and its number; an older kit no longer opens it."),
    ),
    errors.WordsUnknown: Words(
        marked("Errors", "Not on the list of words: word {positions}."),
        marked("Errors", "Look at what you wrote down and type that again."),
    ),
    errors.WordsTooFew: Words(
        marked("Errors", "%n word(s) were typed, and that is not how many there are."),
        marked(
            "Errors",
            "A recovery kit and an invitation have seven: type all, with a blank between.",
        ),
        count="count",
    ),
    errors.RecoveryKeyDiffers: Words(
        marked("Errors", "The key that was shown ends otherwise."),
        marked("Errors", "Look at what you wrote down and type its last six characters again."),
    ),
    errors.RecoveryWordsDiffer: Words(
        marked("Errors", "Not as it was shown: word {positions}."),
        marked("Errors", "Look at what you wrote down and type that again."),
    ),
}

VAULT: Final[WordTable] = {
    errors.VaultNotFound: Words(
        marked("Errors", "There is no vault in this folder: {folder}"),
        marked("Errors", "Choose another folder, or create a vault."),
    ),
    errors.VaultExists: Words(
        marked("Errors", "A vault or another file is already in this folder: {folder}"),
        marked("Errors", "Choose an empty folder."),
    ),
    errors.VaultInUse: Words(
        marked("Errors", "This vault is already open in another window."),
        marked("Errors", "Go to that window, or close it and try again."),
    ),
    errors.WindowHangs: Words(
        marked("Errors", "The program is open with this vault already, but does not answer."),
        marked(
            "Errors",
            "Wait a minute and try again. If it stays so, end it or restart the computer: what was"
            " saved is safe.",
        ),
    ),
    errors.VaultTooNew: Words(
        marked("Errors", "A newer version of the program has used this vault."),
        marked("Errors", "Install the newest version. The vault was left untouched."),
    ),
    errors.VaultNotEncrypted: Words(
        marked("Errors", "The database in this folder is not encrypted: {folder}"),
        marked("Errors", "It was left untouched. Choose another folder, or restore a backup."),
    ),
    errors.VaultDamaged: Words(
        marked("Errors", "A part of the vault is damaged."),
        marked("Errors", "Delete nothing. Restore the newest backup, or ask your office for help."),
    ),
    errors.VaultLost: Words(
        marked("Errors", "%n save(s) that had been confirmed are missing from the vault."),
        marked("Errors", "Restore the newest backup, then exchange with your office."),
        count="missing",
    ),
    errors.VaultReplaced: Words(
        marked("Errors", "An older or a different vault was put in the place of yours."),
        marked("Errors", "Put your own back, or restore the newest backup."),
    ),
    errors.AnchorDamaged: Words(
        marked("Errors", "The file that shows whether the vault is complete is damaged."),
        marked("Errors", "Nothing was changed. Restore the newest backup, or ask your office."),
    ),
    errors.VaultLocked: Words(
        marked("Errors", "The vault is locked."),
        marked("Errors", "Unlock it and try again."),
    ),
    errors.RebuildDiffers: Words(
        marked("Errors", "Some lists in the vault do not agree with its journal."),
        marked("Errors", "Make a backup and ask your office for help."),
    ),
}

COPIES: Final = marked("Errors", "The files as they were found are kept here: {copies}")
"""Said besides, where an alarm could keep copies."""

DISK: Final[WordTable] = {
    errors.DiskFull: Words(
        marked("Errors", "The disk is full. Everything saved so far is safe."),
        marked("Errors", "Free some space, then try again."),
    ),
    errors.ErasureUnfinished: Words(
        marked("Errors", "The client is erased, but old copies still lie on this disk: {place}"),
        marked("Errors", "Sync or unlock again a little later: that finishes it."),
    ),
    errors.ReadOnlyPlace: Words(
        marked("Errors", "Nothing can be written here: {place}"),
        marked("Errors", "Remove the write protection, or choose another place."),
    ),
    errors.StorageFailed: Words(
        marked("Errors", "The disk did not read or write as it should."),
        marked("Errors", "Try again. If it happens again, make a backup on another disk."),
    ),
    errors.BackupDamaged: Words(
        marked("Errors", "This backup is damaged; do not rely on it."),
        marked("Errors", "Use another one, and make a new backup now."),
    ),
    place_errors.StickBusy: Words(
        marked("Errors", "Another program still uses the stick: {place}"),
        marked("Errors", "Close what is open from it, then eject it again."),
    ),
    place_errors.EjectRefused: Words(
        marked("Errors", "The system does not let go of the stick: {place}"),
        marked("Errors", "Close all that uses it, and eject it in the system's window of files."),
    ),
    place_errors.AccessDenied: Words(
        marked("Errors", "This computer does not let you use this file or folder: {place}"),
        marked("Errors", "It may belong to another user. Sign in as that user, or choose another."),
    ),
    place_errors.FileBusy: Words(
        marked("Errors", "Another program is using this file: {place}"),
        marked("Errors", "Close that program or wait a moment, then try again."),
    ),
    place_errors.PathTooLong: Words(
        marked("Errors", "The path of this folder is too long: {place}"),
        marked("Errors", "Choose a folder with a shorter name, nearer to the top of the disk."),
    ),
    place_errors.LocksMissing: Words(
        marked("Errors", "A vault is not safe here, for nothing keeps two programs apart: {place}"),
        marked("Errors", "Move its whole folder to this computer's own disk."),
    ),
    place_errors.LinkedFile: Words(
        marked("Errors", "A link lies where a file of the vault belongs: {place}"),
        marked("Errors", "Put the file itself back, or restore the vault from a backup."),
    ),
    place_errors.LinkRefused: Words(
        marked("Errors", "A link or a file lies where a folder belongs: {place}"),
        marked(
            "Errors", "Put the folder itself back, or take away what lies there, then try again."
        ),
    ),
}

MOVED: Final[WordTable] = {
    place_errors.VaultMoved: Words(
        marked("Errors", "Not saved: the vault's files were moved or replaced while it was open."),
        marked(
            "Errors", "Copy what you are typing, close the program and put the vault's folder back."
        ),
    ),
}

_STILL_LIES: Final = marked(
    "Errors", "The client is erased, but old copies still lie on this disk: {place}"
)

BY_REASON: Final[Mapping[tuple[type[CounsellorError], str], Words]] = {
    (errors.ErasureUnfinished, "room"): Words(
        _STILL_LIES,
        marked("Errors", "Free some space, then sync or unlock again: that finishes it."),
    ),
    (errors.ErasureUnfinished, "write protection"): Words(
        _STILL_LIES,
        marked(
            "Errors", "Remove the write protection, then sync or unlock again: that finishes it."
        ),
    ),
    (place_errors.SecretRefused, "empty"): Words(
        marked("Errors", "There is nothing in the first line of this file: {place}"),
        marked("Errors", "Write what is asked for into its first line, save it and try again."),
    ),
    (place_errors.SecretRefused, "second"): Words(
        marked("Errors", "There is nothing in the second line of this file: {place}"),
        marked("Errors", "Write the user name in the first line and the password in the second."),
    ),
    (place_errors.SecretRefused, "size"): Words(
        marked("Errors", "This file is too large to hold a passphrase: {place}"),
        marked("Errors", "Choose the file that was meant."),
    ),
    (errors.StorageFailed, NO_FILE): Words(
        marked("Errors", "This is a folder, a link or something else, and no file."),
        marked("Errors", "Choose the file that was meant."),
    ),
    (errors.DiskFull, "quota"): Words(
        marked("Errors", "Your share of this disk is used up. Everything saved so far is safe."),
        marked("Errors", "Delete files of yours there, or ask for a larger share, then try again."),
    ),
    (errors.DiskFull, "file size"): Words(
        marked("Errors", "This disk takes no larger file. Everything saved so far is safe."),
        marked("Errors", "Move to a disk that takes larger files, then try again."),
    ),
    (errors.DiskFull, "entries"): Words(
        marked("Errors", "This disk can hold no more files. Everything saved so far is safe."),
        marked("Errors", "Delete some files, however small, then try again."),
    ),
}
