// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/today/tasks_panel.h"

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
