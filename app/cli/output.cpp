// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace tongdang::cli {

namespace {

QByteArray compact(const QJsonValue& value)
{
    const QJsonDocument document =
        value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return document.toJson(QJsonDocument::Compact);
}

} // namespace

Result<void> printOut(const QByteArray& bytes)
{
    const auto size = static_cast<std::size_t>(bytes.size());
    if (std::fwrite(bytes.constData(), 1, size, stdout) != size || std::fflush(stdout) != 0)
        return failure(ErrorKind::Medium, "cli.cannot_write");
    return {};
}

Result<void> printAhead(const QString& text, const char* member, const QString& value, bool asJson)
{
    if (!asJson)
        return printOut(text.toUtf8());
    QByteArray object = compact(QJsonObject{{QLatin1StringView(member), value}});
    object.chop(1); // the brace: `jsonLine` closes it
    return printOut(object);
}

QByteArray jsonLine(const Answer& answer)
{
    QByteArray line = compact(answer.json);
    if (answer.isRest) {
        line.remove(0, 1);
        if (line != "}")
            line.prepend(',');
    }
    return line + '\n';
}

} // namespace tongdang::cli
