// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/roster.h"

#include "catalogue/fields.h"
#include "desk/records.h"
#include "support/catch.h"
#include "support/desk/office.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <set>

using namespace tongdang;
using namespace tongdang::desk;
using namespace Qt::StringLiterals;
using tongdang::test::errorCode;
using tongdang::test::Office;
using tongdang::test::take;

namespace {

QString sample(const QString& name)
{
    return QStringLiteral(TONGDANG_SOURCE_DIR "/tests/golden/rosters/") + name;
}

/// The rows that must not be imported; the csv lacks the title above the heading.
std::set<int> badRows(bool isCsv)
{
    QFile file(sample(QStringLiteral("roster-dawan.expected.json")));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QJsonObject expected = QJsonDocument::fromJson(file.readAll()).object();
    const int shift = isCsv ? expected[u"title_rows_xlsx"].toInt() : 0;
    std::set<int> rows;
    for (const QJsonValue& bad : expected[u"bad"].toArray())
        rows.insert(bad[u"xlsx_row"].toInt() - shift);
    return rows;
}

std::vector<Record> all(Office& office, TypeNo type)
{
    return take(listRecords(office.session(), {type, {}, {}}));
}

} // namespace

TEST_CASE("Of the sample roster every good row becomes a dossier, every bad one is named")
{
    const bool isCsv = GENERATE(false, true);
    Office office(Role::Village, QStringLiteral("530426001201"), QStringLiteral("大湾村"));
    const RosterReport report = take(importRoster(
        office.session(),
        sample(isCsv ? QStringLiteral("roster-dawan.csv") : QStringLiteral("roster-dawan.xlsx")),
        RosterMode::Import));
    CHECK(report.rows == 46);
    CHECK(report.imported == 38);
    std::set<int> rejected;
    for (const RosterNote& note : report.rejected) {
        rejected.insert(note.row);
        CHECK_FALSE(note.field.isEmpty());
        CHECK_FALSE(note.code.isEmpty());
    }
    CHECK(rejected == badRows(isCsv));
    for (const RosterNote& note : report.warnings)
        CHECK_FALSE(rejected.contains(note.row));

    // Each dossier with the records of its row, nothing of a bad row.
    CHECK(all(office, fields::child::type).size() == 38);
    CHECK(all(office, fields::family_member::type).size() == 76);
    CHECK(all(office, fields::caregiver::type).size() == 38);
    CHECK(all(office, fields::education::type).size() == 38);
    CHECK(all(office, fields::away::type).size() > 38);
    CHECK_FALSE(all(office, fields::category::type).empty());
    for (const Record& child : all(office, fields::child::type)) {
        CHECK_FALSE(child.value(fields::child::name).isEmpty());
        CHECK(child.value(fields::child::household).toRecordId());
        CHECK(child.value(fields::child::village).toText() == QStringLiteral("530426001201"));
    }
}

TEST_CASE("Both formats of the sample roster make the same dossiers")
{
    const auto dossiers = [](const QString& file) {
        Office office(Role::Village, QStringLiteral("530426001201"), QStringLiteral("大湾村"));
        (void)take(importRoster(office.session(), sample(file), RosterMode::Import));
        std::set<QString> lines;
        for (const TypeNo type :
             {fields::child::type, fields::family_member::type, fields::away::type,
              fields::caregiver::type, fields::education::type, fields::category::type}) {
            const RecordType* known = office.session().catalogue().type(type);
            for (const Record& record : all(office, type)) {
                QString line = known->key;
                for (const auto& [field, value] : record.values) {
                    const Field* one = known->field(field);
                    // Ids differ; a category's basis names the roster by title or file name.
                    if (one->kind != FieldKind::Reference && one->key != u"basis")
                        line += u'|' + office.session().catalogue().display(*one, value);
                }
                lines.insert(line);
            }
        }
        return lines;
    };
    CHECK(dossiers(QStringLiteral("roster-dawan.xlsx"))
          == dossiers(QStringLiteral("roster-dawan.csv")));
}

TEST_CASE("A parent in another town of the county is not away from it, an unclear place stays open")
{
    Office office(Role::Village, QStringLiteral("530426001201"), QStringLiteral("大湾村"));
    QFile file(office.file(QStringLiteral("roster.csv")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(
        "姓名,性别,身份证号,父亲姓名,父亲外出地,父亲外出时间,母亲姓名,母亲外出地,母亲外出时间\n"
        "示例,女,530426201405011243,示强,塔甸镇,2026-01-05,示芳,工地,2026-01-05\n");
    file.close();
    const RosterReport report =
        take(importRoster(office.session(), file.fileName(), RosterMode::Import));
    REQUIRE(report.imported == 1);
    const auto isUnclear = [](const RosterNote& note) {
        return note.code == "exchange.place_unclear" && note.arguments == QStringList{u"工地"_s};
    };
    CHECK(std::ranges::count_if(report.warnings, isUnclear) == 1);
    const std::vector<Record> absences = all(office, fields::away::type);
    REQUIRE(absences.size() == 2);
    for (const Record& absence : absences) {
        const Value& outside = absence.value(fields::away::cross_county);
        if (absence.value(fields::away::dest).toText() == u"塔甸镇")
            CHECK(outside == Value(false));
        else
            CHECK(outside.isEmpty());
    }
}

TEST_CASE("A trial run says the same and writes nothing")
{
    Office office;
    const qint64 before = office.changes();
    const RosterReport trial = take(importRoster(
        office.session(), sample(QStringLiteral("roster-dawan.xlsx")), RosterMode::DryRun));
    CHECK(trial.imported == 38);
    CHECK(office.changes() == before);
}

TEST_CASE("Children who have a dossier are skipped and named, and their warnings with them")
{
    Office office;
    const QString file = sample(QStringLiteral("roster-dawan.xlsx"));
    (void)take(importRoster(office.session(), file, RosterMode::Import));
    const qint64 before = office.changes();
    const RosterReport again = take(importRoster(office.session(), file, RosterMode::Import));
    CHECK(again.imported == 0);
    CHECK(again.duplicates.size() == 38);
    CHECK(again.warnings.empty());
    CHECK(again.rejected.size() >= 8);
    CHECK(office.changes() == before);
}

TEST_CASE("A file that is no roster changes nothing")
{
    Office office;
    const qint64 before = office.changes();
    CHECK(errorCode(importRoster(office.session(), sample(QStringLiteral("missing.xlsx")),
                                 RosterMode::Import))
          == "exchange.cannot_read");
    CHECK(office.changes() == before);
}
