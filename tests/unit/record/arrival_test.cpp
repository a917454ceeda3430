// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/arrival.h"

#include "record/fold.h"
#include "support/record/changes.h"

using namespace tongdang;
using test::change;
using test::dot;
using test::header;
using test::stamp;
using test::text;
using Kind = ArrivedChoice::Kind;

namespace {

const Change first = change(header(dot(1, 1), stamp(1000), Operation::Create),
                            {{1, text(u"甲"), {}}, {2, Value(2), {}}});
/// Ours and theirs, who did not see each other; theirs is later.
const Change ours = change(header(dot(1, 2), stamp(2000)), {{1, text(u"乙"), {dot(1, 1)}}});
const Change theirs = change(header(dot(2, 1), stamp(3000)), {{1, text(u"丙"), {dot(1, 1)}}});

Change resolved(const Dot& name, QStringView value, std::vector<Dot> seen)
{
    return change(header(name, stamp(9000), Operation::Resolve),
                  {{1, text(value), std::move(seen)}});
}

ArrivedChoice onlyChoice(const std::vector<Change>& before, const std::vector<Change>& came)
{
    const Arrival arrival = arrivalOf(before, came);
    REQUIRE(arrival.choices.size() == 1);
    return arrival.choices.front();
}

} // namespace

TEST_CASE("What follows on what stood here is no choice, nor is a record that is new")
{
    const Change edit = change(header(dot(2, 1), stamp(500)), {{1, text(u"丙"), {dot(1, 1)}}});
    CHECK(arrivalOf(std::vector{first}, std::vector{edit}).choices.empty());
    CHECK_FALSE(arrivalOf(std::vector{first}, std::vector{edit}).isNew);
    const Arrival arrival = arrivalOf({}, std::vector{first, edit});
    CHECK(arrival.isNew);
    CHECK(arrival.choices.empty());
}

TEST_CASE("The later of two values that did not see each other is shown, and that is a choice")
{
    const ArrivedChoice replaced = onlyChoice({first, ours}, {theirs});
    CHECK(replaced.kind == Kind::Replaced);
    CHECK(replaced.field == 1);
    CHECK(replaced.before->dot == dot(1, 2));
    CHECK(replaced.after.dot == dot(2, 1));
    const ArrivedChoice kept = onlyChoice({first, theirs}, {ours});
    CHECK(kept.kind == Kind::Kept);
    CHECK(kept.after.dot == dot(2, 1));
    const ArrivedChoice brought = onlyChoice({}, {first, ours, theirs});
    CHECK(brought.kind == Kind::Brought);
    CHECK_FALSE(brought.before);
}

TEST_CASE("A conflict that stood here and only goes on is not told again, one that ends is")
{
    const Change other = change(header(dot(3, 1), stamp(4000)), {{2, Value(3), {dot(1, 1)}}});
    CHECK(arrivalOf(std::vector{first, ours, theirs}, std::vector{other}).choices.empty());
    const ArrivedChoice settled =
        onlyChoice({first, ours, theirs}, {resolved(dot(2, 2), u"丙", {dot(1, 2), dot(2, 1)})});
    CHECK(settled.kind == Kind::Settled);
    CHECK(settled.after.dot == dot(2, 2));
}

TEST_CASE("Joining and withdrawing are told once, when they came")
{
    const Change join = change(header(dot(2, 1), stamp(4000), Operation::Alias),
                               {{sameAsReasonField, text(u"同一人"), {}},
                                {sameAsField, Value(test::numberedId<RecordId>(0x11)), {}}});
    const Change gone = change(header(dot(2, 2), stamp(5000), Operation::Withdraw),
                               {{withdrawnField, text(u"登错了"), {dot(1, 1)}}});
    const Arrival both = arrivalOf(std::vector{first}, std::vector{join, gone});
    CHECK(both.joined);
    CHECK(both.withdrawn);
    const Arrival later = arrivalOf(std::vector{first, join}, std::vector{gone});
    CHECK_FALSE(later.joined);
    CHECK(later.withdrawn);
}

TEST_CASE("Only a value that replaced what stood here is reversed, and only while nobody went on")
{
    const ArrivedChoice replaced = onlyChoice({first, ours}, {theirs});
    std::vector log{first, ours, theirs};
    CHECK(canReverse(replaced, fold(log)) == Reversible::Yes);
    CHECK(canReverse(onlyChoice({first, theirs}, {ours}), fold(log)) == Reversible::NoChoice);
    CHECK(canReverse(onlyChoice({}, {first, ours, theirs}), fold(log)) == Reversible::NoChoice);

    // A person decided, be it as the rule had chosen.
    const std::vector decided{first, ours, theirs,
                              resolved(dot(3, 1), u"丙", {dot(1, 2), dot(2, 1)})};
    CHECK(canReverse(replaced, fold(decided)) == Reversible::Decided);
    // One of the two went on, without having seen the other.
    for (const Dot& seen : {dot(1, 2), dot(2, 1)}) {
        std::vector wentOn = log;
        wentOn.push_back(change(header(dot(3, 1), stamp(9000)), {{1, text(u"戊"), {seen}}}));
        CHECK(canReverse(replaced, fold(wentOn)) == Reversible::Changed);
    }
}
