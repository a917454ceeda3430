// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Duties are a function of a set of records: their order makes no difference.
#include "support/catch.h"
#include "support/policy/situation.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <random>

namespace tongdang::test {

namespace {

/// Everything that duties and classification say, as text.
QString told(const Situation& situation, QDate today)
{
    QStringList lines;
    for (const Duty& duty : duties(productRules(), situation.view(), situation.posts, today, 0)) {
        for (const Demand* demand : duty.demands())
            lines.append(QStringList{duty.act, demand->rule, demand->dueOn.toString(Qt::ISODate),
                                     demand->windowFrom.toString(Qt::ISODate), word(demand->state),
                                     demand->period, QString::number(demand->attempts),
                                     demand->lastDone.toString(Qt::ISODate), demand->because}
                             .join(u'|'));
    }
    const Classification found = classify(productRules(), situation.view(), situation.posts, today);
    lines.append(found.flagCodes() + found.because() + found.categories);
    lines.append(QString::number(found.suggestedLevel));
    return lines.join(u'\n');
}

} // namespace

TEST_CASE("Records in another order give the same duties and flags")
{
    const bool nightly = qEnvironmentVariable("TONGDANG_DEPTH") == u"nightly";
    const unsigned seed = nightly ? std::random_device()() : 20261125U;
    INFO("seed " << seed);
    std::mt19937 random(seed);
    QFile file(QStringLiteral(TONGDANG_SOURCE_DIR "/tests/golden/truths.json"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QJsonArray examples = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue& example : examples) {
        if (example[QStringLiteral("facts")][QStringLiteral("child")].toArray().size() > 1)
            continue; // about several children
        Situation child =
            situation(productCatalogue(), example[QStringLiteral("facts")].toObject());
        const QDate today =
            QDate::fromString(example[QStringLiteral("today")].toString(), Qt::ISODate);
        const QString before = told(child, today);
        for (int round = 0; round < (nightly ? 50 : 2); ++round) {
            INFO(example[QStringLiteral("name")].toString().toStdString());
            std::shuffle(child.records.begin(), child.records.end(), random);
            CHECK(told(child, today) == before);
        }
    }
}

TEST_CASE("Of two visits on one day the later one tells how the child is, whatever their order")
{
    constexpr const char* facts = R"({
        "child": [{"birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
        "visit": [{"date": "2026-11-10", "time_from": "%1", "means": "1", "outcome": "1", "by": "s1",
                   "b2": ["5"], "created_at": "2026-11-10T18:00"},
                  {"date": "2026-11-10", "time_from": "%2", "means": "1", "outcome": "1", "by": "s1",
                   "b2": ["1"], "created_at": "2026-11-10T%3"}]})";
    const auto level = [&](const char* first, const char* second, const char* entered) {
        Situation child =
            situation(QString::fromUtf8(facts)
                          .arg(QString::fromLatin1(first), QString::fromLatin1(second),
                               QString::fromLatin1(entered))
                          .toUtf8()
                          .constData());
        const auto suggested = [&] {
            return classify(productRules(), child.view(), child.posts, day("2026-11-20"))
                .suggestedLevel;
        };
        const int before = suggested();
        std::reverse(child.records.begin(), child.records.end());
        CHECK(suggested() == before);
        return before;
    };
    CHECK(level("09:00", "15:00", "17:00") != 1);
    CHECK(level("15:00", "09:00", "19:00") == 1);
    // At the same time the one that was entered later.
    CHECK(level("09:00", "09:00", "17:00") == 1);
    CHECK(level("09:00", "09:00", "19:00") != 1);
}

TEST_CASE("The same question has the same answer twice, and the records are left as they were")
{
    Situation child = situation(R"({
        "child": [{"birth": "2016-05-10", "status": "open", "opened_on": "2026-01-05"}],
        "visit": [{"date": "2026-08-10", "means": "1", "outcome": "1", "by": "s1"}]})");
    const auto values = child.records.front().values;
    const QString first = told(child, day("2026-11-20"));
    CHECK(told(child, day("2026-11-20")) == first);
    CHECK(child.records.front().values == values);
}

} // namespace tongdang::test
