// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/fields.h"
#include "policy/facts.h"

#include <algorithm>

/// What only the checks of domain.md §11 ask.
namespace tongdang::policy {

using namespace Qt::StringLiterals;

namespace {

bool areOfOne(const Row& one, const Row& other)
{
    if (one.type == fields::caregiver::type)
        return other.value(fields::caregiver::main) == Value(true);
    if (one.type == fields::away::type)
        return one.value(fields::away::person) == other.value(fields::away::person);
    return true;
}

/// Q18, Q28: another record of the same person (of carers: another main one) holds at the same
/// time. The day on which one ends may be the day on which the next begins.
Value overlapsAnother(Evaluation& evaluation, const FactCall& call)
{
    const Row& row = rowAt(evaluation, call, 0);
    bool found = false;
    evaluation.forEach(row.type, [&](const Row& other) {
        if (&other == &row || !areOfOne(row, other) || !row.from.isValid() || !other.from.isValid())
            return;
        found = found
                || ((!other.to.isValid() || row.from < other.to)
                    && (!row.to.isValid() || other.from < row.to));
    });
    return found;
}

/// Q35: the same visitor wrote another visit of that day.
Value sameDayAnother(Evaluation& evaluation, const FactCall& call)
{
    const Row& row = rowAt(evaluation, call, 0);
    bool found = false;
    evaluation.forEach(row.type, [&](const Row& other) {
        found = found
                || (&other != &row && other.day.isValid() && other.day == row.day
                    && other.value(fields::visit::by) == row.value(fields::visit::by));
    });
    return found;
}

/// Q47: the six digits of the county; empty if there are none.
Value countyOf(Evaluation& evaluation, const FactCall& call)
{
    constexpr qsizetype county = 6;
    return valueOf(evaluation, call, 0).toText().left(county);
}

/// Q48: what no name of the register has; private-use signs stand where a rare one was lost.
Value hasOddSigns(Evaluation& evaluation, const FactCall& call)
{
    const QList<uint> signs = valueOf(evaluation, call, 0).toText().toUcs4();
    return std::any_of(signs.begin(), signs.end(), [](uint sign) {
        constexpr uint lastLatin = 0x24F;
        return QChar::isDigit(sign) || (QChar::isLetter(sign) && sign <= lastLatin) || sign == U'?'
               || sign == U'？' || sign == QChar::ReplacementCharacter
               || QChar::category(sign) == QChar::Other_PrivateUse;
    });
}

/// Q37: the reference means the bound record.
Value refersTo(Evaluation& evaluation, const FactCall& call)
{
    const auto target = valueOf(evaluation, call, 0).toRecordId();
    return target && *target == rowAt(evaluation, call, 1).record->id;
}

/// Q23: a disability certificate is the identity number, the type and the grade, with a letter and
/// digits behind where it was issued anew (domain.md §3.11). Where one of them is not known nothing
/// is said.
Value certificateDiffers(Evaluation& evaluation, const FactCall& call)
{
    const QString certificate = valueOf(evaluation, call, 0).toText().trimmed().toUpper();
    QString expected;
    for (size_t i = 1; i < call.arguments.size(); ++i) {
        const QString part = valueOf(evaluation, call, i).toText().toUpper();
        if (part.isEmpty())
            return false;
        expected += part;
    }
    return !certificate.isEmpty() && !certificate.startsWith(expected);
}

} // namespace

std::vector<Fact> qualityFacts()
{
    return {
        {u"overlaps_another", {{u"record", ArgumentKind::Record}}, {}, overlapsAnother},
        {u"same_day_another", {{u"record", ArgumentKind::Record}}, {}, sameDayAnother},
        {u"refers_to",
         {{u"reference", ArgumentKind::One}, {u"record", ArgumentKind::Record}},
         {},
         refersTo},
        {u"certificate_differs",
         {{u"certificate", ArgumentKind::One},
          {u"idno", ArgumentKind::One},
          {u"type", ArgumentKind::One},
          {u"grade", ArgumentKind::One}},
         {},
         certificateDiffers},
        {u"county_of", {{u"division"}}, {}, countyOf},
        {u"has_odd_signs", {{u"text"}}, {}, hasOddSigns},
    };
}

} // namespace tongdang::policy
