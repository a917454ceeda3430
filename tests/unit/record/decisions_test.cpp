// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/decisions.h"

#include "support/record/changes.h"

#include <algorithm>

using namespace tongdang;
using test::change;
using test::dot;
using test::header;
using test::stamp;
using test::text;

namespace {

const Change first = change(header(dot(1, 1), stamp(1000), Operation::Create),
                            {{1, text(u"甲"), {}}, {2, Value(2), {}}});

/// Two edits that did not see each other; 3 is shown.
std::vector<Change> quarrel()
{
    return {first, change(header(dot(2, 1), stamp(2000)), {{1, text(u"乙"), {dot(1, 1)}}}),
            change(header(dot(3, 1), stamp(3000)), {{1, text(u"丙"), {dot(1, 1)}}})};
}

Change resolved(const Dot& name, quint64 hlc, QStringView value, std::vector<Dot> seen)
{
    return change(header(name, hlc, Operation::Resolve), {{1, text(value), std::move(seen)}});
}

std::vector<Dot> dots(const std::vector<Head>& heads)
{
    std::vector<Dot> names;
    for (const Head& head : heads)
        names.push_back(head.dot);
    return names;
}

} // namespace

TEST_CASE("A decision says what it chose and which values it set aside")
{
    std::vector changes = quarrel();
    CHECK(decidedFields(changes).empty()); // nobody was asked
    changes.push_back(resolved(dot(1, 2), stamp(4000), u"乙", {dot(2, 1), dot(3, 1)}));
    const auto decided = decidedFields(changes);
    REQUIRE(decided.size() == 1);
    CHECK(decided[0].field == 1);
    CHECK(decided[0].decision.dot == dot(1, 2));
    CHECK(decided[0].decision.value == text(u"乙"));
    CHECK(dots(decided[0].setAside) == std::vector{dot(3, 1)}); // the kept one is not set aside
    CHECK(decided[0].times == 1);
    CHECK(decided[0].stands);
}

TEST_CASE("Whoever decides again sets the first decision aside, and no earlier value is lost")
{
    std::vector changes = quarrel();
    changes.push_back(resolved(dot(1, 2), stamp(4000), u"乙", {dot(2, 1), dot(3, 1)}));
    changes.push_back(resolved(dot(1, 3), stamp(5000), u"丁", {dot(1, 2)}));
    std::ranges::reverse(changes); // a function of the set
    const auto decided = decidedFields(changes);
    REQUIRE(decided.size() == 1);
    CHECK(decided[0].decision.dot == dot(1, 3));
    CHECK(decided[0].times == 2);
    // 乙 once, as it was written last.
    CHECK(dots(decided[0].setAside) == std::vector{dot(1, 2), dot(3, 1)});
    CHECK(decided[0].stands);
}

TEST_CASE("An edit after the decision is no decision, and the decision stands no longer")
{
    std::vector changes = quarrel();
    changes.push_back(resolved(dot(1, 2), stamp(4000), u"乙", {dot(2, 1), dot(3, 1)}));
    changes.push_back(change(header(dot(1, 3), stamp(5000)), {{1, text(u"戊"), {dot(1, 2)}}}));
    const auto decided = decidedFields(changes);
    REQUIRE(decided.size() == 1);
    CHECK(decided[0].decision.dot == dot(1, 2));
    CHECK(decided[0].times == 1);
    CHECK_FALSE(decided[0].stands);
}

TEST_CASE("Of a group that is written whole only what differed was decided")
{
    const std::vector<Change> changes{
        first,
        change(header(dot(2, 1), stamp(2000)),
               {{1, text(u"乙"), {dot(1, 1)}}, {2, Value(2), {dot(1, 1)}}}),
        change(header(dot(3, 1), stamp(4000), Operation::Resolve),
               {{1, text(u"甲"), {dot(1, 1), dot(2, 1)}}, {2, Value(2), {dot(1, 1), dot(2, 1)}}})};
    const auto decided = decidedFields(changes);
    REQUIRE(decided.size() == 1);
    CHECK(decided[0].field == 1);
}

TEST_CASE("To leave a record withdrawn is a decision though nobody wrote another reason")
{
    const std::vector<Change> changes{
        first,
        change(header(dot(2, 1), stamp(2000), Operation::Withdraw),
               {{withdrawnField, text(u"登错了"), {dot(1, 1)}}}),
        change(header(dot(3, 1), stamp(3000)), {{2, Value(3), {dot(1, 1)}}}),
        change(header(dot(1, 2), stamp(4000), Operation::Resolve),
               {{withdrawnField, text(u"登错了"), {dot(1, 1), dot(2, 1), dot(3, 1)}}})};
    const auto decided = decidedFields(changes);
    REQUIRE(decided.size() == 1);
    CHECK(decided[0].field == withdrawnField);
    CHECK(decided[0].setAside.empty());
}
