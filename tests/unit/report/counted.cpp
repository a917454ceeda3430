// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counted.h"

#include "catalogue/fields.h"
#include "support/catch.h"

#include <algorithm>
#include <iterator>

namespace tongdang::test {

using namespace Qt::StringLiterals;

Villages& Villages::add(const char* facts)
{
    Situation child = situation(facts);
    Record& own = child.record(u"child");
    if (own.value(fields::child::village).isEmpty())
        own.set(fields::child::village, QString::fromLatin1(firstVillage));
    m_children.push_back(std::move(child));
    return *this;
}

Villages& Villages::addOrganisation(const char* facts)
{
    Situation all = situation(facts);
    std::ranges::move(all.organisation, std::back_inserter(all.records));
    for (Record& record : all.records) {
        if (record.type == fields::staff_post::type)
            continue; // see addPost
        record.child.reset();
        m_organisation.push_back(std::move(record));
    }
    return *this;
}

Villages& Villages::addPost(const char* staff, const char* role, const char* village,
                            const char* from, const char* to)
{
    using namespace fields::staff_post;
    const QString person = QString::fromLatin1(staff);
    Record post{named(person + QString::fromLatin1(village)), type, {}, 0, false, {}};
    post.set(fields::staff_post::staff, Value(named(person)));
    post.set(fields::staff_post::role, Value(QString::fromLatin1(role)));
    post.set(division, Value(QString::fromLatin1(village)));
    post.set(from_on, Value(day(from)));
    if (to)
        post.set(to_on, Value(day(to)));
    m_organisation.push_back(std::move(post));
    return *this;
}

report::Statistics Villages::count(const char* table, const char* period, const char* today,
                                   report::Level level) const
{
    const auto asked = report::periodOf(QString::fromLatin1(period), day(today));
    REQUIRE(asked);
    const report::Table counted =
        take(report::Table::load(u":/tongdang"_s, QString::fromLatin1(table), productRules(),
                                 productCatalogue(), *asked, level));
    report::HelperWorks helpers;
    for (const Situation& child : m_children)
        addHelpers(helpers, counted.helpersOf(child.view()));
    std::vector<report::Tally> tallies;
    for (const Situation& child : m_children) {
        ChildRecords view = child.view();
        CommonRecords common =
            view.common ? *view.common : CommonRecords(productRules(), {}, asked->cutoff);
        common.helperChildren = childrenOfHelpers(helpers);
        view.common = &common;
        tallies.push_back(counted.tally(view, child.posts));
    }
    std::vector<Record> organisations = m_organisation;
    completeHelpers(organisations, helpers);
    tallies.push_back(counted.tallyOfOrganisations(organisations));
    const QString scope =
        QString::fromLatin1(firstVillage).left(level == report::Level::County ? 6 : 9);
    return addUp(counted, tallies, {scope, {{QString::fromLatin1(firstVillage), u"示范村"_s}}, {}});
}

std::string number(const report::Statistics& statistics, const char* column, const char* row,
                   std::size_t block)
{
    const auto place = statistics.column(QString::fromLatin1(column));
    const report::Line* line = statistics.line(block, QString::fromLatin1(row));
    INFO(column << " " << row);
    REQUIRE(place);
    REQUIRE(line);
    return cellText(statistics.columns[*place], line->cells[*place]).toStdString();
}

std::string broken(const report::Statistics& statistics)
{
    QStringList words;
    for (const report::Check& check : statistics.checks) {
        if (!check.holds)
            words.append(check.words + u": "_s + check.brokenIn.join(u','));
    }
    return words.join(u"; "_s).toStdString();
}

} // namespace tongdang::test
