-- SPDX-FileCopyrightText: Tongdang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- LOCAL. What the places below sent of their access logs (core/sync/FORMAT.md §12): rows are never changed or removed. A log that does
-- not go on as it was sent before, because the PC was restored or because somebody altered it, begins a new life beside the old one.
CREATE TABLE access_copy(
    device BLOB NOT NULL,                -- 16 bytes
    life INTEGER NOT NULL,               -- from 1
    number INTEGER NOT NULL,
    at INTEGER NOT NULL,
    person BLOB,
    action BLOB NOT NULL,
    subject BLOB,
    detail BLOB NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY(device, life, number)
) STRICT, WITHOUT ROWID;
