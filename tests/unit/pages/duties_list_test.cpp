// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the side of an open dossier says of duties and of the level.
#include "pages/dossier/duties_list.h"

#include "catalogue/fields.h"
#include "pages/dossier/level_card.h"
#include "support/catch.h"

#include <QLabel>
#include <QPushButton>

#include <algorithm>

using namespace tongdang;
using namespace tongdang::pages;
using namespace Qt::StringLiterals;

namespace {

const RecordId someone = *RecordId::fromBytes(QByteArray(Id::size, '\x07'));
const RecordId something = *RecordId::fromBytes(QByteArray(Id::size, '\x08'));
const QDate today(2026, 11, 25);

bool shows(const QWidget& panel, const QString& words)
{
    const auto labels = panel.findChildren<QLabel*>();
    return std::ranges::any_of(labels, [&](const QLabel* label) {
        return label->isVisibleTo(&panel) && label->text().contains(words);
    });
}

QPushButton* keyOf(const QWidget& panel, const QString& name)
{
    for (QPushButton* const key : panel.findChildren<QPushButton*>()) {
        if ((key->accessibleName() == name || key->text() == name) && key->isVisibleTo(&panel))
            return key;
    }
    return nullptr;
}

Duty duty(const QString& title, DutyState state, QDate dueOn)
{
    Duty made(Demand{}, someone);
    made.title = title;
    made.state = state;
    made.dueOn = dueOn;
    made.windowFrom = dueOn.addDays(-10);
    made.because = title + u"的缘由"_s;
    made.article = u"方案第6条"_s;
    return made;
}

desk::Dossier dossier()
{
    return {{someone, u"示童"_s, {}, {}, {}, {}, {}, {}, {}, {}},
            {},
            {},
            0,
            {},
            {},
            {},
            Classification(someone)};
}

std::shared_ptr<const Catalogue> catalogue()
{
    return std::make_shared<const Catalogue>(test::take(Catalogue::load(u":/tongdang"_s)));
}

} // namespace

TEST_CASE("A dossier lists the child's own duties, each with why and by which clause")
{
    desk::Dossier open = dossier();
    open.duties = {duty(u"分级评估"_s, DutyState::Overdue, QDate(2026, 11, 20)),
                   duty(u"联系儿童"_s, DutyState::Due, QDate(2026, 11, 30)),
                   duty(u"入户走访"_s, DutyState::Upcoming, QDate(2027, 1, 20))};
    auto form = std::make_shared<EntryForm>();
    form->type = fields::level_assessment::type;
    open.duties.front().form = form;
    DutiesList list;
    std::vector<Destination> wanted;
    QObject::connect(&list, &DutiesList::wants, &list,
                     [&](const Destination& there) { wanted.push_back(there); });
    list.showDossier(open, today, true);
    CHECK(shows(list, u"Was due on 20/11"_s));
    CHECK(shows(list, u"Due by 30/11"_s));
    CHECK_FALSE(shows(list, u"入户走访"_s));
    CHECK_FALSE(shows(list, u"分级评估的缘由"_s));
    QPushButton* const why = keyOf(list, u"Why: 分级评估"_s);
    REQUIRE(why);
    why->click();
    CHECK(shows(list, u"分级评估的缘由"_s));
    CHECK(shows(list, u"方案第6条"_s));
    QPushButton* const enter = keyOf(list, u"Type in: 分级评估"_s);
    REQUIRE(enter);
    enter->click();
    REQUIRE(wanted.size() == 1);
    CHECK(wanted.front().child == someone);
    CHECK(wanted.front().newType == fields::level_assessment::type);
    QPushButton* const later = keyOf(list, u"and 1 more"_s);
    REQUIRE(later);
    later->click();
    CHECK(shows(list, u"入户走访"_s));
}

TEST_CASE("Where nothing is due the dossier says so")
{
    DutiesList list;
    list.showDossier(dossier(), today, true);
    CHECK(shows(list, u"Nothing is due now."_s));
}

TEST_CASE("The level in force is shown with since when and by whom, and what the rules propose")
{
    desk::ChildLevel level;
    level.level = 3;
    level.since = QDate(2026, 9, 1);
    level.confirmedOn = QDate(2026, 9, 3);
    level.confirmedBy = u"张站长"_s;
    level.suggested = 2;
    Flag reason;
    reason.because = u"建议二级，因为：监护评价差（试行默认）。"_s;
    reason.isTrial = true;
    level.reasons = {reason};
    LevelCard card(catalogue(), desk::Role::Village);
    std::vector<Destination> wanted;
    QObject::connect(&card, &LevelCard::wants, &card,
                     [&](const Destination& there) { wanted.push_back(there); });
    card.showLevel(someone, level, today);
    CHECK(shows(card, u"三级(黄)关注"_s));
    CHECK(shows(card, u"1/9"_s));
    CHECK(shows(card, u"Confirmed by 张站长 on 3/9"_s));
    CHECK(shows(card, u"二级(橙)重点"_s));
    CHECK(shows(card, u"监护评价差"_s));
    CHECK(shows(card, u"On trial, default"_s));
    QPushButton* const propose = keyOf(card, u"Propose a level"_s);
    REQUIRE(propose);
    propose->click();
    REQUIRE(wanted.size() == 1);
    CHECK(wanted.front().newType == fields::level_assessment::type);

    reason.isTrial = false;
    level.reasons = {reason};
    card.showLevel(someone, level, today);
    CHECK_FALSE(shows(card, u"On trial, default"_s));
}

TEST_CASE("A proposal waits at the village, and has its key to decide at the station only")
{
    desk::ChildLevel level;
    level.proposal = desk::LevelProposal{something, 2, QDate(2026, 11, 20), u"王玉梅"_s};
    LevelCard village(catalogue(), desk::Role::Village);
    village.showLevel(someone, level, today);
    CHECK(shows(village, u"Proposed: 二级(橙)重点"_s));
    CHECK(shows(village, u"by 王玉梅"_s));
    CHECK_FALSE(keyOf(village, u"Decide about the level"_s));
    CHECK_FALSE(keyOf(village, u"Propose a level"_s));
    LevelCard station(catalogue(), desk::Role::Township);
    std::vector<Destination> wanted;
    QObject::connect(&station, &LevelCard::wants, &station,
                     [&](const Destination& there) { wanted.push_back(there); });
    station.showLevel(someone, level, today);
    QPushButton* const decide = keyOf(station, u"Decide about the level"_s);
    REQUIRE(decide);
    decide->click();
    REQUIRE(wanted.size() == 1);
    CHECK(wanted.front().newType == fields::review::type);
    const auto& preset = wanted.front().preset;
    const auto holds = [&](FieldNo field, const Value& value) {
        return std::ranges::any_of(preset, [&](const Record::FieldValue& at) {
            return at.field == field && at.value == value;
        });
    };
    CHECK(holds(fields::review::level_assessment, Value(something)));
    CHECK(holds(fields::review::subject, Value(u"1"_s)));
    CHECK(holds(fields::review::level, Value(u"2"_s)));
}
