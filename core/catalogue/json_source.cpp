// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/json_source.h"

#include "catalogue/json_places.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace tongdang {

using namespace Qt::StringLiterals;

Result<std::shared_ptr<const JsonSource>> JsonSource::read(const QString& path)
{
    constexpr qint64 largest = 1 << 20;
    auto source = std::make_shared<JsonSource>();
    const QFileInfo info(path);
    source->m_name = info.fileName();
    source->m_baseName = info.completeBaseName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return source->broken(0, u"it cannot be read"_s);
    // Not a read up to the limit: that would set aside the limit for each of 160 files.
    if (file.size() > largest)
        return source->broken(0, u"it is larger than 1 MiB"_s);
    source->m_bytes = file.readAll();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(source->m_bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return source->broken(lineAt(source->m_bytes, error.offset),
                              u"it is no valid JSON (%1)"_s.arg(error.errorString()));
    if (!document.isObject())
        return source->broken(1, u"it is no JSON object"_s);
    if (const auto repeated = findRepeatedKey(source->m_bytes))
        return source->broken(repeated->line, u"the key \"%1\" stands here a second time"_s.arg(
                                                  QString::fromUtf8(repeated->key)));
    source->m_object = document.object();
    return std::shared_ptr<const JsonSource>(std::move(source));
}

tl::unexpected<Error> JsonSource::broken(int line, const QString& reason) const
{
    return failure(ErrorKind::Damaged, "catalogue.broken", {m_name, QString::number(line), reason});
}

JsonPlace::JsonPlace(std::shared_ptr<const JsonSource> source)
    : m_source(std::move(source))
    , m_object(m_source->object())
{
}

Result<JsonPlace> JsonPlace::within(const QString& key) const
{
    const QJsonValue member = m_object.value(key);
    if (!member.isObject())
        return broken(key, u"\"%1\" is no object"_s.arg(key));
    JsonPlace place = *this;
    place.m_path = m_path + u'/' + key;
    place.m_object = member.toObject();
    return place;
}

Result<JsonPlace> JsonPlace::at(const QString& key, qsizetype index) const
{
    const QString path = u"%1/%2"_s.arg(key, QString::number(index));
    const QJsonValue member = m_object.value(key).toArray().at(index);
    if (!member.isObject())
        return broken(path, u"a member of \"%1\" is no object"_s.arg(key));
    JsonPlace place = *this;
    place.m_path = m_path + u'/' + path;
    place.m_object = member.toObject();
    return place;
}

Result<qsizetype> JsonPlace::count(const QString& key) const
{
    const QJsonValue value = m_object.value(key);
    if (!value.isArray() || value.toArray().isEmpty())
        return broken(key, u"\"%1\" must be a list with at least one member"_s.arg(key));
    return value.toArray().size();
}

Result<void> JsonPlace::onlyKeys(const QStringList& known) const
{
    for (auto member = m_object.begin(); member != m_object.end(); ++member) {
        if (!known.contains(member.key()))
            return broken(member.key(), u"the key \"%1\" is not known"_s.arg(member.key()));
    }
    return {};
}

Result<QString> JsonPlace::text(const QString& key) const
{
    TONGDANG_TRY(QString text, optionalText(key));
    if (text.isEmpty())
        return broken(key, u"\"%1\" is missing or empty"_s.arg(key));
    return text;
}

Result<QString> JsonPlace::optionalText(const QString& key) const
{
    const QJsonValue value = m_object.value(key);
    if (!value.isUndefined() && !value.isString())
        return broken(key, u"\"%1\" is no text"_s.arg(key));
    return value.toString();
}

Result<QStringList> JsonPlace::optionalTexts(const QString& key) const
{
    const QJsonValue value = m_object.value(key);
    QStringList texts;
    for (const QJsonValue member : value.toArray()) {
        if (!member.isString())
            return broken(key, u"\"%1\" holds something else than texts"_s.arg(key));
        texts.append(member.toString());
    }
    if (!value.isUndefined() && texts.isEmpty())
        return broken(key, u"\"%1\" must be a list with at least one text"_s.arg(key));
    return texts;
}

Result<QJsonObject> JsonPlace::optionalObject(const QString& key) const
{
    const QJsonValue value = m_object.value(key);
    if (!value.isUndefined() && !(value.isObject() && !value.toObject().isEmpty()))
        return broken(key, u"\"%1\" is no object or an empty one"_s.arg(key));
    return value.toObject();
}

Result<bool> JsonPlace::flag(const QString& key, bool fallback) const
{
    const QJsonValue value = m_object.value(key);
    if (!value.isUndefined() && !value.isBool())
        return broken(key, u"\"%1\" must be true or false"_s.arg(key));
    return value.toBool(fallback);
}

Result<qint64> JsonPlace::number(const QString& key, qint64 least, qint64 greatest) const
{
    const QJsonValue value = m_object.value(key);
    const double number = value.toDouble(std::nan(""));
    if (!(std::trunc(number) == number) || number < static_cast<double>(least)
        || number > static_cast<double>(greatest))
        return broken(key, u"\"%1\" must be a whole number from %2 to %3"_s.arg(
                               key, QString::number(least), QString::number(greatest)));
    return static_cast<qint64>(number);
}

Result<qint64> JsonPlace::numberOr(const QString& key, qint64 fallback, qint64 least,
                                   qint64 greatest) const
{
    if (!has(key))
        return fallback;
    return number(key, least, greatest);
}

tl::unexpected<Error> JsonPlace::broken(const QString& key, const QString& reason) const
{
    const QString path = key.isEmpty() ? m_path : m_path + u'/' + key;
    return m_source->broken(lineOf(m_source->bytes(), path.toUtf8()), reason);
}

} // namespace tongdang
