# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What `counsellor vault info` says of a vault."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from counsellor.cli.spoken_words import lines_of_words, told_words
from counsellor.services.confirm_device import own_words
from counsellor.services.describe_exchange import describe_exchange
from counsellor.services.read_drops import kept_drops

if TYPE_CHECKING:
    from counsellor.cli.call import Call
    from counsellor.services.vault_types import OpenVault


def vault_facts(vault: OpenVault, call: Call) -> dict[str, Any]:
    """Give numbers and names of the installation, none of a client."""
    who, state, described = vault.membership, describe_exchange(vault), vault.folder.read()
    return {
        "vault": str(vault.path),
        "id": described.vault,
        "created_at": described.created_at,
        "key_slots": [str(slot.get("kind")) for slot in described.slots],
        "staff": who.staff_name,
        "device": who.device,
        "incarnation": who.incarnation,
        **told_words(call, "fingerprint_words", own_words(vault)),
        "office": who.office_name or None,
        "is_office": who.is_office,
        "enrolled": who.enrolled,
        "suite": who.suite if who.office else None,
        "drop": next((one.address for one in kept_drops(vault)), None),
        "drops": [one.address for one in kept_drops(vault)],
        "clients": vault.clients.count(),
        "staying": state.staying,
        "sessions": vault.sessions.count(),
        "notes": vault.notes.count(),
        "drafts": len(vault.drafts.every()),
        "unsealed": state.unsealed,
        "waiting": state.waiting,
        "held_up_to": state.held_up_to.isoformat() if state.held_up_to else None,
        "office_holds_everything": state.office_holds_everything,
    }


def lines_of(facts: dict[str, Any], call: Call) -> list[str]:
    """Say the same for people."""
    rows = (
        (call.say("CommandLine", "Vault"), facts["vault"]),
        (call.say("CommandLine", "Belongs to"), facts["staff"]),
        (call.say("CommandLine", "Office"), facts["office"]),
        (call.say("CommandLine", "Place of exchange"), facts["drop"]),
        (call.say("CommandLine", "Clients"), facts["clients"]),
        (call.say("CommandLine", "Of these on this device alone"), facts["staying"]),
        (call.say("CommandLine", "Sessions"), facts["sessions"]),
        (call.say("CommandLine", "Signed notes"), facts["notes"]),
        (call.say("CommandLine", "Drafts"), facts["drafts"]),
        (call.say("CommandLine", "Waiting to be sealed"), facts["unsealed"]),
        (call.say("CommandLine", "Waiting for the office"), facts["waiting"]),
    )
    lines = [f"{label}: {'–' if value in (None, '') else value}" for label, value in rows]
    words = lines_of_words(call, facts["fingerprint_words"])
    return [*lines, f"{call.say('CommandLine', 'Device fingerprint')}:", *words]
