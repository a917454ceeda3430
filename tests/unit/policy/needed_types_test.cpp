// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/needed_types.h"

#include "catalogue/fields.h"
#include "policy/evaluation.h"
#include "policy/rule_book.h"
#include "policy/subjects.h"
#include "support/catch.h"
#include "support/policy/situation.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tongdang::policy {

using namespace Qt::StringLiterals;

namespace {

const RuleBook& book()
{
    return test::productRules().book(QDate(2026, 1, 1));
}

QJsonArray examples()
{
    QFile file(QStringLiteral(TONGDANG_SOURCE_DIR "/tests/golden/truths.json"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QJsonDocument::fromJson(file.readAll()).array();
}

/// Whether the rule's condition holds on that day of the child, or of something of it.
bool holds(const Dossier& dossier, const test::Situation& child, const Rule& rule, QDate day)
{
    Matter matter(book(), dossier, child.posts, 0);
    Evaluation evaluation(matter, day);
    bool found = false;
    forEachSubject(evaluation, rule,
                   [&](const Row*) { found = found || evaluation.holds(*rule.condition); });
    return found;
}

} // namespace

TEST_CASE("A rule of a level needs an assessment or an incident")
{
    const Rule* rule = book().rule(u"V-L3"_s);
    REQUIRE(rule);
    const std::vector<TypeNo> either{fields::incident::type, fields::level_assessment::type};
    CHECK(rule->needs == NeededTypes{either});
}

TEST_CASE("A rule for every child needs no record but the child's own")
{
    for (const QString& id : {u"C1"_s, u"V1"_s, u"V2"_s})
        CHECK(book().rule(id)->needs.empty());
}

TEST_CASE("Without the records that a rule needs it holds on no day")
{
    int taken = 0;
    for (const QJsonValue& value : examples()) {
        const QJsonObject example = value.toObject();
        INFO(example.value(u"name"_s).toString().toStdString());
        const test::Situation child =
            test::situation(test::productCatalogue(), example.value(u"facts"_s).toObject());
        const Dossier whole(book(), child.view());
        if (!whole.child())
            continue;
        const QDate today =
            QDate::fromString(example.value(u"today"_s).toString().left(10), Qt::ISODate);
        for (const Rule& rule : book().rules) {
            if (!rule.subject.isOfChild())
                continue;
            INFO(rule.id.toStdString());
            for (const int days : {0, -1, -45}) {
                const QDate day = today.addDays(days);
                if (!holds(whole, child, rule, day))
                    continue;
                Matter matter(book(), whole, child.posts, 0);
                CHECK(Evaluation(matter, day).canHold(rule));
                for (const std::vector<TypeNo>& types : rule.needs) {
                    test::Situation without = child;
                    std::erase_if(without.records, [&types](const Record& record) {
                        return std::ranges::find(types, record.type) != types.end();
                    });
                    const Dossier less(book(), without.view());
                    CHECK_FALSE(holds(less, without, rule, day));
                    Matter rest(book(), less, without.posts, 0);
                    CHECK_FALSE(Evaluation(rest, day).canHold(rule));
                    ++taken;
                }
            }
        }
    }
    CHECK(taken > 50);
}

} // namespace tongdang::policy
