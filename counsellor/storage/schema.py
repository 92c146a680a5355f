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

from counsellor.storage.schema_base import migrations, run_script
from counsellor.storage.schema_local import (
    AGAINST_SLIPS,
    ASIDE_CHANGES,
    ASIDE_CLIENT,
    BROUGHT_AT,
    BROUGHT_BY,
    DISMISSED,
    LOCAL,
    ROADS,
    UNREAD,
)
from counsellor.storage.schema_search import fold_search_again

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

_SESSIONS_IN_ORDER = """
ALTER TABLE sessions RENAME TO sessions_by_id;
CREATE TABLE sessions (
    position INTEGER PRIMARY KEY, id TEXT NOT NULL, client TEXT, case_id TEXT, enquiry TEXT,
    started_at TEXT NOT NULL, started_utc INTEGER NOT NULL, duration_s INTEGER NOT NULL,
    net_s INTEGER NOT NULL, contact_type TEXT NOT NULL, status TEXT NOT NULL,
    present INTEGER NOT NULL, staff INTEGER NOT NULL, segments TEXT NOT NULL, correction TEXT,
    author TEXT NOT NULL, version BLOB NOT NULL,
    UNIQUE (id, version)
);
INSERT INTO sessions SELECT j.position, s.* FROM sessions_by_id AS s JOIN journal AS j
    ON j.version = s.version;
DROP TABLE sessions_by_id;
CREATE INDEX sessions_client ON sessions (client, started_utc) WHERE client IS NOT NULL;
CREATE INDEX sessions_started ON sessions (started_utc);
DROP INDEX notes_client;
CREATE INDEX notes_session ON notes (session) WHERE session IS NOT NULL;
INSERT INTO note_index (note_index, rank) VALUES ('usermerge', 8)
"""
"""An import adds to every index, and what is in no order of time costs a page for each note.

A client's notes are found through the client's journal, which is in that order anyway. Rows of
sessions that stand where the journal has them make the entries of both indexes a third as long.
Fewer merges of more segments write the search index half as often.
"""


@migrations()
def m0002_journal(database: Database) -> None:
    """Make the journal and the register heads."""
    run_script(database, _JOURNAL)


@migrations()
def m0003_records(database: Database) -> None:
    """Make the record tables and the search index."""
    run_script(database, _RECORDS)


@migrations()
def m0004_local(database: Database) -> None:
    """Make what only this device needs: drafts, keys, queues, bundles."""
    run_script(database, LOCAL)


@migrations()
def m0005_holds(database: Database) -> None:
    """Make the table of what must not be erased."""
    run_script(database, _HOLDS)


@migrations()
def m0006_follow_ups(database: Database) -> None:
    """Make the table of what is to be done by a day."""
    run_script(database, _FOLLOW_UPS)


@migrations()
def m0007_acceptances(database: Database) -> None:
    """Make the table of what counts although its author had left the case."""
    run_script(database, _ACCEPTANCES)


@migrations()
def m0008_brought_by(database: Database) -> None:
    """Make the table of all bundles that brought what is pending or was refused."""
    run_script(database, BROUGHT_BY)


@migrations()
def m0009_aside_changes(database: Database) -> None:
    """Make the table of what stands in bundles that wait or are forks."""
    run_script(database, ASIDE_CHANGES)


@migrations()
def m0010_brought_at(database: Database) -> None:
    """Note at which place of its bundle stands what is pending or was refused."""
    run_script(database, BROUGHT_AT)


@migrations()
def m0011_dismissed(database: Database) -> None:
    """Note which refusals a person has read and wants to see no more."""
    run_script(database, DISMISSED)


@migrations()
def m0012_sessions_in_order(database: Database) -> None:
    """Put sessions where the journal has them, and let an import touch fewer pages."""
    run_script(database, _SESSIONS_IN_ORDER)


@migrations()
def m0013_aside_client(database: Database) -> None:
    """Note whom what stands in bundles that wait or are forks is about."""
    run_script(database, ASIDE_CLIENT)


@migrations()
def m0014_search_fold(database: Database) -> None:
    """Fold again what is searched: marks, letters that nobody sees, and look-alikes are one."""
    fold_search_again(database.conn)


@migrations()
def m0015_against_slips(database: Database) -> None:
    """Make what lets a slip be undone: acts, trash, earlier versions, steps and open forms."""
    run_script(database, AGAINST_SLIPS)


@migrations()
def m0016_unread(database: Database) -> None:
    """Make the tables of what each bundle brought, and of what of it nobody has opened."""
    run_script(database, UNREAD)


@migrations()
def m0017_roads(database: Database) -> None:
    """Keep several roads in place of one place of exchange."""
    run_script(database, ROADS)
