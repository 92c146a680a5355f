# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The tables of what only this device needs, in the words of the steps that make them."""

from __future__ import annotations

from typing import Final

LOCAL: Final = """
CREATE TABLE drafts (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, client TEXT NOT NULL, session TEXT, note TEXT,
    template TEXT NOT NULL, language TEXT NOT NULL, text TEXT NOT NULL, begun_at TEXT NOT NULL,
    saved_at TEXT NOT NULL
);
CREATE TABLE secrets (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE pending_changes (
    version BLOB PRIMARY KEY, payload BLOB NOT NULL, client TEXT, kind TEXT NOT NULL,
    reason TEXT NOT NULL, bundle INTEGER, decided TEXT
) WITHOUT ROWID;
CREATE TABLE refused_changes (
    version BLOB PRIMARY KEY, client TEXT, kind TEXT NOT NULL, reason TEXT NOT NULL, bundle INTEGER
) WITHOUT ROWID;
CREATE TABLE queue (
    position INTEGER PRIMARY KEY, version BLOB NOT NULL, audience TEXT NOT NULL,
    reader_group TEXT NOT NULL, client TEXT, kind TEXT NOT NULL, held INTEGER NOT NULL,
    size INTEGER NOT NULL, level INTEGER NOT NULL
);
CREATE TABLE reader_sets (
    key TEXT PRIMARY KEY, team TEXT NOT NULL, staff TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE device_levels (device TEXT PRIMARY KEY, level INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE streams_out (
    id TEXT PRIMARY KEY, audience TEXT NOT NULL, reader_group TEXT NOT NULL,
    generation INTEGER NOT NULL, closed INTEGER NOT NULL, incarnation TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE bundles_out (
    id INTEGER PRIMARY KEY, stream TEXT NOT NULL, number INTEGER NOT NULL, previous TEXT NOT NULL,
    link TEXT NOT NULL, name TEXT NOT NULL, size INTEGER NOT NULL, state TEXT NOT NULL,
    sealed_at TEXT NOT NULL, sent_at TEXT, closes INTEGER NOT NULL, blobs TEXT NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    UNIQUE (stream, number)
);
CREATE TABLE bundle_changes (
    bundle INTEGER NOT NULL, place INTEGER NOT NULL, version BLOB NOT NULL,
    PRIMARY KEY (bundle, place)
) WITHOUT ROWID;
CREATE INDEX bundle_changes_version ON bundle_changes (version);
CREATE TABLE streams_in (
    id TEXT PRIMARY KEY, incarnation TEXT NOT NULL, audience TEXT NOT NULL,
    reader_group TEXT NOT NULL, generation INTEGER NOT NULL, device TEXT NOT NULL,
    number INTEGER NOT NULL, link TEXT NOT NULL, sealed_at TEXT
) WITHOUT ROWID;
CREATE TABLE bundles_in (
    id INTEGER PRIMARY KEY, stream TEXT NOT NULL, number INTEGER NOT NULL, link TEXT NOT NULL,
    device TEXT NOT NULL, sealed_at TEXT NOT NULL, imported_at TEXT NOT NULL, changes INTEGER
    NOT NULL, outcome TEXT NOT NULL, reason TEXT NOT NULL, reviewed INTEGER NOT NULL,
    UNIQUE (stream, number)
);
CREATE INDEX bundles_in_aside ON bundles_in (stream, number) WHERE reason <> '';
CREATE TABLE files_in (
    sha256 TEXT PRIMARY KEY, name TEXT NOT NULL, size INTEGER NOT NULL, outcome TEXT NOT NULL,
    reason TEXT NOT NULL, detail TEXT NOT NULL, stream TEXT, number INTEGER, at TEXT NOT NULL,
    kept TEXT, device TEXT, link TEXT, judged TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX files_in_outcome ON files_in (outcome, stream, number);
CREATE INDEX files_in_device ON files_in (device, stream) WHERE device IS NOT NULL;
CREATE INDEX files_in_kept ON files_in (kept) WHERE kept IS NOT NULL;
CREATE TABLE seen_in (
    place TEXT NOT NULL, name NOT NULL, size INTEGER NOT NULL, stamp INTEGER NOT NULL,
    sha256 TEXT NOT NULL, reason TEXT NOT NULL,
    PRIMARY KEY (place, name)
) WITHOUT ROWID;
CREATE TABLE words_in (
    device TEXT NOT NULL, incarnation TEXT NOT NULL, serial INTEGER NOT NULL, said TEXT NOT NULL,
    said_at TEXT NOT NULL, received_at TEXT NOT NULL,
    PRIMARY KEY (device, incarnation)
) WITHOUT ROWID;
CREATE TABLE words_out (
    reader TEXT PRIMARY KEY, news INTEGER NOT NULL, said TEXT NOT NULL, name TEXT,
    asked INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE lives (
    device TEXT NOT NULL, incarnation TEXT NOT NULL, place INTEGER NOT NULL, since TEXT NOT NULL,
    PRIMARY KEY (device, incarnation)
) WITHOUT ROWID;
CREATE TABLE tokens (
    id TEXT PRIMARY KEY, token BLOB NOT NULL, staff TEXT NOT NULL, issued_at TEXT NOT NULL,
    device TEXT
) WITHOUT ROWID;
"""

AGAINST_SLIPS: Final = """
CREATE TABLE undoable_acts (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, client TEXT NOT NULL, payload TEXT NOT NULL,
    did_at TEXT NOT NULL, opening TEXT NOT NULL, since REAL NOT NULL
);
CREATE TABLE discarded_drafts (
    id TEXT PRIMARY KEY, client TEXT NOT NULL, draft TEXT NOT NULL, discarded_at TEXT NOT NULL,
    age_s REAL NOT NULL
) WITHOUT ROWID;
CREATE TABLE draft_revisions (
    id INTEGER PRIMARY KEY, draft TEXT NOT NULL, client TEXT NOT NULL, text TEXT NOT NULL,
    saved_at TEXT NOT NULL
);
CREATE INDEX draft_revisions_draft ON draft_revisions (draft);
CREATE TABLE draft_steps (
    draft TEXT NOT NULL, number INTEGER NOT NULL, client TEXT NOT NULL, place INTEGER NOT NULL,
    removed TEXT NOT NULL, added TEXT NOT NULL,
    PRIMARY KEY (draft, number)
) WITHOUT ROWID;
CREATE TABLE open_forms (
    form TEXT NOT NULL, client TEXT NOT NULL, contents TEXT NOT NULL, saved_at TEXT NOT NULL,
    PRIMARY KEY (form, client)
) WITHOUT ROWID
"""

BROUGHT_AT: Final = """
ALTER TABLE brought_by ADD COLUMN place INTEGER
"""

ASIDE_CLIENT: Final = """
ALTER TABLE aside_changes ADD COLUMN client TEXT;
CREATE INDEX aside_changes_client ON aside_changes (client) WHERE client IS NOT NULL
"""

DISMISSED: Final = """
ALTER TABLE refused_changes ADD COLUMN dismissed INTEGER NOT NULL DEFAULT 0
"""

UNREAD: Final = """
CREATE TABLE unread (
    record TEXT PRIMARY KEY, client TEXT NOT NULL, kind TEXT NOT NULL, bundle INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX unread_client ON unread (client);
CREATE INDEX unread_bundle ON unread (bundle);
CREATE TABLE brought_in (
    bundle INTEGER NOT NULL, client TEXT NOT NULL, kind TEXT NOT NULL, count INTEGER NOT NULL,
    PRIMARY KEY (bundle, client, kind)
) WITHOUT ROWID;
CREATE INDEX brought_in_client ON brought_in (client);
INSERT INTO brought_in SELECT bundle, coalesce(client, ''), CAST(payload AS TEXT) ->> 'kind',
    count(*) FROM journal WHERE bundle IS NOT NULL AND payload IS NOT NULL GROUP BY 1, 2, 3;
CREATE INDEX bundles_in_new ON bundles_in (device) WHERE reviewed = 0;
UPDATE bundles_in SET reviewed = 1
"""
"""What is here already when the program learns to tell is not new; what it brought is counted."""

BROUGHT_BY: Final = """
CREATE TABLE brought_by (
    version BLOB NOT NULL, bundle INTEGER NOT NULL, PRIMARY KEY (version, bundle)
) WITHOUT ROWID;
INSERT INTO brought_by SELECT version, bundle FROM pending_changes WHERE bundle IS NOT NULL
    UNION SELECT version, bundle FROM refused_changes WHERE bundle IS NOT NULL
"""

ASIDE_CHANGES = """
CREATE TABLE aside_changes (
    sha256 TEXT NOT NULL, version BLOB NOT NULL,
    PRIMARY KEY (sha256, version)
) WITHOUT ROWID
"""

ROADS: Final = """
INSERT OR IGNORE INTO settings
    SELECT 'drops', json_array(json_object('address', value ->> 'drop', 'authority', ''))
    FROM settings WHERE key = 'membership' AND value ->> 'drop' <> '';
INSERT OR IGNORE INTO settings
    SELECT 'drop_ids', json_object(value ->> 'drop', lower(hex(randomblob(16))))
    FROM settings WHERE key = 'membership' AND value ->> 'drop' <> '';
UPDATE settings SET value = json_remove(value, '$.drop') WHERE key = 'membership';
DELETE FROM seen_in
"""
"""A place of exchange was one text, and is a list of roads, each known outside by an opaque id."""
