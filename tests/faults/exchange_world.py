# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A centre whose laptops are copied, put back and lost, with sticks that do what sticks do."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self
from unittest.mock import patch

from counsellor.crypto.age import Identity
from counsellor.crypto.secret import Secret
from counsellor.domain.coded import ConsentItem, Role
from counsellor.domain.errors import BundleRefused
from counsellor.domain.permission import Ruling
from counsellor.domain.roster import Suite
from counsellor.services import import_bundles as importing
from counsellor.services.back_up_vault import back_up_vault
from counsellor.services.begin_incarnation import begin_incarnation
from counsellor.services.confirm_device import confirm_device, devices_to_confirm
from counsellor.services.create_office import OfficeDetails, create_office
from counsellor.services.exchange import ExchangeReport, exchange
from counsellor.services.invite_counsellor import Invitee, draft_invitation
from counsellor.services.join_office import join_office
from counsellor.services.keep_erasures import erase_again
from counsellor.services.office_roster import current_roster, issue_roster
from counsellor.services.set_goal import set_goal
from counsellor.storage.restore import restore
from counsellor.storage.vault import Vault
from counsellor.storage.vault_core import VaultCore
from counsellor.sync.opened_bundle import OpenedBundle
from counsellor.sync.reading import check_bundle
from counsellor.sync.spare_reader import SpareReader
from counsellor.sync.trust import Trust
from tests.field import HandClock, new_vault, open_vault, take_in
from tests.next_release import next_release

if TYPE_CHECKING:
    from tests.faults.served_drop import ServedDrop

OFFICE, SECOND = "office", "second"
FIELDS = ("aida", "bolat", "chingiz")
FIELD_KEY, OFFICE_KEY = bytes(range(32)), bytes(32)
DAY = 24 * 3600.0


class ReaderHere:
    """Reads bundles in this process: what the confined child does, without starting one."""

    def __init__(self, identities: Sequence[Identity], trust: Trust, *, spare: SpareReader) -> None:
        del spare
        self._identities = identities
        self._trust = trust

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        pass

    def believe(self, trust: Trust) -> None:
        self._trust = trust

    def read_all(
        self, paths: Iterable[Path]
    ) -> Iterator[tuple[Path, OpenedBundle | BundleRefused]]:
        for path in paths:
            try:
                with path.open("rb") as source:
                    checked = check_bundle(source, self._identities, self._trust)
                yield path, checked.opened(self._trust)
            except BundleRefused as error:
                yield path, error


@contextmanager
def reading_here() -> Iterator[None]:
    """Read bundles without a child process."""
    with patch.object(importing, "BundleReader", ReaderHere):
        yield


def make_template(folder: Path, drop: ServedDrop | None = None) -> None:
    """Make an office and its counsellors, closed, who have not exchanged anything yet.

    Args:
        folder: for all vaults.
        drop: the road that the office has before it invites, if it is on a server.
    """
    _found(folder, HandClock(), drop)


def make_template_with_second(folder: Path, drop: ServedDrop | None = None) -> None:
    """Make the same with a supervisor's second machine, which everybody knows already."""
    clock = HandClock()
    _found(folder, clock, drop)
    world = World(folder, clock, machines=[*FIELDS, SECOND, OFFICE], drop=drop)
    with world.at(OFFICE) as office, office.transaction():
        invitation = draft_invitation(office, Invitee("Erlan", Role.SUPERVISOR))
        roster = current_roster(office)
        team = replace(
            roster.teams[0], supervisors=(*roster.teams[0].supervisors, invitation.staff_id)
        )
        issue_roster(office, replace(roster, teams=(team, *roster.teams[1:])))
    second = new_vault(folder / SECOND, clock, FIELD_KEY)
    join_office(second, invitation)
    second.close()
    world.new_stick()
    with reading_here():
        world.round()
        world.confirm_all()
        world.round()
        world.round()
    world.clear()


def _found(folder: Path, clock: HandClock, drop: ServedDrop | None) -> None:
    office = new_vault(folder / OFFICE, clock, OFFICE_KEY)
    create_office(office, OfficeDetails("Centre", "Dana", Suite.X25519, str(folder / "nowhere")))
    if drop is not None:
        drop.keep_at(office)
    for name in FIELDS:
        with office.transaction():
            invitation = draft_invitation(office, Invitee(name, Role.THEOLOGIAN))
        vault = new_vault(folder / name, clock, FIELD_KEY)
        join_office(vault, invitation)
        vault.close()
    office.close()


def may_write(vault: Vault, client: str) -> bool:
    """Tell whether a machine's user may set a client's goals."""
    return vault.permission.ruling("goal", client, {}) is Ruling.PERMITTED


def key_of(name: str) -> bytes:
    """Give the data key of a machine's vault."""
    return OFFICE_KEY if name == OFFICE else FIELD_KEY


@dataclass(frozen=True)
class Kept:
    """A vault as it was: the copy of its folder, and a backup that the program made."""

    copy: Path
    backup: Path


@dataclass
class World:
    """Vaults by name, all below one folder, and the stick that is plugged in.

    In the place of sticks there may be a server: another stick is then its drop, emptied.

    Attributes:
        folder: where everything lies.
        clock: everybody's clock.
        sticks: how many there were.
        kept: vaults as they were, that may be put back, by name.
        machines: names of all vaults, the office last but for twins.
        stays_open: whether a vault that was opened stays so until it is locked; copying and
            putting back lock it first.
        newer: the machines that run the next release.
        drop: the server's, if there is one.
        kept_sticks: copies of what lay there once.
    """

    folder: Path
    clock: HandClock = field(default_factory=HandClock)
    sticks: int = 0
    kept: dict[str, list[Kept]] = field(default_factory=dict)
    machines: list[str] = field(default_factory=lambda: [*FIELDS, OFFICE])
    stays_open: bool = False
    newer: set[str] = field(default_factory=set)
    drop: ServedDrop | None = None
    kept_sticks: list[Path] = field(default_factory=list)
    _open: dict[str, Vault] = field(default_factory=dict)

    @classmethod
    def of(cls, template: Path, folder: Path, drop: ServedDrop | None = None) -> Self:
        """Begin with a copy of a template, which was made with the same drop."""
        shutil.copytree(template, folder)
        world = cls(folder, drop=drop)
        if (folder / SECOND).exists():
            world.machines = [*FIELDS, SECOND, OFFICE]
            world.clock.pass_time(DAY)
        world.new_stick()
        return world

    @property
    def stick(self) -> Path:
        """Where everybody's drop lies now."""
        return self.folder / f"stick {self.sticks}" if self.drop is None else self.drop.folder

    @property
    def address(self) -> str:
        """The address of the drop that everybody uses now."""
        return str(self.stick) if self.drop is None else self.drop.url

    @property
    def files(self) -> list[Path]:
        """What lies on it."""
        return sorted(path for path in self.stick.rglob("*.age") if path.is_file())

    def new_stick(self) -> None:
        """Take another, empty one."""
        self.sticks += 1
        if self.drop is None:
            self.stick.mkdir()
        else:
            self.drop.empty()

    def clear(self) -> None:
        """Leave nothing on it."""
        shutil.rmtree(self.stick) if self.drop is None else self.drop.empty()

    def tampered(self) -> None:
        """Something was done to what lies there, past whoever serves it."""
        if self.drop is not None:
            self.drop.settle()

    def keep_stick(self) -> None:
        """Keep a copy of all that lies there now, to be put back later."""
        copy = self.folder / f"drop as of {len(self.kept_sticks)}"
        shutil.copytree(self.stick, copy)
        self.kept_sticks.append(copy)

    def put_stick_back(self, which: int) -> None:
        """Let everything lie there as it once did, and nothing else."""
        shutil.rmtree(self.stick)
        shutil.copytree(self.kept_sticks[which % len(self.kept_sticks)], self.stick)
        self.tampered()

    def rounds_over_new_stick(self, count: int = 3) -> None:
        """Take another, empty stick, and let everybody exchange so often over it."""
        self.new_stick()
        for _ in range(count):
            self.round()

    @contextmanager
    def at(self, name: str) -> Iterator[Vault]:
        """Lend a vault to its own program; it is opened if it is not open."""
        if name not in self._open:
            key = key_of(name)
            self._open[name] = open_vault(self.folder / name, self.clock, key)
        try:
            with next_release() if name in self.newer else nullcontext():
                yield self._open[name]
        finally:
            if not self.stays_open:
                self.lock(name)

    def confirm_all(self) -> None:
        """Let the office confirm every device that it knows."""
        with self.at(OFFICE) as office:
            for device in devices_to_confirm(office):
                confirm_device(office, device.device)

    def lock(self, name: str) -> None:
        """Close a vault if it is open."""
        vault = self._open.pop(name, None)
        if vault is not None:
            vault.close()

    def lock_all(self) -> None:
        """Close every vault that is open."""
        for name in list(self._open):
            self.lock(name)

    def work(self, name: str, client: str | None = None) -> None:
        """Write something down: a goal of a client, who is new if none is named."""
        self.clock.pass_time(60)
        with self.at(name) as vault:
            clients = [one.id for one in vault.clients.page()]
            # Who has heard that a case went to somebody else writes nothing in it.
            known = [one for one in clients if may_write(vault, one)]
            who = client or (known[0] if known else take_in(vault, "the baker", ConsentItem.SYNC))
            goals = vault.goals.of_client(who)
            if len([goal for goal in goals if goal.open]) < 3:
                set_goal(vault, who, f"goal {len(goals)} of {name} at {self.clock.now()}")
            else:
                take_in(vault, f"client {len(known)}", ConsentItem.SYNC)

    def sync(self, name: str) -> ExchangeReport:
        """Exchange over the stick."""
        self.clock.pass_time(60)
        with self.at(name) as vault:
            return exchange(vault, self.address)

    def copy_of(self, name: str) -> None:
        """Keep a backup of a vault, and a copy of its folder, to be put back later."""
        folder = self.folder / f"backups of {name}"
        folder.mkdir(exist_ok=True)
        with self.at(name) as vault:
            backup = back_up_vault(vault, folder)
        self.lock(name)
        target = self.folder / f"copy {name} {len(self.kept.get(name, []))}"
        shutil.copytree(self.folder / name, target)
        self.kept.setdefault(name, []).append(Kept(target, backup))

    def put_back(self, name: str, which: int = 0) -> None:
        """Put an old copy of a vault in its place, as a person does who knows no better."""
        kept = self._kept(name, which)
        shutil.rmtree(self.folder / name)
        shutil.copytree(kept.copy, self.folder / name)

    def restore(self, name: str, which: int = 0) -> None:
        """Make a vault of a backup as the program does it; its own folder is gone.

        The list of erasures lies beside it; of in- and outbox nothing comes back.
        """
        kept = self._kept(name, which)
        shutil.rmtree(self.folder / name)

        def reborn(core: VaultCore) -> None:
            vault = Vault(core, self.clock)
            erase_again(vault, kept.backup)
            begin_incarnation(vault)

        restore(kept.backup, self.folder / name, Secret(key_of(name)), reborn)

    def _kept(self, name: str, which: int) -> Kept:
        self.lock(name)
        kept = self.kept[name]
        return kept[which % len(kept)]

    def twin(self, name: str) -> str:
        """Copy a laptop: both are used from now on."""
        self.lock(name)
        other = f"{name}'s twin {len(self.machines)}"
        shutil.copytree(self.folder / name, self.folder / other)
        self.machines.append(other)
        if name in self.newer:
            self.newer.add(other)
        return other

    def round(self) -> list[ExchangeReport]:
        """Let everybody exchange once, the office last."""
        others = [name for name in self.machines if name != OFFICE]
        return [self.sync(name) for name in [*others, OFFICE]]

    def leaving(self, name: str) -> set[bytes]:
        """Give the versions of all changes of a vault that may leave it."""
        with self.at(name) as vault:
            rows = vault.core.connection.execute(
                "SELECT version FROM queue WHERE held = 0 UNION SELECT version FROM bundle_changes"
            )
            return {row[0] for row in rows}

    @property
    def laptops(self) -> list[str]:
        """The counsellors' machines."""
        return [name for name in self.machines if name not in (OFFICE, SECOND)]

    def held(self, name: str = OFFICE) -> set[bytes]:
        """Give the versions of all changes that the office holds, or its second machine."""
        with self.at(name) as vault:
            rows = vault.core.connection.execute(
                "SELECT version FROM journal WHERE payload IS NOT NULL"
            )
            return {row[0] for row in rows}

    def lacking(self, holder: str = OFFICE) -> dict[str, int]:
        """Count what each laptop has and the office, or its second machine, does not hold."""
        held = self.held(holder)
        counts = {name: len(self.leaving(name) - held) for name in self.laptops}
        return {name: count for name, count in counts.items() if count}
