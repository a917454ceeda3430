// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/archive.h"
#include "base/clock.h"
#include "base/randomness.h"
#include "catalogue/catalogue.h"
#include "catalogue/fields.h"
#include "support/catch.h"

#include <QTemporaryDir>

#include <memory>

namespace tongdang::test {

/// The product's catalogue.
inline const Catalogue& productCatalogue()
{
    static const Catalogue catalogue =
        take(Catalogue::load(QStringLiteral(TONGDANG_SOURCE_DIR "/resources")));
    return catalogue;
}

/// A word of these tests as a Value.
inline Value text(QStringView words)
{
    return Value(words.toString());
}

/// A place with an archive over a plain file. It can be closed and opened again.
class PlainArchive {
public:
    explicit PlainArchive(std::uint64_t seed = 1)
        : randomness(seed)
    {
        open();
    }

    void open(const Catalogue& catalogue = productCatalogue())
    {
        archive.reset(); // before a second connection to the file
        archive = take(tryOpen(catalogue));
    }
    [[nodiscard]] Result<std::unique_ptr<Archive>>
    tryOpen(const Catalogue& catalogue = productCatalogue(), const QString& schema = {})
    {
        ArchiveEnvironment environment{catalogue, clock, randomness, state,
                                       schema.isEmpty() ? schemaFolder : schema};
        environment.beforeRebuild = beforeRebuild;
        return Archive::openPlain(path(), id, environment);
    }
    [[nodiscard]] QString path() const { return folder.filePath(QStringLiteral("archive.db")); }

    /// Requests with the day's author.
    [[nodiscard]] archive::WriteRequest create(TypeNo type, const std::optional<RecordId>& child,
                                               std::vector<archive::FieldInput> fields) const
    {
        archive::WriteRequest request{type,  std::nullopt,      std::nullopt, Operation::Create,
                                      false, std::move(fields), author,       std::nullopt};
        request.scope = child ? Scope(*child) : Scope(QStringLiteral("530426001001"));
        return request;
    }
    [[nodiscard]] archive::WriteRequest change(TypeNo type, const RecordId& record,
                                               std::vector<archive::FieldInput> fields,
                                               Operation operation = Operation::Set) const
    {
        return {type,   record,      std::nullopt, operation, false, std::move(fields),
                author, std::nullopt};
    }

    RecordId child(QStringView name, std::vector<archive::FieldInput> more = {})
    {
        more.push_back({fields::child::name, text(name), std::nullopt});
        return take(archive->writer().write(create(fields::child::type, std::nullopt, more)))
            .record;
    }
    RecordId visit(const RecordId& of, QDate day, std::vector<archive::FieldInput> more = {})
    {
        more.push_back({fields::visit::child, of, std::nullopt});
        more.push_back({fields::visit::date, day, std::nullopt});
        return take(archive->writer().write(create(fields::visit::type, of, more))).record;
    }
    archive::Written set(TypeNo type, const RecordId& record, FieldNo field, const Value& value)
    {
        return take(archive->writer().write(change(type, record, {{field, value, std::nullopt}})));
    }
    [[nodiscard]] Record record(const RecordId& wanted) const
    {
        const auto found = take(archive->reader().record(wanted));
        REQUIRE(found);
        return *found;
    }
    [[nodiscard]] Value value(const RecordId& wanted, FieldNo field) const
    {
        return record(wanted).value(field);
    }

    [[nodiscard]] std::vector<Change> changes() const
    {
        std::vector<Change> all;
        take(archive->log().changesAfter(
            0, [&all](const archive::LoggedChange& logged) -> Result<void> {
                all.push_back(take(logged.decode()));
                return {};
            }));
        return all;
    }
    archive::ApplyCounts apply(const std::vector<Change>& brought, const Id& from)
    {
        auto transaction = take(archive->begin());
        const auto counts = take(archive->applier().apply(brought, from));
        take(transaction.commit());
        return counts;
    }
    /// Everything that another place has.
    archive::ApplyCounts receive(const PlainArchive& other)
    {
        return apply(other.changes(), other.id);
    }

    [[nodiscard]] QByteArrayList dump() const
    {
        QByteArrayList lines;
        take(archive->dump([&lines](const QByteArray& line) -> Result<void> {
            lines.append(line);
            return {};
        }));
        return lines;
    }
    [[nodiscard]] archive::DoctorFindings examine() const { return take(archive->examine()); }

    QTemporaryDir folder;
    ManualClock clock{QDate(2026, 3, 2)};
    SeededRandomness randomness;
    Id id = Id::create(randomness);
    RecordId author = RecordId::create(randomness);
    QString state = folder.filePath(QStringLiteral("state"));
    QString schemaFolder = QStringLiteral(TONGDANG_SOURCE_DIR "/resources/schema");
    std::function<Result<void>(const ArchiveEnvironment::WriteBackup&)> beforeRebuild;
    std::unique_ptr<Archive> archive; ///< last: closed before the folder goes
};

} // namespace tongdang::test
