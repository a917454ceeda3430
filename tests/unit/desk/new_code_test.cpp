// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/new_code.h"

#include "archive/archive.h"
#include "archive/settings_table.h"
#include "catalogue/fields.h"
#include "desk/custody.h"
#include "desk/duties.h"
#include "desk/session_parts.h"
#include "storage/open_archive.h"
#include "support/catch.h"
#include "support/desk/office_pair.h"

using namespace tongdang;
using namespace tongdang::desk;
using namespace Qt::StringLiterals;
using tongdang::test::Office;
using tongdang::test::OfficePair;
using tongdang::test::take;

namespace {

const QString formerCode = u"530426999201"_s;
const QString newCode = u"530426998201"_s;

/// A village with a child and a register, whose station goes to another one.
struct MergedTownships : OfficePair {
    Office successor{Role::Township, u"530426998000"_s, u"新镇社工站"_s};
    RecordId child = village.addChild();
    RecordId elsewhere = village.addChild(u"远童"_s);
    RecordId hazard = village.put(fields::water_hazard::type, std::nullopt,
                                  {{fields::water_hazard::village, formerCode},
                                   {fields::water_hazard::place, u"村后水库"_s}});

    MergedTownships()
    {
        village.moveTo(u"530426999202"_s, elsewhere);
        handOver();
        bringReceipt();
    }
    void follow()
    {
        const QString request = village.file(u"second.tde"_s);
        const QString answer = village.file(u"second.tda"_s);
        take(requestEnrolment(village.session(), request));
        take(approveEnrolment(successor.session(), request, answer, {newCode, false}));
        const auto shown = take(readEnrolmentAnswer(village.session(), answer));
        take(acceptEnrolment(village.session(), answer, {shown.number, false, true}));
    }
    QString codeOf(Office& office, const RecordId& record, FieldNo field)
    {
        const auto known = take(office.session().archive().reader().record(record));
        return known ? known->value(field).toText() : QString();
    }
};

} // namespace

TEST_CASE("A village that goes on under another code keeps its children, posts and registers")
{
    MergedTownships all;
    const auto before = take(listDuties(all.village.session(), {})).size();
    REQUIRE(before > 0);
    all.follow();
    REQUIRE(all.village.session().profile().orgCode == newCode);
    CHECK(all.codeOf(all.village, all.child, fields::child::village) == newCode);
    CHECK(all.codeOf(all.village, all.hazard, fields::water_hazard::village) == newCode);
    CHECK(take(listDuties(all.village.session(), {})).size() == before);
    // What was another village's stays that.
    CHECK(all.codeOf(all.village, all.elsewhere, fields::child::village) == u"530426999202");
    CHECK(take(childrenElsewhere(all.village.session())) == QSet<RecordId>{all.elsewhere});

    const auto bundle = take(exportBundle(all.village.session(), all.stick()));
    take(importBundle(all.successor.session(), bundle.file));
    CHECK(all.codeOf(all.successor, all.child, fields::child::village) == newCode);
    CHECK_FALSE(take(childrenElsewhere(all.successor.session())).contains(all.child));
}

TEST_CASE("What a power cut kept from getting the new code gets it at the next opening")
{
    MergedTownships all;
    all.follow();
    // As if only the answer had been taken, and then this child had still the code of before.
    all.village.change(fields::water_hazard::type, all.hazard,
                       {{fields::water_hazard::village, formerCode}});
    take(all.village.session().archive().settings().put("former_code", formerCode.toLatin1()));
    all.village.reopen();
    CHECK(all.codeOf(all.village, all.hazard, fields::water_hazard::village) == newCode);
    const qint64 changes = all.village.changes();
    all.village.reopen();
    CHECK(all.village.changes() == changes);
}

TEST_CASE("The station that takes over can help with a forgotten passphrase, and the former cannot")
{
    MergedTownships all;
    const auto sealedTo = [&all] {
        QStringList keys;
        for (const storage::Slot& slot : all.village.session().file().slots()) {
            if (slot.kind == storage::Slot::Kind::Station)
                keys.append(QString::fromLatin1(slot.stationKey.toHex()));
        }
        return keys;
    };
    const QStringList former = sealedTo();
    REQUIRE(former.size() == 1);
    all.follow();
    REQUIRE(sealedTo().size() == 1);
    CHECK(sealedTo() != former);
}

TEST_CASE("Under its own code nothing is written when an answer is accepted")
{
    OfficePair both;
    const RecordId child = both.village.addChild();
    const qint64 changes = both.village.changes();
    take(noteFormerCode(both.village.session()));
    take(settleFormerCode(both.village.session()));
    CHECK(both.village.changes() == changes);
    CHECK(take(both.village.session().archive().reader().record(child)));
}
