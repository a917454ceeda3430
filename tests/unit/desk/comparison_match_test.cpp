// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/comparison_match.h"

#include "base/randomness.h"
#include "catalogue/fields.h"
#include "support/catch.h"

using namespace tongdang;
using namespace tongdang::desk;
using namespace Qt::StringLiterals;
namespace f = tongdang::fields::child;

namespace {

const QDate may(2015, 5, 12);
const QDate june(2015, 6, 20);
/// Two invented numbers that are valid.
const QString number = u"530426201505120025"_s;
const QString otherNumber = u"530426201506200043"_s;

OwnChild own(const QString& name, const QString& idNumber, QDate birth)
{
    static SeededRandomness randomness(5);
    return {RecordId::create(randomness), name, idNumber, birth, u"2"_s, true};
}

exchange::ListedChild listed(const QString& name, const QString& idNumber, QDate birth)
{
    return {2, name, idNumber, birth, {}, {}, {}};
}

ListMatch found(const exchange::ListedChild& row, const std::vector<OwnChild>& ours)
{
    return matchList(std::vector{row}, ours).front();
}

} // namespace

TEST_CASE("A row finds its child by the id number, whatever name it writes")
{
    const OwnChild child = own(u"示小满"_s, number, may);
    CHECK(found(listed(u"示小满"_s, number, may), {child}).agrees());
    const ListMatch renamed = found(listed(u"示晓满"_s, number, may), {child});
    CHECK(renamed.by == FoundBy::IdNumber);
    CHECK(renamed.child == child.child);
    CHECK(renamed.differs == std::vector<FieldNo>{f::name});
    CHECK_FALSE(renamed.agrees());
}

TEST_CASE("A row without a number finds its child by name and day of birth")
{
    const OwnChild child = own(u"阿卓·依果"_s, number, may);
    const ListMatch match = found(listed(u"阿卓 依果"_s, {}, may), {child});
    CHECK(match.by == FoundBy::NameAndBirth);
    CHECK(match.agrees());
    // The number is another one: the same child written down wrong, or not.
    const ListMatch wrong = found(listed(u"阿卓依果"_s, otherNumber, may), {child});
    CHECK(wrong.by == FoundBy::NameAndBirth);
    CHECK(wrong.differs == std::vector<FieldNo>{f::idno});
}

TEST_CASE("A name alone is to be looked at, unless numbers and birthdays say somebody else")
{
    const OwnChild child = own(u"示小满"_s, number, may);
    const ListMatch match = found(listed(u"示小满"_s, {}, {}), {child});
    CHECK(match.by == FoundBy::Name);
    CHECK(match.child == child.child);
    CHECK_FALSE(match.agrees());
    CHECK(found(listed(u"示小满"_s, {}, june), {child}).differs == std::vector<FieldNo>{f::birth});
    CHECK(found(listed(u"示小满"_s, otherNumber, june), {child}) == ListMatch{});
    CHECK(found(listed(u"示大暑"_s, {}, may), {child}) == ListMatch{});
}

TEST_CASE("Where more than one dossier fits, none is chosen")
{
    const std::vector<OwnChild> twice{own(u"示小满"_s, number, may), own(u"示小满"_s, {}, may)};
    const ListMatch match = found(listed(u"示小满"_s, {}, may), twice);
    CHECK(match.by == FoundBy::NameAndBirth);
    CHECK_FALSE(match.child);
    CHECK_FALSE(match.agrees());
}

TEST_CASE("A closed dossier is found and said to be closed")
{
    OwnChild child = own(u"示小满"_s, number, may);
    child.isOpen = false;
    const ListMatch match = found(listed(u"示小满"_s, number, may), {child});
    CHECK(match.child == child.child);
    CHECK(match.differs == std::vector<FieldNo>{f::status});
}

TEST_CASE("A row at fault finds nobody")
{
    const OwnChild child = own(u"示小满"_s, number, may);
    exchange::ListedChild row = listed(u"示小满"_s, number, may);
    row.fault = exchange::RosterFinding{2, u"姓名"_s, "exchange.name_missing", {}};
    CHECK(found(row, {child}) == ListMatch{FoundBy::Rejected, {}, {}});
}
