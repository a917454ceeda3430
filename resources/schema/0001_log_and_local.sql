-- SPDX-FileCopyrightText: Tongdang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The truth (sync.md §4) and what is local to one archive. The record tables are no part of this: they are made of the
-- catalogue and can be made anew from `change` at any time (core/archive/projection.h).
-- Statements end with a semicolon at the end of a line. A file here is never changed once it was released; a new one is added.

-- TRUTH, written by the one apply function only -----------------------------------------------------------------------------

-- Writing identities, so that the log names them by a small number.
CREATE TABLE replica(
    number INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE              -- 16 bytes
) STRICT;

-- Devices that brought changes; 0 stands for this archive and has no row.
CREATE TABLE source(
    number INTEGER PRIMARY KEY,
    device BLOB NOT NULL UNIQUE          -- 16 bytes
) STRICT;

-- Every record that a change is about or that is named as the child of one.
CREATE TABLE record(
    number INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,             -- 16 bytes
    type INTEGER,                        -- NULL: named by others, no change of its own is here yet
    child INTEGER,                       -- number of the child it belongs to; NULL: it belongs to an organisation
    purged INTEGER NOT NULL DEFAULT 0    -- 1: this record; 2: the whole dossier of this child
) STRICT;
CREATE INDEX record_child ON record(child, type) WHERE child IS NOT NULL;

-- The log. `ordinal` is the order of arrival here. Everything else about a change is in its header bytes.
CREATE TABLE change(
    ordinal INTEGER PRIMARY KEY,
    replica INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    record INTEGER NOT NULL,
    source INTEGER NOT NULL,
    header BLOB NOT NULL,
    body BLOB                            -- NULL after a purge
) STRICT;
CREATE UNIQUE INDEX change_dot ON change(replica, sequence);
CREATE INDEX change_record ON change(record);

-- Records with a change in the scope of another child than their own: written by a faulty program, kept all the same.
CREATE TABLE stray(
    child INTEGER NOT NULL,
    record INTEGER NOT NULL,
    PRIMARY KEY(child, record)
) STRICT, WITHOUT ROWID;

-- Greatest sequence of each replica that a device brought.
CREATE TABLE delivered(
    source INTEGER NOT NULL,
    replica INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    PRIMARY KEY(source, replica)
) STRICT, WITHOUT ROWID;

-- Of which catalogue the record tables are made.
CREATE TABLE projection(
    one INTEGER PRIMARY KEY CHECK(one = 1),
    digest BLOB NOT NULL
) STRICT;

-- LOCAL, never synchronised ---------------------------------------------------------------------------------------------------

-- As whom this archive writes; the copy in the user's state folder must fit (sync.md §6).
CREATE TABLE identity(
    one INTEGER PRIMARY KEY CHECK(one = 1),
    replica BLOB NOT NULL,
    token BLOB NOT NULL,                 -- 16 random bytes
    counter INTEGER NOT NULL             -- openings and backups since the replica began
) STRICT;

CREATE TABLE setting(
    name TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE draft(
    page TEXT PRIMARY KEY,
    at INTEGER NOT NULL,                 -- milliseconds UTC
    draft BLOB NOT NULL
) STRICT;

-- Devices this archive exchanges bundles with, itself included.
CREATE TABLE device(
    number INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    relation INTEGER NOT NULL,
    certificate BLOB NOT NULL,
    signature BLOB NOT NULL,
    revoked INTEGER NOT NULL,
    wants_snapshot INTEGER NOT NULL,     -- it asked for one
    ask_for_snapshot INTEGER NOT NULL,   -- this archive needs one from it
    last_bundle INTEGER NOT NULL,        -- milliseconds UTC; 0: never
    last_export INTEGER NOT NULL,
    last_receipt INTEGER NOT NULL
) STRICT;

-- Newest epoch statement of each issuer.
CREATE TABLE epoch(
    issuer BLOB PRIMARY KEY,
    content BLOB NOT NULL,
    signature BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- What goes out: one stream per receiver and life; its items are references to the log.
CREATE TABLE stream_out(
    number INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    peer BLOB NOT NULL,
    replica BLOB NOT NULL,
    snapshot INTEGER NOT NULL,
    retired INTEGER NOT NULL,
    scanned INTEGER NOT NULL,            -- ordinal up to which the log was looked through
    last_count INTEGER NOT NULL,
    last_hash BLOB NOT NULL,
    acknowledged_count INTEGER NOT NULL,
    acknowledged_hash BLOB NOT NULL,
    exported INTEGER NOT NULL
) STRICT;

CREATE TABLE stream_item(
    stream INTEGER NOT NULL,
    position INTEGER NOT NULL,
    change INTEGER NOT NULL,             -- ordinal
    hash BLOB NOT NULL,                  -- of the stream up to here
    PRIMARY KEY(stream, position)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX stream_item_change ON stream_item(stream, change);

-- What came in: how far each stream of others is merged.
CREATE TABLE stream_in(
    number INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    peer BLOB NOT NULL,
    count INTEGER NOT NULL,
    hash BLOB NOT NULL
) STRICT;

CREATE TABLE bundle(
    number INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    peer BLOB NOT NULL,
    state INTEGER NOT NULL,
    stream BLOB NOT NULL,
    bundle_number INTEGER NOT NULL,
    start_position INTEGER NOT NULL,
    end_position INTEGER NOT NULL,
    at INTEGER NOT NULL,
    reason BLOB NOT NULL,
    file TEXT NOT NULL
) STRICT;
CREATE INDEX bundle_state ON bundle(state);

-- Who looked at what: a hash chain; rows are never changed or removed.
CREATE TABLE access_log(
    number INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    person BLOB,
    action BLOB NOT NULL,
    subject BLOB,
    detail BLOB NOT NULL,
    hash BLOB NOT NULL
) STRICT;
