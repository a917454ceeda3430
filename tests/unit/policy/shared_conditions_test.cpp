// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/shared_conditions.h"

#include "catalogue/fields.h"
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

/// The examples of the rules, and a dossier that is suspended.
QJsonArray examples()
{
    QFile file(QStringLiteral(TONGDANG_SOURCE_DIR "/tests/golden/truths.json"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    QJsonArray all = QJsonDocument::fromJson(file.readAll()).array();
    all.append(json(R"({"name": "suspended", "today": "2026-06-01", "facts": {
        "child": [{"birth": "2016-05-10", "status": "suspended", "opened_on": "2026-01-05",
                   "status_on": "2026-05-01"}],
        "dossier_event": [{"kind": "suspend", "suspend_reason": "1", "date": "2026-05-01"}]}})"));
    return all;
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

namespace {

/// The views of a dossier that the program takes, each with another supposition.
std::vector<Evaluation> viewsOn(const Evaluation& base, QDate day)
{
    std::vector<Evaluation> views{base.on(day), base.on(day).withMonths(6), base.knownOn(day),
                                  base.on(day).asIfNotSuspended()};
    for (const TypeNo type : {fields::visit::type, fields::contact::type}) {
        for (const Row& row : base.matter().dossier.rows(type))
            views.push_back(base.on(day).asIfDone(row));
    }
    return views;
}

} // namespace

TEST_CASE("An answer that is remembered is the one that is found anew")
{
    const RuleBook& book = test::productRules().book(QDate(2026, 1, 1));
    CHECK(book.shared.count() > 20);
    int holding = 0;
    for (const QJsonValue& value : examples()) {
        const QJsonObject example = value.toObject();
        INFO(example.value(u"name"_s).toString().toStdString());
        const test::Situation child =
            test::situation(test::productCatalogue(), example.value(u"facts"_s).toObject());
        const Dossier dossier(book, child.view());
        if (!dossier.child())
            continue;
        const QDate today =
            QDate::fromString(example.value(u"today"_s).toString().left(10), Qt::ISODate);
        Matter remembering(book, dossier, child.posts, 0);
        Matter forgetful(book, dossier, child.posts, 0);
        const Evaluation base(remembering, today);
        const Evaluation anew(forgetful, today);
        for (const int days : {0, -1, 0, -45}) { // what was asked on the first day is known
            const QDate day = today.addDays(days);
            std::vector<Evaluation> views = viewsOn(base, day);
            std::vector<Evaluation> same = viewsOn(anew, day);
            for (size_t view = 0; view < views.size(); ++view) {
                for (const Rule& rule : book.rules) {
                    if (rule.subject.kind != SubjectKind::Child)
                        continue; // its conditions are not shared
                    forgetful.answers = Answers(static_cast<size_t>(book.shared.count()));
                    forgetful.raisedSince.clear();
                    INFO(rule.id.toStdString() << " " << days << " view " << view);
                    const bool holds = same[view].holds(rule);
                    CHECK(views[view].holds(rule) == holds);
                    holding += holds ? 1 : 0;
                    for (const Cadence& cadence : rule.cadences)
                        CHECK(views[view].value(cadence.appliesFrom)
                              == same[view].value(cadence.appliesFrom));
                }
            }
        }
    }
    CHECK(holding > 1000);
}

} // namespace tongdang::policy
