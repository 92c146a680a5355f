# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Judge an opened bundle: sender, word, place in the stream, policy, and one transaction.

What one bundle provokes ends with that bundle: whatever is raised, its transaction rolls back, it
is set aside with a reason, its stream goes on, and so does the run.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from typing import Final

from counsellor.domain.change import Entry
from counsellor.domain.coded import Audience, ImportOutcome, RefusalReason
from counsellor.domain.errors import (
    BundleRefused,
    DiskFull,
    ReadOnlyPlace,
    RosterInvalid,
    StorageFailed,
    VaultDamaged,
    VaultInUse,
    VaultLocked,
)
from counsellor.domain.exchange_state import ImportedFile
from counsellor.domain.place_errors import VaultMoved
from counsellor.domain.roster import Device
from counsellor.services.apply_permitted import apply_permitted
from counsellor.services.check_permission import check_permission
from counsellor.services.enrol_device import admit_device
from counsellor.services.judged_file import JudgedFiles, Verdict, judged_by
from counsellor.services.office_roster import adopt_roster, current_roster
from counsellor.services.quarantine_file import WORTH_KEEPING, quarantine_folder
from counsellor.services.receive_file import Received, let_copy_go
from counsellor.services.stream_place import Place, Standing, stand_of
from counsellor.services.take_word import take_word
from counsellor.services.tell_of_erasure import tell_of_erasure
from counsellor.storage.vault import Vault
from counsellor.sync.manifest import Manifest
from counsellor.sync.opened_bundle import OpenedBundle

OF_THE_VAULT: Final = (
    DiskFull,
    ReadOnlyPlace,
    StorageFailed,
    VaultDamaged,
    VaultInUse,
    VaultLocked,
    VaultMoved,
)
"""Failures that no bundle has provoked: the vault can take nothing, so the run ends."""

_FOR_A_PERSON = frozenset(
    {
        RefusalReason.TOKEN_USED,
        RefusalReason.TOKEN_WITHDRAWN,
        RefusalReason.REVOKED,
        RefusalReason.MANY_LIVES,
    }
)
_LOG = logging.getLogger(__name__)


def refusal(error: BundleRefused) -> Verdict:
    """Tell a refusal: some wait for a person, the rest is quarantined."""
    reason = RefusalReason(str(error.fields["reason"]))
    waits = reason in _FOR_A_PERSON
    outcome = ImportOutcome.PENDING if waits else ImportOutcome.QUARANTINED
    return Verdict(outcome, reason.value, str(error.fields.get("detail", "")))


class Judge:
    """Decides on opened bundles and commits what may come in."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._roster = current_roster(vault)
        self._files = JudgedFiles(vault)
        self.roster_changed = False
        self._let_go_of: list[str] = []

    @property
    def judged(self) -> str:
        """What judges now."""
        return judged_by(self._roster)

    def stand_of(self, opened: OpenedBundle | BundleRefused) -> Standing:
        """Tell where a bundle stands; one that is not authentic stands nowhere."""
        if isinstance(opened, BundleRefused):
            return Standing(Place.STRANGE)
        return stand_of(self._vault, opened.manifest)

    def forget_copies(self) -> None:
        """Delete the copies that nobody needs, now that what was said of them is saved."""
        for kept in self._let_go_of:
            let_copy_go(self._vault, kept)
        self._let_go_of.clear()

    def settle(
        self, received: Received, opened: OpenedBundle | BundleRefused, standing: Standing
    ) -> ImportedFile:
        """Import a bundle, or put it where it belongs; see ``forget_copies``."""
        if isinstance(opened, BundleRefused):
            verdict = refusal(opened)
            self._put_aside(received, verdict, None)
            return self._files.told(received, verdict, None)
        try:
            verdict = self._import(received, opened, standing)
        except OF_THE_VAULT:
            raise
        except Exception as error:  # noqa: BLE001 - one bundle must not stop the others
            verdict = self._after(received, opened, standing, error)
        return self._files.told(received, verdict, opened.manifest)

    def _import(self, received: Received, opened: OpenedBundle, standing: Standing) -> Verdict:
        with self._vault.transaction():
            device, is_news = self._meet(opened)
            if opened.refusal is not None and not _waits_its_turn(opened, standing):
                raise opened.refusal
            if opened.manifest.is_word_alone:
                self._require_known_life(opened.manifest)
                verdict = Verdict(ImportOutcome.IMPORTED if is_news else ImportOutcome.ALREADY)
            elif standing.place in (Place.NEXT, Place.LATE):
                verdict = self._apply(opened, device, standing)
            else:
                verdict = _misplaced(standing)
            keep = verdict.outcome in (ImportOutcome.WAITING, ImportOutcome.QUARANTINED)
            kept = self._files.place_for(received, verdict.outcome) if keep else None
            self._files.note(received, verdict, opened.manifest, kept, self.judged)
            if keep:
                self._files.note_changes(received, opened.entries)
        self._let_go(received, kept)
        return verdict

    def _meet(self, opened: OpenedBundle) -> tuple[Device, bool]:
        """Go by the roster that came along, admit the sender, hear its word.

        Whether the bundle's own place is early, known, forked or refused makes no difference.
        """
        before = self._roster.version
        if opened.roster is not None:
            self._adopt(*opened.roster)
        device, self._roster = admit_device(
            self._vault, self._roster, opened.manifest, opened.signing
        )
        self.roster_changed |= self._roster.version != before
        self._vault.levels.note(device.id, opened.manifest.level)
        try:
            return device, take_word(self._vault, opened.manifest, self._roster)
        except OF_THE_VAULT:
            raise
        except Exception as error:  # noqa: BLE001 - nor must one word
            _LOG.error("a word failed: %s", type(error).__name__)
            return device, False

    def _require_known_life(self, manifest: Manifest) -> None:
        """Let a word alone wait for the roster that vouches for the life it is said in.

        Raises:
            BundleRefused: ``unknown_device``; it is looked at again under another roster.
        """
        if not self._vault.words.is_life_of(manifest.device, manifest.stream.incarnation):
            raise BundleRefused(reason=RefusalReason.UNKNOWN_DEVICE, detail="life")

    def _adopt(self, document: bytes, signature: bytes) -> None:
        try:
            adopt_roster(self._vault, document.decode("utf-8"), signature.decode("ascii"))
        except (RosterInvalid, UnicodeDecodeError) as error:
            _LOG.warning("a roster was passed over: %s", type(error).__name__)
        self._roster = current_roster(self._vault)

    def _apply(self, opened: OpenedBundle, device: Device, standing: Standing) -> Verdict:
        manifest = opened.manifest
        audience = Audience(manifest.stream.audience)
        # What is here already changes nothing, so nobody asks again whether it may come.
        known = self._vault.journal.present([one.version.packed for one in opened.entries])
        fresh = [one for one in opened.entries if one.version.packed not in known]
        permitted = check_permission(self._vault, fresh, audience, device, self._roster)
        if standing.place is Place.LATE:
            row = self._files.advance_late(manifest, len(opened.entries))
        else:
            row = self._files.advance(manifest, len(opened.entries), "")
        applied = apply_permitted(self._vault, permitted, row, self._roster)
        tell_of_erasure(self._vault, applied.pending, device.staff)
        self._note_places(opened, (*permitted.requests, *permitted.refused, *applied.pending), row)
        return Verdict(ImportOutcome.IMPORTED, changes=len(applied.new))

    def _note_places(
        self, opened: OpenedBundle, aside: Sequence[tuple[Entry, str]], bundle: int
    ) -> None:
        """Note where in its bundle stands what is not applied: its sender is told by that."""
        if aside:
            places = {one.version: place for place, one in enumerate(opened.entries)}
            found = [(entry, places[entry.version]) for entry, _reason in aside]
            self._vault.pending.note_places(found, bundle)

    def _after(
        self, received: Received, opened: OpenedBundle, standing: Standing, error: Exception
    ) -> Verdict:
        """Set a bundle aside that raised something; its word and its sender count all the same.

        Its number is used up only by what its link stands for, of a sender who is admitted: or
        the bundle that belongs there could never come.
        """
        self._roster = current_roster(self._vault)
        verdict = _verdict_of(error)
        met = self._attempt(lambda: self._meet(opened))
        settled = verdict.outcome is ImportOutcome.QUARANTINED and standing.place is Place.NEXT
        advances = settled and met and opened.proven
        if opened.manifest.is_word_alone:
            self._put_aside(received, verdict, None)
            return verdict
        if advances:
            self._attempt(lambda: self._files.advance(opened.manifest, 0, verdict.reason))
        self._put_aside(received, verdict, opened.manifest)
        return verdict

    def _attempt(self, step: Callable[[], object]) -> bool:
        """Do a step in a transaction of its own; what it raises is logged and told no further.

        Returns:
            whether it was done.
        """
        try:
            with self._vault.transaction():
                step()
        except OF_THE_VAULT:
            raise
        except Exception as error:  # noqa: BLE001 - its bundle was refused already
            if not isinstance(error, BundleRefused):
                _LOG.warning("a step failed: %s", type(error).__name__)
            self._roster = current_roster(self._vault)
            return False
        return True

    def _put_aside(self, received: Received, verdict: Verdict, manifest: Manifest | None) -> None:
        """Note a verdict; authentic content is kept, and what may count later."""
        keep = manifest is not None or RefusalReason(verdict.reason) in WORTH_KEEPING
        quarantine_folder(self._vault)
        with self._vault.transaction():
            kept = self._files.place_for(received, verdict.outcome) if keep else None
            self._files.note(received, verdict, manifest, kept, self.judged)
        self._let_go(received, kept)

    def _let_go(self, received: Received, kept: str | None) -> None:
        """Have the copy deleted unless it is the one that is kept."""
        if kept is None or kept.rpartition("/")[2] != received.kept.rpartition("/")[2]:
            self._let_go_of.append(received.kept)


def _verdict_of(error: Exception) -> Verdict:
    if isinstance(error, BundleRefused):
        return refusal(error)
    name = type(error).__name__
    _LOG.error("a bundle failed: %s", name)
    return Verdict(ImportOutcome.QUARANTINED, RefusalReason.FAILED.value, name)


def _waits_its_turn(opened: OpenedBundle, standing: Standing) -> bool:
    """Tell whether refused content waits for the gap before it: its number is used up then.

    Refused at once it would have no place in its stream, and stop for good what follows it.
    """
    return standing.place is Place.EARLY and opened.proven


def _misplaced(standing: Standing) -> Verdict:
    if standing.place is Place.KNOWN:
        return Verdict(ImportOutcome.ALREADY)
    early = standing.place is Place.EARLY
    outcome = ImportOutcome.WAITING if early else ImportOutcome.QUARANTINED
    return Verdict(outcome, standing.reason, standing.detail)
