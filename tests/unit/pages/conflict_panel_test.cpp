// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/station/conflict_panel.h"
#include "pages/station/decided_panel.h"

#include "catalogue/fields.h"
#include "desk/children.h"
#include "desk/records.h"
#include "support/ui/carries.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

using namespace tongdang;
using namespace tongdang::pages;
using namespace Qt::StringLiterals;
using test::Carries;
using test::patience;

namespace {

void rename(test::FolderDesk& office, const QString& name)
{
    Carries::ask(office, [name](desk::Session& session) -> Result<desk::SavedRecord> {
        TONGDANG_TRY(const auto children, desk::listChildren(session));
        desk::RecordInput input;
        input.type = fields::child::type;
        input.id = children.front().child;
        input.fields = {{fields::child::name, Value(name)}};
        input.acceptIncomplete = true;
        return desk::putRecord(session, input);
    });
}

/// Into the visit, or a new one: how the child behaves, which is specially protected.
RecordId note(test::FolderDesk& office, const std::optional<RecordId>& visit, const QString& words)
{
    return Carries::ask(office,
                        [visit, words](desk::Session& session) -> Result<desk::SavedRecord> {
                            TONGDANG_TRY(const auto children, desk::listChildren(session));
                            desk::RecordInput input;
                            input.type = fields::visit::type;
                            input.id = visit;
                            input.child = children.front().child;
                            input.fields = {{fields::visit::b3_note, Value(words)}};
                            input.acceptIncomplete = true;
                            return desk::putRecord(session, input);
                        })
        .id;
}

QStringList shownWords(const QWidget& panel)
{
    QStringList words;
    for (const QLabel* const label : panel.findChildren<QLabel*>())
        words.append(label->text());
    return words;
}

} // namespace

TEST_CASE("Each value says who wrote it, where and when, a doubtful time is marked")
{
    Carries carries(1);
    carries.enrol();
    carries.carryToStation();
    rename(carries.station, u"示乙"_s);
    carries.village.clock().set(Clock::startOf(QDate(2027, 6, 1)));
    rename(carries.village, u"示甲"_s);
    carries.carryToStation();

    ConflictPanel panel(carries.station.desk());
    panel.refresh();
    panel.show();
    const auto choices = [&panel] { return panel.findChildren<QPushButton*>(); };
    REQUIRE(QTest::qWaitFor([&] { return choices().size() == 2; }, patience));
    // No gap between the one row and the values below it.
    const auto* const list = panel.findChild<QListWidget*>();
    CHECK(list->height() == list->sizeHintForRow(0) + 2 * list->frameWidth());
    const QStringList words = shownWords(panel);
    const QString doubt = u"This time is doubtful: the clock of that computer was wrong."_s;
    CHECK(words.count(doubt) == 1);
    CHECK(std::ranges::any_of(words, [](const QString& line) {
        return line.startsWith(u"王玉梅, 大湾村, "_s) && line.contains(u"00:00"_s);
    }));
    CHECK(std::ranges::any_of(
        words, [](const QString& line) { return line.startsWith(u"王玉梅, 青石镇, "_s); }));
    for (const QPushButton* const choice : choices())
        CHECK(choice->accessibleName().endsWith(doubt)
              == choice->accessibleName().contains(u"示甲"_s));
}

TEST_CASE("The digit that stands before a value keeps it")
{
    Carries carries(1);
    carries.enrol();
    carries.carryToStation();
    rename(carries.station, u"示乙"_s);
    rename(carries.village, u"示甲"_s);
    carries.carryToStation();
    ConflictPanel panel(carries.station.desk());
    panel.refresh();
    panel.show();
    panel.activateWindow();
    static_cast<void>(QTest::qWaitForWindowActive(&panel));
    const auto choices = [&panel] { return panel.findChildren<QPushButton*>(); };
    REQUIRE(QTest::qWaitFor([&] { return choices().size() == 2; }, patience));
    CHECK(shownWords(panel).contains(u"1"_s));
    CHECK(shownWords(panel).contains(u"2"_s));
    const QString second =
        choices()[1]->accessibleName().contains(u"示甲"_s) ? u"示甲"_s : u"示乙"_s;
    auto* const list = panel.findChild<QListWidget*>();
    list->setFocus();
    QTest::keyClick(list, Qt::Key_3); // there is no third one
    CHECK(choices().size() == 2);
    QTest::keyClick(list, Qt::Key_2);
    REQUIRE(QTest::qWaitFor([&] { return choices().isEmpty(); }, patience));
    QString name;
    Carries::ask(carries.station, [&name](desk::Session& session) -> Result<int> {
        TONGDANG_TRY(const auto children, desk::listChildren(session));
        name = children.front().name;
        return 0;
    });
    CHECK(name == second);
}

TEST_CASE("What was decided stands there with what was set aside, and one key decides again")
{
    Carries carries(1);
    carries.enrol();
    carries.carryToStation();
    rename(carries.station, u"示乙"_s);
    rename(carries.village, u"示甲"_s);
    carries.carryToStation();
    ConflictPanel panel(carries.station.desk());
    DecidedPanel decided(carries.station.desk());
    QObject::connect(&panel, &ConflictPanel::decided, &decided, &DecidedPanel::refresh);
    panel.refresh();
    decided.refresh();
    panel.show();
    const auto buttons = [](QWidget& in) { return in.findChildren<QPushButton*>(); };
    REQUIRE(QTest::qWaitFor([&] { return buttons(panel).size() == 2; }, patience));
    CHECK_FALSE(decided.isVisible());
    const auto choices = buttons(panel);
    const auto keep = std::ranges::find_if(
        choices, [](const QPushButton* at) { return at->accessibleName().contains(u"示甲"_s); });
    (*keep)->click();
    REQUIRE(QTest::qWaitFor([&] { return buttons(decided).size() == 1; }, patience));
    CHECK(decided.isVisible());
    CHECK(buttons(decided).front()->accessibleName().startsWith(u"Take \"示乙\" instead"_s));
    const auto says = [&](const QString& begin, const QString& value) {
        const QStringList words = shownWords(decided);
        return words.contains(value) && std::ranges::any_of(words, [&](const QString& line) {
                   return line.startsWith(begin);
               });
    };
    CHECK(says(u"Decided by 王玉梅, 青石镇"_s, u"示甲"_s));
    CHECK(says(u"Set aside; by 王玉梅"_s, u"示乙"_s));

    buttons(decided).front()->click();
    REQUIRE(QTest::qWaitFor(
        [&] {
            return buttons(decided).size() == 1
                   && buttons(decided).front()->accessibleName().contains(u"示甲"_s);
        },
        patience));
    CHECK(says(u"Set aside; by 王玉梅, 青石镇"_s, u"示甲"_s));
    QString name;
    Carries::ask(carries.station, [&name](desk::Session& session) -> Result<int> {
        TONGDANG_TRY(const auto children, desk::listChildren(session));
        name = children.front().name;
        return 0;
    });
    CHECK(name == u"示乙"_s);
}

TEST_CASE("What is specially protected is shown of the one conflict of which somebody asks for it")
{
    Carries carries(1);
    carries.enrol();
    const RecordId visit = note(carries.village, std::nullopt, u"示范"_s);
    carries.carryToStation();
    note(carries.station, visit, u"站上的话"_s);
    note(carries.village, visit, u"村里的话"_s);
    carries.carryToStation();

    ConflictPanel panel(carries.station.desk());
    panel.refresh();
    panel.show();
    const auto opening = [&panel]() -> QPushButton* {
        for (QPushButton* const button : panel.findChildren<QPushButton*>()) {
            if (button->accessibleName() == u"Show what is specially protected"_s)
                return button;
        }
        return nullptr;
    };
    REQUIRE(QTest::qWaitFor([&] { return opening() != nullptr; }, patience));
    CHECK(shownWords(panel).count(u"Specially protected"_s) == 2);
    CHECK_FALSE(shownWords(panel).join(u' ').contains(u"的话"_s));
    // Nobody decides about what he has not seen.
    const auto mayChoose = [&panel] {
        const auto buttons = panel.findChildren<QPushButton*>();
        return std::ranges::count_if(buttons, [](const QPushButton* button) {
            return button->accessibleName().startsWith(u"Keep "_s) && button->isEnabled();
        });
    };
    CHECK(mayChoose() == 0);
    opening()->click();
    REQUIRE(QTest::qWaitFor([&] { return shownWords(panel).contains(u"村里的话"_s); }, patience));
    CHECK(mayChoose() == 2);
    CHECK(shownWords(panel).contains(u"站上的话"_s));
    CHECK(opening() == nullptr);
}
