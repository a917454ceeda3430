// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "visits.h"

#include "archive/archive.h"
#include "archive/connection.h"
#include "archive/table_layout.h"
#include "base/clock.h"
#include "catalogue/fields.h"
#include "storage/archive_file.h"

#include <QTemporaryDir>
#include <QVariant>

/// The tables of an archive without the archive: what a benchmark compares with.
namespace tongdang::test {

/// A folder for databases, with what an archive needs to open.
struct Desk {
    QTemporaryDir folder;
    SystemClock clock;
    SeededRandomness randomness{7};
    Catalogue catalogue = must(Catalogue::load(QStringLiteral(TONGDANG_SOURCE_DIR "/resources")));

    [[nodiscard]] QString path(const QString& name) const { return folder.filePath(name); }
    [[nodiscard]] ArchiveEnvironment environment()
    {
        return {catalogue,
                clock,
                randomness,
                {},
                QStringLiteral(TONGDANG_SOURCE_DIR "/resources/schema")};
    }
    [[nodiscard]] std::unique_ptr<Archive> openPlain(const QString& name)
    {
        return must(Archive::openPlain(path(name), Id::create(randomness), environment()));
    }
    [[nodiscard]] const archive::TableLayout& layout()
    {
        return m_layouts.table(fields::visit::type);
    }
    /// An encrypted file, at the least cost of stretching its passphrase.
    [[nodiscard]] storage::NewArchive makeSealed(const QString& name)
    {
        return must(storage::createArchiveFile(path(name), QStringLiteral("口令 口令 口令 口令 9"),
                                               RecordId::create(randomness), {1, 8U << 20},
                                               {clock, {}}));
    }

private:
    archive::Layouts m_layouts = must(archive::Layouts::of(catalogue));
};

/// The values of a visit's row as anybody would keep them.
[[nodiscard]] std::vector<QVariant> rowOf(const archive::TableLayout& layout, const Change& change);

/// A database with a table of visits, with the settings of an archive.
class VisitTable {
public:
    /// `isUri`: the name is that of an encrypted archive. What was there goes.
    VisitTable(Desk& desk, const QString& name, bool isUri);

    /// In one transaction, with a plain insert for each: milliseconds.
    [[nodiscard]] double insertByQSqlQuery(const std::vector<Change>& changes);
    [[nodiscard]] double insertByHandle(const std::vector<Change>& changes);
    /// The 3 fields that `editsOf` writes.
    [[nodiscard]] double updateByHandle(const std::vector<Change>& edits);
    /// The rows of log and register with their indexes as well: everything that applying stores.
    [[nodiscard]] double insertAllByQSqlQuery(const std::vector<Change>& changes);

    [[nodiscard]] archive::Connection& connection() { return *m_connection; }

private:
    void execute(const char* sql);
    Desk& m_desk;
    std::unique_ptr<archive::Connection> m_connection;
};

} // namespace tongdang::test
