// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/comparison.h"
#include "catalogue/condition.h"

#include <QJsonArray>

namespace tongdang {

using namespace Qt::StringLiterals;

namespace {

/// age_years of the child today, as rules.json spells it.
const QJsonObject& ageToday()
{
    static const QJsonObject today{
        {u"fact"_s, QJsonObject{{u"name"_s, u"today"_s}, {u"args"_s, QJsonObject()}}}};
    static const QJsonObject birth{{u"field"_s, u"child.birth"_s}};
    static const QJsonObject age{
        {u"fact"_s, QJsonObject{{u"name"_s, u"age_years"_s},
                                {u"args"_s, QJsonObject{{u"birth"_s, birth}, {u"day"_s, today}}}}}};
    return age;
}

class Inspection {
public:
    Inspection(const RecordType& type, const std::function<const CodeList*(const QString&)>& lists)
        : m_type(type)
        , m_lists(lists)
    {
    }

    /// False as soon as a fault was noted.
    bool node(const QJsonValue& value, const QString& path)
    {
        const QJsonObject node = value.toObject();
        if (node.size() != 1)
            return note(path, u"a condition is an object with one of all, any, not, compare"_s);
        const QString kind = node.begin().key();
        const QString inside = path.isEmpty() ? kind : path + u'/' + kind;
        if (kind == u"all" || kind == u"any")
            return branches(node.begin().value(), inside);
        if (kind == u"not")
            return this->node(node.begin().value(), inside);
        if (kind == u"compare")
            return compare(node.begin().value().toObject(), inside);
        return note(inside, u"\"%1\" is no condition that the catalogue knows"_s.arg(kind));
    }

    [[nodiscard]] const std::optional<ConditionFault>& fault() const { return m_fault; }

private:
    bool note(const QString& path, const QString& reason)
    {
        m_fault = ConditionFault{path, reason};
        return false;
    }

    bool branches(const QJsonValue& value, const QString& path)
    {
        if (!value.isArray())
            return note(path, u"all and any hold a list of conditions"_s);
        const QJsonArray list = value.toArray();
        for (qsizetype i = 0; i < list.size(); ++i) {
            if (!node(list.at(i), path + u'/' + QString::number(i)))
                return false;
        }
        return true;
    }

    bool compare(const QJsonObject& compare, const QString& path)
    {
        const auto comparison = parseComparison(compare.value(u"op").toString());
        if (!comparison)
            return note(path + u"/op"_s,
                        u"\"%1\" is no comparison"_s.arg(compare.value(u"op").toString()));
        const qsizetype members = hasRightSide(*comparison) ? 3 : 2;
        if (compare.size() != members || !compare.contains(u"left")
            || compare.contains(u"right") != hasRightSide(*comparison))
            return note(path, u"a comparison has op, left and, unless it asks whether something is "
                              u"there, right"_s);
        return operand(compare.value(u"left"), path + u"/left"_s)
               && operand(compare.value(u"right"), path + u"/right"_s)
               && codes(compare.value(u"left"), compare.value(u"right"), path + u"/right"_s);
    }

    bool operand(const QJsonValue& operand, const QString& path)
    {
        if (operand.isUndefined())
            return true;
        if (!operand.isObject())
            return literalValue(operand) ? true
                                         : note(path, u"this is no text, whole number, truth or "
                                                      u"list of them"_s);
        if (operand.toObject() == ageToday() || fieldOf(operand))
            return true;
        const QString name = operand.toObject().value(u"field").toString();
        return note(path, name.isEmpty() ? u"this is neither a field nor the child's age today"_s
                                         : u"\"%1\" is no field of this type"_s.arg(name));
    }

    [[nodiscard]] const Field* fieldOf(const QJsonValue& operand) const
    {
        const QJsonObject object = operand.toObject();
        const QString name = object.value(u"field").toString();
        const bool own = object.size() == 1 && name.section(u'.', 0, 0) == m_type.key;
        return own ? m_type.field(name.section(u'.', 1)) : nullptr;
    }

    /// The literals that a field of codes is compared with are codes of its list.
    bool codes(const QJsonValue& left, const QJsonValue& right, const QString& path)
    {
        const Field* field = fieldOf(left);
        const auto literal = literalValue(right);
        const CodeList* list = field ? m_lists(field->codeList) : nullptr;
        if (!list || !literal)
            return true;
        for (const QString& code : literal->toCodes()) {
            if (!list->find(code))
                return note(path, u"\"%1\" is no code of list %2"_s.arg(code, list->id));
        }
        return true;
    }

    const RecordType& m_type;
    const std::function<const CodeList*(const QString&)>& m_lists;
    std::optional<ConditionFault> m_fault;
};

} // namespace

std::optional<ConditionFault>
findConditionFault(const QJsonObject& condition, const RecordType& type,
                   const std::function<const CodeList*(const QString&)>& lists)
{
    Inspection inspection(type, lists);
    inspection.node(condition, {});
    return inspection.fault();
}

} // namespace tongdang
