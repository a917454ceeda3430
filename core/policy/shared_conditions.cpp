// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/shared_conditions.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace tongdang::policy {

using namespace Qt::StringLiterals;

namespace {

bool takesTime(const QString& kind, const QByteArray& text)
{
    static const QStringList kinds{u"all"_s, u"any"_s, u"not"_s, u"exists"_s, u"compare"_s};
    if (!kinds.contains(kind))
        return false;
    // Comparing a field is quicker than looking an answer up.
    return text.contains("\"fact\"") || text.contains("\"exists\"");
}

/// Nothing for what is not worth a number.
QByteArray keyOf(const QString& kind, const QJsonValue& inside)
{
    QByteArray text = QJsonDocument(QJsonObject{{kind, inside}}).toJson(QJsonDocument::Compact);
    // The one fact that asks about the rule in which it stands.
    if (!takesTime(kind, text) || text.contains("\"raised_since\""))
        return {};
    return text;
}

void countPlaces(const QJsonValue& json, QHash<QByteArray, int>& places)
{
    if (json.isArray()) {
        for (const QJsonValue part : json.toArray())
            countPlaces(part, places);
        return;
    }
    const QJsonObject object = json.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        // What is asked of a bound record has no one answer.
        if (member.key() == u"where")
            continue;
        if (const QByteArray key = keyOf(member.key(), member.value()); !key.isEmpty())
            ++places[key];
        countPlaces(member.value(), places);
    }
}

} // namespace

SharedConditions::SharedConditions(const QJsonArray& all)
{
    QJsonArray rules;
    for (const QJsonValue rule : all) {
        if (rule[u"applies_to"_s].toString(u"child"_s) == u"child")
            rules.append(rule);
    }
    QHash<QByteArray, int> places;
    countPlaces(rules, places);
    // A rule is asked for by others, too.
    for (const QJsonValue rule : rules) {
        const QJsonObject whole = rule.toObject().value(u"condition"_s).toObject();
        for (auto member = whole.begin(); member != whole.end(); ++member) {
            if (const QByteArray key = keyOf(member.key(), member.value()); !key.isEmpty())
                ++places[key];
        }
    }
    for (auto place = places.cbegin(); place != places.cend(); ++place) {
        if (*place > 1)
            m_numbers.insert(place.key(), count());
    }
}

int SharedConditions::number(const QString& kind, const QJsonValue& inside) const
{
    return m_numbers.value(keyOf(kind, inside), -1);
}

} // namespace tongdang::policy
