// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/station/approval_panel.h"

#include "support/ui/carries.h"
#include "support/ui/named_child.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace tongdang;
using namespace tongdang::pages;
using namespace Qt::StringLiterals;
using test::Carries;
using test::patience;

namespace {

std::vector<desk::DeviceLine> devices(test::FolderDesk& office)
{
    return Carries::ask(office, [](desk::Session& s) { return desk::listDevices(s); });
}

QString ownDevice(test::FolderDesk& office)
{
    for (const desk::DeviceLine& line : devices(office)) {
        if (line.self)
            return line.device;
    }
    return {};
}

bool says(const QWidget& panel, const QString& words)
{
    const auto labels = panel.findChildren<QLabel*>();
    return std::ranges::any_of(labels,
                               [&](const QLabel* label) { return label->text().contains(words); });
}

} // namespace

TEST_CASE("The station is told which PC a restored one replaces, and can bar that PC at once")
{
    Carries carries{1};
    carries.enrol();
    models::Desk& village = carries.village.desk();
    const QString old = ownDevice(carries.village);
    village.lock();
    REQUIRE(test::wait(village.post([folder = village.folder()]() -> Result<bool> {
                return QFile::remove(folder + u"/device.keys"_s);
            })).value_or(false));
    village.unlock(test::deskPassphrase);
    REQUIRE(QTest::qWaitFor([&] { return !village.isOpening(); }, patience));
    const QString request = village.folder() + u"/again.tde"_s;
    (void)Carries::ask(carries.village,
                       [&request](desk::Session& s) { return desk::requestEnrolment(s, request); });

    ApprovalPanel panel(carries.station.desk());
    QSignalSpy failed(&panel, &ApprovalPanel::failed);
    QSignalSpy approved(&panel, &ApprovalPanel::approved);
    panel.read(request);
    REQUIRE(QTest::qWaitFor([&] { return says(panel, u"another PC of 大湾村"_s); }, patience));
    auto& letIn =
        test::childNamed<QPushButton>(panel, u"The digits are the same: let this PC in"_s);
    auto& compared = test::childNamed<QCheckBox>(panel, u"Compared with them: all 20 digits are "
                                                        u"the same"_s);
    CHECK(panel.focusWidget() == &compared);
    CHECK_FALSE(letIn.isEnabled());
    compared.click();
    CHECK(letIn.isEnabled());
    panel.read(request); // what was said of one request does not hold for the next
    REQUIRE(QTest::qWaitFor([&] { return !letIn.isHidden(); }, patience));
    CHECK_FALSE(letIn.isEnabled());
    compared.click();
    letIn.click();
    REQUIRE((!approved.isEmpty() || approved.wait(patience)));
    approved.clear();
    test::childNamed<QPushButton>(panel, u"Bar the old PC, it is no longer used"_s).click();
    REQUIRE((!approved.isEmpty() || approved.wait(patience)));
    CHECK(failed.isEmpty());
    for (const desk::DeviceLine& line : devices(carries.station))
        CHECK(line.revoked == (line.device == old));
}

TEST_CASE(
    "The station sees in words what a PC would be here, and lets none in whose code does not fit")
{
    test::FolderDesk station(desk::Role::Township);
    station.open();
    test::FolderDesk asking(desk::Role::Village); // with other keys than the station
    desk::NewArchive archive = asking.wanted();
    archive.role = desk::Role::Township;
    archive.orgCode = u"530426001000"_s;
    QString expected;
    bool mayEnter = false;
    SECTION("a village")
    {
        archive.role = desk::Role::Village;
        archive.orgCode = u"530426001001"_s;
        expected = u"a village: it keeps the dossiers of its own children."_s;
        mayEnter = true;
    }
    SECTION("a further PC of the station")
    {
        expected = u"a township station: it gets the dossiers of all its villages"_s;
        mayEnter = true;
    }
    SECTION("a village's code with a station's role")
    {
        archive.orgCode = u"530426001001"_s;
        expected = u"its archive was made in the wrong role"_s;
    }
    SECTION("the station's code with a village's role")
    {
        archive.role = desk::Role::Village;
        expected = u"is no code of a village under this place"_s;
    }
    asking.desk().create(archive);
    REQUIRE(QTest::qWaitFor([&] { return !asking.desk().isOpening(); }, patience));
    asking.desk().enter();
    const QString request = asking.file(u"asking.tde"_s);
    (void)Carries::ask(asking,
                       [&request](desk::Session& s) { return desk::requestEnrolment(s, request); });

    ApprovalPanel panel(station.desk());
    panel.show();
    panel.read(request);
    REQUIRE(QTest::qWaitFor([&] { return says(panel, expected); }, patience));
    CHECK(test::childNamed<QPushButton>(panel, u"The digits are the same: let this PC in"_s)
              .isVisible()
          == mayEnter);
}
