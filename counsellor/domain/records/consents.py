# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Consent: versioned, refusable item by item, the most restrictive of what conflicts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Final, Self

from counsellor.domain.canonical import Value
from counsellor.domain.coded import Audience, ConsentForm, ConsentItem
from counsellor.domain.errors import ConsentLapsed, ConsentMissing, RecordInvalid
from counsellor.domain.kind import Nature, Writers, event_kind
from counsellor.domain.shapes import (
    day,
    flag,
    flags,
    hex_of,
    optional,
    record_id,
    text,
    token,
)

SPOKEN_DAYS = 30
SPOKEN_SESSIONS = 3
MOST_ITEMS = 100
"""More than any program will ask for; what is read is never refused for a few more or less."""


@dataclass(frozen=True, slots=True)
class Consent:
    """What a client agreed to.

    Attributes:
        client: the client whose own consent it is.
        form: spoken or written; another, of a newer program, runs out as a spoken one does.
        given_on: the day.
        language: in which it was given (``ru``, ``kk``, ``en``).
        items: the items that were granted.
        others: items that this program does not know, as they came: they permit nothing here.
        witness: who was there, or empty.
        text_version: version of the text that was read or signed; empty when spoken freely.
        text_hash: SHA-256 of that text in hex, or None.
        withdrawn: whether this takes everything back.
        representative: a minor's representative agreed.
        assent: and the child did too.
    """

    client: str
    form: ConsentForm | str
    given_on: date
    language: str
    items: frozenset[ConsentItem]
    witness: str = ""
    text_version: str = ""
    text_hash: str | None = None
    withdrawn: bool = False
    representative: bool = False
    assent: bool = False
    others: Mapping[str, bool] = field(default_factory=dict, hash=False)

    def grants(self, item: ConsentItem) -> bool:
        """Tell whether an item was granted and not taken back."""
        return not self.withdrawn and item in self.items

    @property
    def granted(self) -> frozenset[str]:
        """All that was granted and not taken back, by code, also what a newer program asks for."""
        if self.withdrawn:
            return frozenset()
        others = {name for name, said in self.others.items() if said}
        return frozenset(item.value for item in self.items) | others

    def check(self, *, minor: bool) -> None:
        """Check that it is complete for its form and this client.

        Raises:
            RecordInvalid: no service, a written one without its text, or a minor without both
                the representative's consent and the child's assent.
        """
        if not self.withdrawn and ConsentItem.SERVICE not in self.items:
            raise RecordInvalid(kind="consent", reason="service")
        if self.form is ConsentForm.WRITTEN and not self.withdrawn and not self.text_version:
            raise RecordInvalid(kind="consent", reason="text")
        if minor and not self.withdrawn and not (self.representative and self.assent):
            raise RecordInvalid(kind="consent", reason="minor")

    def require(self, item: ConsentItem, today: date, sessions_since: int) -> None:
        """Check that it holds today.

        Args:
            item: what is about to be done.
            today: the day.
            sessions_since: completed sessions since it was given.

        Raises:
            ConsentMissing: the item was refused or all was withdrawn.
            ConsentLapsed: spoken, and past 30 days or 3 sessions.
        """
        if not self.grants(item):
            raise ConsentMissing(client=self.client, item=item.value)
        if self.lapsed(today, sessions_since):
            raise ConsentLapsed(client=self.client)

    def lapsed(self, today: date, sessions_since: int) -> bool:
        """Tell whether a spoken consent needs its written one now."""
        if self.form is ConsentForm.WRITTEN:
            return False
        late = today > self.given_on + timedelta(days=SPOKEN_DAYS)
        return late or sessions_since >= SPOKEN_SESSIONS

    def to_fields(self) -> dict[str, Value]:
        """Return the fields of a ``consent`` change."""
        return {
            "subject": self.client,
            "form": str(self.form),
            "given_on": self.given_on.isoformat(),
            "language": self.language,
            "items": self._items(),
            "witness": self.witness,
            "text_version": self.text_version,
            "text_hash": self.text_hash,
            "withdrawn": self.withdrawn,
            "representative": self.representative,
            "assent": self.assent,
        }

    def _items(self) -> dict[str, Value]:
        """Return every item that is known here, and of the others as many as there is room for."""
        known: dict[str, Value] = {item.value: item in self.items for item in ConsentItem}
        room = MOST_ITEMS - len(known)
        return {**known, **{name: self.others[name] for name in sorted(self.others)[:room]}}

    @classmethod
    def from_fields(cls, fields: Mapping[str, Value]) -> Self:
        """Read the fields of a checked ``consent`` change."""
        items = fields["items"]
        granted = items if isinstance(items, Mapping) else {}
        text_hash = fields.get("text_hash")
        return cls(
            client=str(fields["subject"]),
            form=_form(str(fields["form"])),
            given_on=date.fromisoformat(str(fields["given_on"])),
            language=str(fields["language"]),
            items=frozenset(item for item in ConsentItem if granted.get(item.value) is True),
            witness=str(fields.get("witness", "")),
            text_version=str(fields.get("text_version", "")),
            text_hash=text_hash if isinstance(text_hash, str) else None,
            withdrawn=fields["withdrawn"] is True,
            representative=fields.get("representative") is True,
            assent=fields.get("assent") is True,
            others={name: said is True for name, said in granted.items() if name not in _KNOWN},
        )


_KNOWN: Final = frozenset(item.value for item in ConsentItem)


def _form(said: str) -> ConsentForm | str:
    return ConsentForm(said) if said in frozenset(ConsentForm) else said


def most_restrictive(heads: Sequence[Consent]) -> Consent | None:
    """Return the consent that counts, from heads in version order.

    One head counts as it is. Of concurrent ones an item is granted only if all grant it, one
    withdrawal withdraws, and whatever is not written counts as spoken, until a person decides.
    """
    if not heads:
        return None
    if len(heads) == 1:
        return heads[0]
    spoken = [head for head in heads if head.form is not ConsentForm.WRITTEN]
    return replace(
        heads[-1],
        form=ConsentForm.SPOKEN if spoken else ConsentForm.WRITTEN,
        given_on=min(head.given_on for head in spoken or heads),
        items=frozenset.intersection(*(head.items for head in heads)),
        withdrawn=any(head.withdrawn for head in heads),
        representative=all(head.representative for head in heads),
        assent=all(head.assent for head in heads),
        others={
            name: all(head.others.get(name, False) for head in heads) for name in heads[-1].others
        },
    )


KINDS: Final = (
    event_kind(
        "consent",
        Audience.CASE,
        {
            "subject": record_id,
            "form": token,
            "given_on": day,
            "language": token,
            "witness": text(200),
            "text_version": text(40),
            "text_hash": optional(hex_of(64)),
            "items": flags(ConsentItem.SERVICE.value, MOST_ITEMS),
            "withdrawn": flag,
            "representative": flag,
            "assent": flag,
        },
        word="Consent",
        optional_fields="witness text_version text_hash representative assent",
        nature=Nature.STATE,
        of_client=True,
        writers=Writers.CONSENT,
    ),
)
