// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "property/record/model.h"
#include "property/record/village.h"
#include "support/record/changes.h"

#include <QtGlobal>

using namespace tongdang;
using test::Desk;
using test::Village;

namespace {

std::uint64_t runs()
{
    return qEnvironmentVariable("TONGDANG_DEPTH") == u"nightly" ? 5'000 : 60;
}

constexpr int steps = 40;

/// Plays many villages; `after` looks at each after every step, `end` after everybody got all.
template <class After, class End>
void play(After after, End end)
{
    for (std::uint64_t seed = 1; seed <= runs(); ++seed) {
        INFO("seed " << seed);
        Village village(seed);
        for (int step = 0; step < steps; ++step) {
            village.step();
            after(village);
        }
        village.deliverAll();
        end(village);
    }
}

void nothing(Village&) {}

QString seenAt(const Desk& desk)
{
    const auto record = desk.record();
    return record ? test::rendered(*record) : QString();
}

} // namespace

TEST_CASE("The fold is its definition, with whatever part of the changes")
{
    play(
        [](Village& village) {
            for (const Desk& desk : village.desks()) {
                if (!desk.log().empty())
                    REQUIRE(seenAt(desk) == test::byDefinition(desk.log()));
            }
        },
        nothing);
}

TEST_CASE("Once everybody has everything, all see the same, and it is what a new PC would see")
{
    play(nothing, [](Village& village) {
        std::vector<Change> everything;
        for (const auto& [dot, written] : village.written())
            everything.push_back(written.change);
        const QString fresh = test::rendered(fold(everything));
        for (const Desk& desk : village.desks())
            REQUIRE(seenAt(desk) == fresh);
    });
}

TEST_CASE("Changes supersede exactly what their authors knew, with clocks off by a year as well")
{
    play(nothing, [](Village& village) {
        REQUIRE(seenAt(village.desks()[0]) == test::byKnowledge(village.written()));
    });
}

TEST_CASE("Order and doubling do not matter")
{
    play(nothing, [](Village& village) {
        const auto& log = village.desks()[0].log();
        const QString once = test::rendered(fold(log));
        for (int time = 0; time < 3; ++time)
            REQUIRE(test::rendered(fold(test::shuffledWithDoubles(log, village.randomness())))
                    == once);
    });
}

TEST_CASE("Type, scope and moment of entry do not depend on the order either")
{
    play(nothing, [](Village& village) {
        const FoldedRecord first = fold(village.desks()[0].log());
        const FoldedRecord other = fold(village.desks()[1].log());
        REQUIRE(first.createdAt == other.createdAt);
        REQUIRE(first.type == other.type);
        REQUIRE(first.scope == other.scope);
        REQUIRE(first.id == other.id);
    });
}

TEST_CASE("Who edits a field sees the edit, even if later stamps came in while the form was open")
{
    play(
        [](Village& village) {
            if (!village.lastWrite())
                return;
            const auto& [desk, dot] = *village.lastWrite();
            const FoldedRecord record = village.desks()[desk].record().value();
            for (const FieldWrite& write : village.written().at(dot).change.writes) {
                REQUIRE(record.field(write.field)->heads.front().dot == dot);
                REQUIRE(record.field(write.field)->shown() == write.value);
            }
        },
        nothing);
}

TEST_CASE("A stamp lies above all that its author saw")
{
    play(nothing, [](Village& village) {
        for (const auto& [dot, written] : village.written()) {
            for (const FieldWrite& write : written.change.writes) {
                for (const Dot& seen : write.seen)
                    REQUIRE(village.written().at(seen).change.header.hlc
                            < written.change.header.hlc);
            }
        }
    });
}

TEST_CASE("Nothing vanishes unnamed: each value is shown, in conflict, agreed with, or was seen")
{
    play(nothing, [](Village& village) {
        const FoldedRecord record = village.desks()[0].record().value();
        std::set<std::pair<FieldNo, Dot>> seen;
        for (const auto& [dot, written] : village.written()) {
            for (const FieldWrite& write : written.change.writes) {
                for (const Dot& before : write.seen)
                    seen.insert({write.field, before});
            }
        }
        for (const auto& [dot, written] : village.written()) {
            for (const FieldWrite& write : written.change.writes) {
                const FieldState* state = record.field(write.field);
                REQUIRE(state != nullptr);
                const bool stands = std::ranges::any_of(
                    state->heads, [&dot = dot](const Head& head) { return head.dot == dot; });
                REQUIRE(stands != seen.contains({write.field, dot}));
                if (stands && write.value != state->shown())
                    REQUIRE(state->inConflict());
            }
        }
    });
}

TEST_CASE("Deciding a conflict closes it everywhere")
{
    play(nothing, [](Village& village) {
        const FoldedRecord record = village.desks()[1].record().value();
        std::map<FieldNo, Value> decisions;
        for (const FieldState& state : record.fields) {
            if (state.inConflict())
                decisions[state.field] = state.heads.back().value;
        }
        if (decisions.empty())
            return;
        village.write(1, Operation::Resolve, decisions);
        village.deliverAll();
        for (const Desk& desk : village.desks()) {
            const FoldedRecord after = desk.record().value();
            for (const FieldState& state : after.fields)
                REQUIRE_FALSE(state.inConflict());
            for (const auto& [field, value] : decisions)
                REQUIRE(after.field(field)->shown() == value);
        }
    });
}

TEST_CASE("Two who decide a conflict without each other end it if they agree, else it stays open")
{
    play(nothing, [](Village& village) {
        const FoldedRecord record = village.desks()[0].record().value();
        village.write(0, Operation::Resolve, {{1, Value(1)}, {2, Value(2)}});
        village.write(1, Operation::Resolve, {{1, Value(1)}, {2, Value(3)}});
        village.deliverAll();
        for (const Desk& desk : village.desks()) {
            const FoldedRecord after = desk.record().value();
            REQUIRE_FALSE(after.field(1)->inConflict());
            REQUIRE(after.field(2)->inConflict());
        }
    });
}

TEST_CASE("Withdrawing, seen by all, leaves no entry until somebody edits who did not see it")
{
    play(nothing, [](Village& village) {
        village.write(0, Operation::Withdraw, {{withdrawnField, test::text(u"误录")}});
        village.write(1, Operation::Set, {{2, Value(77)}});
        village.deliverAll();
        const FoldedRecord late = village.desks()[0].record().value();
        if (shownRecord(late).withdrawn)
            REQUIRE(late.editedAfterWithdrawal);
        village.write(0, Operation::Withdraw, {{withdrawnField, test::text(u"误录")}});
        village.deliverAll();
        for (const Desk& desk : village.desks()) {
            const FoldedRecord after = desk.record().value();
            REQUIRE(shownRecord(after).withdrawn);
            REQUIRE_FALSE(after.editedAfterWithdrawal);
            REQUIRE(after.field(2)->shown() == Value(77));
        }
    });
}
