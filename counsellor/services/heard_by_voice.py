# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What was proved by telephone: kept beside the words that came in writing, never among them.

It says how bundles stand and no more. What is sent, sealed anew or cleared away follows from the
written words alone; they come with the next exchange, and say the same or why not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from counsellor.domain.clock import stamp
from counsellor.domain.errors import NotInAnOffice
from counsellor.domain.exchange_state import REVIEWED, VOICED, OutgoingBundle
from counsellor.domain.voice_receipt import HeardByVoice, Meaning, Statement
from counsellor.services.office_roster import current_roster
from counsellor.storage.bundles import HELD, SENT, WAITING
from counsellor.storage.vault import Vault

HEARD_BY_VOICE: Final = "heard_by_voice"
"""Setting: for each stream and meaning the last statement that was proved."""

_OF_HELD: Final = frozenset({Meaning.HELD, Meaning.READ})


def keep_heard(vault: Vault, proved: Statement) -> None:
    """Keep what was proved, inside the caller's transaction."""
    kept = _kept(vault)
    said = {
        "number": proved.number,
        "link": proved.link,
        "life": _life_of_office(vault),
        "at": stamp(vault.clock.now()),
    }
    of_stream = {**kept.get(proved.stream, {}), proved.meaning.value: said}
    vault.settings.put(HEARD_BY_VOICE, {**kept, proved.stream: of_stream})


def heard_by_voice(vault: Vault) -> list[HeardByVoice]:
    """Return what counts still, what was heard last first.

    It does not where the office was put back since, and may have lost what it held; nor where our
    own bundle is another.
    """
    found = list(_counting(vault))
    return sorted(found, key=lambda one: one.heard_at, reverse=True)


def held_by_voice(vault: Vault) -> dict[str, int]:
    """Return up to which bundle of each stream it was proved that the office holds it."""
    return _up_to(heard_by_voice(vault), _OF_HELD)


def as_voiced(
    bundles: Iterable[OutgoingBundle], heard: Iterable[HeardByVoice]
) -> Iterator[OutgoingBundle]:
    """Let bundles stand as was proved; what the office has said otherwise in writing stays."""
    heard = list(heard)
    held, read = _up_to(heard, _OF_HELD), _up_to(heard, frozenset({Meaning.READ}))
    for bundle in bundles:
        if bundle.state in {WAITING, SENT, HELD} and bundle.number <= read.get(bundle.stream, 0):
            yield replace(bundle, state=REVIEWED)
        elif bundle.state in {WAITING, SENT} and bundle.number <= held.get(bundle.stream, 0):
            yield replace(bundle, state=VOICED)
        else:
            yield bundle


def _up_to(heard: Iterable[HeardByVoice], meanings: frozenset[Meaning]) -> dict[str, int]:
    found: dict[str, int] = {}
    for one in heard:
        if one.meaning in meanings:
            found[one.stream] = max(one.number, found.get(one.stream, 0))
    return found


def _counting(vault: Vault) -> Iterator[HeardByVoice]:
    kept = _kept(vault)
    life = _life_of_office(vault) if kept else ""
    for stream, by_meaning in kept.items():
        for meaning, said in by_meaning.items():
            up_to = vault.bundles.sealed_as(stream, said["number"], said["link"])
            if said["life"] == life and up_to is not None:
                at = datetime.fromisoformat(said["at"])
                yield HeardByVoice(Meaning(meaning), stream, said["number"], up_to, at)


def _kept(vault: Vault) -> Mapping[str, Mapping[str, Any]]:
    kept: Any = vault.settings.get(HEARD_BY_VOICE)
    return kept if isinstance(kept, Mapping) else {}


def _life_of_office(vault: Vault) -> str:
    """Return the newest life that is known of the office's own machine."""
    try:
        return "".join(vault.words.lives_of(current_roster(vault).seat)[-1:])
    except NotInAnOffice:
        return ""
