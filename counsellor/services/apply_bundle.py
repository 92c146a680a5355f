# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Judge an opened bundle: its place in the stream, policy, and then one transaction."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from counsellor.domain.clock import stamp
from counsellor.domain.coded import Audience, ImportOutcome, RefusalReason
from counsellor.domain.errors import BundleRefused, UnknownRecord
from counsellor.domain.exchange_state import ImportedFile
from counsellor.domain.roster import Device, Roster
from counsellor.domain.stream import NO_LINK
from counsellor.services.check_permission import apply_permitted, check_permission
from counsellor.services.office_roster import current_roster, issue_roster
from counsellor.services.receive_file import Received, forget_file, quarantine_file
from counsellor.storage.inbox import IncomingBundle, ReceivedFile
from counsellor.storage.vault import Vault
from counsellor.sync.manifest import EnrolSection, Manifest
from counsellor.sync.reading import OpenedBundle

_FOR_A_PERSON = frozenset(
    {RefusalReason.TOKEN_USED, RefusalReason.REVOKED, RefusalReason.COUNTER_LEAP}
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """An outcome with its reason code, detail for the log, and how many changes were new."""

    outcome: ImportOutcome
    reason: str = ""
    detail: str = ""
    changes: int = 0


def refusal(error: BundleRefused) -> Verdict:
    """Tell a refusal: some wait for a person, the rest is quarantined."""
    reason = RefusalReason(str(error.fields["reason"]))
    held = reason in _FOR_A_PERSON
    outcome = ImportOutcome.HELD if held else ImportOutcome.QUARANTINED
    return Verdict(outcome, reason.value, str(error.fields.get("detail", "")))


class Judge:
    """Decides on opened bundles and commits what may come in."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._roster = current_roster(vault)
        self.roster_changed = False
        self.erased: set[str] = set()

    def settle(self, received: Received, opened: OpenedBundle | BundleRefused) -> ImportedFile:
        """Import a bundle, or put it where it belongs."""
        if isinstance(opened, BundleRefused):
            return self._refused(received, opened)
        manifest = opened.manifest
        verdict = self._place(manifest)
        if verdict is None:
            try:
                return self._commit(received, opened)
            except BundleRefused as error:
                return self._refused_by_policy(received, manifest, error)
        self._file(received, verdict, manifest)
        return self._told(received, verdict, manifest)

    def is_early(self, manifest: Manifest) -> bool:
        """Tell whether a bundle's place is behind a gap."""
        place = self._place(manifest)
        return place is not None and place.outcome is ImportOutcome.WAITING

    def next_waiting(self, stream: str) -> ReceivedFile | None:
        """Give the file that comes next in a stream and waits in the inbox."""
        state = self._vault.inbox.stream(stream)
        number = state.number + 1 if state is not None else 1
        return next(
            (
                file
                for file in self._vault.inbox.files(ImportOutcome.WAITING)
                if (file.stream, file.number) == (stream, number)
            ),
            None,
        )

    def _place(self, manifest: Manifest) -> Verdict | None:
        """Tell what is the matter with a bundle's place, None if it is the next one."""
        inbox, stream = self._vault.inbox, manifest.stream.id
        known = inbox.link_at(stream, manifest.number)
        if known is not None:
            if known == manifest.link:
                return Verdict(ImportOutcome.ALREADY)
            return Verdict(ImportOutcome.QUARANTINED, RefusalReason.FORK.value, "link")
        state = inbox.stream(stream)
        number, link = (state.number, state.link) if state is not None else (0, NO_LINK)
        if manifest.number > number + 1:
            return Verdict(ImportOutcome.WAITING, "gap", f"{number + 1}")
        if manifest.previous != link:
            return Verdict(ImportOutcome.QUARANTINED, RefusalReason.FORK.value, "previous")
        return None

    def _commit(self, received: Received, opened: OpenedBundle) -> ImportedFile:
        manifest = opened.manifest
        with self._vault.transaction():
            device = self._device(manifest)
            audience = Audience(manifest.stream.audience)
            lines = opened.entries
            permitted = check_permission(self._vault, lines, audience, device, self._roster)
            row = self._advance(manifest, len(lines), "")
            applied = apply_permitted(self._vault, permitted, row)
            verdict = Verdict(ImportOutcome.IMPORTED, changes=len(applied.new))
            self._note(received, verdict, manifest, kept=None)
        self.erased |= applied.erased_clients
        forget_file(self._vault, received.kept)
        return self._told(received, verdict, manifest)

    def _refused_by_policy(
        self, received: Received, manifest: Manifest, error: BundleRefused
    ) -> ImportedFile:
        """Quarantine what is authentic but not allowed; its stream goes on."""
        verdict = refusal(error)
        kept = quarantine_file(self._vault, received.kept)
        with self._vault.transaction():
            if verdict.outcome is ImportOutcome.QUARANTINED:
                self._advance(manifest, 0, verdict.reason)
            self._note(received, verdict, manifest, kept=kept)
        self._roster = current_roster(self._vault)
        return self._told(received, verdict, manifest)

    def _refused(self, received: Received, error: BundleRefused) -> ImportedFile:
        verdict = refusal(error)
        kept = quarantine_file(self._vault, received.kept)
        with self._vault.transaction():
            self._note(received, verdict, None, kept=kept)
        return self._told(received, verdict, None)

    def _file(self, received: Received, verdict: Verdict, manifest: Manifest) -> None:
        kept: str | None = received.kept
        if verdict.outcome is ImportOutcome.ALREADY:
            forget_file(self._vault, received.kept)
            kept = None
        elif verdict.outcome is ImportOutcome.QUARANTINED:
            kept = quarantine_file(self._vault, received.kept)
        with self._vault.transaction():
            self._note(received, verdict, manifest, kept=kept)

    def _device(self, manifest: Manifest) -> Device:
        """Give the sender, enrolling it with its first bundle.

        Raises:
            BundleRefused: ``token_used``: another device was faster; ``unknown_device``.
        """
        try:
            known = self._roster.device(manifest.device)
        except UnknownRecord:
            if manifest.enrol is None:
                raise _not_known("device") from None
            return self._enrol(manifest, manifest.enrol)
        incarnation = manifest.stream.incarnation
        if incarnation not in known.incarnations and self._vault.membership.is_office:
            known = replace(known, incarnations=(*known.incarnations, incarnation))
            self._publish(known)
        return known

    def _enrol(self, manifest: Manifest, section: EnrolSection) -> Device:
        token = next(
            (one for one in self._vault.inbox.tokens() if one.id == section.token_id), None
        )
        if token is None:
            raise _not_known("token")
        if token.device is not None:
            raise BundleRefused(reason=RefusalReason.TOKEN_USED, detail="token")
        device = Device(
            id=manifest.device,
            staff=token.staff,
            signing=section.signing,
            recipient=section.recipient,
            confirmed=False,
            since=self._vault.clock.now().date().isoformat(),
            incarnations=(section.incarnation,),
            before=_free_before(section.before, self._roster),
        )
        self._vault.inbox.use_token(section.token_id, device.id)
        self._publish(device)
        return device

    def _publish(self, device: Device) -> None:
        """Sign the next roster with this device in it."""
        others = tuple(one for one in self._roster.devices if one.id != device.id)
        self._roster = issue_roster(self._vault, replace(self._roster, devices=(*others, device)))

    def _advance(self, manifest: Manifest, changes: int, reason: str) -> int:
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

    def _note(
        self, received: Received, verdict: Verdict, manifest: Manifest | None, kept: str | None
    ) -> None:
        self._vault.inbox.put_file(
            ReceivedFile(
                sha256=received.sha256,
                name=received.source.name,
                size=received.size,
                outcome=verdict.outcome,
                reason=verdict.reason,
                detail=verdict.detail,
                stream=manifest.stream.id if manifest else None,
                number=manifest.number if manifest else None,
                at=stamp(self._vault.clock.now()),
                kept=kept,
            )
        )

    def _told(
        self, received: Received, verdict: Verdict, manifest: Manifest | None
    ) -> ImportedFile:
        return ImportedFile(
            file=received.source.name,
            outcome=verdict.outcome,
            reason=verdict.reason,
            detail=verdict.detail,
            device=manifest.device if manifest else "",
            changes=verdict.changes,
            at=self._vault.clock.now(),
            path=str(received.source),
        )


def _not_known(detail: str) -> BundleRefused:
    return BundleRefused(reason=RefusalReason.UNKNOWN_DEVICE, detail=detail)


def _free_before(before: str, roster: Roster) -> str:
    """Return the id from before joining, refusing one that is somebody else's.

    Raises:
        BundleRefused: ``not_permitted``: it is a colleague's, now or before joining.
    """
    taken = {member.id for member in roster.staff}
    taken |= {device.before for device in roster.devices} - {""}
    if before in taken:
        raise BundleRefused(reason=RefusalReason.NOT_PERMITTED, detail="before")
    return before
