// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/fold.h"

#include "support/record/changes.h"

using namespace tongdang;
using test::change;
using test::dot;
using test::header;
using test::stamp;
using test::text;

namespace {

const Change first =
    change(header(dot(1, 1), stamp(1000), Operation::Create), {{1, text(u"甲"), {}}});

/// Somebody who has seen these changes writes the record's state.
Change state(const std::vector<Change>& known, const Dot& dot, qint64 now, const Value& value)
{
    const FoldedRecord record = fold(known);
    const std::vector<FieldNo> touched{withdrawnField};
    return change(header(dot, nextStamp(now, &record, touched), Operation::Withdraw),
                  {{withdrawnField, value, seenDots(&record, withdrawnField)}});
}

bool isWithdrawn(const FoldedRecord& record)
{
    return shownRecord(record).withdrawn;
}

} // namespace

TEST_CASE("A withdrawn record says so and keeps its values")
{
    const FoldedRecord record =
        fold(std::vector{first, state({first}, dot(2, 1), 2000, text(u"误录"))});
    CHECK(isWithdrawn(record));
    CHECK_FALSE(record.editedAfterWithdrawal);
    CHECK(record.field(1)->shown() == text(u"甲"));
}

TEST_CASE("An edit that did not see the withdrawal is named, however its clock stands")
{
    const Change withdrawal = state({first}, dot(2, 1), 2000, text(u"误录"));
    for (const qint64 moment : {qint64(1), qint64(1500), qint64(9000)}) {
        const Change edit = change(dot(3, 1), stamp(moment), {{1, text(u"乙"), {dot(1, 1)}}});
        const FoldedRecord record = fold(std::vector{edit, withdrawal, first});
        CHECK(isWithdrawn(record));
        CHECK(record.editedAfterWithdrawal);
        CHECK(record.field(1)->shown() == text(u"乙"));
    }
}

TEST_CASE("An edit that the one who withdraws has seen is not named")
{
    const Change edit = change(dot(3, 1), stamp(9'000'000), {{1, text(u"乙"), {dot(1, 1)}}});
    const Change withdrawal = state({first, edit}, dot(2, 1), 2000, text(u"误录"));
    CHECK(withdrawal.header.hlc == stamp(9'000'000, 1));
    CHECK_FALSE(fold(std::vector{first, edit, withdrawal}).editedAfterWithdrawal);
    CHECK_FALSE(fold(std::vector{edit, withdrawal}).editedAfterWithdrawal);
}

TEST_CASE("Withdrawing again after a look at the edit closes the entry")
{
    const Change withdrawal = state({first}, dot(2, 1), 2000, text(u"误录"));
    const Change edit = change(dot(3, 1), stamp(9000), {{1, text(u"乙"), {dot(1, 1)}}});
    const std::vector<Change> known{first, withdrawal, edit};
    const Change again = state(known, dot(2, 2), 3000, text(u"误录，已核实"));
    const FoldedRecord record = fold(std::vector{again, edit, withdrawal, first});
    CHECK(isWithdrawn(record));
    CHECK_FALSE(record.editedAfterWithdrawal);
    CHECK_FALSE(record.field(withdrawnField)->inConflict());
}

TEST_CASE("Taking a withdrawal back closes the entry, too")
{
    const Change withdrawal = state({first}, dot(2, 1), 2000, text(u"误录"));
    const Change edit = change(dot(3, 1), stamp(9000), {{1, text(u"乙"), {dot(1, 1)}}});
    const Change back = state({first, withdrawal, edit}, dot(2, 2), 3000, Value());
    const FoldedRecord record = fold(std::vector{first, withdrawal, edit, back});
    CHECK_FALSE(isWithdrawn(record));
    CHECK_FALSE(record.editedAfterWithdrawal);
    CHECK(record.field(1)->shown() == text(u"乙"));
}

TEST_CASE("Of two withdrawals it is enough that one saw the edit")
{
    const Change edit = change(dot(3, 1), stamp(1500), {{1, text(u"乙"), {dot(1, 1)}}});
    const Change unseen = state({first}, dot(2, 1), 2000, text(u"误录"));
    const Change seen = state({first, edit}, dot(4, 1), 1900, text(u"误录"));
    CHECK(fold(std::vector{first, edit, unseen}).editedAfterWithdrawal);
    CHECK_FALSE(fold(std::vector{first, edit, unseen, seen}).editedAfterWithdrawal);
}

TEST_CASE("A withdrawal beside its own reversal elsewhere is a conflict of the state")
{
    const Change withdrawal = state({first}, dot(2, 1), 2000, text(u"误录"));
    const Change other = state({first}, dot(4, 1), 1900, Value());
    const FoldedRecord record = fold(std::vector{first, withdrawal, other});
    CHECK(isWithdrawn(record));
    CHECK(record.field(withdrawnField)->inConflict());
}

TEST_CASE("A change that withdraws and writes at once has seen itself")
{
    const Change both =
        change(dot(2, 1), stamp(2000),
               {{withdrawnField, text(u"误录"), {dot(1, 1)}}, {1, text(u"乙"), {dot(1, 1)}}});
    const FoldedRecord record = fold(std::vector{first, both});
    CHECK(isWithdrawn(record));
    CHECK_FALSE(record.editedAfterWithdrawal);
}
