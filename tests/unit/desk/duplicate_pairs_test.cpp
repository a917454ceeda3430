// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/duplicate_pairs.h"

#include "base/randomness.h"
#include "support/catch.h"

using namespace tongdang;
using namespace tongdang::desk;
using namespace Qt::StringLiterals;

namespace {

RecordId numbered(std::size_t number)
{
    QByteArray bytes(16, '\0');
    bytes[14] = static_cast<char>(number / 256);
    bytes[15] = static_cast<char>(number % 256);
    return *RecordId::fromBytes(bytes);
}

PersonMarks child(const QString& name, QDate birth, const QString& idNumber = {},
                  const QStringList& ties = {}, const QString& sex = {})
{
    return {numbered(0), name, idNumber, birth, sex, ties};
}

std::vector<DuplicatePair> found(std::vector<PersonMarks> children)
{
    for (std::size_t i = 0; i < children.size(); ++i)
        children[i].child = numbered(i);
    return duplicatePairs(children);
}

bool areFound(const PersonMarks& one, const PersonMarks& other, DuplicateReason reason)
{
    const auto pairs = found({one, other});
    return pairs.size() == 1 && pairs.front().reason == reason;
}

const QDate day(2015, 3, 2);

} // namespace

TEST_CASE("The same id number is the surest reason, whatever else is written")
{
    const QString number = u"11010519491231002X"_s;
    CHECK(areFound(child(u"马小龙"_s, day, number), child(u"李明"_s, {}, number.toLower()),
                   DuplicateReason::SameIdNumber));
    CHECK(areFound(child(u"马小龙"_s, day, number), child(u"马小龙"_s, day, number),
                   DuplicateReason::SameIdNumber));
    // What is no number says nothing: 无, 待补.
    CHECK(found({child(u"马小龙"_s, day, u"无"_s), child(u"李明"_s, {}, u"无"_s)}).empty());
}

TEST_CASE("The same name and birthday is a reason, also with dots and blanks between its parts")
{
    CHECK(areFound(child(u"阿依·古丽"_s, day), child(u"阿依 古丽"_s, day),
                   DuplicateReason::SameNameAndBirth));
    CHECK(found({child(u"马小龙"_s, day), child(u"马小龙"_s, day.addDays(200))}).empty());
    CHECK(found({child(u"马小龙"_s, {}), child(u"马小龙"_s, {})}).empty());
}

TEST_CASE("Names that sound alike need birthdays within three days, one household or one phone")
{
    const auto sound = DuplicateReason::SameSound;
    CHECK(areFound(child(u"马小龙"_s, day), child(u"马晓龙"_s, day.addDays(3)), sound));
    CHECK(found({child(u"马小龙"_s, day), child(u"马晓龙"_s, day.addDays(4))}).empty());
    CHECK(areFound(child(u"马小龙"_s, day, {}, {u"13800000000"_s}),
                   child(u"马晓龙"_s, day.addDays(40), {}, {u"13800000000"_s}), sound));
    CHECK(areFound(child(u"曾雨"_s, day), child(u"增雨"_s, day), sound)); // zeng, ceng
    CHECK(found({child(u"马小龙"_s, day), child(u"马大龙"_s, day)}).empty());
}

TEST_CASE("Two who sound alike are two children if their valid id numbers or sexes differ")
{
    CHECK(found({child(u"马小龙"_s, day, u"11010519491231002X"_s),
                 child(u"马晓龙"_s, day, u"440524188001010014"_s)})
              .empty());
    CHECK(found({child(u"马小龙"_s, day, {}, {}, u"1"_s), child(u"马晓龙"_s, day, {}, {}, u"2"_s)})
              .empty());
}

TEST_CASE("Many who share a mark give a number of pairs that grows with them, not with its square")
{
    const auto pairsOf = [](std::size_t count) {
        return found(std::vector<PersonMarks>(count, child(u"李明"_s, day))).size();
    };
    CHECK(pairsOf(20) == 190);
    CHECK(pairsOf(2000) <= 2000 * 20);
}
