// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/condition.h"

#include "base/calendar.h"
#include "catalogue/comparison.h"

#include <QJsonArray>

#include <algorithm>

namespace tongdang {

namespace {

class Evaluation {
public:
    Evaluation(const RecordType& type, const FieldValues& values, const ConditionContext& context)
        : m_type(type)
        , m_values(values)
        , m_context(context)
    {
    }

    [[nodiscard]] bool holds(const QJsonObject& node) const
    {
        const auto member = node.begin();
        if (member == node.end())
            return true;
        const auto branchHolds = [this](const QJsonValue& branch) {
            return holds(branch.toObject());
        };
        const QJsonArray branches = member.value().toArray();
        if (member.key() == u"all")
            return std::all_of(branches.begin(), branches.end(), branchHolds);
        if (member.key() == u"any")
            return std::any_of(branches.begin(), branches.end(), branchHolds);
        if (member.key() == u"not")
            return !branchHolds(member.value());
        const QJsonObject compare = member.value().toObject();
        const auto comparison = parseComparison(compare.value(u"op").toString());
        return comparison
               && compareValues(*comparison, operand(compare.value(u"left")),
                                operand(compare.value(u"right")));
    }

private:
    [[nodiscard]] Value operand(const QJsonValue& json) const
    {
        if (!json.isObject())
            return literalValue(json).value_or(Value());
        if (const QJsonValue name = json.toObject().value(u"field"); name.isString()) {
            const Field* field = m_type.field(name.toString().section(u'.', 1));
            return field ? m_values(field->number) : Value();
        }
        // The only fact here is the child's age today.
        const auto years = calendar::ageYears(m_context.childBirth, m_context.today);
        return years ? Value(*years) : Value();
    }

    const RecordType& m_type;
    const FieldValues& m_values;
    const ConditionContext& m_context;
};

} // namespace

bool conditionHolds(const QJsonObject& condition, const RecordType& type, const FieldValues& values,
                    const ConditionContext& context)
{
    return Evaluation(type, values, context).holds(condition);
}

bool isShown(const Field& field, const RecordType& type, const FieldValues& values,
             const ConditionContext& context)
{
    return field.visibleIf.isEmpty() || !values(field.number).isEmpty()
           || conditionHolds(field.visibleIf, type, values, context);
}

bool isRequired(const Field& field, const RecordType& type, const FieldValues& values,
                const ConditionContext& context)
{
    return field.required
           || (!field.requiredWhen.isEmpty()
               && conditionHolds(field.requiredWhen, type, values, context));
}

} // namespace tongdang
