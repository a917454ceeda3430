// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/station/devices_panel.h"

#include "support/ui/carries.h"
#include "support/ui/named_child.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

using namespace tongdang;
using namespace tongdang::pages;
using namespace Qt::StringLiterals;
using test::Carries;
using test::patience;

namespace {

struct Station {
    Station()
    {
        carries.enrol();
        carries.carryToStation();
        carries.station.desk().stick().choose(carries.stick.path());
        refresh();
    }
    void refresh() { panel.showDevices(lines()); }
    std::vector<desk::DeviceLine> lines()
    {
        return Carries::ask(carries.station,
                            [](desk::Session& session) { return desk::exchangeView(session); })
            .devices;
    }
    void press(const QString& name) { test::childNamed<QPushButton>(panel, name).click(); }
    [[nodiscard]] QStringList written() const
    {
        return QDir(carries.stick.path()).entryList({u"TDD-*"_s});
    }
    /// Until the panel has said how it went.
    void expectWords(QSignalSpy& says) const
    {
        REQUIRE(QTest::qWaitFor([&] { return !says.isEmpty(); }, patience));
    }

    Carries carries{1};
    DevicesPanel panel{carries.station.desk()};
};

} // namespace

TEST_CASE("Everything is sent to a village's PC anew from the list of PCs")
{
    Station station;
    QSignalSpy says(&station.panel, &DevicesPanel::says);
    const qsizetype before = station.written().size();
    station.press(u"Write receipt and data to the stick"_s);
    station.expectWords(says);
    says.clear();
    station.press(u"Send everything to this PC anew"_s);
    station.expectWords(says);
    const QStringList files = station.written();
    REQUIRE(files.size() == before + 2);
    const QDir stick(station.carries.stick.path());
    CHECK(QFileInfo(stick.filePath(files.last())).size()
          > QFileInfo(stick.filePath(files[files.size() - 2])).size());
}

TEST_CASE("A PC that was lost is barred from the list, after a question")
{
    Station station;
    QSignalSpy changed(&station.panel, &DevicesPanel::changed);
    auto* const list = station.panel.findChild<QListWidget*>();
    REQUIRE(list->count() == 1);
    station.panel.show();
    station.panel.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&station.panel));
    station.press(u"Bar this PC"_s);
    // The harmless answer has the focus: a further Return bars nothing.
    CHECK(QTest::qWaitFor(
        [&] {
            const auto* const at = qobject_cast<QPushButton*>(QApplication::focusWidget());
            return at && at->accessibleName() == u"Do not bar it"_s;
        },
        patience));
    CHECK(std::ranges::none_of(station.lines(), &desk::DeviceLine::revoked));
    station.press(u"Do not bar it"_s);
    CHECK(station.panel.focusWidget() == list);
    CHECK(std::ranges::none_of(station.lines(), &desk::DeviceLine::revoked));
    station.press(u"Bar this PC"_s);
    const QString device = station.lines().back().device.left(8);
    for (const QLabel* const label : station.panel.findChildren<QLabel*>())
        CHECK_FALSE(label->text().contains(device)); // nobody knows a PC by that
    station.press(u"Yes, bar it"_s);
    REQUIRE(QTest::qWaitFor([&] { return !changed.isEmpty(); }, patience));
    station.refresh();
    CHECK(list->count() == 0);
    CHECK(std::ranges::any_of(station.lines(), &desk::DeviceLine::revoked));
}
