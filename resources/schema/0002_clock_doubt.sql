-- SPDX-FileCopyrightText: Tongdang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- LOCAL. Changes whose time is provably wrong or was written while the PC's clock was (sync.md §9): a mark for people, no part of
-- the change, so it decides nothing about merging.
CREATE TABLE clock_doubt(
    change INTEGER PRIMARY KEY           -- ordinal
) STRICT;
