// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// tests/golden/requirements.tsv: every phrase of the county's plan that asks something of the
// program, and what carries it. A carrier with a minus in front is still to be made: it must not
// exist yet, so that the table cannot fall behind.
#include "catalogue/catalogue.h"
#include "policy/quality.h"
#include "policy/rule_set.h"
#include "support/catch.h"
#include "support/policy/situation.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <iostream>
#include <map>

using namespace tongdang;
using namespace Qt::StringLiterals;

namespace {

QString textOf(const QString& path)
{
    QFile file(path);
    INFO("file " << path.toStdString());
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

QString sourceText(const QString& path)
{
    return textOf(QStringLiteral(TONGDANG_SOURCE_DIR "/") + path);
}

struct Requirement {
    QString id;
    QString mark;
    QStringList carriers;
    QString phrase;
};

std::vector<Requirement> requirements()
{
    std::vector<Requirement> all;
    const QStringList lines = sourceText(u"tests/golden/requirements.tsv"_s).split(u'\n');
    for (const QString& line : lines.mid(1)) {
        const QStringList cells = line.split(u'\t');
        if (cells.size() == 4)
            all.push_back({cells[0], cells[1], cells[2].split(u' ', Qt::SkipEmptyParts), cells[3]});
    }
    return all;
}

/// Looks a carrier up where it would have to be.
class Program {
public:
    [[nodiscard]] bool has(const QString& carrier) const
    {
        const QString kind = carrier.section(u':', 0, 0);
        const QString name = carrier.section(u':', 1);
        const Catalogue& catalogue = test::productCatalogue();
        if (kind == u"type")
            return catalogue.type(name) != nullptr;
        if (kind == u"field") {
            const RecordType* const type = catalogue.type(name.section(u'.', 0, 0));
            return type && type->field(name.section(u'.', 1)) != nullptr;
        }
        if (kind == u"code")
            return catalogue.codeList(name) != nullptr;
        if (kind == u"rule")
            return m_rules.contains(name);
        if (kind == u"parameter")
            return sourceText(u"resources/policy/eshan-2024.json"_s)
                .contains(u"\"name\": \""_s + name + u'"');
        if (kind == u"form")
            return QFile::exists(u":/tongdang/forms/"_s + name + u".json"_s);
        if (kind == u"table")
            return QFile::exists(u":/tongdang/reports/"_s + name + u".json"_s);
        if (kind == u"command")
            return m_commands.contains(u"{\""_s + QString(name).replace(u'_', u' ') + u'"');
        if (kind == u"check") {
            const QualityCheck* const check = m_checks.check(name);
            return check && check->hasCarrier();
        }
        if (kind == u"page")
            return m_places.contains(u"    "_s + name + u',');
        FAIL("a carrier of no known kind: " << carrier.toStdString());
        return false;
    }

private:
    QualityChecks m_checks = test::take(QualityChecks::load(
        u":/tongdang"_s, test::productCatalogue(), test::productRules(), QDate(2026, 1, 1)));
    QStringList m_rules = test::productRules().ruleIds(QDate(2026, 1, 1));
    QString m_commands = sourceText(u"app/cli/commands.cpp"_s);
    QString m_places = sourceText(u"ui/pages/destination.h"_s);
};

} // namespace

TEST_CASE("Every requirement of the plan names what carries it, and all of that is there")
{
    const Program program;
    std::map<QString, int> marks;
    std::map<QString, int> open;
    for (const Requirement& requirement : requirements()) {
        ++marks[requirement.mark];
        INFO(requirement.id.toStdString() << " " << requirement.phrase.toStdString());
        if (requirement.mark == u"外") {
            CHECK(requirement.carriers.isEmpty());
            continue;
        }
        CHECK_FALSE(requirement.carriers.isEmpty());
        bool isOpen = false;
        for (const QString& carrier : requirement.carriers) {
            INFO("carrier " << carrier.toStdString());
            const bool isWanted = carrier.startsWith(u'-');
            CHECK(program.has(isWanted ? carrier.mid(1) : carrier) == !isWanted);
            isOpen = isOpen || isWanted;
        }
        if (isOpen)
            ++open[requirement.mark];
    }
    CHECK(marks[u"核"_s] == 68);
    CHECK(marks[u"辅"_s] == 63);
    CHECK(marks[u"外"_s] == 24);
    std::cout << "requirements that still miss a carrier: core " << open[u"核"_s]
              << " of 68, supporting " << open[u"辅"_s] << " of 63\n";
}

TEST_CASE("The phrases of the requirements are the plan's own")
{
    QSet<QString> ids;
    for (const Requirement& requirement : requirements()) {
        CHECK_FALSE(ids.contains(requirement.id));
        ids.insert(requirement.id);
        CHECK_FALSE(requirement.phrase.isEmpty());
    }
    CHECK(ids.size() == 155);
}

TEST_CASE("Every rule that names a clause of the plan stands in the row of such a clause, and says "
          "in words why it differs from the first draft where it does")
{
    std::map<QString, QStringList> rows;
    for (const Requirement& requirement : requirements())
        rows[requirement.id] = requirement.carriers;
    const QJsonObject file =
        QJsonDocument::fromJson(sourceText(u"resources/policy/eshan-2024.json"_s).toUtf8())
            .object();
    QSet<QString> differing;
    for (const QJsonValue value : file[u"rules"_s].toArray()) {
        const QString id = value[u"id"_s].toString();
        INFO("rule " << id.toStdString());
        bool isOfPlan = false;
        bool stands = false;
        for (const QString& clause : value[u"clause"_s].toString().split(u'/')) {
            const auto row = rows.find(clause);
            isOfPlan = isOfPlan || row != rows.end();
            stands = stands || (row != rows.end() && row->second.contains(u"rule:"_s + id));
        }
        CHECK(stands == isOfPlan);
        if (value.toObject().contains(u"differs"_s)) {
            differing.insert(id);
            CHECK(value[u"differs"_s].toString().size() > 10);
        }
    }
    for (const char16_t* id : {u"E-VER", u"P2", u"P3", u"Q1", u"X1"})
        CHECK(differing.contains(QString::fromUtf16(id)));
}
