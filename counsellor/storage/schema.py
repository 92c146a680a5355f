# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The tables of a vault, as append-only steps.

The record tables are a fold of the journal; ``storage.records`` declares what fills each of them,
and a test compares the columns there with those that the steps make.

Every row belongs to one client (or to nobody: an empty or no client) and depends on changes of
that client alone, so that erasing a client comes to the same wherever it stands among changes.
A row of an append-only event depends on one change alone: its key is id and version.
"""

from __future__ import annotations

from sqlite_utils import Database

from counsellor.storage.schema_base import migrations

_JOURNAL = """
CREATE TABLE journal (
    position INTEGER PRIMARY KEY,
    version BLOB NOT NULL UNIQUE,
    hash BLOB NOT NULL,
    payload BLOB,
    reason TEXT,
    client TEXT,
    chain BLOB NOT NULL,
    bundle INTEGER
);
CREATE INDEX journal_client ON journal (client) WHERE client IS NOT NULL;
CREATE TABLE heads (
    client TEXT NOT NULL, kind TEXT NOT NULL, record TEXT NOT NULL, field TEXT NOT NULL,
    version BLOB NOT NULL, value TEXT NOT NULL, event TEXT NOT NULL,
    PRIMARY KEY (client, kind, record, field, version)
) WITHOUT ROWID;
CREATE TABLE superseded (
    client TEXT NOT NULL, kind TEXT NOT NULL, record TEXT NOT NULL, field TEXT NOT NULL,
    version BLOB NOT NULL,
    PRIMARY KEY (client, kind, record, field, version)
) WITHOUT ROWID;
"""

_RECORDS = """
CREATE TABLE clients (
    id TEXT PRIMARY KEY, code TEXT NOT NULL, subject TEXT NOT NULL, language TEXT NOT NULL,
    minor INTEGER NOT NULL, working_name TEXT NOT NULL, folded TEXT NOT NULL,
    consent TEXT, sync INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE identities (
    client TEXT PRIMARY KEY, full_name TEXT NOT NULL, birth_year INTEGER, phone TEXT NOT NULL,
    address TEXT NOT NULL, remarks TEXT NOT NULL, folded TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE enquiries (
    id TEXT NOT NULL, client TEXT, received_on TEXT NOT NULL, source TEXT NOT NULL,
    contact_type TEXT NOT NULL, summary TEXT NOT NULL, author TEXT NOT NULL, version BLOB NOT NULL,
    PRIMARY KEY (id, version)
) WITHOUT ROWID;
CREATE INDEX enquiries_client ON enquiries (client) WHERE client IS NOT NULL;
CREATE TABLE cases (
    id TEXT NOT NULL, client TEXT NOT NULL, enquiry TEXT, opened_on TEXT NOT NULL,
    lead TEXT NOT NULL, members TEXT NOT NULL, reader_group TEXT NOT NULL, region TEXT NOT NULL,
    stage TEXT NOT NULL, stage_on TEXT,
    PRIMARY KEY (id, client)
) WITHOUT ROWID;
CREATE INDEX cases_client ON cases (client);
CREATE TABLE consents (
    id TEXT NOT NULL, client TEXT NOT NULL, given_on TEXT NOT NULL, fields TEXT NOT NULL,
    author TEXT NOT NULL, at TEXT NOT NULL, version BLOB NOT NULL,
    PRIMARY KEY (id, version)
) WITHOUT ROWID;
CREATE INDEX consents_client ON consents (client, version);
CREATE TABLE stages (
    id TEXT NOT NULL, client TEXT NOT NULL, case_id TEXT NOT NULL, stage TEXT NOT NULL,
    on_day TEXT NOT NULL, reason TEXT, approved_by TEXT, author TEXT NOT NULL,
    version BLOB NOT NULL,
    PRIMARY KEY (id, version)
) WITHOUT ROWID;
CREATE INDEX stages_case ON stages (case_id, version);
CREATE INDEX stages_client ON stages (client);
CREATE TABLE sessions (
    id TEXT NOT NULL, client TEXT, case_id TEXT, enquiry TEXT, started_at TEXT NOT NULL,
    started_utc INTEGER NOT NULL, duration_s INTEGER NOT NULL, net_s INTEGER NOT NULL,
    contact_type TEXT NOT NULL, status TEXT NOT NULL, present INTEGER NOT NULL,
    staff INTEGER NOT NULL, segments TEXT NOT NULL, correction TEXT, author TEXT NOT NULL,
    version BLOB NOT NULL,
    PRIMARY KEY (id, version)
) WITHOUT ROWID;
CREATE INDEX sessions_client ON sessions (client, started_utc) WHERE client IS NOT NULL;
CREATE INDEX sessions_started ON sessions (started_utc);
CREATE TABLE notes (
    position INTEGER PRIMARY KEY, id TEXT NOT NULL, client TEXT NOT NULL, session TEXT,
    template TEXT NOT NULL, language TEXT NOT NULL, signed_at TEXT NOT NULL,
    signed_utc INTEGER NOT NULL, late INTEGER NOT NULL, misfiled INTEGER NOT NULL,
    author TEXT NOT NULL, version BLOB NOT NULL,
    UNIQUE (id, version)
);
CREATE INDEX notes_client ON notes (client, session);
CREATE TABLE addenda (
    id TEXT NOT NULL, position INTEGER NOT NULL, note TEXT NOT NULL, client TEXT NOT NULL,
    signed_at TEXT NOT NULL, misfiled INTEGER NOT NULL, author TEXT NOT NULL,
    version BLOB NOT NULL,
    PRIMARY KEY (id, version)
) WITHOUT ROWID;
CREATE INDEX addenda_note ON addenda (note);
CREATE INDEX addenda_position ON addenda (position);
CREATE TABLE goals (
    id TEXT NOT NULL, client TEXT NOT NULL, text TEXT NOT NULL, position INTEGER NOT NULL,
    open INTEGER NOT NULL,
    PRIMARY KEY (id, client)
) WITHOUT ROWID;
CREATE INDEX goals_client ON goals (client);
CREATE TABLE goal_ratings (
    id TEXT NOT NULL, goal TEXT NOT NULL, client TEXT NOT NULL, value INTEGER NOT NULL,
    rated_on TEXT NOT NULL, author TEXT NOT NULL, version BLOB NOT NULL,
    PRIMARY KEY (id, version)
) WITHOUT ROWID;
CREATE INDEX goal_ratings_goal ON goal_ratings (goal, rated_on);
CREATE INDEX goal_ratings_client ON goal_ratings (client);
CREATE TABLE access_log (
    id TEXT NOT NULL, what TEXT NOT NULL, reason TEXT NOT NULL, client TEXT, at TEXT NOT NULL,
    author TEXT NOT NULL, version BLOB NOT NULL,
    PRIMARY KEY (id, version)
) WITHOUT ROWID;
CREATE INDEX access_log_client ON access_log (client) WHERE client IS NOT NULL;
CREATE TABLE tombstones (
    client TEXT NOT NULL, code TEXT NOT NULL, basis TEXT NOT NULL, on_day TEXT NOT NULL,
    version BLOB NOT NULL,
    PRIMARY KEY (client, version)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE note_index USING fts5(
    text, content='', columnsize=0, detail=none, prefix='1 2 3', tokenize="ascii"
);
INSERT INTO note_index (note_index, rank) VALUES ('secure-delete', 1);
INSERT INTO note_index (note_index, rank) VALUES ('automerge', 0);
"""

_LOCAL = """
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

_HOLDS = """
CREATE TABLE holds (
    client TEXT PRIMARY KEY, held INTEGER NOT NULL, reason TEXT NOT NULL, author TEXT NOT NULL,
    version BLOB NOT NULL
) WITHOUT ROWID
"""

_FOLLOW_UPS = """
CREATE TABLE follow_ups (
    id TEXT NOT NULL, client TEXT NOT NULL, case_id TEXT NOT NULL, due_on TEXT NOT NULL,
    what TEXT NOT NULL, done_on TEXT, outcome TEXT NOT NULL,
    PRIMARY KEY (id, client)
) WITHOUT ROWID;
CREATE INDEX follow_ups_client ON follow_ups (client);
CREATE INDEX follow_ups_due ON follow_ups (due_on) WHERE done_on IS NULL
"""

_ACCEPTANCES = """
CREATE TABLE acceptances (
    id TEXT NOT NULL, client TEXT NOT NULL, change TEXT NOT NULL, author TEXT NOT NULL,
    version BLOB NOT NULL,
    PRIMARY KEY (id, version)
) WITHOUT ROWID;
CREATE INDEX acceptances_change ON acceptances (change);
CREATE INDEX acceptances_client ON acceptances (client)
"""


def _run(database: Database, script: str) -> None:
    """Execute statement by statement: the driver's own scripts would commit before the end."""
    for statement in script.split(";"):
        if statement.strip():
            database.execute(statement)


@migrations()
def m0002_journal(database: Database) -> None:
    """Make the journal and the register heads."""
    _run(database, _JOURNAL)


@migrations()
def m0003_records(database: Database) -> None:
    """Make the record tables and the search index."""
    _run(database, _RECORDS)


@migrations()
def m0004_local(database: Database) -> None:
    """Make what only this device needs: drafts, keys, queues, bundles."""
    _run(database, _LOCAL)


@migrations()
def m0005_holds(database: Database) -> None:
    """Make the table of what must not be erased."""
    _run(database, _HOLDS)


@migrations()
def m0006_follow_ups(database: Database) -> None:
    """Make the table of what is to be done by a day."""
    _run(database, _FOLLOW_UPS)


@migrations()
def m0007_acceptances(database: Database) -> None:
    """Make the table of what counts although its author had left the case."""
    _run(database, _ACCEPTANCES)


@migrations()
def m0008_aside_changes(database: Database) -> None:
    """Make the table of what stands in bundles that wait or are forks."""
    _run(
        database,
        "CREATE TABLE aside_changes (sha256 TEXT NOT NULL, version BLOB NOT NULL,"
        " PRIMARY KEY (sha256, version)) WITHOUT ROWID",
    )
