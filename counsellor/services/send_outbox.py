# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Send sealed files to the drop; this needs no open vault and no key.

``outbox/state`` remembers opaque file names alone: the boxes each goes to and those it lies in.
The next unlock takes that over into the vault. It is flushed only while it says what is to leave
the drop: the rest is planned anew from the vault's own list, and to put a file twice does no harm.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from counsellor.domain.errors import CounsellorError
from counsellor.files import replace_file, replace_unsynced
from counsellor.storage.vault import Vault
from counsellor.sync.drop import Drop, drop_for

STATE = "state"


@dataclass(frozen=True, slots=True)
class SendReport:
    """What was sent, and the first thing that went wrong, if any."""

    sent: tuple[str, ...]
    failure: CounsellorError | None


def plan_outbox(outbox: Path, boxes: Mapping[str, tuple[str, ...]]) -> None:
    """Note which boxes new files go to; an empty name is the office's own box."""
    state = read_state(outbox)
    for name, targets in boxes.items():
        state[name] = {"boxes": list(targets), "sent": []}
    _write_state(outbox, state)


def withdraw(outbox: Path, names: Collection[str]) -> None:
    """Have files that were replaced taken out of the drop, where they came there."""
    state = read_state(outbox)
    if state.keys().isdisjoint(names):
        return
    for name in state.keys() & names:
        state[name]["boxes"] = []
    _write_state(outbox, state)


def send_outbox(outbox: Path, drop_url: str) -> SendReport:
    """Put every file that waits, and take away what was withdrawn; one that fails blocks no other.

    What could not be done stays as it is and is tried again next time.
    """
    before = read_state(outbox)
    state, sent, failure = copy.deepcopy(before), [], None
    for name, item in state.items():
        for box in set(item["boxes"]) ^ set(item["sent"]):
            try:
                if box in item["sent"]:
                    _box(drop_url, box).delete(name)
                    item["sent"].remove(box)
                    continue
                _box(drop_url, box).put(name, outbox / name)
            except CounsellorError as error:
                failure = failure or error
                continue
            item["sent"].append(box)
            sent.append(name)
    left = {name: item for name, item in state.items() if item["boxes"] or item["sent"]}
    if left != before:
        _write_state(outbox, left)
    return SendReport(tuple(sent), failure)


def note_sent(vault: Vault) -> None:
    """Take over what was sent while the vault was locked or just now."""
    state = read_state(vault.folder.outbox)
    sent = [name for name, item in state.items() if not set(item["boxes"]) - set(item["sent"])]
    with vault.transaction():
        vault.bundles.mark_sent(sent, vault.clock.now())


def send_again(outbox: Path, name: str) -> None:
    """Have a file put once more, as a receipt that misses it asks."""
    state = read_state(outbox)
    if name in state:
        state[name]["sent"] = []
        _write_state(outbox, state)


def forget_files(outbox: Path, names: set[str]) -> None:
    """Delete files that a second reader or a verified backup keeps, and their state."""
    state = read_state(outbox)
    for name in names & state.keys():
        (outbox / name).unlink(missing_ok=True)
        del state[name]
    _write_state(outbox, state)


def read_state(outbox: Path) -> dict[str, dict[str, list[str]]]:
    """Give what is known of the files; a damaged note means sending again, never losing."""
    try:
        read = json.loads((outbox / STATE).read_bytes())
    except (FileNotFoundError, ValueError):
        return {}
    return read if isinstance(read, dict) else {}


def _write_state(outbox: Path, state: dict[str, dict[str, list[str]]]) -> None:
    # What was withdrawn is known here alone; everything else can be planned anew.
    withdrawn = any(not item["boxes"] for item in state.values())
    content = json.dumps(state).encode("ascii")
    (replace_file if withdrawn else replace_unsynced)(outbox / STATE, content)


def _box(drop_url: str, box: str) -> Drop:
    return drop_for(drop_url, box or None)
