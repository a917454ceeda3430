// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/fields.h"
#include "desk/records.h"
#include "pages/dossier/need_services.h"
#include "pages/dossier/open_record.h"
#include "support/ui/open_desk.h"

#include <QLabel>

#include <algorithm>

using namespace tongdang;
using namespace tongdang::pages;
using namespace Qt::StringLiterals;
using test::patience;

namespace {

RecordId put(test::FolderDesk& folder, TypeNo type, const std::optional<RecordId>& child,
             const std::vector<desk::FieldInput>& values)
{
    desk::RecordInput input;
    input.type = type;
    input.child = child;
    input.fields = values;
    input.acceptIncomplete = true;
    return test::take(test::wait(folder.desk().change([input](desk::Session& session) {
               return desk::putRecord(session, input);
           })))
        .id;
}

} // namespace

TEST_CASE("Beside an opened need stands what may answer it, with why, and beside nothing else")
{
    using namespace fields;
    test::FolderDesk folder;
    folder.open();
    const RecordId someone =
        put(folder, child::type, {}, {{child::name, u"示小满"_s}, {child::status, u"open"_s}});
    const RecordId wanted =
        put(folder, need::type, someone, {{need::kind, u"N11"_s}, {need::state, u"1"_s}});
    put(folder, helper::type, {},
        {{helper::name, u"示志"_s},
         {helper::kind, u"5"_s},
         {helper::no_bar, Value(true)},
         {helper::no_bar_on, Value(QDate(2026, 3, 1))}});
    OpenRecord form(folder.desk());
    form.resize(1100, 700);
    form.show();
    const auto& services = *form.findChild<NeedServices*>();
    FormQuestion question;
    question.type = need::type;
    question.record = wanted;
    question.child = someone;
    form.open(question, u"需求"_s);
    REQUIRE(QTest::qWaitFor([&] { return services.isVisible(); }, patience));
    const auto labels = services.findChildren<QLabel*>();
    const auto says = [&](const QString& words) {
        return std::ranges::any_of(
            labels, [&](const QLabel* label) { return label->text().contains(words); });
    };
    CHECK(says(u"Helper: 示志"_s));
    CHECK(says(u"志愿者可对接“心理关爱”；未限定服务村"_s));
    question.type = child::type;
    question.record = someone;
    form.open(question, u"示小满"_s);
    CHECK_FALSE(services.isVisible());
}
