# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Lets the Ctrl+K box find clients and notes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from counsellor.domain.found_places import moved, places_in_code, places_of
from counsellor.domain.matching import wanted_words
from counsellor.ui.models.reads import OFFICE
from counsellor.ui.search.hits import Hit
from counsellor.ui.vault_thread.newest import Newest
from counsellor.ui.vault_thread.reads import Reads
from counsellor.wording.moments import say_date

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from counsellor.domain.search_hit import SearchHit
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.context import PageContext
    from counsellor.ui.search.hits import Provider, Take
    from counsellor.wording.translation import Speaker

MOST = 30
_GAP = "  "
READS = OFFICE | Reads.of("client", "identity", "note")
"""What can be found."""


def records_of(
    context: PageContext,
    open_client: Callable[[str], None],
    open_note: Callable[[str, str], None] | None = None,
) -> Provider:
    """Make the provider of clients and notes; a note is shown on its client's page.

    Who reads no cases is found none.
    """
    question: Newest[OpenVault] = Newest(context.worker)

    def find(query: str, take: Take) -> None:
        question.drop()
        if not query.strip():
            take([])
            return

        def bring(found: list[SearchHit]) -> None:
            words = wanted_words(query)
            take([_hit(hit, words, context.speaker, open_client, open_note) for hit in found])

        question.ask(partial(_find, typed=query), bring, lambda _: take([]))

    return find


def _find(vault: OpenVault, typed: str) -> list[SearchHit]:
    return vault.search.find(typed, most=MOST) if vault.membership.reads_cases else []


def _hit(
    found: SearchHit,
    words: Sequence[str],
    speaker: Speaker,
    open_client: Callable[[str], None],
    open_note: Callable[[str, str], None] | None,
) -> Hit:
    go = partial(open_client, found.client)
    if found.kind == "client":
        who = f"{found.code}{_GAP}{found.working_name}".strip()
        name = moved(places_of(found.working_name, words), len(found.code + _GAP))
        return Hit(who, "", "users", go, (*places_in_code(found.code, words), *name))
    if open_note is not None and found.note is not None:
        go = partial(open_note, found.client, found.note)
    when = say_date(found.when.date(), speaker) if found.when is not None else ""
    marks = tuple(places_of(found.snippet, words))
    return Hit(found.snippet, f"{found.code} · {when}", "file-text", go, marks)
