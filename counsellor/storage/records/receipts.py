# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What the office says back: of each stream its newest word, and every roster that came."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from counsellor.storage.columns import VERSION, Said, Source, of
from counsellor.storage.json_text import json_text
from counsellor.storage.tables import EventTable, NewestTable


def _streams(said: Said) -> Iterator[Said]:
    """Part a receipt into what it says of each stream; a restored office may lower it."""
    for stream in said.fields["streams"]:
        yield said._replace(fields={**said.fields, **stream})


def _text_of(name: str) -> Source:
    return lambda said: json_text(said.fields[name])


TABLES: Final = (
    NewestTable(
        "receipts",
        kind="receipt",
        key=("device", "stream"),
        parts=_streams,
        columns={
            "device": of("device"),
            "stream": of("stream"),
            "number": of("number"),
            "link": of("link"),
            "missing": _text_of("missing"),
            "quarantined": _text_of("quarantined"),
            "kept": of("kept"),
            "sealed_at": of("sealed_at"),
            "received_at": of("received_at"),
            "version": VERSION,
        },
    ),
    # The service that reads a roster verifies it against the root.
    EventTable("rosters", kind="roster", columns={"number": of("version"), "version": VERSION}),
)
