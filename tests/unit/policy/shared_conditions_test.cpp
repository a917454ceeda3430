// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/shared_conditions.h"

#include "policy/evaluation.h"
#include "policy/rule_book.h"
#include "support/catch.h"
#include "support/policy/situation.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tongdang::policy {

using namespace Qt::StringLiterals;

namespace {

QJsonValue json(const char* text)
{
    return QJsonDocument::fromJson(QByteArray("[") + text + "]").array().first();
}

/// The number of a condition given as text.
int numberOf(const SharedConditions& shared, const char* text)
{
    const QJsonObject condition = json(text).toObject();
    return shared.number(condition.begin().key(), condition.begin().value());
}

QJsonArray truths()
{
    QFile file(QStringLiteral(TONGDANG_SOURCE_DIR "/tests/golden/truths.json"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QJsonDocument::fromJson(file.readAll()).array();
}

} // namespace

TEST_CASE("A condition about the child that stands in two rules has one number")
{
    constexpr auto young =
        R"({"compare": {"op": "<", "left": {"fact": {"name": "age_years"}}, "right": 18}})";
    constexpr auto open = R"({"compare": {"op": "=", "left": {"field": "child.status"}}})";
    constexpr auto met = R"({"exists": {"type": "visit", "where": {"fact": {"name": "met"}}}})";
    constexpr auto once = R"({"exists": {"type": "away", "where": {"fact": {"name": "far"}}}})";
    const QByteArray first = QByteArray(R"({"condition": {"all": [)") + young + "," + open + ","
                             + met + R"(], "label_zh": "a"}})";
    const QByteArray second = QByteArray(R"({"condition": {"any": [)") + once + "," + open + ","
                              + R"({"not": )" + young + "}," + met + "]}}";
    const SharedConditions shared(QJsonArray{json(first), json(second)});

    CHECK(numberOf(shared, young) >= 0);
    CHECK(numberOf(shared, met) >= 0);
    CHECK(numberOf(shared, young) != numberOf(shared, met));
    CHECK(numberOf(shared, once) == -1);
    CHECK(numberOf(shared, open) == -1); // quicker compared than looked up
    CHECK(numberOf(shared, R"({"fact": {"name": "met"}})") == -1); // asked of a bound record
    const QByteArray whole = QByteArray(R"({"all": [)") + young + "," + open + "," + met + "]}";
    CHECK(numberOf(shared, whole) >= 0); // another rule may ask whether it holds
    CHECK(shared.count() == 4);
}

TEST_CASE("What asks about the rule in which it stands is not shared")
{
    constexpr auto raised = R"({"condition": {"compare": {"op": "is_set",
        "left": {"fact": {"name": "raised_since", "args": {}}}}}})";
    CHECK(SharedConditions(QJsonArray{json(raised), json(raised)}).count() == 0);
}

TEST_CASE("An answer that is remembered is the one that is found anew")
{
    const RuleBook& book = test::productRules().book(QDate(2026, 1, 1));
    CHECK(book.shared.count() > 20);
    int holding = 0;
    const QJsonArray examples = truths();
    for (qsizetype i = 0; i < examples.size(); i += 7) {
        const QJsonObject example = examples.at(i).toObject();
        INFO(example.value(u"name"_s).toString().toStdString());
        const test::Situation child =
            test::situation(test::productCatalogue(), example.value(u"facts"_s).toObject());
        const Dossier dossier(book, child.view());
        if (!dossier.child())
            continue;
        const QDate today =
            QDate::fromString(example.value(u"today"_s).toString().left(10), Qt::ISODate);
        Matter remembering(book, dossier, child.posts, 0);
        const Evaluation base(remembering, today);
        // Twice: the second time every answer is known.
        for (int round = 0; round < 2; ++round) {
            for (const int days : {0, -1, -45, 0}) {
                for (const int months : {3, 6}) {
                    Evaluation known = base.on(today.addDays(days)).withMonths(months);
                    Matter forgetful(book, dossier, child.posts, 0);
                    for (const Rule& rule : book.rules) {
                        forgetful.answers.assign(forgetful.answers.size(), {});
                        Evaluation anew =
                            Evaluation(forgetful, today.addDays(days)).withMonths(months);
                        INFO(rule.id.toStdString() << " " << days << " " << months);
                        const bool holds = anew.holds(rule);
                        CHECK(known.holds(rule) == holds);
                        holding += holds ? 1 : 0;
                    }
                }
            }
        }
    }
    CHECK(holding > 100);
}

} // namespace tongdang::policy
