// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/expand.h"

#include <QJsonArray>
#include <QJsonObject>

namespace tongdang::report {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 20;

/// Goes through a condition and puts in what stands behind the names.
class Expansion {
public:
    Expansion(const policy::RuleFile& file, const QHash<QString, QJsonValue>& known, QString place)
        : m_file(file)
        , m_known(known)
        , m_place(std::move(place))
    {
    }

    Result<QJsonValue> of(const QJsonValue& json, int depth) const
    {
        if (json.isArray()) {
            QJsonArray expanded;
            for (const QJsonValue part : json.toArray()) {
                TONGDANG_TRY(const QJsonValue inner, of(part, depth));
                expanded.append(inner);
            }
            return QJsonValue(expanded);
        }
        if (!json.isObject())
            return json;
        QJsonObject object = json.toObject();
        if (object.contains(u"use"_s))
            return used(object, depth);
        for (auto member = object.begin(); member != object.end(); ++member) {
            TONGDANG_TRY(const QJsonValue inner, of(member.value(), depth));
            member.value() = inner;
        }
        return QJsonValue(object);
    }

private:
    Result<QJsonValue> used(const QJsonObject& use, int depth) const
    {
        TONGDANG_CHECK(m_file.objectWith(use, {u"use"_s, u"with"_s}, m_place));
        const QString name = use.value(u"use"_s).toString();
        const auto known = m_known.constFind(name);
        if (known == m_known.cend())
            return m_file.broken(m_place, u"there is no definition \"%1\""_s.arg(name));
        if (depth >= deepest)
            return m_file.broken(m_place, u"\"%1\" is defined by itself"_s.arg(name));
        TONGDANG_TRY(const QJsonValue given, of(use.value(u"with"_s), depth));
        return of(filledIn(*known, given), depth + 1);
    }

    const policy::RuleFile& m_file;
    const QHash<QString, QJsonValue>& m_known;
    QString m_place;
};

} // namespace

QJsonValue filledIn(const QJsonValue& json, const QJsonValue& given)
{
    if (json.isString()) {
        const QString text = json.toString();
        if (text == u"$")
            return given;
        return text.startsWith(u'$') ? given[QStringView(text).mid(1)] : json;
    }
    if (json.isArray()) {
        QJsonArray filled;
        for (const QJsonValue part : json.toArray())
            filled.append(filledIn(part, given));
        return filled;
    }
    if (!json.isObject())
        return json;
    QJsonObject filled = json.toObject();
    for (auto member = filled.begin(); member != filled.end(); ++member)
        member.value() = filledIn(member.value(), given);
    return filled;
}

Result<void> Definitions::add(const policy::RuleFile& file)
{
    const QJsonObject defined = file.object().value(u"define"_s).toObject();
    for (auto member = defined.begin(); member != defined.end(); ++member) {
        if (m_known.contains(member.key()))
            return file.broken(u"/define/"_s + member.key(), u"is defined elsewhere, too"_s);
        m_known.insert(member.key(), member.value());
    }
    return {};
}

Result<QJsonValue> Definitions::expand(const policy::RuleFile& file, const QJsonValue& json,
                                       const QString& place) const
{
    return Expansion(file, m_known, place).of(json, 0);
}

} // namespace tongdang::report
