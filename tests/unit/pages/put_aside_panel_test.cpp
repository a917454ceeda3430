// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/exchange/put_aside_panel.h"

#include "desk/demo.h"
#include "pages/exchange/import_panel.h"
#include "support/ui/carries.h"

#include <QDir>
#include <QDirIterator>
#include <QLabel>
#include <QPushButton>

using namespace tongdang;
using namespace tongdang::pages;
using namespace Qt::StringLiterals;
using test::Carries;
using test::patience;
using test::take;

namespace {

void copyAll(const QString& from, const QString& to)
{
    QDirIterator files(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QString copy = QDir(to).filePath(QDir(from).relativeFilePath(file));
        REQUIRE(QDir().mkpath(QFileInfo(copy).path()));
        REQUIRE(QFile::copy(file, copy));
    }
}

/// A village that handed over, and a copy of its disk in which somebody else went on.
struct Copied {
    Carries carries;
    QTemporaryDir copy;

    Copied()
    {
        carries.enrol();
        models::Desk& village = carries.village.desk();
        village.lock();
        REQUIRE(QTest::qWaitFor([&] { return village.state() == models::Desk::State::Locked; },
                                patience));
        // The archive is closed on a thread of its own.
        const QString held = carries.village.file(u"archive/archive.lock"_s);
        REQUIRE(QTest::qWaitFor([&] { return !QFile::exists(held); }, patience));
        for (const QString& part : {u"archive"_s, u"state"_s})
            copyAll(carries.village.file(part), copy.filePath(part));
        village.unlock(test::deskPassphrase);
        REQUIRE(QTest::qWaitFor([&] { return village.state() == models::Desk::State::Unlocked; },
                                patience));
        Carries::ask(carries.village, [](desk::Session& s) {
            return desk::fillWithDemo(s, {.children = 1, .seed = 1});
        });
        carries.carryToStation();
    }
    /// What the copy hands over.
    [[nodiscard]] QString bundle()
    {
        SeededRandomness randomness(9);
        const ManualClock clock(QDate(2026, 11, 25));
        const desk::Environment environment{clock, randomness, copy.filePath(u"state"_s),
                                            u":/tongdang"_s, true};
        const auto session = take(
            desk::unlockArchive(copy.filePath(u"archive"_s), test::deskPassphrase, environment));
        (void)take(desk::fillWithDemo(*session, {.children = 2, .seed = 2}));
        return take(desk::exportBundle(*session, carries.stick.path())).file;
    }
};

QPushButton* button(const QWidget& page, const QString& name)
{
    for (QPushButton* const one : page.findChildren<QPushButton*>()) {
        if (one->isVisible() && one->isEnabled() && one->accessibleName().startsWith(name))
            return one;
    }
    return nullptr;
}

bool says(const QWidget& page, const QString& words)
{
    const auto labels = page.findChildren<QLabel*>();
    return std::ranges::any_of(labels, [&](const QLabel* label) {
        return label->isVisible() && label->text().contains(words);
    });
}

} // namespace

TEST_CASE("A file that a copied PC wrote is kept aside and can be taken over")
{
    Copied pcs;
    ImportPanel panel(pcs.carries.station.desk());
    panel.show();
    panel.begin({});
    panel.plan(pcs.bundle());
    REQUIRE(QTest::qWaitFor([&] { return button(panel, u"Keep this file here"_s); }, patience));
    CHECK(QTest::qWaitFor([&] { return says(panel, u"copies of one archive"_s); }, patience));
    button(panel, u"Keep this file here"_s)->click();
    REQUIRE(QTest::qWaitFor([&] { return button(panel, u"It is genuine"_s); }, patience));
    CHECK(QTest::qWaitFor([&] { return says(panel, u"大湾村"_s); }, patience)); // whose it is
    CHECK(says(panel, u"Files that are kept here"_s));
    button(panel, u"It is genuine"_s)->click();
    REQUIRE(QTest::qWaitFor([&] { return says(panel, u"New children: 2"_s); }, patience));
    CHECK(QTest::qWaitFor([&] { return says(panel, u"it learns from it"_s); }, patience));
    CHECK(QTest::qWaitFor([&] { return !button(panel, u"It is genuine"_s); }, patience));
}

TEST_CASE("A file that is kept aside is thrown away only after a question that says what is lost")
{
    Copied pcs;
    ImportPanel panel(pcs.carries.station.desk());
    panel.show();
    panel.begin({});
    panel.plan(pcs.bundle());
    REQUIRE(QTest::qWaitFor([&] { return button(panel, u"Keep this file here"_s); }, patience));
    button(panel, u"Keep this file here"_s)->click();
    REQUIRE(QTest::qWaitFor([&] { return button(panel, u"Throw away"_s); }, patience));
    button(panel, u"Throw away"_s)->click();
    REQUIRE(QTest::qWaitFor([&] { return says(panel, u"Throw this file away?"_s); }, patience));
    CHECK(says(panel, u"handed over once more, it comes again"_s));
    button(panel, u"Keep it"_s)->click();
    REQUIRE(QTest::qWaitFor([&] { return !button(panel, u"Keep it"_s); }, patience));
    REQUIRE(QTest::qWaitFor([&] { return button(panel, u"Throw away"_s); }, patience));
    button(panel, u"Throw away"_s)->click();
    REQUIRE(QTest::qWaitFor([&] { return button(panel, u"Yes, throw it away"_s); }, patience));
    button(panel, u"Yes, throw it away"_s)->click();
    CHECK(QTest::qWaitFor([&] { return !button(panel, u"It is genuine"_s); }, patience));
    CHECK(QTest::qWaitFor([&] { return !says(panel, u"Files that are kept here"_s); }, patience));
}

TEST_CASE("Where nothing is put aside nothing is shown")
{
    Carries carries;
    carries.enrol();
    PutAsidePanel panel(carries.station.desk());
    panel.refresh();
    Carries::ask(carries.station, [](desk::Session& s) { return desk::waitingBundles(s); });
    QCoreApplication::processEvents();
    CHECK_FALSE(panel.isVisible());
}
