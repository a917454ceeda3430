// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/write_parts.h"

#include "catalogue/catalogue.h"
#include "catalogue/fields.h"
#include "catalogue/withheld.h"

#include <algorithm>

namespace tongdang::archive {
namespace {

/// Fields that are written together: the members of a group that have the same class, or a single
/// field.
struct Bunch {
    quint8 sensitivityClass = 0;
    std::size_t first = 0; ///< of its fields
    std::size_t count = 0;
    std::vector<Dot> seen;
    bool isSeenGiven = false;
};

/// What finds somebody out stays with the station and the county: the record of a person of the
/// staff goes with whatever that person wrote, also to villages that need a name and no more.
bool isStaffsOwn(const RecordType& type, const Field& field)
{
    constexpr int identifying = 3;
    return type.number == fields::staff::type && field.sensitivity >= identifying;
}

quint8 classOf(const RecordType* type, FieldNo number)
{
    // Why an incident was given up says what it was.
    if (number == withdrawnField && type != nullptr && holdsSpecialOnly(*type))
        return 1;
    // Of the record itself, not of what it says about the child.
    if (number == withdrawnField || number == sameAsField || number == sameAsReasonField
        || number == purgeOrderField)
        return 0;
    const Field* field = type != nullptr ? type->field(number) : nullptr;
    // A field that the catalogue does not know counts as special.
    const bool isApart = field == nullptr || isSpecial(*field) || isStaffsOwn(*type, *field);
    return isApart ? 1 : 0;
}

Value shownValue(const FoldedRecord* present, FieldNo number)
{
    const FieldState* state = present != nullptr ? present->field(number) : nullptr;
    return state != nullptr ? state->shown() : Value();
}

class Bunches {
public:
    Bunches(const RecordType* type, const FoldedRecord* present, std::size_t fields)
        : m_type(type)
        , m_present(present)
    {
        m_bunches.reserve(fields);
        m_fields.reserve(fields);
        m_values.reserve(fields);
        m_bunchOf.reserve(fields);
    }

    void add(const FieldInput& input)
    {
        const std::size_t place = placeOf(input.field);
        m_values[place] = input.value;
        if (input.seen) {
            Bunch& bunch = m_bunches[m_bunchOf[place]];
            bunch.isSeenGiven = true;
            bunch.seen.insert(bunch.seen.end(), input.seen->begin(), input.seen->end());
        }
    }

    /// `areSpecialApart`: each special field, or group of such, is a part of its own.
    [[nodiscard]] std::vector<WritePart> take(bool areSpecialApart)
    {
        std::vector<WritePart> parts(2);
        parts[1].sensitivityClass = 1;
        parts.front().writes.reserve(m_fields.size());
        for (Bunch& bunch : m_bunches) {
            if (!bunch.isSeenGiven)
                bunch.seen = seenOf(bunch);
            std::sort(bunch.seen.begin(), bunch.seen.end());
            bunch.seen.erase(std::unique(bunch.seen.begin(), bunch.seen.end()), bunch.seen.end());
            if (areSpecialApart && bunch.sensitivityClass != 0 && !parts.back().writes.empty())
                parts.push_back({bunch.sensitivityClass, {}});
            WritePart& part = bunch.sensitivityClass == 0 ? parts.front() : parts.back();
            for (std::size_t at = bunch.first; at < bunch.first + bunch.count; ++at)
                part.writes.push_back({m_fields[at], std::move(m_values[at]), bunch.seen});
        }
        std::erase_if(parts, [](const WritePart& part) { return part.writes.empty(); });
        return parts;
    }

private:
    /// Of the field among those that are written; its bunch comes with it.
    std::size_t placeOf(FieldNo number)
    {
        if (std::ranges::find(m_fields, number) == m_fields.end())
            addBunch(number);
        return static_cast<std::size_t>(std::ranges::find(m_fields, number) - m_fields.begin());
    }

    void addBunch(FieldNo number)
    {
        const quint8 sensitivityClass = classOf(m_type, number);
        const Field* field = m_type != nullptr ? m_type->field(number) : nullptr;
        Bunch bunch{sensitivityClass, m_fields.size(), 0, {}, false};
        const auto join = [&](FieldNo member) {
            m_fields.push_back(member);
            m_values.push_back(shownValue(m_present, member));
            m_bunchOf.push_back(m_bunches.size());
            ++bunch.count;
        };
        if (field == nullptr || field->group.isEmpty()) {
            join(number);
        } else {
            for (const FieldNo member : m_type->groupMembers(field->group)) {
                if (classOf(m_type, member) == sensitivityClass)
                    join(member);
            }
        }
        m_bunches.push_back(std::move(bunch));
    }

    [[nodiscard]] std::vector<Dot> seenOf(const Bunch& bunch) const
    {
        std::vector<Dot> seen;
        if (m_present == nullptr)
            return seen;
        for (std::size_t at = bunch.first; at < bunch.first + bunch.count; ++at) {
            const std::vector<Dot> heads = seenDots(m_present, m_fields[at]);
            seen.insert(seen.end(), heads.begin(), heads.end());
        }
        return seen;
    }

    const RecordType* m_type;
    const FoldedRecord* m_present;
    std::vector<Bunch> m_bunches;
    std::vector<FieldNo> m_fields; ///< each once, those of a bunch beside each other
    std::vector<Value> m_values;
    std::vector<std::size_t> m_bunchOf;
};

} // namespace

std::vector<WritePart> writeParts(const WriteRequest& request, const FoldedRecord* present,
                                  const Catalogue& catalogue)
{
    Bunches bunches(catalogue.type(request.type), present, request.fields.size());
    for (const FieldInput& input : request.fields)
        bunches.add(input);
    // Who is told what becomes of one special field is told of no other one (core/sync/FORMAT.md
    // §11): in one change with others it would have to stay above. Of a new record nobody wrote any
    // yet, and a withdrawal is one statement.
    const bool areSpecialApart =
        request.operation == Operation::Set || request.operation == Operation::Resolve;
    return bunches.take(areSpecialApart);
}

} // namespace tongdang::archive
