// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/form_facts.h"

#include "archive/archive.h"
#include "base/calendar.h"
#include "catalogue/catalogue.h"
#include "catalogue/fields.h"
#include "desk/child_words.h"
#include "desk/names.h"
#include "desk/overview.h"

#include <algorithm>
#include <optional>

namespace tongdang::desk {

namespace {

constexpr QStringView wholeNameMode = u"1"; ///< code of list NAMEM

/// What facts about one child are made from.
struct ChildGround {
    const Catalogue& catalogue;
    const Record& child;
    std::vector<Record> records;
    ChildOverview overview;
    QDate today;
    bool wholeName = true;
};

using Fact = QString (*)(const ChildGround&);

QString levelWords(const ChildGround& child)
{
    // Printed in black: by its number and its word, for a colour is not to be seen and squares
    // (domain.md §9) are read as if something was made illegible.
    static const QStringList words{QStringLiteral("一级 紧急"), QStringLiteral("二级 重点"),
                                   QStringLiteral("三级 关注"), QStringLiteral("四级 常规")};
    const auto level = child.overview.classification.level;
    return level ? words.value(*level - 1) : QString();
}

/// As kindsWords, but a restricted category is not even hinted at: paper is carried about.
QString kindsOnPaper(const ChildGround& child)
{
    Classification shown = child.overview.classification;
    shown.restrictedReason = false;
    return kindsWords(child.catalogue, shown);
}

QString leftBehindWords(const ChildGround& child)
{
    const Record* noted = leftBehindNoted(child.records, child.today);
    return noted ? shownWords(child.catalogue, *noted, fields::left_behind::type_)
                 : leftBehindKind(child.catalogue, child.overview.classification);
}

QString ageWords(const ChildGround& child)
{
    const auto years =
        calendar::ageYears(child.child.value(fields::child::birth).toDate(), child.today);
    return years ? QStringLiteral("%1岁").arg(*years) : QString();
}

QString lastVisitWords(const ChildGround& child)
{
    const QDate last = lastHomeVisit(child.records, child.today);
    return last.isValid() ? last.toString(u"yyyy年M月d日") : QString();
}

/// The name as the referral says, "曾某某" where it does not ask for the whole one: others than the
/// child's own people read it.
QString shownName(const ChildGround& child)
{
    const QString name = child.child.value(fields::child::name).toText();
    if (child.wholeName || name.isEmpty())
        return name;
    return name.first(name.front().isHighSurrogate() ? 2 : 1) + QStringLiteral("某某");
}

const QHash<QString, Fact>& childFacts()
{
    static const QHash<QString, Fact> facts{
        {QStringLiteral("age"), ageWords},
        {QStringLiteral("kinds"), kindsOnPaper},
        {QStringLiteral("level"), levelWords},
        {QStringLiteral("last_visit"), lastVisitWords},
        {QStringLiteral("shown_name"), shownName},
        {QStringLiteral("left_behind_type"), leftBehindWords},
        {QStringLiteral("parents_place"),
         [](const ChildGround& child) { return parentsPlaces(child.records, child.today); }},
        {QStringLiteral("parents_place_short"),
         [](const ChildGround& child) { return parentsPlacesShort(child.records, child.today); }},
    };
    return facts;
}

Result<void> addChildFacts(Session& session, const QStringList& wanted, const FormGround& ground,
                           QDate today, QHash<QString, QString>& facts)
{
    const auto child = ground.records.constFind(QStringLiteral("child"));
    const bool isAsked = std::ranges::any_of(
        wanted, [](const QString& name) { return childFacts().contains(name); });
    if (child == ground.records.cend() || !isAsked)
        return {};
    TONGDANG_TRY(ChildOverview overview, Overview::ofChild(session, child->id));
    TONGDANG_TRY(std::vector<Record> records, session.archive().reader().recordsOfChild(child->id));
    const auto referral = ground.records.constFind(QStringLiteral("referral"));
    const bool wholeName =
        referral == ground.records.cend()
        || referral->value(fields::referral::name_mode).toText() == wholeNameMode;
    const ChildGround known{session.catalogue(), *child, std::move(records),
                            std::move(overview), today,  wholeName};
    for (const QString& name : wanted) {
        if (const Fact fact = childFacts().value(name))
            facts.insert(name, fact(known));
    }
    return {};
}

} // namespace

Result<QHash<QString, QString>> formFacts(Session& session, const QStringList& wanted,
                                          const FormGround& ground, QDate today, QDate month)
{
    QHash<QString, QString> facts;
    const auto say = [&](const QString& name, const QString& words) {
        if (wanted.contains(name) && !words.isEmpty())
            facts.insert(name, words);
    };
    say(QStringLiteral("today"), today.toString(u"yyyy年M月d日"));
    say(QStringLiteral("month"), month.toString(u"yyyy年M月"));
    say(QStringLiteral("person"), session.profile().personName);
    QString village;
    if (const auto child = ground.records.constFind(QStringLiteral("child"));
        child != ground.records.cend())
        village = child->value(fields::child::village).toText();
    TONGDANG_TRY(const QString org, organisationName(session, village));
    say(QStringLiteral("org"), org);
    TONGDANG_CHECK(addChildFacts(session, wanted, ground, today, facts));
    return facts;
}

QStringList knownFormFacts()
{
    return QStringList{QStringLiteral("org"), QStringLiteral("today"), QStringLiteral("month"),
                       QStringLiteral("person")}
           + childFacts().keys();
}

} // namespace tongdang::desk
