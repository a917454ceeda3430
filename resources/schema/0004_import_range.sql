-- SPDX-FileCopyrightText: Tongdang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- LOCAL. Which changes of the log a merged bundle brought: those with an ordinal from first_change to last_change; an import is one
-- transaction, so there are no others between. last_change = first_change - 1: it brought nothing new. Both 0: it was merged before
-- this was written down.
ALTER TABLE bundle ADD COLUMN first_change INTEGER NOT NULL DEFAULT 0;
ALTER TABLE bundle ADD COLUMN last_change INTEGER NOT NULL DEFAULT 0;
