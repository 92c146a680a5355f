# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What comes out of a bundle: as bytes from the reader's process, and as its parent believes it.

The parent believes only what it has seen itself. What a child says that was taken over is worth
no more than what the sender could have sent anyway.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from counsellor.domain.canonical import sha256
from counsellor.domain.errors import BundleRefused
from counsellor.sync.changes_file import Line, read_lines
from counsellor.sync.content import check_lines, link_of_content
from counsellor.sync.manifest import Manifest
from counsellor.sync.origin import (
    check_address,
    check_revocation,
    check_signature,
    sender_key,
    vouched_for,
)
from counsellor.sync.refusal import malformed
from counsellor.sync.trust import Trust

NO_ROSTER: Final = (b"", b"")


@dataclass(frozen=True, slots=True)
class OpenedBundle:
    """An authentic bundle whose content is well-formed; whether it is allowed is not decided.

    Attributes:
        manifest: as it was signed.
        entries: its changes, in its order.
        signing: public key line that the signature was verified with.
        unpacked_size: of the changes, in bytes.
        roster: document and signature that came along, not verified; or None.
        refusal: why its content cannot be taken; its word counts all the same.
        proven: whether what came is what its link stands for. A sender may sign a link over
            anything; of refused content that is not the link's own, nothing is known but that.
    """

    manifest: Manifest
    entries: Sequence[Line]
    signing: str
    unpacked_size: int
    roster: tuple[bytes, bytes] | None = None
    refusal: BundleRefused | None = None
    proven: bool = True


@dataclass(frozen=True, slots=True)
class CheckedBundle:
    """The same as bytes, for the pipe between a child process and its parent.

    The lines are there if the whole content was read, whatever is wrong with them: they prove the
    link. A refusal says what is wrong with content that cannot be shown.
    """

    manifest: bytes
    signature: bytes
    lines: bytes
    roster: tuple[bytes, bytes] = NO_ROSTER
    refusal: Mapping[str, object] | None = None

    def opened(self, trust: Trust) -> OpenedBundle:
        """Parse and check all of it once more: a child that was taken over may say what it likes.

        Office, readers, sender, signature, hashes, changes, link and revocation are found out
        here. Its refusal counts only of content that it does not show.

        Raises:
            BundleRefused: what ``check_bundle`` did not give.
        """
        manifest = Manifest.from_bytes(self.manifest)
        check_address(manifest, trust)
        roster = promised_roster(manifest, self.roster)
        believed = trust if roster is None else trust.with_roster(*roster)
        signing = sender_key(manifest, believed)
        check_signature(self.manifest, self.signature, signing)
        if not self._shows(manifest):
            if self.refusal is None:
                raise malformed("changes-hash")
            refusal = BundleRefused(**self.refusal)
            return OpenedBundle(manifest, (), signing, 0, roster, refusal, proven=False)
        try:
            with vouched_for(manifest):
                entries = read_lines(self.lines)
                check_lines(manifest, entries, believed.holders, signing)
                check_revocation(manifest, believed)
        except BundleRefused as error:
            proven = _proves(manifest, self.lines)
            return OpenedBundle(manifest, (), signing, 0, roster, error, proven)
        return OpenedBundle(manifest, entries, signing, len(self.lines), roster)

    def _shows(self, manifest: Manifest) -> bool:
        """Tell whether these are the lines of the manifest, and so all was read that it names.

        Where attachments come without a line, the child has only its word for having read them.
        """
        if sha256(self.lines).hex() != manifest.changes.sha256:
            return False
        return self.refusal is None or bool(self.lines) or not manifest.blobs


def promised_roster(manifest: Manifest, found: tuple[bytes, bytes]) -> tuple[bytes, bytes] | None:
    """Check that a roster is the one that the manifest names; None if it names none.

    Raises:
        BundleRefused: malformed.
    """
    expected = manifest.roster_file
    if expected is None:
        return None
    document, signature = found
    sizes = (len(document), len(signature)) == (expected.size, expected.signature_size)
    hashes = (sha256(document).hex(), sha256(signature).hex())
    if not sizes or hashes != (expected.sha256, expected.signature_sha256):
        raise malformed("roster-hash")
    return found


def _proves(manifest: Manifest, lines: bytes) -> bool:
    """Tell whether lines are what a manifest's link names."""
    try:
        return link_of_content(manifest, read_lines(lines)) == manifest.link
    except BundleRefused:
        return False
