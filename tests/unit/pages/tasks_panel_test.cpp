// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/today/tasks_panel.h"

#include "catalogue/fields.h"
#include "support/catch.h"

#include <QLabel>
#include <QPushButton>

#include <algorithm>

using namespace tongdang;
using namespace tongdang::pages;
using namespace Qt::StringLiterals;

namespace {

bool shows(const TasksPanel& panel, const QString& words)
{
    const auto labels = panel.findChildren<QLabel*>();
    return std::ranges::any_of(labels, [&](const QLabel* label) {
        return label->isVisibleTo(&panel) && label->text().contains(words);
    });
}

std::optional<Destination> nowhere(const OrganisationDuty&)
{
    return std::nullopt;
}

} // namespace

TEST_CASE("Nothing is said to be done before it is known what is to do")
{
    TasksPanel panel(TasksPanel::Decides::Here, nowhere);
    CHECK(shows(panel, u"Looking"_s));
    CHECK_FALSE(shows(panel, u"Nothing else"_s));
    SECTION("pairs of dossiers may be found before the rest")
    {
        panel.showDuplicates(0);
        CHECK(shows(panel, u"Looking"_s));
        CHECK_FALSE(shows(panel, u"Nothing else"_s));
    }
    SECTION("the answer ends it")
    {
        panel.showTasks({});
        CHECK_FALSE(shows(panel, u"Looking"_s));
        CHECK(shows(panel, u"Nothing else"_s));
    }
    SECTION("where it cannot be found out, nothing is claimed")
    {
        panel.stopLooking();
        CHECK_FALSE(shows(panel, u"Looking"_s));
        CHECK_FALSE(shows(panel, u"Nothing else"_s));
    }
}

TEST_CASE("What an office is asked to do has a button where it can be typed in, and none elsewhere")
{
    OrganisationDuty here{{}, {}, u"safety_activity"_s, {}, {}};
    here.title = u"安全活动"_s;
    OrganisationDuty elsewhere = here;
    elsewhere.title = u"审计"_s;
    desk::TodayTasks tasks;
    tasks.today = QDate(2026, 11, 25);
    tasks.office = {elsewhere, here};
    TasksPanel panel(TasksPanel::Decides::Here,
                     [](const OrganisationDuty& duty) -> std::optional<Destination> {
                         if (duty.title != u"安全活动")
                             return std::nullopt;
                         Destination there = Destination::to(Place::Registers);
                         there.newType = 41;
                         return there;
                     });
    std::vector<Destination> wanted;
    QObject::connect(&panel, &TasksPanel::wants, &panel,
                     [&](const Destination& there) { wanted.push_back(there); });
    panel.showTasks(tasks);
    CHECK(panel.count() == 2);
    const auto buttons = panel.findChildren<QPushButton*>();
    REQUIRE(buttons.size() == 1);
    CHECK(buttons.front()->accessibleName() == u"Type in: 安全活动"_s);
    buttons.front()->click();
    REQUIRE(wanted.size() == 1);
    CHECK(wanted.front().place == Place::Registers);
    CHECK(wanted.front().newType == 41);
}

namespace {

QPushButton* keyCalled(const QWidget& panel, const QString& name)
{
    for (QPushButton* const key : panel.findChildren<QPushButton*>()) {
        if (key->accessibleName() == name && key->isVisibleTo(&panel))
            return key;
    }
    return nullptr;
}

std::shared_ptr<const desk::ChildLine> child(const QString& name)
{
    auto line = std::make_shared<desk::ChildLine>(desk::ChildLine{
        *RecordId::fromBytes(QByteArray(Id::size, '\x07')), {}, {}, {}, {}, {}, {}, {}, {}, {}});
    line->name = name;
    return line;
}

} // namespace

TEST_CASE("A duty says what, for whom and until when, and why and by which clause when it is asked")
{
    desk::TodayTasks tasks;
    tasks.today = QDate(2026, 11, 25);
    const auto whom = child(u"示童"_s);
    auto duty = std::make_shared<Duty>(Demand{}, whom->child);
    duty->title = u"签订委托照护协议书"_s;
    duty->dueOn = QDate(2026, 11, 20);
    duty->state = DutyState::Overdue;
    duty->because = u"示童为留守儿童而无有效协议。"_s;
    duty->article = u"方案第2条"_s;
    duty->clauseText = u"落实签订委托照护协议书"_s;
    tasks.alsoDue = {{duty, whom}};
    TasksPanel panel(TasksPanel::Decides::Station, nowhere);
    panel.showTasks(tasks);
    CHECK(shows(panel, u"示童: 签订委托照护协议书"_s));
    CHECK(shows(panel, u"Was due on 20/11"_s));
    CHECK_FALSE(shows(panel, u"无有效协议"_s));
    QPushButton* const why = keyCalled(panel, u"Why: 示童: 签订委托照护协议书"_s);
    REQUIRE(why);
    why->click();
    CHECK(shows(panel, u"示童为留守儿童而无有效协议。"_s));
    CHECK(shows(panel, u"方案第2条"_s));
    CHECK(shows(panel, u"落实签订委托照护协议书"_s));
    why->click();
    CHECK_FALSE(shows(panel, u"无有效协议"_s));
}

TEST_CASE("To confirm a closing leads a station to the dossier's state, and waits in a village")
{
    const auto whom = child(u"示童"_s);
    auto finding = std::make_shared<Flag>();
    finding->title = u"确认结案或退回"_s;
    auto form = std::make_shared<EntryForm>();
    form->type = fields::child::type;
    form->isNew = false;
    finding->form = form;
    desk::TodayTasks tasks;
    tasks.today = QDate(2026, 11, 25);
    tasks.found = {{finding, whom}};
    TasksPanel station(TasksPanel::Decides::Here, nowhere);
    Destination wanted;
    QObject::connect(&station, &TasksPanel::wants, &station,
                     [&](const Destination& there) { wanted = there; });
    station.showTasks(tasks);
    QPushButton* const decide = keyCalled(station, u"示童: 确认结案或退回"_s);
    REQUIRE(decide);
    CHECK(decide->text() == u"Go and decide"_s);
    decide->click();
    CHECK(wanted.place == Place::Dossier);
    CHECK(wanted.record == whom->child);
    CHECK(wanted.field == fields::child::status);
    TasksPanel village(TasksPanel::Decides::Station, nowhere);
    village.showTasks(tasks);
    CHECK(shows(village, u"示童: Closing is proposed; the station confirms it"_s));
    CHECK_FALSE(shows(village, u"确认结案"_s));
}

TEST_CASE("What the rules find stands in the list, an urgent one with its facts and its report")
{
    desk::TodayTasks tasks;
    tasks.today = QDate(2026, 11, 25);
    const auto whom = child(u"示童"_s);
    auto alone = std::make_shared<Flag>();
    alone->title = u"立即报告;建议一级"_s;
    alone->because = u"不满16周岁独自生活。"_s;
    alone->article = u"方案第3条"_s;
    alone->severity = Severity::Urgent;
    auto form = std::make_shared<EntryForm>();
    form->type = fields::incident::type;
    alone->form = form;
    auto rare = std::make_shared<Flag>();
    rare->title = u"提醒父母每周至少联系一次"_s;
    rare->because = u"亲子联系为每月。"_s;
    tasks.found = {{alone, whom}, {rare, whom}};
    TasksPanel panel(TasksPanel::Decides::Station, nowhere);
    std::vector<Destination> wanted;
    QObject::connect(&panel, &TasksPanel::wants, &panel,
                     [&](const Destination& there) { wanted.push_back(there); });
    panel.showTasks(tasks);
    CHECK(panel.count() == 2);
    CHECK(shows(panel, u"不满16周岁独自生活。"_s));
    CHECK(shows(panel, u"提醒父母每周至少联系一次"_s));
    CHECK_FALSE(shows(panel, u"亲子联系为每月。"_s));
    QPushButton* const report = keyCalled(panel, u"示童: 立即报告;建议一级"_s);
    REQUIRE(report);
    report->click();
    REQUIRE(wanted.size() == 1);
    CHECK(wanted.front().place == Place::Dossier);
    CHECK(wanted.front().child == whom->child);
    CHECK(wanted.front().newType == fields::incident::type);
}
