# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What is touched when a table is written: the subject of its records, or an area of the vault."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from counsellor.domain.records import KINDS
from counsellor.domain.touch import Area
from counsellor.storage.erasing import LOCAL_TABLES
from counsellor.storage.records import TABLES

_LOCAL: Final[Mapping[str, str]] = {
    **dict.fromkeys(("journal", "heads", "superseded", "note_index"), Area.JOURNAL),
    **dict.fromkeys(("drafts", "draft_steps", "discarded_drafts"), Area.DRAFT),
    "draft_revisions": Area.REVISION,
    "undoable_acts": Area.ACT,
    "open_forms": Area.FORM,
    "settings": Area.SETTING,
    "secrets": Area.SECRET,
    "pending_changes": Area.PENDING,
    "refused_changes": Area.REFUSED,
    "unread": Area.UNREAD,
    "queue": Area.QUEUE,
    "reader_sets": Area.READERS,
    "device_levels": Area.LEVEL,
    **dict.fromkeys(("streams_out", "bundles_out", "bundle_changes"), Area.SEALED),
    **dict.fromkeys(
        (
            *("streams_in", "bundles_in", "brought_by", "brought_in"),
            *("files_in", "aside_changes", "seen_in"),
        ),
        Area.RECEIVED,
    ),
    **dict.fromkeys(("words_in", "words_out", "lives"), Area.WORD),
    "tokens": Area.INVITATION,
}

AREA_OF: Final[Mapping[str, str]] = {
    **_LOCAL,
    **{table.name: table.kind.partition(".")[0] for table in TABLES},
}
"""By table. A table that is written and does not stand here fails at its first write."""

SUBJECTS: Final = frozenset(AREA_OF[table.name] for table in TABLES)
"""What the journal itself says whose it is, by the changes that it applies."""

ERASED_AREAS: Final = frozenset(
    (*(kind.partition(".")[0] for kind in KINDS), *(AREA_OF[table] for table in LOCAL_TABLES))
)
"""Everything that an erasure takes of a client, what no table of its own shows included."""
