# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Who may write what: the one rule that every change is asked by, come from outside or made here.

A key proves who sent a change, not that he may. The rule is a function of the change, of what the
roster says of its sender, and of what is known of the client's file before it is applied.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from counsellor.domain.canonical import Value
from counsellor.domain.client_file import FileFacts, Sender
from counsellor.domain.coded import Audience, Role
from counsellor.domain.kind import Nature, Writers
from counsellor.domain.records import kind_of
from counsellor.domain.records.consents import Consent
from counsellor.domain.roster import READING_ROLES

EARLY: Final = "early"
"""The reason of what only an author may write, before it is known who that is."""

LEFT_CASE: Final = "left_case"
"""The reason of what somebody wrote who had worked in the case before it was given to others."""

NOT_YET_NAMED: Final = "not_yet_named"
"""The reason of what somebody wrote in a case before it was known here that they work in it."""

LATE: Final = frozenset({LEFT_CASE, NOT_YET_NAMED})
"""Reasons of what a supervisor may let in as it is; its author's being named lets it in too."""

WAITS: Final = LATE | {EARLY}
"""Reasons of what waits as it is, in its author's name; all else that waits is asked for."""

RETURNED: Final = "returned"
"""The reason of an erasure that its sender has from somebody else, and that is not known here."""

TOLD_APART: Final = WAITS | {RETURNED}
"""Reasons by which what is pending is told from a decision that its sender may only ask for."""

ERASURE_ASKED: Final = "erasure_asked"
"""The reason of what is not begun any more in a file whose erasure awaits a decision."""

FINISHED: Final = LATE | {ERASURE_ASKED}
"""Reasons that forbid to begin something, and not to finish what was begun before they were known.

Elsewhere it waits for a person, or goes with the file; here nobody loses what she had begun."""

_BY_ROLE: Final = frozenset(
    {Writers.SUPERVISORS, Writers.ANSWERERS, Writers.HOLDERS, Writers.OFFICE}
)
"""Who writes by a role of the office alone. That is written under the id that has the role: nobody
had one before joining, and of two machines each has another id from then, so that one person could
be taken for the two whom a hold needs."""


class Ruling(Enum):
    """What becomes of a change: it is applied, kept for a person's decision, or refused."""

    PERMITTED = "permitted"
    REQUEST = "request"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Asked:
    """One change to be ruled on.

    Attributes:
        kind: its kind.
        fields: what it sets.
        author: who it says wrote it.
        about: who wrote the session or note that it is about; None where that is unknown.
        follows: whether all that a consent supersedes was settled here.
        returned: whether it is an erasure that somebody else of the office had decided.
    """

    kind: str
    fields: Mapping[str, Value] = field(repr=False)
    author: str
    about: frozenset[str] | None = None
    follows: bool = True
    returned: bool = False


def rule_on(asked: Asked, sender: Sender, file: FileFacts) -> tuple[Ruling, str]:
    """Rule on a change.

    Returns:
        the ruling, and a code of why it is not permitted: ``audience``, ``author``, ``revoked``,
        ``unconfirmed``, ``role``, ``not_in_case``, ``left_case``, ``not_yet_named``,
        ``not_the_author``, ``early``, ``held``, ``widens``, ``decision``, ``returned``; empty for
        what is permitted.
    """
    kind = kind_of(asked.kind)
    if kind.audience is Audience.DEVICE:
        return Ruling.REFUSED, "audience"
    if sender.revoked:
        return Ruling.REFUSED, "revoked"
    if not sender.roles:
        return Ruling.REFUSED, "role"
    writers = kind.who_writes(asked.fields)
    is_too_early = writers in _BY_ROLE and asked.author == sender.before
    if is_too_early or asked.author not in sender.authors:
        return _returned(sender) if asked.returned else (Ruling.REFUSED, "author")
    if not sender.confirmed and file.origin not in (None, sender.device):
        return Ruling.REFUSED, "unconfirmed"
    is_late = file.erased and kind.nature is not Nature.ERASURE
    rule = _after_erasure if is_late else _RULES[writers]
    return rule(asked, sender, file)


_PERMITTED: Final = (Ruling.PERMITTED, "")
_Rule = Callable[[Asked, Sender, FileFacts], tuple[Ruling, str]]


def _after_erasure(_asked: Asked, sender: Sender, _file: FileFacts) -> tuple[Ruling, str]:
    """Let what had not seen an erasure come as far as the journal, which keeps it aside."""
    works = sender.roles & READING_ROLES or sender.has(Role.RECORDS_OFFICER)
    return _PERMITTED if works else (Ruling.REFUSED, "role")


def _returned(sender: Sender) -> tuple[Ruling, str]:
    """Rule on an erasure of somebody else's that was lost: nobody erases on a third one's word."""
    return (Ruling.REQUEST, RETURNED) if sender.confirmed else (Ruling.REFUSED, "unconfirmed")


def _in_case(sender: Sender, file: FileFacts) -> bool:
    """Tell whether the sender works in the case or, before there is one, founded the file."""
    if file.leads:
        return not sender.authors.isdisjoint(file.leads | file.members)
    return file.origin is None or not sender.authors.isdisjoint(file.founders)


def _supervises(sender: Sender, file: FileFacts) -> bool:
    """Tell whether the sender is the supervisor of this case, on a confirmed device."""
    is_theirs = bool(sender.supervises & file.teams)
    return sender.confirmed and sender.has(Role.SUPERVISOR) and is_theirs


def _coworkers(_asked: Asked, sender: Sender, file: FileFacts) -> tuple[Ruling, str]:
    if _in_case(sender, file):
        return _PERMITTED if sender.roles & READING_ROLES else (Ruling.REFUSED, "role")
    return _outside(sender, file)


def _outside(sender: Sender, file: FileFacts) -> tuple[Ruling, str]:
    """Rule on what comes from outside the case: people and sticks meet in no order.

    A case is given to others while somebody is away: what was written till then is no theft. And
    who was named in it may be heard before whoever named her.
    """
    if not sender.roles & READING_ROLES:
        return Ruling.REFUSED, "not_in_case"
    was_in_case = not sender.authors.isdisjoint(file.former)
    return Ruling.REQUEST, LEFT_CASE if was_in_case else NOT_YET_NAMED


def _author(asked: Asked, sender: Sender, file: FileFacts) -> tuple[Ruling, str]:
    if asked.about is None:
        # Asked again when what it is about has come: until then nobody knows whose that is.
        ruling, reason = _coworkers(asked, sender, file)
        return (Ruling.REQUEST, EARLY) if ruling is Ruling.PERMITTED else (ruling, reason)
    if asked.about <= sender.authors:
        return _PERMITTED
    return Ruling.REFUSED, "not_the_author"


def _leaders(asked: Asked, sender: Sender, file: FileFacts) -> tuple[Ruling, str]:
    if not file.leads:
        return _founding(asked, sender, file)
    if sender.authors & file.leads or _supervises(sender, file):
        return _PERMITTED
    if _in_case(sender, file):
        # Whoever is named in it may have been given it since.
        return Ruling.REQUEST, NOT_YET_NAMED
    ruling, reason = _outside(sender, file)
    # Who led it once names nobody in it any more.
    return (Ruling.REFUSED, "not_in_case") if reason == LEFT_CASE else (ruling, reason)


def _consent(asked: Asked, sender: Sender, file: FileFacts) -> tuple[Ruling, str]:
    if _in_case(sender, file):
        return _coworkers(asked, sender, file)
    supervises = _supervises(sender, file)
    if widens(asked.fields, file):
        ruling, reason = (Ruling.REFUSED, "widens") if supervises else _outside(sender, file)
        return (Ruling.REFUSED, "not_in_case") if reason == LEFT_CASE else (ruling, reason)
    if supervises and not asked.follows:
        # It would take the place of a withdrawal that is still on its way, and so widen.
        return Ruling.REQUEST, EARLY
    return _PERMITTED if supervises else _outside(sender, file)


def widens(consent: Mapping[str, Value], file: FileFacts) -> bool:
    """Tell whether a consent, by its fields, permits more than the one that counts."""
    before = frozenset[str]() if file.consent is None else file.consent.granted
    return not Consent.from_fields(consent).granted <= before


def _founding(asked: Asked, sender: Sender, file: FileFacts) -> tuple[Ruling, str]:
    """A case is founded by whoever took the client in; only a supervisor gives it to another.

    A counsellor who was given a case may know of it from that supervisor alone, and not its team.
    """
    if sender.confirmed and sender.has(Role.SUPERVISOR) and sender.authors & file.founders:
        return _PERMITTED
    lead = asked.fields.get("lead")
    takes_in = str(lead) in sender.authors and _in_case(sender, file)
    if lead is None or takes_in or sender.has(Role.SUPERVISOR):
        return _coworkers(asked, sender, file)
    if str(lead) in sender.authors:
        # Somebody else may have sent the client first: a supervisor sees both.
        return _outside(sender, file)
    return Ruling.REFUSED, "not_in_case"


def _deciders(asked: Asked, sender: Sender, file: FileFacts) -> tuple[Ruling, str]:
    if asked.kind == "case" and not (file.leads and file.teams):
        return _founding(asked, sender, file)
    return _PERMITTED if _supervises(sender, file) else (Ruling.REQUEST, "decision")


def _supervisors(_asked: Asked, sender: Sender, file: FileFacts) -> tuple[Ruling, str]:
    return _PERMITTED if _supervises(sender, file) else (Ruling.REFUSED, "role")


def _answerers(asked: Asked, sender: Sender, file: FileFacts) -> tuple[Ruling, str]:
    """What is asked about a client of whom nothing has come yet, any supervisor answers there."""
    officer = sender.confirmed and sender.has(Role.RECORDS_OFFICER)
    is_unknown = file.origin is None and asked.kind == "request"
    anybody = is_unknown and sender.at_office and sender.has(Role.SUPERVISOR)
    answers = officer or anybody or _supervises(sender, file)
    return _PERMITTED if answers else (Ruling.REFUSED, "role")


def _holders(asked: Asked, sender: Sender, file: FileFacts) -> tuple[Ruling, str]:
    """A hold, and lifting it, take two: one asked for just that, another of them does it.

    Who may not even ask for it cannot be one of the two. Before the case has come, nobody knows
    which supervisor may.
    """
    if _answerers(asked, sender, file) != _PERMITTED:
        is_early = sender.confirmed and sender.has(Role.SUPERVISOR) and not file.teams
        return (Ruling.REQUEST, EARLY) if is_early else (Ruling.REFUSED, "role")
    askers = {author for author, held in file.hold_askers if held is asked.fields["held"]}
    return _PERMITTED if askers - sender.authors else (Ruling.REQUEST, "decision")


def _erasers(_asked: Asked, sender: Sender, file: FileFacts) -> tuple[Ruling, str]:
    if file.held:
        return Ruling.REFUSED, "held"
    if not file.left and _in_case(sender, file):
        return _PERMITTED
    if sender.confirmed and sender.has(Role.RECORDS_OFFICER):
        return _PERMITTED
    if not file.officer and sender.at_office and _supervises(sender, file):
        return _PERMITTED
    return Ruling.REQUEST, "decision"


def _office(_asked: Asked, sender: Sender, _file: FileFacts) -> tuple[Ruling, str]:
    speaks = sender.has(Role.SUPERVISOR) or sender.has(Role.ADMINISTRATOR)
    return _PERMITTED if sender.confirmed and speaks else (Ruling.REFUSED, "role")


def _nobody(_asked: Asked, _sender: Sender, _file: FileFacts) -> tuple[Ruling, str]:
    return Ruling.REFUSED, "audience"


_RULES: Final[Mapping[Writers, _Rule]] = {
    Writers.COWORKERS: _coworkers,
    Writers.AUTHOR: _author,
    Writers.LEADERS: _leaders,
    Writers.CONSENT: _consent,
    Writers.DECIDERS: _deciders,
    Writers.SUPERVISORS: _supervisors,
    Writers.ANSWERERS: _answerers,
    Writers.HOLDERS: _holders,
    Writers.ERASERS: _erasers,
    Writers.OFFICE: _office,
    Writers.NOBODY: _nobody,
}


def subject_of(kind: str, fields: Mapping[str, Value]) -> tuple[str, str] | None:
    """Return kind and id of what such a change is about, where only its author may write.

    A kind that is about another is named after it: ``note.addendum`` is about a ``note``.
    """
    about = fields.get("note") if kind == "note.addendum" else fields.get("subject")
    if kind_of(kind).who_writes(fields) is not Writers.AUTHOR or about is None:
        return None
    return kind.partition(".")[0], str(about)
