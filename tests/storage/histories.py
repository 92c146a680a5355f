# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Histories for the proofs of convergence: a few devices that work, exchange, get lost, restored.

A history is a list of steps; a step names who does what, and a number from which every detail
follows, so that a failing history can be shrunk and read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from random import Random
from typing import Any

from hypothesis import strategies as st

from counsellor.domain.canonical import Value
from counsellor.domain.change import Entry, ErasedEntry
from counsellor.domain.coded import ConsentForm, ConsentItem, Stage
from counsellor.domain.errors import Erased
from counsellor.domain.records.consents import Consent
from counsellor.domain.version import Version
from tests import kinds
from tests.field import HandClock
from tests.storage.replicas import Delivery, Replica, made_id

AT = "2026-11-20T09:00:00+05:00"
TODAY = HandClock().now().date()
WORDS = ("Сёстры", "Қарағанды", "мойын", "school", "ағасы", "брат")
DEVICES = "123"


@dataclass
class World:
    """Devices and everything that was ever saved on any of them."""

    replicas: list[Replica] = field(default_factory=lambda: [Replica(name) for name in DEVICES])
    entries: list[Entry] = field(default_factory=list)
    ids: int = 0
    lives: int = 0

    def new_id(self) -> str:
        self.ids += 1
        return made_id(self.ids)

    def save(
        self, who: Replica, kind: str, record: str, client: str | None, **fields: Value
    ) -> None:
        """Save a change, unless the client is erased there."""
        with suppress(Erased):
            self.entries.append(who.save(kind, record, client, fields))

    @property
    def erased(self) -> set[str]:
        """The clients that anybody erased."""
        return {str(one.change.client) for one in self.entries if one.change.kind == "erasure"}

    def lines(self, random: Random) -> list[Entry | ErasedEntry]:
        """All changes; of erased clients some arrive without their payload."""
        erased = self.erased
        return [
            ErasedEntry(entry.version, entry.hash, "erased")
            if entry.change.client in erased
            and entry.change.kind != "erasure"
            and random.random() < 0.3
            else entry
            for entry in self.entries
        ]

    def delivery(self, random: Random) -> Delivery:
        """All changes in any order, some twice, in bundles of any size."""
        lines = self.lines(random)
        lines += random.sample(lines, len(lines) // 4)
        random.shuffle(lines)
        bundles: list[list[Entry | ErasedEntry]] = []
        while lines:
            size = random.choice((1, 1, 2, 5, len(lines)))
            bundles.append(lines[:size])
            del lines[:size]
        return bundles


Step = tuple[int, str, int]
Act = Callable[[World, Replica, Random], None]


def _pick(random: Random, who: Replica, table: str) -> tuple[str, str | None] | None:
    found = who.ids(table)
    return random.choice(found) if found else None


def _take_in(world: World, who: Replica, random: Random) -> None:
    client, case = world.new_id(), world.new_id()
    code = f"KT-{world.ids:03}-93"
    fields: dict[str, Value] = {"code": code, "subject": "person", "language": "ru", "minor": False}
    world.save(who, "client", client, client, **fields)
    _consent_of(world, who, client, random)
    world.save(who, "case", case, client, enquiry=None, opened_on="2026-11-20", lead="x")
    _stage_of(world, who, case, client, random)


def _consent_of(world: World, who: Replica, client: str, random: Random) -> None:
    items = frozenset(item for item in ConsentItem if random.random() < 0.5)
    form = random.choice(tuple(ConsentForm))
    withdrawn = random.random() < 0.2
    others = {"of_a_newer_program": random.random() < 0.5} if random.random() < 0.2 else {}
    given = Consent(client, form, TODAY, "ru", items, withdrawn=withdrawn, others=others)
    world.save(who, "consent", world.new_id(), client, **given.to_fields())


def _consent(world: World, who: Replica, random: Random) -> None:
    if who.clients():
        _consent_of(world, who, random.choice(who.clients()), random)


def _edit_client(world: World, who: Replica, random: Random) -> None:
    if who.clients():
        client = random.choice(who.clients())
        names = random.sample(("language", "minor"), random.choice((1, 2)))
        values = {"language": random.choice(("ru", "kk", "en")), "minor": random.random() < 0.5}
        world.save(who, "client", client, client, **{name: values[name] for name in names})


def _name(world: World, who: Replica, random: Random) -> None:
    if who.clients():
        client = random.choice(who.clients())
        name = f"secret {random.choice(WORDS)}"
        world.save(who, "client.working_name", client, client, working_name=name)
        world.save(who, "identity", client, client, full_name=f"secret {random.randrange(3)}")


def _stage_of(world: World, who: Replica, case: str, client: str | None, random: Random) -> None:
    stage = random.choice(tuple(Stage)).value
    world.save(who, "stage", world.new_id(), client, subject=case, stage=stage, on="2026-11-20")


def _stage(world: World, who: Replica, random: Random) -> None:
    if (found := _pick(random, who, "cases")) is not None:
        _stage_of(world, who, *found, random)


def _move_case(world: World, who: Replica, random: Random) -> None:
    if (found := _pick(random, who, "cases")) is not None:
        lead, named = str(random.randrange(9)), [str(random.randrange(9))]
        world.save(who, "case", *found, lead=lead, members=named, region="KZ-75")


def _times(random: Random) -> dict[str, Any]:
    seconds = random.randrange(100, 9_000)
    segments = [{"phase": "break", "start_s": 0, "end_s": random.randrange(1, 100)}]
    return {
        "started_at": AT,
        "duration_s": seconds,
        "status": "completed",
        "present": True,
        "segments": segments,
    }


def _session(world: World, who: Replica, random: Random) -> None:
    case = _pick(random, who, "cases")
    record, client = case or (None, None)
    fields: dict[str, Value] = {
        "case": record,
        "enquiry": None if case else world.new_id(),
        **_times(random),
    }
    world.save(
        who,
        "session",
        _maybe_again(world, who, "sessions", random),
        client,
        contact_type=random.choice(("home", "by_letter")),
        staff=1,
        clock=[],
        **fields,
    )


def _correct(world: World, who: Replica, random: Random) -> None:
    if (found := _pick(random, who, "sessions")) is not None:
        record, client = found
        about = client if random.random() < 0.9 else _anybody(who, random)
        reason = "secret" if about is not None else "nobody's"
        fields: dict[str, Value] = {"subject": record, "reason": reason, **_times(random)}
        world.save(who, "session.correction", world.new_id(), about, **fields)


def _anybody(who: Replica, random: Random) -> str | None:
    return random.choice([None, *who.clients()])


def _maybe_again(world: World, who: Replica, table: str, random: Random) -> str:
    """A new id, or one that is taken: a cloned or restored disk may finish the same draft."""
    found = _pick(random, who, table)
    return found[0] if found is not None and random.random() < 0.15 else world.new_id()


def _note(world: World, who: Replica, random: Random) -> None:
    if who.clients():
        session = _pick(random, who, "sessions")
        world.save(
            who,
            "note",
            _maybe_again(world, who, "notes", random),
            random.choice(who.clients()),
            session=session[0] if session else None,
            case=None,
            template="free",
            language="ru",
            text=f"secret {' '.join(random.sample(WORDS, 3))}",
            begun_at=AT,
            signed_at=AT,
            late=False,
            signature="s",
        )


def _addendum(world: World, who: Replica, random: Random) -> None:
    if (found := _pick(random, who, "notes")) is not None:
        note, client = found
        about = client if random.random() < 0.9 else random.choice(who.clients())
        text = f"secret addition {random.choice(WORDS)}"
        fields: dict[str, Value] = {"note": note, "text": text, "signed_at": AT, "signature": "s"}
        world.save(who, "note.addendum", world.new_id(), about, **fields)


def _misfile(world: World, who: Replica, random: Random) -> None:
    if (found := _pick(random, who, "notes")) is not None:
        note, client = found
        about = client if random.random() < 0.9 else random.choice(who.clients())
        fields: dict[str, Value] = {
            "subject": note,
            "reason": "secret",
            "confirmed": random.random() < 0.3,
        }
        world.save(who, "note.misfiled", world.new_id(), about, **fields)


def _enquire(world: World, who: Replica, random: Random) -> None:
    client = _anybody(who, random)
    fields: dict[str, Value] = {
        "received_on": "2026-11-20",
        "source": "family",
        "contact_type": "phone",
    }
    if client is not None:
        fields["summary"] = "secret"
    world.save(who, "enquiry", world.new_id(), client, **fields)


def _look(world: World, who: Replica, random: Random) -> None:
    world.save(who, "access", world.new_id(), _anybody(who, random), what="identity_shown")


def _hold(world: World, who: Replica, random: Random) -> None:
    if who.clients():
        client = random.choice(who.clients())
        fields: dict[str, Value] = {"held": random.random() < 0.6, "reason": "secret"}
        world.save(who, "hold", world.new_id(), client, subject=client, **fields)


def _ask(world: World, who: Replica, random: Random) -> None:
    if who.clients():
        client = random.choice(who.clients())
        asks = random.choice(("erasure", "stage"))
        wanted: dict[str, dict[str, Value]] = {
            "erasure": {"code": "KT-1", "basis": "secret", "on": "2026-11-21"},
            "stage": {"subject": world.new_id(), "stage": "closed", "on": "2026-11-21"},
        }
        fields: dict[str, Value] = {
            "asks": asks,
            "about": world.new_id(),
            "wanted": wanted[asks],
            "reason": "secret",
        }
        world.save(who, "request", world.new_id(), client, **fields)


def _unsign(world: World, who: Replica, random: Random) -> None:
    if (found := _pick(random, who, "notes")) is not None:
        note, client = found
        world.save(who, "note.unsigned", world.new_id(), client, note=note)


def _erase(world: World, who: Replica, random: Random) -> None:
    if who.clients():
        fields: dict[str, Value] = {"code": "KT-1", "basis": "asked", "on": "2026-11-21"}
        client = random.choice(who.clients())
        world.save(who, "erasure", world.new_id(), client, **fields)


def _exchange(world: World, who: Replica, random: Random) -> None:
    """Take in what another device has, all of it or the first part."""
    other = random.choice(world.replicas)
    known = {entry.version: entry for entry in world.entries}
    lines = [
        known[version]
        for (packed,) in other.rows("SELECT version FROM journal ORDER BY position")
        if (version := Version.unpack(packed)) in known
    ]
    who.take(lines[: random.randint(len(lines) // 2, len(lines))])


def _clone(world: World, who: Replica, random: Random) -> None:
    if len(world.replicas) < 6:
        world.replicas.append(who.clone())


def _restore(world: World, who: Replica, random: Random) -> None:
    """Go on from an old copy under a new incarnation: the copy is a device that fell behind."""
    if len(world.replicas) < 6:
        world.lives += 1
        world.replicas.append(random.choice(world.replicas).restored(world.lives))


ACTS: dict[str, Act] = {
    "take in": _take_in,
    "consent": _consent,
    "edit client": _edit_client,
    "name": _name,
    "stage": _stage,
    "move case": _move_case,
    "session": _session,
    "correct": _correct,
    "note": _note,
    "addendum": _addendum,
    "misfile": _misfile,
    "enquire": _enquire,
    "look": _look,
    "hold": _hold,
    "ask": _ask,
    "unsign": _unsign,
    "erase": _erase,
    "exchange": _exchange,
    "clone": _clone,
    "restore": _restore,
    **kinds.ACTS,
}
_OFTEN = ("exchange", "note", "correct", "misfile", "addendum", "consent", "reword", "edit client")
_BEGINNING = ("take in", "session", "note", "goal", "take in", "note", "session")

steps = st.lists(
    st.tuples(
        st.integers(0, 5),
        st.sampled_from((*ACTS, *_OFTEN, *_OFTEN)),
        st.integers(0, 1 << 16),
    ),
    min_size=8,
    max_size=30,
)


def begun() -> World:
    """Two clients with sessions, notes and a goal, whom all devices know."""
    world = World()
    for place, act in enumerate(_BEGINNING):
        ACTS[act](world, world.replicas[0], Random(place))
    for other in world.replicas[1:]:
        other.take(world.entries)
    return world


def lived(history: Iterable[Step], world: World | None = None) -> World:
    """Live a history after such a beginning."""
    world = world or begun()
    for number, act, detail in history:
        who = world.replicas[number % len(world.replicas)]
        ACTS[act](world, who, Random(detail))
    return world
