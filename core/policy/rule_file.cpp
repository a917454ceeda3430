// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/rule_file.h"

#include "catalogue/json_places.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace tongdang::policy {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = 4 << 20;

tl::unexpected<Error> brokenAt(const QString& file, int line, const QString& reason)
{
    return failure(ErrorKind::Damaged, "policy.broken", {file, QString::number(line), reason});
}

} // namespace

Result<RuleFile> RuleFile::read(const QString& path)
{
    RuleFile result;
    result.m_name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return brokenAt(result.m_name, 1, u"cannot be read"_s);
    if (file.size() > largestFile)
        return brokenAt(result.m_name, 1, u"is larger than 4 MiB"_s);
    result.m_bytes = file.readAll();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(result.m_bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return brokenAt(result.m_name, lineAt(result.m_bytes, error.offset), error.errorString());
    if (!document.isObject())
        return brokenAt(result.m_name, 1, u"is no JSON object"_s);
    if (const auto repeated = findRepeatedKey(result.m_bytes))
        return brokenAt(result.m_name, repeated->line,
                        u"has the key \"%1\" twice"_s.arg(QString::fromUtf8(repeated->key)));
    result.m_object = document.object();
    return result;
}

tl::unexpected<Error> RuleFile::broken(const QString& place, const QString& reason) const
{
    return brokenAt(m_name, lineOf(m_bytes, place.toUtf8()),
                    place.isEmpty() ? reason : place + u": "_s + reason);
}

Result<QString> RuleFile::text(const QJsonObject& object, const QString& key,
                               const QString& place) const
{
    const QJsonValue value = object.value(key);
    if (!value.isString() || value.toString().isEmpty())
        return broken(place + u'/' + key, u"must be a text"_s);
    return value.toString();
}

Result<int> RuleFile::wholeNumber(const QJsonValue& value, const QString& place) const
{
    constexpr int most = 100'000; // days of 270 years: sums stay far from the end of an int
    const double number = value.toDouble(-most - 1);
    if (!value.isDouble() || std::trunc(number) != number || std::abs(number) > most)
        return broken(place, u"must be a whole number of at most 100000"_s);
    return static_cast<int>(number);
}

Result<QStringList> RuleFile::texts(const QJsonValue& value, const QString& place) const
{
    if (!value.isArray())
        return broken(place, u"must be a list of texts"_s);
    QStringList list;
    for (const QJsonValue member : value.toArray()) {
        if (!member.isString())
            return broken(place, u"must be a list of texts"_s);
        list.append(member.toString());
    }
    return list;
}

Result<QDate> RuleFile::day(const QJsonValue& value, const QString& place) const
{
    const QDate day = QDate::fromString(value.toString(), Qt::ISODate);
    if (!day.isValid())
        return broken(place, u"must be a day, as 2024-01-01"_s);
    return day;
}

Result<QJsonObject> RuleFile::objectWith(const QJsonValue& value, const QStringList& keys,
                                         const QString& place) const
{
    if (!value.isObject())
        return broken(place, u"must be an object"_s);
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (!keys.contains(member.key()))
            return broken(place + u'/' + member.key(),
                          u"\"%1\" is not known here"_s.arg(member.key()));
    }
    return object;
}

} // namespace tongdang::policy
