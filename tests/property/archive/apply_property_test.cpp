// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The fast path of the apply function against the definition of merging, whatever comes in whatever
// order (sync.md §3, §10).
#include "base/cbor.h"
#include "record/fold.h"
#include "support/archive/plain_archive.h"
#include "support/archive/random_changes.h"

#include <algorithm>
#include <map>
#include <set>

using namespace tongdang;
using namespace tongdang::test;

namespace {

int rounds()
{
    return qEnvironmentVariable("TONGDANG_DEPTH") == QStringLiteral("nightly") ? 3000 : 60;
}

QByteArray valueText(const Value& value)
{
    cbor::Writer writer;
    writer.writeValue(value);
    return writer.take().toHex();
}

/// Everything that the tables tell about the records of the product's types, as text.
QByteArrayList told(const PlainArchive& place)
{
    QByteArrayList lines;
    const auto add = [&lines](const Record& record) {
        QByteArray line = record.id.toString().toLatin1() + ' ' + QByteArray::number(record.type)
                          + ' ' + (record.child ? record.child->toString().toLatin1() : "-") + ' '
                          + QByteArray::number(record.createdAt)
                          + (record.withdrawn ? " withdrawn" : "");
        for (const auto& [field, value] : record.values)
            line += ' ' + QByteArray::number(field) + '=' + valueText(value);
        lines.append(line);
        return Result<void>();
    };
    for (const RecordType& type : productCatalogue().types()) {
        archive::RecordQuery query;
        query.type = type.number;
        query.withdrawnToo = true;
        for (const Record& record : take(place.archive->reader().records(query)))
            take(add(record));
        for (const archive::ChildFact& fact : take(place.archive->reader().childFacts(type.number)))
            lines.append("fact " + QByteArray::number(fact.type) + ' '
                         + QByteArray::number(fact.records) + ' '
                         + fact.lastDay.toString(Qt::ISODate).toLatin1());
    }
    QByteArrayList conflicts;
    for (const archive::ConflictEntry& entry : take(place.archive->reader().conflicts()))
        conflicts.append("conflict " + entry.record.toString().toLatin1() + ' '
                         + QByteArray::number(entry.field)
                         + (entry.editedAfterWithdrawal ? " late" : ""));
    std::sort(conflicts.begin(), conflicts.end());
    const auto joined = take(place.archive->reader().joined());
    QByteArrayList groups;
    for (auto one = joined.cbegin(); one != joined.cend(); ++one)
        groups.append("joined " + one.key().toString().toLatin1() + ' '
                      + one->toString().toLatin1());
    std::sort(groups.begin(), groups.end());
    return lines + conflicts + groups;
}

/// By hand, in batches of random size, some changes twice, some batches rolled back first.
void deliver(PlainArchive& place, std::vector<Change> changes, RandomChanges& random)
{
    const Id courier = Id::create(place.randomness);
    const std::size_t doubles = random.below(5);
    for (std::size_t index = 0; index < doubles; ++index)
        changes.push_back(changes[random.below(static_cast<std::uint32_t>(changes.size()))]);
    random.shuffle(changes);
    for (std::size_t first = 0; first < changes.size();) {
        const std::size_t size =
            std::min<std::size_t>(changes.size() - first, 1 + random.below(12));
        const std::vector<Change> batch(changes.begin() + static_cast<std::ptrdiff_t>(first),
                                        changes.begin()
                                            + static_cast<std::ptrdiff_t>(first + size));
        first += size;
        if (random.below(4) == 0) {
            auto transaction = take(place.archive->begin());
            take(place.archive->applier().apply(batch, courier));
        }
        if (random.below(3) == 0) {
            auto transaction = take(place.archive->begin());
            for (const Change& change : batch)
                CHECK(take(place.archive->applier().apply(change)) != archive::Applied::Forked);
            take(transaction.commit());
        } else {
            place.apply(batch, courier);
        }
    }
}

/// The shown values by the definition, without any table.
void compareWithDefinition(const PlainArchive& place, const std::vector<Change>& changes)
{
    std::map<RecordId, std::vector<Change>> byRecord;
    for (const Change& change : changes)
        byRecord[change.header.record].push_back(change);
    qint64 conflicts = 0;
    for (const auto& [id, ofRecord] : byRecord) {
        const FoldedRecord folded = fold(ofRecord);
        conflicts += folded.editedAfterWithdrawal ? 1 : 0;
        for (const FieldState& state : folded.fields)
            conflicts += state.inConflict() ? 1 : 0;
        const auto record = take(place.archive->reader().record(id));
        const RecordType* type = productCatalogue().type(folded.type);
        REQUIRE(record.has_value() == (type != nullptr));
        if (!record)
            continue;
        Record shown = shownRecord(folded);
        std::erase_if(shown.values, [type](const Record::FieldValue& value) {
            return type->field(value.field) == nullptr;
        });
        CHECK(record->values == shown.values);
        CHECK(record->child == shown.child);
        CHECK(record->createdAt == shown.createdAt);
        CHECK(record->withdrawn == shown.withdrawn);
    }
    CHECK(take(place.archive->reader().conflictCount()) == conflicts);
}

/// What erasures take with them by the definition (core/record/FORMAT.md §8), without any table.
struct ErasedByDefinition {
    std::set<RecordId> ordered; ///< what a purge names
    std::map<RecordId, std::vector<Change>> records;

    explicit ErasedByDefinition(const std::vector<Change>& changes)
    {
        for (const Change& change : changes) {
            records[change.header.record].push_back(change);
            if (isPurge(change.header))
                ordered.insert(change.header.record);
        }
    }
    [[nodiscard]] bool isDossier(const Scope& scope) const
    {
        const auto* child = std::get_if<RecordId>(&scope);
        return child && ordered.contains(*child);
    }
    /// All that was ever said in the record goes.
    [[nodiscard]] bool isWhole(const RecordId& record) const
    {
        const auto& changes = records.at(record);
        return ordered.contains(record)
               || std::any_of(changes.begin(), changes.end(), [this](const Change& change) {
                      return change.header.operation == static_cast<quint8>(Operation::Create)
                             && isDossier(change.header.scope);
                  });
    }
    [[nodiscard]] bool isHidden(const RecordId& record) const
    {
        return isWhole(record) || isDossier(fold(records.at(record)).scope);
    }
    [[nodiscard]] bool covers(const ChangeHeader& change) const
    {
        return !isPurge(change) && (isWhole(change.record) || isDossier(change.scope));
    }
};

void compareWithErasures(PlainArchive& place, const std::vector<Change>& changes)
{
    const ErasedByDefinition erased(changes);
    for (const Change& known : place.changes()) {
        INFO(known.header.dot.toString().toStdString());
        CHECK(known.bodyBytes.isEmpty() == erased.covers(known.header));
    }
    for (const auto& [record, ofRecord] : erased.records) {
        const bool isKnownType = productCatalogue().type(fold(ofRecord).type) != nullptr;
        CHECK(take(place.archive->reader().isPurged(record)) == erased.isHidden(record));
        CHECK(take(place.archive->reader().record(record)).has_value()
              == (isKnownType && !erased.isHidden(record)));
    }
}

/// With an archive that heard the same in another order, and with itself when it is built anew.
void compareWithAnother(PlainArchive& one, std::uint64_t seed, const std::vector<Change>& changes,
                        RandomChanges& random)
{
    const archive::DoctorFindings findings = one.examine();
    INFO(findings.log.join(u'\n').toStdString());
    INFO(findings.projections.join(u'\n').toStdString());
    REQUIRE(findings.healthy());

    PlainArchive other(seed);
    deliver(other, changes, random);
    CHECK(other.dump() == one.dump());
    CHECK(told(other) == told(one));

    const QByteArrayList before = told(one);
    take(one.archive->rebuild());
    CHECK(told(one) == before);
    REQUIRE(one.examine().healthy());
}

} // namespace

TEST_CASE("With erasures among them what is left is the same in any order")
{
    int erasures = 0;
    for (int round = 0; round < rounds(); ++round) {
        const auto seed = static_cast<std::uint64_t>(20261128 + round);
        INFO("seed " << seed);
        RandomChanges random(seed, RandomChanges::Erasures::Some);
        const std::vector<Change> changes = random.make(5 + static_cast<int>(random.below(45)));
        PlainArchive one(seed);
        deliver(one, changes, random);
        compareWithErasures(one, changes);
        compareWithAnother(one, seed + 1, changes, random);
        erasures += static_cast<int>(ErasedByDefinition(changes).ordered.size());
    }
    CHECK(erasures > rounds());
}

TEST_CASE("In any order, split and doubled, the tables are the fold of the log")
{
    for (int round = 0; round < rounds(); ++round) {
        const auto seed = static_cast<std::uint64_t>(20260302 + round);
        INFO("seed " << seed);
        RandomChanges random(seed);
        const std::vector<Change> changes = random.make(5 + static_cast<int>(random.below(45)));

        PlainArchive one(seed);
        deliver(one, changes, random);
        CHECK(one.examine().changes == static_cast<qint64>(changes.size()));
        compareWithDefinition(one, changes);
        compareWithAnother(one, seed + 1, changes, random);
    }
}
