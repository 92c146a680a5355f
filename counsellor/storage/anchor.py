# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The anchor: what the database must hold, kept outside it.

SQLCipher authenticates pages, not history. The anchor names the last commit that was shown as
saved, so that a log with a flipped bit, or last week's file, is noticed when the vault is opened.

A slot (format 1, 4,096 bytes, big-endian): magic `CSLHEAD` and a zero, format (2 bytes),
checkpoint phase (2), sequence of this write (8), commit counter (8), chain (32), base (32), zeros,
and in the last 32 bytes HMAC-SHA256 of all before, under a key derived from the data key. Slot n
holds the writes whose sequence is n modulo 2. A slot that is torn or changed is recognised, and
the other is used.
"""

from __future__ import annotations

import secrets
import struct
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from counsellor.crypto.derive import derive_key, mac, verify_mac
from counsellor.crypto.secret import Secret
from counsellor.domain.canonical import sha256
from counsellor.domain.errors import AnchorDamaged, VaultTooNew
from counsellor.storage.head_file import SLOT_BYTES, SLOTS, HeadFile

KEY_LABEL = "counsellor.head.v1"
CHAIN_LABEL = b"counsellor.anchor.v1"
CHAIN_START: Final = bytes(32)
SLOT_FORMAT = 1

_MAGIC = b"CSLHEAD\0"
_FIELDS = struct.Struct(">8sHHQQ32s32s")
_NO_BASE = b"\xff" * 32
_SIGNED_BYTES = SLOT_BYTES - 32


class CheckpointPhase(IntEnum):
    """How far a checkpoint had come when the slot was written.

    It tells what an empty or damaged log means: nothing in doubt, everything lost, or nothing.
    """

    NONE = 0
    BEGUN = 1
    """Pages are being copied from the log: without it the database is a mixture."""
    COPIED = 2
    """The database alone holds every commit; the log is about to be emptied."""


@dataclass(frozen=True, slots=True)
class AnchorState:
    """One point in a vault's history.

    Attributes:
        counter: how many commits led here.
        chain: 32 bytes that only this history has.
    """

    counter: int
    chain: bytes

    def next(self) -> AnchorState:
        """Give the point that one more commit leads to.

        Its chain is SHA-256("counsellor.anchor.v1" ‖ this chain ‖ counter ‖ 16 random bytes): two
        commits after the same point never lead to the same one.
        """
        counter = self.counter + 1
        salt = secrets.token_bytes(16)
        linked = CHAIN_LABEL + self.chain + counter.to_bytes(8, "big") + salt
        return AnchorState(counter, sha256(linked))


@dataclass(frozen=True, slots=True)
class HeadState:
    """What the head says.

    Attributes:
        point: the last commit that was shown as saved.
        base: the chain of the point that the database holds without its log; None when a
            checkpoint stopped half-way and nobody knows.
        phase: whether a checkpoint was under way.
    """

    point: AnchorState
    base: bytes | None = None
    phase: CheckpointPhase = CheckpointPhase.NONE


GENESIS: Final = AnchorState(0, CHAIN_START)
"""Where every vault begins."""


class Anchor:
    """Reads and writes the two slots of the head file under the vault's own key."""

    def __init__(self, head: HeadFile, data_key: Secret) -> None:
        self._head = head
        self._key = derive_key(data_key, KEY_LABEL)
        self._sequence = 0

    def read(self) -> HeadState:
        """Give the state that was written last.

        Raises:
            AnchorDamaged: neither slot is sound.
            VaultTooNew: a newer program wrote the last one.
        """
        found = [self._read_slot(index) for index in range(SLOTS)]
        sound = [slot for slot in found if slot is not None]
        if not sound:
            raise AnchorDamaged(folder=str(self._head.path.parent))
        self._sequence, state = max(sound, key=lambda slot: slot[0])
        return state

    def write(self, state: HeadState) -> None:
        """Write a state over the older slot; on return the medium has it.

        Raises:
            DiskFull, ReadOnlyPlace, StorageFailed: what `read` gives next is this state or the
                one before.
        """
        sequence = self._sequence + 1
        before = (_MAGIC, SLOT_FORMAT, state.phase, sequence)
        said = (state.point.counter, state.point.chain, state.base or _NO_BASE)
        signed = _FIELDS.pack(*before, *said).ljust(_SIGNED_BYTES, b"\0")
        self._head.write_slot(sequence % SLOTS, signed + mac(self._key, signed))
        # Only now: after a failure the same slot is tried again, never the last sound one.
        self._sequence = sequence

    def begin(self, state: HeadState) -> None:
        """Fill both slots, whatever they held: a new anchor, or one that a person re-anchors."""
        for _ in range(SLOTS):
            self.write(state)

    def wipe(self) -> None:
        """Forget the key."""
        self._key.wipe()

    def _read_slot(self, index: int) -> tuple[int, HeadState] | None:
        content = self._head.read_slot(index)
        signed, tag = content[:_SIGNED_BYTES], content[_SIGNED_BYTES:]
        if not verify_mac(self._key, signed, tag):
            return None
        magic, form, phase, sequence, counter, chain, base = _FIELDS.unpack_from(signed)
        if magic != _MAGIC or sequence % SLOTS != index:
            return None
        if form > SLOT_FORMAT:
            raise VaultTooNew(found=form, known=SLOT_FORMAT)
        known = None if base == _NO_BASE else base
        return sequence, HeadState(AnchorState(counter, chain), known, CheckpointPhase(phase))
