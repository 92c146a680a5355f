# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What is so in a centre, looked up in its vaults and compared with what they say."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from counsellor.domain.coded import ImportOutcome, RefusalReason
from counsellor.domain.word import PENDING, REFUSED
from counsellor.services.hear_stream import hearers_of
from counsellor.services.office_roster import current_roster
from counsellor.storage.bundles import ABANDONED, HELD
from counsellor.storage.vault import Vault
from tests.faults.exchange_world import OFFICE, SECOND, World

KEPT_BY = 2
"""Devices that must have held what a laptop deletes from its outbox."""


@dataclass(frozen=True)
class Holding:
    """What a machine has, by version.

    Attributes:
        here: what its journal has with its content, or was made in another's name.
        traces: what its journal has at all, or that.
        aside: what waits for a person, or was declined or refused.
        undecided: what of it waits.
        erased: clients of whom everything went.
    """

    here: set[bytes]
    traces: set[bytes]
    aside: set[bytes]
    undecided: set[bytes]
    erased: set[str]

    def has(self, version: bytes, client: str | None) -> bool:
        """Tell whether a change came, or its client was erased."""
        return version in self.here or version in self.aside or client in self.erased


def erased_by(vault: Vault) -> set[str]:
    """Look up the clients who were erased in a vault."""
    rows = vault.core.connection.execute("SELECT client FROM tombstones")
    return {client for (client,) in rows}


def holding_of(vault: Vault) -> Holding:
    """Look up what a vault has."""
    execute = vault.core.connection.execute
    rows = execute("SELECT version, payload IS NOT NULL FROM journal").fetchall()
    kept = execute(
        "SELECT version, decided IS NULL FROM pending_changes WHERE decided IS NOT 'granted'"
        " UNION ALL SELECT version, 0 FROM refused_changes"
    ).fetchall()
    granted = {
        row[0] for row in execute("SELECT version FROM pending_changes WHERE decided = 'granted'")
    }
    return Holding(
        here={version for version, whole in rows if whole} | granted,
        traces={version for version, _whole in rows} | granted,
        aside={version for version, _open in kept},
        undecided={version for version, is_open in kept if is_open},
        erased=erased_by(vault),
    )


def lacking(world: World) -> dict[tuple[str, str], set[str]]:
    """Name what a machine has sealed, and a device that it is for does not have.

    What a person decides on, and what was refused by name, is not lacking: it came. Of twins one
    is enough: nobody can know of a second machine that has said nothing of its own yet. What was
    given up goes out anew for those who read the case by then, the supervisors always among them.

    Returns:
        kinds, by the machine that has it and the device that lacks it.
    """
    held: dict[str, Holding] = {}
    devices: dict[str, list[str]] = defaultdict(list)
    supervisors: set[str] = set()
    for name in world.machines:
        with world.at(name) as vault:
            held[name] = holding_of(vault)
            device = vault.membership.device
            devices[device].append(name)
        if name in (OFFICE, SECOND):
            supervisors.add(device)
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for name in world.machines:
        with world.at(name) as vault:
            for (stream, given_up), versions in _sealed(vault).items():
                hearers = set(hearers_of(vault, stream, current_roster(vault)))
                for device in hearers & supervisors if given_up else hearers:
                    others = [held[reader] for reader in devices[device]]
                    for version, client, kind in versions:
                        if not any(other.has(version, client) for other in others):
                            found[name, device].add(kind)
    return dict(found)


def unsealed(world: World) -> dict[str, int]:
    """Count what is ready to leave laptops and has not left."""
    counts = {}
    for name in world.laptops:
        with world.at(name) as vault:
            counts[name], _held = vault.queue.counts()
    return {name: count for name, count in counts.items() if count}


def waiting_in_vain(world: World) -> list[tuple[str, int]]:
    """Name what waits behind a gap at a supervisor's machine, though the gap could be closed.

    What nobody has any longer, or travels under another life, closes no gap: it is named.
    """
    gaps = []
    for name in (OFFICE, SECOND):
        with world.at(name) as vault:
            for file in vault.inbox.files(ImportOutcome.WAITING):
                state = vault.inbox.stream(str(file.stream))
                gaps.append((name, str(file.stream), 1 if state is None else state.number + 1))
    found = []
    for name in world.machines:
        with world.at(name) as vault:
            alive = {(one.stream, one.number) for one in vault.bundles.newest()}
            found += [(at, number) for at, stream, number in gaps if (stream, number) in alive]
    return found


def forgotten_erasures(world: World) -> dict[str, str]:
    """Name whom the office has, or may get again, though it erased them before it was put back.

    Where that is known anywhere, the office has the erasure, or waits for a person's decision.

    Returns:
        the machine that knows it, by client.
    """
    with world.at(OFFICE) as office:
        rows = office.core.connection.execute(
            "SELECT client FROM tombstones UNION SELECT client FROM pending_changes"
            " WHERE kind = 'erasure'"
        )
        known = {row[0] for row in rows}
    found: dict[str, str] = {}
    for name in world.machines:
        with world.at(name) as vault:
            found |= dict.fromkeys(holding_of(vault).erased - known, name)
    return found


def wrongly_told(world: World) -> list[tuple[str, str, str]]:
    """Name each bundle of a laptop that is said to be otherwise than its changes are.

    Said to be held is only what the office has; pending and refused is only what it set aside.
    """
    with world.at(OFFICE) as office:
        truth = holding_of(office)
    found = []
    for name in world.laptops:
        with world.at(name) as vault:
            for bundle in vault.bundles.newest():
                versions = set(vault.bundles.versions(bundle.stream, bundle.number))
                aside = versions & truth.aside
                right = {
                    HELD: not aside and versions <= truth.traces,
                    PENDING: bool(versions & truth.undecided),
                    REFUSED: bool(aside),
                }
                if not right.get(bundle.state, False) and not _is_erased(vault, versions, truth):
                    found.append((name, bundle.state, bundle.reason))
    return found


def put_off(world: World) -> list[str]:
    """Name what waits at the office for another day: a device began many lives on this one.

    Its laptop may not have heard so yet.
    """
    with world.at(OFFICE) as office:
        waiting = office.inbox.files(ImportOutcome.PENDING)
    return [one.name for one in waiting if one.reason == RefusalReason.MANY_LIVES.value]


@dataclass
class Deletions:
    """Sees that a file leaves an outbox only when others have held what is in it.

    What is about an erased client may leave at any time: who got the erasure first never held it.
    """

    ever: dict[bytes, set[str]] = field(default_factory=lambda: defaultdict(set))
    erased: set[str] = field(default_factory=set)
    wrong: list[tuple[str, int]] = field(default_factory=list)

    def before(self, vault: Vault) -> set[str]:
        """Look at an outbox before something is done with it."""
        return {path.name for path in vault.folder.outbox.iterdir()}

    def after(self, name: str, vault: Vault, before: set[str]) -> None:
        """Compare it with what is there now."""
        gone = before - self.before(vault)
        here = vault.membership.device
        for file, state, version, client in _content_of_files(vault) if gone else ():
            others = len(self.ever[version] - {here})
            once = state == ABANDONED or name == OFFICE
            enough = others >= (1 if once else KEPT_BY) or client in self.erased
            if file in gone and not enough:
                self.wrong.append((name, others))

    def note_erased(self, office: Vault) -> None:
        """Note whom the office has erased; nobody can know of it before its next exchange."""
        self.erased |= erased_by(office)

    def note_held(self, vault: Vault) -> None:
        """Note what a machine has after something came to it."""
        holding = holding_of(vault)
        for version in holding.here | holding.aside:
            self.ever[version].add(vault.membership.device)


def _content_of_files(vault: Vault) -> list[tuple[str, str, bytes, str | None]]:
    """Give name and state of every bundle, with version and client of what was not erased in it."""
    rows = vault.core.connection.execute(
        "SELECT b.name, b.state, c.version, j.client FROM bundles_out AS b JOIN bundle_changes AS c"
        " ON c.bundle = b.id JOIN journal AS j ON j.version = c.version"
        " WHERE j.payload IS NOT NULL"
    )
    return [(row[0], row[1], row[2], row[3]) for row in rows]


def _sealed(vault: Vault) -> dict[tuple[str, bool], list[tuple[bytes, str | None, str]]]:
    """Give version, client and kind of what was sealed, by stream and whether it was given up."""
    rows = vault.core.connection.execute(
        "SELECT b.stream, b.state = ?, c.version, j.client, CAST(j.payload AS TEXT) ->> 'kind'"
        " FROM bundles_out AS b JOIN bundle_changes AS c ON c.bundle = b.id"
        " JOIN journal AS j ON j.version = c.version WHERE j.payload IS NOT NULL",
        (ABANDONED,),
    )
    found: dict[tuple[str, bool], list[tuple[bytes, str | None, str]]] = defaultdict(list)
    for stream, given_up, version, client, kind in rows:
        found[stream, bool(given_up)].append((version, client, kind))
    return found


def _is_erased(vault: Vault, versions: set[bytes], truth: Holding) -> bool:
    """Tell whether a bundle is about clients who were erased at the office."""
    marks = ", ".join("?" for _ in versions)
    rows = vault.core.connection.execute(
        f"SELECT client FROM journal WHERE version IN ({marks})",  # noqa: S608 - marks alone
        list(versions),
    )
    return any(client in truth.erased for (client,) in rows)
