# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The rule of one kind of change: how it merges, who may read it, what its fields look like."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum

from counsellor.domain.canonical import Value
from counsellor.domain.coded import Audience
from counsellor.domain.errors import MalformedChange, RecordInvalid
from counsellor.domain.level import FIRST_LEVEL
from counsellor.domain.shapes import Shape, Text


class Nature(Enum):
    """How changes of a kind merge.

    EVENT: append-only, one change makes one record. STATE: an event with bases about a subject
    (field ``subject``); the latest by causality, then version, counts. REGISTER: every field is a
    multi-value register of the record. ERASURE: dominates everything about its client.
    """

    EVENT = "event"
    STATE = "state"
    REGISTER = "register"
    ERASURE = "erasure"


class Writers(Enum):
    """Who may write changes of a kind about a client; ``domain.permission`` is the rule itself.

    COWORKERS: who leads or is named in the case. AUTHOR: who wrote what the change is about.
    LEADERS: who leads the case, or its supervisor. CONSENT: who works in the case; one that widens
    counts from a co-worker alone. DECIDERS: its supervisor; from anybody else it is a request.
    SUPERVISORS: its supervisor alone, who reads it.
    ANSWERERS: its supervisor or the records officer. HOLDERS: the same, when another of them asked
    for it, since a hold takes two persons. ERASERS: the records officer, or a
    supervisor while there is none; from anybody else it is a request. NOBODY: it never comes from
    another device.
    """

    COWORKERS = "coworkers"
    AUTHOR = "author"
    LEADERS = "leaders"
    CONSENT = "consent"
    DECIDERS = "deciders"
    SUPERVISORS = "supervisors"
    ANSWERERS = "answerers"
    HOLDERS = "holders"
    ERASERS = "erasers"
    OFFICE = "office"
    NOBODY = "nobody"


WritersOf = Callable[[Mapping[str, Value]], Writers]

DECIDING = frozenset({Writers.DECIDERS, Writers.ANSWERERS, Writers.HOLDERS, Writers.ERASERS})
"""Who may write what others ask for but do not make."""


@dataclass(frozen=True, slots=True)
class Embedded:
    """A change that another holds in its fields: its kind, its record and its own fields."""

    kind: Kind
    record: str
    fields: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Kind:
    """The rule of one kind.

    Attributes:
        name: as in payloads.
        word: what people call it, in English; translated under the context ``Kind``.
        nature: how it merges.
        audience: who may read it, before consent is asked.
        fields: shapes of the fields.
        required: fields that must be there.
        client: whether a client must, may not or need not be named.
        of_client: whether the record, or the subject of a state, is the client itself.
        rule: what the fields must satisfy together.
        embeds: finds the change that the fields ask for, if they do; it has to be one that is
            asked for, and about the same client.
        writers: who may write it, or how the fields tell.
        level: at which level of the vocabulary it came in.
        field_levels: the same of fields that came in later than their kind.
        code_levels: by field, the same of closed codes that came in later.
    """

    name: str
    word: str
    nature: Nature
    audience: Audience
    fields: Mapping[str, Shape]
    required: frozenset[str] = field(default=frozenset())
    client: bool | None = True
    of_client: bool = False
    rule: Callable[[Mapping[str, Value]], None] | None = None
    writers: Writers | WritersOf = Writers.NOBODY
    embeds: Callable[[Mapping[str, Value]], Embedded | None] | None = None
    level: int = FIRST_LEVEL
    field_levels: Mapping[str, int] = field(default_factory=dict)
    code_levels: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    def level_of(self, fields: Mapping[str, Value]) -> int:
        """Return the level that a program must read to read a change with these fields."""
        found = self.level
        for name in self.field_levels.keys() & fields.keys():
            found = max(found, self.field_levels[name])
        for name in self.code_levels.keys() & fields.keys():
            found = max(found, self.code_levels[name].get(str(fields[name]), FIRST_LEVEL))
        held = self.embeds(fields) if self.embeds is not None else None
        return found if held is None else max(found, held.kind.level_of(held.fields))

    def who_writes(self, fields: Mapping[str, Value]) -> Writers:
        """Return who may write a change with these fields."""
        return self.writers if isinstance(self.writers, Writers) else self.writers(fields)

    def is_decision(self, fields: Mapping[str, Value]) -> bool:
        """Tell whether others may ask for such a change but not make it."""
        return self.who_writes(fields) in DECIDING

    @property
    def texts(self) -> Iterator[tuple[str, Text]]:
        """The fields that hold text, with their limits."""
        for name, shape in self.fields.items():
            if isinstance(shape, Text):
                yield name, shape

    def entered(self, fields: Mapping[str, Value]) -> Mapping[str, Value]:
        """Return the fields of a change that is made here, as they are kept.

        Raises:
            RecordInvalid: a text says nothing though it must, is too long, or cannot be kept.
        """
        kept = dict(fields)
        for name, limit in self.texts:
            value = fields.get(name)
            if isinstance(value, str):
                kept[name] = limit.entered(value, self.name, name)
        return kept

    def plain(self, fields: Mapping[str, Value]) -> Mapping[str, Value]:
        """Return fields as they are shown: what steers a screen has no place in a text."""
        steering = {
            name: plain
            for name, limit in self.texts
            if isinstance(value := fields.get(name), str) and (plain := limit.plain(value)) != value
        }
        return {**fields, **steering} if steering else fields

    def check(self, record: str, client: str | None, fields: Mapping[str, Value]) -> None:
        """Check a change's fields.

        Raises:
            MalformedChange: a field is missing, unknown or of the wrong shape, it is about
                somebody else than its client, or the fields together break the rule.
        """
        if self.client is not None and self.client != (client is not None):
            raise MalformedChange(reason="client", kind=self.name)
        if not self.required <= fields.keys() or not fields:
            raise MalformedChange(reason="missing", kind=self.name)
        for name, value in fields.items():
            shape = self.fields.get(name)
            if shape is None or not shape(value):
                raise MalformedChange(reason=name[:40], kind=self.name)
        # A client's own field of that name says who they are, a state's whom it is about.
        about = fields["subject"] if self.nature is Nature.STATE else record
        if self.of_client and about != client:
            raise MalformedChange(reason="client", kind=self.name)
        self._check_together(fields)
        self._check_embedded(client, fields)

    def _check_embedded(self, client: str | None, fields: Mapping[str, Value]) -> None:
        held = self.embeds(fields) if self.embeds is not None else None
        if held is None:
            return
        held.kind.check(held.record, client, held.fields)
        if not held.kind.is_decision(held.fields):
            raise MalformedChange(reason="embedded", kind=self.name)

    def _check_together(self, fields: Mapping[str, Value]) -> None:
        if self.rule is None:
            return
        try:
            self.rule(fields)
        except RecordInvalid as error:
            raise MalformedChange(reason=error.fields["reason"], kind=self.name) from error


def event_kind(  # noqa: PLR0913 - by keyword; a kind has that many sides
    name: str,
    audience: Audience,
    fields: Mapping[str, Shape],
    *,
    word: str,
    optional_fields: str = "",
    client: bool | None = True,
    nature: Nature = Nature.EVENT,
    of_client: bool = False,
    rule: Callable[[Mapping[str, Value]], None] | None = None,
    writers: Writers | WritersOf,
) -> Kind:
    """Return the rule of an event: every field is required but those named, divided by blanks."""
    required = frozenset(fields) - frozenset(optional_fields.split())
    return Kind(name, word, nature, audience, fields, required, client, of_client, rule, writers)


def register_kind(
    name: str,
    audience: Audience,
    fields: Mapping[str, Shape],
    *,
    word: str,
    of_client: bool = False,
    writers: Writers | WritersOf,
    embeds: Callable[[Mapping[str, Value]], Embedded | None] | None = None,
) -> Kind:
    """Return the rule of a record of registers: no field is required."""
    return Kind(
        name,
        word,
        Nature.REGISTER,
        audience,
        fields,
        of_client=of_client,
        writers=writers,
        embeds=embeds,
    )
