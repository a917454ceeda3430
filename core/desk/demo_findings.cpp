// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/demo_findings.h"

#include "base/randomness.h"
#include "catalogue/fields.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <variant>

namespace tongdang::desk {

namespace {

const QString inOrder = QStringLiteral("1"); // of every item

/// An item of the sheet and the problem where something is found.
struct SheetItem {
    FieldNo field = 0;
    const char16_t* kind = nullptr;       ///< of PROB
    const char16_t* restricted = nullptr; ///< of PROBR
    const char16_t* detail = nullptr;
};

constexpr std::array<SheetItem, 7> sheetItems{
    {{fields::visit::a4, u"02", nullptr, u"照护人年老，照看不过来，已请邻居帮忙"},
     {fields::visit::b1, u"11", nullptr, u"感冒多日未就医，已提醒去卫生所"},
     {fields::visit::b2, nullptr, u"08", u"情绪低落，不爱说话，已多陪伴"},
     {fields::visit::b3, nullptr, u"09", u"常与同学打架，已和班主任商量"},
     {fields::visit::b4, nullptr, u"08", u"想念父母，希望有人陪伴"},
     {fields::visit::d2, u"15", nullptr, u"电线老化，插座松动"},
     {fields::visit::d5, u"17", nullptr, u"屋旁水塘没有护栏"}}};

FieldInput* fieldOf(RecordDraft& visit, FieldNo field)
{
    const auto found = std::ranges::find(visit.fields, field, &FieldInput::field);
    return found == visit.fields.end() ? nullptr : &*found;
}

/// As the item holds it: one code, or several.
Value orderedLike(const Value& value)
{
    return std::holds_alternative<QStringList>(value.storage()) ? Value(QStringList{inOrder})
                                                                : Value(inOrder);
}

SeededRandomness randomnessOf(const RecordId& visit)
{
    std::uint64_t seed = 0;
    for (const char byte : visit.toBytes().first(8))
        seed = seed << 8 | static_cast<std::uint8_t>(byte);
    return SeededRandomness(seed);
}

DatedDraft problemFor(Randomness& randomness, const RecordDraft& visit, const SheetItem& item,
                      const DemoVillage& village, QDate day)
{
    using namespace fields::problem;
    const bool isSolved = day.addDays(40) < village.today;
    const QDate solvedOn = day.addDays(25);
    DraftBuilder problem(RecordId::create(randomness), type, visit.child);
    problem.set(child, *visit.child)
        .set(found_on, day)
        .set(source, u"1")
        .set(finder, u"儿童主任")
        .set(fields::problem::visit, visit.id)
        .set(severity, u"1")
        .set(reported_to, Value(QStringList{QStringLiteral("CW")}))
        .set(reported_on, Value(day.toString(Qt::ISODate) + QStringLiteral("T17:00")))
        .set(due_on, day.addDays(30))
        .set(state, isSolved ? u"solved" : u"reported")
        .set(state_on, isSolved ? solvedOn : day);
    if (item.kind)
        problem.set(kind, item.kind).set(detail, item.detail);
    else
        problem.set(kind_s4, item.restricted).set(detail_s4, item.detail);
    if (isSolved)
        problem.set(solution, u"与照护人商量，请村里帮助解决")
            .set(solved_on, solvedOn)
            .set(solved_by, village.director)
            .set(result, u"已解决");
    return {problem.take(), day};
}

DatedDraft needFor(Randomness& randomness, const RecordDraft& visit, const DemoVillage& village,
                   QDate day)
{
    using namespace fields::need;
    const bool isMet = day.addDays(60) < village.today;
    return {DraftBuilder(RecordId::create(randomness), type, visit.child)
                .set(child, *visit.child)
                .set(kind, u"N11")
                .set(found_on, day)
                .set(source, u"1")
                .set(urgency, u"2")
                .set(state, isMet ? u"3" : u"1")
                .set(state_on, isMet ? day.addDays(45) : day)
                .take(),
            day};
}

} // namespace

void settleFindings(RecordDraft& visit, const DemoVillage& village, QDate day,
                    std::vector<DatedDraft>& drafts)
{
    SeededRandomness randomness = randomnessOf(visit.id);
    constexpr std::uint32_t oneIn = 8; // of the visits at which something could be found
    bool keepsOne = randomness.below(oneIn) == 0;
    for (const SheetItem& item : sheetItems) {
        FieldInput* const given = fieldOf(visit, item.field);
        if (!given || given->value == orderedLike(given->value))
            continue;
        if (!keepsOne) {
            given->value = orderedLike(given->value);
            continue;
        }
        keepsOne = false;
        drafts.push_back(problemFor(randomness, visit, item, village, day));
        if (item.field == fields::visit::b4)
            drafts.push_back(needFor(randomness, visit, village, day));
    }
}

} // namespace tongdang::desk
