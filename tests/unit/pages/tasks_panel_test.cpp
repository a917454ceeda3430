// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/today/tasks_panel.h"

#include "support/catch.h"

#include <QLabel>

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

} // namespace

TEST_CASE("Nothing is said to be done before it is known what is to do")
{
    TasksPanel panel(TasksPanel::Decides::Here);
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
