// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/station/levels_panel.h"

#include "catalogue/fields.h"
#include "desk/children.h"
#include "desk/records.h"
#include "support/ui/carries.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

#include <algorithm>

using namespace tongdang;
using namespace tongdang::pages;
using namespace Qt::StringLiterals;
using test::Carries;
using test::patience;

namespace {

QPushButton* keyStarting(const QWidget& panel, const QString& words)
{
    for (QPushButton* const key : panel.findChildren<QPushButton*>()) {
        if (key->accessibleName().startsWith(words) && key->isVisible())
            return key;
    }
    return nullptr;
}

bool shows(const QWidget& panel, const QString& words)
{
    const auto labels = panel.findChildren<QLabel*>();
    return std::ranges::any_of(labels, [&](const QLabel* label) {
        return label->isVisible() && label->text().contains(words);
    });
}

} // namespace

TEST_CASE("What a director proposes waits at the station, with why and one key to decide")
{
    Carries carries(1);
    carries.enrol();
    const desk::SavedRecord proposed =
        Carries::ask(carries.village, [](desk::Session& s) -> Result<desk::SavedRecord> {
            namespace f = fields::level_assessment;
            TONGDANG_TRY(const auto children, desk::listChildren(s));
            desk::RecordInput input;
            input.type = f::type;
            input.child = children.front().child;
            input.fields = {{f::level, Value(u"2"_s)}, {f::override_reason, Value(u"祖母住院"_s)}};
            return desk::putRecord(s, input);
        });
    carries.carryToStation();
    LevelsPanel panel(carries.station.desk());
    QSignalSpy wants(&panel, &LevelsPanel::wants);
    panel.resize(700, 500);
    panel.show();
    panel.refresh();
    REQUIRE(QTest::qWaitFor([&] { return keyStarting(panel, u"Decide about"_s) != nullptr; },
                            patience));
    CHECK(shows(panel, u"二级(橙)重点 proposed"_s));
    CHECK(shows(panel, u"Proposed on 25/11"_s));
    CHECK_FALSE(shows(panel, u"试行默认"_s));
    keyStarting(panel, u"Why"_s)->click();
    CHECK(shows(panel, u"试行默认"_s));
    keyStarting(panel, u"Decide about"_s)->click();
    REQUIRE(wants.count() == 1);
    const auto there = wants.front().front().value<Destination>();
    CHECK(there.newType == fields::review::type);
    CHECK(std::ranges::any_of(there.preset, [&](const Record::FieldValue& at) {
        return at.field == fields::review::level_assessment && at.value == Value(proposed.id);
    }));
}

TEST_CASE("Where no level waits the panel is not there")
{
    test::FolderDesk station(desk::Role::Township);
    station.open();
    LevelsPanel panel(station.desk());
    panel.refresh();
    QTest::qWait(200);
    CHECK_FALSE(panel.isVisible());
}
