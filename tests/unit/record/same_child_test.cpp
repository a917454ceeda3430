// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/fold.h"
#include "record/same_child.h"
#include "support/record/changes.h"

using namespace tongdang;
using test::numberedId;

namespace {

constexpr qint64 early = test::someMoment;

RecordId child(quint8 number)
{
    return numberedId<RecordId>(number);
}

/// A standing child, entered in the order of its number.
SameChildWord word(quint8 number, std::optional<quint8> sameAs = std::nullopt)
{
    return {child(number), sameAs ? std::optional(child(*sameAs)) : std::nullopt, true,
            early + number};
}

SameChildWord withdrawn(SameChildWord word)
{
    word.stands = false;
    return word;
}

QHash<RecordId, RecordId> found(std::vector<SameChildWord> words)
{
    return representatives(words);
}

/// Everybody of the group has this representative.
void checkGroup(const QHash<RecordId, RecordId>& all, quint8 of, std::vector<quint8> members)
{
    for (const quint8 member : members) {
        INFO("member " << int(member));
        REQUIRE(all.contains(child(member)));
        CHECK(*all.constFind(child(member)) == child(of));
    }
}

} // namespace

TEST_CASE("Who nobody joined is in no group")
{
    CHECK(found({}).isEmpty());
    CHECK(found({word(1), word(2)}).isEmpty());
    CHECK(found({word(1, 1)}).isEmpty()); // its own word about itself says nothing
}

TEST_CASE(
    "A dossier that is given up is shown under the one that it names, over any number of steps")
{
    const auto two = found({word(1, 2), word(2), word(3)});
    CHECK(two.size() == 2);
    checkGroup(two, 2, {1, 2});
    const auto chain = found({word(1, 2), word(2, 3), word(3), word(4, 2)});
    CHECK(chain.size() == 4);
    checkGroup(chain, 3, {1, 2, 3, 4});
}

TEST_CASE("Two who join each other's way show the dossier that was entered first")
{
    const auto both = found({word(2, 1), word(1, 2)});
    checkGroup(both, 1, {1, 2});
    // A ring with a tail: the tail was entered first, but nobody chose it.
    const auto ring = found({word(1, 4), word(4, 3), word(3, 2), word(2, 4)});
    checkGroup(ring, 2, {1, 2, 3, 4});
}

TEST_CASE("Of dossiers of the same moment the smaller id stands for both")
{
    SameChildWord one = word(7, 9);
    SameChildWord other = word(9, 7);
    one.createdAt = other.createdAt = early;
    checkGroup(found({other, one}), 7, {7, 9});
}

TEST_CASE("Where the kept dossier is unknown or purged the other shows itself")
{
    const auto unknown = found({word(1, 2)});
    CHECK(unknown.size() == 2);
    checkGroup(unknown, 1, {1, 2});
    // Two that name the same unknown one are the same child, too.
    checkGroup(found({word(5, 2), word(4, 2)}), 4, {2, 4, 5});
}

TEST_CASE("A withdrawn dossier stands for nobody as long as another one stands")
{
    checkGroup(found({word(1, 2), withdrawn(word(2))}), 1, {1, 2});
    checkGroup(found({withdrawn(word(1, 2)), word(2, 3), withdrawn(word(3))}), 2, {1, 2, 3});
    // A withdrawn one in between holds the others together.
    checkGroup(found({word(1, 2), withdrawn(word(2, 3)), word(3)}), 3, {1, 2, 3});
    checkGroup(found({withdrawn(word(1, 2)), withdrawn(word(2))}), 2, {1, 2});
}

TEST_CASE("Two who join for two reasons agree, with two dossiers they do not")
{
    const auto state = [](FieldNo field, const Value& one, const Value& other) {
        return fold(std::vector{
                        test::change(test::dot(1, 1), test::stamp(early), {{field, one, {}}}),
                        test::change(test::dot(2, 1), test::stamp(early), {{field, other, {}}})})
            .fields.front()
            .inConflict();
    };
    CHECK_FALSE(state(sameAsReasonField, test::text(u"同名"), test::text(u"同号")));
    CHECK(state(sameAsField, Value(child(1)), Value(child(2))));
    CHECK_FALSE(state(sameAsField, Value(child(1)), Value(child(1))));
}
