// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/compiler.h"

#include "catalogue/fields.h"
#include "policy/facts.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace tongdang::policy {

using namespace Qt::StringLiterals;

Compiler::Compiler(const RuleFile& file, const Catalogue& catalogue, const RuleBook& book,
                   size_t rule, std::vector<const RecordType*> subjects)
    : m_file(file)
    , m_catalogue(catalogue)
    , m_book(book)
    , m_rule(rule)
    , m_scope(std::move(subjects))
    , m_isAboutChild(m_scope.front()->isChild)
{
}

Compiler::Compiler(const RuleFile& file, const Catalogue& catalogue, const RuleBook& book,
                   size_t rule)
    : Compiler(file, catalogue, book, rule, {catalogue.type(u"child")})
{
}

Result<Node> Compiler::node(const QJsonValue& json, const QString& place)
{
    const QJsonObject object = json.toObject();
    Node result;
    result.label = object.value(u"label_zh"_s).toString();
    QStringList kinds = object.keys();
    kinds.removeAll(u"label_zh"_s);
    if (object.contains(u"restricted"_s)) {
        if (result.label.isEmpty() || !object.value(u"restricted"_s).isBool())
            return m_file.broken(place + u"/restricted"_s,
                                 u"is true or false, of a condition with label_zh"_s);
        result.restricted = object.value(u"restricted"_s).toBool();
        kinds.removeAll(u"restricted"_s);
    }
    if (kinds.size() != 1)
        return m_file.broken(
            place, u"a condition has one of all, any, not, exists, open_on, compare, fact"_s);
    const QString& kind = kinds.first();
    const QJsonValue inner = object.value(kind);
    const QString inside = place + u'/' + kind;
    if (kind == u"all") {
        TONGDANG_TRY(auto parts, nodes(inner, inside));
        result.kind = AllOf{std::move(parts)};
    } else if (kind == u"any") {
        TONGDANG_TRY(auto parts, nodes(inner, inside));
        result.kind = AnyOf{std::move(parts)};
    } else if (kind == u"not") {
        TONGDANG_TRY(Node part, node(inner, inside));
        result.kind = Negation{std::make_shared<const Node>(std::move(part))};
    } else if (kind == u"exists") {
        TONGDANG_TRY(result.kind, exists(inner, inside));
    } else if (kind == u"open_on") {
        TONGDANG_TRY(result.kind, openOn(inner, inside));
    } else if (kind == u"compare") {
        TONGDANG_TRY(result.kind, compare(inner, inside));
    } else if (kind == u"fact") {
        TONGDANG_TRY(auto call, fact(inner, inside));
        result.kind = Truth{std::move(call)};
    } else {
        return m_file.broken(inside, u"\"%1\" is no condition"_s.arg(kind));
    }
    // Within `exists`, and about another record, the same words may mean something else.
    if (m_scope.size() == 1 && m_isAboutChild)
        result.shared = m_book.shared.number(kind, inner);
    return result;
}

Result<std::vector<Node>> Compiler::nodes(const QJsonValue& json, const QString& place)
{
    if (!json.isArray())
        return m_file.broken(place, u"must be a list of conditions"_s);
    std::vector<Node> parts;
    const QJsonArray list = json.toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        TONGDANG_TRY(Node part, node(list.at(i), place + u'/' + QString::number(i)));
        parts.push_back(std::move(part));
    }
    return parts;
}

Result<Exists> Compiler::exists(const QJsonValue& json, const QString& place)
{
    TONGDANG_TRY(const QJsonObject object, m_file.objectWith(json, {u"type"_s, u"where"_s}, place));
    TONGDANG_TRY(const RecordType* found, type(object.value(u"type"_s), place + u"/type"_s));
    if (m_scope.size() >= static_cast<size_t>(frameSize))
        return m_file.broken(place, u"exists is nested too deep"_s);
    Exists result;
    result.slot = static_cast<Slot>(m_scope.size());
    TONGDANG_TRY(result.way, wayTo(*found, place));
    const Binding binding(*this, *found);
    TONGDANG_TRY(Node where, node(object.value(u"where"_s), place + u"/where"_s));
    result.where = std::make_shared<const Node>(std::move(where));
    return result;
}

Result<OpenOn> Compiler::openOn(const QJsonValue& json, const QString& place)
{
    TONGDANG_TRY(
        const QJsonObject object,
        m_file.objectWith(json, {u"type"_s, u"from"_s, u"to"_s, u"day"_s, u"to_is"_s}, place));
    TONGDANG_TRY(const FieldOperand from, field(object.value(u"from"_s), place + u"/from"_s));
    TONGDANG_TRY(const FieldOperand to, field(object.value(u"to"_s), place + u"/to"_s));
    TONGDANG_TRY(Operand day, operand(object.value(u"day"_s), place + u"/day"_s));
    const Slot slot = slotOf(object.value(u"type"_s).toString());
    if (slot < 0 || from.slot != slot || to.slot != slot)
        return m_file.broken(place, u"type, from and to must be of the same bound record"_s);
    // The days are read once per record, from these two fields.
    const RecordShape& shape = m_book.shapes.of(m_scope[static_cast<size_t>(slot)]->number);
    if (from.field != shape.from || to.field != shape.to)
        return m_file.broken(place, u"from and to must be from_on and to_on of the type"_s);
    const QString toIs = object.value(u"to_is"_s).toString();
    if (toIs != u"last_day" && toIs != u"day_after")
        return m_file.broken(place + u"/to_is"_s, u"must be last_day or day_after"_s);
    return OpenOn{slot, from.field, to.field, std::move(day), toIs == u"last_day"};
}

Result<Compare> Compiler::compare(const QJsonValue& json, const QString& place)
{
    TONGDANG_TRY(const QJsonObject object,
                 m_file.objectWith(json, {u"op"_s, u"left"_s, u"right"_s}, place));
    const QString spelling = object.value(u"op"_s).toString();
    const auto comparison = parseComparison(spelling);
    if (!comparison)
        return m_file.broken(place + u"/op"_s, u"\"%1\" is no comparison"_s.arg(spelling));
    Compare result;
    result.comparison = *comparison;
    TONGDANG_TRY(result.left, operand(object.value(u"left"_s), place + u"/left"_s));
    if (hasRightSide(*comparison)) {
        TONGDANG_TRY(result.right, operand(object.value(u"right"_s), place + u"/right"_s));
        TONGDANG_CHECK(checkCodes(result, place));
    }
    return result;
}

Result<void> Compiler::checkCodes(const Compare& compare, const QString& place) const
{
    const auto* read = std::get_if<FieldOperand>(&compare.left);
    const auto* literal = std::get_if<Value>(&compare.right);
    const auto* parameter = std::get_if<ParameterOperand>(&compare.right);
    if (!read || (!literal && !parameter))
        return {};
    const Field* known = m_scope[static_cast<size_t>(read->slot)]->field(read->field);
    const CodeList* list = known ? m_catalogue.codeList(known->codeList) : nullptr;
    if (!list)
        return {};
    const Value& codes =
        literal ? *literal : m_book.parameters[static_cast<size_t>(parameter->index)];
    for (const QString& code : codes.toCodes()) {
        if (!list->find(code))
            return m_file.broken(place + u"/right"_s,
                                 u"\"%1\" is no code of %2"_s.arg(code, list->id));
    }
    return {};
}

Result<Operand> Compiler::operand(const QJsonValue& json, const QString& place)
{
    if (!json.isObject()) {
        const auto literal = literalValue(json);
        if (!literal)
            return m_file.broken(place, u"is no value that can be compared"_s);
        return *literal;
    }
    const QJsonObject object = json.toObject();
    const QString kind = object.size() == 1 ? object.begin().key() : QString();
    const QJsonValue inner = object.value(kind);
    if (kind == u"field") {
        TONGDANG_TRY(const FieldOperand read, field(json, place));
        return read;
    }
    if (kind == u"fact") {
        TONGDANG_TRY(auto call, fact(inner, place + u"/fact"_s));
        return call;
    }
    if (kind == u"param") {
        const QString name = inner.toObject().value(u"name"_s).toString();
        const auto& names = m_book.parameterNames;
        const auto found = std::find(names.begin(), names.end(), name);
        if (found == names.end())
            return m_file.broken(place, u"there is no parameter \"%1\""_s.arg(name));
        return ParameterOperand{static_cast<int>(found - names.begin())};
    }
    return m_file.broken(place, u"an operand is a literal or one of field, param, fact"_s);
}

Result<FieldOperand> Compiler::field(const QJsonValue& json, const QString& place)
{
    const QString name = json.isObject() ? json[u"field"_s].toString() : json.toString();
    const qsizetype dot = name.indexOf(u'.');
    const Slot slot = slotOf(QStringView(name).left(std::max<qsizetype>(dot, 0)));
    if (slot < 0)
        return m_file.broken(place, u"\"%1\": no such record is bound here"_s.arg(name));
    const Field* found = m_scope[static_cast<size_t>(slot)]->field(QStringView(name).mid(dot + 1));
    if (!found)
        return m_file.broken(place, u"there is no field \"%1\""_s.arg(name));
    m_reads.add(m_scope[static_cast<size_t>(slot)]->number, {found->number});
    return FieldOperand{slot, found->number};
}

Result<const RecordType*> Compiler::type(const QJsonValue& json, const QString& place)
{
    const RecordType* found = m_catalogue.type(json.toString());
    if (!found)
        return m_file.broken(place, u"there is no record type \"%1\""_s.arg(json.toString()));
    m_reads.add(found->number);
    return found;
}

Result<std::shared_ptr<const FactCall>> Compiler::fact(const QJsonValue& json, const QString& place)
{
    TONGDANG_TRY(const QJsonObject object, m_file.objectWith(json, {u"name"_s, u"args"_s}, place));
    const QString name = object.value(u"name"_s).toString();
    auto call = std::make_shared<FactCall>();
    call->rule = m_rule;
    call->fact = findFact(name);
    if (!call->fact)
        return m_file.broken(place, u"this program has no fact \"%1\""_s.arg(name));
    const QString inside = place + u"/args"_s;
    QStringList known;
    for (const Fact::Parameter& parameter : call->fact->parameters)
        known.append(parameter.name.toString());
    TONGDANG_TRY(const QJsonObject arguments,
                 m_file.objectWith(object.value(u"args"_s), known, inside));
    for (const Fact::Parameter& parameter : call->fact->parameters) {
        const QString key = parameter.name.toString();
        if (!arguments.contains(key))
            return m_file.broken(inside, u"\"%1\" is missing"_s.arg(key));
        TONGDANG_TRY(Argument given,
                     argument(parameter, arguments.value(key), inside + u'/' + key));
        call->arguments.push_back(std::move(given));
    }
    if (!call->fact->self.isEmpty()) {
        call->self = slotOf(call->fact->self);
        if (call->self < 0)
            return m_file.broken(place, u"%1 is asked of a %2, and none is bound here"_s.arg(
                                            name, call->fact->self.toString()));
    }
    // What facts about a village look at is not said by what stands around them.
    if (call->fact->self == u"village")
        m_reads.add(readOfOrganisations());
    if (std::ranges::count(call->fact->needs, fields::pairing::type) > 0)
        m_reads.add(readOfPairings());
    m_usedRaisedSince = m_usedRaisedSince || name == u"raised_since";
    m_usedNow = m_usedNow || name == u"now";
    m_usedDuties = m_usedDuties || name == u"is_overdue";
    return std::shared_ptr<const FactCall>(std::move(call));
}

Result<Argument> Compiler::argument(const Fact::Parameter& parameter, const QJsonValue& json,
                                    const QString& place)
{
    Argument result;
    if (parameter.kind == ArgumentKind::One) {
        TONGDANG_TRY(Operand value, operand(json, place));
        result.operands.push_back(std::move(value));
        return result;
    }
    if (parameter.kind == ArgumentKind::Several) {
        if (!json.isArray())
            return m_file.broken(place, u"must be a list of operands"_s);
        const QJsonArray list = json.toArray();
        for (qsizetype i = 0; i < list.size(); ++i) {
            TONGDANG_TRY(Operand value, operand(list.at(i), place + u'/' + QString::number(i)));
            result.operands.push_back(std::move(value));
        }
        return result;
    }
    if (parameter.kind == ArgumentKind::Parent && json.toString() == u"any_parent") {
        result.slot = anyParent;
        return result;
    }
    result.slot = slotOf(json.toString());
    if (result.slot < 0)
        return m_file.broken(place, u"no record \"%1\" is bound here"_s.arg(json.toString()));
    return result;
}

Result<Way> Compiler::wayTo(const RecordType& type, const QString& place)
{
    Way way;
    way.type = type.number;
    std::optional<Link> link;
    for (way.from = static_cast<Slot>(m_scope.size()) - 1; way.from >= 0; --way.from) {
        link = findLink(*m_scope[static_cast<size_t>(way.from)], type);
        if (link)
            break;
    }
    if (!link)
        return m_file.broken(place, u"no bound record has a link to %1"_s.arg(type.key));
    way.link = *link;
    const RecordType& from = *m_scope[static_cast<size_t>(way.from)];
    m_reads.add(type.number, {link->field});
    if (from.number != 0)
        m_reads.add(from.number, {link->own});
    if (const Slot staff = slotOf(u"staff"); from.key == u"training" && staff >= 0) {
        way.alsoFrom = staff;
        way.alsoLink = type.field(u"staff")->number;
        m_reads.add(type.number, {way.alsoLink});
    }
    // The home is told with the child (ChildRecords::household).
    way.isCommon = m_isAboutChild && !type.belongsToChild() && type.key != u"household";
    return way;
}

Slot Compiler::slotOf(QStringView type) const
{
    for (size_t slot = m_scope.size(); slot-- > 0;) {
        if (m_scope[slot]->key == type)
            return static_cast<Slot>(slot);
    }
    return -1;
}

} // namespace tongdang::policy
